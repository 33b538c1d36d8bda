// The engine's public surface: everything outside reaches it through here.

export { InvariantError } from './assert.ts';
export { audit } from './audit.ts';
export { bestPrice, type DepthLevel, depth, shownAtPrice } from './book/book.ts';
export type * from './command.ts';
export { type ContractTerms, canonicalTerms, faultIn, moneyPerTickLot } from './contract.ts';
export { fundPeak, fundTarget, PEAK_SHARE, PEAK_WINDOW_US } from './default/fund.ts';
export { gateVerdict } from './eligibility/gate.ts';
export { apply } from './engine.ts';
export type * from './event.ts';
export { NO_ITEM } from './event.ts';
export { clearEvents, createEventBuffer, type EventBuffer, Row } from './event-buffer.ts';
export { readEvent, readEvents } from './event-rows.ts';
export { type FundingView, fundingView } from './funding/view.ts';
export { HALT_MAX_US } from './index-halt.ts';
export { House } from './ledger/accounts.ts';
export * from './limits.ts';
export { BTC_PERP, ETH_PERP } from './live-contracts.ts';
export type { Market } from './market.ts';
export { type Preview, previewOrder } from './preview.ts';
export * from './reject.ts';
export { RATE_AGE_MAX_US } from './risk/collateral-value.ts';
export { available, equityOf, required } from './risk/margin.ts';
export type * from './risk-command.ts';
export type * from './risk-event.ts';
export { restore, type SnapshotSection, snapshot } from './snapshot.ts';
export { createState, type EngineState } from './state.ts';
export { eventDigestOf, stateDigest } from './state-digest.ts';
export {
  type StatedOrder,
  type Statement,
  statementOf,
} from './statement.ts';
export { CONTROLS, type ControlName, controlOf } from './supervision/controls.ts';
export { grantOf, isMaker, obligationOf } from './supervision/makers.ts';
export { isCurrentProposal } from './supervision/proposals.ts';
export {
  type DetectorName,
  type ParameterOf,
  THRESHOLDS,
  type ThresholdTerms,
  thresholdInForce,
} from './supervision/thresholds.ts';
export type * from './supervision-command.ts';
export type * from './supervision-event.ts';
export { IDENTIFYING_TERMS } from './terms-change.ts';
export * from './units.ts';
