// One contract at work: its terms, its state, its prices, its book, its positions.

import type { Book } from './book/book.ts';
import type { ContractTerms } from './contract.ts';
import type { TriggerBook } from './entry/trigger-book.ts';
import type { Funding } from './funding/funding.ts';
import type { Positions } from './ledger/positions.ts';
import type { Pricing } from './pricing/pricing.ts';
import type { ContractState, IndexState, Price, Time } from './units.ts';

export interface Market {
  readonly terms: ContractTerms;
  readonly termsHash: string;
  /** Money of one tick of one lot. */
  readonly moneyPerTickLot: number;
  /** The regulator's reference; '' until approved. */
  approval: string;
  state: ContractState;
  index: Price | 0;
  indexState: IndexState;
  mark: Price | 0;
  last: Price | 0;
  lastAt: Time;
  /** Moved by the command at work: triggers on last are due at its end. */
  lastMoved: boolean;
  readonly book: Book;
  readonly positions: Positions;
  readonly triggers: TriggerBook;
  readonly pricing: Pricing;
  readonly funding: Funding;
}
