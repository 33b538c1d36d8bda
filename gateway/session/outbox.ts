import type { Duplex } from 'node:stream';

/** Holds back what is written in one turn of the event loop, so that the frames for a socket leave in one write. */
export class Outbox {
  #held: Duplex[] = [];
  readonly #isHeld = new WeakSet<Duplex>();

  /** From here on, until `flush` or the end of the turn. */
  hold(stream: Duplex): void {
    if (this.#isHeld.has(stream)) return;
    if (this.#held.length === 0) process.nextTick(() => this.flush());
    this.#isHeld.add(stream);
    this.#held.push(stream);
    stream.cork();
  }

  flush(): void {
    const held = this.#held;
    this.#held = [];
    for (const stream of held) {
      this.#isHeld.delete(stream);
      stream.uncork();
    }
  }
}
