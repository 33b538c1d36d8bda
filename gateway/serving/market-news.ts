// Public events besides books and trades, for edges; and all that is public at one sequence, for an edge that
// begins or has fallen behind. What no state holds, the latest trades and moves, is kept here.

import { type EngineState, keepEvent, read } from '../../engine/index.ts';
import {
  type ContractId,
  type Event,
  type EventKind,
  type Fill,
  Side,
  type Time,
} from '../../engine/schema/index.ts';
import type { Trade } from '../../proto/market-message.ts';
import { statusOf } from '../answers/contract-infos.ts';
import type { Outcome } from '../core/outcome.ts';
import {
  contractOf,
  type FundingFacts,
  type MarketFacts,
  type MarketNews,
  type Markets,
  PUBLIC_KINDS,
  type PublicEvent,
} from '../link/messages.ts';
import type { MarketLog } from '../streams/market-log.ts';

/** Kept of a contract, or of the fund: what a feed shows a new reader. */
const KEPT_MAX = 50;
const TRADES_MAX = 100;
/** Hours of funding of a contract. */
export const SETTLEMENTS_MAX = 100;
/** Rounds of deleveraging that a new reader is shown, and the shares of accounts in them. */
const ROUNDS_MAX = 20;
const SHARES_MAX = 5000;

const PUBLIC: ReadonlySet<EventKind> = new Set(PUBLIC_KINDS);

export function isPublic(event: Event): event is PublicEvent {
  return PUBLIC.has(event.kind);
}

/** @returns the newest of them that a new reader is shown: one at least */
export function shownRounds<Round>(
  rounds: readonly Round[],
  sharesOf: (round: Round) => number,
): Round[] {
  let from = Math.max(0, rounds.length - ROUNDS_MAX);
  let shown = rounds.slice(from).reduce((sum, round) => sum + sharesOf(round), 0);
  for (; shown > SHARES_MAX && from < rounds.length - 1; from++) shown -= sharesOf(rounds[from]);
  return rounds.slice(from);
}

/** What neither a state nor the market's log has. */
export interface KeptNews {
  /** The latest of each kind and contract. */
  readonly news: ReadonlyMap<string, readonly MarketNews[]>;
  readonly rounds: ReadonlyMap<ContractId, number>;
}

const NO_NEWS: KeptNews = { news: new Map(), rounds: new Map() };

export class MarketHistory {
  readonly #state: EngineState;
  readonly #news: Map<string, MarketNews[]>;
  readonly #trades = new Map<ContractId, Trade[]>();
  readonly #rounds: Map<ContractId, number>;

  /** Of each contract after the last trade that was published. */
  readonly #openInterest = new Map<ContractId, number>();
  readonly #log: MarketLog | null;

  /** @param log has what was traded before this run. @param kept of one that stood at the same command */
  constructor(state: EngineState, log: MarketLog | null = null, kept: KeptNews = NO_NEWS) {
    this.#state = state;
    this.#log = log;
    this.#news = new Map([...kept.news].map(([name, news]) => [name, [...news]]));
    this.#rounds = new Map(kept.rounds);
    for (const { contract, openInterest } of read.contracts(state)) {
      this.#openInterest.set(contract, openInterest);
      if (log !== null) this.#trades.set(contract, latestTrades(log, contract));
    }
  }

