import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { metricsReference } from './metrics-reference.ts';

test('docs/operating/metrics.md is what the registry has', () => {
  expect(readFileSync('docs/operating/metrics.md', 'utf8')).toBe(metricsReference());
});
