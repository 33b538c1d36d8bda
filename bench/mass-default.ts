// A mark that ruins many accounts at once, against many others: how long the venue works on it. The cases: few and many
// lots a defaulter, counterparties that all can pay, and thin ones of whom some cannot.

import { readEvents } from '../engine/index.ts';
import type { AccountId, Price, Qty } from '../engine/kernel/units.ts';
import { fill } from '../engine/ledger/fill.ts';

import { applyCommand, openVenue, type Venue } from './held-venue.ts';

interface MassDefault {
  readonly name: string;
  readonly defaulters: number;
  readonly counterparties: number;
  /** Lots of each defaulter; the other side holds as many in all. */
  readonly lots: number;
  /** USD a lot that a counterparty deposits. */
  readonly deposit: number;
}

export interface MassDefaultResult extends MassDefault {
  readonly fills: number;
  readonly events: number;
  /** Commands from the mark until nothing is owed. */
  readonly commands: number;
  readonly longestMs: number;
  readonly wholeMs: number;
}

const CASES: readonly MassDefault[] = [
  { name: '20 lots', defaulters: 1000, counterparties: 20_000, lots: 20, deposit: 100 },
  { name: '200 lots', defaulters: 1000, counterparties: 20_000, lots: 200, deposit: 100 },
  { name: '2 000 lots', defaulters: 1000, counterparties: 20_000, lots: 2000, deposit: 100 },
  { name: '30 lots', defaulters: 3000, counterparties: 3000, lots: 30, deposit: 100 },
];

const FIRST = 16;
const FALLEN = 900_000;

export function benchMassDefaults(scale: number): MassDefaultResult[] {
  return CASES.filter(({ name }) => (process.argv[3] ?? name) === name).map((each) => {
    const result = benchCase(each, scale);
    console.log(JSON.stringify(result));
    return result;
  });
}

function benchCase(each: MassDefault, scale: number): MassDefaultResult {
  const defaulters = Math.max(1, Math.round(each.defaulters * scale));
  const counterparties = Math.max(1, Math.round(each.counterparties * scale));
  const venue = openVenue(defaulters + counterparties);
  const hedged = Math.ceil((defaulters * each.lots) / counterparties);
  for (let n = 0; n < defaulters; n++) fund(venue, FIRST + n, each.lots * 5.2);
  for (let n = 0; n < counterparties; n++) {
    fund(venue, FIRST + defaulters + n, hedged * each.deposit + (n % 97));
  }
  let seller = 0;
  let left = hedged;
  for (let n = 0; n < defaulters; n++) {
    for (let lots = each.lots; lots > 0; ) {
      const some = Math.min(lots, left);
      trade(venue, FIRST + n, FIRST + defaulters + seller, some);
      lots -= some;
      left -= some;
      if (left === 0) [seller, left] = [seller + 1, hedged];
    }
  }
  const before = process.cpuUsage();
  const started = performance.now();
  applyCommand(venue, { kind: 'setMarkPrice', contract: 1, price: FALLEN });
  const longestMs = performance.now() - started;
  console.log('cpu ms', process.cpuUsage(before).user/1000);
  const emitted = readEvents(venue.out);
  return {
    ...each,
    defaulters,
    counterparties,
    fills: emitted.filter(({ kind }) => kind === 'fill').length,
    events: emitted.length,
    commands: 1,
    longestMs,
    wholeMs: longestMs,
  };
}

function fund(venue: Venue, account: number, usd: number): void {
  const participant = account;
  applyCommand(venue, {
    kind: 'registerParticipant',
    participant,
    name: `p${participant}`,
    role: 1,
    affiliated: false,
    group: 0,
    holders: [],
  });
  applyCommand(venue, { kind: 'openAccount', account, participant });
  const amount = Math.round(usd * 1_000_000);
  applyCommand(venue, {
    kind: 'deposit',
    account,
    currency: 'USD',
    amount,
    reference: `d${account}`,
  });
}

/** As a fill would leave them: no order is what is measured. */
function trade({ state, out }: Venue, buyer: number, seller: number, lots: number): void {
  const { trade: one } = state.scratch;
  const market = state.markets[1];
  if (market === undefined) return;
  one.taker.account = buyer as AccountId;
  one.maker.account = seller as AccountId;
  one.price = market.mark as Price;
  one.qty = lots as Qty;
  fill(state, market, one, out);
}

benchMassDefaults(Number(process.argv[2] ?? 1));
