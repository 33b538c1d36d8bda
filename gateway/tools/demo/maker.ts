// A market maker: quotes both contracts on both sides, several levels deep, around the index; leans against its
// own inventory and takes the side that would make it grow too far off the book. All quotes are post-only, so
// the same bot serves an affiliate, which may not do anything else.

import {
  type BatchItem,
  type Client,
  ConnectionLost,
  type LiveOrder,
  type SideName,
} from '../../../client/node/index.ts';
import { realScheduler, type Timer } from '../../host/scheduler.ts';
import type { Dice } from '../../sources/dice.ts';
import { Volatility } from './volatility.ts';

export interface MakerStyle {
  /** Half the distance between the best quotes, in parts of the price. */
  readonly halfSpread: number;
  readonly levels: number;
  /** From one level to the next, in parts of the price. */
  readonly step: number;
  /** Of the best level, in USD; further levels are larger. */
  readonly levelUsd: number;
  /** Where it stops adding to a position, USD. */
  readonly inventoryUsd: number;
  /** How far its middle has moved at that bound, in half spreads. */
  readonly lean: number;
  readonly periodMs: number;
}

interface Quote {
  readonly tag: string;
  readonly side: SideName;
  readonly limitTicks: number;
  readonly qtyLots: number;
}

const BATCH = 20;
/** A quote that is this much of a step off is moved; a smaller one is let be, so that it keeps its place. */
const PATIENCE = 0.3;
/** A quote with less than this part of its size left is filled up. */
const REFILL = 0.5;

/** In panic: how much wider and smaller its quotes are, and how often it is gone. */
const WIDER = 20;
const SMALLER = 0.85;
const LEAVES = 0.35;

export class Maker {
  readonly #client: Client;
  readonly #style: MakerStyle;
  readonly #dice: Dice;
  readonly #index = new Map<string, number>();
  readonly #volatilities = new Map<string, Volatility>();
  #timer: Timer | undefined;
  #busy = false;

  constructor(client: Client, style: MakerStyle, dice: Dice) {
    this.#client = client;
    this.#style = style;
    this.#dice = dice;
    client.on('status', ({ contract, indexPrice }) => {
      if (indexPrice === 0) return;
      const { symbol } = client.scale(contract);
      this.#index.set(symbol, indexPrice);
      const volatility = this.#volatilities.get(symbol) ?? new Volatility();
      this.#volatilities.set(symbol, volatility);
      volatility.see(indexPrice, performance.now());
    });
  }

  /** @returns with its first quotes on the book. */
  async start(): Promise<void> {
    const { contracts } = this.#client;
    for (const contract of contracts) await this.#client.subscribe('status', contract);
    while (this.#index.size < contracts.length) await this.#client.next('status');
    await this.#quoteAll();
    // Makers do not all move in the same moment.
    const periodMs = Math.round(this.#style.periodMs * this.#dice.between(0.8, 1.2));
    this.#timer = realScheduler.every(periodMs, () => this.#requote());
  }

  /** Takes its quotes off the book. */
  async stop(): Promise<void> {
    this.#timer?.cancel();
    if (this.#client.connected) await this.#client.massCancel().catch(() => {});
  }

  #requote(): void {
    if (this.#busy || !this.#client.connected) return;
    this.#busy = true;
    this.#quoteAll()
      .catch((error: unknown) => {
        if (!(error instanceof ConnectionLost)) throw error;
      })
      .finally(() => {
        this.#busy = false;
      });
  }

  async #quoteAll(): Promise<void> {
    const items = this.#client.contracts.flatMap((contract) => this.#changes(contract));
    for (let from = 0; from < items.length; from += BATCH) {
      // Refusals of single quotes are the market's: it moved in the meantime. The next round sees where to.
      await this.#client.batch(items.slice(from, from + BATCH)).catch((error: unknown) => {
        if (error instanceof ConnectionLost) throw error;
      });
    }
  }

  /** What turns the quotes that are live into those that are wanted; what takes off the book goes first. */
  #changes(contract: string): BatchItem[] {
    const index = this.#index.get(contract);
    if (index === undefined) return [];
    const live = new Map<string, LiveOrder>();
    const cancels: BatchItem[] = [];
    for (const order of this.#client.account.orders(contract)) {
      const double = live.get(order.tag); // Quoted again while the account's stream was behind.
      if (double !== undefined) cancels.push({ cancel: { order: double.order } });
      live.set(order.tag, order);
    }
    const others: BatchItem[] = [];
    const stepTicks = index * this.#style.step;
    for (const quote of this.#wanted(contract, index)) {
      const order = live.get(quote.tag);
      live.delete(quote.tag);
      if (order === undefined) others.push({ place: placed(contract, quote) });
      else if (isOff(order, quote, stepTicks))
        others.push({ amend: amended(contract, order, quote) });
    }
    for (const { order } of live.values()) cancels.push({ cancel: { order } });
    return [...cancels, ...others];
  }

  #wanted(contract: string, index: number): Quote[] {
    const { halfSpread, levels, step, levelUsd, inventoryUsd, lean } = this.#style;
    const fear = this.#volatilities.get(contract)?.fear ?? 0;
    if (this.#dice.chance(fear * LEAVES)) return []; // Off the book altogether, until the next round.
    const wider = 1 + fear * WIDER;
    const smaller = 1 - fear * SMALLER;
    const scale = this.#client.scale(contract);
    const lotUsd = (index * scale.moneyPerTickLot) / 10 ** scale.moneyDecimals;
    const heldUsd = this.#client.account.position(contract).heldLots * lotUsd;
    const fullness = Math.max(-1, Math.min(1, heldUsd / inventoryUsd));
    // Long: quote lower, to sell sooner and buy later.
    const middle = index * (1 - fullness * halfSpread * lean);
    const quotes: Quote[] = [];
    for (const side of ['buy', 'sell'] as const) {
      const sign = side === 'buy' ? 1 : -1;
      if (fullness * sign >= 1) continue;
      for (let level = 0; level < levels; level++) {
        const distance =
          index * (halfSpread + level * step) * wider * this.#dice.between(0.97, 1.03);
        const price = middle - sign * distance;
        const limitTicks = side === 'buy' ? Math.floor(price) : Math.ceil(price);
        const size =
          (levelUsd * smaller * (1 + level * 0.6) * this.#dice.between(0.7, 1.3)) / lotUsd;
        const qtyLots = Math.max(1, Math.round(size));
        quotes.push({ tag: `${contract} ${side} ${level}`, side, limitTicks, qtyLots });
      }
    }
    return quotes;
  }
}

function isOff(order: LiveOrder, quote: Quote, stepTicks: number): boolean {
  const moved = Math.abs(order.limitTicks - quote.limitTicks) > Math.max(1, stepTicks * PATIENCE);
  return moved || order.openLots < quote.qtyLots * REFILL;
}

function placed(contract: string, { tag, side, limitTicks, qtyLots }: Quote) {
  return {
    contract,
    side,
    tag,
    qty: { lots: qtyLots },
    limit: { ticks: limitTicks },
    postOnly: 'slide' as const,
  };
}

function amended(contract: string, order: LiveOrder, { limitTicks, qtyLots }: Quote) {
  return {
    contract,
    order: order.order,
    qty: { lots: order.filledLots + qtyLots },
    limit: { ticks: limitTicks },
  };
}
