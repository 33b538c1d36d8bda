// The page of `/metrics`, made by prom-client of what threads have counted. It is made where it is asked for, on an edge: the core
// hands over numbers alone (docs/edge-link.md).

import { type Metric, Registry } from 'prom-client';
import { describedAs, METRICS, type MetricName, publishedName } from '../host/metric-catalog.ts';
import { BOUNDS_US, type Sample, type TakenHistogram } from '../host/metrics.ts';

/** A line of the page, as a registry reads it of a metric. */
interface Line {
  readonly metricName?: string;
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
}

const US_A_SECOND = 1_000_000;
const BOUNDS = BOUNDS_US.map((us) => us / US_A_SECOND);

export class MetricsPage {
  /** Its own: prom-client's global one stays empty. */
  readonly #registry = new Registry();
  /** Of the page that is being made. */
  #samples: ReadonlyMap<MetricName, readonly Sample[]> = new Map();

  constructor() {
    for (const name of Object.keys(METRICS) as MetricName[]) this.#register(name);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** The text of these samples. */
  text(samples: readonly Sample[]): Promise<string> {
    const byName = new Map<MetricName, Sample[]>();
    for (const sample of samples) {
      const [name] = sample;
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [sample]);
      else known.push(sample);
    }
    this.#samples = byName;
    return this.#registry.metrics(); // Reads every metric before it returns.
  }

  /** A metric that reads what was recorded when it is asked, as one of prom-client's own with `collect` does. */
  #register(name: MetricName): void {
    const { type, help } = describedAs(name);
    const described = { name: publishedName(name), help, type };
    const get = () => ({
      ...described,
      aggregator: 'sum',
      values: (this.#samples.get(name) ?? []).flatMap(linesOf),
    });
    this.#registry.registerMetric({ ...described, get } as unknown as Metric);
  }
}

function linesOf([name, values, value]: Sample): Line[] {
  const { labels: names, type, unit } = describedAs(name);
  const labels = Object.fromEntries(names.map((label, at) => [label, values[at]]));
  if (typeof value !== 'number') return bucketsOf(publishedName(name), labels, value);
  return [{ labels, value: type === 'gauge' && unit === 'seconds' ? value / US_A_SECOND : value }];
}

function bucketsOf(
  name: string,
  labels: Line['labels'],
  { counts, count, sumUs }: TakenHistogram,
): Line[] {
  let below = 0;
  const buckets = BOUNDS.map((le, at): Line => {
    below += counts[at];
    return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: below };
  });
  return [
    ...buckets,
    { metricName: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, value: count },
    { metricName: `${name}_sum`, labels, value: sumUs / US_A_SECOND },
    { metricName: `${name}_count`, labels, value: count },
  ];
}
