// The engine in one page: what is owed and due, then the command, then what follows from it. No clock, no chance, no I/O: the same
// envelopes give the same state and the same events, always. What each command does stands in commands.ts.

import { endCall } from './auction/call.ts';
import { forgetTouched } from './book/book.ts';
import { findOrder } from './book/order-index.ts';
import { watchesLast } from './book/trigger-book.ts';
import { convertOnceFlat } from './collateral/convert.ts';
import { applyOrder, applyOther } from './commands.ts';
import { oweExits } from './conditional/exits.ts';
import { hasPegs, lookAgain, owePegs } from './conditional/pegs.ts';
import { takeFeesIntoForce } from './contracts/fee-schedule.ts';
import { passMaintenance } from './contracts/maintenance.ts';
import { isGap, stopAfterGap } from './contracts/outage.ts';
import { takeTermsIntoForce } from './contracts/terms-change.ts';
import { runDeadMan } from './controls/dead-man.ts';
import { endVolatility } from './controls/volatility.ts';
import { noteFund } from './default/fund.ts';
import { dropOwedDefaults } from './default/list.ts';
import type { EventBuffer } from './events/buffer.ts';
import { digestEvents } from './events/digest.ts';
import { assert, unreachable } from './kernel/assert.ts';
import {
  type AccountId,
  type ContractId,
  NO_ORDER,
  type OrderId,
  type Time,
} from './kernel/units.ts';
import { expireLive } from './orders/cancel.ts';
import { emitRefused } from './orders/emit-refused.ts';
import { runOwed } from './owed/steps.ts';
import { lapse, warn } from './registers/lapses.ts';
import { endRaise } from './registers/trading-limits.ts';
import { CancelReason } from './schema/closed-sets.ts';
import type { Command, Envelope } from './schema/command.ts';
import type { OrderCommand } from './schema/commands/orders.ts';
import { RejectReason } from './schema/reject.ts';
import { isSilent, oweMissedSeconds } from './second.ts';
import { lapseClientOrderIds, manyIdsLapse } from './state/client-order-ids.ts';
import { type Due, DueKind, isDue, isLittleDue, takeDue } from './state/due.ts';
import type { Market } from './state/market.ts';
import { Cost, mayGoOn, owe, spend } from './state/owed.ts';
import { type EngineState, refuse } from './state/state.ts';
import { clearTouched } from './state/touched.ts';
import { passesOwed } from './supervision/passing.ts';
import { expireProposal } from './supervision/proposals.ts';

/**
 * Applies one command and appends its events to `out`.
 *
 * @param envelope its `seq` is the state's plus one; its `time` is not before the state's.
 */
export function apply(state: EngineState, envelope: Envelope, out: EventBuffer): void {
  assert(envelope.seq === state.seq + 1, 'sequence numbers have no gap');
  assert(envelope.time >= state.time, 'time does not go backward');
  for (const market of state.listed) forgetTouched(market.book);
  clearTouched(state.scratch.touched);
  const first = out.count;
  state.seq = envelope.seq;
  const isLate = !isUpToDate(state, envelope.time);
  if (isLate) catchUp(state, envelope, out);
  state.time = envelope.time;
  if (isLate && envelope.command.kind !== 'continue') followDue(state, out);
  const { clientOrderIds, orders, orderIndex } = state;
  const lapsed = lapseClientOrderIds(clientOrderIds, orders, orderIndex, state.time);
  state.scratch.session = envelope.session;
  enter(state, envelope.command, lapsed, out);
  digestEvents(state.eventDigest, out, first);
}

/**
 * Whether a command at `time` would have to wait: for what is owed, for the hours of a silence, or for so much that is due
 * that it may not fit into one command. The venue sends `continue` until it is not so.
 */
export function mustContinue(state: EngineState, time: Time): boolean {
  const { queue, bounds } = state.owed;
  if (queue.length > 0 || isSilent(state, time)) return true;
  if (manyIdsLapse(state.clientOrderIds, time)) return true;
  if (hasPegs(state) && isDue(state.due, time)) return true;
  return !isLittleDue(state.due, time, bounds.work / (2 * Cost.cancel));
}

/** Is nothing owed or due at `time`, and was there no gap and no silence before it? */
function isUpToDate(state: EngineState, time: Time): boolean {
  return (
    state.owed.queue.length === 0 &&
    !isDue(state.due, time) &&
    !isGap(state, time) &&
    !isSilent(state, time)
  );
}

/**
 * Owed liquidations that are too old, or that an outage interrupts, are dropped. After a gap every contract is stopped. Then, as far
 * as one command may go: what is owed, what is due at or before the command's time (each at its own time), the hours of a silence.
 */
function catchUp(state: EngineState, { command, time }: Envelope, out: EventBuffer): void {
  const { owed, scratch } = state;
  const isOld = time - state.time > OWED_GAP_US || command.kind === 'declareOutage';
  if (owed.queue.length > 0 && isOld) dropOwedDefaults(state, out);
  if (isGap(state, time)) stopAfterGap(state, time, out);
  scratch.meter.left = owed.bounds.work;
  // While work is owed, `continue` alone goes on with it: another command changes nothing that is owed or due before it.
  if (owed.queue.length > 0 && command.kind !== 'continue') return;
  runOwed(state, out);
  while (owed.queue.length === 0 && mayGoOn(scratch.meter)) {
    const due = takeDue(state.due, time);
    if (due === null) break;
    if (due.at > state.time) state.time = due.at;
    runDueItem(state, due, out);
    runOwed(state, out);
  }
  if (owed.queue.length > 0 || isDue(state.due, time) || !isSilent(state, time)) return;
  state.time = time;
  oweMissedSeconds(state);
  runOwed(state, out);
}

