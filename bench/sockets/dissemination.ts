// How long after the first reader the others had what was published, as the venue's metrics have it.

import type { Answer } from './peer.ts';

/** The parts of a histogram's line; `le` is above all that the bucket counts. */
const LINE =
  /^praya_dissemination_(delay|spread)_seconds_(bucket|sum|count)(?:\{([^}]*)\})? ([\d.e+-]+)$/gm;
const US_A_SECOND = 1_000_000;
const LE = /,?le="([^"]*)"/;

const WHAT: Readonly<Record<string, string>> = {
  delay: 'from the first reader to each',
  spread: 'from the first reader to the last',
};

interface Histogram {
  /** Cumulative. */
  readonly buckets: (readonly [below: number, count: number])[];
  sum: number;
  count: number;
}

/** A row for each histogram of which there is anything. */
export async function disseminationOf(adminPort: number): Promise<[row: string, Answer][]> {
  const response = await fetch(`http://127.0.0.1:${adminPort}/metrics`);
  return disseminationIn(await response.text());
}

function disseminationIn(text: string): [row: string, Answer][] {
  const found = new Map<string, Histogram>();
  for (const [, name, part, labels = '', value] of text.matchAll(LINE)) {
    const readers = labels.replace(LE, '').replace(/^readers="(.*)"$/, '$1');
    const row = readers === '' ? WHAT[name] : `${WHAT[name]}, ${readers}`;
    const histogram = found.get(row) ?? { buckets: [], sum: 0, count: 0 };
    found.set(row, histogram);
    if (part === 'sum') histogram.sum = Number(value);
    else if (part === 'count') histogram.count = Number(value);
    else histogram.buckets.push([boundOf(labels), Number(value)]);
  }
  return [...found].flatMap(([row, histogram]): [string, Answer][] =>
    histogram.count === 0 ? [] : [[row, columnsOf(histogram)]],
  );
}

function boundOf(labels: string): number {
  const [, le = '+Inf'] = LE.exec(labels) ?? [];
  return le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le);
}

function columnsOf({ buckets, sum, count }: Histogram): Answer {
  const below = (share: number): Answer => {
    const [bound] = buckets.find(([, counted]) => counted >= count * share) ?? [];
    return bound === undefined || bound === Number.POSITIVE_INFINITY
      ? {}
      : { [`p${share * 100} µs, below`]: bound * US_A_SECOND };
  };
  return { 'mean µs': (sum / count) * US_A_SECOND, ...below(0.5), ...below(0.99), measured: count };
}
