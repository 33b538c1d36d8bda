/** An edge as it is measured. */
export interface EdgeState {
  readonly connections: number;
  /** Those that have logged on. */
  readonly sessions: number;
  readonly subscriptions: number;
  readonly slowReaders: number;
  /** That wait to leave. */
  readonly queuedBytes: number;
  /** Of the slow readers those for which most waits, the worst first. */
  readonly slowest: readonly SlowReader[];
  /** Of its thread, bytes. */
  readonly heapUsed: number;
}

export interface SlowReader {
  readonly session: number;
  /** That wait for it. */
  readonly bytes: number;
}
