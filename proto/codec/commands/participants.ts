import type {
  AssessCorporate,
  ClassifyInvestor,
  DeclareGroup,
  Evidence,
  RegisterParticipant,
  SetExposureLimit,
  SuspendParticipant,
} from '../../../engine/schema/commands/participants.ts';
import { INVESTOR_CLASS, ROLE } from '../closed-sets.ts';
import { chosen, flag, int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

/** Documents behind a classification, addresses of a key, holders of a joint account. */
const REGISTER_LIST_MAX = 20;

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

const evidence: Shape<Evidence> = message<Evidence>('Evidence', '', {
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

export const assessCorporate: Shape<AssessCorporate> = message<AssessCorporate>(
  'AssessCorporate',
  'assessCorporate',
  {
    participant: int64(),
    contract: uint32(),
    structure: flag,
    background: flag,
    riskAwareness: flag,
    assessor: text(),
    assessedAt: int64(),
    validUntil: int64(),
    evidenceHash: text(),
  },
);
