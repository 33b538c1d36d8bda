/** Where an event stands: a segment, an offset in it, and the length of the record. */
interface Place {
  readonly segment: number;
  readonly offset: number;
  readonly length: number;
}

/** The places of the latest events of one account, by their `accountSeq`. */
export class EventPlaces {
  /** Of the oldest event kept, and of the newest; the first is above the last while there is none. */
  first = 1;
  last = 0;
  readonly #max: number;
  #segments = new Int32Array(16);
  #offsets = new Int32Array(16);
  #lengths = new Int32Array(16);

  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Notes the next event; one that does not follow the last forgets all before it.
   *
   * @param forget is called with the segment of each event that is no longer kept.
   */
  add(accountSeq: number, place: Place, forget: (segment: number) => void): void {
    if (accountSeq !== this.last + 1) {
      for (let seq = this.first; seq <= this.last; seq++) forget(this.#segments[this.#row(seq)]);
      this.first = accountSeq;
      this.last = accountSeq - 1;
    }
    const count = this.last - this.first + 1;
    if (count === this.#max) {
      forget(this.#segments[this.#row(this.first)]);
      this.first += 1;
    } else if (count === this.#segments.length) {
      this.#grow();
    }
    const row = this.#row(accountSeq);
    this.#segments[row] = place.segment;
    this.#offsets[row] = place.offset;
    this.#lengths[row] = place.length;
    this.last = accountSeq;
  }

  /** Forgets every event behind `accountSeq`: the next one follows it. @param forget as for `add` */
  goBack(accountSeq: number, forget: (segment: number) => void): void {
    for (let seq = Math.max(this.first, accountSeq + 1); seq <= this.last; seq++) {
      forget(this.#segments[this.#row(seq)]);
    }
    this.last = Math.min(this.last, accountSeq);
    this.first = Math.min(this.first, this.last + 1);
  }

  /** Of an event from `first` to `last`. */
  at(accountSeq: number): Place {
    const row = this.#row(accountSeq);
    return {
      segment: this.#segments[row],
      offset: this.#offsets[row],
      length: this.#lengths[row],
    };
  }

  #row(accountSeq: number): number {
    return accountSeq % this.#segments.length;
  }

  #grow(): void {
    const size = Math.min(this.#segments.length * 2, this.#max);
    const segments = new Int32Array(size);
    const offsets = new Int32Array(size);
    const lengths = new Int32Array(size);
    for (let seq = this.first; seq <= this.last; seq++) {
      const from = this.#row(seq);
      const to = seq % size;
      segments[to] = this.#segments[from];
      offsets[to] = this.#offsets[from];
      lengths[to] = this.#lengths[from];
    }
    this.#segments = segments;
    this.#offsets = offsets;
    this.#lengths = lengths;
  }
}
