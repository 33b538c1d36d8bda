import type { BodyFrame } from './frame.ts';

/** The latest events of an account that somebody reads, in a row; older ones have to be fetched. */
export class EventWindow {
  /** The number of the newest event there is, here or not. */
  last: number;
  readonly #bytesMax: number;
  #frames: BodyFrame[] = [];
  /** Of what was dropped at the front and is still in the array. */
  #dropped = 0;
  #bytes = 0;

  constructor(last: number, bytesMax: number) {
    this.last = last;
    this.#bytesMax = bytesMax;
  }

  /** @returns false when it is there already. One that does not follow the last one begins a new row. */
  add(accountSeq: number, frame: BodyFrame): boolean {
    if (accountSeq <= this.last) return false;
    if (accountSeq !== this.last + 1) this.#clear();
    this.last = accountSeq;
    this.#frames.push(frame);
    this.#bytes += frame.bytes.length;
    while (this.#bytes > this.#bytesMax) this.#drop();
    return true;
  }

  /** The core knows of a newer event than has come here. */
  reach(last: number): void {
    if (last <= this.last) return;
    this.#clear();
    this.last = last;
  }

  /** Null when it is not here. */
  at(accountSeq: number): BodyFrame | null {
    const index = this.#frames.length - 1 - (this.last - accountSeq);
    return index < this.#dropped ? null : (this.#frames[index] ?? null);
  }

  #drop(): void {
    this.#bytes -= this.#frames[this.#dropped].bytes.length;
    this.#dropped += 1;
    if (this.#dropped * 2 < this.#frames.length) return;
    this.#frames = this.#frames.slice(this.#dropped);
    this.#dropped = 0;
  }

  #clear(): void {
    this.#frames = [];
    this.#dropped = 0;
    this.#bytes = 0;
  }
}
