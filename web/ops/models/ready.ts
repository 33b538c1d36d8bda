// Why an order would not be taken, as `/readyz` names it, in words.

import { meaningOf } from '../../../client/core/index.ts';

/** Names that are no reason of a refusal, and one whose meaning speaks of a field. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['starting', 'It is starting.'],
  ['stopped', 'It has stopped.'],
  ['contractState', 'No contract takes orders: the overview has their states.'],
]);

/** @param name '' while it is not known. @example 'clockInDoubt: …' */
export function readyWords(name: string): string {
  const words = WORDS.get(name) ?? meaningOf(name);
  return words === '' ? name : `${name}: ${words}`;
}
