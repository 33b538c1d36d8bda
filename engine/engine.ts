// The engine in one page: what is due, then the command, then what follows from it. No clock, no chance, no I/O: the same
// envelopes give the same state and the same events, always. What each command does stands in commands.ts.

import { forgetTouched } from './book/book.ts';
import { findOrder } from './book/order-index.ts';
import { convertOnceFlat } from './collateral/convert.ts';
import { applyOrder, applyOther } from './commands.ts';
import { isGap, stopAfterGap } from './contracts/outage.ts';
import { takeTermsIntoForce } from './contracts/terms-change.ts';
import { noteFund } from './default/fund.ts';
import type { EventBuffer } from './events/buffer.ts';
import { digestEvents } from './events/digest.ts';
import { assert, unreachable } from './kernel/assert.ts';
import { NO_ORDER, type OrderId } from './kernel/units.ts';
import { expireLive } from './orders/cancel.ts';
import { runLastTriggers } from './prices.ts';
import { lapse, warn } from './registers/lapses.ts';
import { CancelReason } from './schema/closed-sets.ts';
import type { Command, Envelope } from './schema/command.ts';
import type { OrderCommand } from './schema/commands/orders.ts';
import { passMissedSeconds } from './second.ts';
import { lapseClientOrderIds } from './state/client-order-ids.ts';
import { type Due, DueKind, takeDue } from './state/due.ts';
import type { EngineState } from './state/state.ts';
import { clearTouched } from './state/touched.ts';
import { expireProposal } from './supervision/proposals.ts';

/**
 * Applies one command and appends its events to `out`.
 *
 * @param envelope its `seq` is the state's plus one; its `time` is not before the state's.
 */
export function apply(state: EngineState, envelope: Envelope, out: EventBuffer): void {
  assert(envelope.seq === state.seq + 1, 'sequence numbers have no gap');
  assert(envelope.time >= state.time, 'time does not go backward');
  for (const market of state.markets) if (market !== undefined) forgetTouched(market.book);
  clearTouched(state.scratch.touched);
  const first = out.count;
  state.seq = envelope.seq;
  const gap = isGap(state, envelope.time);
  if (gap) stopAfterGap(state, envelope.time, out);
  runDue(state, envelope, out);
  state.time = envelope.time;
  if (gap) passMissedSeconds(state, out);
  lapseClientOrderIds(state.clientOrderIds, state.time);
  applyCommand(state, envelope.command, out);
  runLastPriceTriggers(state, envelope.command, out);
  convertOnceFlat(state, out);
  digestEvents(state.eventDigest, out, first);
}

/** Everything due at or before the command's time happens first, each at its own time. */
function runDue(state: EngineState, envelope: Envelope, out: EventBuffer): void {
  for (;;) {
    const due = takeDue(state.due, envelope.time);
    if (due === null) return;
    if (due.at > state.time) state.time = due.at;
    runDueItem(state, due, out);
  }
}

function runDueItem(state: EngineState, due: Due, out: EventBuffer): void {
  switch (due.kind) {
    case DueKind.orderExpiry: {
      const slot = findOrder(state.orderIndex, state.orders, due.id as OrderId);
      if (slot !== NO_ORDER) expireLive(state, slot, -1, CancelReason.expired, out);
      return;
    }
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
  // Orders move no money of the fund.
  if (command.kind === 'batch' || command.kind === 'massCancel') return;
  noteFund(state, out); // Seeding moves it as well as defaults do.
}

function isOrder(command: Command): command is OrderCommand {
  const { kind } = command;
  return kind === 'placeOrder' || kind === 'amendOrder' || kind === 'cancelOrder';
}

/** After a command that moved the last price, and at each tick, triggers on last that are due run. */
function runLastPriceTriggers(state: EngineState, command: Command, out: EventBuffer): void {
  const isTick = command.kind === 'tick';
  for (const market of state.markets) {
    if (market === undefined || !(isTick || market.lastMoved)) continue;
    runLastTriggers(state, market, out);
    market.lastMoved = false;
  }
}
