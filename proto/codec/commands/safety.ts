import type {
  CancelAllAfter,
  CancelOnDisconnect,
  EndSession,
  KillSwitch,
  LoseSessions,
  NoteKillEffect,
} from '../../../engine/schema/commands/safety.ts';
import { DISCONNECT_SCOPE, KILL_SCOPE, KILL_STATE } from '../closed-sets.ts';
import { chosen, int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';

export const cancelOnDisconnect: Shape<CancelOnDisconnect> = message<CancelOnDisconnect>(
  'CancelOnDisconnect',
  'cancelOnDisconnect',
  { key: int64(), account: int64(), scope: chosen(DISCONNECT_SCOPE) },
);

export const endSession: Shape<EndSession> = message<EndSession>('EndSession', 'endSession', {
  session: int64(),
});

export const loseSessions: Shape<LoseSessions> = message<LoseSessions>(
  'LoseSessions',
  'loseSessions',
  {},
);

export const cancelAllAfter: Shape<CancelAllAfter> = message<CancelAllAfter>(
  'CancelAllAfter',
  'cancelAllAfter',
  { key: int64(), account: int64(), seconds: uint32() },
);

export const killSwitch: Shape<KillSwitch> = message<KillSwitch>('KillSwitch', 'killSwitch', {
  scope: chosen(KILL_SCOPE),
  target: int64(),
  state: chosen(KILL_STATE),
  reason: text(),
});

export const noteKillEffect: Shape<NoteKillEffect> = message<NoteKillEffect>(
  'NoteKillEffect',
  'noteKillEffect',
  { killSwitch: int64(), receivedAt: int64(), effectiveAt: int64() },
);
