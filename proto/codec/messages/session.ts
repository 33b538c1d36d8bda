// One table for each message of the server about a session itself, the fields in the order of the schema.

import type {
  Gate,
  GateReason,
  GateVerdict,
  Hello,
  KeyAck,
  KeyInfo,
  Keys,
  LogOnResult,
  SessionLimits,
  TradingLimitAck,
  TradingLimits,
} from '../../session-message.ts';
import { KEY_ALGORITHM, REJECT_REASON } from '../closed-sets.ts';
import { bytes, chosen, flag, int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';
import { tradingLimit } from '../trading-limit.ts';

/** Accounts, contracts, keys of one: far above any. */
const LIST_MAX = 1_000_000;
const REJECT_TEXT_BYTES_MAX = 1024;

const sessionLimits = message<SessionLimits>('Limits', '', {
  messageBytesMax: uint32(),
  batchMax: uint32(),
  subscriptionsMax: uint32(),
  connectionsMax: uint32(),
  creditsPerSecond: uint32(),
  creditsMax: uint32(),
  heartbeatUs: int64(),
  logOnUs: int64(),
});

export const hello: Shape<Hello> = message<Hello>('Hello', 'hello', {
  protocol: uint32(),
  epoch: int64(),
  limits: nested(sessionLimits),
  nonce: bytes(32),
});

const gateReason = message<GateReason>('GateReason', '', {
  reason: chosen(REJECT_REASON),
  text: text(REJECT_TEXT_BYTES_MAX),
});

const gateVerdict = message<GateVerdict>('GateVerdict', '', {
  contract: uint32(),
  open: flag,
  reasons: list(nested(gateReason), LIST_MAX),
});

export const logOnResult: Shape<LogOnResult> = message<LogOnResult>('LogOnResult', 'logOnResult', {
  key: int64(),
  trader: int64(),
  participant: int64(),
  scopes: uint32(),
  accounts: list(int64(), LIST_MAX),
  gates: list(nested(gateVerdict), LIST_MAX),
  staff: int64(),
});

export const gate: Shape<Gate> = message<Gate>('Gate', 'gate', {
  gates: list(nested(gateVerdict), LIST_MAX),
});

export const keyAck: Shape<KeyAck> = message<KeyAck>('KeyAck', 'keyAck', {
  seq: int64(),
  key: int64(),
  revoked: flag,
});

export const tradingLimitAck: Shape<TradingLimitAck> = message<TradingLimitAck>(
  'TradingLimitAck',
  'tradingLimitAck',
  { seq: int64(), limit: nested(tradingLimit) },
);

/** As many as a participant may have. */
const LIMITS_MAX = 1000;

export const tradingLimits: Shape<TradingLimits> = message<TradingLimits>(
  'TradingLimits',
  'tradingLimits',
  { limits: list(nested(tradingLimit), LIMITS_MAX) },
);

const keyInfo = message<KeyInfo>('KeyInfo', '', {
  key: int64(),
  name: text(),
  algorithm: chosen(KEY_ALGORITHM),
  scopes: uint32(),
  validUntil: int64(),
  addresses: list(text(), LIST_MAX),
  revoked: flag,
  sessions: uint32(),
});

export const keys: Shape<Keys> = message<Keys>('Keys', 'keys', {
  keys: list(nested(keyInfo), LIST_MAX),
});