  /** A copy, for another history that is to go on from here. */
  kept(): KeptNews {
    const news = new Map([...this.#news].map(([name, items]) => [name, [...items]]));
    return { news, rounds: new Map(this.#rounds) };
  }

  /** What is public of an event, kept for those who come later. */
  note(event: PublicEvent, { seq, time }: Pick<Outcome, 'seq' | 'time'>): MarketNews {
    const contract = contractOf(event);
    if (event.kind === 'markPriceSet' || event.kind === 'indexPriceSet') {
      this.#log?.takePrice(event, { seq, time });
    }
    const estimate = contract === 0 ? undefined : read.funding(this.#state, contract, time);
    const { projectedRate = 0, windowMinutes = 0 } = estimate ?? {};
    const kept = keepEvent(event) as PublicEvent;
    const round = event.kind === 'deleveraged' ? this.#nextRound(event.contract) : 0;
    const news = { seq, time, event: kept, projectedRate, windowMinutes, round };
    const name = `${kept.kind} ${contract}`;
    if (kept.kind === 'deleveraged') this.#keepRound(name, news);
    else if (HISTORY[kept.kind] > 0) this.#keep(this.#news, name, news, HISTORY[kept.kind]);
    return news;
  }

  noteTrade(contract: ContractId, trade: Trade, seq: number): void {
    this.#keep(this.#trades, contract, trade, TRADES_MAX);
    this.#log?.take(contract, trade, seq);
  }

  /** @returns the lots of all long positions after a fill, of those that were published */
  noteFill(fill: Fill): number {
    const { contract, qty, takerSide, taker, maker } = fill;
    const bought = takerSide === Side.buy ? taker : maker;
    const sold = takerSide === Side.buy ? maker : taker;
    const grown = longOf(bought.held) - longOf(bought.held - qty);
    const shrunk = longOf(sold.held + qty) - longOf(sold.held);
    const after = (this.#openInterest.get(contract) ?? 0) + grown - shrunk;
    this.#openInterest.set(contract, after);
    return after;
  }

  /** Everything up to this command has been noted. */
  released(seq: number, time: Time): void {
    this.#log?.reach(seq, time);
    this.#log?.write();
  }

  /** All that is public but the books, as the state is now: it may leave when that is durable. */
  markets(): Markets {
    const state = this.#state;
    const { seq, time } = state;
    const { balance: fund, tranche, uncovered, peak, alarm } = read.fund(state);
    return {
      seq,
      time,
      contracts: read.contracts(state).map((listed) => factsOf(state, listed)),
      fund: { fund, tranche, uncovered, peak, alarm },
      history: [...this.#news.values()].flat().sort((a, b) => a.seq - b.seq),
      trades: [...this.#trades].map(([contract, trades]) => ({ contract, trades: [...trades] })),
    };
  }

  /** A round may have shares of thousands: all that are kept have to fit into one message. */
  #keepRound(name: string, news: MarketNews): void {
    const rounds = [...(this.#news.get(name) ?? []), news];
    const sharesOf = ({ event }: MarketNews): number =>
      event.kind === 'deleveraged' ? event.shares.length : 0;
    this.#news.set(name, shownRounds(rounds, sharesOf));
  }

  #nextRound(contract: ContractId): number {
    const round = (this.#rounds.get(contract) ?? 0) + 1;
    this.#rounds.set(contract, round);
    return round;
  }

  #keep<Name, Item>(table: Map<Name, Item[]>, name: Name, item: Item, most: number): void {
    const kept = table.get(name);
    if (kept === undefined) {
      table.set(name, [item]);
      return;
    }
    kept.push(item);
    if (kept.length >= 2 * most) kept.splice(0, kept.length - most);
  }
}

function longOf(held: number): number {
  return Math.max(0, held);
}

function latestTrades(log: MarketLog, contract: ContractId): Trade[] {
  const { first, last } = log.tradeNumbers(contract);
  const trades: Trade[] = [];
  for (let number = Math.max(first, last - TRADES_MAX + 1); number <= last; number++) {
    const { seq: _, ...trade } = log.trade(contract, number);
    trades.push(trade);
  }
  return trades;
}

/** How many of each kind a feed shows; 0 of what the facts of a contract have. */
const HISTORY: Readonly<Record<Exclude<PublicEvent['kind'], 'deleveraged'>, number>> = {
  contractListed: 0,
  indexPriceSet: 1,
  markPriceSet: 1,
  contractStateChanged: 0,
  auctionCalled: 0,
  volatilityControlBegun: 0,
  volatilityControlEnded: 0,
  maintenanceScheduled: 0,
  maintenanceEnded: 0,
  fundingMinuteClosed: 1,
  fundingSettled: SETTLEMENTS_MAX,
  fundChanged: KEPT_MAX,
};

function factsOf(state: EngineState, listed: read.Contract): MarketFacts {
  const { contract, openInterest } = listed;
  return {
    status: statusOf(listed, state.time),
    funding: fundingOf(state, contract),
    openInterest,
  };
}

function fundingOf(state: EngineState, contract: ContractId): FundingFacts | null {
  const view = read.funding(state, contract, state.time);
  if (view === undefined) return null;
  const { averagePremium, rate, cumulative, minutePremiums, settledAt, nextSettlement } = view;
  const { projectedRate, windowMinutes } = view;
  const hours = { settledHour: settledAt, nextHour: nextSettlement };
  const fields = { averagePremium, rate, cumulative, premiums: minutePremiums };
  return { ...fields, ...hours, projectedRate, windowMinutes };
}
