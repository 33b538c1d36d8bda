// Every event in the order of its number. The tables of the events stand by noun in events/, their fields in the order
// of the schema.

import type { CommandRejected, Event } from '../../engine/schema/event.ts';
import { COMMAND_KIND, REJECT_REASON } from './closed-sets.ts';
import {
  accountOpened,
  classFloorSet,
  leverageChosen,
  marginLevelChanged,
} from './events/accounts.ts';
import { collateralConverted, collateralListed, collateralRateSet } from './events/collateral.ts';
import {
  contractApproved,
  contractListed,
  contractStateChanged,
  referenceEligibilitySet,
  termsChanged,
  termsChangeScheduled,
} from './events/contracts.ts';
import {
  deleveraged,
  fundChanged,
  fundTargetSet,
  gainCut,
  indicatorChanged,
  liquidationEnded,
  liquidationOrdered,
  liquidationStarted,
} from './events/default.ts';
import {
  disclosureAcknowledged,
  disclosurePublished,
  rulebookAccepted,
  rulebookPublished,
} from './events/documents.ts';
import {
  fundingMinuteClosed,
  fundingOverdue,
  fundingPosted,
  fundingSettled,
  fundingTermsSet,
} from './events/funding.ts';
import {
  affiliateAuthorized,
  affiliateSuspended,
  obligationSet,
  privilegeSet,
  privilegesPublished,
  suspensionEffectNoted,
} from './events/makers.ts';
import {
  balanceChanged,
  moneyDuplicate,
  positionSettled,
  shortfallCovered,
} from './events/money.ts';
import {
  fill,
  massCanceled,
  orderAccepted,
  orderCanceled,
  orderDuplicate,
  orderExpired,
  orderReduced,
  orderRejected,
  orderReplaced,
  orderRested,
  orderTriggered,
} from './events/orders.ts';
import {
  corporateAssessed,
  eligibilityExpiring,
  eligibilityLapsed,
  exposureLimitSet,
  groupDeclared,
  investorClassified,
  participantRegistered,
  participantSuspended,
} from './events/participants.ts';
import { indexPriceSet, markPriceSet } from './events/prices.ts';
import { alertReviewed, logOnNoted, refusalsCounted, thresholdSet } from './events/records.ts';
import {
  commandApproved,
  commandProposed,
  dualControlBegun,
  proposalEnded,
  staffRegistered,
  staffRetired,
} from './events/staff.ts';
import { keyRegistered, keyRevoked, traderAssessed, traderRegistered } from './events/traders.ts';
import { chosen, measure, named, text } from './field.ts';
import type { Choice, Shape } from './schema.ts';
import { choice, message, union } from './shape.ts';

const commandRejected = message<CommandRejected>('CommandRejected', 'commandRejected', {
  command: named(COMMAND_KIND),
  reason: chosen(REJECT_REASON),
  field: text(),
  limit: measure,
  actual: measure,
});

export const events: Choice<Event> = choice<Event>(
  orderAccepted,
  orderRejected,
  fill,
  orderRested,
  orderCanceled,
  orderExpired,
  orderReduced,
  orderReplaced,
  orderDuplicate,
  orderTriggered,
  massCanceled,
  commandRejected,
  balanceChanged,
  moneyDuplicate,
  marginLevelChanged,
  positionSettled,
  shortfallCovered,
  indexPriceSet,
  markPriceSet,
  contractListed,
  contractApproved,
  contractStateChanged,
  participantRegistered,
  investorClassified,
  participantSuspended,
  groupDeclared,
  exposureLimitSet,
  traderRegistered,
  traderAssessed,
  keyRegistered,
  keyRevoked,
  rulebookPublished,
  disclosurePublished,
  rulebookAccepted,
  disclosureAcknowledged,
  affiliateAuthorized,
  affiliateSuspended,
  accountOpened,
  refusalsCounted,
  eligibilityExpiring,
  eligibilityLapsed,
  fundingTermsSet,
  fundingMinuteClosed,
  fundingSettled,
  fundingPosted,
  fundingOverdue,
  liquidationStarted,
  liquidationOrdered,
  liquidationEnded,
  deleveraged,
  gainCut,
  fundChanged,
  indicatorChanged,
  fundTargetSet,
  collateralConverted,
  collateralListed,
  collateralRateSet,
  commandProposed,
  commandApproved,
  proposalEnded,
  dualControlBegun,
  leverageChosen,
  classFloorSet,
  staffRegistered,
  staffRetired,
  logOnNoted,
  thresholdSet,
  alertReviewed,
  privilegesPublished,
  privilegeSet,
  obligationSet,
  suspensionEffectNoted,
  corporateAssessed,
  referenceEligibilitySet,
  termsChangeScheduled,
  termsChanged,
);

export const event: Shape<Event> = union<Event>('Event', events);

/** The shape of one kind of event. */
export function eventShape<Kind extends Event['kind']>(
  kind: Kind,
): Shape<Extract<Event, { readonly kind: Kind }>> {
  return events.byKind.get(kind) as unknown as Shape<Extract<Event, { readonly kind: Kind }>>;
}
