// One table for each event, the fields in the order of the schema.

import type { ListContract } from '../../engine/schema/commands/contracts.ts';
import type { CommandRejected, Event } from '../../engine/schema/event.ts';
import type { AccountOpened, MarginLevelChanged } from '../../engine/schema/events/accounts.ts';
import type {
  ContractApproved,
  ContractListed,
  ContractStateChanged,
} from '../../engine/schema/events/contracts.ts';
import type {
  DisclosureAcknowledged,
  DisclosurePublished,
  RulebookAccepted,
  RulebookPublished,
} from '../../engine/schema/events/documents.ts';
import type { AffiliateAuthorized, AffiliateSuspended } from '../../engine/schema/events/makers.ts';
import type {
  BalanceChanged,
  MoneyDuplicate,
  PositionSettled,
  ShortfallCovered,
} from '../../engine/schema/events/money.ts';
import type {
  Fill,
  FillParty,
  MassCanceled,
  OrderAccepted,
  OrderCanceled,
  OrderDuplicate,
  OrderExpired,
  OrderReduced,
  OrderRejected,
  OrderReplaced,
  OrderRested,
  OrderTriggered,
} from '../../engine/schema/events/orders.ts';
import type {
  EligibilityExpiring,
  EligibilityLapsed,
  ExposureLimitSet,
  GroupDeclared,
  InvestorClassified,
  ParticipantRegistered,
  ParticipantSuspended,
} from '../../engine/schema/events/participants.ts';
import type { RefusalsCounted } from '../../engine/schema/events/records.ts';
import type {
  KeyRegistered,
  KeyRevoked,
  TraderAssessed,
  TraderRegistered,
} from '../../engine/schema/events/traders.ts';
import {
  BALANCE_REASON,
  CANCEL_REASON,
  CAUSE,
  COMMAND_KIND,
  CONTRACT_STATE,
  ELIGIBILITY_PART,
  MARGIN_LEVEL,
  ORDER_TYPE,
  POST_ONLY,
  REDUCE_REASON,
  REJECT_REASON,
  SELF_TRADE,
  SIDE,
  TIME_IN_FORCE,
  TRIGGER_ON,
} from './closed-sets.ts';
import {
  chosen,
  flag,
  int64,
  measure,
  named,
  perhaps,
  sint32,
  sint64,
  text,
  uint32,
} from './field.ts';
import * as operator from './operator-command-shapes.ts';
import { recorded } from './recorded.ts';
import * as risk from './risk-event-shapes.ts';
import { type Choice, choice, message, nested, type Shape, union } from './shape.ts';
import { proposalEvents, supervisionEvents } from './supervision-event-shapes.ts';

/** What every event about an order begins with. */
const ofOrder = {
  account: int64<OrderRested['account']>(),
  accountSeq: int64<number>(),
  item: sint32<number>(),
  contract: uint32<OrderRested['contract']>(),
  order: int64<OrderRested['order']>(),
  clientOrderId: text(),
};

const orderAccepted = message<OrderAccepted>('OrderAccepted', 'orderAccepted', {
  ...ofOrder,
  tag: text(),
  side: chosen(SIDE),
  type: chosen(ORDER_TYPE),
  qty: int64(),
  limit: int64(),
  timeInForce: chosen(TIME_IN_FORCE),
  expiresAt: int64(),
  postOnly: chosen(POST_ONLY),
  reduceOnly: flag,
  displayQty: int64(),
  selfTrade: chosen(SELF_TRADE),
  trigger: int64(),
  triggerOn: perhaps(TRIGGER_ON),
});

const orderRejected = message<OrderRejected>('OrderRejected', 'orderRejected', {
  ...ofOrder,
  command: named<OrderRejected['command']>(COMMAND_KIND, [
    'placeOrder',
    'amendOrder',
    'cancelOrder',
    'batch',
    'massCancel',
  ]),
  reason: chosen(REJECT_REASON),
  field: text(),
  limit: measure,
  actual: measure,
});

