/** Plain counters and gauges, in the text format of Prometheus. */
export class Metrics {
  readonly #counts = new Map<string, number>();
  readonly #gauges = new Map<string, () => number>();
  readonly #latencies = new Map<string, Histogram>();

  count(name: string, by = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + by);
  }

  /** Read whenever somebody asks. */
  gauge(name: string, read: () => number): void {
    this.#gauges.set(name, read);
  }

  /** Microseconds that something took. */
  latency(name: string, us: number): void {
    this.#histogram(name).add(us);
  }

  #histogram(name: string): Histogram {
    let histogram = this.#latencies.get(name);
    if (histogram === undefined) {
      histogram = new Histogram();
      this.#latencies.set(name, histogram);
    }
    return histogram;
  }

  /** What was counted since the last call: for another thread, which adds it to its own. */
  takeCounted(): Counted {
    const counts = [...this.#counts];
    const latencies = [...this.#latencies].map(([name, each]) => [name, each.take()] as const);
    this.#counts.clear();
    return { counts, latencies };
  }

  addCounted({ counts, latencies }: Counted): void {
    for (const [name, by] of counts) this.count(name, by);
    for (const [name, taken] of latencies) this.#histogram(name).addTaken(taken);
  }

  value(name: string): number {
    return this.#counts.get(name) ?? this.#gauges.get(name)?.() ?? 0;
  }

  text(): string {
    const lines: string[] = [];
    for (const [name, value] of this.#counts) {
      lines.push(`# TYPE praya_${name}_total counter`, `praya_${name}_total ${value}`);
    }
    for (const [name, read] of this.#gauges) {
      lines.push(`# TYPE praya_${name} gauge`, `praya_${name} ${read()}`);
    }
    for (const [name, histogram] of this.#latencies) lines.push(...histogram.lines(name));
    return `${lines.join('\n')}\n`;
  }
}

/** What a thread has counted. */
export interface Counted {
  readonly counts: readonly (readonly [name: string, by: number])[];
  readonly latencies: readonly (readonly [name: string, taken: TakenHistogram])[];
}

interface TakenHistogram {
  readonly counts: readonly number[];
  readonly count: number;
  readonly sumUs: number;
}

const BOUNDS_US = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000, 1_000_000];

class Histogram {
  readonly #counts = new Array<number>(BOUNDS_US.length).fill(0);
  #count = 0;
  #sumUs = 0;

  add(us: number): void {
    this.#count += 1;
    this.#sumUs += us;
    const bound = BOUNDS_US.findIndex((most) => us <= most);
    if (bound >= 0) this.#counts[bound] += 1;
  }

  /** Begins anew. @returns what it had */
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

  lines(name: string): string[] {
    const full = `praya_${name}_us`;
    let below = 0;
    const buckets = BOUNDS_US.map((bound, i) => {
      below += this.#counts[i];
      return `${full}_bucket{le="${bound}"} ${below}`;
    });
    return [
      `# TYPE ${full} histogram`,
      ...buckets,
      `${full}_bucket{le="+Inf"} ${this.#count}`,
      `${full}_sum ${this.#sumUs}`,
      `${full}_count ${this.#count}`,
    ];
  }
}
