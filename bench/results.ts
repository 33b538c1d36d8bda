// What a run came to, as it is kept beside the pages that are made of it.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Measure } from './measures.ts';

const PATH = 'bench/results.json';

/** What the numbers hold for. */
interface Conditions {
  readonly cores: number;
  readonly processor: string;
  readonly node: string;
  readonly commit: string;
  readonly date: string;
  /** Part of each workload's timed rows that were played. */
  readonly scale: number;
}

export interface Results {
  readonly conditions: Conditions;
  readonly measures: readonly Measure[];
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

export function conditionsOf(scale: number): Conditions {
  const all = cpus();
  return {
    cores: all.length,
    processor: all[0]?.model.trim() ?? 'unknown',
    node: process.version,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    date: new Date().toISOString().slice(0, 10),
    scale,
  };
}

export function readResults(): Results {
  if (!existsSync(PATH)) return { conditions: conditionsOf(0), measures: [], lines: {} };
  return JSON.parse(readFileSync(PATH, 'utf8')) as Results;
}

/** What was measured again takes the place of what was there, a row at a time. */
export function replaced(before: Results, { conditions, measures, lines }: Results): Results {
  const again = new Set(measures.map(({ table, row }) => `${table}|${row}`));
  const kept = before.measures.filter(({ table, row }) => !again.has(`${table}|${row}`));
  return {
    conditions,
    measures: [...kept, ...measures],
    lines: { ...before.lines, ...lines },
  };
}

export function writeResults(results: Results): void {
  const { conditions, measures, lines } = results;
  // A measure a line, so that a diff shows which ones moved.
  const text = measures.map((it) => JSON.stringify({ ...it, value: rounded(it.value) }));
  const parts = [
    `"conditions": ${JSON.stringify(conditions)}`,
    `"measures": [\n${text.join(',\n')}\n]`,
    `"lines": ${JSON.stringify(lines, null, 1)}`,
  ];
  writeFileSync(PATH, `{\n${parts.join(',\n')}\n}\n`);
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
