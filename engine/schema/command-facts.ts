// What is known of every kind of command before it is applied: one row each, no default. It is data alone, so that
// programs that read or send commands can load it without the engine.

import type { ClientCommand, Command, CommandKind, CommandOf } from './command.ts';
import type { Batch } from './commands/orders.ts';
import type { MassQuote } from './commands/quotes.ts';

/** What a line of the audit log is about, in the words of the rule that asks for it (docs/rules/records.md REC-001). */
export type AuditTopic =
  | 'order'
  | 'fill'
  | 'refusal'
  | 'limitException'
  | 'complianceException'
  | 'logOn'
  | 'register'
  | 'parameter'
  | 'approval'
  | 'money'
  | 'erroneousEntry'
  | 'default'
  | 'market';

/** When the audit log has a line of the command itself, beside those of its events. */
type OwnLine =
  | 'always'
  | 'byEvent' // Unless one of its events carries the command whole.
  | 'ifRefused'; // Prices, time and counts: their place is the journal, or their event (decision 0096).

/** Who sends a command, and whose key stands in it. */
type Sender =
  | 'trader' // A trader's session signs; an operator signs for no trader.
  | 'traderOrStaff' // The sender signs: staff who cancel for a client are not the client.
  | 'client' // A client's natural person signs, over its own connection; staff sign for no client.
  | 'clientOrStaff' // Who sends it signs: a client's natural person, or staff who take away.
  | 'staff' // Staff sign with their own key.
  | 'operator' // Staff; no key stands in it.
  | 'priceFeed' // The venue's sources of prices; staff only before dual control has begun.
  | 'venue'; // The venue alone, of itself.

/** What a message costs of an account's allowance of messages. */
type Weight =
  | 'order' // One of the lane of orders.
  | 'cancel' // One of the lane of cancels, and let through while the venue goes away.
  | 'items' // One for each item, of the item's own lane.
  | 'entries' // One for every four entries of a quote; one of the lane of cancels where there are none.
  | 'none';

type SenderOf<C extends Command> = C extends ClientCommand
  ? 'trader' | 'traderOrStaff'
  : Exclude<Sender, 'trader' | 'traderOrStaff'>;
type WeightOf<C extends Command> = C extends Batch
  ? 'items'
  : C extends MassQuote
    ? 'entries'
    : C extends ClientCommand
      ? Exclude<Weight, 'items' | 'entries' | 'none'>
      : 'none';

export interface CommandFacts<K extends CommandKind = CommandKind> {
  readonly topic: AuditTopic;
  readonly line: OwnLine;
  readonly sender: SenderOf<CommandOf<K>>;
  readonly weight: WeightOf<CommandOf<K>>;
}

/** Entries of a quote: sides that have a quantity. */
export function quoteEntries(levels: MassQuote['levels']): number {
  let entries = 0;
  for (const { bidQty, askQty } of levels)
    entries += (bidQty === 0 ? 0 : 1) + (askQty === 0 ? 0 : 1);
  return entries;
}

