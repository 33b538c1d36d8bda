// Lines about sessions that end, timers that run out and kill switches, and what is emitted about them.

import {
  CancelReason,
  type Command,
  DisconnectScope,
  type Event,
  KillScope,
  KillState,
} from '../../engine/schema/index.ts';
import type { Words } from './reader.ts';
import type { Stage } from './stage.ts';
import { duration } from './units.ts';

/** `session-ends 7`, `sessions-lost`, `kill account ann`, `release venue`, `ann leaves with session`, `ann dead-man 5s`. */
export function safetyCommand(stage: Stage, verb: string, words: Words): Command | null {
  switch (verb) {
    case 'session-ends':
      return { kind: 'endSession', session: Number(words.take('a session')) };
    case 'sessions-lost':
      return { kind: 'loseSessions' };
    case 'kill':
    case 'release':
      return killSwitch(stage, verb, words);
    default:
      return ofAccount(stage, verb, words);
  }
}

function ofAccount(stage: Stage, name: string, words: Words): Command | null {
  if (words.takes('leaves', 'with')) {
    const scope = DisconnectScope[words.take('a scope') as keyof typeof DisconnectScope];
    const [key, account] = [stage.keyOf(name), stage.account(name)];
    return { kind: 'cancelOnDisconnect', key, account, scope };
  }
  if (!words.takes('dead-man')) return null;
  const seconds = words.takes('off') ? 0 : duration(words.take('a duration')) / 1_000_000;
  return { kind: 'cancelAllAfter', key: stage.keyOf(name), account: stage.account(name), seconds };
}

/** `kill trader ann [to reducing]`: blocked when nothing else is named, as `release` is released. */
function killSwitch(stage: Stage, verb: 'kill' | 'release', words: Words): Command {
  const level = words.take('a level') as keyof typeof KillScope;
  const target = targetOf(stage, level, words);
  const plain = verb === 'kill' ? KillState.blocked : KillState.released;
  const state = words.takes('to', 'reducing') ? KillState.reducing : plain;
  return { kind: 'killSwitch', scope: KillScope[level], target, state, reason: '' };
}

function targetOf(stage: Stage, level: keyof typeof KillScope, words: Words): number {
  switch (level) {
    case 'venue':
    case 'affiliates':
      return 0;
    case 'session':
      return Number(words.take('a session'));
    case 'contract':
      return stage.terms(words.take('a symbol')).contract;
    case 'account':
      return stage.account(words.take('an account'));
    case 'key':
      return stage.keyOf(words.take('a trader'));
    case 'trader':
      return stage.player(words.take('a trader')).trader;
    case 'participant':
    case 'group':
      return stage.player(words.take('a name')).participant;
    default:
      return level satisfies never;
  }
}

/** The clause of an event; null for any other. */
export function safetyText(stage: Stage, event: Event): string | null {
  switch (event.kind) {
    case 'ordersSwept': {
      const why = Object.entries(CancelReason).find(([, reason]) => reason === event.reason)?.[0];
      return `swept ${stage.nameOf(event.account)} ${event.count} ${why}`;
    }
    case 'disconnectChosen':
    case 'sessionEnded':
    case 'sessionsLost':
    case 'deadManSet':
    case 'killSwitched':
    case 'killEffectNoted':
      return '';
    default:
      return null;
  }
}
