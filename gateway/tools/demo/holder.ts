// A holder: buys or sells one contract, piece by piece, until its margin carries no more, and then holds on.

import { type Client, ConnectionLost, OrderRefused } from '../../../client/node/index.ts';
import { realScheduler, type Timer } from '../../host/scheduler.ts';
import type { Holding } from './crash.ts';

const PERIOD_MS = 400;
/** Of an order, USD; and how far through the best price it may reach, in parts of it. */
const PIECE_USD = 40_000;
const REACH = 0.0012;

export class Holder {
  readonly #client: Client;
  readonly #holding: Holding;
  readonly #wantedUsd: number;
  #best = { bid: 0, ask: 0 };
  #timer: Timer | undefined;
  #isBusy = false;
  #isDone = false;

  constructor(client: Client, holding: Holding, depositUsd: number) {
    this.#client = client;
    this.#holding = holding;
    this.#wantedUsd = depositUsd * holding.leverage;
    client.on('bbo', ({ bidPrice: bid, askPrice: ask }) => {
      this.#best = { bid, ask };
    });
    client.on('account', ({ event }) => {
      if (event.kind === 'marginLevelChanged') this.#isDone = true; // It has enough of it.
    });
  }

  async start(): Promise<void> {
    await this.#client.subscribe('bbo', this.#holding.contract);
    this.#timer = realScheduler.every(PERIOD_MS, () => this.#step());
  }

  async stop(): Promise<void> {
    this.#timer?.cancel();
  }

  #step(): void {
    if (this.#isBusy || this.#isDone || !this.#client.connected) return;
    this.#isBusy = true;
    this.#add()
      .catch((error: unknown) => {
        if (!(error instanceof OrderRefused || error instanceof ConnectionLost)) throw error;
      })
      .finally(() => {
        this.#isBusy = false;
      });
  }

  async #add(): Promise<void> {
    const { contract, side } = this.#holding;
    const opposite = side === 'buy' ? this.#best.ask : this.#best.bid;
    if (opposite === 0) return;
    const scale = this.#client.scale(contract);
    const lotUsd = (opposite * scale.moneyPerTickLot) / 10 ** scale.moneyDecimals;
    const heldUsd = Math.abs(this.#client.account.position(contract).heldLots) * lotUsd;
    const lots = Math.floor(Math.min(PIECE_USD, this.#wantedUsd - heldUsd) / lotUsd);
    if (lots < 1) {
      this.#isDone = true;
      return;
    }
    const reach = Math.ceil(opposite * REACH) * (side === 'buy' ? 1 : -1);
    await this.#client.place({
      contract,
      side,
      qty: { lots },
      limit: { ticks: opposite + reach },
      timeInForce: 'immediateOrCancel',
      tag: 'holder',
    });
  }
}
