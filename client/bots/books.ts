// The bot's own books: what every event of its account did to cash and positions. Each event is counted once, in the
// order of its number, and what the bot adds up itself must come to what the venue reports.

import { createHash } from 'node:crypto';
import type { AccountEvent, AccountView, OwnEvent } from '../node/index.ts';

interface Holding {
  /** Signed lots. */
  readonly held: number;
  /** What they cost, minor units. */
  readonly cost: number;
}

/** By the number of the contract. */
type Holdings = Readonly<Record<string, Holding>>;

/** All of it is in the state file: written and read together, so that no event is ever missed or counted twice. */
export interface Books {
  readonly account: number;
  /** In which cash is counted; other currencies are collateral. */
  readonly currency: string;
  /** The last event of the account's stream that is counted in. */
  readonly seq: number;
  /** Where the books begin. */
  readonly opening: { readonly seq: number; readonly cash: number; readonly holdings: Holdings };
  /** Minor units: opening + realized − fees − funding + other. */
  readonly cash: number;
  readonly holdings: Holdings;
  readonly realized: number;
  readonly fees: number;
  readonly funding: number;
  /** Deposits, withdrawals, transfers, conversions, covered shortfalls. */
  readonly other: number;
  readonly fills: number;
  /** Of those, how many as a maker. */
  readonly makerFills: number;
  readonly boughtLots: number;
  readonly soldLots: number;
  /** Of all fills one after another; equal when every one of them is. */
  readonly fillsDigest: string;
}

/** The books and the venue do not agree, or events are missing that nobody keeps: a person has to look. */
export class BooksError extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'BooksError';
  }
}

export type OwnFillEvent = Extract<OwnEvent, { kind: 'ownFill' }>;

const FLAT: Holding = { held: 0, cost: 0 };
const MAKER = 1;
const BUY = 1;

/** Books that begin with the account as it stands. */
export function openBooks(
  account: Pick<AccountView, 'account' | 'seq' | 'positions' | 'balances'>,
  currency: string,
  contractOf: (symbol: string) => number,
): Books {
  const holdings = Object.fromEntries(
    account
      .positions()
      .map(({ contract, heldLots, costMinor }) => [
        contractOf(contract),
        { held: heldLots, cost: costMinor },
      ]),
  );
  const cash = account.balances.get(currency) ?? 0;
  const { seq } = account;
  return {
    account: account.account,
    currency,
    seq,
    opening: { seq, cash, holdings },
    cash,
    holdings,
    realized: 0,
    fees: 0,
    funding: 0,
    other: 0,
    fills: 0,
    makerFills: 0,
    boughtLots: 0,
    soldLots: 0,
    fillsDigest: '',
  };
}

export function holdingOf({ holdings }: Books, contract: number): Holding {
  return holdings[contract] ?? FLAT;
}

/** Counts the next event in. @throws BooksError when it is not the next, or comes to something else than the venue's */
export function counted(books: Books, { accountSeq, event }: AccountEvent): Books {
  if (accountSeq !== books.seq + 1) {
    throw new BooksError(`event ${accountSeq} does not follow event ${books.seq}`);
  }
  return { ...books, ...changeOf(books, event), seq: accountSeq };
}

function changeOf(books: Books, event: OwnEvent): Partial<Books> {
  switch (event.kind) {
    case 'ownFill':
      return fillOf(books, event);
    case 'fundingPosted': {
      const cash = books.cash - event.amount;
      mustBe('cash after funding', cash, event.balance);
      return { cash, funding: books.funding + event.amount };
    }
    case 'positionSettled': {
      const cash = books.cash + event.realized;
      mustBe('cash after a settlement', cash, event.balance);
      const holdings = { ...books.holdings, [event.contract]: FLAT };
      return { cash, realized: books.realized + event.realized, holdings };
    }
    case 'gainCut': {
      const { held } = holdingOf(books, event.contract);
      return { holdings: { ...books.holdings, [event.contract]: { held, cost: event.cost } } };
    }
    case 'balanceChanged':
      return event.currency === books.currency ? movedTo(books, event.balance) : {};
    case 'collateralConverted':
    case 'shortfallCovered':
      return movedTo(books, event.balance);
    default:
      return {}; // Orders come and go; they move nothing.
  }
}

function fillOf(books: Books, event: OwnFillEvent): Partial<Books> {
  const { contract, qty, side, fee, realized } = event;
  const isBuy = side === BUY;
  const cash = books.cash + realized - fee;
  const held = holdingOf(books, contract).held + (isBuy ? qty : -qty);
  mustBe(`cash after trade ${event.trade}`, cash, event.balance);
  mustBe(`position after trade ${event.trade}`, held, event.held);
  return {
    cash,
    holdings: { ...books.holdings, [contract]: { held, cost: event.cost } },
    realized: books.realized + realized,
    fees: books.fees + fee,
    fills: books.fills + 1,
    makerFills: books.makerFills + (event.liquidity === MAKER ? 1 : 0),
    boughtLots: books.boughtLots + (isBuy ? qty : 0),
    soldLots: books.soldLots + (isBuy ? 0 : qty),
    fillsDigest: digestWith(books.fillsDigest, event),
  };
}

/** The digest of all fills up to this one, from that of those before it. */
export function digestWith(before: string, fill: OwnFillEvent): string {
  const { contract, trade, order, side, price, qty, fee, realized } = fill;
  const facts = [before, contract, trade, order, side, price, qty, fee, realized].join(' ');
  return createHash('sha256').update(facts).digest('hex');
}

function movedTo(books: Books, balance: number): Partial<Books> {
  return { cash: balance, other: books.other + balance - books.cash };
}

function mustBe(what: string, own: number, venues: number): void {
  if (own === venues) return;
  throw new BooksError(`${what}: the books have ${own}, the venue has ${venues}`);
}
