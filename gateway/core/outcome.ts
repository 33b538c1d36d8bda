import type { read } from '../../engine/index.ts';
import type { Command, Event, Seq, Time } from '../../engine/schema/index.ts';

/**
 * What a command came to. It may leave the process once the command is durable, and then its room is used again: who needs an
 * event for longer keeps a copy (`keepEvent`).
 */
export interface Outcome {
  readonly seq: Seq;
  readonly time: Time;
  /** Who asked; 0 for the venue itself. */
  readonly session: number;
  /** The id that its sender gave it; 0 for the venue itself. */
  readonly request: number;
  readonly command: Command;
  readonly events: readonly Event[];
  /** The book's levels that the command touched, as they were right after it. */
  readonly levels: readonly read.LevelChange[];
  /** Orders that it put on a book, changed or took off it, of contracts that are read order by order. */
  readonly orders: readonly read.OrderChange[];
}
