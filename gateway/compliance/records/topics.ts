// What a line is about. Refusals are told apart by what they protect: limits of positions, orders and cash; who may
// trade; and the rest.

import type { Event } from '../../../engine/schema/index.ts';
import { BalanceReason } from '../../../engine/schema/index.ts';
import type { Topic } from './audit-line.ts';

/** What has no line of its own. */
type SilentKind =
  | 'indexPriceSet'
  | 'markPriceSet'
  | 'fundingMinuteClosed'
  | 'indicatorChanged'
  | 'fixSessionNoted';
export type AuditedEvent = Exclude<Event, { readonly kind: SilentKind }>;

export function topicOfEvent(kind: AuditedEvent['kind']): Topic {
  return EVENTS[kind];
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
 * how near a position stands to deleveraging, and how sessions of FIX number their messages. @see docs/rules/records.md REC-003
 */
export function isSilent(event: Event): event is Extract<Event, { readonly kind: SilentKind }> {
  return Object.hasOwn(SILENT, event.kind);
}

const SILENT: Readonly<Record<SilentKind, true>> = {
  indexPriceSet: true,
  markPriceSet: true,
  fundingMinuteClosed: true,
  indicatorChanged: true,
  fixSessionNoted: true,
};

const EVENTS: Readonly<Record<AuditedEvent['kind'], Topic>> = {
  orderAccepted: 'order',
  orderDuplicate: 'order',
  orderRested: 'order',
  orderCanceled: 'order',
  orderExpired: 'order',
  orderReduced: 'order',
  orderReplaced: 'order',
  orderTriggered: 'order',
  massCanceled: 'order',
  massQuoted: 'order',
  protectionSet: 'order',
  protectionTripped: 'order',
  protectionReset: 'order',
  disconnectChosen: 'order',
  deadManSet: 'order',
  ordersSwept: 'order',
  sessionEnded: 'logOn',
  sessionsLost: 'logOn',
  killSwitched: 'register',
  killEffectNoted: 'register',
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
  maintenanceScheduled: 'market',
  maintenanceEnded: 'market',
  auctionCalled: 'market',
  auctionUncrossed: 'market',
  volatilityControlBegun: 'market',
  volatilityControlEnded: 'market',
  termsChangeScheduled: 'parameter',
  termsChanged: 'parameter',
  feeScheduleAnnounced: 'parameter',
  feeScheduleChanged: 'parameter',
  fundingTermsSet: 'parameter',
  classFloorSet: 'parameter',
  collateralListed: 'parameter',
  collateralRateSet: 'parameter',
  collateralFactorSet: 'parameter',
  fundTargetSet: 'parameter',
  exposureLimitSet: 'parameter',
  thresholdSet: 'parameter',
  workBoundsSet: 'parameter',
  privilegeSet: 'parameter',
  obligationSet: 'parameter',
  riskHeld: 'market',
  riskReleased: 'market',
  clockConfirmed: 'market',
  commandProposed: 'approval',
  commandApproved: 'approval',
  proposalEnded: 'approval',
  logOnNoted: 'logOn',
  eligibilityExpiring: 'register',
  eligibilityLapsed: 'register',
  alertReviewed: 'register',
  suspicionPackRequested: 'register',
  affiliateSignedOff: 'register',
  dualControlBegun: 'register',
  accountOpened: 'register',
  referenceEligibilitySet: 'register',
  rulebookPublished: 'register',
  disclosurePublished: 'register',
  rulebookAccepted: 'register',
  disclosureAcknowledged: 'register',
  documentSigned: 'register',
  affiliateAuthorized: 'register',
  affiliateSuspended: 'register',
  privilegesPublished: 'register',
  suspensionEffectNoted: 'register',
  rulesChanged: 'parameter',
  participantRegistered: 'register',
  investorClassified: 'register',
  participantSuspended: 'register',
  groupDeclared: 'register',
  corporateAssessed: 'register',
  staffRegistered: 'register',
  staffRetired: 'register',
  firmRegistered: 'register',
  traderRegistered: 'register',
  traderAssessed: 'register',
  keyRegistered: 'register',
  keyRevoked: 'register',
  ownKeyChanged: 'register',
  tradingLimitsSet: 'parameter',
};