export const COMMAND_FACTS: { readonly [K in CommandKind]: CommandFacts<K> } = {
  // Orders.
  placeOrder: { topic: 'order', line: 'always', sender: 'trader', weight: 'order' },
  amendOrder: { topic: 'order', line: 'always', sender: 'trader', weight: 'order' },
  cancelOrder: { topic: 'order', line: 'always', sender: 'traderOrStaff', weight: 'cancel' },
  massCancel: { topic: 'order', line: 'always', sender: 'traderOrStaff', weight: 'cancel' },
  batch: { topic: 'order', line: 'always', sender: 'trader', weight: 'items' },
  chooseLeverage: { topic: 'order', line: 'byEvent', sender: 'trader', weight: 'order' },

  // Quotes.
  massQuote: { topic: 'order', line: 'always', sender: 'trader', weight: 'entries' },
  setProtection: { topic: 'order', line: 'byEvent', sender: 'trader', weight: 'order' },
  resetProtection: { topic: 'order', line: 'byEvent', sender: 'trader', weight: 'order' },

  // Sessions that end, timers, kill switches.
  cancelOnDisconnect: { topic: 'order', line: 'byEvent', sender: 'trader', weight: 'order' },
  endSession: { topic: 'logOn', line: 'byEvent', sender: 'venue', weight: 'none' },
  loseSessions: { topic: 'logOn', line: 'byEvent', sender: 'venue', weight: 'none' },
  cancelAllAfter: { topic: 'order', line: 'byEvent', sender: 'trader', weight: 'cancel' },
  killSwitch: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  noteKillEffect: { topic: 'register', line: 'byEvent', sender: 'venue', weight: 'none' },

  // Time and prices.
  tick: { topic: 'market', line: 'ifRefused', sender: 'operator', weight: 'none' },
  continue: { topic: 'market', line: 'ifRefused', sender: 'venue', weight: 'none' },
  setWorkBounds: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  declareOutage: { topic: 'market', line: 'always', sender: 'venue', weight: 'none' },
  drawAuctionEnd: { topic: 'market', line: 'always', sender: 'venue', weight: 'none' },
  holdRisk: { topic: 'market', line: 'byEvent', sender: 'venue', weight: 'none' },
  releaseRisk: { topic: 'market', line: 'byEvent', sender: 'venue', weight: 'none' },
  confirmClock: { topic: 'market', line: 'byEvent', sender: 'operator', weight: 'none' },
  quoteSource: { topic: 'market', line: 'ifRefused', sender: 'priceFeed', weight: 'none' },
  setIndexPrice: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  setMarkPrice: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },

  // Contracts.
  listContract: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  approveContract: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  setContractState: { topic: 'market', line: 'byEvent', sender: 'operator', weight: 'none' },
  scheduleMaintenance: { topic: 'market', line: 'byEvent', sender: 'operator', weight: 'none' },
  changeTerms: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  setFeeSchedule: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  setReferenceEligibility: {
    topic: 'register',
    line: 'byEvent',
    sender: 'operator',
    weight: 'none',
  },
  setFundingTerms: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  setClassFloor: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },

  // Money and collateral.
  deposit: { topic: 'money', line: 'byEvent', sender: 'operator', weight: 'none' },
  withdraw: { topic: 'money', line: 'byEvent', sender: 'operator', weight: 'none' },
  transfer: { topic: 'money', line: 'byEvent', sender: 'operator', weight: 'none' },
  compensate: { topic: 'erroneousEntry', line: 'byEvent', sender: 'operator', weight: 'none' },
  setFundTarget: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  listCollateral: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  setCollateralRate: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },

  // Participants, traders, accounts.
  registerParticipant: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  classifyInvestor: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  assessCorporate: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  suspendParticipant: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  declareGroup: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  setExposureLimit: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  registerTrader: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  assessTrader: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  registerKey: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  changeOwnKey: { topic: 'register', line: 'byEvent', sender: 'client', weight: 'none' },
  revokeKey: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  setTradingLimits: {
    topic: 'parameter',
    line: 'byEvent',
    sender: 'clientOrStaff',
    weight: 'none',
  },
  openAccount: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },

  // Documents.
  publishRulebook: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  publishDisclosure: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  acceptRulebook: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  acknowledgeDisclosure: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  signDocument: { topic: 'register', line: 'byEvent', sender: 'client', weight: 'none' },

  // Market makers.
  authorizeAffiliate: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  suspendAffiliate: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  publishPrivileges: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  setPrivilege: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  setObligation: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  noteSuspensionEffect: { topic: 'register', line: 'byEvent', sender: 'venue', weight: 'none' },

  // Staff and proposals.
  registerStaff: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  retireStaff: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  registerFirm: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  beginDualControl: { topic: 'register', line: 'byEvent', sender: 'operator', weight: 'none' },
  proposeCommand: { topic: 'approval', line: 'byEvent', sender: 'staff', weight: 'none' },
  approveCommand: { topic: 'approval', line: 'byEvent', sender: 'staff', weight: 'none' },
  dismissProposal: { topic: 'approval', line: 'byEvent', sender: 'staff', weight: 'none' },

  // Records.
  countRefusals: { topic: 'refusal', line: 'ifRefused', sender: 'venue', weight: 'none' },
  noteLogOn: { topic: 'logOn', line: 'ifRefused', sender: 'venue', weight: 'none' },
  noteFixSession: { topic: 'logOn', line: 'ifRefused', sender: 'venue', weight: 'none' },
  changeRules: { topic: 'parameter', line: 'byEvent', sender: 'venue', weight: 'none' },
  setThreshold: { topic: 'parameter', line: 'byEvent', sender: 'operator', weight: 'none' },
  reviewAlert: { topic: 'register', line: 'byEvent', sender: 'staff', weight: 'none' },
  requestSuspicionPack: { topic: 'register', line: 'byEvent', sender: 'staff', weight: 'none' },
  signOffAffiliate: { topic: 'register', line: 'byEvent', sender: 'staff', weight: 'none' },
};
