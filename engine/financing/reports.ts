// What people ask the book: a client as it stands, a statement, the capital view, concentrations, open calls, prices.

import { mulDivFloor } from '../kernel/math.ts';
import type { Money, Ppm, Time } from '../kernel/units.ts';
import { allLoans, breachesOf } from './alarms.ts';
import { MILLION, type UnitPrice, type Units } from './amounts.ts';
import type { Book, Client, Facility, MarginCall, StatementLine } from './book.ts';
import { monthText } from './calendar.ts';
import type { ConcentrationAlarm, SuspensionCause } from './event.ts';
import { accruedCents, debtOf } from './interest.ts';
import { salesOf, uncoveredOf } from './sales.ts';
import { type AssetValue, haircutInForce, isOut, valuationOf } from './valuation.ts';

interface PledgeView {
  readonly asset: string;
  readonly custodian: string;
  readonly qty: Units;
  readonly price: UnitPrice;
  readonly market: Money;
  readonly counted: Money;
  readonly haircut: Ppm;
  readonly lending: Money;
}

interface ClientView {
  readonly client: string;
  readonly group: string;
  readonly marginClientSince: Time;
  readonly facility: Facility | null;
  readonly loan: Money;
  readonly accrued: Money;
  readonly debt: Money;
  readonly market: Money;
  readonly lending: Money;
  /** What could still be advanced, suspension and outages apart; never below zero. */
  readonly available: Money;
  /** The shortfall now. */
  readonly shortfall: Money;
  readonly collateral: readonly PledgeView[];
  readonly call: MarginCall | null;
  readonly isInDefault: boolean;
  readonly hasPoorRecord: boolean;
  readonly suspended: readonly SuspensionCause[];
  readonly isInReview: boolean;
  readonly sales: readonly { sale: number; asset: string; left: Units; limit: UnitPrice }[];
}

export function clientView(book: Book, client: Client): ClientView {
  const { market, lending, parts } = valuationOf(book, client);
  const debt = debtOf(client);
  const room = Math.min(client.facility?.limit ?? 0, lending) - debt;
  return {
    client: client.id,
    group: client.group,
    marginClientSince: client.marginClientSince,
    facility: client.facility,
    loan: client.loan,
    accrued: accruedCents(client),
    debt,
    market,
    lending,
    available: Math.max(0, room) as Money,
    shortfall: Math.max(0, debt - lending) as Money,
    collateral: parts.map((part) => pledgeView(client, part)),
    call: client.call,
    isInDefault: client.isInDefault,
    hasPoorRecord: client.hasPoorRecord,
    suspended: [...client.suspended],
    isInReview: client.isInReview,
    sales: salesOf(book, client).map(({ id, asset, left, limit }) => ({
      sale: id,
      asset,
      left,
      limit,
    })),
  };
}

export interface Statement {
  readonly client: string;
  readonly month: string;
  readonly opening: Money;
  readonly lines: readonly StatementLine[];
  readonly closing: Money;
  /** Accrued and not yet posted, now. */
  readonly accrued: Money;
}

/** The lines of a Hong Kong month, 2026-02. A month's interest is the last line: it is posted at its end. */
export function statementOfMonth(client: Client, month: string): Statement {
  const isBefore = ({ time }: StatementLine): boolean => monthOf(time) < month;
  const opening = client.lines.filter(isBefore).at(-1)?.loan ?? (0 as Money);
  const lines = client.lines.filter(({ time }) => monthOf(time) === month);
  const closing = lines.at(-1)?.loan ?? opening;
  return { client: client.id, month, opening, lines, closing, accrued: accruedCents(client) };
}

/** The midnight that ends a month belongs to it. */
function monthOf(time: Time): string {
  return monthText((time - 1) as Time);
}

interface CapitalClient {
  readonly client: string;
  readonly debt: Money;
  /** Lending value of securities; virtual assets are nothing here. */
  readonly securities: Money;
  /** Of the debt, what only virtual assets or nothing stand behind. */
  readonly unsecured: Money;
  /** Backed by no security at all (rule N-02). */
  readonly isClean: boolean;
}

export interface CapitalReport {
  readonly time: Time;
  readonly capital: Money;
  readonly licence: string;
  /** All of the broker's margin loans, and of them those outside this book. */
  readonly loans: Money;
  readonly otherLoans: Money;
  readonly multiple: number;
  /** capital × multiple: what loans may be. */
  readonly loansMax: Money;
  readonly isWithin: boolean;
  readonly unsecured: Money;
  readonly cleanLoans: Money;
  readonly clients: readonly CapitalClient[];
}

