// What leaves over one connection. WebSocket frames are written one behind the other into blocks of memory, and leave in
// one write when the turn ends; while the peer takes nothing, what comes next waits here and leaves together.
//
//   put ──► blocks ──► end of the turn ──► stream ──► left: the blocks are free, and what came meanwhile leaves
//
// What many are sent is not copied while nothing else waits before it: all of them are given the same bytes.
//
// The library writes nothing but its close frame, and before that all of ours is handed over.

import type { Duplex } from 'node:stream';
import type { Time } from '../../engine/schema/index.ts';
import type { Blocks } from './blocks.ts';
import { HEAD_BYTES_MAX, headBytes, type Opcode, writeHead } from './frame-head.ts';
import type { SharedWrites } from './shared-writes.ts';

/** Who hands over what waits when a turn ends. */
interface TurnEnd {
  readonly blocks: Blocks;
  readonly shared: SharedWrites;
  /** For what this one alone is sent. */
  hold(outlet: Outlet): void;
  /** For what many are sent. */
  queue(outlet: Outlet): void;
}

interface OutletParts {
  readonly stream: Duplex;
  readonly outbox: TurnEnd;
  /** With more than this waiting it is full; `hasRoom` is called when it no longer is. */
  readonly fullBytes: number;
  readonly hasRoom: () => void;
}

export class Outlet {
  /** Whom it leads to, for the measures of fair dissemination. */
  isAffiliate = false;
  /** The outbox hands over what waits when the turn ends. */
  isHeld = false;
  /** The outbox hands over what waits in a round of all that were published to. */
  isQueued = false;
  /** Among what waits is more than pings and pongs. */
  hasMessage = false;
  /** The end of the last turn in which it was given a message. */
  lastMessageAt: Time = 0 as Time;
  /** Among what waits is something that several readers get. */
  isPublished = false;
  readonly #parts: OutletParts;
  readonly #stream: Duplex;
  readonly #blocks: Blocks;
  /** What many are sent, while nothing else waits; of one opcode. */
  #shared: Uint8Array[] = [];
  #sharedOpcode: Opcode = 0x82;
  /** Full blocks in their order, then the one that is being filled. */
  readonly #filled: Buffer[] = [];
  #block: Buffer = NO_BLOCK;
  #end = 0;
  #bytes = 0;
  /** In the turn before: who was sent much will be sent much again. */
  #lastBytes = 0;
  /** What was handed over has not left. */
  #isLeaving = false;
  /** Blocks of it, which the stream may still read. */
  readonly #leaving: Buffer[] = [];
  #isFull = false;
  #isEnded = false;

  constructor(parts: OutletParts) {
    const { stream, outbox } = parts;
    this.#parts = parts;
    this.#stream = stream;
    this.#blocks = outbox.blocks;
    stream.once('close', () => this.drop());
    // A peer that has ended its side may still read; the library ends ours next.
    stream.prependListener('end', () => this.end());
  }

  /** Bytes that wait, here and in the stream. */
  get waiting(): number {
    return this.#bytes + this.#stream.writableLength;
  }

