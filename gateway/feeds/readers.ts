import { Rotation } from '../host/rotation.ts';
import type { Reader } from './feed.ts';

interface Entry<Place> {
  readonly reader: Reader;
  place: Place;
  /** Among the entries. */
  at: number;
}

/** Who reads a feed, and how far each has come. They are served in a circle that begins with another one each time. */
export class Readers<Place> {
  readonly #entries: Entry<Place>[] = [];
  readonly #byReader = new Map<Reader, Entry<Place>>();
  readonly #rotation = new Rotation();
  /** While they are served no one moves: who leaves leaves a gap. */
  #isServing = false;
  readonly #left: Entry<Place>[] = [];

  get size(): number {
    return this.#byReader.size;
  }

  get(reader: Reader): Place | undefined {
    return this.#byReader.get(reader)?.place;
  }

  set(reader: Reader, place: Place): void {
    const known = this.#byReader.get(reader);
    if (known !== undefined) {
      known.place = place;
      return;
    }
    const entry = { reader, place, at: this.#entries.length };
    this.#entries.push(entry);
    this.#byReader.set(reader, entry);
  }

  delete(reader: Reader): void {
    const entry = this.#byReader.get(reader);
    if (entry === undefined) return;
    this.#byReader.delete(reader);
    if (this.#isServing) this.#left.push(entry);
    else this.#close(entry);
  }

  /** Visits each once, but for those who come or leave meanwhile. */
  serve(visit: (reader: Reader, place: Place) => void): void {
    const entries = this.#entries;
    const count = entries.length;
    if (count === 0) return;
    let at = this.#rotation.next(count);
    this.#isServing = true;
    try {
      for (let served = 0; served < count; served++) {
        const entry = entries[at];
        at = at + 1 === count ? 0 : at + 1;
        if (this.#left.length > 0 && this.#byReader.get(entry.reader) !== entry) continue;
        visit(entry.reader, entry.place);
      }
    } finally {
      this.#isServing = false;
      for (const entry of this.#left) this.#close(entry);
      this.#left.length = 0;
    }
  }

  /** The last one takes the place. */
  #close({ at }: Entry<Place>): void {
    const last = this.#entries.pop() as Entry<Place>;
    if (last.at === at) return;
    last.at = at;
    this.#entries[at] = last;
  }
}
