// One deliberate bug for each requirement of the register: what the product would be without it. `prove.ts` puts each in
// and demands that a proof fails.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const BUGS = 'test/rules/bugs';

export interface Bug {
  /** Of the register. */
  readonly id: string;
  /** What goes wrong, in a few words. */
  readonly what: string;
  readonly file: string;
  /** A piece of the file, which occurs there once. */
  readonly from: string;
  readonly to: string;
}

/** Those of all families, in the order of their files. */
export function readBugs(): Bug[] {
  return readdirSync(BUGS)
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(BUGS, name), 'utf8')) as Bug[]);
}

/** The file with the bug. @throws Error when `from` is not there exactly once. */
export function withBug({ id, file, from, to }: Bug): string {
  const text = readFileSync(file, 'utf8');
  const pieces = text.split(from);
  if (pieces.length !== 2) {
    throw new Error(`${id}: its piece of ${file} occurs ${pieces.length - 1} times`);
  }
  return pieces.join(to);
}
