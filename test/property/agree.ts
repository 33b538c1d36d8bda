// The real engine and the plain one, side by side: the same events for every command, and the laws after it.
// A stream that parts them is cut down to the commands that matter and shown as text.

import { bestPrice, ordersInPriority } from '../../engine/book/book.ts';
import { apply } from '../../engine/engine.ts';
import { clearEvents, createEventBuffer } from '../../engine/events/buffer.ts';
import { readEvents } from '../../engine/events/rows.ts';
import type { AccountId } from '../../engine/kernel/units.ts';
import { exactBalance, netDepositsOf } from '../../engine/ledger/cash.ts';
import { audit } from '../../engine/persist/audit.ts';
import { feesOf } from '../../engine/read/fees.ts';
import { CancelReason, Cause, ContractState, Side } from '../../engine/schema/closed-sets.ts';
import type { Command, Envelope } from '../../engine/schema/command.ts';
import type { Event } from '../../engine/schema/event.ts';
import { rejectName } from '../../engine/schema/reject.ts';
import type { Market } from '../../engine/state/market.ts';
import { createState, type EngineState } from '../../engine/state/state.ts';
import { inPriority } from '../plain/book.ts';
import { applyPlainly } from '../plain/engine.ts';
import { groupVolume } from '../plain/fees.ts';
import { reservedOf } from '../plain/margin.ts';
import { createVenue, type PlainVenue, positionOf } from '../plain/venue.ts';
import { createFold, type Fold, foldEvents } from './fold.ts';
import { glance } from './glance.ts';
import { type StreamKind, stream } from './streams.ts';
import { liveVenue, recordedVenue, START } from './venues.ts';

/** A command and its time; its sequence is its place in the list. */
export interface Step {
  readonly time: number;
  readonly command: Command;
  /** 0 when it is left out. */
  readonly session?: number;
}

export interface Pair {
  readonly state: EngineState;
  readonly venue: PlainVenue;
  readonly fold: Fold;
  readonly out: ReturnType<typeof createEventBuffer>;
}

export function emptyPair(): Pair {
  const [state, venue, fold] = [createState(), createVenue(), createFold()];
  return { state, venue, fold, out: createEventBuffer() };
}

export function openPair(gated: boolean): Pair {
  const pair = emptyPair();
  for (const command of gated ? liveVenue() : recordedVenue()) {
    const fault = step(pair, { time: START, command });
    if (fault !== '') throw new Error(`the venue does not open: ${fault}`);
    const refused = pair.venue.events.find(({ kind }) => kind === 'commandRejected');
    if (refused !== undefined) throw new Error(JSON.stringify(refused));
  }
  return pair;
}

/** Lets both apply. @returns how they differ, or which cheap law is broken; '' when all is well. */
export function step(pair: Pair, { time, command, session = 0 }: Step): string {
  const { state, venue, out } = pair;
  const seq = state.seq + 1;
  const envelope = { seq, time, session, request: 0, command } as unknown as Envelope;
  const looked = glance(state, command)?.fault ?? '';
  if (looked !== '') return looked;
  clearEvents(out);
  apply(state, envelope, out);
  const emitted = readEvents(out);
  const expected = applyPlainly(venue, envelope);
  foldEvents(pair.fold, emitted);
  return difference(emitted, expected) || brokenCheaply(pair);
}

/** Everything that is too slow for every command. */
export function inspect({ state, venue, fold }: Pair): string {
  const broken = audit(state)[0] ?? '';
  if (broken !== '') return broken;
  for (const account of venue.accounts.values()) {
    const id = account.id as AccountId;
    const { balance, reserved } = state.accounts;
    if (BigInt(balance[id]) !== account.balance) return `balance of account ${id}`;
    if (balance[id] !== (fold.balances.get(id) ?? 0)) return `fold of balance of account ${id}`;
    if (BigInt(reserved[id]) !== reservedOf(account)) return `reservation of account ${id}`;
    if (BigInt(feesOf(state, id).volume) !== groupVolume(venue, account)) {
      return `volume of account ${id}`;
    }
    for (const market of state.markets) {
      if (market === undefined) continue;
      const { contract } = market.terms;
      const { held, cost } = positionOf(account, venue.markets[contract]);
      const { positions } = market;
      if (BigInt(positions.held[id]) !== held) return `position of account ${id}`;
      if (BigInt(positions.cost[id]) !== cost) return `cost of account ${id}`;
      const folded = fold.positions.get(`${id} ${contract}`) ?? { held: 0, cost: 0 };
      if (positions.held[id] !== folded.held) return `fold of position of account ${id}`;
      if (positions.cost[id] !== folded.cost) return `fold of cost of account ${id}`;
    }
  }
  for (const market of state.markets) {
    const fault = market === undefined ? '' : bookDifference(state, venue, market);
    if (fault !== '') return fault;
  }
  return '';
}

function bookDifference(state: EngineState, venue: PlainVenue, market: Market): string {
  for (const side of [Side.buy, Side.sell]) {
    const { id, open, shown } = state.orders;
    const real = [...ordersInPriority(market.book, state.orders, side)].map(
      (slot) => `${id[slot]} ${open[slot]} ${shown[slot]}`,
    );
    const plain = inPriority(venue.markets[market.terms.contract], side).map(
      (order) => `${order.id} ${order.open} ${order.shown}`,
    );
    if (real.join() !== plain.join()) return `book: [${real.join()}] is not [${plain.join()}]`;
  }
  return '';
}