  /** Adds a frame. @param isPublished it goes to many, and leaves in its turn among them */
  put(opcode: Opcode, payload: Uint8Array, isPublished = false): void {
    if (this.#isEnded) return;
    const { outbox } = this.#parts;
    if (!isPublished) {
      if (!this.isHeld) outbox.hold(this);
    } else {
      this.isPublished = true;
      if (!this.isQueued) outbox.queue(this);
    }
    if (isPublished && this.#mayShare(opcode)) {
      this.#sharedOpcode = opcode;
      this.#shared.push(payload);
      this.#bytes += headBytes(payload.length) + payload.length;
    } else {
      if (this.#shared.length > 0) this.#unshare();
      this.#copy(opcode, payload);
    }
    if (this.waiting > this.#parts.fullBytes) this.#isFull = true;
  }

  #mayShare(opcode: Opcode): boolean {
    return this.#bytes === 0 || (this.#shared.length > 0 && opcode === this.#sharedOpcode);
  }

  /** Something for this one alone comes behind it. */
  #unshare(): void {
    const shared = this.#shared;
    this.#shared = [];
    this.#bytes = 0;
    for (const payload of shared) this.#copy(this.#sharedOpcode, payload);
  }

  #copy(opcode: Opcode, payload: Uint8Array): void {
    const { length } = payload;
    const most = length + HEAD_BYTES_MAX;
    if (this.#block === NO_BLOCK) this.#block = this.#blocks.first(Math.max(most, this.#lastBytes));
    if (most <= this.#block.length - this.#end) {
      const at = writeHead(this.#block, this.#end, opcode, length);
      this.#block.set(payload, at);
      this.#bytes += at + length - this.#end;
      this.#end = at + length;
    } else {
      const head = new Uint8Array(HEAD_BYTES_MAX);
      this.#putInPieces(head.subarray(0, writeHead(head, 0, opcode, length)));
      this.#putInPieces(payload);
    }
  }

  /** Fills block after block to its last byte. */
  #putInPieces(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    for (let from = 0; from < bytes.length; ) {
      if (this.#end === this.#block.length) {
        this.#filled.push(this.#block);
        this.#block = this.#blocks.next();
        this.#end = 0;
      }
      const piece = bytes.subarray(from, from + this.#block.length - this.#end);
      this.#block.set(piece, this.#end);
      this.#end += piece.length;
      from += piece.length;
    }
  }

  /** Hands over what waits, unless the peer has still to take what was handed over before. @returns whether it did. */
  flush(): boolean {
    return this.#bytes > 0 && !this.#isLeaving && this.#handOver();
  }

  /** Hands over all there is, whatever waits before it; nothing more is taken. */
  end(): void {
    if (this.#isEnded) return;
    if (this.#bytes > 0) this.#handOver();
    this.#isEnded = true;
  }

  /** Nothing more leaves. */
  drop(): void {
    this.#isEnded = true;
    this.#filled.length = 0;
    this.#shared = [];
    this.#leaving.length = 0; // The stream may have them still: they are not used again.
    this.#block = NO_BLOCK;
    this.#end = 0;
    this.#bytes = 0;
  }

  #handOver(): boolean {
    const stream = this.#stream;
    if (!stream.writable) {
      this.drop();
      return false;
    }
    this.#isLeaving = true;
    if (this.#shared.length > 0) this.#handOverShared();
    else this.#handOverBlocks();
    if (stream.writableLength === 0) this.#giveBack();
    return true;
  }

  #handOverShared(): void {
    const bytes = this.#parts.outbox.shared.of(this.#sharedOpcode, this.#shared);
    this.#shared = [];
    this.#bytes = 0;
    this.#stream.write(bytes, this.#left);
  }

  #handOverBlocks(): void {
    const stream = this.#stream;
    const filled = this.#filled;
    const last = this.#block.subarray(0, this.#end);
    this.#leaving.push(...filled, this.#block);
    this.#lastBytes = this.#bytes;
    this.#block = NO_BLOCK;
    this.#end = 0;
    this.#bytes = 0;
    if (filled.length === 0) stream.write(last, this.#left);
    else {
      stream.cork();
      for (const block of filled) stream.write(block);
      stream.write(last, this.#left);
      stream.uncork();
      filled.length = 0;
    }
  }

  /** What was handed over has left, or never will. */
  readonly #left = (error?: Error | null): void => {
    if (error) this.drop();
    if (this.#isEnded || this.#stream.writableLength > 0) return; // What was handed over later has a call of its own.
    this.#giveBack();
    if (!this.isHeld && !this.isQueued) this.flush();
    if (!this.#isFull || this.waiting > this.#parts.fullBytes) return;
    this.#isFull = false;
    this.#parts.hasRoom();
  };

  #giveBack(): void {
    this.#isLeaving = false;
    for (const block of this.#leaving) this.#blocks.giveBack(block);
    this.#leaving.length = 0;
  }
}

const NO_BLOCK = Buffer.alloc(0);
