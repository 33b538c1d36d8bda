// `expect` lines: what the state must show. Numbers are compared as numbers.

import { depth } from '../../engine/book/book.ts';
import { findOrder } from '../../engine/book/order-index.ts';
import { Flag } from '../../engine/book/orders.ts';
import { House } from '../../engine/index.ts';
import type { OrderId } from '../../engine/kernel/units.ts';
import { equityShare } from '../../engine/margin/bankruptcy.ts';
import { bankruptcyPrice, liquidationPrice } from '../../engine/margin/liquidation-price.ts';
import {
  available,
  equityOf,
  positionMargin,
  Rate,
  required,
  worstMargin,
} from '../../engine/margin/margin.ts';
import { findLive } from '../../engine/orders/live.ts';
import {
  type AccountId,
  ContractState,
  type ContractTerms,
  Side,
} from '../../engine/schema/index.ts';
import type { Market } from '../../engine/state/market.ts';
import { fundingOwed } from '../../engine/state/positions.ts';
import { feesValue } from './fees.ts';
import { Words } from './reader.ts';
import type { Stage } from './stage.ts';
import { lotsText, moneyText, ppbText, ticksText } from './units.ts';

/** @returns what does not hold, each as `name expected, is value`. */
export function unmet(stage: Stage, left: string): string[] {
  const words = new Words(left);
  words.take();
  const read = readerFor(stage, words);
  const broken: string[] = [];
  while (!words.isDone) {
    const name = words.take();
    const value = read(name, words);
    const expected = words.take(`what ${name} is`);
    if (plain(expected) !== plain(value)) broken.push(`${name} ${expected}, is ${value}`);
  }
  return broken;
}

function plain(text: string): string {
  const number = text.replaceAll('_', '');
  return /^-?\d+\.\d+$/.test(number) ? number.replace(/\.?0+$/, '') : number;
}

type Reader = (name: string, words: Words) => string;

function readerFor(stage: Stage, words: Words): Reader {
  if (words.peek() === 'bids' || words.peek() === 'asks')
    return (name, w) => levels(stage, name, w);
  if (words.takes('market')) {
    const symbol = /-PERP$/.test(words.peek()) ? words.take() : '';
    return (name) => marketValue(stage, stage.terms(symbol), name);
  }
  const who = words.take('an account');
  const account = stage.account(who);
  if (words.peek().startsWith('"') || words.peek() === 'order') {
    const slot = words.takes('order')
      ? findOrder(stage.state.orderIndex, stage.state.orders, Number(words.take()) as OrderId)
      : findLive(stage.state, account, 0 as OrderId, words.text());
    return (name) => orderValue(stage, slot, name);
  }
  const symbol = /-PERP$/.test(words.peek()) ? words.take() : '';
  return (name) => accountValue(stage, stage.terms(symbol), account, name);
}

/** The whole side, best first: `bids 5@99 3@98`, or `none`. The rest of the line is compared at once. */
function levels(stage: Stage, name: string, words: Words): string {
  const terms = stage.terms();
  const { book } = marketOf(stage, terms);
  const found = depth(book, name === 'bids' ? Side.buy : Side.sell, 50);
  const shown = found.map(({ price, qty }) => `${lotsText(qty, terms)}@${ticksText(price, terms)}`);
  if (shown.length <= 1) return shown[0] ?? 'none';
  const expected: string[] = [];
  for (let i = 0; i < shown.length - 1 && /@/.test(words.peek()); i++) expected.push(words.take());
  const agree = expected.every((level, i) => plain(level) === plain(shown[i]));
  return agree && expected.length === shown.length - 1 ? shown[shown.length - 1] : shown.join(' ');
}

function marketOf(stage: Stage, terms: ContractTerms): Market {
  return stage.state.markets[terms.contract] as Market;
}

