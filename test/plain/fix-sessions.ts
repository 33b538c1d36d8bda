// Numbers of FIX sessions: no message has two of them, none is passed over, and a stream is made into messages once.

import type { NoteFixSession } from '../../engine/schema/commands/fix.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { whole } from './register-fields.ts';
import { emit, no, type PlainRefusal, type PlainVenue } from './venue.ts';

export interface PlainFixSession {
  readonly key: number;
  readonly account: number;
  at: number;
  next: number;
  /** By account. */
  places: Record<number, number>;
}

const MOST = 2_147_483_647;
const SESSIONS = 256;
const OWN_SESSIONS = 32;
const DAY = 24 * 3600 * 1_000_000;

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
  const bound = known === undefined ? boundFor(venue, owner) : null;
  const over = bound === null ? undefined : leaverOf(venue, bound.among);
  if (bound !== null && over === undefined) {
    return no(RejectReason.fieldInvalid, 'sessions', bound.most, bound.most + 1);
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
    if (over !== undefined) sessions.splice(sessions.indexOf(over), 1);
    sessions.push({ key: id, account, at: venue.time, next, places });
  } else Object.assign(known, { at: venue.time, next, places });
  emit(venue, { kind: 'fixSessionNoted', record: command });
  return null;
}

interface Bound {
  readonly most: number;
  readonly among: readonly PlainFixSession[];
}

/** The bound that one more session of a participant would break. */
function boundFor(venue: PlainVenue, owner: unknown): Bound | null {
  const all = venue.fixSessions;
  const own = all.filter((one) => venue.keys.get(one.key)?.owner.participant === owner);
  if (own.length >= OWN_SESSIONS) return { most: OWN_SESSIONS, among: own };
  return all.length >= SESSIONS ? { most: SESSIONS, among: all } : null;
}

/** Of an ended key first; then whoever was noted longest ago, a day at least. */
function leaverOf(
  { keys, time }: PlainVenue,
  among: readonly PlainFixSession[],
): PlainFixSession | undefined {
  for (const one of among) {
    const key = keys.get(one.key);
    if (key === undefined || key.revoked) return one;
    if (key.validUntil > 0 && key.validUntil <= time) return one;
  }
  let oldest: PlainFixSession | undefined;
  for (const one of among) if (oldest === undefined || one.at < oldest.at) oldest = one;
  return oldest !== undefined && oldest.at + DAY <= time ? oldest : undefined;
}
