// A taker: comes every so often, in either direction, and takes a piece of the best quotes. The larger its
// position, the likelier it turns back, so that it ends a night about where it began.

import { type Client, ConnectionLost, OrderRefused } from '../../../client/node/index.ts';
import { realScheduler, type Timer } from '../../host/scheduler.ts';
import type { Dice } from '../../sources/dice.ts';

export interface TakerStyle {
  /** On average. */
  readonly periodMs: number;
  /** Of an ordinary order, USD; now and then one is several times larger. */
  readonly orderUsd: number;
  /** Where it only goes back, USD. */
  readonly positionUsd: number;
}

/** How far through the best price an order may reach, in parts of it. */
const REACH = 0.0008;

export class Taker {
  readonly #client: Client;
  readonly #style: TakerStyle;
  readonly #dice: Dice;
  readonly #best = new Map<string, { readonly bid: number; readonly ask: number }>();
  #timer: Timer | undefined;
  #stopped = false;
  /** Turns slowly, so that there are spells of buying and of selling. */
  #mood = 0;

  constructor(client: Client, style: TakerStyle, dice: Dice) {
    this.#client = client;
    this.#style = style;
    this.#dice = dice;
    client.on('bbo', ({ contract, bidPrice: bid, askPrice: ask }) => {
      this.#best.set(client.scale(contract).symbol, { bid, ask });
    });
  }

  async start(): Promise<void> {
    for (const contract of this.#client.contracts) await this.#client.subscribe('bbo', contract);
    this.#wait();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#timer?.cancel();
  }

  #wait(): void {
    if (this.#stopped) return;
    const waitMs = -Math.log(1 - this.#dice.next()) * this.#style.periodMs;
    this.#timer = realScheduler.after(Math.min(waitMs, this.#style.periodMs * 5), () => {
      this.#trade()
        .catch((error: unknown) => {
          // Nothing to take, or no offer there: the next time perhaps.
          if (!(error instanceof OrderRefused || error instanceof ConnectionLost)) throw error;
        })
        .finally(() => this.#wait());
    });
  }

  async #trade(): Promise<void> {
    const { orderUsd, positionUsd } = this.#style;
    const dice = this.#dice;
    const contracts = this.#client.contracts;
    const contract = contracts[dice.whole(0, contracts.length - 1)];
    const best = contract === undefined ? undefined : this.#best.get(contract);
    if (contract === undefined || best === undefined || !this.#client.connected) return;

    const scale = this.#client.scale(contract);
    const price = best.bid || best.ask;
    if (price === 0) return;
    const lotUsd = (price * scale.moneyPerTickLot) / 10 ** scale.moneyDecimals;
    const heldUsd = this.#client.account.position(contract).heldLots * lotUsd;
    this.#mood = this.#mood * 0.95 + dice.normal() * 0.12;
    const lean = Math.max(-1, Math.min(1, this.#mood)) * 0.3 - (heldUsd / positionUsd) * 0.6;
    const side = dice.chance(0.5 + lean) ? 'buy' : 'sell';
    const opposite = side === 'buy' ? best.ask : best.bid;
    if (opposite === 0) return;

    const usd = orderUsd * dice.between(0.1, 1.6) * (dice.chance(0.04) ? 6 : 1);
    const reach = Math.ceil(opposite * REACH) * (side === 'buy' ? 1 : -1);
    await this.#client.place({
      contract,
      side,
      qty: { lots: Math.max(1, Math.round(usd / lotUsd)) },
      limit: { ticks: Math.max(1, opposite + reach) },
      timeInForce: 'immediateOrCancel',
      tag: 'taker',
    });
  }
}
