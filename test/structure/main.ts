/**
 * `npm run figures -- [ROOT] [--json] [--check] [--all] [--words] [--parameters] [--exports] …`
 *
 * ROOT is a checkout, this one by default. A list that is asked for is printed below the table: any option that is
 * not known names the figures whose names contain it, so `--cycles` lists the cycles.
 */

import { type Figure, figuresOf } from './figures.ts';
import { readTree } from './tree.ts';

/** What is printed of a long list. */
const LINES_MAX = 40;

function main(args: readonly string[]): number {
  const options = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2));
  const [root = '.'] = args.filter((arg) => !arg.startsWith('--'));
  const figures = figuresOf(readTree(root));
  const missed = figures.filter(({ value, goal }) => goal !== undefined && value > goal);
  if (options.includes('json')) {
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  } else {
    process.stdout.write(`${table(figures)}\n${lists(figures, options)}`);
  }
  return options.includes('check') && missed.length > 0 ? 1 : 0;
}

function table(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const rows = figures.map(({ name, value, goal }) => {
    const verdict = goal === undefined ? '' : value > goal ? 'missed' : 'met';
    return row(name.padEnd(width), String(value), goal === undefined ? '' : `≤ ${goal}`, verdict);
  });
  return [row('figure'.padEnd(width), 'value', 'goal', ''), ...rows].join('\n');
}

function row(name: string, value: string, goal: string, verdict: string): string {
  return `${name}  ${value.padStart(7)}  ${goal.padStart(6)}  ${verdict}`.trimEnd();
}

function lists(figures: readonly Figure[], options: readonly string[]): string {
  const max = options.includes('all') ? Number.POSITIVE_INFINITY : LINES_MAX;
  const asked = options.filter((option) => !['json', 'check', 'all'].includes(option));
  return figures
    .filter(({ name, found }) => found.length > 0 && asked.some((word) => name.includes(word)))
    .map(({ name, found }) => {
      const more = found.length > max ? [`… ${found.length - max} more; --all prints them`] : [];
      return `\n${name.trim()}\n${[...found.slice(0, max), ...more].map((line) => `  ${line}\n`).join('')}`;
    })
    .join('');
}

process.exitCode = main(process.argv.slice(2));