const fillParty = message<FillParty>('FillParty', '', {
  account: int64(),
  accountSeq: int64(),
  order: int64(),
  clientOrderId: text(),
  open: int64(),
  filled: int64(),
  fee: sint64(),
  realized: sint64(),
  held: sint64(),
  cost: sint64(),
  balance: sint64(),
  affiliate: flag,
});

const fill = message<Fill>('Fill', 'fill', {
  item: sint32(),
  contract: uint32(),
  trade: int64(),
  price: int64(),
  qty: int64(),
  takerSide: chosen(SIDE),
  cause: chosen(CAUSE),
  maker: nested(fillParty),
  taker: nested(fillParty),
});

const orderRested = message<OrderRested>('OrderRested', 'orderRested', {
  ...ofOrder,
  side: chosen(SIDE),
  limit: int64(),
  open: int64(),
  filled: int64(),
});

const orderCanceled = message<OrderCanceled>('OrderCanceled', 'orderCanceled', {
  ...ofOrder,
  reason: chosen(CANCEL_REASON),
  refusal: perhaps(REJECT_REASON),
  open: int64(),
  filled: int64(),
});

const orderExpired = message<OrderExpired>('OrderExpired', 'orderExpired', {
  ...ofOrder,
  reason: chosen(CANCEL_REASON),
  open: int64(),
  filled: int64(),
});

const orderReduced = message<OrderReduced>('OrderReduced', 'orderReduced', {
  ...ofOrder,
  reason: chosen(REDUCE_REASON),
  by: int64(),
  open: int64(),
  filled: int64(),
});

const orderReplaced = message<OrderReplaced>('OrderReplaced', 'orderReplaced', {
  ...ofOrder,
  qty: int64(),
  limit: int64(),
  trigger: int64(),
  open: int64(),
  filled: int64(),
  reduceOnly: flag,
  keptPriority: flag,
});

const orderDuplicate = message<OrderDuplicate>('OrderDuplicate', 'orderDuplicate', {
  ...ofOrder,
  originalSeq: int64(),
  qty: int64(),
  limit: int64(),
  reduceOnly: flag,
  open: int64(),
  filled: int64(),
});

const orderTriggered = message<OrderTriggered>('OrderTriggered', 'orderTriggered', {
  ...ofOrder,
  price: int64(),
  limit: int64(),
});

const massCanceled = message<MassCanceled>('MassCanceled', 'massCanceled', {
  account: int64(),
  accountSeq: int64(),
  item: sint32(),
  count: uint32(),
});

const commandRejected = message<CommandRejected>('CommandRejected', 'commandRejected', {
  command: named(COMMAND_KIND),
  reason: chosen(REJECT_REASON),
  field: text(),
  limit: measure,
  actual: measure,
});

const balanceChanged = message<BalanceChanged>('BalanceChanged', 'balanceChanged', {
  account: int64(),
  accountSeq: int64(),
  currency: text(),
  amount: sint64(),
  balance: sint64(),
  reason: chosen(BALANCE_REASON),
  reference: text(),
});

const moneyDuplicate = message<MoneyDuplicate>('MoneyDuplicate', 'moneyDuplicate', {
  reference: text(),
  originalSeq: int64(),
});

const marginLevelChanged = message<MarginLevelChanged>('MarginLevelChanged', 'marginLevelChanged', {
  account: int64(),
  accountSeq: int64(),
  level: chosen(MARGIN_LEVEL),
  equity: sint64(),
  initialMargin: sint64(),
  maintenanceMargin: sint64(),
});

const positionSettled = message<PositionSettled>('PositionSettled', 'positionSettled', {
  account: int64(),
  accountSeq: int64(),
  contract: uint32(),
  lots: sint64(),
  price: int64(),
  realized: sint64(),
  balance: sint64(),
});

const shortfallCovered = message<ShortfallCovered>('ShortfallCovered', 'shortfallCovered', {
  account: int64(),
  insurance: sint64(),
  tranche: sint64(),
  uncovered: sint64(),
  accountSeq: int64(),
  gains: sint64(),
  balance: sint64(),
});

const contractListed = message<ContractListed>('ContractListed', 'contractListed', {
  record: nested<ListContract>(operator.listContract),
  termsHash: text(),
});

