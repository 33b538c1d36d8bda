import type {
  AssessTrader,
  ChangeOwnKey,
  RegisterKey,
  RegisterTrader,
  RevokeKey,
} from '../../../engine/schema/commands/traders.ts';
import { KEY_ALGORITHM, KNOWLEDGE_BASIS } from '../closed-sets.ts';
import { chosen, flag, int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message } from '../shape.ts';

/** Documents behind a classification, addresses of a key, holders of a joint account. */
const REGISTER_LIST_MAX = 20;

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

export const changeOwnKey: Shape<ChangeOwnKey> = message<ChangeOwnKey>(
  'ChangeOwnKey',
  'changeOwnKey',
  {
    key: int64(),
    target: int64(),
    revoke: flag,
    scopes: uint32(),
    validUntil: int64(),
    addresses: list(text(), REGISTER_LIST_MAX),
    material: text(64),
  },
);
