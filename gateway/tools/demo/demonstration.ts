// The demonstration as a whole: a venue like any other, with prices, participants and bots around it. Whatever
// happens on it is in its journal, so it goes on where it stopped.

import { grouped } from '../../../client/node/index.ts';
import { House, read } from '../../../engine/index.ts';
import type { ContractTerms } from '../../../engine/schema/index.ts';
import { type AccountId, IndexState } from '../../../engine/schema/index.ts';
import { MachineClock } from '../../host/clock.ts';
import type { Config } from '../../host/config.ts';
import type { Logger } from '../../host/logger.ts';
import { delay, realScheduler, type Timer } from '../../host/scheduler.ts';
import type { SourceRunner } from '../../sources/source-runner.ts';
import { warmUp } from '../../stress/warm-up.ts';
import { openVenue } from '../../venue/open-venue.ts';
import type { Venue } from '../../venue/venue.ts';
import { startSources } from '../../venue/venue-sources.ts';
import type { Stage } from '../founding/stage.ts';
import { stageOf } from '../founding/venue-stage.ts';
import { BotFleet } from './bot-fleet.ts';
import { CRASH_FUND_USD, CRASH_TRANCHE_USD, type CrashScript, HOLDERS } from './crash.ts';
import { seatStaff } from './desk.ts';
import { exchangesOf, type Recordings, readRecordings } from './exchanges.ts';
import { Narrator } from './narrator.ts';
import { Observer } from './observer.ts';
import { PARTICIPANTS, type Player, VISITOR, VISITOR_SEED } from './participants.ts';
import { reopenAfterOutage } from './reopening.ts';
import { seedFund, seedVenue, TERMS, topUp } from './seed.ts';
import { signDocuments } from './signatures.ts';
import type { Holding, MarketFacts, Picture } from './view.ts';
import { registerVisitorSecret, VISITOR_SECRET, withMasterKey } from './visitor-secret.ts';

interface DemonstrationOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly seed: number;
  readonly barsFile: string | undefined;
  /** Sources that replay what is in a file, like BTC-PERP/alpha=FILE. */
  readonly recorded: readonly string[];
  /** How far the venue's clock is ahead of the machine's. */
  readonly clockAheadMs: number;
  readonly crash: CrashScript | undefined;
  readonly withBots: boolean;
  /** What to type for this command in another terminal. */
  readonly program: string;
  /** Watches the market for a view. */
  readonly withObserver: boolean;
  /** The venue has failed; nothing goes on. */
  readonly failed: (error: unknown) => void;
}

/** Of what its staff propose. */
const REASON = 'the demonstration keeps itself going';
const TOP_UP_MS = 600_000;
/** How often it is looked whether an outage has stopped a contract. */
const REOPEN_MS = 1000;
/** Without an index by then, it goes on without one: a recorded source may be alone. */
const PRICED_MS = 10_000;
/** The defaults of docs/rules/default.md. */
const FUND_USD = 5_000_000;
const TRANCHE_USD = 2_500_000;

export class Demonstration {
  readonly #options: DemonstrationOptions;
  readonly #clock: MachineClock;
  readonly #narrator = new Narrator();
  readonly #fleet = new BotFleet();
  readonly #startedMs = performance.now();
  #venue: Venue | undefined;
  #sources: SourceRunner | undefined;
  #observer: Observer | undefined;
  #topUp: Timer | undefined;
  #reopening: Timer | undefined;
  #isReopening = false;
  /** The visitor's key for clients that sign with a secret. */
  #okxKey: string | null = null;
  #stopping: Promise<void> | undefined;
  #rates = { atMs: 0, messages: 0, trades: 0, messagesPerSecond: 0, tradesPerSecond: 0 };

  private constructor(options: DemonstrationOptions) {
    this.#options = options;
    this.#clock = new MachineClock(options.clockAheadMs);
  }

  /** @throws VenueError, LogError when the venue cannot be opened or recorded prices cannot be read */
  static async start(options: DemonstrationOptions): Promise<Demonstration> {
    const demonstration = new Demonstration(options);
    try {
      await demonstration.#start();
    } catch (error) {
      await demonstration.stop();
      throw error;
    }
    return demonstration;
  }

  /** Of the trading terminal. */
  get pageUrl(): string {
    return `http://${this.#options.config.host}:${this.#open.port}/`;
  }

  get url(): string {
    return `ws://${this.#options.config.host}:${this.#open.port}`;
  }

  get adminUrl(): string {
    return `ws://${this.#options.config.adminHost}:${this.#open.adminPort}`;
  }

