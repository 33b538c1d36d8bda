// What this venue cannot do, because there is no way to ask for it. Every command and every field of a contract's terms is
// named here: a new one fails the test until its movements are listed.
//
// Shows O-04, P-02, P-03a, P-07.
import { expect, test } from 'vitest';
import { BTC_PERP, ETH_PERP } from '../../engine/index.ts';
import type { CommandKind } from '../../engine/schema/index.ts';
import { TERMS as DEMONSTRATED } from '../../gateway/tools/demo/seed.ts';
import { commands } from '../../proto/codec/command-shapes.ts';
import { contractTerms } from '../../proto/codec/contract-shapes.ts';

/** What a command may lead to, at most. */
type Moves =
  /** Fills in the book, between two orders that traders signed; or of default management. */
  | 'trades'
  /** A balance, by an amount that is there: no one's row is credited with what was not paid. */
  | 'money'
  /** Neither. */
  | 'nothing';

const MOVES: Readonly<Record<CommandKind, Moves>> = {
  placeOrder: 'trades',
  amendOrder: 'trades',
  batch: 'trades',
  tick: 'trades',
  declareOutage: 'nothing',
  scheduleMaintenance: 'nothing',
  drawAuctionEnd: 'trades', // One that is over by then clears at once.
  holdRisk: 'nothing',
  releaseRisk: 'nothing',
  confirmClock: 'nothing',
  setIndexPrice: 'trades',
  setMarkPrice: 'trades',
  quoteSource: 'nothing',
  setContractState: 'trades', // Delisting settles at the last index.
  approveCommand: 'trades',
  deposit: 'money',
  withdraw: 'money',
  transfer: 'money',
  compensate: 'money',
  cancelOrder: 'nothing',
  massCancel: 'nothing',
  massQuote: 'nothing', // Its entries only make.
  setProtection: 'nothing',
  resetProtection: 'nothing',
  cancelOnDisconnect: 'nothing',
  endSession: 'nothing',
  loseSessions: 'nothing',
  cancelAllAfter: 'nothing',
  killSwitch: 'nothing',
  noteKillEffect: 'nothing',
  chooseLeverage: 'nothing',
  listContract: 'nothing',
  approveContract: 'nothing',
  registerParticipant: 'nothing',
  classifyInvestor: 'nothing',
  suspendParticipant: 'nothing',
  declareGroup: 'nothing',
  setExposureLimit: 'nothing',
  registerTrader: 'nothing',
  assessTrader: 'nothing',
  registerKey: 'nothing',
  revokeKey: 'nothing',
  publishRulebook: 'nothing',
  publishDisclosure: 'nothing',
  acceptRulebook: 'nothing',
  acknowledgeDisclosure: 'nothing',
  signDocument: 'nothing',
  changeOwnKey: 'nothing',
  setTradingLimits: 'nothing',
  authorizeAffiliate: 'nothing',
  suspendAffiliate: 'nothing',
  openAccount: 'nothing',
  countRefusals: 'nothing',
  setFundingTerms: 'nothing',
  setFundTarget: 'nothing',
  listCollateral: 'nothing',
  setCollateralRate: 'money', // A row below zero that is flat is cured with its own collateral.
  setClassFloor: 'nothing',
  proposeCommand: 'nothing',
  dismissProposal: 'nothing',
  beginDualControl: 'nothing',
  registerStaff: 'nothing',
  retireStaff: 'nothing',
  registerFirm: 'nothing',
  noteLogOn: 'nothing',
  noteFixSession: 'nothing',
  setThreshold: 'nothing',
  continue: 'trades', // What was owed.
  setWorkBounds: 'nothing',
  reviewAlert: 'nothing',
  requestSuspicionPack: 'nothing',
  signOffAffiliate: 'nothing',
  publishPrivileges: 'nothing',
  setPrivilege: 'nothing',
  setObligation: 'nothing',
  noteSuspensionEffect: 'nothing',
  assessCorporate: 'nothing',
  setReferenceEligibility: 'nothing',
  changeTerms: 'nothing',
  setFeeSchedule: 'nothing',
  changeRules: 'nothing',
};

const TERMS = [
  'contract',
  'symbol',
  'base',
  'currency',
  'moneyDecimals',
  'tickSize',
  'lotSize',
  'makerFee',
  'takerFee',
  'tiers',
  'sizes',
  'controls',
  'index',
  'mark',
  'funding',
  'default',
  'recorded',
];

test('there is no command that lends, gives credit or trades off the book', () => {
  expect([...commands.byKind.keys()].sort()).toEqual(Object.keys(MOVES).sort());
  const words = /loan|lend|credit|bonus|borrow|trial|offBook|block|bust|import|share/i;
  expect(Object.keys(MOVES).filter((kind) => words.test(kind))).toEqual([]);
});

test('a contract has no expiry', () => {
  expect(contractTerms.parts.map(({ name }) => name)).toEqual(TERMS);
});

test('the contracts that the product ships are those of bitcoin and ether', () => {
  expect([BTC_PERP, ETH_PERP].map(({ base }) => base)).toEqual(['BTC', 'ETH']);
  // The demonstration alone has shorter calls.
  const shorter = [BTC_PERP, ETH_PERP].map((terms) => ({
    ...terms,
    controls: { ...terms.controls, auctionUs: 10_000_000 },
  }));
  expect(DEMONSTRATED).toEqual(shorter);
});
