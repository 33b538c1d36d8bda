// Alarms that stand until what raised them is over: concentration (rule F-12) and all loans against the broker's
// capital (rule F-18). What the limits do to values is in valuation.ts; here they are reported.

import type { Money } from '../kernel/units.ts';
import { NO_LIMIT, valueAt } from './amounts.ts';
import type { Asset, Book } from './book.ts';
import type { Concentration } from './command.ts';
import type { ConcentrationAlarm, ConcentrationAlarmEnded, FinancingEvent } from './event.ts';
import { debtOf } from './interest.ts';

type Breach = Omit<ConcentrationAlarm, 'kind'>;

/** Reports what has passed a limit since the last time, and what keeps it again. */
export function watchAlarms(book: Book, out: FinancingEvent[]): void {
  const breaches = new Map(breachesOf(book).map((breach) => [keyOf(breach), breach]));
  for (const [key, breach] of breaches) {
    if (book.alarms.has(key)) continue;
    book.alarms.add(key);
    out.push({ kind: 'concentrationAlarm', ...breach });
  }
  for (const key of [...book.alarms]) {
    if (key === CAPITAL || breaches.has(key)) continue;
    book.alarms.delete(key);
    out.push({ kind: 'concentrationAlarmEnded', ...placeOf(key) });
  }
  watchCapital(book, out);
}

/** Everything that is above a limit now, at market value. */
export function breachesOf(book: Book): Breach[] {
  const breaches: Breach[] = [];
  for (const asset of book.assets.values()) {
    breaches.push(...breachesIn(book, asset.terms, { of: 'asset', what: asset.name }, [asset]));
  }
  for (const [sector, limits] of book.sectors) {
    const assets = [...book.assets.values()].filter(({ terms }) => terms.sector === sector);
    breaches.push(...breachesIn(book, limits, { of: 'sector', what: sector }, assets));
  }
  return breaches;
}

/** What all the broker's margin clients owe: accrued interest included, and those outside this book. */
export function allLoans(book: Book): Money {
  let sum: number = book.otherLoans;
  for (const client of book.clients.values()) sum += debtOf(client);
  return sum as Money;
}

const CAPITAL = 'capital';

function watchCapital(book: Book, out: FinancingEvent[]): void {
  const { capital } = book;
  const multiple = book.policy.capitalMultiple;
  const loans = allLoans(book);
  const isAbove = loans > capital * multiple;
  if (isAbove === book.alarms.has(CAPITAL)) return;
  if (isAbove) book.alarms.add(CAPITAL);
  else book.alarms.delete(CAPITAL);
  out.push({ kind: isAbove ? 'capitalAlarm' : 'capitalAlarmEnded', loans, capital, multiple });
}

/** What is above the limits of one asset, or of one sector with all its assets. */
function breachesIn(
  book: Book,
  limits: Concentration,
  concerned: Pick<Breach, 'of' | 'what'>,
  assets: readonly Asset[],
): Breach[] {
  const { perClient, perGroup, perBook } = limits;
  const breaches: Breach[] = [];
  if (perBook !== NO_LIMIT) {
    const value = assets.reduce((sum, asset) => sum + assetValue(asset, asset.held), 0) as Money;
    if (value > perBook)
      breaches.push({ scope: 'book', name: '', ...concerned, value, limit: perBook });
  }
  if (perClient === NO_LIMIT && perGroup === NO_LIMIT) return breaches;
  const groups = new Map<string, number>();
  for (const { id, group, collateral } of book.clients.values()) {
    let sum = 0;
    for (const asset of assets) sum += assetValue(asset, collateral.get(asset.name) ?? 0);
    const value = sum as Money;
    if (value > perClient) {
      breaches.push({ scope: 'client', name: id, ...concerned, value, limit: perClient });
    }
    if (group !== '') groups.set(group, (groups.get(group) ?? 0) + value);
  }
  for (const [name, sum] of groups) {
    const value = sum as Money;
    if (value > perGroup)
      breaches.push({ scope: 'group', name, ...concerned, value, limit: perGroup });
  }
  return breaches;
}

function assetValue({ price, terms }: Asset, qty: number): number {
  return qty === 0 ? 0 : valueAt(qty as never, price, terms.decimals);
}

function keyOf({ scope, name, of, what }: Breach): string {
  return `${scope}|${name}|${of}|${what}`;
}

function placeOf(key: string): Omit<ConcentrationAlarmEnded, 'kind'> {
  const [scope, name, of, what] = key.split('|');
  return { scope: scope as Breach['scope'], name, of: of as Breach['of'], what };
}