  /** Where clients of OKX's shape connect, and as whom; null when there is no such listener. */
  get okx(): string | null {
    if (this.#open.okxPort === 0 || this.#okxKey === null) return null;
    const url = `http://${this.#options.config.okxHost}:${this.#open.okxPort}`;
    return `${url}, key ${this.#okxKey}, secret ${VISITOR_SECRET}, passphrase ${VISITOR.account}`;
  }

  /** Commands in the journal. */
  get commands(): number {
    return this.#open.state.seq;
  }

  /** Trades there ever were. */
  get trades(): number {
    return this.#open.state.lastTrade;
  }

  /** What to type in another terminal. */
  get hint(): string {
    const { port } = this.#open;
    const elsewhere = port === DEFAULT_PORT ? '' : ` --port ${port}`;
    return `${this.#options.program} order buy 0.5 BTC-PERP --market${elsewhere}`;
  }

  picture(): Picture {
    this.#measure();
    const { messagesPerSecond, tradesPerSecond } = this.#rates;
    return {
      url: this.url,
      upSeconds: (performance.now() - this.#startedMs) / 1000,
      commands: this.commands,
      messagesPerSecond,
      tradesPerSecond,
      markets: this.#observer?.markets ?? [],
      holdings: this.#holdings(),
      facts: this.#facts(),
      ...this.ledger(),
      events: this.#narrator.lines,
      hint: ` ${this.hint}`,
    };
  }

  /** What stands behind the clients' margin, in whole USD. */
  ledger(): { readonly fundUsd: number; readonly trancheUsd: number } {
    return {
      fundUsd: this.#wholeUsd(House.insuranceFund),
      trancheUsd: this.#wholeUsd(House.tranche),
    };
  }

  /** Index, mark and funding of each contract, in one line. */
  prices(): string {
    const { state } = this.#open;
    return TERMS.map(({ contract, symbol, tickSize }) => {
      const { index, mark } = read.contract(state, contract) as read.Contract;
      const funding = read.funding(state, contract, state.time);
      const decimals = tickSize.split('.')[1]?.length ?? 0;
      const text = (ticks: number): string => grouped((ticks * Number(tickSize)).toFixed(decimals));
      const rate = ((funding?.rate ?? 0) / PPB_OF_A_PERCENT).toFixed(4);
      return `${symbol} index ${text(index)} mark ${text(mark)} funding ${rate} %`;
    }).join('; ');
  }

  /** Quotes off, clients informed, everything on disk. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  /** What happens to clients, as it comes. */
  get narrator(): Narrator {
    return this.#narrator;
  }

  get #players(): readonly Player[] {
    return this.#options.crash === undefined ? PARTICIPANTS : [...PARTICIPANTS, ...HOLDERS];
  }

  get #open(): Venue {
    if (this.#venue === undefined) throw new Error('the venue is not open');
    return this.#venue;
  }

  /** In and out, over all sockets. */
  get #messages(): number {
    const { metrics } = this.#open;
    return metrics.value('messages_in') + metrics.value('messages_out');
  }

