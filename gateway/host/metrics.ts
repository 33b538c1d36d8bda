/** Plain counters, gauges and histograms, in the text format of Prometheus. */
export class Metrics {
  readonly #counters = new Map<string, Counter>();
  readonly #gauges = new Map<string, () => number>();
  /** Name → one for each label, in order. */
  readonly #histograms = new Map<string, Map<string, Histogram>>();

  count(name: string, by = 1): void {
    this.counter(name).add(by);
  }

  /** To be looked up once, by who counts often. */
  counter(name: string): Counter {
    let counter = this.#counters.get(name);
    if (counter === undefined) {
      counter = new Counter();
      this.#counters.set(name, counter);
    }
    return counter;
  }

  /** Read whenever somebody asks. */
  gauge(name: string, read: () => number): void {
    this.#gauges.set(name, read);
  }

  /** Microseconds that something took. */
  latency(name: string, us: number): void {
    this.histogram(name).add(us);
  }

  /** To be looked up once, by who measures often. @param label such as `readers="others"` */
  histogram(name: string, label = ''): Histogram {
    let labelled = this.#histograms.get(name);
    if (labelled === undefined) {
      labelled = new Map();
      this.#histograms.set(name, labelled);
    }
    let histogram = labelled.get(label);
    if (histogram === undefined) {
      histogram = new Histogram();
      labelled.set(label, histogram);
    }
    return histogram;
  }

  /** What was counted since the last call: for another thread, which adds it to its own. */
  takeCounted(): Counted {
    const counts = [...this.#counters].map(([name, counter]) => [name, counter.take()] as const);
    const histograms = [...this.#histograms].flatMap(([name, labelled]) =>
      [...labelled].map(([label, each]) => [name, label, each.take()] as const),
    );
    return {
      counts: counts.filter(([, by]) => by > 0),
      histograms: histograms.filter(([, , { count }]) => count > 0),
    };
  }

  addCounted({ counts, histograms }: Counted): void {
    for (const [name, by] of counts) this.count(name, by);
    for (const [name, label, taken] of histograms) this.histogram(name, label).addTaken(taken);
  }

  value(name: string): number {
    return this.#counters.get(name)?.value ?? this.#gauges.get(name)?.() ?? 0;
  }

  text(): string {
    const lines: string[] = [];
    for (const [name, { value }] of this.#counters) {
      if (value === 0) continue; // Looked up, and nothing to count yet.
      lines.push(`# TYPE praya_${name}_total counter`, `praya_${name}_total ${value}`);
    }
    for (const [name, read] of this.#gauges) {
      lines.push(`# TYPE praya_${name} gauge`, `praya_${name} ${read()}`);
    }
    for (const [name, labelled] of this.#histograms) {
      const full = `praya_${name}_us`;
      lines.push(`# TYPE ${full} histogram`);
      for (const [label, histogram] of labelled) lines.push(...histogram.lines(full, label));
    }
    return `${lines.join('\n')}\n`;
  }
}

/** What a thread has counted. */
export interface Counted {
  readonly counts: readonly (readonly [name: string, by: number])[];
  readonly histograms: readonly (readonly [name: string, label: string, taken: TakenHistogram])[];
}

interface TakenHistogram {
  readonly counts: readonly number[];
  readonly count: number;
  readonly sumUs: number;
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

const BOUNDS_US = [
  5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000, 1_000_000,
];

export class Histogram {
  readonly #counts = new Array<number>(BOUNDS_US.length).fill(0);
  #count = 0;
  #sumUs = 0;

  add(us: number): void {
    this.#count += 1;
    this.#sumUs += us;
    for (let bound = 0; bound < BOUNDS_US.length; bound++) {
      if (us > BOUNDS_US[bound]) continue;
      this.#counts[bound] += 1;
      return;
    }
  }

  /** Starts from zero. @returns what it had */
  take(): TakenHistogram {
    const taken = { counts: [...this.#counts], count: this.#count, sumUs: this.#sumUs };
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

  /** @param full the name as it is published. @param label of all lines, or ''. */
  lines(full: string, label: string): string[] {
    const before = label === '' ? '' : `${label},`;
    const labels = label === '' ? '' : `{${label}}`;
    let below = 0;
    const buckets = BOUNDS_US.map((bound, i) => {
      below += this.#counts[i];
      return `${full}_bucket{${before}le="${bound}"} ${below}`;
    });
    return [
      ...buckets,
      `${full}_bucket{${before}le="+Inf"} ${this.#count}`,
      `${full}_sum${labels} ${this.#sumUs}`,
      `${full}_count${labels} ${this.#count}`,
    ];
  }
}
