// What a goal is.

import type { Measures } from './measures.ts';

export interface Goal {
  readonly what: string;
  readonly sense: 'at least' | 'at most';
  readonly bound: number;
  readonly unit: string;
  readonly measured: (m: Measures) => number | undefined;
}

type Make = (what: string, bound: number, unit: string, measured: Goal['measured']) => Goal;

export const least: Make = (what, bound, unit, measured) => ({
  ...{ what, bound, unit, measured },
  sense: 'at least',
});
export const most: Make = (what, bound, unit, measured) => ({
  ...{ what, bound, unit, measured },
  sense: 'at most',
});

export function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}
