// Where in a recording a contract stopped or went into an auction. Only the engine knows that of an outage or a missing index, so all commands are applied once more,
// beside what is watched, on a state of its own and in slices with rests between them.

import { type EngineState, type EventBuffer, read, viewEvents } from '../../engine/index.ts';
import { ContractState, type Envelope } from '../../engine/schema/index.ts';
import type { ReplayMark } from '../../proto/replay-message.ts';
import type { Clock } from '../host/clock.ts';
import { isDefect } from '../host/defect.ts';
import type { Scheduler } from '../host/scheduler.ts';
import { Replay } from '../replay/replay.ts';
import type { Recording } from './recording.ts';

interface SurveyParts {
  readonly recording: Recording;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** With all that are known, when there are more, and at the end. */
  readonly found: (marks: readonly ReplayMark[]) => void;
}

const SLICE_US = 4000;
/** As long again: who watches comes first. */
const REST_MS = 4;
/** A bar has room for no more. */
const MARKS_MAX = 200;

const MARKED: ReadonlyMap<ContractState, ReplayMark['what']> = new Map([
  [ContractState.halted, 'halted'],
  [ContractState.cancelOnly, 'cancelOnly'],
  [ContractState.auction, 'auction'],
]);

export class Survey {
  readonly #parts: SurveyParts;
  readonly #marks: ReplayMark[] = [];
  #told = 0;
  #isClosed = false;

  constructor(parts: SurveyParts) {
    this.#parts = parts;
  }

  get marks(): readonly ReplayMark[] {
    return this.#marks;
  }

  /** Until the end, or until it is closed. @throws what is a defect of ours: a recording that cannot be read is told by its player */
  async run(): Promise<void> {
    try {
      await this.#look();
    } catch (error) {
      if (isDefect(error)) throw error;
    }
    this.#tell();
  }

  close(): void {
    this.#isClosed = true;
  }

  async #look(): Promise<void> {
    const { recording, clock } = this.#parts;
    const replay = new Replay(await recording.begin(), {
      onDivergence: 'report',
      onCommand: this.#take,
    });
    let until = clock.now() + SLICE_US;
    for await (const { envelope, digest } of recording.commands(replay.state.seq + 1)) {
      const isOver = envelope.seq > recording.last || this.#marks.length >= MARKS_MAX;
      if (this.#isClosed || isOver) return;
      replay.step(envelope, digest);
      if (clock.now() < until) continue;
      this.#tell();
      await this.#rest();
      until = clock.now() + SLICE_US;
    }
  }

  readonly #take = (state: EngineState, { seq, time }: Envelope, out: EventBuffer): void => {
    for (const event of viewEvents(out)) {
      if (event.kind !== 'contractStateChanged') continue;
      const what = MARKED.get(event.to);
      if (what === undefined) continue;
      const symbol = read.contract(state, event.contract)?.terms.symbol ?? '';
      this.#marks.push({ seq, time, symbol, what });
    }
  };

  #tell(): void {
    if (this.#told === this.#marks.length) return;
    this.#told = this.#marks.length;
    this.#parts.found(this.#marks);
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => {
      this.#parts.scheduler.after(REST_MS, resolve);
    });
  }
}
