// Moments that a replay can go back to at once: the first, and some along the way, so few and so small that a recording of any
// length fits.

import { type EngineState, restore, type SnapshotSection, snapshot } from '../../engine/index.ts';
import type { KeptNews } from '../serving/market-news.ts';

const KEPT_MAX = 32;
const BYTES_MAX = 256 << 20;
/** To replay fewer than these takes no time. */
const STRIDE_MIN = 1000;

interface Checkpoint {
  readonly seq: number;
  readonly news: KeptNews;
  readonly sections: readonly SnapshotSection[];
}

export function checkpointOf(state: EngineState, news: KeptNews): Checkpoint {
  return { seq: state.seq, news, sections: snapshot(state) };
}

/** The state that it was made of: its memory is that state's alone. */
export function stateAt({ sections }: Checkpoint): EngineState {
  return restore(sections.map(({ name, bytes }) => ({ name, bytes: bytes.slice() })));
}

export class Checkpoints {
  /** By sequence; the first is the beginning. */
  #kept: Checkpoint[];
  #stride: number;

  /** @param commands of the whole recording */
  constructor(beginning: Checkpoint, commands: number) {
    this.#kept = [beginning];
    this.#stride = Math.max(STRIDE_MIN, Math.ceil(commands / KEPT_MAX));
  }

  get count(): number {
    return this.#kept.length;
  }

  /** One is to be made behind this command. */
  isDue(seq: number): boolean {
    const [{ seq: first }] = this.#kept;
    return (seq - first) % this.#stride === 0 && this.before(seq).seq !== seq;
  }

  add(checkpoint: Checkpoint): void {
    this.#kept = [...this.#kept, checkpoint].sort((a, b) => a.seq - b.seq);
    while (this.#kept.length > 1 && this.#isTooMuch()) {
      const [first, ...rest] = this.#kept;
      this.#kept = [first, ...rest.filter((_, at) => at % 2 === 1)];
      this.#stride *= 2;
    }
  }

  /** The newest that is not behind a command. */
  before(seq: number): Checkpoint {
    return this.#kept.findLast((kept) => kept.seq <= seq) ?? this.#kept[0];
  }

  #isTooMuch(): boolean {
    const bytes = this.#kept
      .flatMap(({ sections }) => sections)
      .reduce((sum, section) => sum + section.bytes.length, 0);
    return this.#kept.length > KEPT_MAX + 1 || bytes > BYTES_MAX;
  }
}
