// What a participant allows its own traders and keys. Tighter limits hold at once, whoever of those asks that may; looser ones
// wait for a second person of the participant, or for a day where there is none.

import { killOfKey } from '../controls/kill.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import {
  LIMIT_RAISE_WAIT_US,
  MESSAGES_PER_SECOND_MAX,
  QTY_MAX,
  TRADING_LIMITS_PER_PARTICIPANT,
} from '../kernel/limits.ts';
import type { KeyId, ParticipantId, Time, TraderId } from '../kernel/units.ts';
import { Scope } from '../schema/closed-sets.ts';
import type { LimitValues, SetTradingLimits } from '../schema/commands/trading-limits.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { type Due, DueKind, schedule, unschedule } from '../state/due.ts';
import { checkWhole } from '../state/fields.ts';
import { Cost, spend } from '../state/owed.ts';
import { foldedName } from '../state/persons.ts';
import type { Key } from '../state/registers.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';
import {
  compareRows,
  findRow,
  hasLimits,
  LIMIT_FIELDS,
  type LimitRow,
  limitOf,
  NO_LIMITS,
  noteLimited,
} from '../state/trading-limits.ts';
import { checkCounts } from './key-counts.ts';

const BINDS = Scope.trade + Scope.bind;

/** @see docs/rules/trading-limits.md LIMIT-001 … LIMIT-004 */
export function setTradingLimits(
  state: EngineState,
  command: SetTradingLimits,
  out: EventBuffer,
): Verdict {
  const signer = state.eligibility.keys.get(command.key);
  if (signer === undefined) {
    return refuse(state, RejectReason.traderUnidentified, 'key', 0, command.key);
  }
  const fault = checkSigner(state, signer) || checkSubject(state, signer, command);
  if (fault !== OK) return fault;
  const participant = participantOf(state, command);
  const row = findRow(state.eligibility.tradingLimits, participant, command);
  const before = row?.inForce ?? NO_LIMITS;
  const values = valuesOf(command);
  const verdict =
    checkValues(state, command) ||
    (signer.staff === 0 ? OK : checkLowers(state, before, values)) ||
    (row === undefined ? checkRoom(state, participant) : OK);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const { trader, target, contract } = command;
  const changed: LimitRow = row ?? {
    participant,
    trader,
    target,
    contract,
    inForce: NO_LIMITS,
    raise: null,
  };
  change(state, changed, values, signer);
  keep(state, changed);
  emit(changed, signer.id, out);
  return OK;
}

/** A raise has waited for its day: it is in force if who asked may still act and nobody else could have consented, else it lapses. */
export function endRaise(state: EngineState, due: Due, out: EventBuffer): void {
  const subject = subjectOf(due);
  const participant = participantOf(state, subject);
  const row = findRow(state.eligibility.tradingLimits, participant, subject);
  if (row === undefined || row.raise === null) return;
  spend(state.scratch.meter, costOf(state, row));
  const { key, values } = row.raise;
  const signer = state.eligibility.keys.get(key);
  const isAlone =
    signer !== undefined && mayAct(state, signer) && !hasOtherPerson(state, participant, signer);
  if (isAlone) row.inForce = values;
  row.raise = null;
  keep(state, row);
  emit(row, 0, out);
}

/** What is tighter holds at once; what is looser waits, unless it is the second person who asks for the same. */
function change(state: EngineState, row: LimitRow, values: LimitValues, signer: Key): void {
  const { raise } = row;
  if (raise !== null) {
    const first = state.eligibility.keys.get(raise.key);
    // What a key asked for that may act no longer is asked for by nobody.
    const isSame = first !== undefined && mayAct(state, first) && isEqual(raise.values, values);
    // Again, or by a key that was shut out since it sent it: the wait is what it was.
    if (isSame && (isOnePerson(state, first, signer) || !mayAct(state, signer))) return;
    unschedule(state.due, dueOf(row, raise.until));
    row.raise = null;
    if (isSame) {
      row.inForce = values;
      return;
    }
  }
  row.inForce = tighter(row.inForce, values);
  if (isEqual(row.inForce, values)) return;
  const until = (state.time + LIMIT_RAISE_WAIT_US) as Time;
  row.raise = { values, key: signer.id, until };
  schedule(state.due, dueOf(row, until));
}