/** The cheap laws: no crossed book, positions sum to zero, money is only moved. */
function brokenCheaply({ state }: Pair): string {
  const { high } = state.accounts;
  let money = 0n;
  for (let id = 1 as AccountId; id <= high; id++) money += exactBalance(state, id);
  for (const market of state.markets) {
    if (market === undefined) continue;
    const { held, cost } = market.positions;
    let lots = 0;
    for (let id = 1 as AccountId; id <= high; id++) {
      lots += held[id];
      money -= BigInt(cost[id]);
    }
    if (lots !== 0) return `LEDGER-001: positions sum to ${lots}`;
    const bid = bestPrice(market.book, Side.buy);
    const ask = bestPrice(market.book, Side.sell);
    const trades = market.state === ContractState.live || market.state === ContractState.reduceOnly;
    if (trades && bid !== 0 && ask !== 0 && bid >= ask)
      return `LEDGER-005: ${bid} is not below ${ask}`;
  }
  const deposits = netDepositsOf(state);
  return money === deposits ? '' : `LEDGER-002: ${money} is not ${deposits}`;
}

function difference(emitted: readonly Event[], expected: readonly Event[]): string {
  const length = Math.max(emitted.length, expected.length);
  for (let i = 0; i < length; i++) {
    if (isSame(emitted[i], expected[i])) continue;
    return `event ${i}\n  engine ${JSON.stringify(emitted[i])}\n  plain  ${JSON.stringify(expected[i])}`;
  }
  return '';
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  let fields = 0;
  for (const name in left) {
    fields += 1;
    if (!isSame(left[name], right[name])) return false;
  }
  for (const _ in right) fields -= 1;
  return fields === 0;
}

export interface PlayOptions {
  readonly seed: number;
  readonly count: number;
  readonly kind: StreamKind;
  /** Inspect after every so many commands. */
  readonly every: number;
}

/**
 * Plays a stream; throws with the commands that matter when the two part.
 *
 * @returns how often each thing came: kinds of events, reasons of refusals and of cancels.
 */
export function play({ seed, count, kind, every }: PlayOptions): Map<string, number> {
  const gated = kind !== 'book';
  const counts = new Map<string, number>();
  const pair = openPair(gated);
  const source = stream(seed, kind);
  const steps: Step[] = [];
  for (let i = 0; i < count; i++) {
    const next = source.next(pair.venue);
    steps.push(next);
    const fault = guarded(() => step(pair, next) || (i % every === 0 ? inspect(pair) : ''));
    if (fault !== '') throw new Error(report(seed, fault, steps, gated));
    for (const event of pair.venue.events) {
      const name = nameOf(event);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const fault = guarded(() => inspect(pair));
  if (fault !== '') throw new Error(report(seed, fault, steps, gated));
  return counts;
}

function nameOf(event: Event): string {
  switch (event.kind) {
    case 'orderRejected':
      return rejectName(event.reason);
    case 'commandRejected':
      return `${event.command} ${rejectName(event.reason)}`;
    case 'orderCanceled':
      return `orderCanceled ${event.reason}${event.refusal === 0 ? '' : ` ${rejectName(event.refusal)}`}`;
    case 'orderReduced':
      return `orderReduced ${event.reason}`;
    case 'orderExpired':
      return event.reason === CancelReason.auctionOver
        ? `orderExpired ${event.reason}`
        : event.kind;
    case 'fill':
      return event.cause === Cause.auction ? `fill ${event.cause}` : event.kind;
    case 'auctionCalled':
      return event.extensions > 0 ? `auctionCalled again` : event.kind;
    default:
      return event.kind;
  }
}

function guarded(action: () => string): string {
  try {
    return action();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function report(seed: number, fault: string, steps: readonly Step[], gated: boolean): string {
  const [few, last] = shrink(steps, gated);
  const lines = few.map(
    ({ time, command, session }) => `${time - START} ${session} ${JSON.stringify(command)}`,
  );
  return `seed ${seed}: ${fault}\n\n${few.length} of ${steps.length} commands do it:\n${lines.join('\n')}\n\n${last}`;
}

/** Leaves out commands, in ever smaller chunks, as long as what is left still goes wrong. */
function shrink(steps: readonly Step[], gated: boolean): [readonly Step[], string] {
  let kept = [...steps];
  let fault = failure(kept, gated);
  const wanted = kindOf(fault);
  if (fault === '') return [kept.slice(-200), 'the stream passes when it is played again'];
  const until = performance.now() + SHRINK_MS;
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < kept.length && performance.now() < until; ) {
      const less = [...kept.slice(0, from), ...kept.slice(from + size)];
      const now = failure(less, gated);
      if (kindOf(now) !== wanted) from += size;
      else [kept, fault] = [less, now];
    }
  }
  for (let at = 0; at < kept.length; at++) {
    const { command } = kept[at];
    if (command.kind !== 'batch') continue;
    for (let item = command.items.length - 1; item >= 0 && performance.now() < until; item--) {
      const batch = kept[at].command as typeof command;
      const items = batch.items.filter((_, place) => place !== item);
      const less = kept.with(at, { ...kept[at], command: { kind: 'batch', items } });
      const now = failure(less, gated);
      if (kindOf(now) === wanted) [kept, fault] = [less, now];
    }
  }
  return [kept, fault];
}

/** What went wrong, without the numbers: so that a shorter list still shows the same thing. */
function kindOf(fault: string): string {
  const kinds = [...fault.matchAll(/"(?:kind|command|reason)":[^,}]+/g)].join();
  return fault.startsWith('event') ? kinds : (fault.split('\n')[0] ?? '').replace(/\d+/g, '#');
}

const SHRINK_MS = 20_000;

/** How a list of commands goes wrong; inspects after each when it is short. */
function failure(steps: readonly Step[], gated: boolean): string {
  return guarded(() => {
    const pair = openPair(gated);
    for (const next of steps) {
      const fault = step(pair, next) || (steps.length < 2000 ? inspect(pair) : '');
      if (fault !== '') return fault;
    }
    return inspect(pair);
  });
}
