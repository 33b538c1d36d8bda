// What a replay can write down beside its summary. Scripts read these: columns, names and order stay.

import { type EngineState, type EventBuffer, Row, read, readEvent } from '../../engine/index.ts';
import {
  type AccountId,
  Cause,
  type ContractTerms,
  type Envelope,
  type Fill,
  Side,
} from '../../engine/schema/index.ts';
import { eventToJson } from '../../proto/codec.ts';
import { type DecimalText, decimalText, moneyText } from './decimal-text.ts';
import type { LineFile } from './line-file.ts';

/** One line for each event: sequence and time of its command, and the event under its kind. */
export function writeEventLines(file: LineFile, { seq, time }: Envelope, out: EventBuffer): void {
  for (let row = 0; row < out.count; row++) {
    const event = eventToJson(readEvent(out, row)); // `{"fill":{…}}`: sequence and time go in front.
    file.write(`{"seq":"${seq}","time":"${time}",${event.slice(1)}`);
  }
}

const TRADE_COLUMNS =
  'seq,time_us,contract,price,quantity,maker_order,taker_order,maker_account,taker_account,cause,maker_afmm,taker_afmm,trade,aggressor,maker_fee,taker_fee';

export class TradeTable {
  readonly #file: LineFile;
  readonly #scales = new Map<number, Scales>();

  constructor(file: LineFile) {
    this.#file = file;
    file.write(TRADE_COLUMNS);
  }

  add(state: EngineState, envelope: Envelope, out: EventBuffer): void {
    for (let row = 0; row < out.count; row++) {
      if (out.kinds[row] === Row.fill) this.#write(state, envelope, readEvent(out, row) as Fill);
    }
  }

  #write(state: EngineState, { seq, time }: Envelope, fill: Fill): void {
    const { contract, price, qty, trade: id, takerSide, maker, taker, cause } = fill;
    const money = moneyText(state.moneyDecimals);
    let scales = this.#scales.get(contract);
    if (scales === undefined) {
      scales = scalesOf(read.terms(state, contract) as ContractTerms);
      this.#scales.set(contract, scales);
    }
    const trade = [seq, time, cell(scales.symbol), scales.price(price), scales.qty(qty)];
    const parties = [maker.order, taker.order, maker.account, taker.account, CAUSES.get(cause)];
    const aggressor = takerSide === Side.buy ? 'buy' : 'sell';
    const rest = [
      maker.affiliate,
      taker.affiliate,
      id,
      aggressor,
      money(maker.fee),
      money(taker.fee),
    ];
    this.#file.write([...trade, ...parties, ...rest].join());
  }
}

const ACCOUNT_COLUMNS = 'account,contract,held,cost,balance,equity,available';

/**
 * One line for each account and contract it holds; an account that holds nothing has one line with no
 * contract. House rows stand there when they have money.
 */
export function writeAccounts(file: LineFile, state: EngineState): void {
  file.write(ACCOUNT_COLUMNS);
  const money = moneyText(state.moneyDecimals);
  const contracts = read.contracts(state);
  const scales = contracts.map(({ terms }) => scalesOf(terms));
  for (let id = 1 as AccountId; id <= read.lastAccount(state); id++) {
    const isOpen = read.accountExists(state, id);
    const balance = read.balance(state, id);
    if (!isOpen && balance === 0) continue;
    const held = contracts.map(({ contract }) => (isOpen ? read.held(state, contract, id) : 0));
    // Without a mark a position has no value: recordings have none.
    const isValued = contracts.every(({ mark }, at) => held[at] === 0 || mark !== 0);
    const values = isValued
      ? [money(read.equityOf(state, id)), money(read.available(state, id))]
      : ['', ''];
    const tail = [money(balance), ...values].join();
    contracts.forEach(({ contract }, at) => {
      if (held[at] === 0) return;
      const { symbol, qty } = scales[at];
      const cost = money(read.cost(state, contract, id));
      file.write(`${id},${cell(symbol)},${qty(held[at])},${cost},${tail}`);
    });
    if (held.every((lots) => lots === 0)) file.write(`${id},,0,${money(0)},${tail}`);
  }
}

/** A book, best prices first, in decimals. */
export interface BookTable {
  readonly contract: string;
  readonly bids: readonly BookRow[];
  readonly asks: readonly BookRow[];
}

type BookRow = readonly [price: string, quantity: string, orders: number];

/** @param name a contract's symbol or id. @returns null when there is none of that name. */
export function bookTable(state: EngineState, name: string): BookTable | null {
  const listed = read
    .contracts(state)
    .find(({ contract, terms }) => terms.symbol === name || String(contract) === name);
  if (listed === undefined) return null;
  const { symbol, price, qty } = scalesOf(listed.terms);
  const rows = (side: Side): BookRow[] =>
    read
      .depth(state, listed.contract, side, Number.POSITIVE_INFINITY)
      .map((level) => [price(level.price), qty(level.qty), level.orders]);
  return { contract: symbol, bids: rows(Side.buy), asks: rows(Side.sell) };
}

/** Both sides beside each other, for a person. */
export function bookText({ contract, bids, asks }: BookTable): string {
  const header = ['orders', 'quantity', 'bid', 'ask', 'quantity', 'orders'];
  const rows = Array.from({ length: Math.max(bids.length, asks.length) }, (_, at) => {
    const [bid = '', bidQty = '', bidOrders = ''] = bids[at] ?? [];
    const [ask = '', askQty = '', askOrders = ''] = asks[at] ?? [];
    return [String(bidOrders), bidQty, bid, ask, askQty, String(askOrders)];
  });
  const widths = header.map((name, at) =>
    [name, ...rows.map((row) => row[at])].reduce((width, text) => Math.max(width, text.length), 0),
  );
  const lines = [header, ...rows].map((row) =>
    row.map((text, at) => text.padStart(widths[at])).join('  '),
  );
  return [`book of ${contract}`, ...lines].join('\n');
}

const CAUSES: ReadonlyMap<number, string> = new Map(
  Object.entries(Cause).map(([name, cause]) => [cause, name]),
);

interface Scales {
  readonly symbol: string;
  readonly price: DecimalText;
  readonly qty: DecimalText;
}

function scalesOf({ symbol, tickSize, lotSize }: ContractTerms): Scales {
  return { symbol, price: decimalText(tickSize), qty: decimalText(lotSize) };
}

/** A symbol may hold anything where it comes from a recording. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
