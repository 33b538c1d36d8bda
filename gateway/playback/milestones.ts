/** [sequence, time] of a command. */
type Milestone = readonly [seq: number, time: number];

const MOST = 512;

/** When things happened along a recording, however long it is: a few hundred commands, evenly spread, and the last. */
export class Milestones {
  #kept: Milestone[] = [];
  #last: Milestone = [0, 0];
  #stride = 1;
  #count = 0;

  /** The next command. */
  add(seq: number, time: number): void {
    this.#last = [seq, time];
    if (this.#count++ % this.#stride !== 0) return;
    this.#kept.push(this.#last);
    if (this.#kept.length < MOST) return;
    this.#kept = this.#kept.filter((_, at) => at % 2 === 0);
    this.#stride *= 2;
  }

  /** The first, some between, and the last; none while there is no command. */
  get all(): readonly Milestone[] {
    if (this.#count === 0) return [];
    return this.#kept.at(-1) === this.#last ? this.#kept : [...this.#kept, this.#last];
  }

  /** Of the last command; 0 while there is none. */
  get last(): number {
    return this.#last[0];
  }
}
