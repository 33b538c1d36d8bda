// How much one command may do: configuration, journaled by `setWorkBounds`.

export interface WorkBounds {
  /** Of a command: units of `Cost`, about a microsecond each. What exceeds it goes on with `continue`. */
  readonly work: number;
  /** Of a client's order: its trades, each display of an iceberg counted by itself, and the own orders in its way. */
  readonly fills: number;
}

/** Sized so that no command takes more than 20 ms (bench/bounded.ts measures it). */
export const STANDARD_BOUNDS: WorkBounds = { work: 8000, fills: 500 };

export const WORK_MIN = 1;
export const WORK_MAX = 1_000_000_000;
export const FILLS_MIN = 1;
export const FILLS_MAX = 10_000_000;
