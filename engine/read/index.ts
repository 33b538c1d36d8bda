/**
 * What there is to read of a state, by noun: the only door for readers. Every function is pure. Rows of the registers
 * are the live ones, read-only by type; all else is a copy or a number.
 * Ids that are not taken are answered with the zero of the kind, or undefined.
 */

export type { DepthLevel } from '../book/book.ts';
export { killOfKey } from '../controls/kill.ts';
export { available, equityOf } from '../margin/margin.ts';
export { grantOf, isMaker, obligationOf } from '../supervision/makers.ts';
export { thresholdInForce } from '../supervision/thresholds.ts';
export {
  accountExists,
  accountSeq,
  accounts,
  accountsBelowZero,
  accountsOfGroup,
  balance,
  cost,
  group,
  held,
  lastAccount,
  marginLevel,
  openOrders,
  openOrdersIn,
  owner,
} from './accounts.ts';
export {
  bestPrice,
  createLevelList,
  depth,
  type LevelChange,
  type LevelList,
  listTouched,
} from './book.ts';
export { type OrderChange, orderChanges, ordersBehind } from './book-orders.ts';
export {
  type Contract,
  classFloors,
  contract,
  contractIds,
  contracts,
  indexPrice,
  sourceSeq,
  terms,
  tickLotMoney,
  undrawnAuctions,
  whyNoOrders,
} from './contracts.ts';
export { comingFees, feeSchedule, feesOf } from './fees.ts';
export { fixSession } from './fix-sessions.ts';
export { type FundingFormulas, type FundingView, funding, fundingFormulas } from './funding.ts';
export {
  collateral,
  defaultsAtWork,
  fund,
  type MoneySums,
  moneySums,
} from './money.ts';
export { isLive, lastTrade, liveOrders, owedWork } from './orders.ts';
export { previewOrder } from './preview.ts';
export {
  affiliatesSuspended,
  disclosure,
  exposureLimits,
  gate,
  key,
  keyNamed,
  keys,
  type ParticipantView,
  participant,
  participants,
  rulebook,
  trader,
  traders,
  tradingLimits,
} from './registers.ts';
export { riskOf } from './risk.ts';
export { endsWith, hasSessions, killSwitches } from './safety.ts';
export { ordersOf, statementOf } from './statement.ts';
export {
  dualControl,
  grants,
  isFirm,
  oldestProposal,
  privileges,
  proposals,
  riskHold,
  staff,
  staffMember,
  workBounds,
} from './supervision.ts';
