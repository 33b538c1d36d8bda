// The whole line of an order (gate, fields, bands, margin, self-trade, match, settlement, events, digest) through
// `apply`, against the bare core and the yardstick on the same rows in the same run. What an order has beside the plain one is
// measured against plain ones.

import { BARE_CORE, bareCore } from './bare-core.ts';
import { ROOM } from './books.ts';
import type { Measures } from './measures.ts';
import { median } from './median.ts';
import { type Flow, OrderSender, PLAIN } from './order-sender.ts';
import { timed } from './processor.ts';
import { slicesOf } from './scale.ts';
import { placeStanding } from './standing-orders.ts';
import { openTradingVenue } from './trading-venue.ts';
import { workload } from './workload.ts';
import type { Workload } from './workloads/rows.ts';
import { YARDSTICK, type Yardsticks } from './yardstick/yardstick.ts';

export const PIPELINE = 'Pipeline';
export const VARIANTS = 'Pipeline, beside plain orders';

/** Of all new orders: more of them refused, and something else is measured. */
const REFUSED_MAX = 0.01;

interface Variant {
  readonly flow: Flow;
  /** Orders that every account has on the book before, one of them reduce-only. */
  readonly standing?: number;
}

const ACCOUNTS = [100, 1000, 10_000, 50_000, 250_000];

export const PIPELINE_VARIANTS: Readonly<Record<string, Variant>> = {
  'client order ids': { flow: { ...PLAIN, hasClientOrderIds: true } },
  'two contracts': { flow: { ...PLAIN, contracts: 2 } },
  'large positions': { flow: { ...PLAIN, lots: 20 } },
  '500 open orders an account': { flow: { ...PLAIN, traders: 40 }, standing: 500 },
  ...Object.fromEntries(
    ACCOUNTS.map((traders) => [
      `${traders.toLocaleString('en')} accounts`,
      { flow: { ...PLAIN, traders } },
    ]),
  ),
};

interface Bench {
  readonly measures: Measures;
  readonly yardsticks: Yardsticks;
}

export async function benchPipeline(
  name: string,
  scale: number,
  { measures, yardsticks }: Bench,
): Promise<void> {
  const work = workload(name, scale);
  measures.note(PIPELINE, name, await measured(work, yardsticks, { pipeline: { flow: PLAIN } }));
}

export async function benchVariant(
  name: string,
  scale: number,
  { measures, yardsticks }: Bench,
): Promise<void> {
  const work = workload('normal', scale);
  const venues = { plain: { flow: PLAIN }, pipeline: PIPELINE_VARIANTS[name] };
  measures.note(VARIANTS, name, await measured(work, yardsticks, venues));
}

/** @returns millions of rows a second of the yardstick, the core and each venue. */
async function measured(
  work: Workload,
  yardsticks: Yardsticks,
  venues: Readonly<Record<string, Variant>>,
): Promise<Record<string, number>> {
  const core = bareCore(work.warm + ROOM);
  const yardstick = yardsticks.open(work);
  const senders = Object.entries(venues).map(
    ([name, variant]) => [name, open(work, variant)] as const,
  );
  core.play(work, 0, work.warm);
  await yardstick?.play(0, work.warm);
  for (const [, sender] of senders) sender.play(0, work.warm);

  const rates = new Map<string, number[]>();
  const note = (name: string, rate: number): void => {
    rates.set(name, [...(rates.get(name) ?? []), rate / 1e6]);
  };
  const slices = slicesOf(work.count - work.warm);
  const step = Math.floor((work.count - work.warm) / slices);
  for (let slice = 0; slice < slices; slice++) {
    const from = work.warm + slice * step;
    const to = from + step;
    if (yardstick !== null) note(YARDSTICK, step / (await yardstick.play(from, to)));
    note(BARE_CORE, step / timed(() => core.play(work, from, to)));
    for (const [name, sender] of senders) note(name, step / timed(() => sender.play(from, to)));
  }
  yardstick?.close();
  for (const [name, { refused }] of senders) {
    if (refused > work.orders * REFUSED_MAX)
      throw new Error(`${work.name}, ${name}: ${refused} refused`);
  }
  return Object.fromEntries([...rates].map(([name, each]) => [name, median(each)]));
}

function open(work: Workload, { flow, standing = 0 }: Variant): OrderSender {
  const venue = openTradingVenue(flow.traders, () => {}, flow.contracts);
  if (standing > 0) placeStanding(venue, flow.traders, standing);
  return new OrderSender(venue, work, flow);
}
