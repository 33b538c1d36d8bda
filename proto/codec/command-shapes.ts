// One table for each command, the fields in the order of the schema. The bounds are those of the wire: sizes
// that keep memory safe. What a tag or a quantity may be in the trade is the engine's to refuse, so that the
// refusal stands in the journal.

import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  AmendOrder,
  ApproveContract,
  AssessTrader,
  AuthorizeAffiliate,
  Batch,
  CancelOrder,
  ClassifyInvestor,
  Command,
  CountRefusals,
  DeclareGroup,
  Deposit,
  Envelope,
  Evidence,
  ListContract,
  MassCancel,
  OpenAccount,
  OrderCommand,
  PlaceOrder,
  PublishDisclosure,
  PublishRulebook,
  RegisterKey,
  RegisterParticipant,
  RegisterTrader,
  RevokeKey,
  SetContractState,
  SetExposureLimit,
  SetIndexPrice,
  SetMarkPrice,
  SuspendAffiliate,
  SuspendParticipant,
  Tick,
  Transfer,
  Withdraw,
} from '../../engine/command.ts';
import { BATCH_MAX } from '../../engine/limits.ts';
import {
  CONTRACT_STATE,
  INDEX_STATE,
  INVESTOR_CLASS,
  KEY_ALGORITHM,
  KNOWLEDGE_BASIS,
  ORDER_TYPE,
  POST_ONLY,
  ROLE,
  SELF_TRADE,
  SIDE,
  TIME_IN_FORCE,
  TRIGGER_ON,
} from './closed-sets.ts';
import { contractTerms } from './contract-shapes.ts';
import { chosen, flag, int64, perhaps, sint64, text, uint32 } from './field.ts';
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

/** Documents behind a classification, addresses of a key. */
const REGISTER_LIST_MAX = 20;

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

const setIndexPrice = message<SetIndexPrice>('SetIndexPrice', 'setIndexPrice', {
  contract: uint32(),
  price: int64(),
  state: chosen(INDEX_STATE),
});

const setMarkPrice = message<SetMarkPrice>('SetMarkPrice', 'setMarkPrice', {
  contract: uint32(),
  price: int64(),
});

export const listContract: Shape<ListContract> = message<ListContract>(
  'ListContract',
  'listContract',
  { terms: nested(contractTerms) },
);

export const approveContract: Shape<ApproveContract> = message<ApproveContract>(
  'ApproveContract',
  'approveContract',
  { contract: uint32(), reference: text(), termsHash: text() },
);

const setContractState = message<SetContractState>('SetContractState', 'setContractState', {
  contract: uint32(),
  state: chosen(CONTRACT_STATE),
  reason: text(),
});

export const registerParticipant: Shape<RegisterParticipant> = message<RegisterParticipant>(
  'RegisterParticipant',
  'registerParticipant',
  { participant: int64(), name: text(), role: chosen(ROLE), affiliated: flag, group: int64() },
);

const evidence = message<Evidence>('Evidence', '', {
  type: text(),
  dated: int64(),
  validUntil: int64(),
  hash: text(),
});

export const classifyInvestor: Shape<ClassifyInvestor> = message<ClassifyInvestor>(
  'ClassifyInvestor',
  'classifyInvestor',
  {
    participant: int64(),
    investorClass: chosen(INVESTOR_CLASS),
    portfolioHkd: int64(),
    assetsHkd: int64(),
    confirmedAt: int64(),
    validUntil: int64(),
    evidence: list(nested(evidence), REGISTER_LIST_MAX),
    confirmedBy: text(),
  },
);

export const suspendParticipant: Shape<SuspendParticipant> = message<SuspendParticipant>(
  'SuspendParticipant',
  'suspendParticipant',
  { participant: int64(), suspended: flag, reason: text() },
);

export const declareGroup: Shape<DeclareGroup> = message<DeclareGroup>(
  'DeclareGroup',
  'declareGroup',
  { participant: int64(), group: int64() },
);

export const setExposureLimit: Shape<SetExposureLimit> = message<SetExposureLimit>(
  'SetExposureLimit',
  'setExposureLimit',
  { participant: int64(), wholeGroup: flag, notionalMax: int64() },
);

export const registerTrader: Shape<RegisterTrader> = message<RegisterTrader>(
  'RegisterTrader',
  'registerTrader',
  { trader: int64(), participant: int64(), name: text(), responsiblePerson: text() },
);

export const assessTrader: Shape<AssessTrader> = message<AssessTrader>(
  'AssessTrader',
  'assessTrader',
  {
    trader: int64(),
    basis: chosen(KNOWLEDGE_BASIS),
    assessor: text(),
    assessedAt: int64(),
    validUntil: int64(),
    evidenceHash: text(),
  },
);

export const registerKey: Shape<RegisterKey> = message<RegisterKey>('RegisterKey', 'registerKey', {
  key: int64(),
  trader: int64(),
  name: text(),
  algorithm: chosen(KEY_ALGORITHM),
  material: text(1024),
  scopes: uint32(),
  validUntil: int64(),
  addresses: list(text(), REGISTER_LIST_MAX),
});

export const revokeKey: Shape<RevokeKey> = message<RevokeKey>('RevokeKey', 'revokeKey', {
  key: int64(),
  reason: text(),
});

export const publishRulebook: Shape<PublishRulebook> = message<PublishRulebook>(
  'PublishRulebook',
  'publishRulebook',
  { version: uint32(), hash: text() },
);

export const publishDisclosure: Shape<PublishDisclosure> = message<PublishDisclosure>(
  'PublishDisclosure',
  'publishDisclosure',
  { contract: uint32(), version: uint32(), hash: text() },
);

export const acceptRulebook: Shape<AcceptRulebook> = message<AcceptRulebook>(
  'AcceptRulebook',
  'acceptRulebook',
  { participant: int64(), version: uint32() },
);

export const acknowledgeDisclosure: Shape<AcknowledgeDisclosure> = message<AcknowledgeDisclosure>(
  'AcknowledgeDisclosure',
  'acknowledgeDisclosure',
  { participant: int64(), contract: uint32(), version: uint32() },
);

export const authorizeAffiliate: Shape<AuthorizeAffiliate> = message<AuthorizeAffiliate>(
  'AuthorizeAffiliate',
  'authorizeAffiliate',
  {
    participant: int64(),
    noticeDate: int64(),
    reportId: text(),
    overseer: text(),
    validUntil: int64(),
  },
);

export const suspendAffiliate: Shape<SuspendAffiliate> = message<SuspendAffiliate>(
  'SuspendAffiliate',
  'suspendAffiliate',
  { participant: int64(), suspended: flag, reason: text() },
);

export const openAccount: Shape<OpenAccount> = message<OpenAccount>('OpenAccount', 'openAccount', {
  account: int64(),
  participant: int64(),
});

const deposit = message<Deposit>('Deposit', 'deposit', {
  account: int64(),
  currency: text(),
  amount: sint64(),
  reference: text(),
});

const withdraw = message<Withdraw>('Withdraw', 'withdraw', {
  account: int64(),
  currency: text(),
  amount: sint64(),
  reference: text(),
});

const transfer = message<Transfer>('Transfer', 'transfer', {
  from: int64(),
  to: int64(),
  currency: text(),
  amount: sint64(),
  reference: text(),
});

export const countRefusals: Shape<CountRefusals> = message<CountRefusals>(
  'CountRefusals',
  'countRefusals',
  { account: int64(), since: int64(), count: uint32() },
);

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
  quoteSource,
  chooseLeverage,
  setClassFloor,
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
