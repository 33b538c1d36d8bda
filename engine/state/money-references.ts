// References of money commands, kept for ever: a repeat is answered with the original, never done again.

import type { Seq } from '../kernel/units.ts';

export interface MoneyReference {
  /** Every field of the command, in one text. */
  readonly body: string;
  readonly seq: Seq;
}

export interface MoneyReferences {
  readonly known: Map<string, MoneyReference>;
}

export function createMoneyReferences(): MoneyReferences {
  return { known: new Map() };
}
