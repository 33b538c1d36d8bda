// What the clients of the wire bench are asked to do, and as whom.

/**
 * `latency`: one after the other. `rate`: many under way. `connect`: so many more connections that are logged on.
 * `subscribe`: so many of them read the public book.
 */
export type WireTask =
  | { readonly kind: 'latency'; readonly by: 'raw' | 'library' | 'echo'; readonly count: number }
  | { readonly kind: 'rate'; readonly by: 'single' | 'batch' | 'echo'; readonly count: number }
  | { readonly kind: 'connect' | 'subscribe'; readonly count: number };

export type WireAnswer = Readonly<Record<string, number>>;

export const BENCH_SECRET: string = '5a'.repeat(32);
export const BENCH_ACCOUNT = 40;
