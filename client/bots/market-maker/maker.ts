// The market maker: looks at book and index every so often, decides whether to quote (stance.ts) and what (quotes.ts),
// and sends one mass quote when what stands is not good enough. Read docs/bots.md, "The market maker", first.

import {
  type AccountEvent,
  ConnectionLost,
  type LocalBook,
  type MassQuoteResult,
  OrderRefused,
  type QuoteLevelRequest,
} from '../../node/index.ts';
import { BackOff } from '../back-off.ts';
import { holdingOf } from '../books.ts';
import { ceilOf, MILLION } from '../exact.ts';
import { MarketView } from '../market.ts';
import { type Day, dayOf, type Profit, profitOf } from '../profit.ts';
import { qualityLines, refusalLine, tradingLines } from '../report.ts';
import { type BotOptions, type Desk, runBot, type Work } from '../run.ts';
import type { BotState } from '../state-file.ts';
import { fairPrice, MILLI } from './fair-price.ts';
import { MarkoutBook } from './markout-book.ts';
import {
  NO_QUOTES,
  type Quote,
  type QuoteStyle,
  type Quotes,
  quotesFor,
  standWell,
} from './quotes.ts';
import type { MakerSettings } from './settings.ts';
import { type Stance, stanceOf } from './stance.ts';
import { type OwnQuote, touchOfOthers } from './touch.ts';

/** Its one quote, and the group of its protection. */
const QUOTE = 1;
const GROUP = 1;
/** An acknowledged quote is on the account's stream a moment later; after so long it is looked at again all the same. */
const SETTLED_MS = 1000;
/** The dead-man timer is set again this many times before it would run out. */
const SIGNS_OF_LIFE = 4;

export function runMarketMaker(options: BotOptions, settings: MakerSettings): Promise<void> {
  return runBot('maker', options, (desk) => new MarketMaker(desk, settings));
}

class MarketMaker implements Work {
  readonly #desk: Desk;
  readonly #settings: MakerSettings;
  readonly #market: MarketView;
  readonly #backOff: BackOff;
  readonly #markouts: MarkoutBook;
  readonly #refused = new Map<string, number>();
  #style: QuoteStyle | undefined;
  #book: LocalBook | undefined;
  #day: Day | null;
  #stance: Stance = { mode: 'aside', why: 'starting' };
  #timer: ReturnType<typeof setInterval> | undefined;
  #isBusy = false;
  #isArmed = false;
  #isFrozen = false;
  /** Of the journal, and when: the last quote that was acknowledged. */
  #quoted = { seq: 0, at: Number.NEGATIVE_INFINITY };
  #aliveAt = Number.NEGATIVE_INFINITY;

  constructor(desk: Desk, settings: MakerSettings) {
    this.#desk = desk;
    this.#settings = settings;
    this.#market = new MarketView(desk.client, desk.scale);
    this.#backOff = new BackOff(settings.backOffMs);
    this.#markouts = new MarkoutBook(desk.saved?.quality ?? null, desk.scale.moneyPerTickLot);
    this.#day = desk.saved?.day ?? null;
    desk.client.on('connected', () => {
      this.#isArmed = false; // What was chosen for the session ended with it.
    });
  }

  async start(): Promise<void> {
    const { client, scale } = this.#desk;
    this.#style = await styleOf(this.#desk, this.#settings);
    await this.#market.start();
    this.#book = await client.book(scale.contract);
    this.#timer = setInterval(() => this.#turn(), this.#settings.everyMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    const { client, scale } = this.#desk;
    if (!client.connected) return; // The venue takes them: they are of a session that has ended.
    try {
      await client.massQuote({ contract: scale.contract, quote: QUOTE, levels: [] });
      await client.cancelAllAfter(0);
    } catch (error) {
      this.#refusedBy(error);
    }
  }

  counted({ event }: AccountEvent): void {
    if (event.kind === 'protectionTripped') {
      this.#isFrozen = true;
      this.#backOff.wait(performance.now());
    } else if (event.kind === 'protectionReset') this.#isFrozen = false;
    else if (event.kind === 'ownFill' && event.contract === this.#desk.scale.contract) {
      this.#markouts.take(event, performance.now());
    }
  }

