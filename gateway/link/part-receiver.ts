import type { Scheduler } from '../host/scheduler.ts';
import { CHUNK_BYTES_MAX } from './link.ts';
import { LinkError } from './link-error.ts';
import { encodePacket, type PartPacket } from './packets.ts';
import type { Part } from './part-log.ts';

interface ReceiverParts {
  readonly send: (packet: Uint8Array) => void;
  readonly scheduler: Scheduler;
  /** Parts of chunks not taken yet, and of those out of order: so many at most. */
  readonly room: number;
  readonly onReady: () => void;
}

/** A chunk and how many parts it came in, or that some were lost here. */
type Ready = { readonly chunk: Uint8Array; readonly parts: number } | 'lost';

/** Puts parts in order and together to chunks, and acknowledges them. */
export class PartReceiver {
  readonly #with: ReceiverParts;
  #next = 0;
  /** Those behind a gap, by number. */
  readonly #early = new Map<number, Part>();
  /** Of the chunk that is not whole yet. */
  #gathered: Part[] = [];
  #gatheredBytes = 0;
  readonly #ready: Ready[] = [];
  #readyParts = 0;
  /** What the sender was promised: there is room for parts before it. */
  #until: number;
  #isAcknowledging = false;

  constructor(parts: ReceiverParts) {
    this.#with = parts;
    this.#until = parts.room;
  }

  get isEmpty(): boolean {
    return this.#ready.length === 0;
  }

  /** @throws LinkError `damaged` */
  onPart({ number, isLast, bytes }: PartPacket): void {
    this.#acknowledge();
    const until = Math.max(this.#until, this.#roomUntil());
    if (number < this.#next || number >= until || this.#early.has(number)) return;
    this.#early.set(number, { isLast, bytes: new Uint8Array(bytes) });
    this.#accept();
  }

  onSkipped(number: number): void {
    this.#acknowledge();
    if (number <= this.#next) return;
    this.#next = number;
    for (const early of this.#early.keys()) if (early < number) this.#early.delete(early);
    this.#gathered = [];
    this.#gatheredBytes = 0;
    if (this.#ready.at(-1) !== 'lost') this.#ready.push('lost');
    this.#accept();
    this.#with.onReady();
  }

  /** @returns the next chunk; undefined when there is none yet */
  take(): Uint8Array | 'lost' | undefined {
    const ready = this.#ready.shift();
    if (ready === undefined || ready === 'lost') return ready;
    this.#readyParts -= ready.parts;
    // The sender hears of room when half of it has come back.
    if (this.#roomUntil() - this.#until >= this.#with.room / 2) this.#acknowledge();
    return ready.chunk;
  }

  #accept(): void {
    for (let part = this.#early.get(this.#next); part !== undefined; ) {
      this.#early.delete(this.#next);
      this.#next += 1;
      this.#gather(part);
      part = this.#early.get(this.#next);
    }
  }

  #gather(part: Part): void {
    this.#gathered.push(part);
    this.#gatheredBytes += part.bytes.length;
    if (this.#gatheredBytes > CHUNK_BYTES_MAX) throw new LinkError('damaged', 'a chunk has no end');
    if (!part.isLast) return;
    const chunk = Buffer.concat(this.#gathered.map(({ bytes }) => bytes));
    this.#ready.push({ chunk, parts: this.#gathered.length });
    this.#readyParts += this.#gathered.length;
    this.#gathered = [];
    this.#gatheredBytes = 0;
    this.#with.onReady();
  }

  #roomUntil(): number {
    return this.#next + Math.max(0, this.#with.room - this.#readyParts);
  }

  /** Once a turn. */
  #acknowledge(): void {
    if (this.#isAcknowledging) return;
    this.#isAcknowledging = true;
    this.#with.scheduler.soon(() => {
      this.#isAcknowledging = false;
      this.#until = Math.max(this.#until, this.#roomUntil());
      const hasGap = this.#early.size > 0;
      const packet = { kind: 'received', number: this.#next, hasGap, until: this.#until } as const;
      this.#with.send(encodePacket(packet));
    });
  }
}
