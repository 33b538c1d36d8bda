// One table for each command of the operator and of the registers, the fields in the order of the schema.

import type { OpenAccount } from '../../engine/schema/commands/accounts.ts';
import type {
  ApproveContract,
  ListContract,
  SetContractState,
} from '../../engine/schema/commands/contracts.ts';
import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  PublishDisclosure,
  PublishRulebook,
} from '../../engine/schema/commands/documents.ts';
import type { AuthorizeAffiliate, SuspendAffiliate } from '../../engine/schema/commands/makers.ts';
import type { Deposit, Transfer, Withdraw } from '../../engine/schema/commands/money.ts';
import type {
  ClassifyInvestor,
  DeclareGroup,
  Evidence,
  RegisterParticipant,
  SetExposureLimit,
  SuspendParticipant,
} from '../../engine/schema/commands/participants.ts';
import type { SetIndexPrice, SetMarkPrice } from '../../engine/schema/commands/prices.ts';
import type { CountRefusals } from '../../engine/schema/commands/records.ts';
import type {
  AssessTrader,
  RegisterKey,
  RegisterTrader,
  RevokeKey,
} from '../../engine/schema/commands/traders.ts';
import {
  CONTRACT_STATE,
  INDEX_STATE,
  INVESTOR_CLASS,
  KEY_ALGORITHM,
  KNOWLEDGE_BASIS,
  REJECT_REASON,
  ROLE,
} from './closed-sets.ts';
import { contractTerms } from './contract-shapes.ts';
import { chosen, flag, int64, perhaps, sint64, text, uint32 } from './field.ts';
import { list, message, nested, type Shape } from './shape.ts';

/** Documents behind a classification, addresses of a key, holders of a joint account. */
const REGISTER_LIST_MAX = 20;

export const setIndexPrice: Shape<SetIndexPrice> = message<SetIndexPrice>(
  'SetIndexPrice',
  'setIndexPrice',
  {
    contract: uint32(),
    price: int64(),
    state: chosen(INDEX_STATE),
  },
);

export const setMarkPrice: Shape<SetMarkPrice> = message<SetMarkPrice>(
  'SetMarkPrice',
  'setMarkPrice',
  {
    contract: uint32(),
    price: int64(),
  },
);

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

export const setContractState: Shape<SetContractState> = message<SetContractState>(
  'SetContractState',
  'setContractState',
  {
    contract: uint32(),
    state: chosen(CONTRACT_STATE),
    reason: text(),
  },
);

export const registerParticipant: Shape<RegisterParticipant> = message<RegisterParticipant>(
  'RegisterParticipant',
  'registerParticipant',
  {
    participant: int64(),
    name: text(),
    role: chosen(ROLE),
    affiliated: flag,
    group: int64(),
    holders: list(text(), REGISTER_LIST_MAX),
  },
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
    virtualAssets: flag,
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
  staff: int64(),
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

export const deposit: Shape<Deposit> = message<Deposit>('Deposit', 'deposit', {
  account: int64(),
  currency: text(),
  amount: sint64(),
  reference: text(),
});

export const withdraw: Shape<Withdraw> = message<Withdraw>('Withdraw', 'withdraw', {
  account: int64(),
  currency: text(),
  amount: sint64(),
  reference: text(),
});

export const transfer: Shape<Transfer> = message<Transfer>('Transfer', 'transfer', {
  from: int64(),
  to: int64(),
  currency: text(),
  amount: sint64(),
  reference: text(),
});

export const countRefusals: Shape<CountRefusals> = message<CountRefusals>(
  'CountRefusals',
  'countRefusals',
  {
    account: int64(),
    since: int64(),
    count: uint32(),
    reason: perhaps(REJECT_REASON),
    key: int64(),
  },
);
