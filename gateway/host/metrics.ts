// What a thread counts and measures. Kept in plain numbers, so that the hot path pays an addition; prom-client makes the page
// of it where a page is asked for (gateway/http/metrics-page.ts, decision 0030).

import {
  type CounterName,
  closedLabels,
  describedAs,
  type GaugeName,
  type HistogramName,
  METRICS,
  type MetricName,
} from './metric-catalog.ts';

/** Counters, gauges and histograms of one venue, or of one of its threads. */
export class Metrics {
  readonly #counters = new Map<CounterName, Series<Counter>>();
  readonly #histograms = new Map<HistogramName, Series<Histogram>>();
  readonly #gauges = new Map<GaugeName, () => number>();
  readonly #readings: ((set: SetGauge) => void)[] = [];

  constructor() {
    for (const name of Object.keys(METRICS) as MetricName[]) {
      const { type } = describedAs(name);
      if (type === 'counter') this.#open(this.#counters, name as CounterName, () => new Counter());
      if (type === 'histogram') {
        this.#open(this.#histograms, name as HistogramName, () => new Histogram());
      }
    }
  }

  count(name: CounterName, by = 1): void {
    this.counter(name).add(by);
  }

  /** To be looked up once, by who counts often. @param labels their values, in the order of the catalog */
  counter(name: CounterName, ...labels: string[]): Counter {
    return (this.#counters.get(name) as Series<Counter>).of(labels);
  }

  /** Read whenever somebody asks. */
  gauge(name: GaugeName, read: () => number): void {
    this.#gauges.set(name, read);
  }

  /** Several gauges, or those with labels: read whenever somebody asks. */
  gauges(read: (set: SetGauge) => void): void {
    this.#readings.push(read);
  }

  /** Microseconds that something took. */
  latency(name: HistogramName, us: number): void {
    this.histogram(name).add(us);
  }

  /** To be looked up once, by who measures often. @param labels their values, in the order of the catalog */
  histogram(name: HistogramName, ...labels: string[]): Histogram {
    return (this.#histograms.get(name) as Series<Histogram>).of(labels);
  }

  /** What was counted since the last call: for another thread, which adds it to its own. */
  takeCounted(): Sample[] {
    const taken: Sample[] = [];
    for (const [name, series] of this.#counters) {
      for (const [labels, each] of series) {
        const by = each.take();
        if (by > 0) taken.push([name, labels, by]);
      }
    }
    for (const [name, series] of this.#histograms) {
      for (const [labels, each] of series) {
        if (each.count > 0) taken.push([name, labels, each.take()]);
      }
    }
    return taken;
  }

  addCounted(counted: readonly Sample[]): void {
    for (const [name, labels, value] of counted) {
      if (typeof value === 'number') this.counter(name as CounterName, ...labels).add(value);
      else this.histogram(name as HistogramName, ...labels).addTaken(value);
    }
  }

  /** Everything as it stands, for a page. A gauge that is not a number has no sample. */
  samples(): Sample[] {
    const samples: Sample[] = [];
    for (const [name, series] of this.#counters) {
      for (const [labels, { value }] of series) samples.push([name, labels, value]);
    }
    for (const [name, series] of this.#histograms) {
      for (const [labels, each] of series) samples.push([name, labels, each.read()]);
    }
    this.#readGauges((name, value, ...labels) => samples.push([name, labels, value]));
    return samples;
  }

  /** Of a counter, over all its labels unless they are given; of a gauge without labels. */
  value(name: CounterName | GaugeName, ...labels: string[]): number {
    const series = this.#counters.get(name as CounterName);
    if (series === undefined) return this.#gauges.get(name as GaugeName)?.() ?? 0;
    if (labels.length > 0) return series.of(labels).value;
    return [...series].reduce((sum, [, { value }]) => sum + value, 0);
  }

  #readGauges(take: SetGauge): void {
    const set: SetGauge = (name, value, ...labels) => {
      if (Number.isFinite(value)) take(name, value, ...labels);
    };
    for (const [name, read] of this.#gauges) set(name, read());
    for (const read of this.#readings) read(set);
  }

  #open<N extends MetricName, T>(all: Map<N, Series<T>>, name: N, make: () => T): void {
    const series = new Series(make);
    for (const labels of closedLabels(name)) series.of(labels);
    all.set(name, series);
  }
}

export type SetGauge = (name: GaugeName, value: number, ...labels: string[]) => void;

/** A series with its labels' values, in the order of the catalog, and what it has come to. It can be sent as JSON. */
export type Sample = readonly [
  name: MetricName,
  labels: readonly string[],
  value: number | TakenHistogram,
];

export interface TakenHistogram {
  /** Of each bound by itself; what is above the last is in `count` alone. */
  readonly counts: readonly number[];
  readonly count: number;
  readonly sumUs: number;
}

/** One of a kind for each combination of labels. */
class Series<T> {
  readonly #make: () => T;
  readonly #all = new Map<string, readonly [labels: readonly string[], each: T]>();

  constructor(make: () => T) {
    this.#make = make;
  }

  of(labels: readonly string[]): T {
    const key = labels.join('\n');
    let found = this.#all.get(key);
    if (found === undefined) {
      found = [labels, this.#make()];
      this.#all.set(key, found);
    }
    return found[1];
  }

  [Symbol.iterator](): Iterator<readonly [labels: readonly string[], each: T]> {
    return this.#all.values();
  }
}

export class Counter {
  #value = 0;

  get value(): number {
    return this.#value;
  }

  add(by = 1): void {
    this.#value += by;
  }

  /** Starts from zero. @returns what it had */
  take(): number {
    const value = this.#value;
    this.#value = 0;
    return value;
  }
}

/** The bounds of every histogram, microseconds. */
export const BOUNDS_US: readonly number[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
  ...[10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 5_000_000],
];

export class Histogram {
  readonly #counts = new Float64Array(BOUNDS_US.length);
  #count = 0;
  #sumUs = 0;

  get count(): number {
    return this.#count;
  }

  add(us: number): void {
    this.#count += 1;
    this.#sumUs += us;
    for (let bound = 0; bound < BOUNDS_US.length; bound++) {
      if (us > BOUNDS_US[bound]) continue;
      this.#counts[bound] += 1;
      return;
    }
  }

  read(): TakenHistogram {
    return { counts: [...this.#counts], count: this.#count, sumUs: this.#sumUs };
  }

  /** Starts from zero. @returns what it had */
  take(): TakenHistogram {
    const taken = this.read();
    this.#counts.fill(0);
    this.#count = 0;
    this.#sumUs = 0;
    return taken;
  }

  addTaken({ counts, count, sumUs }: TakenHistogram): void {
    for (const [bound, more] of counts.entries()) this.#counts[bound] += more;
    this.#count += count;
    this.#sumUs += sumUs;
  }
}
