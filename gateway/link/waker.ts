// A reader that finds nothing sets a flag and looks once more; a writer looks at the flag after it has written.
// So either the reader finds it or the flag is found, and an awake reader costs its writer one look.

/** A flag in memory that both ends have: this end has nothing to do until the other brings something. */
export class SleepFlag {
  readonly #words: Int32Array;
  readonly #at: number;

  constructor(words: Int32Array, at: number) {
    this.#words = words;
    this.#at = at;
  }

  set(): void {
    Atomics.store(this.#words, this.#at, 1);
  }

  clear(): void {
    Atomics.store(this.#words, this.#at, 0);
  }

  /** By the other end. @returns whether it was set: true to one caller alone */
  take(): boolean {
    const isSet = Atomics.load(this.#words, this.#at) === 1;
    return isSet && Atomics.exchange(this.#words, this.#at, 0) === 1;
  }
}

/** What the other end calls to wake this one, directly or by a message. */
export class Bell {
  #wake: (() => void) | null = null;
  #isMissed = false;
  #isWaking = false;

  /** What rang before is made up for. */
  onRing(wake: () => void): void {
    this.#wake = wake;
    if (this.#isMissed) this.ring();
  }

  /** Rung again while it is woken, it wakes once more afterwards: two ends in one thread never nest. */
  ring(): void {
    this.#isMissed = true;
    if (this.#isWaking) return;
    this.#isWaking = true;
    try {
      while (this.#isMissed && this.#wake !== null) {
        this.#isMissed = false;
        this.#wake();
      }
    } finally {
      this.#isWaking = false;
    }
  }

  silence(): void {
    this.#wake = null;
    this.#isMissed = false;
  }
}

/** The other end's flag, and how it is woken. */
export class Waker {
  readonly #flag: SleepFlag;
  readonly #wake: () => void;

  constructor(flag: SleepFlag, wake: () => void) {
    this.#flag = flag;
    this.#wake = wake;
  }

  wakeSleeper(): void {
    if (this.#flag.take()) this.#wake();
  }
}
