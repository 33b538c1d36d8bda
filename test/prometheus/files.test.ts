// The dashboard and the alert rules without Prometheus: they ask only for what there is, and every alert has its runbook.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { METRICS, type MetricName, publishedName } from '../../gateway/host/metric-catalog.ts';
import { dashboardQueries, readRules, ruleQueries } from './queries.ts';

const PUBLISHED = new Set(
  (Object.keys(METRICS) as MetricName[]).flatMap((name) => {
    const full = publishedName(name);
    const isHistogram = METRICS[name].type === 'histogram';
    return isHistogram ? ['bucket', 'sum', 'count'].map((part) => `${full}_${part}`) : [full];
  }),
);

test.each([...dashboardQueries(), ...ruleQueries()])(
  '%s asks for what is published: %s',
  (_, expr) => {
    const asked = expr.match(/praya_\w+/g) ?? [];
    expect(asked.filter((name) => !PUBLISHED.has(name))).toEqual([]);
    expect(expr).toMatch(/praya_|^up\{/);
  },
);

test('every alert has a severity, a sentence, and a heading in the runbook', () => {
  const rules = readRules();
  const headings = readFileSync('docs/operating/alert-rules.md', 'utf8').match(/^## .*$/gm);
  expect(rules.map(({ alert }) => `## ${alert}`)).toEqual(headings);
  for (const { alert, expr, severity, summary, runbook } of rules) {
    expect(expr).not.toBe('');
    expect(severity).toMatch(/^(critical|warning)$/);
    expect(summary).toMatch(/^\S.{10,}\.$/);
    expect(runbook).toBe(`docs/operating/alert-rules.md#${alert.toLowerCase()}`);
  }
});
