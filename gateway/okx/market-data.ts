// What is public, as it stands on this edge, for who asks once; candles and contracts are asked of the core.

import type { ContractId, Time } from '../../engine/schema/index.ts';
import { type CandleInterval, Channel } from '../../proto/client-message.ts';
import type { Funding } from '../../proto/funding-message.ts';
import type { Candle, Level, Ticker, Trade } from '../../proto/market-message.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { Reader } from '../feeds/feed.ts';
import { BodyFrame, type Frame } from '../feeds/frame.ts';
import type { Publisher } from '../feeds/publisher.ts';
import type { Clock } from '../host/clock.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { PublicQuestion } from '../link/question-messages.ts';
import { Instruments } from './instruments.ts';
import type { Settlement } from './market-rows.ts';
import { OkxError } from './okx-error.ts';

const LISTED_US = 1_000_000;

interface MarketDataParts {
  readonly clock: Clock;
  readonly core: CoreClient;
  readonly publisher: Publisher;
}

export class MarketData {
  readonly publisher: Publisher;
  /** As they were last asked for. */
  listed: Instruments = new Instruments([]);
  readonly #core: CoreClient;
  readonly #clock: Clock;
  #listedAt = 0;
  #refreshing: Promise<void> | null = null;

  constructor({ core, clock, publisher }: MarketDataParts) {
    this.#core = core;
    this.#clock = clock;
    this.publisher = publisher;
  }

  /** The contracts as they were listed a second ago at most. @throws OkxError */
  async instruments(): Promise<Instruments> {
    if (this.#clock.now() - this.#listedAt > LISTED_US) await this.refresh();
    return this.listed;
  }

  /** Asks for the contracts again; once for all who want to know. @throws OkxError */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#list().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #list(): Promise<void> {
    const answer = await this.#ask({ kind: 'getContracts' });
    if (answer.kind !== 'contracts') throw unexpected(answer);
    this.listed = new Instruments(answer.contracts);
    this.#listedAt = this.#clock.now();
  }

  /** From a time up to before another, oldest first; microseconds. @throws OkxError */
  async candles(
    contract: ContractId,
    interval: CandleInterval,
    [from, to]: readonly [Time, Time],
  ): Promise<readonly Candle[]> {
    const request = { kind: 'getCandles', contract, interval, from, to, limit: 0 } as const;
    const answer = await this.#ask(request);
    if (answer.kind === 'candlePage') return answer.candles;
    throw unexpected(answer);
  }

  /** Once what is public is whole here. */
  whole(): Promise<void> {
    return new Promise((done) => this.publisher.whenWhole(done));
  }

  ticker(contract: ContractId): Ticker {
    return this.#latest(Channel.ticker, contract, 'ticker');
  }

  funding(contract: ContractId): Funding {
    return this.#latest(Channel.funding, contract, 'funding');
  }

  /** The last ones, oldest first. */
  trades(contract: ContractId): readonly Trade[] {
    return this.#latest(Channel.trades, contract, 'trades').trades;
  }

  /** Hours of funding, oldest first. */
  settlements(contract: ContractId): readonly Settlement[] {
    return this.publisher.market(contract)?.settlements ?? [];
  }

  /** The best levels of a side. */
  levels(contract: ContractId, side: 1 | 2, count: number): Level[] {
    return this.publisher.market(contract)?.table(side).levels(count) ?? [];
  }

  /** What a new reader of a feed is shown. */
  #latest<Kind extends ServerBody['kind']>(
    channel: Channel,
    contract: ContractId,
    kind: Kind,
  ): Extract<ServerBody, { readonly kind: Kind }> {
    const feed = this.publisher.feed(channel, contract);
    const reader = new OneReader();
    feed?.subscribe(reader);
    feed?.unsubscribe(reader);
    if (reader.shown?.kind !== kind) throw new OkxError('51001', "Instrument ID doesn't exist");
    return reader.shown as Extract<ServerBody, { readonly kind: Kind }>;
  }

  #ask(request: PublicQuestion): Promise<ServerBody> {
    return new Promise((done, fail) => {
      const lose = (): void =>
        fail(new OkxError('50013', 'System is busy, please try again later'));
      this.#core.ask(
        { kind: 'publicQuery', request },
        {
          answer: (body) => done(new BodyFrame(body, 0).message.message),
          failed: lose,
          lost: lose,
        },
      );
    });
  }
}

/** Reads what it is shown first. */
class OneReader implements Reader {
  readonly isSlow = false;
  shown: ServerBody | null = null;

  send(message: ServerBody): void {
    this.shown ??= message;
  }

  sendFrame(frame: Frame): void {
    this.send(frame.message.message);
  }

  guard(serve: () => void): void {
    serve();
  }

  overrun(): void {}
}

function unexpected({ kind }: ServerBody): OkxError {
  return new OkxError('50026', `unexpected answer: ${kind}`);
}