/** Parts follow each other at once: after a longer time without one, the marks that a list was drawn up at are old. */
const OWED_GAP_US = 1_000_000;

/**
 * Applies the command, unless it has to wait for what is owed or due.
 *
 * @param lapsed have all client order ids lapsed whose time is over?
 */
function enter(state: EngineState, command: Command, lapsed: boolean, out: EventBuffer): void {
  const { owed, scratch } = state;
  if (command.kind === 'continue') {
    noteFund(state, out);
    followUp(state, out);
    return;
  }
  const waits = owed.queue.length > 0 || isDue(state.due, state.time) || !lapsed;
  if (waits && !passesOwed(command)) {
    refuse(state, RejectReason.workOwed);
    emitRefused(state, command, out);
    return;
  }
  scratch.meter.left = owed.bounds.work;
  // What the command itself owes is done before what was owed already.
  const isOwing = owed.queue.length > 0;
  if (isOwing) {
    owed.behind = owed.queue;
    owed.queue = [];
  }
  applyCommand(state, command, out);
  followUp(state, out);
  if (!isOwing) return;
  owed.queue.push(...owed.behind);
  owed.behind = [];
}

/**
 * After what moved the last price, triggers on last that are due run; then collateral of flat accounts is converted, unless nobody's
 * money moved and nothing is owed. Pegged orders follow what all of it made of the book.
 */
function followUp(state: EngineState, out: EventBuffer): void {
  oweLastTriggers(state);
  if (state.scratch.touched.count !== 0 || state.owed.queue.length !== 0) {
    runOwed(state, out);
    convertOnceFlat(state, out);
    runOwed(state, out);
  }
  finish(state, out);
}

/** What was due before a command is followed before it, as it is with `continue`. */
function followDue(state: EngineState, out: EventBuffer): void {
  if (state.owed.queue.length === 0) followUp(state, out);
  else owePegs(state); // They wait.
}

/** Of the command, or of what was due before it: exits for what filled, then pegged orders follow what became of the book. */
function finish(state: EngineState, out: EventBuffer): void {
  const { links, owed } = state;
  const isOwing = owed.queue.length > 0;
  if (links.due.length > 0 && !isOwing) {
    oweExits(state);
    runOwed(state, out);
  }
  owePegs(state);
  // What was owed before goes on with `continue` alone.
  if (!isOwing && owed.queue.length > 0) runOwed(state, out);
}

function oweLastTriggers(state: EngineState): void {
  let last: ContractId[] | null = null;
  for (const market of state.listed) {
    if (!market.lastMoved) continue;
    market.lastMoved = false;
    if (!watchesLast(market.triggers)) continue;
    last ??= [];
    last.push(market.terms.contract);
  }
  if (last === null) return;
  owe(state.owed, { kind: 'triggers', mark: [], index: [], last });
}

function runDueItem(state: EngineState, due: Due, out: EventBuffer): void {
  if (due.kind !== DueKind.orderExpiry) spend(state.scratch.meter, Cost.note);
  switch (due.kind) {
    case DueKind.orderExpiry: {
      const slot = findOrder(state.orderIndex, state.orders, due.id as OrderId);
      if (slot !== NO_ORDER) expireLive(state, slot, -1, CancelReason.expired, out);
      return;
    }
    case DueKind.deadMan:
      runDeadMan(state, due.id as AccountId);
      return;
    case DueKind.lapse:
      lapse(state, due, out);
      return;
    case DueKind.warning:
      warn(state, due, out);
      return;
    case DueKind.proposalExpiry:
      expireProposal(state, due, out);
      return;
    case DueKind.termsChange:
      takeTermsIntoForce(state, due, out);
      return;
    case DueKind.maintenance:
      passMaintenance(state, due, out);
      return;
    case DueKind.feeSchedule:
      takeFeesIntoForce(state, out);
      return;
    case DueKind.auctionEnd:
      endCall(state, state.markets[due.id] as Market);
      return;
    case DueKind.volatilityEnd:
      endVolatility(state, state.markets[due.id] as Market, out);
      return;
    case DueKind.pegs:
      lookAgain(state, due);
      return;
    case DueKind.limitRaise:
      endRaise(state, due, out);
      return;
    default:
      unreachable(due.kind);
  }
}

function applyCommand(state: EngineState, command: Command, out: EventBuffer): void {
  if (isOrder(command)) {
    applyOrder(state, command, 0, out);
    return;
  }
  applyOther(state, command, out);
  runOwed(state, out);
  // Orders move no money of the fund.
  const { kind } = command;
  if (kind === 'batch' || kind === 'massCancel' || kind === 'massQuote') return;
  noteFund(state, out); // Seeding moves it as well as defaults do.
}

function isOrder(command: Command): command is OrderCommand {
  const { kind } = command;
  return kind === 'placeOrder' || kind === 'amendOrder' || kind === 'cancelOrder';
}
