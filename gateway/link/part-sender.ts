import type { Scheduler, Timer } from '../host/scheduler.ts';
import { encodePacket, type Packet, type ReceivedPacket } from './packets.ts';
import type { PartLog } from './part-log.ts';

interface SenderParts {
  readonly log: PartLog;
  readonly send: (packet: Uint8Array) => void;
  readonly scheduler: Scheduler;
  readonly repeatMs: number;
}

/** Waits twice as long each time, up to so many times the first wait. */
const WAIT_TIMES_MAX = 16;
/** So many parts at most are repeated at once. */
const REPEATED_MAX = 8;

/**
 * Sends the parts of a log to one receiver, as far as it has room, and again what it does not acknowledge.
 *
 * Where the log has dropped what the receiver still misses, it is sent on to the log's end. On the wire the first part
 * that this receiver is sent has number 0.
 */
export class PartSender {
  readonly #with: SenderParts;
  readonly #origin: number;
  /** All before it are acknowledged, or skipped. */
  #base: number;
  /** The next that was never sent. */
  #next: number;
  /** The receiver has room for those before it. */
  #until: number;
  /** Parts were skipped, and the receiver has not acknowledged it. */
  #hasSkipped = false;
  /** What is missing was repeated since the last progress, without waiting. */
  #hasRepeated = false;
  #timer: Timer | null = null;
  #waitMs: number;
  #isClosed = false;

  /** @param room the receiver has at first */
  constructor(parts: SenderParts, room: number) {
    this.#with = parts;
    this.#origin = parts.log.end;
    this.#base = this.#origin;
    this.#next = this.#origin;
    this.#until = this.#origin + room;
    this.#waitMs = parts.repeatMs;
  }

  /** All before it have arrived. */
  get base(): number {
    return this.#base;
  }

  /** Sends what is new. */
  pump(): void {
    if (this.#isClosed) return;
    const { log } = this.#with;
    if (this.#base < log.first) this.#skip();
    while (this.#next < log.end && this.#next < this.#until) {
      this.#sendPart(this.#next);
      this.#next += 1;
    }
    if (this.#timer === null && this.#isWaiting()) this.#arm();
  }

  onReceived({ number, until, hasGap }: ReceivedPacket): void {
    const reached = this.#origin + number;
    if (reached > this.#next) return; // So much was never sent.
    const wasShut = this.#until <= this.#base;
    this.#until = Math.max(this.#until, this.#origin + until);
    if (reached > this.#base || (reached === this.#base && this.#hasSkipped)) {
      this.#progress(reached);
    }
    if (wasShut) this.#next = this.#base; // What was sent without room is sent again.
    this.pump();
    if (hasGap && reached === this.#base && !this.#hasRepeated) {
      this.#hasRepeated = true;
      this.#repeat(1);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#disarm();
  }

  #progress(reached: number): void {
    this.#base = reached;
    this.#hasSkipped = false;
    this.#hasRepeated = false;
    this.#waitMs = this.#with.repeatMs;
    this.#disarm();
  }

  #isWaiting(): boolean {
    return this.#hasSkipped || this.#base < this.#with.log.end;
  }

  #skip(): void {
    this.#base = this.#with.log.end;
    this.#next = this.#base;
    this.#hasSkipped = true;
    this.#repeat(0);
  }

  #disarm(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }

  #arm(): void {
    this.#timer = this.#with.scheduler
      .after(this.#waitMs, () => {
        this.#timer = null;
        this.#waitMs = Math.min(2 * this.#waitMs, WAIT_TIMES_MAX * this.#with.repeatMs);
        this.#onSilence();
      })
      .unref();
  }

  #onSilence(): void {
    this.pump();
    // One at least, whatever room there was: the word that there is more may be lost.
    if (this.#next === this.#base && this.#next < this.#with.log.end) this.#next += 1;
    this.#repeat(REPEATED_MAX);
  }

  #repeat(most: number): void {
    if (this.#hasSkipped) this.#send({ kind: 'skipped', number: this.#base - this.#origin });
    const end = Math.min(this.#next, this.#base + most);
    for (let number = this.#base; number < end; number++) this.#sendPart(number);
  }

  #sendPart(number: number): void {
    const { bytes, isLast } = this.#with.log.part(number);
    this.#send({ kind: 'part', number: number - this.#origin, isLast, bytes });
  }

  #send(packet: Packet): void {
    this.#with.send(encodePacket(packet));
  }
}
