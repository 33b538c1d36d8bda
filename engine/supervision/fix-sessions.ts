// Numbers of FIX sessions, as the gateway notes them. @see docs/rules/fix-sessions.md

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { traderOf } from '../gate/gate.ts';
import {
  FIX_NUMBER_MAX,
  FIX_RUN_MAX,
  FIX_RUNS_MAX,
  FIX_RUNS_PER_NOTE,
  FIX_SESSIONS_MAX,
  FIX_SESSIONS_PER_PARTICIPANT,
  FIX_UNUSED_US,
} from '../kernel/limits.ts';
import type { AccountId, KeyId, ParticipantId, TraderId } from '../kernel/units.ts';
import type { FixRun, NoteFixSession } from '../schema/commands/fix.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { checkWhole } from '../state/fields.ts';
import { type FixSession, findFixSession } from '../state/fix-sessions.ts';
import { type EngineState, refuse } from '../state/state.ts';

/** @see docs/rules/fix-sessions.md FIX-001 … FIX-005 */
export function noteFixSession(
  state: EngineState,
  command: NoteFixSession,
  out: EventBuffer,
): Verdict {
  const { key, account, reset, expected } = command;
  const known = findFixSession(state.fixSessions, key, account);
  const verdict =
    checkWhole(state, 'expected', expected, 1, FIX_NUMBER_MAX) ||
    checkSession(state, command, known) ||
    checkRuns(state, command, reset ? undefined : known);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const session = known ?? open(state, command);
  if (reset) {
    session.next = 1;
    session.places.clear();
    session.runs.length = 0;
  }
  session.expected = expected;
  session.notedAt = state.time;
  for (const run of command.runs) add(session, run);
  emitRare(out, { kind: 'fixSessionNoted', record: command });
  return OK;
}

/** Of a key that counts, and of an account of its participant. */
function checkSession(
  state: EngineState,
  { key: id, account, reset, first }: NoteFixSession,
  known: FixSession | undefined,
): Verdict {
  const key = state.eligibility.keys.get(id);
  if (key === undefined) return refuse(state, RejectReason.keyUnknown, 'key', 0, id);
  if (key.revoked) return refuse(state, RejectReason.keyRevoked, 'key', 0, id);
  if (account !== 0 && !isOwn(state, id, account)) return refuseAccount(state, account);
  const next = reset ? 1 : (known?.next ?? 1);
  if (first !== next) return refuse(state, RejectReason.fieldInvalid, 'first', next, first);
  if (known !== undefined) return OK;
  const { limit, gives } = roomFor(state, id);
  if (limit === 0 || gives !== undefined) return OK;
  return refuse(state, RejectReason.fieldInvalid, 'sessions', limit, limit + 1);
}

function checkRuns(
  state: EngineState,
  { key, account, first, runs }: NoteFixSession,
  known: FixSession | undefined,
): Verdict {
  const verdict = checkWhole(state, 'runs', runs.length, 0, FIX_RUNS_PER_NOTE);
  if (verdict !== OK) return verdict;
  const places = new Map(known?.places);
  let next = first;
  for (const run of runs) {
    const isOfStream = run.account !== 0;
    const most = isOfStream ? Number.MAX_SAFE_INTEGER : 0;
    const place = isOfStream ? places.get(run.account as AccountId) : 0;
    const fault =
      checkWhole(state, 'count', run.count, isOfStream ? 0 : 1, FIX_NUMBER_MAX - next) ||
      checkWhole(state, 'after', run.after, place ?? 0, place ?? most) ||
      checkWhole(state, 'through', run.through, run.after, most);
    if (fault !== OK) return fault;
    if (isOfStream) {
      const isOfSession = account === 0 || run.account === account;
      if (!isOfSession || !isOwn(state, key, run.account as AccountId)) {
        return refuseAccount(state, run.account);
      }
      places.set(run.account as AccountId, run.through);
    }
    next += run.count;
  }
  return OK;
}

function refuseAccount(state: EngineState, account: number): Verdict {
  return refuse(state, RejectReason.accountUnknown, 'account', 0, account);
}

/** Is the account one of the participant that a key speaks for? */
function isOwn(state: EngineState, key: KeyId, account: AccountId): boolean {
  const participant = participantOf(state, key);
  if (participant === undefined) return false;
  return state.eligibility.participants.get(participant)?.accounts.includes(account) === true;
}

function participantOf(state: EngineState, key: KeyId): ParticipantId | undefined {
  return state.eligibility.traders.get(traderOf(state, key) as TraderId)?.participant;
}

interface Room {
  /** The bound that is reached, the participant's own or the venue's; 0 while none is. */
  readonly limit: number;
  /** Who gives way; undefined where none does. */
  readonly gives: FixSession | undefined;
}

/** At a bound a session gives way whose key has ended, else the longest unused of those that are unused for a day. */
function roomFor(state: EngineState, id: KeyId): Room {
  const { fixSessions, eligibility, time } = state;
  const { sessions } = fixSessions;
  const participant = participantOf(state, id);
  const own = sessions.filter(({ key }) => participantOf(state, key) === participant);
  const isOwnFull = own.length >= FIX_SESSIONS_PER_PARTICIPANT;
  if (!isOwnFull && sessions.length < FIX_SESSIONS_MAX) return { limit: 0, gives: undefined };
  const hasEnded = ({ key: of }: FixSession): boolean => {
    const key = eligibility.keys.get(of);
    return key?.revoked !== false || (key.validUntil !== 0 && time >= key.validUntil);
  };
  const among = isOwnFull ? own : sessions;
  const unused = among.filter(({ notedAt }) => time - notedAt >= FIX_UNUSED_US);
  const since = Math.min(...unused.map(({ notedAt }) => notedAt));
  return {
    limit: isOwnFull ? FIX_SESSIONS_PER_PARTICIPANT : FIX_SESSIONS_MAX,
    gives: among.find(hasEnded) ?? unused.find(({ notedAt }) => notedAt === since),
  };
}

function open(state: EngineState, { key, account }: NoteFixSession): FixSession {
  const { sessions } = state.fixSessions;
  const { gives } = roomFor(state, key);
  if (gives !== undefined) sessions.splice(sessions.indexOf(gives), 1);
  const notedAt = state.time;
  const session = { key, account, notedAt, expected: 1, next: 1, places: new Map(), runs: [] };
  sessions.push(session);
  return session;
}

/** Behind the last run; what goes on with it makes it longer, within a bound for those that a resend has to read. */
function add(session: FixSession, { count, account, after, through }: FixRun): void {
  const { runs, places } = session;
  if (account !== 0) places.set(account, through);
  if (count === 0) return;
  const last = runs.at(-1);
  const goesOn =
    last !== undefined &&
    last.account === account &&
    last.through === after &&
    (account === 0 || last.count + count <= FIX_RUN_MAX);
  if (goesOn) runs[runs.length - 1] = { ...last, count: last.count + count, through };
  else runs.push({ first: session.next, count, account, after, through });
  if (runs.length > FIX_RUNS_MAX) runs.shift();
  session.next += count;
}
