import type {
  DeadManSet,
  DisconnectChosen,
  KillEffectNoted,
  KillSwitched,
  OrdersSwept,
  SessionEnded,
  SessionsLost,
} from '../../../engine/schema/events/safety.ts';
import { CANCEL_REASON, DISCONNECT_SCOPE, KILL_STATE } from '../closed-sets.ts';
import { endSession, killSwitch, loseSessions, noteKillEffect } from '../commands/safety.ts';
import { chosen, int64, uint32 } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';
import { ofAccount } from './parts.ts';

export const disconnectChosen: Shape<DisconnectChosen> = message<DisconnectChosen>(
  'DisconnectChosen',
  'disconnectChosen',
  { ...ofAccount, session: int64(), scope: chosen(DISCONNECT_SCOPE) },
);

export const sessionEnded: Shape<SessionEnded> = recorded<SessionEnded>(
  'SessionEnded',
  'sessionEnded',
  endSession,
);

export const sessionsLost: Shape<SessionsLost> = message<SessionsLost>(
  'SessionsLost',
  'sessionsLost',
  { record: nested(loseSessions), sessions: uint32() },
);

export const deadManSet: Shape<DeadManSet> = message<DeadManSet>('DeadManSet', 'deadManSet', {
  ...ofAccount,
  seconds: uint32(),
  at: int64(),
});

export const ordersSwept: Shape<OrdersSwept> = message<OrdersSwept>('OrdersSwept', 'ordersSwept', {
  ...ofAccount,
  reason: chosen(CANCEL_REASON),
  count: uint32(),
});

export const killSwitched: Shape<KillSwitched> = message<KillSwitched>(
  'KillSwitched',
  'killSwitched',
  { record: nested(killSwitch), before: chosen(KILL_STATE) },
);

export const killEffectNoted: Shape<KillEffectNoted> = recorded<KillEffectNoted>(
  'KillEffectNoted',
  'killEffectNoted',
  noteKillEffect,
);
