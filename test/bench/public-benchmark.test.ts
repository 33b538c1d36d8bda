// The book under test is the one that a public benchmark agrees on: its workloads are generated, played, and what the core
// reports is hashed as the benchmark does. The hashes are those that it publishes (reference/correctness_hash.txt, seed 23).

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bareCore } from '../../bench/bare-core.ts';
import { Report, reportAt } from '../../bench/reports.ts';
import {
  PRICE_SHIFT,
  type PublicScenario,
  publicBenchmark,
} from '../../bench/workloads/public-benchmark.ts';

const ORDERS = 1_000_000;
const PUBLISHED = {
  static: '9803843ee404fc29c9a0aa5614f8f0d5a58b5c44fcac9ef89067886fcaaa30d1',
  normal: 'e9b2e3926854410b01a035aeb25dd05f1e597c233be8263de9eb49b6713d367e',
  'swing-25': '61a84be9469661bd039e00dbc9a7c011e70b6ace37aadfe60045ea083b05f4df',
  'swing-40': '3cb0175e7982ff09ea220d1feaee3844cf9116a5ce455757879dea1d880b9b9f',
  'flash-crash': 'cff8d3f94b709fc64a8b2058a6ca4fb6920364904796e46906895e362d2bb16b',
} as const satisfies Record<PublicScenario, string>;

test.each(Object.entries(PUBLISHED))(
  '%s: the reports hash to what the benchmark publishes',
  (scenario, published) => {
    expect(hashOf(scenario as PublicScenario)).toBe(published);
  },
  120_000,
);

/** Every report as a line: by message, then by kind, trades as they happened. */
function hashOf(scenario: PublicScenario): string {
  const work = publicBenchmark(scenario, ORDERS);
  const core = bareCore(65_536);
  const hash = createHash('sha256');
  let separator = '';
  let lines = '';
  for (let row = 0; row < work.count; row++) {
    const before = core.reports.count;
    core.play(work, row, row + 1);
    // A replaced order reports last here and in the benchmark: no line has to move.
    for (let i = before; i < core.reports.count; i++) {
      lines += separator + lineOf(core.reports.words, reportAt(i), row);
      separator = '\n';
    }
    if (lines.length < 65_536) continue;
    hash.update(lines);
    lines = '';
  }
  return hash.update(lines).digest('hex');
}

function lineOf(words: Int32Array, at: number, row: number): string {
  const first = words[at];
  const order = words[at + 1];
  const ticks = words[at + 2] - PRICE_SHIFT;
  const lots = words[at + 3];
  if (first > 0) return `1,${row},${ticks},${lots},${first},${order}`;
  const side = -first >> 3;
  const kind = -first & 7;
  switch (kind) {
    case Report.accepted:
      return `0,${row},${side},${order},${ticks},${lots}`;
    case Report.cancelled:
      return `2,${row},${side},${order},${ticks}`;
    case Report.replaced:
      return `3,${row},${side},${order},${ticks},${lots}`;
    case Report.cancelRejected:
      return `4,${row},${order}`;
    case Report.replaceRejected:
      return `5,${row},${order}`;
    default:
      throw new Error(`no report has the kind ${kind}`);
  }
}