const contractStateChanged = message<ContractStateChanged>(
  'ContractStateChanged',
  'contractStateChanged',
  { contract: uint32(), from: chosen(CONTRACT_STATE), to: chosen(CONTRACT_STATE), reason: text() },
);

const eligibilityExpiring = message<EligibilityExpiring>(
  'EligibilityExpiring',
  'eligibilityExpiring',
  {
    participant: int64(),
    trader: int64(),
    what: named(ELIGIBILITY_PART),
    days: uint32(),
    at: int64(),
  },
);

const eligibilityLapsed = message<EligibilityLapsed>('EligibilityLapsed', 'eligibilityLapsed', {
  participant: int64(),
  trader: int64(),
  what: named(ELIGIBILITY_PART),
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
  risk.indexPriceSet,
  risk.markPriceSet,
  contractListed,
  recorded<ContractApproved>('ContractApproved', 'contractApproved', operator.approveContract),
  contractStateChanged,
  recorded<ParticipantRegistered>(
    'ParticipantRegistered',
    'participantRegistered',
    operator.registerParticipant,
  ),
  recorded<InvestorClassified>(
    'InvestorClassified',
    'investorClassified',
    operator.classifyInvestor,
  ),
  recorded<ParticipantSuspended>(
    'ParticipantSuspended',
    'participantSuspended',
    operator.suspendParticipant,
  ),
  recorded<GroupDeclared>('GroupDeclared', 'groupDeclared', operator.declareGroup),
  recorded<ExposureLimitSet>('ExposureLimitSet', 'exposureLimitSet', operator.setExposureLimit),
  recorded<TraderRegistered>('TraderRegistered', 'traderRegistered', operator.registerTrader),
  recorded<TraderAssessed>('TraderAssessed', 'traderAssessed', operator.assessTrader),
  recorded<KeyRegistered>('KeyRegistered', 'keyRegistered', operator.registerKey),
  recorded<KeyRevoked>('KeyRevoked', 'keyRevoked', operator.revokeKey),
  recorded<RulebookPublished>('RulebookPublished', 'rulebookPublished', operator.publishRulebook),
  recorded<DisclosurePublished>(
    'DisclosurePublished',
    'disclosurePublished',
    operator.publishDisclosure,
  ),
  recorded<RulebookAccepted>('RulebookAccepted', 'rulebookAccepted', operator.acceptRulebook),
  recorded<DisclosureAcknowledged>(
    'DisclosureAcknowledged',
    'disclosureAcknowledged',
    operator.acknowledgeDisclosure,
  ),
  recorded<AffiliateAuthorized>(
    'AffiliateAuthorized',
    'affiliateAuthorized',
    operator.authorizeAffiliate,
  ),
  recorded<AffiliateSuspended>(
    'AffiliateSuspended',
    'affiliateSuspended',
    operator.suspendAffiliate,
  ),
  recorded<AccountOpened>('AccountOpened', 'accountOpened', operator.openAccount),
  recorded<RefusalsCounted>('RefusalsCounted', 'refusalsCounted', operator.countRefusals),
  eligibilityExpiring,
  eligibilityLapsed,
  risk.fundingTermsSet,
  risk.fundingMinuteClosed,
  risk.fundingSettled,
  risk.fundingPosted,
  risk.fundingOverdue,
  risk.liquidationStarted,
  risk.liquidationOrdered,
  risk.liquidationEnded,
  risk.deleveraged,
  risk.gainCut,
  risk.fundChanged,
  risk.indicatorChanged,
  risk.fundTargetSet,
  risk.collateralConverted,
  risk.collateralListed,
  risk.collateralRateSet,
  ...proposalEvents,
  risk.leverageChosen,
  risk.classFloorSet,
  ...supervisionEvents,
);

export const event: Shape<Event> = union<Event>('Event', events);

/** The shape of one kind of event. */
export function eventShape<Kind extends Event['kind']>(
  kind: Kind,
): Shape<Extract<Event, { readonly kind: Kind }>> {
  return events.byKind.get(kind) as unknown as Shape<Extract<Event, { readonly kind: Kind }>>;
}