/** Puts a row in its place, or takes it away when nothing is left of it. */
function keep(state: EngineState, row: LimitRow): void {
  const limits = state.eligibility.tradingLimits;
  const rows = limits.rows.get(row.participant) ?? [];
  const others = rows.filter((other) => other !== row);
  if (hasLimits(row.inForce) || row.raise !== null) others.push(row);
  others.sort(compareRows);
  if (others.length > 0) limits.rows.set(row.participant, others);
  else limits.rows.delete(row.participant);
  noteLimited(limits, keysOf(state, row), row.participant);
}

/** Of the end of a raise: rows and keys are passed over, and the people of those that bind are compared. */
function costOf(state: EngineState, row: LimitRow): number {
  const { rows, bindKeys } = state.eligibility.tradingLimits;
  const passed = (rows.get(row.participant)?.length ?? 0) + keysOf(state, row).length;
  const compared = bindKeys.get(row.participant)?.length ?? 0;
  return Cost.look * (Math.ceil(passed / PASSED_PER_LOOK) + compared);
}

const PASSED_PER_LOOK = 20;

function keysOf({ eligibility }: EngineState, { trader, target }: LimitRow): Key[] {
  const { traders, keys } = eligibility;
  const ids = trader === 0 ? [target] : (traders.get(trader)?.keys ?? []);
  return ids.map((id) => keys.get(id as KeyId) as Key);
}

/** Schedules the raises that wait: after a restore. */
export function scheduleRaises(state: EngineState): void {
  for (const rows of state.eligibility.tradingLimits.rows.values()) {
    for (const row of rows) {
      const { raise } = row;
      if (raise !== null && raise.until > state.time) {
        schedule(state.due, dueOf(row, raise.until));
      }
    }
  }
}

function dueOf({ trader, target, contract }: LimitRow, at: Time): Due {
  const isKey = trader === 0;
  const detail = contract * 2 + Number(isKey);
  return { at, kind: DueKind.limitRaise, id: isKey ? target : trader, detail };
}

function subjectOf({ id, detail }: Due): Pick<LimitRow, 'trader' | 'target' | 'contract'> {
  const isKey = detail % 2 === 1;
  const contract = Math.floor(detail / 2) as LimitRow['contract'];
  return {
    trader: isKey ? 0 : (id as TraderId),
    target: isKey ? (id as KeyId) : 0,
    contract,
  };
}

/** Staff with the power to act, or a person whose key binds the participant. */
function checkSigner(state: EngineState, signer: Key): Verdict {
  const fault = checkCounts(state, signer, 'key');
  if (fault !== OK) return fault;
  const { staff, scopes } = signer;
  const needed = staff === 0 ? BINDS : Scope.admin;
  if ((scopes & needed) === needed) return OK;
  const reason = staff === 0 ? RejectReason.bindingMissing : RejectReason.scopeMissing;
  return refuse(state, reason, 'key', needed, scopes);
}

/** One trader or one key, of the signer's participant. */
function checkSubject(state: EngineState, signer: Key, command: SetTradingLimits): Verdict {
  const { traders, keys } = state.eligibility;
  const { trader, target, contract } = command;
  if ((trader === 0) === (target === 0)) {
    return refuse(state, RejectReason.fieldInvalid, 'trader', 0, trader);
  }
  const owner = signer.staff === 0 ? ownerOf(state, signer) : 0;
  const isOwn = (id: TraderId | 0): boolean => {
    const row = traders.get(id as TraderId);
    return row !== undefined && (owner === 0 || row.participant === owner);
  };
  if (trader !== 0 && !isOwn(trader)) {
    return refuse(state, RejectReason.traderUnknown, 'trader', 0, trader);
  }
  if (target !== 0 && !isOwn(keys.get(target)?.trader ?? 0)) {
    return refuse(state, RejectReason.keyUnknown, 'target', 0, target);
  }
  if (contract === 0 || marketOf(state, contract) !== undefined) return OK;
  return refuseContract(state, contract);
}

