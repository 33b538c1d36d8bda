// The financing book's arithmetic a second time, plainly, in big integers and from the events alone.

import type { FinancingEvent } from '../../engine/financing/index.ts';
import type { Stage } from './player.ts';

const MILLION = 1_000_000n;
const DAY_MS = 86_400_000;
const HONG_KONG_MS = 8 * 3_600_000;

export interface PlainAsset {
  readonly name: string;
  readonly scale: bigint;
  readonly price: bigint;
  readonly haircut: bigint;
  readonly perClient: bigint;
}

export function plainAssets({ book }: Stage): PlainAsset[] {
  return [...book.assets.values()].map(({ name, price, quotedAt, terms }) => {
    const late = book.time - quotedAt - terms.staleAfter;
    const steps = Math.max(0, Math.ceil(late / book.policy.widenEvery));
    const haircut = Math.min(1_000_000, terms.haircut + steps * book.policy.widenBy);
    return {
      name,
      scale: 10n ** BigInt(terms.decimals),
      price: BigInt(price),
      haircut: BigInt(haircut),
      perClient: BigInt(terms.perClient),
    };
  });
}

export function plainMarket({ price, scale }: PlainAsset, qty: bigint): bigint {
  return (qty * price) / scale;
}

export function plainLending(
  assets: readonly PlainAsset[],
  held: ReadonlyMap<string, bigint>,
): bigint {
  return assets.reduce((sum, asset) => {
    const market = plainMarket(asset, held.get(asset.name) ?? 0n);
    const above = market - asset.perClient;
    const counted = above > 0n ? asset.perClient : market;
    return sum + (counted * (MILLION - asset.haircut)) / MILLION;
  }, 0n);
}

/** Value sold, in cents, when assets are sold in this order as far as it takes to cure. */
export function plainSale(
  assets: readonly PlainAsset[],
  order: readonly PlainAsset[],
  held: ReadonlyMap<string, bigint>,
  debt: bigint,
): bigint {
  const left = new Map(held);
  let owed = debt;
  let sold = 0n;
  for (const asset of order) {
    const all = left.get(asset.name) ?? 0n;
    let [tooLittle, enough] = [-1n, all];
    const cures = (qty: bigint): boolean => {
      const rest = new Map(left).set(asset.name, all - qty);
      return owed - plainMarket(asset, qty) <= plainLending(assets, rest);
    };
    while (cures(enough) && enough - tooLittle > 1n) {
      const middle = (enough + tooLittle) / 2n;
      if (cures(middle)) enough = middle;
      else tooLittle = middle;
    }
    sold += plainMarket(asset, enough);
    owed -= plainMarket(asset, enough);
    left.set(asset.name, all - enough);
  }
  return sold;
}

/** A loan from one moment on, as the book reported it. */
interface LoanAt {
  readonly time: number;
  readonly loan: number;
}

export interface PlainPosting {
  readonly client: string;
  readonly time: number;
  readonly amount: number;
}

/**
 * Every posting of a client, computed again: each Hong Kong midnight a day on the loan as it then was, and at each posting
 * the sum of days so far as a fraction, to the nearest cent, less what was posted before.
 */
export class PlainInterest {
  readonly #rate: bigint;
  #loans: LoanAt[] = [{ time: 0, loan: 0 }];
  #days = 0n; // In 1/365 000 000 of a cent.
  #posted = 0n;
  #seenUntil = 0;

  constructor(rate: number, start: number) {
    this.#rate = BigInt(rate);
    this.#seenUntil = start;
  }

  loanIs(time: number, loan: number): void {
    this.#loans.push({ time, loan });
  }

  /** Days that have ended up to and with `time`; the loan at a midnight is what it was before it. */
  days(time: number): void {
    const dayOf = (at: number): number => Math.floor((at / 1000 + HONG_KONG_MS) / DAY_MS);
    for (let day = dayOf(this.#seenUntil) + 1; day <= dayOf(time); day++) {
      const midnight = (day * DAY_MS - HONG_KONG_MS) * 1000;
      const loan = this.#loans.filter((one) => one.time < midnight).at(-1)?.loan ?? 0;
      this.#days += BigInt(loan) * this.#rate;
    }
    this.#seenUntil = Math.max(this.#seenUntil, time);
  }

  /** What a posting at `time` has to be. */
  due(time: number): bigint {
    this.days(time);
    const parts = 365n * MILLION;
    return (2n * (this.#days - this.#posted * parts) + parts) / (2n * parts);
  }

  post(amount: number): void {
    this.#posted += BigInt(amount);
  }
}

/** The events of one kind. */
export function ofKind<K extends FinancingEvent['kind']>(
  events: readonly FinancingEvent[],
  kind: K,
): Extract<FinancingEvent, { kind: K }>[] {
  return events.filter(
    (event): event is Extract<FinancingEvent, { kind: K }> => event.kind === kind,
  );
}
