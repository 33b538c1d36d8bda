// Commands and amounts as tests write them.

import type { FinancingCommand } from '../../engine/financing/index.ts';

export const SECOND = 1_000_000;

/** Commands as tests write them: plain numbers. */
type Loose<T> = T extends number
  ? number
  : T extends string | boolean
    ? T
    : { readonly [K in keyof T]: Loose<T[K]> };
export type LooseCommand = FinancingCommand extends infer C
  ? C extends FinancingCommand
    ? Loose<C>
    : never
  : never;

export function cents(text: string): number {
  return Math.round(Number(text.replaceAll('_', '')) * 100);
}
