import type { Command } from '../../engine/schema/index.ts';

/** A value whose units and ids are plain numbers: what a test or a bench writes by hand. */
export type Loose<T> = T extends number | string | boolean
  ? T extends number
    ? number
    : T
  : T extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : { readonly [K in keyof T]: Loose<T[K]> };

/** Any command, with every field it has. */
export type LooseCommand = Command extends infer C ? (C extends Command ? Loose<C> : never) : never;
