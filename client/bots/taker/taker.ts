// The taker: every so often an immediate-or-cancel order (decide.ts), within limits of its own.

import { type AccountEvent, ConnectionLost, OrderRefused } from '../../node/index.ts';
import { BackOff } from '../back-off.ts';
import { holdingOf } from '../books.ts';
import { MarketView } from '../market.ts';
import { type Day, dayOf, type Profit, profitOf } from '../profit.ts';
import { refusalLine, tradingLines } from '../report.ts';
import { type BotOptions, type Desk, runBot, type Work } from '../run.ts';
import type { BotState } from '../state-file.ts';
import { decide, type TakerStyle } from './decide.ts';
import type { TakerSettings } from './settings.ts';

/** Nothing there any more at that price: the ordinary fate of a taker. */
const BACK_OFF_MS = 500;
const WAIT_TIMES_MAX = 5;

export function runTaker(options: BotOptions, settings: TakerSettings): Promise<void> {
  return runBot('taker', options, (desk) => new Taker(desk, settings));
}

class Taker implements Work {
  readonly #desk: Desk;
  readonly #settings: TakerSettings;
  readonly #style: TakerStyle;
  readonly #market: MarketView;
  readonly #backOff = new BackOff(BACK_OFF_MS);
  readonly #refused = new Map<string, number>();
  #best = { bid: 0, ask: 0 };
  #day: Day | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #order: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(desk: Desk, settings: TakerSettings) {
    const { client, scale } = desk;
    this.#desk = desk;
    this.#settings = settings;
    this.#style = {
      ...settings,
      orderLots: scale.lots(settings.orderQty),
      maxLots: scale.lots(settings.maxPosition),
    };
    this.#market = new MarketView(client, scale);
    this.#day = desk.saved?.day ?? null;
    client.on('bbo', ({ contract, bidPrice: bid, askPrice: ask }) => {
      if (contract === scale.contract) this.#best = { bid, ask };
    });
    client.on('disconnected', () => {
      this.#best = { bid: 0, ask: 0 };
    });
  }

  async start(): Promise<void> {
    const { client, scale } = this.#desk;
    await this.#market.start();
    await client.subscribe('bbo', scale.contract);
    this.#wait();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#order; // None is left on its way; none rests.
  }

  counted(_event: AccountEvent): void {}

  saving(): Pick<BotState, 'day' | 'quality'> {
    return { day: this.#day, quality: null };
  }

  report(): string[] {
    const { keeper, scale } = this.#desk;
    return [...tradingLines(keeper.books, this.#profit(), scale), ...refusalLine(this.#refused)];
  }

  /** As strangers come: the time from one to the next is exponential. */
  #wait(): void {
    if (this.#isStopped) return;
    const { everyMs } = this.#settings;
    const waitMs = Math.min(-Math.log(1 - Math.random()), WAIT_TIMES_MAX) * everyMs;
    this.#timer = setTimeout(() => {
      this.#order = this.#take()
        .catch((error: unknown) => this.#refusedBy(error))
        .catch(this.#desk.fail)
        .finally(() => this.#wait());
    }, waitMs);
  }

  async #take(): Promise<void> {
    const { client, keeper, scale } = this.#desk;
    const market = this.#market;
    const isBlind = market.indexAgeMs > this.#settings.staleMs || market.indexTicks === 0;
    if (!client.connected || !keeper.isWhole || isBlind) return;
    if (market.state !== 'live' || this.#backOff.isWaiting(performance.now())) return;
    const { bid: bestBid, ask: bestAsk } = this.#best;
    const { held } = holdingOf(keeper.books, scale.contract);
    const { indexTicks } = market;
    const isReducing = this.#isReducing();
    const input = { indexTicks, bestBid, bestAsk, held, isReducing };
    const order = decide(this.#style, input, Math.random);
    if (order === null) return;
    await client.place({
      contract: scale.contract,
      side: order.side,
      qty: { lots: order.lots },
      limit: { ticks: order.limitTicks },
      timeInForce: 'immediateOrCancel',
      reduceOnly: isReducing,
    });
  }

  #isReducing(): boolean {
    const profit = this.#profit().total;
    if (this.#market.markTicks > 0) this.#day = dayOf(this.#day, this.#market.time, profit);
    const loss = this.#day === null ? 0 : this.#day.profitAtStart - profit;
    const { marginLevel } = this.#desk.client.account;
    return loss >= this.#desk.scale.minor(this.#settings.maxLoss) || marginLevel !== 'healthy';
  }

  #profit(): Profit {
    const { keeper, scale } = this.#desk;
    const { contract, moneyPerTickLot } = scale;
    return profitOf(keeper.books, { contract, moneyPerTickLot, mark: this.#market.markTicks });
  }

  #refusedBy(error: unknown): void {
    if (error instanceof ConnectionLost) return;
    if (!(error instanceof OrderRefused)) throw error;
    this.#refused.set(error.reason, (this.#refused.get(error.reason) ?? 0) + 1);
    this.#backOff.wait(performance.now(), error.retryAfterMs);
  }
}
