// What the view shows, gathered as a visitor would: over a socket, from the public streams and the own account.

import {
  type Client,
  connect,
  contractStateName,
  type LocalBook,
  type SideName,
  sideName,
} from '../../../client/node/index.ts';
import { VISITOR } from './participants.ts';

export interface TradeLine {
  readonly price: string;
  readonly qty: string;
  readonly side: SideName;
  /** One of the parties was an affiliated market maker. */
  readonly affiliate: boolean;
  /** Microseconds since 1970. */
  readonly time: number;
}

/** One contract as the view shows it. */
export interface MarketPicture {
  readonly symbol: string;
  readonly book: LocalBook;
  /** Newest first. */
  readonly trades: TradeLine[];
  tradeCount: number;
  lastTicks: number;
  /** Of the last price against the one before. */
  direction: -1 | 0 | 1;
  indexPrice: string;
  markPrice: string;
  state: string;
}

const TRADES_KEPT = 40;

export class Observer {
  readonly #client: Client;
  readonly markets: MarketPicture[] = [];

  private constructor(client: Client) {
    this.#client = client;
  }

  static async start(url: string, privateKey: string): Promise<Observer> {
    const client = await connect({ url, keyName: VISITOR.key, privateKey, patient: true });
    const observer = new Observer(client);
    await observer.#watch();
    return observer;
  }

  /** The visitor's own. */
  get client(): Client {
    return this.#client;
  }

  stop(): void {
    this.#client.close();
  }

  async #watch(): Promise<void> {
    const client = this.#client;
    const bySymbol = new Map<string, MarketPicture>();
    client.on('trades', ({ contract, trades, snapshot }) => {
      const scale = client.scale(contract);
      const market = bySymbol.get(scale.symbol);
      if (market === undefined) return;
      for (const { price, qty, takerSide, makerAfmm, takerAfmm, time } of trades) {
        market.trades.unshift({
          price: scale.price(price),
          qty: scale.qty(qty),
          side: sideName(takerSide),
          affiliate: makerAfmm || takerAfmm,
          time,
        });
        if (price !== market.lastTicks) market.direction = price > market.lastTicks ? 1 : -1;
        market.lastTicks = price;
      }
      market.trades.splice(TRADES_KEPT);
      if (!snapshot) market.tradeCount += trades.length;
    });
    client.on('status', ({ contract, state, indexPrice, markPrice }) => {
      const scale = client.scale(contract);
      const market = bySymbol.get(scale.symbol);
      if (market === undefined) return;
      market.indexPrice = indexPrice === 0 ? '' : scale.price(indexPrice);
      market.markPrice = markPrice === 0 ? '' : scale.price(markPrice);
      market.state = contractStateName(state);
    });
    for (const symbol of client.contracts) {
      const book = await client.book(symbol, 'book_100ms');
      const market: MarketPicture = {
        symbol,
        book,
        trades: [],
        tradeCount: 0,
        lastTicks: 0,
        direction: 0,
        indexPrice: '',
        markPrice: '',
        state: '',
      };
      bySymbol.set(symbol, market);
      this.markets.push(market);
      await client.subscribe('trades', symbol);
      await client.subscribe('status', symbol);
    }
  }
}
