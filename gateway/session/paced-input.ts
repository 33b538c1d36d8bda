// What a WebSocket reads, in portions: a socket that is full of small frames is read a few of them a turn of the event
// loop, so that no other waits for the rest. The library reads a chunk whole, however many frames are in it.

import type { Duplex } from 'node:stream';
import type { Scheduler } from '../host/scheduler.ts';
import { FrameCounter } from './frame-counter.ts';

/** Of one socket in one turn of the event loop. */
const FRAMES_A_TURN = 64;
/** Of all sockets together; behind it each is still read one frame a turn, so that none waits for the crowd. */
const FRAMES_OF_ALL = 64;
/** Less than the library's own buffer takes at once. */
const SLICE_BYTES = 16_000;

/** What the sockets of a listener share: how much has been read of all of them in this turn. */
export class SharedTurn {
  readonly #scheduler: Scheduler;
  #left = FRAMES_OF_ALL;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** How many of `wanted` frames a socket that has read `read` in this turn may read now. */
  room(wanted: number, read: number): number {
    return Math.max(Math.min(wanted, this.#left), read === 0 ? 1 : 0);
  }

  spend(frames: number): void {
    if (this.#left === FRAMES_OF_ALL) {
      this.#scheduler.soon(() => {
        this.#left = FRAMES_OF_ALL;
      });
    }
    this.#left = Math.max(0, this.#left - frames);
  }
}

export class PacedInput {
  readonly #stream: Duplex;
  readonly #scheduler: Scheduler;
  readonly #shared: SharedTurn;
  readonly #deliver: (chunk: Buffer) => void;
  readonly #counter = new FrameCounter();
  #waiting: Buffer[] = [];
  #framesThisTurn = 0;
  #isPaused = false;
  #isStopped = false;
  /** The stream is to hold back what comes. */
  #isHolding = false;

  /** Takes the place of the library's own listener on a stream that it has just been given. */
  constructor(stream: Duplex, scheduler: Scheduler, shared: SharedTurn) {
    this.#stream = stream;
    this.#scheduler = scheduler;
    this.#shared = shared;
    const [listener] = stream.listeners('data') as ((chunk: Buffer) => void)[];
    this.#deliver = (chunk) => listener.call(stream, chunk);
    stream.off('data', listener);
    stream.on('data', (chunk: Buffer) => this.#take(chunk));
    stream.once('close', () => this.stop());
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Nothing more is read until `resume`, of what has arrived either. */
  pause(): void {
    this.#isPaused = true;
    this.#hold();
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#readOn();
  }

  /** What has arrived is dropped, and nothing more is read. */
  stop(): void {
    this.discard();
    this.#stream.pause();
  }

  /** What has arrived and what still comes is dropped: the library reads no more of it. */
  discard(): void {
    this.#isStopped = true;
    this.#isPaused = false;
    this.#waiting = [];
    this.#stream.resume();
  }

  #take(chunk: Buffer): void {
    if (this.#isStopped) return;
    this.#waiting.push(chunk);
    this.#readOn();
  }

  #readOn(): void {
    while (this.#waiting.length > 0 && !this.#isPaused && !this.#isStopped) {
      const read = this.#framesThisTurn;
      const room = this.#shared.room(FRAMES_A_TURN - read, read);
      if (room === 0) break;
      const [chunk] = this.#waiting;
      const bytes = this.#counter.take(chunk, room, SLICE_BYTES);
      const { frames } = this.#counter;
      if (read === 0) this.#scheduler.soon(this.#nextTurn);
      this.#framesThisTurn += Math.max(1, frames);
      this.#shared.spend(frames);
      const isWhole = bytes === chunk.length;
      if (isWhole) this.#waiting.shift();
      else this.#waiting[0] = chunk.subarray(bytes);
      this.#deliver(isWhole ? chunk : chunk.subarray(0, bytes));
    }
    if (this.#waiting.length > 0 || this.#isPaused) this.#hold();
    else if (this.#isHolding && !this.#isStopped) {
      this.#isHolding = false;
      this.#stream.resume();
    }
  }

  #hold(): void {
    this.#isHolding = true;
    this.#stream.pause();
  }

  readonly #nextTurn = (): void => {
    this.#framesThisTurn = 0;
    if (this.#waiting.length > 0) this.#readOn();
  };
}
