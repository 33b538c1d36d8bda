import { isDefect } from '../host/defect.ts';
import type { Metrics } from '../host/metrics.ts';
import type { LogStore } from '../log/log-store.ts';

interface JournalSizeParts {
  readonly store: Pick<LogStore, 'bytes'>;
  readonly metrics: Metrics;
}

/** Every so many looks the disk is asked; at each, before there is a segment. */
const LOOKS = 10;

/** How much the journal takes on disk, as of the last look that asked for it. */
export class JournalSize {
  readonly #store: JournalSizeParts['store'];
  #bytes = Number.NaN;
  #looks = 0;
  #isLooking = false;

  constructor({ store, metrics }: JournalSizeParts) {
    this.#store = store;
    metrics.gauge('journal', () => this.#bytes);
  }

  /** Called each second. */
  async look(): Promise<void> {
    const isDue = this.#looks % LOOKS === 0 || !(this.#bytes > 0);
    this.#looks += 1;
    if (!isDue || this.#isLooking) return;
    this.#isLooking = true;
    try {
      this.#bytes = await this.#store.bytes();
    } catch (error) {
      if (isDefect(error)) throw error; // A segment that was moved meanwhile is found the next time.
    } finally {
      this.#isLooking = false;
    }
  }
}