  saving(): Pick<BotState, 'day' | 'quality'> {
    return { day: this.#day, quality: this.#markouts.quality };
  }

  report(): string[] {
    const { keeper, scale } = this.#desk;
    return [
      ...tradingLines(keeper.books, this.#profit(), scale),
      ...qualityLines(this.#markouts.quality, scale),
      ...refusalLine(this.#refused),
    ];
  }

  #turn(): void {
    this.#look();
    if (this.#isBusy || !this.#desk.client.connected) return;
    this.#isBusy = true;
    this.#act()
      .catch((error: unknown) => this.#refusedBy(error))
      .catch(this.#desk.fail)
      .finally(() => {
        this.#isBusy = false;
      });
  }

  /** Counts how the quotes stand, and what fills have come to. */
  #look(): void {
    const isConnected = this.#desk.client.connected;
    const why = isConnected ? awayBy(this.#stance) : 'disconnected';
    const { bids, asks } = isConnected ? this.#standing() : NO_QUOTES;
    const best = { bid: bids[0] ?? null, ask: asks[0] ?? null };
    this.#markouts.look(best, why, Math.round(this.#fair() / MILLI), performance.now());
  }

  async #act(): Promise<void> {
    await this.#arm();
    this.#stance = this.#stanceNow();
    const { keeper } = this.#desk;
    const now = performance.now();
    const isUnseen = keeper.journalSeq < this.#quoted.seq && now - this.#quoted.at < SETTLED_MS;
    if (isUnseen) return;
    const wanted = this.#wanted();
    const standing = this.#standing();
    if (standWell(standing, wanted, this.#moveTicks())) return;
    if (this.#backOff.isWaiting(now) && wanted.bids.length + wanted.asks.length > 0) return;
    await this.#send(wanted);
  }

  /** What has to stand before the first quote of a session: what takes the quotes away when nobody does any more. */
  async #arm(): Promise<void> {
    const { client, scale } = this.#desk;
    const { deadManSeconds, protectionMs, protectionQty } = this.#settings;
    const contract = scale.contract;
    if (!this.#isArmed) {
      await client.cancelOnDisconnect('session');
      await client.setProtection({
        contract,
        group: GROUP,
        windowMs: protectionMs,
        qty: protectionQty,
      });
      this.#isArmed = true;
    }
    const now = performance.now();
    if (now - this.#aliveAt >= (deadManSeconds * 1000) / SIGNS_OF_LIFE) {
      await client.cancelAllAfter(deadManSeconds);
      this.#aliveAt = now;
    }
    if (this.#isFrozen && !this.#backOff.isWaiting(now)) {
      await client.resetProtection({ contract, group: GROUP });
      this.#isFrozen = false;
    }
  }

  #stanceNow(): Stance {
    const { client, keeper, scale } = this.#desk;
    const { account } = client;
    const profit = this.#profit().total;
    if (this.#market.time > 0 && this.#market.markTicks > 0 && keeper.isWhole) {
      this.#day = dayOf(this.#day, this.#market.time, profit);
    }
    const situation = {
      isCounted: keeper.isWhole,
      isBookLive: this.#book?.live === true,
      indexAgeMs: this.#market.indexAgeMs,
      indexTicks: this.#market.indexTicks,
      state: this.#market.state,
      indexState: this.#market.indexState,
      marginLevel: account.marginLevel,
      isLiquidated: account.standing.liquidation !== null,
      lossOfDay: this.#day === null ? 0 : this.#day.profitAtStart - profit,
      isBackingOff: this.#isFrozen || this.#backOff.isWaiting(performance.now()),
    };
    const maxLoss = scale.minor(this.#settings.maxLoss);
    return stanceOf(situation, { staleMs: this.#settings.staleMs, maxLoss });
  }

  #wanted(): Quotes {
    const stance = this.#stance;
    if (stance.mode === 'aside' || this.#style === undefined) return NO_QUOTES;
    const { keeper, scale } = this.#desk;
    const { held } = holdingOf(keeper.books, scale.contract);
    const isReducing = stance.mode === 'reduce';
    return quotesFor(this.#style, { fair: this.#fair(), touch: this.#touch(), held, isReducing });
  }

  async #send({ bids, asks }: Quotes): Promise<void> {
    const { client, scale } = this.#desk;
    const levels = Array.from({ length: Math.max(bids.length, asks.length) }, (_, at) =>
      levelOf(bids[at], asks[at]),
    );
    const request = { contract: scale.contract, quote: QUOTE, group: GROUP, levels };
    const result = await client.massQuote(request);
    this.#quoted = { seq: result.seq, at: performance.now() };
    this.#lookAt(result);
  }

  /** Entries are answered one by one. One that would take came too late, and the next turn moves it. */
  #lookAt({ entries }: MassQuoteResult): void {
    const refusals = entries.filter((entry) => entry instanceof OrderRefused);
    for (const { reason } of refusals) this.#count(reason);
    if (refusals.some(({ reason }) => reason !== 'postOnlyWouldTake')) {
      this.#backOff.wait(performance.now());
    }
  }

  /** The quote before stands still when a whole one is refused. */
  #refusedBy(error: unknown): void {
    if (error instanceof ConnectionLost) return; // The next session begins afresh.
    if (!(error instanceof OrderRefused)) throw error;
    this.#count(error.reason);
    if (error.reason === 'protectionFrozen') this.#isFrozen = true;
    this.#backOff.wait(performance.now(), error.retryAfterMs);
  }

  #count(reason: string): void {
    this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + 1);
  }

  /** Its quotes as the account's stream has them, the best first. */
  #standing(): Quotes {
    const own = this.#own();
    const of = (isBid: boolean): Quote[] => own.filter((quote) => quote.isBid === isBid);
    return {
      bids: of(true).sort((a, b) => b.ticks - a.ticks),
      asks: of(false).sort((a, b) => a.ticks - b.ticks),
    };
  }

  #own(): OwnQuote[] {
    const { client, scale } = this.#desk;
    return client.account.orders(scale.symbol).map(({ side, limitTicks, openLots }) => {
      return { isBid: side === 'buy', ticks: limitTicks, lots: openLots };
    });
  }

  #touch(): ReturnType<typeof touchOfOthers> {
    const book = this.#book;
    return book?.live === true
      ? touchOfOthers(book.bids, book.asks, this.#own())
      : { bid: null, ask: null };
  }

  #fair(): number {
    return fairPrice(this.#market.indexTicks, this.#touch(), this.#settings);
  }

  #moveTicks(): number {
    return ceilOf(this.#market.indexTicks, this.#settings.movePpm, MILLION) + 1;
  }

  #profit(): Profit {
    const { keeper, scale } = this.#desk;
    const { contract, moneyPerTickLot } = scale;
    return profitOf(keeper.books, { contract, moneyPerTickLot, mark: this.#market.markTicks });
  }
}

async function styleOf({ client, scale }: Desk, settings: MakerSettings): Promise<QuoteStyle> {
  const found = (await client.getContracts()).find(
    ({ terms }) => terms.contract === scale.contract,
  );
  return {
    ...settings,
    levelLots: scale.lots(settings.levelQty),
    maxLots: scale.lots(settings.maxPosition),
    maxOpenNotional: scale.minor(settings.maxOpenNotional),
    makerFeePpm: found?.terms.makerFee ?? 0,
    moneyPerTickLot: scale.moneyPerTickLot,
  };
}

function levelOf(bid: Quote | undefined, ask: Quote | undefined): QuoteLevelRequest {
  return {
    ...(bid === undefined ? {} : { bid: { ticks: bid.ticks }, bidQty: { lots: bid.lots } }),
    ...(ask === undefined ? {} : { ask: { ticks: ask.ticks }, askQty: { lots: ask.lots } }),
  };
}

function awayBy(stance: Stance): string {
  return stance.mode === 'quote' ? '' : stance.why;
}
