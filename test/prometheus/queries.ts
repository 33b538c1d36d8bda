// What the dashboard and the alert rules ask of Prometheus, read from their files.

import { readFileSync } from 'node:fs';

export const DASHBOARD_FILE = 'docs/operating/grafana/praya.json';
export const RULES_FILE = 'docs/operating/prometheus/praya.rules.yml';

interface Panel {
  readonly title: string;
  readonly type: string;
  readonly targets?: readonly { readonly expr: string }[];
}

export interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly severity: string;
  readonly summary: string;
  readonly runbook: string;
}

/** Title and query, as Grafana would send it. */
export function dashboardQueries(): [title: string, expr: string][] {
  const { panels } = JSON.parse(readFileSync(DASHBOARD_FILE, 'utf8')) as { panels: Panel[] };
  return panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }): [string, string] => [title, expr.replaceAll('$__rate_interval', '1m')]),
  );
}

/** Alert and expression, with what it is compared to as a value: so that a healthy venue has samples of it. */
export function ruleQueries(): [alert: string, expr: string][] {
  return readRules().map(({ alert, expr }) => [alert, expr.replace(COMPARISON, ' $1 bool ')]);
}

const COMPARISON = / (==|!=|>=|<=|>|<) /g;

/** The file has one form alone: a rule is a list item, its members a line each, but for an expression that is folded. */
export function readRules(): Rule[] {
  const text = readFileSync(RULES_FILE, 'utf8');
  return text
    .split(/^ {6}- alert: /m)
    .slice(1)
    .map((part) => {
      const one = (name: string): string =>
        new RegExp(`^ +${name}: (.*)$`, 'm').exec(part)?.[1]?.replace(/^"(.*)"$/, '$1') ?? '';
      const [, folded = ''] = /^ {8}expr: >\n((?: {10}.*\n)+)/m.exec(part) ?? [];
      const [, severity = ''] = /severity: (\w+)/.exec(part) ?? [];
      return {
        alert: part.split('\n')[0],
        expr: folded === '' ? one('expr') : folded.replace(/\s+/g, ' ').trim(),
        severity,
        summary: one('summary'),
        runbook: one('runbook_url'),
      };
    });
}
