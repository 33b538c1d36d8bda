// Once a second: the index of each contract, and with it the mark. The mark is the index plus what the book has
// been quoting above or below it lately.

import {
  bestPrice,
  type ContractId,
  ETH_PERP,
  IndexState,
  type Price,
  Side,
} from '../../engine/index.ts';
import { TERMS } from './casting.ts';
import { Dice } from './dice.ts';
import { barPath, type PricePath, randomWalk, readBars } from './price-path.ts';
import type { Stage } from './stage.ts';

export interface FeedOptions {
  readonly seed: number;
  /** Minute bars for BTC-PERP; the other contract walks. */
  readonly barsFile: string | undefined;
}

const PERIOD_MS = 1000;
/** Where the walks start on an empty venue, USD. */
const STARTS: Readonly<Record<string, number>> = { 'BTC-PERP': 100_000, 'ETH-PERP': 4000 };
/** Of what the book quotes now in the average premium. */
const PREMIUM_WEIGHT = 0.02;
const PREMIUM_MAX = 0.005;

interface Feed {
  readonly contract: ContractId;
  readonly path: PricePath;
  readonly ticksPerUsd: number;
  premium: number;
}

export class PriceFeed {
  readonly #stage: Stage;
  readonly #feeds: Feed[];
  readonly #fail: (error: Error) => void;
  #timer: NodeJS.Timeout | undefined;
  #busy = false;

  /** @param fail is told when the venue takes no more prices. @throws Error when the bars cannot be read */
  constructor(stage: Stage, { seed, barsFile }: FeedOptions, fail: (error: Error) => void) {
    this.#stage = stage;
    this.#fail = fail;
    this.#feeds = TERMS.map(({ contract, symbol, tickSize }) => {
      const ticksPerUsd = Math.round(1 / Number(tickSize));
      const start = STARTS[symbol] ?? 1;
      const last = stage.state.markets[contract]?.index ?? 0;
      // A venue that starts again throws other dice than the first time, and the same ones every time.
      const dice = new Dice(seed * 1000 + contract + stage.state.seq);
      const walk = randomWalk(last === 0 ? start : last / ticksPerUsd, start, dice);
      const usesBars = barsFile !== undefined && contract !== ETH_PERP.contract;
      const path = usesBars ? barPath(readBars(barsFile)) : walk;
      return { contract, path, ticksPerUsd, premium: 0 };
    });
  }

  /** Sends the first prices before it returns, so that the venue can trade. */
  async start(): Promise<void> {
    await this.#step();
    this.#timer = setInterval(() => {
      if (this.#busy) return;
      this.#step().catch(this.#fail);
    }, PERIOD_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #step(): Promise<void> {
    this.#busy = true;
    try {
      for (const feed of this.#feeds) {
        const index = Math.round(feed.path.next() * feed.ticksPerUsd) as Price;
        const { contract } = feed;
        await this.#stage.submit({
          kind: 'setIndexPrice',
          contract,
          price: index,
          state: IndexState.normal,
        });
        await this.#stage.submit({
          kind: 'setMarkPrice',
          contract,
          price: this.#mark(feed, index),
        });
      }
    } finally {
      this.#busy = false;
    }
  }

  #mark(feed: Feed, index: Price): Price {
    const book = this.#stage.state.markets[feed.contract]!.book;
    const bid = bestPrice(book, Side.buy);
    const ask = bestPrice(book, Side.sell);
    if (bid !== 0 && ask !== 0) {
      const now = (bid + ask) / 2 / index - 1;
      const bounded = Math.max(-PREMIUM_MAX, Math.min(PREMIUM_MAX, now));
      feed.premium += (bounded - feed.premium) * PREMIUM_WEIGHT;
    }
    return Math.max(1, Math.round(index * (1 + feed.premium))) as Price;
  }
}
