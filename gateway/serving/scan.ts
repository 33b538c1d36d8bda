import type { ServerBody } from '../../proto/server-message.ts';

/** An answer that takes long to find: in steps, each of which is short, with other questions and matching between them. */
export interface Scan {
  /** What it reads is on disk already. */
  readonly isDurable: boolean;
  /** @returns whether the answer is there. */
  step(): boolean;
  answer(): ServerBody;
}
