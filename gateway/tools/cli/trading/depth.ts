import { InvalidArgumentError } from 'commander';

const DEPTH_MAX = 1000;

/** How many levels of a book are shown. */
export function depth(text: string): number {
  const levels = Number(text);
  if (/^\d{1,4}$/.test(text) && levels >= 1 && levels <= DEPTH_MAX) return levels;
  throw new InvalidArgumentError(`Not a number from 1 to ${DEPTH_MAX}.`);
}
