// Between what a person writes ("100000.5", "0.25") and what the venue counts (ticks, lots, minor units).
// Exact in both directions: what does not lie on a step is refused and never rounded.

import { Decimal } from 'decimal.js';
import type { ContractId, Money, Price, Qty } from '../../engine/kernel/units.ts';
import type { ContractInfo } from '../../proto/server-message.ts';

/** A price as decimal text, or in whole ticks. Never a JavaScript fraction: 0.1 + 0.2 is no price. */
export type PriceInput = string | { readonly ticks: number };
/** A quantity as decimal text, or in whole lots. */
export type QtyInput = string | { readonly lots: number };

/** A value that cannot be sent: it is not a number, or lies between two steps. Nothing left the client. */
export class AmountError extends Error {
  readonly field: string;

  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`);
    this.name = 'AmountError';
    this.field = field;
  }
}

/** Enough digits that no division of an accepted text is ever rounded. */
const Exact = Decimal.clone({ precision: 100 });
const DECIMAL_TEXT = /^\d{1,20}(\.\d{1,20})?$/;

/** Turns a contract's numbers into text and back. */
export class Scale {
  readonly contract: ContractId;
  /** BTC-PERP. */
  readonly symbol: string;
  readonly base: string;
  readonly currency: string;
  readonly tickSize: string;
  readonly lotSize: string;
  /** Minor units of money that one tick of one lot is worth. */
  readonly moneyPerTickLot: number;
  readonly moneyDecimals: number;
  readonly #tick: Step;
  readonly #lot: Step;

  constructor({ terms, moneyPerTickLot }: ContractInfo) {
    this.contract = terms.contract;
    this.symbol = terms.symbol;
    this.base = terms.base;
    this.currency = terms.currency;
    this.tickSize = terms.tickSize;
    this.lotSize = terms.lotSize;
    this.moneyPerTickLot = moneyPerTickLot;
    this.moneyDecimals = terms.moneyDecimals;
    this.#tick = stepOf(terms.tickSize);
    this.#lot = stepOf(terms.lotSize);
  }

  /** @example '100000.5' with a tick of 0.1 is 1_000_005; '100000.55' is refused. @throws AmountError */
  ticks(input: PriceInput, field = 'limit'): Price {
    const whole = typeof input === 'object' && input !== null ? input.ticks : undefined;
    return this.#steps(field, input, whole, this.tickSize, 'tick') as Price;
  }

  /** @example '0.25' with a lot of 0.001 is 250. @throws AmountError */
  lots(input: QtyInput, field = 'qty'): Qty {
    const whole = typeof input === 'object' && input !== null ? input.lots : undefined;
    return this.#steps(field, input, whole, this.lotSize, 'lot') as Qty;
  }

  /** @example '250000.5' USD are 250_000_500_000 µUSD. @throws AmountError */
  minor(input: string, field = 'amount'): Money {
    const unit = new Exact(10).pow(-this.moneyDecimals).toFixed();
    return this.#steps(field, input, undefined, unit, 'minor unit') as Money;
  }

  /** @example 1_000_005 ticks of 0.1 are '100000.5'; all prices of a contract have the same decimals. */
  price(ticks: number): string {
    return decimal(ticks, this.#tick);
  }

  /** Signed lots as text. @example −250 lots of 0.001 are '-0.250'. */
  qty(lots: number): string {
    return decimal(lots, this.#lot);
  }

  /** Money as text with all its decimals. @example −1_500_000 µUSD are '-1.500000'. */
  money(amount: Money | number): string {
    return decimal(amount, { units: 1, decimals: this.moneyDecimals });
  }

  /** Money to the nearest cent, half a cent away from zero. @example −1_505_000 µUSD are '-1.51'. */
  cents(amount: Money | number): string {
    const exact = new Exact(amount).div(new Exact(10).pow(this.moneyDecimals));
    return exact.toFixed(2, Decimal.ROUND_HALF_UP);
  }

  /** The entry price of a position, which is its cost over its lots, half a tick rounded up; '' when flat. */
  entryPrice(held: number, cost: number): string {
    if (held === 0) return '';
    return this.price(Math.round(cost / held / this.moneyPerTickLot));
  }

  #steps(
    field: string,
    input: unknown,
    whole: number | undefined,
    size: string,
    step: string,
  ): number {
    if (whole !== undefined) {
      if (Number.isSafeInteger(whole) && whole > 0) return whole;
      throw new AmountError(field, `${whole} is not a whole number of ${step}s above zero`);
    }
    if (typeof input !== 'string') {
      const hint = `write it as text, like '${text(1, size)}', or as { ${step}s: 1 }`;
      throw new AmountError(field, `${String(input)} is a ${typeof input}; ${hint}`);
    }
    if (!DECIMAL_TEXT.test(input))
      throw new AmountError(field, `'${input}' is not a decimal number`);
    const steps = new Exact(input).div(size);
    if (!steps.isInteger()) {
      const below = text(steps.floor().toNumber(), size);
      const above = text(steps.ceil().toNumber(), size);
      const nearest = `the nearest are ${below} and ${above}`;
      throw new AmountError(
        field,
        `${input} lies between two ${step}s of ${this.symbol} (${size}); ${nearest}`,
      );
    }
    const count = steps.toNumber();
    if (!Number.isSafeInteger(count)) throw new AmountError(field, `${input} is too large`);
    if (count === 0) throw new AmountError(field, 'must be above zero');
    return count;
  }
}

/** A step as whole units of its last decimal: 0.25 is 25 units with 2 decimals. */
interface Step {
  readonly units: number;
  readonly decimals: number;
}

function stepOf(size: string): Step {
  const step = new Exact(size);
  const decimals = step.decimalPlaces();
  return { units: step.mul(new Exact(10).pow(decimals)).toNumber(), decimals };
}

function text(steps: number, size: string): string {
  return decimal(steps, stepOf(size));
}

/** Digits of a whole number with the point in its place: what is shown a thousand times a second. */
function decimal(steps: number, { units, decimals }: Step): string {
  const whole = steps * units;
  if (!Number.isSafeInteger(whole)) {
    return new Exact(steps).mul(units).div(new Exact(10).pow(decimals)).toFixed(decimals);
  }
  const sign = whole < 0 ? '-' : '';
  const digits = String(Math.abs(whole)).padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
