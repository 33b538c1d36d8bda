import type { EngineState } from '../../../engine/index.ts';
import type { Command, Event, Time } from '../../../engine/schema/index.ts';

/** Applies a command. @throws when it is refused. */
export type Apply = (command: Command) => Promise<readonly Event[]>;

/** What a founder needs of a venue. */
export interface Stage {
  readonly state: EngineState;
  /** @returns once it is durable. @throws when the venue refuses it. */
  submit(command: Command): Promise<void>;
  now(): Time;
}
