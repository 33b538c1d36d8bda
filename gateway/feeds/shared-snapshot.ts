import type { ServerBody } from '../../proto/server-message.ts';
import type { FeedContext } from './feed.ts';
import { MessageFrame } from './frame.ts';

/** How old a snapshot's time of sending may be; in this time all who ask get the same bytes. */
const SNAPSHOT_US = 5000;

/** A deep book costs far more to write than to ask for: many who ask in one turn share one. */
export class SharedSnapshot {
  readonly #context: FeedContext;
  readonly #make: () => ServerBody;
  #known: { readonly seq: number; readonly at: number; readonly frame: MessageFrame } | null = null;

  constructor(context: FeedContext, make: () => ServerBody) {
    this.#context = context;
    this.#make = make;
  }

  /** As it is at `seq`. */
  at(seq: number): MessageFrame {
    const { encode } = this.#context;
    const now = this.#context.now();
    const known = this.#known;
    if (known !== null && known.seq === seq && now - known.at < SNAPSHOT_US) return known.frame;
    const frame = new MessageFrame(encode, this.#make(), now);
    this.#known = { seq, at: now, frame };
    return frame;
  }

  /** What it was made of is no more. */
  forget(): void {
    this.#known = null;
  }
}
