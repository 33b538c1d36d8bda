// Consumers of the journal: the audit log, the detectors of surveillance, the measure of market makers. They see every command
// with its events, live or in a replay, and cannot distinguish them; so both come to the same.

import type { EngineState } from '../../../engine/index.ts';
import type { Envelope, Event } from '../../../engine/schema/index.ts';

/** One command, its events, and the state right after it. Valid during the call: copy what is to stay. */
export interface ConsumedCommand {
  readonly envelope: Envelope;
  readonly events: readonly Event[];
  readonly state: EngineState;
}

export interface JournalConsumer {
  take(consumed: ConsumedCommand): void;
  /** What was taken so far is to outlive this process: called at least once a second, and before `close`. */
  settle?(): void;
  /** Nothing follows. */
  close?(): void;
}
