// The row of a fill: its writer and its reader.

import type { AccountId, ContractId, Lots, Money, OrderId, Price, Qty } from '../kernel/units.ts';
import type { Cause, Side } from '../schema/closed-sets.ts';
import type { Fill, FillParty } from '../schema/events/orders.ts';
import { type EventBuffer, type Mutable, type MutableFill, openRow, Row } from './buffer.ts';
import { contractOf, headOf, itemOf, ownOf } from './head.ts';

const FILL_HEAD = 4;
const PARTY_WORDS = 10;
const SIDE_BITS = 2;
const MAKER_IS_AFFILIATE = 1;
const TAKER_IS_AFFILIATE = 2;
const AFFILIATE_BITS = 2;

/** What the head of a fill's row is made of, apart from the contract and the number of the trade. */
interface FillTerms extends Readonly<Pick<Fill, 'item' | 'price' | 'qty' | 'takerSide' | 'cause'>> {
  readonly maker: Readonly<Pick<FillParty, 'clientOrderId' | 'affiliate'>>;
  readonly taker: Readonly<Pick<FillParty, 'clientOrderId' | 'affiliate'>>;
}

/**
 * Opens the row of a fill; the caller writes the words of the two parties.
 *
 * @param terms is read field by field and not kept: one object may serve every trade.
 * @returns where the maker's words begin; the taker's follow at `+ PARTY_STRIDE`.
 */
export function openFill(
  out: EventBuffer,
  contract: ContractId,
  trade: number,
  terms: FillTerms,
): number {
  const at = out.used;
  const { maker, taker } = terms;
  openRow(out, Row.fill, FILL_HEAD + 2 * PARTY_WORDS, maker.clientOrderId, taker.clientOrderId);
  const w = out.words;
  const affiliates =
    (maker.affiliate ? MAKER_IS_AFFILIATE : 0) | (taker.affiliate ? TAKER_IS_AFFILIATE : 0);
  const causeAndSide = (terms.cause << SIDE_BITS) | terms.takerSide;
  w[at] = headOf(terms.item, contract, (causeAndSide << AFFILIATE_BITS) | affiliates);
  w[at + 1] = trade;
  w[at + 2] = terms.price;
  w[at + 3] = terms.qty;
  return at + FILL_HEAD;
}

export const PARTY_STRIDE: number = PARTY_WORDS;

/** Places of a party's words, from what `openFill` returned. */
export const Party = {
  account: 0,
  accountSeq: 1,
  order: 2,
  open: 3,
  filled: 4,
  fee: 5,
  realized: 6,
  held: 7,
  cost: 8,
  balance: 9,
} as const;

export function blankFill(): MutableFill {
  return {
    kind: 'fill',
    item: 0,
    contract: 0,
    trade: 0,
    price: 0,
    qty: 0,
    takerSide: 1,
    cause: 1,
    maker: blankParty(),
    taker: blankParty(),
  } as unknown as MutableFill;
}

function blankParty(): Mutable<FillParty> {
  return {
    account: 0,
    accountSeq: 0,
    order: 0,
    clientOrderId: '',
    open: 0,
    filled: 0,
    fee: 0,
    realized: 0,
    held: 0,
    cost: 0,
    balance: 0,
    affiliate: false,
  } as unknown as Mutable<FillParty>;
}

export function readFill(out: EventBuffer, row: number, into: MutableFill): Fill {
  const w = out.words;
  const at = out.starts[row];
  const own = ownOf(w[at]);
  const causeAndSide = own >>> AFFILIATE_BITS;
  into.item = itemOf(w[at]);
  into.contract = contractOf(w[at]);
  into.trade = w[at + 1];
  into.price = w[at + 2] as Price;
  into.qty = w[at + 3] as Qty;
  into.takerSide = (causeAndSide & ((1 << SIDE_BITS) - 1)) as Side;
  into.cause = (causeAndSide >>> SIDE_BITS) as Cause;
  const { maker, taker } = into;
  readParty(w, at + FILL_HEAD, maker);
  maker.clientOrderId = out.texts[row * 2];
  maker.affiliate = (own & MAKER_IS_AFFILIATE) !== 0;
  readParty(w, at + FILL_HEAD + PARTY_WORDS, taker);
  taker.clientOrderId = out.texts[row * 2 + 1];
  taker.affiliate = (own & TAKER_IS_AFFILIATE) !== 0;
  return into;
}

/** What stands in words of the party's own. */
function readParty(w: Float64Array, at: number, into: Mutable<FillParty>): void {
  into.account = w[at + Party.account] as AccountId;
  into.accountSeq = w[at + Party.accountSeq];
  into.order = w[at + Party.order] as OrderId;
  into.open = w[at + Party.open] as Qty;
  into.filled = w[at + Party.filled] as Qty;
  into.fee = w[at + Party.fee] as Money;
  into.realized = w[at + Party.realized] as Money;
  into.held = w[at + Party.held] as Lots;
  into.cost = w[at + Party.cost] as Money;
  into.balance = w[at + Party.balance] as Money;
}
