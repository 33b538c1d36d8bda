// Numbers of FIX sessions: no message has two of them, none is passed over, and a stream is made into messages once.

import type { NoteFixSession } from '../../engine/schema/commands/fix.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { whole } from './register-fields.ts';
import { emit, no, type PlainRefusal, type PlainVenue } from './venue.ts';

export interface PlainFixSession {
  readonly key: number;
  readonly account: number;
  next: number;
  /** By account. */
  places: Record<number, number>;
}

const MOST = 2_147_483_647;
const SESSIONS = 256;

export function noteNumbers(venue: PlainVenue, command: NoteFixSession): PlainRefusal | null {
  const { key: id, account, reset, expected, runs } = command;
  const sessions = venue.fixSessions;
  const known = sessions.find((one) => one.key === id && one.account === account);
  const fault = whole('expected', expected, 1, MOST);
  if (fault !== null) return fault;
  const key = venue.keys.get(id);
  if (key === undefined) return no(RejectReason.keyUnknown, 'key', 0, id);
  if (key.revoked) return no(RejectReason.keyRevoked, 'key', 0, id);
  const owner = key.owner.participant;
  const isOwn = (number: number): boolean => venue.accounts.get(number)?.participant === owner;
  const notOwn = (number: number): PlainRefusal =>
    no(RejectReason.accountUnknown, 'account', 0, number);
  if (account !== 0 && !isOwn(account)) return notOwn(account);
  const before = reset ? undefined : known;
  let next = before?.next ?? 1;
  if (command.first !== next) return no(RejectReason.fieldInvalid, 'first', next, command.first);
  const over = sessions.findIndex((one) => venue.keys.get(one.key)?.revoked === true);
  const isFull = known === undefined && sessions.length >= SESSIONS;
  if (isFull && over < 0) {
    return no(RejectReason.fieldInvalid, 'sessions', SESSIONS, SESSIONS + 1);
  }
  const tooMany = whole('runs', runs.length, 0, 64);
  if (tooMany !== null) return tooMany;
  const places = { ...before?.places };
  for (const { account: of, count, after, through } of runs) {
    const most = of === 0 ? 0 : Number.MAX_SAFE_INTEGER;
    const place = of === 0 ? 0 : places[of];
    const wrong =
      whole('count', count, of === 0 ? 1 : 0, MOST - next) ??
      whole('after', after, place ?? 0, place ?? most) ??
      whole('through', through, after, most);
    if (wrong !== null) return wrong;
    if (of !== 0 && ((account !== 0 && of !== account) || !isOwn(of))) return notOwn(of);
    if (of !== 0) places[of] = through;
    next += count;
  }
  if (known === undefined) {
    if (isFull) sessions.splice(over, 1);
    sessions.push({ key: id, account, next, places });
  } else Object.assign(known, { next, places });
  emit(venue, { kind: 'fixSessionNoted', record: command });
  return null;
}