function checkValues(state: EngineState, command: SetTradingLimits): Verdict {
  const { contract, orderQtyMax, orderNotionalMax, positionNotionalMax } = command;
  // Lots are of one contract, and messages of none.
  const mostLots = contract === 0 ? 0 : QTY_MAX;
  const mostMessages = contract === 0 ? MESSAGES_PER_SECOND_MAX : 0;
  return (
    checkWhole(state, 'orderQtyMax', orderQtyMax, 0, mostLots) ||
    checkWhole(state, 'orderNotionalMax', orderNotionalMax, 0) ||
    checkWhole(state, 'positionNotionalMax', positionNotionalMax, 0) ||
    checkWhole(state, 'messagesPerSecond', command.messagesPerSecond, 0, mostMessages)
  );
}

/** Staff only tighten: what a participant allows its own people is the participant's to widen. */
function checkLowers(state: EngineState, before: LimitValues, values: LimitValues): Verdict {
  for (const field of LIMIT_FIELDS) {
    const [limit, actual] = [before[field], values[field]];
    if (isLooser(limit, actual)) {
      return refuse(state, RejectReason.participantMustRaise, field, limit, actual);
    }
  }
  return OK;
}

function checkRoom(state: EngineState, participant: ParticipantId): Verdict {
  const count = state.eligibility.tradingLimits.rows.get(participant)?.length ?? 0;
  const most = TRADING_LIMITS_PER_PARTICIPANT;
  return count < most ? OK : refuse(state, RejectReason.tradingLimitsFull, '', most, count);
}

function valuesOf(command: SetTradingLimits): LimitValues {
  const { orderQtyMax, orderNotionalMax, positionNotionalMax, messagesPerSecond } = command;
  return { orderQtyMax, orderNotionalMax, positionNotionalMax, messagesPerSecond };
}

function isLooser(before: number, value: number): boolean {
  return before !== 0 && (value === 0 || value > before);
}

/** Field by field. */
function tighter(before: LimitValues, values: LimitValues): LimitValues {
  const of = <Field extends keyof LimitValues>(field: Field): LimitValues[Field] =>
    isLooser(before[field], values[field]) ? before[field] : values[field];
  return {
    orderQtyMax: of('orderQtyMax'),
    orderNotionalMax: of('orderNotionalMax'),
    positionNotionalMax: of('positionNotionalMax'),
    messagesPerSecond: of('messagesPerSecond'),
  };
}

function isEqual(a: LimitValues, b: LimitValues): boolean {
  return LIMIT_FIELDS.every((field) => a[field] === b[field]);
}

function participantOf(
  { eligibility }: EngineState,
  { trader, target }: Pick<LimitRow, 'trader' | 'target'>,
): ParticipantId {
  const id = trader === 0 ? eligibility.keys.get(target as KeyId)?.trader : trader;
  return eligibility.traders.get(id as TraderId)?.participant as ParticipantId;
}

function ownerOf({ eligibility }: EngineState, { trader }: Key): ParticipantId | 0 {
  return eligibility.traders.get(trader as TraderId)?.participant ?? 0;
}

/** May it bind its participant at that time? */
function binds({ scopes, revoked, validUntil }: Key, at: number): boolean {
  return !revoked && (validUntil === 0 || at < validUntil) && (scopes & BINDS) === BINDS;
}

/** May it bind its participant now, and is neither it shut out nor its participant suspended? */
function mayAct(state: EngineState, key: Key): boolean {
  const { participants } = state.eligibility;
  const participant = participants.get(ownerOf(state, key) as ParticipantId);
  const isOut = participant === undefined || participant.suspended;
  return binds(key, state.time) && !isOut && killOfKey(state, key.id) === null;
}

function hasOtherPerson(state: EngineState, participant: ParticipantId, signer: Key): boolean {
  const { tradingLimits, keys } = state.eligibility;
  return (tradingLimits.bindKeys.get(participant) ?? []).some((id) => {
    const key = keys.get(id) as Key;
    return binds(key, state.time) && !isOnePerson(state, key, signer);
  });
}

/** A person may be registered as two traders. */
function isOnePerson({ eligibility }: EngineState, a: Key, b: Key): boolean {
  const nameOf = ({ trader }: Key): string =>
    foldedName(eligibility.traders.get(trader as TraderId)?.name ?? '');
  return nameOf(a) === nameOf(b);
}

function emit(row: LimitRow, key: KeyId | 0, out: EventBuffer): void {
  emitRare(out, {
    kind: 'tradingLimitsSet',
    participant: row.participant,
    key,
    limit: limitOf(row),
  });
}