/** Virtual assets at zero (rule F-16), all loans against the capital (rule F-18). */
export function capitalReport(book: Book): CapitalReport {
  const clients = [...book.clients.values()]
    .filter((client) => debtOf(client) > 0)
    .map((client) => capitalOf(book, client));
  const sum = (of: (client: CapitalClient) => number): Money =>
    clients.reduce((total, client) => total + of(client), 0) as Money;
  const loans = allLoans(book);
  const multiple = book.policy.capitalMultiple;
  const loansMax = (book.capital * multiple) as Money;
  return {
    time: book.time,
    capital: book.capital,
    licence: book.policy.licence,
    loans,
    otherLoans: book.otherLoans,
    multiple,
    loansMax,
    isWithin: loans <= loansMax,
    unsecured: sum(({ unsecured }) => unsecured),
    cleanLoans: sum(({ isClean, debt }) => (isClean ? debt : 0)),
    clients,
  };
}

interface ConcentrationReport {
  readonly breaches: readonly Omit<ConcentrationAlarm, 'kind'>[];
  readonly assets: readonly { asset: string; held: Units; market: Money; share: Ppm }[];
}

/** What stands above a limit, and each asset's share of all collateral, rounded down. */
export function concentrationReport(book: Book): ConcentrationReport {
  const values = new Map<string, number>();
  let all = 0;
  for (const client of book.clients.values()) {
    for (const { asset, market } of valuationOf(book, client).parts) {
      values.set(asset.name, (values.get(asset.name) ?? 0) + market);
      all += market;
    }
  }
  const assets = [...book.assets.values()].map(({ name, held }) => {
    const market = (values.get(name) ?? 0) as Money;
    const share = (all === 0 ? 0 : mulDivFloor(market, MILLION, all)) as Ppm;
    return { asset: name, held, market, share };
  });
  return { breaches: breachesOf(book), assets };
}

interface CallView extends MarginCall {
  readonly client: string;
  readonly shortfall: Money;
  readonly isInDefault: boolean;
  readonly suspended: readonly SuspensionCause[];
}

/** Calls that are open, the nearest deadline first. */
export function openCalls(book: Book): CallView[] {
  const calls: CallView[] = [];
  for (const client of book.clients.values()) {
    const { call, isInDefault, suspended } = client;
    if (call === null) continue;
    const deficit = debtOf(client) - valuationOf(book, client).lending;
    const shortfall = Math.max(0, deficit) as Money;
    calls.push({ client: client.id, ...call, shortfall, isInDefault, suspended: [...suspended] });
  }
  return calls.sort((a, b) => a.deadline - b.deadline);
}

interface PriceView {
  readonly asset: string;
  readonly price: UnitPrice;
  readonly quotedAt: Time;
  readonly source: string;
  readonly isOut: boolean;
  readonly haircut: Ppm;
  readonly haircutInForce: Ppm;
}

/** @param time of the asking, which may be later than the last command. */
export function priceViews(book: Book, time: Time): PriceView[] {
  return [...book.assets.values()].map((asset) => ({
    asset: asset.name,
    price: asset.price,
    quotedAt: asset.quotedAt,
    source: asset.source,
    isOut: isOut(asset, time),
    haircut: asset.terms.haircut,
    haircutInForce: haircutInForce(book, asset, time),
  }));
}

/** What the broker would lose if every debt beyond its collateral stayed unpaid. */
export function uncoveredDebt(book: Book): Money {
  let sum = 0;
  for (const client of book.clients.values()) {
    const debt = debtOf(client);
    if (debt > 0) sum += uncoveredOf(debt, valuationOf(book, client).market);
  }
  return sum as Money;
}

function pledgeView(
  { custodians }: Client,
  { asset, qty, market, counted, haircut, lending }: AssetValue,
): PledgeView {
  const { name, price } = asset;
  const custodian = custodians.get(name) ?? '';
  return { asset: name, custodian, qty, price, market, counted, haircut, lending };
}

function capitalOf(book: Book, client: Client): CapitalClient {
  const debt = debtOf(client);
  let securities = 0;
  for (const { asset, lending } of valuationOf(book, client).parts) {
    if (asset.terms.kind === 'security') securities += lending;
  }
  const unsecured = Math.max(0, debt - securities) as Money;
  return {
    client: client.id,
    debt,
    securities: securities as Money,
    unsecured,
    isClean: securities === 0,
  };
}
