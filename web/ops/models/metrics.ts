// The text of /metrics as numbers by name and labels. Histograms keep their sum and count alone.

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export type Metrics = ReadonlyMap<string, readonly Sample[]>;

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)(?:\s+-?\d+)?$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', '"': '"', '\\': '\\' };

/** Lines that are no samples are passed over. */
export function parseMetrics(text: string): Metrics {
  const found = new Map<string, Sample[]>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    const [, name = '', labels = '', number = ''] = LINE.exec(line) ?? [];
    const value = numberOf(number);
    if (name === '' || name.endsWith('_bucket') || value === null) continue;
    const sample = { labels: labelsOf(labels), value };
    const known = found.get(name);
    if (known === undefined) found.set(name, [sample]);
    else known.push(sample);
  }
  return found;
}

/** Of a metric with one series; null while it has none. */
export function readingOf(metrics: Metrics, name: string): number | null {
  return metrics.get(name)?.[0]?.value ?? null;
}

/** Over all series; null while there is none. */
export function sumOf(metrics: Metrics, name: string): number | null {
  const samples = metrics.get(name);
  return samples === undefined ? null : samples.reduce((sum, { value }) => sum + value, 0);
}

/** What `label` is in the series that fits. */
export function byLabel(metrics: Metrics, name: string, label: string): Map<string, number> {
  const samples = metrics.get(name) ?? [];
  return new Map(samples.map(({ labels, value }) => [labels[label] ?? '', value]));
}

/** The mean of a histogram; null before its first value. */
export function meanOf(metrics: Metrics, name: string): number | null {
  const count = sumOf(metrics, `${name}_count`);
  const sum = sumOf(metrics, `${name}_sum`);
  return count === null || sum === null || count === 0 ? null : sum / count;
}

function numberOf(text: string): number | null {
  if (text === '+Inf') return Number.POSITIVE_INFINITY;
  if (text === '-Inf') return Number.NEGATIVE_INFINITY;
  const value = Number(text);
  return text === '' || Number.isNaN(value) ? null : value;
}

function labelsOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(LABEL)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter),
  ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}
