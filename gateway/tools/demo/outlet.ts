// Where `praya start` shows what goes on. Whoever has stopped reading does not hold the venue: a terminal or a pipe is opened
// once more, without waiting, and what it has no room for is dropped. One that was closed is nobody's.

import { constants, fstatSync, openSync, writeSync } from 'node:fs';

const { O_WRONLY, O_NONBLOCK, O_NOCTTY } = constants;
const STDOUT = 1;
const NOTHING = new Uint8Array(0);

export class Outlet {
  /** Of its own where standard output may have to wait; null where it never does, as a file, or cannot be opened again. */
  readonly #fd: number | null;
  /** What is left of a text that was written in part. */
  #rest: Uint8Array = NOTHING;
  #isGone = false;

  constructor() {
    const again = openAgain();
    this.#isGone = again === 'gone';
    this.#fd = again === 'gone' ? null : again;
  }

  /** Is there no room, for now? What is shown meanwhile is dropped. */
  get isFull(): boolean {
    return this.#rest.length > 0 && !this.#flush();
  }

  /** Shows all of the text; or nothing of it while there is no room. */
  show(text: string): void {
    if (this.#isGone || this.isFull) return;
    if (this.#fd === null) process.stdout.write(text);
    else {
      const whole = new TextEncoder().encode(text);
      this.#rest = whole;
      if (!this.#flush() && this.#rest === whole) this.#rest = NOTHING;
    }
  }

  /** @returns whether all has gone. */
  #flush(): boolean {
    if (this.#fd === null || this.#isGone) return true;
    try {
      while (this.#rest.length > 0) {
        this.#rest = this.#rest.subarray(writeSync(this.#fd, this.#rest));
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return false;
      this.#isGone = true; // A closed pipe, a terminal that was taken away.
    }
    return true;
  }
}

/** @returns 'gone' for a pipe that nobody reads. */
function openAgain(): number | 'gone' | null {
  const stat = fstatSync(STDOUT);
  if (!stat.isCharacterDevice() && !stat.isFIFO()) return null;
  try {
    return openSync(`/proc/self/fd/${STDOUT}`, O_WRONLY | O_NONBLOCK | O_NOCTTY);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENXIO' ? 'gone' : null;
  }
}
