// The plain engine's `apply`: what is due runs, the command is applied, triggers on last are looked at.

import { BATCH_MAX } from '../../engine/kernel/limits.ts';
import { CancelReason, TriggerOn } from '../../engine/schema/closed-sets.ts';
import type { Command, Envelope } from '../../engine/schema/command.ts';
import type { OrderCommand } from '../../engine/schema/commands/orders.ts';
import type { Event } from '../../engine/schema/event.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { administer } from './admin.ts';
import { endCall } from './auction.ts';
import { expire } from './cancel.ts';
import { endControl } from './contract-state.ts';
import { type DueEnd, dueEnds } from './ends.ts';
import { beginFees } from './fees.ts';
import { noteNumbers } from './fix-sessions.ts';
import { passSilence } from './funding.ts';
import { throwSwitch } from './kill.ts';
import { chooseEnd, endOne, loseAll, runOut, setTimer } from './leaving.ts';
import { endWait } from './limits.ts';
import { makeExits } from './links.ts';
import { planDue } from './maintenance.ts';
import { amend, cancelMany, cancelOne, place, runTriggers } from './orders.ts';
import { stopEverything } from './outage.ts';
import { followAll, followLater } from './pegs.ts';
import { resetProtection, setProtection } from './protection.ts';
import { massQuote } from './quoting.ts';
import { beginTerms } from './terms.ts';
import {
  emit,
  marketsOf,
  nextAccountSeq,
  no,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

/** Applies one command. @returns every event. */
export function applyPlainly(venue: PlainVenue, envelope: Envelope): Event[] {
  const { seq, time, command } = envelope;
  venue.events = [];
  venue.seq = seq;
  venue.session = envelope.session;
  const silence = time - venue.time;
  const isGap = silence > 60_000_000;
  if (isGap) {
    const seconds = Math.floor(silence / 1_000_000);
    stopEverything(venue, time, `outage: no command for ${seconds} s`);
  }
  runDue(venue, time);
  venue.time = time;
  if (Math.floor(time / 1_000_000) - venue.lastSecond > 60) passSilence(venue);
  followUp(venue); // Of what was due.
  applyCommand(venue, command);
  followUp(venue);
  return venue.events;
}

/** Triggers on last, exits of brackets, pegged orders. */
function followUp(venue: PlainVenue): void {
  const moved = marketsOf(venue).filter(({ lastMoved }) => lastMoved);
  for (const market of moved) market.lastMoved = false;
  runTriggers(
    venue,
    moved.map((market) => [market, TriggerOn.last]),
  );
  for (const market of moved) market.lastMoved = false; // Read until none was due.
  makeExits(venue);
  followAll(venue);
}

interface Due extends Omit<DueEnd, 'kind'> {
  readonly kind: number;
}

/** Expiries of orders, ends and warnings of them, announced terms: by time, in this order, then by id; each seeing the one before. */
function runDue(venue: PlainVenue, time: number): void {
  for (;;) {
    const due: Due[] = [];
    for (const order of venue.timed) {
      if (!order.account.orders.includes(order)) venue.timed.delete(order);
      else if (order.expiresAt <= time) {
        const run = (): void => expire(venue, order, -1, CancelReason.expired);
        due.push({ at: order.expiresAt, kind: 1, id: order.id, detail: 0, run });
      }
    }
    due.push(...dueEnds(venue, time));
    for (const [account, at] of venue.deadMen) {
      if (at > time) continue;
      due.push({ at, kind: 1.5, id: account, detail: 0, run: () => runOut(venue, account) });
    }
    for (const market of marketsOf(venue)) {
      const { coming } = market;
      if (coming === null || coming.command.effectiveAt > time) continue;
      const run = (): void => beginTerms(venue, market);
      due.push({
        at: coming.command.effectiveAt,
        kind: 5,
        id: market.terms.contract,
        detail: 0,
        run,
      });
    }
    const schedule = venue.fees.coming;
    if (schedule !== null && schedule.command.effectiveAt <= time) {
      const run = (): void => beginFees(venue);
      due.push({ at: schedule.command.effectiveAt, kind: 6, id: 0, detail: 0, run });
    }
    for (const market of marketsOf(venue)) {
      const step = planDue(venue, market);
      if (step === null || step.at > time) continue;
      due.push({ ...step, kind: 6.5, id: market.terms.contract });
    }
    for (const market of marketsOf(venue)) {
      const { call, terms } = market;
      if (call === null || call.ends > time) continue;
      const run = (): void => endCall(venue, market);
      due.push({ at: call.ends, kind: 12, id: terms.contract, detail: 0, run });
    }
    for (const market of marketsOf(venue)) {
      const { control, terms } = market;
      if (control === null || control.until > time) continue;
      const run = (): void => endControl(venue, market);
      due.push({ at: control.until, kind: 13, id: terms.contract, detail: 0, run });
    }
    for (const market of marketsOf(venue)) {
      const { looks, nextAt: at } = market.pegs;
      if (!looks || at > time) continue;
      const run = (): void => followLater(venue, market);
      due.push({ at, kind: 8, id: market.terms.contract, detail: 0, run });
    }
    for (const limit of venue.limits.values()) {
      const at = limit.waiting?.until ?? Number.POSITIVE_INFINITY;
      if (at > time) continue;
      const { trader, target, contract } = limit;
      const id = trader === 0 ? target : trader;
      const detail = contract * 2 + (trader === 0 ? 1 : 0);
      due.push({ at, kind: 31, id, detail, run: () => endWait(venue, limit) });
    }
    if (due.length === 0) return;
    due.sort((a, b) => a.at - b.at || a.kind - b.kind || a.id - b.id || a.detail - b.detail);
    if (due[0].at > venue.time) venue.time = due[0].at;
    due[0].run();
  }
}

function applyCommand(venue: PlainVenue, command: Command): void {
  switch (command.kind) {
    case 'placeOrder':
    case 'amendOrder':
    case 'cancelOrder':
      applyOrder(venue, command, 0);
      return;
    case 'batch': {
      const { length } = command.items;
      if (length === 0 || length > BATCH_MAX) {
        refuse(venue, command, no(RejectReason.batchInvalid, 'items', BATCH_MAX, length));
        return;
      }
      for (const [item, order] of command.items.entries()) applyOrder(venue, order, item);
      return;
    }
    case 'massQuote':
      refuse(venue, command, massQuote(venue, command));
      return;
    case 'setProtection':
      refuse(venue, command, setProtection(venue, command));
      return;
    case 'resetProtection':
      refuse(venue, command, resetProtection(venue, command));
      return;
    case 'cancelOnDisconnect':
      refuse(venue, command, chooseEnd(venue, command));
      return;
    case 'endSession':
      refuse(venue, command, endOne(venue, command));
      return;
    case 'loseSessions':
      loseAll(venue, command);
      return;
    case 'cancelAllAfter':
      refuse(venue, command, setTimer(venue, command));
      return;
    case 'killSwitch':
      refuse(venue, command, throwSwitch(venue, command));
      return;
    case 'noteFixSession':
      refuse(venue, command, noteNumbers(venue, command));
      return;
    case 'massCancel':
      refuse(venue, command, cancelMany(venue, command));
      return;
    default:
      refuse(venue, command, administer(venue, command));
  }
}

function refuse(venue: PlainVenue, { kind }: Command, refusal: PlainRefusal | null): void {
  if (refusal === null) return;
  emit(venue, { kind: 'commandRejected', command: kind, ...refusal });
}

function applyOrder(venue: PlainVenue, command: OrderCommand, item: number): void {
  const refusal = decide(venue, command, item);
  if (refusal === null) return;
  const account = venue.accounts.get(command.account);
  emit(venue, {
    kind: 'orderRejected',
    item,
    account: account?.id ?? 0,
    accountSeq: account === undefined ? 0 : nextAccountSeq(account),
    contract: command.kind === 'placeOrder' ? command.contract : 0,
    order: command.kind === 'placeOrder' ? 0 : command.order,
    clientOrderId: command.clientOrderId,
    command: command.kind,
    ...refusal,
  });
}

function decide(venue: PlainVenue, command: OrderCommand, item: number): PlainRefusal | null {
  switch (command.kind) {
    case 'placeOrder':
      return place(venue, command, item);
    case 'amendOrder':
      return amend(venue, command, item);
    case 'cancelOrder':
      return cancelOne(venue, command, item);
  }
}
