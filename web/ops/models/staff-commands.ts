// What a person of the staff sends by itself. The venue writes in whose key it is.

import { AlertState, type Desk, KillScope } from '../../../client/core/index.ts';
import type { Level, SwitchMove } from './switches.ts';

/** Whatever one person may send. */
type Sent = Parameters<Desk['send']>[0];
/** Whatever can take two. */
export type Proposed = Parameters<Desk['propose']>[0];

const OWN_KEY = 0;

/** What a review may find; an alert that was raised is open until then. */
export const FINDINGS = ['underReview', 'escalated', 'closed', 'falsePositive'] as const;
export type Finding = (typeof FINDINGS)[number];

export function review(alert: string, finding: Finding, note: string): Sent {
  return { kind: 'reviewAlert', key: OWN_KEY, alert, state: AlertState[finding], note } as Sent;
}

/** @param from inclusive. @param to exclusive; both microseconds. */
export function packRequest(participant: number, from: number, to: number, reason: string): Sent {
  return { kind: 'requestSuspicionPack', key: OWN_KEY, participant, from, to, reason } as Sent;
}

/** @param day like 20261130. */
export function signOff(participant: number, day: number, note: string): Sent {
  return { kind: 'signOffAffiliate', key: OWN_KEY, participant, day, note } as Sent;
}

export function contractMove(contract: number, state: number, reason: string): Proposed {
  return { kind: 'setContractState', contract, state, reason } as Proposed;
}

/** @param target 0 for the venue and all affiliates. */
export function killSwitch(
  level: Level,
  target: number,
  state: SwitchMove['state'],
  reason: string,
): Proposed {
  return { kind: 'killSwitch', scope: KillScope[level], target, state, reason } as Proposed;
}