  async #start(): Promise<void> {
    const { log, seed, crash, withBots, withObserver, failed } = this.#options;
    const recordings = await readRecordings(this.#options.barsFile, this.#options.recorded);
    const config = withMasterKey(this.#options.config);
    const venue = await openVenue(config, {
      log,
      failed,
      clock: this.#clock,
      beforeListen: warmUp,
      visitor: { key: VISITOR.key, privateKey: VISITOR_SEED },
    });
    this.#venue = venue;
    const stage = stageOf(venue, this.#clock, REASON);
    await seatStaff(stage, config.dataFolder);
    const names = await seedVenue(stage, config.dataFolder, this.#players);
    this.#okxKey = await registerVisitorSecret(stage, config.masterKey);
    await signDocuments(venue.state, this.url, config.dataFolder, this.#players);
    const orFail = (error: unknown): void => {
      if (this.#stopping === undefined) failed(error);
    };
    if (crash === undefined) {
      await seedFund(stage, FUND_USD, TRANCHE_USD);
      await topUp(stage);
      this.#topUp = realScheduler.every(TOP_UP_MS, () => topUp(stage).catch(orFail));
    } else {
      await seedFund(stage, CRASH_FUND_USD, CRASH_TRANCHE_USD);
    }
    await this.#startSources(stage, recordings, orFail);
    await this.#reopen(stage);
    this.#reopening = realScheduler.every(REOPEN_MS, () => this.#reopen(stage).catch(orFail));
    if (withBots) await this.#fleet.start(this.url, config.dataFolder, names, seed);
    for (const { player, client } of this.#fleet.bots) this.#narrator.follow(player.key, client);
    if (withObserver) this.#observer = await Observer.start(this.url, VISITOR_SEED);
    this.#rates.messages = this.#messages;
    this.#rates.trades = this.trades;
    this.#rates.atMs = performance.now();
  }

  /** @returns when the engine has made an index and a mark of the sources' quotes. */
  async #startSources(
    stage: Stage,
    recordings: Recordings,
    fail: (error: unknown) => void,
  ): Promise<void> {
    const { log, seed, crash } = this.#options;
    const options = { seed, recordings, fall: crash?.fall };
    this.#sources = startSources({
      venue: this.#open,
      clock: this.#clock,
      log,
      sources: exchangesOf(stage, this.#clock, options),
      fail,
    });
    const isPriced = ({ contract }: ContractTerms): boolean => {
      const { mark, indexState } = read.contract(stage.state, contract) as read.Contract;
      return mark !== 0 && indexState === IndexState.normal;
    };
    const giveUpMs = performance.now() + PRICED_MS;
    while (!TERMS.every(isPriced) && performance.now() < giveUpMs) {
      await delay(realScheduler, 50);
    }
  }

  /** Whatever stopped the venue, also while it ran: a machine that was suspended. */
  async #reopen(stage: Stage): Promise<void> {
    if (this.#isReopening) return;
    this.#isReopening = true;
    try {
      for (const line of await reopenAfterOutage(stage, TERMS))
        this.#narrator.note(stage.now(), line);
    } finally {
      this.#isReopening = false;
    }
  }

  async #stop(): Promise<void> {
    this.#topUp?.cancel();
    this.#reopening?.cancel();
    await this.#sources?.stop();
    await this.#fleet.stop();
    this.#observer?.stop();
    await this.#venue?.goAway('the demonstration ends');
  }

  /** Rates over the last second or so, smoothed a little. */
  #measure(): void {
    const nowMs = performance.now();
    const rates = this.#rates;
    const seconds = (nowMs - rates.atMs) / 1000;
    if (seconds < 1) return;
    const { trades } = this;
    const messages = this.#messages;
    const weight = rates.messagesPerSecond === 0 ? 1 : 0.3; // The first measure stands by itself.
    const messageRate = (messages - rates.messages) / seconds;
    const tradeRate = (trades - rates.trades) / seconds;
    rates.messagesPerSecond += (messageRate - rates.messagesPerSecond) * weight;
    rates.tradesPerSecond += (tradeRate - rates.tradesPerSecond) * weight;
    Object.assign(rates, { atMs: nowMs, messages, trades });
  }

  #facts(): MarketFacts[] {
    const { state } = this.#open;
    const now = this.#clock.now();
    return TERMS.map(({ contract, lotSize }) => {
      const { openInterest } = read.contract(state, contract) as read.Contract;
      const funding = read.funding(state, contract, now) as read.FundingView;
      const { rate, projectedRate, nextSettlement } = funding;
      return {
        fundingPpb: rate,
        projectedPpb: projectedRate,
        settlementSeconds: Math.ceil((nextSettlement - now) / 1_000_000),
        openInterest: shortNumber(openInterest * Number(lotSize)),
      };
    });
  }

  #wholeUsd(row: AccountId): number {
    return Math.floor(read.balance(this.#open.state, row) / 1_000_000);
  }

  #holdings(): Holding[] {
    const { state } = this.#open;
    return this.#players.map(({ key, account, part, role }) => {
      const id = account as AccountId;
      const positions = TERMS.map(({ contract, lotSize }) => {
        const held = read.held(state, contract, id);
        return held === 0 ? '' : lotsText(held, lotSize);
      });
      const orders = TERMS.reduce(
        (sum, { contract }) => sum + read.openOrdersIn(state, contract, id),
        0,
      );
      const affiliate = role !== VISITOR.role;
      const name = part === 'visitor' ? 'you' : key;
      return { name, affiliate, visitor: part === 'visitor', positions, orders };
    });
  }
}

const DEFAULT_PORT = 8900;
const PPB_OF_A_PERCENT = 10_000_000;

function lotsText(lots: number, lotSize: string): string {
  const decimals = lotSize.split('.')[1]?.length ?? 0;
  const sign = lots > 0 ? '+' : '';
  return `${sign}${(lots * Number(lotSize)).toFixed(decimals)}`;
}

function shortNumber(amount: number): string {
  return amount.toFixed(amount < 100 ? 1 : 0);
}
