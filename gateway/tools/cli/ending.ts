/** The first reason to stop wins; a second signal does not wait for anything, nor does one before the venue is open. */
export class Ending {
  readonly came: Promise<void>;
  error: unknown;
  isOpen = false;
  come: () => void = () => {};
  #signals = 0;

  constructor() {
    this.came = new Promise((resolve) => {
      this.come = resolve;
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        this.#signals += 1;
        if (this.#signals > 1 || !this.isOpen) process.exit(1);
        this.come();
      });
    }
  }

  /** The venue has failed; nothing goes on. */
  fail(error: unknown): void {
    this.error ??= error;
    this.come();
  }
}

/** For the last words of a venue that has failed: what still waits for an answer is not waited for. */
export const FAILED_MS = 200;
