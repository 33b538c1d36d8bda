// What a line is about. Refusals are told apart by what they protect: limits of positions, orders and cash; who may
// trade; and the rest.

import type { CommandKind, EventKind } from '../../../engine/schema/index.ts';
import { BalanceReason } from '../../../engine/schema/index.ts';
import type { Topic } from './audit-line.ts';

export function topicOfCommand(kind: CommandKind): Topic {
  return COMMANDS[kind] ?? 'register';
}

/** Events of no line are not asked for: see `isSilent`. */
export function topicOfEvent(kind: EventKind): Topic {
  return EVENTS[kind] ?? 'register';
}

/** A refusal by its reason. */
export function topicOfRefusal(reason: number): Topic {
  if (reason >= 260 && reason < 300) return 'limitException';
  if (reason >= 500 && reason < 700) return 'limitException';
  return reason >= 200 && reason < 260 ? 'complianceException' : 'refusal';
}

export function topicOfBalance(reason: number): Topic {
  const isError =
    reason === BalanceReason.compensationIn || reason === BalanceReason.compensationOut;
  return isError ? 'erroneousEntry' : 'money';
}

/**
 * What has no line: prices and premiums of each second and minute, which anybody can compute from the journal, and
 * how near a position stands to deleveraging. @see docs/rules/records.md REC-003
 */
export function isSilent(kind: EventKind): boolean {
  return SILENT.has(kind);
}

const SILENT: ReadonlySet<EventKind> = new Set<EventKind>([
  'indexPriceSet',
  'markPriceSet',
  'fundingMinuteClosed',
  'indicatorChanged',
]);

const COMMANDS: Readonly<Partial<Record<CommandKind, Topic>>> = {
  placeOrder: 'order',
  amendOrder: 'order',
  cancelOrder: 'order',
  massCancel: 'order',
  batch: 'order',
  tick: 'market',
  quoteSource: 'market',
  setIndexPrice: 'parameter',
  setMarkPrice: 'parameter',
  setCollateralRate: 'parameter',
  listContract: 'parameter',
  approveContract: 'parameter',
  setContractState: 'market',
  changeTerms: 'parameter',
  setFundingTerms: 'parameter',
  setClassFloor: 'parameter',
  listCollateral: 'parameter',
  setFundTarget: 'parameter',
  setExposureLimit: 'parameter',
  setThreshold: 'parameter',
  setPrivilege: 'parameter',
  setObligation: 'parameter',
  chooseLeverage: 'order',
  deposit: 'money',
  withdraw: 'money',
  transfer: 'money',
  compensate: 'erroneousEntry',
  proposeCommand: 'approval',
  approveCommand: 'approval',
  dismissProposal: 'approval',
  noteLogOn: 'logOn',
  countRefusals: 'refusal',
};

const EVENTS: Readonly<Partial<Record<EventKind, Topic>>> = {
  orderAccepted: 'order',
  orderDuplicate: 'order',
  orderRested: 'order',
  orderCanceled: 'order',
  orderExpired: 'order',
  orderReduced: 'order',
  orderReplaced: 'order',
  orderTriggered: 'order',
  massCanceled: 'order',
  leverageChosen: 'order',
  fill: 'fill',
  orderRejected: 'refusal',
  commandRejected: 'refusal',
  refusalsCounted: 'refusal',
  balanceChanged: 'money',
  moneyDuplicate: 'money',
  fundingSettled: 'money',
  fundingPosted: 'money',
  fundingOverdue: 'market',
  collateralConverted: 'money',
  positionSettled: 'fill',
  marginLevelChanged: 'limitException',
  liquidationStarted: 'default',
  liquidationOrdered: 'default',
  liquidationEnded: 'default',
  deleveraged: 'default',
  gainCut: 'default',
  shortfallCovered: 'default',
  fundChanged: 'default',
  contractListed: 'parameter',
  contractApproved: 'parameter',
  contractStateChanged: 'market',
  termsChangeScheduled: 'parameter',
  termsChanged: 'parameter',
  fundingTermsSet: 'parameter',
  classFloorSet: 'parameter',
  collateralListed: 'parameter',
  collateralRateSet: 'parameter',
  fundTargetSet: 'parameter',
  exposureLimitSet: 'parameter',
  thresholdSet: 'parameter',
  privilegeSet: 'parameter',
  obligationSet: 'parameter',
  commandProposed: 'approval',
  commandApproved: 'approval',
  proposalEnded: 'approval',
  logOnNoted: 'logOn',
};
