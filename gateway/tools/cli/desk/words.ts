// Numbers and names as they are typed at the desk.

import { InvalidArgumentError } from 'commander';

/** Of a proposal, a participant, an account. */
export function number(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Not a whole number above zero.');
}
