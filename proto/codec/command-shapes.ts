// One table for each command, the fields in the order of the schema. The bounds are those of the wire: sizes
// that keep memory safe. What a tag or a quantity may be in the trade is the engine's to refuse, so that the
// refusal stands in the journal.

import { BATCH_MAX } from '../../engine/kernel/limits.ts';
import type { Command, Envelope } from '../../engine/schema/command.ts';
import type {
  AmendOrder,
  Batch,
  CancelOrder,
  MassCancel,
  OrderCommand,
  PlaceOrder,
} from '../../engine/schema/commands/orders.ts';
import type { Tick } from '../../engine/schema/commands/prices.ts';
import {
  ORDER_TYPE,
  POST_ONLY,
  SELF_TRADE,
  SIDE,
  TIME_IN_FORCE,
  TRIGGER_ON,
} from './closed-sets.ts';
import { flag, int64, perhaps, text, uint32 } from './field.ts';
import {
  acceptRulebook,
  acknowledgeDisclosure,
  approveContract,
  assessTrader,
  authorizeAffiliate,
  classifyInvestor,
  countRefusals,
  declareGroup,
  deposit,
  listContract,
  openAccount,
  publishDisclosure,
  publishRulebook,
  registerKey,
  registerParticipant,
  registerTrader,
  revokeKey,
  setContractState,
  setExposureLimit,
  setIndexPrice,
  setMarkPrice,
  suspendAffiliate,
  suspendParticipant,
  transfer,
  withdraw,
} from './operator-command-shapes.ts';
import {
  laidOutAmendOrder,
  laidOutCancelOrder,
  laidOutEnvelope,
  laidOutPlaceOrder,
} from './order-layout.ts';
import {
  chooseLeverage,
  listCollateral,
  quoteSource,
  setClassFloor,
  setCollateralRate,
  setFundingTerms,
  setFundTarget,
} from './risk-command-shapes.ts';
import { type Choice, choice, list, message, nested, type Shape, union } from './shape.ts';
import * as supervision from './supervision-command-shapes.ts';

// A number that an order leaves out is the engine's to refuse, in its order of precedence: hence `perhaps`.

export const placeOrder: Shape<PlaceOrder> = message<PlaceOrder>(
  'PlaceOrder',
  'placeOrder',
  {
    key: int64(),
    account: int64(),
    contract: uint32(),
    side: perhaps(SIDE),
    type: perhaps(ORDER_TYPE),
    qty: int64(),
    limit: int64(),
    timeInForce: perhaps(TIME_IN_FORCE),
    expiresAt: int64(),
    postOnly: perhaps(POST_ONLY),
    reduceOnly: flag,
    displayQty: int64(),
    selfTrade: perhaps(SELF_TRADE),
    trigger: int64(),
    triggerOn: perhaps(TRIGGER_ON),
    clientOrderId: text(),
    validUntil: int64(),
    tag: text(),
  },
  laidOutPlaceOrder,
);

export const amendOrder: Shape<AmendOrder> = message<AmendOrder>(
  'AmendOrder',
  'amendOrder',
  {
    key: int64(),
    account: int64(),
    order: int64(),
    clientOrderId: text(),
    qty: int64(),
    limit: int64(),
    trigger: int64(),
    validUntil: int64(),
  },
  laidOutAmendOrder,
);

export const cancelOrder: Shape<CancelOrder> = message<CancelOrder>(
  'CancelOrder',
  'cancelOrder',
  {
    key: int64(),
    account: int64(),
    order: int64(),
    clientOrderId: text(),
  },
  laidOutCancelOrder,
);

export const massCancel: Shape<MassCancel> = message<MassCancel>('MassCancel', 'massCancel', {
  key: int64(),
  account: int64(),
  contract: uint32(),
  side: perhaps(SIDE),
  tag: text(),
});

const orderCommand = union<OrderCommand>(
  'OrderCommand',
  choice<OrderCommand>(placeOrder, amendOrder, cancelOrder),
);

export const batch: Shape<Batch> = message<Batch>('Batch', 'batch', {
  items: list(nested(orderCommand), BATCH_MAX, 'batchInvalid'),
});

const tick = message<Tick>('Tick', 'tick', {});

export const commands: Choice<Command> = choice<Command>(
  placeOrder,
  amendOrder,
  cancelOrder,
  massCancel,
  batch,
  tick,
  setIndexPrice,
  setMarkPrice,
  listContract,
  approveContract,
  setContractState,
  registerParticipant,
  classifyInvestor,
  suspendParticipant,
  declareGroup,
  setExposureLimit,
  registerTrader,
  assessTrader,
  registerKey,
  revokeKey,
  publishRulebook,
  publishDisclosure,
  acceptRulebook,
  acknowledgeDisclosure,
  authorizeAffiliate,
  suspendAffiliate,
  openAccount,
  deposit,
  withdraw,
  transfer,
  countRefusals,
  setFundingTerms,
  setFundTarget,
  listCollateral,
  setCollateralRate,
  supervision.proposeCommand,
  supervision.approveCommand,
  supervision.dismissProposal,
  supervision.beginDualControl,
  quoteSource,
  chooseLeverage,
  setClassFloor,
  supervision.registerStaff,
  supervision.retireStaff,
  supervision.noteLogOn,
  supervision.setThreshold,
  supervision.reviewAlert,
  supervision.publishPrivileges,
  supervision.setPrivilege,
  supervision.setObligation,
  supervision.noteSuspensionEffect,
  supervision.assessCorporate,
  supervision.setReferenceEligibility,
  supervision.changeTerms,
  supervision.compensate,
);

export const command: Shape<Command> = union<Command>('Command', commands);

export const envelope: Shape<Envelope> = message<Envelope>(
  'Envelope',
  '',
  {
    seq: int64(),
    time: int64(),
    session: int64(),
    request: int64(),
    command: nested(command),
  },
  laidOutEnvelope,
);