function marketValue(stage: Stage, terms: ContractTerms, name: string): string {
  const market = marketOf(stage, terms);
  switch (name) {
    case 'state':
      return Object.entries(ContractState).find(([, value]) => value === market.state)?.[0] ?? '';
    case 'mark':
      return ticksText(market.mark, terms);
    case 'index':
      return ticksText(market.index, terms);
    case 'last':
      return ticksText(market.last, terms);
    case 'interest':
      return lotsText(market.positions.openInterest, terms);
    case 'fund':
      return moneyText(stage.state.accounts.balance[House.insuranceFund]);
    case 'fees':
      return moneyText(stage.state.accounts.balance[House.feeIncome]);
    case 'uncovered':
      return moneyText(stage.state.accounts.balance[House.uncovered]);
    case 'tranche':
      return moneyText(stage.state.accounts.balance[House.tranche]);
    case 'conversion':
      return moneyText(stage.state.accounts.balance[House.conversion]);
    case 'premium':
      return ppbText(market.funding.averagePremium);
    case 'rate':
      return ppbText(market.funding.rate);
    case 'cumulative':
      return String(market.positions.cumulative);
    default:
      throw new Error(`a market has no ${name}`);
  }
}

function accountValue(
  stage: Stage,
  terms: ContractTerms,
  account: AccountId,
  name: string,
): string {
  const { state } = stage;
  const market = marketOf(stage, terms);
  switch (name) {
    case 'held':
      return lotsText(market.positions.held[account], terms);
    case 'cost':
      return moneyText(market.positions.cost[account]);
    case 'balance':
      return moneyText(state.accounts.balance[account]);
    case 'equity':
      return moneyText(equityOf(state, account));
    case 'available':
      return moneyText(available(state, account));
    case 'required':
      return moneyText(required(state, account));
    case 'reserved':
      return moneyText(state.accounts.reserved[account]);
    case 'worst':
      return moneyText(worstMargin(state, market, account));
    case 'initial':
      return moneyText(positionMargin(state, account, Rate.initial));
    case 'maintenance':
      return moneyText(positionMargin(state, account, Rate.maintenance));
    case 'share':
      return moneyText(equityShare(state, market, account, equityOf(state, account)));
    case 'liquidation':
      return liquidationPrice(state, market, account)?.toDecimalPlaces(4).toFixed(4) ?? 'none';
    case 'bankruptcy':
      return bankruptcyPrice(state, market, account)?.toDecimalPlaces(4).toFixed(4) ?? 'none';
    case 'orders':
      return String(state.accounts.openOrders[account]);
    case 'owed':
      return moneyText(fundingOwed(market.positions, account));
    default:
      if (name.startsWith('collateral-')) return collateral(stage, account, name.slice(11));
      return feesValue(stage, terms, account, name) ?? missing(name);
  }
}

function missing(name: string): never {
  throw new Error(`an account has no ${name}`);
}

/** `collateral-HKD`: what the account holds of a currency, in whole units of it. */
function collateral(stage: Stage, account: AccountId, currency: string): string {
  const found = stage.state.collateral.listed.find((each) => each.currency === currency);
  if (found === undefined) throw new Error(`${currency} is not listed`);
  return moneyText(found.held[account], found.decimals);
}

function orderValue(stage: Stage, slot: ReturnType<typeof findLive>, name: string): string {
  const { orders } = stage.state;
  if (name === 'is') return slot === 0 ? 'gone' : 'live';
  if (slot === 0) return 'gone';
  const terms = stage.termsOf(
    ((orders.flags[slot] >>> Flag.contractShift) & Flag.contractMask) as ContractTerms['contract'],
  );
  switch (name) {
    case 'open':
      return lotsText(orders.open[slot], terms);
    case 'shown':
      return lotsText(orders.shown[slot], terms);
    case 'filled':
      return lotsText(orders.filled[slot], terms);
    case 'limit':
      return ticksText(orders.price[slot], terms);
    case 'reserved':
      return moneyText(orders.reserved[slot]);
    case 'reduce-only':
      return orders.flags[slot] & Flag.reduceOnly ? 'yes' : 'no';
    default:
      throw new Error(`an order has no ${name}`);
  }
}
