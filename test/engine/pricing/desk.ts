// A venue with one live contract and sources that quote, for tests of prices: no client is needed.

import { expect } from 'vitest';
import { rest } from '../../../engine/book/book.ts';
import { Flag, takeSlot } from '../../../engine/book/orders.ts';
import { BTC_PERP } from '../../../engine/contracts/live-contracts.ts';
import { canonicalTerms } from '../../../engine/contracts/terms.ts';
import { apply } from '../../../engine/engine.ts';
import { clearEvents, createEventBuffer } from '../../../engine/events/buffer.ts';
import { readEvents } from '../../../engine/events/rows.ts';
import { sha256 } from '../../../engine/kernel/sha256.ts';
import type { OrderId, Price, Qty } from '../../../engine/kernel/units.ts';
import { Side } from '../../../engine/schema/closed-sets.ts';
import type { Command, Envelope } from '../../../engine/schema/command.ts';
import type { ContractTerms } from '../../../engine/schema/contract-terms.ts';
import type { Event } from '../../../engine/schema/event.ts';
import type { Market } from '../../../engine/state/market.ts';
import { createState, type EngineState } from '../../../engine/state/state.ts';

export const SOURCES: string[] = BTC_PERP.index.sources.map(({ name }) => name);
export const SECOND = 1_000_000;
/** A full hour, so that minutes left are easy to see. */
export const START: number = 1_800_000_000 * SECOND;

export class Desk {
  state: EngineState = createState();
  time: number = START;
  readonly terms: ContractTerms;
  readonly #seqs = new Map<string, number>();

  constructor(terms: ContractTerms = BTC_PERP) {
    this.terms = terms;
    const { contract } = terms;
    this.must({ kind: 'listContract', terms });
    const termsHash = sha256(canonicalTerms(terms));
    this.must({ kind: 'approveContract', contract, reference: 'approval', termsHash });
    this.must({ kind: 'setContractState', contract, state: 3, reason: 'opened' });
  }

  get market(): Market {
    return this.state.markets[this.terms.contract] as Market;
  }

  do(command: Command): Event[] {
    const out = createEventBuffer();
    const envelope = { seq: this.state.seq + 1, time: this.time, session: 0, request: 0, command };
    apply(this.state, envelope as Envelope, out);
    const emitted = readEvents(out);
    clearEvents(out);
    return emitted;
  }

  must(command: Command): Event[] {
    const emitted = this.do(command);
    expect(emitted.filter(({ kind }) => kind === 'commandRejected')).toEqual([]);
    return emitted;
  }

  /** In whole dollars, which may have cents. */
  quote(source: string, bid: number, ask: number, more: object = {}): Event[] {
    const sourceSeq = (this.#seqs.get(source) ?? 0) + 1;
    this.#seqs.set(source, sourceSeq);
    const [low, high] = [Math.round(bid * 1e6), Math.round(ask * 1e6)];
    const { contract } = this.terms;
    const quote = { contract, source, sourceSeq, bid: low, ask: high, quotedAt: this.time };
    return this.do({ kind: 'quoteSource', ...quote, ...more } as Command);
  }

  /** Locked quotes of the sources in their order; undefined is silence. */
  quoteMids(...mids: (number | undefined)[]): void {
    for (const [i, mid] of mids.entries()) {
      if (mid === undefined) continue;
      expect(ofKind(this.quote(SOURCES[i], mid, mid), 'commandRejected')).toEqual([]);
    }
  }

  /** The next whole second, or one some seconds ahead. */
  tick(seconds = 1): Event[] {
    this.time += seconds * SECOND;
    return this.do({ kind: 'tick' } as Command);
  }

  /** Rests lots of a stranger at a price in ticks. */
  rest(side: Side, price: number, lots: number): void {
    const { orders } = this.state;
    this.state.lastOrder += 1;
    const slot = takeSlot(orders, this.state.lastOrder as OrderId);
    orders.flags[slot] = side === Side.sell ? Flag.sell : 0;
    orders.price[slot] = price as Price;
    orders.open[slot] = orders.shown[slot] = lots as Qty;
    rest(this.market.book, orders, slot);
  }
}

export function ofKind<K extends Event['kind']>(
  emitted: Event[],
  kind: K,
): Extract<Event, { kind: K }>[] {
  return emitted.filter((event): event is Extract<Event, { kind: K }> => event.kind === kind);
}
