// docs/operating/metrics.md, made of the registry behind `/metrics`:
//   node dist/test/gateway/http/metrics-reference.js > docs/operating/metrics.md

import { pathToFileURL } from 'node:url';
import {
  closedLabels,
  METRICS,
  type MetricName,
  publishedName,
} from '../../../gateway/host/metric-catalog.ts';
import { BOUNDS_US } from '../../../gateway/host/metrics.ts';

export function metricsReference(): string {
  const names = Object.keys(METRICS) as MetricName[];
  return [
    '# Metrics',
    '',
    'Every metric of `GET /metrics`, in the text format of Prometheus, on any edge: to this machine, and on the administrative listener. The',
    'numbers of all threads are in it, half a second old at most. Made of the registry by',
    '`node dist/test/gateway/http/metrics-reference.js`; a dashboard of them is',
    '[grafana/praya.json](grafana/praya.json), alert rules are [prometheus/praya.rules.yml](prometheus/praya.rules.yml) with a',
    '[runbook](alert-rules.md).',
    '',
    `Histograms have the bounds ${BOUNDS_US.map((us) => us / 1e6).join(', ')} s. A label with a count has so many values and no others, and`,
    'all its series are there from the start; `contract`, `edge`, `thread`, `version` and `rules` follow what the venue has. No label comes from a client.',
    '',
    '| metric | type | labels | unit | what it is |',
    '|---|---|---|---|---|',
    ...names.map(rowOf),
    '',
  ].join('\n');
}

function rowOf(name: MetricName): string {
  const { type, unit, labels, help } = METRICS[name];
  const closed = closedLabels(name);
  const shown = labels.map((label, at) => {
    const values = new Set(closed.map((each) => each[at]));
    return values.size === 0 ? `\`${label}\`` : `\`${label}\` (${values.size})`;
  });
  const cells = [`\`${publishedName(name)}\``, type, shown.join(', ') || '–', unit || '–', help];
  return `| ${cells.join(' | ')} |`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(metricsReference());
}
