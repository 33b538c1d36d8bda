// One contract at work: its terms, its state, its prices, its book, its positions.

import type { Book } from '../book/book.ts';
import type { Pegs } from '../book/pegs.ts';
import type { TriggerBook } from '../book/trigger-book.ts';
import type { Price, Time } from '../kernel/units.ts';
import type { ContractState, IndexState, Side } from '../schema/closed-sets.ts';
import type { ChangeTerms } from '../schema/commands/contracts.ts';
import type { ContractTerms } from '../schema/contract-terms.ts';
import type { Funding } from './funding.ts';
import type { Positions } from './positions.ts';
import type { IndexTrust, Pricing } from './prices.ts';

/** Terms on their way into force. */
export interface ComingTerms {
  readonly record: ChangeTerms;
  readonly announcedAt: Time;
}

/** Why a contract waits in `cancelOnly`, and what ends it. */
export interface Outage {
  readonly cause: 'gap' | 'index' | 'maintenance';
  /** Clients may cancel from here on, for the length of the window. */
  readonly since: Time;
  /** What the contract was, and becomes again. */
  readonly returnsTo: typeof ContractState.live | typeof ContractState.reduceOnly;
}

/** Announced: from its beginning to its end the contract takes cancels alone. */
export interface Maintenance {
  readonly beginsAt: Time;
  readonly endsAt: Time;
  readonly reason: string;
}

/**
 * The call of an auction: orders gather, nothing trades. It ends at a moment that is not known before, with one price.
 *
 *   called ──────── callEndsAt ── drawn: 0–30 s ──► endsAt: uncross, or another call
 */
export interface Auction {
  /** What the contract becomes when it is over. */
  readonly returnsTo: Outage['returnsTo'];
  readonly callEndsAt: Time;
  /** When it is over: 30 s after the call, until a draw makes it sooner. */
  readonly endsAt: Time;
  /** What was drawn, microseconds; null before that. */
  readonly drawn: number | null;
  /** Calls before this one, each of which ended with a price out of bounds. */
  readonly extensions: number;
  readonly extensionsMax: number;
  /** A side that stood at its bound called it. */
  readonly ofLimitState: boolean;
}

/** How long a side has stood at its bound of the trade band (AUCTION-010). */
interface LimitState {
  /** The side that has; 0 for neither. */
  readonly side: Side | 0;
  /** Indexes in a row, the last of them taken at `at`. */
  readonly count: number;
  readonly at: Time | 0;
  /** No auction begins for it before this. */
  readonly quietUntil: Time | 0;
}

export const NO_LIMIT_STATE: LimitState = { side: 0, count: 0, at: 0, quietUntil: 0 };

/** A mark and the index beside it. */
export interface MarkPoint {
  readonly at: Time;
  readonly mark: Price;
  readonly index: Price | 0;
}

/** Prices at which orders are taken and trade until the control ends, both ends included. */
export interface VolatilityBand {
  readonly low: Price;
  readonly high: Price;
  readonly until: Time;
}

/** Marks since trading began, of the last five minutes and the one before; and the band, while there is one (CONTROL-010). */
interface Volatility {
  readonly marks: readonly MarkPoint[];
  readonly band: VolatilityBand | null;
}

export const CALM: Volatility = { marks: [], band: null };

/** A snapshot's record of a market beside its tables. */
export interface MarketFacts {
  terms: ContractTerms;
  termsHash: string;
  /** What was announced and is not in force yet; at most one change waits. */
  termsComing: ComingTerms | null;
  /** Money of one tick of one lot. */
  readonly moneyPerTickLot: number;
  /** The regulator's reference of exactly these terms; '' until approved. */
  approval: string;
  state: ContractState;
  /** Null unless an outage put the contract into `cancelOnly`. */
  outage: Outage | null;
  /** Null unless one was announced; it is gone when it is over. */
  maintenance: Maintenance | null;
  /** Null unless the contract is in an auction. */
  auction: Auction | null;
  limitState: LimitState;
  volatility: Volatility;
  /** Retail clients may trade the reference asset spot on this platform (rule P-03); so, until a command changes it. */
  referenceEligible: boolean;
  index: Price | 0;
  indexState: IndexState;
  mark: Price | 0;
  last: Price | 0;
  lastAt: Time;
  readonly pricing: Pricing;
  readonly trust: IndexTrust;
  readonly funding: Funding;
  readonly pegs: Pegs;
}

/** Prices at which orders may be entered at a mark, both ends included: worked out once for it, and never saved. */
export interface EntryBand {
  /** 0 before the first. */
  readonly mark: Price | 0;
  readonly terms: ContractTerms | null;
  readonly buyHigh: number;
  readonly buyLow: number;
  readonly sellHigh: number;
  readonly sellLow: number;
}

export function createEntryBand(): EntryBand {
  return { mark: 0, terms: null, buyHigh: 0, buyLow: 0, sellHigh: 0, sellLow: 0 };
}

export interface Market extends MarketFacts {
  /** Moved by the command at work: triggers on last are due at its end. */
  lastMoved: boolean;
  entryBand: EntryBand;
  readonly book: Book;
  readonly positions: Positions;
  readonly triggers: TriggerBook;
}

/** Has an announced maintenance begun? It is not over: it would be gone. */
export function isUnderMaintenance(
  { maintenance }: Pick<MarketFacts, 'maintenance'>,
  now: Time,
): boolean {
  return maintenance !== null && now >= maintenance.beginsAt;
}
