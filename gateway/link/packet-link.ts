// The link over a way that may lose what it carries: parts of chunks with numbers, acknowledgements and repeats. It
// gives the guarantees of link.ts over whatever carries packets; the ends share nothing.

import type { Scheduler } from '../host/scheduler.ts';
import {
  CHUNK_BYTES_MAX,
  type CoreEnd,
  type RequestSource,
  type RowSink,
  type TakeChunk,
} from './link.ts';
import { LinkError } from './link-error.ts';
import { PacketInbox } from './packet-inbox.ts';
import { decodePacket, type Wire } from './packets.ts';
import { PartLog } from './part-log.ts';
import { PartSender } from './part-sender.ts';
import { Bell } from './waker.ts';

/** Both ends have the same. */
export interface PacketOptions {
  readonly scheduler: Scheduler;
  /** Of a chunk in one packet. */
  readonly partBytes: number;
  /** Parts that a reader keeps until they are taken. */
  readonly roomParts: number;
  /** How long an acknowledgement is awaited at first. */
  readonly repeatMs: number;
  /** Of rows the core keeps for edges that have fallen behind. */
  readonly rowLogBytes: number;
  /** Of requests an edge keeps until they are acknowledged; one chunk may be larger. */
  readonly requestBytes: number;
}

/** The core's end of the ways to all edges. */
export class PacketCoreSide {
  readonly rows: RowSink;
  readonly #options: PacketOptions;
  readonly #log: PartLog;
  #senders: readonly PartSender[] = [];
  #turn = 0;

  private constructor(options: PacketOptions) {
    this.#options = options;
    this.#log = new PartLog(options.partBytes);
    this.rows = { publish: (chunk) => this.#publish(chunk), flush: () => this.#flush() };
  }

  static create(options: PacketOptions): PacketCoreSide {
    return new PacketCoreSide(options);
  }

  /** An edge that reads the rows from now on. */
  add(wire: Wire): RequestSource {
    const { roomParts } = this.#options;
    const sender = new PartSender(senderParts(wire, this.#log, this.#options), roomParts);
    const inbox = new PacketInbox(wire, this.#options);
    wire.onPacket((bytes) => {
      const packet = decodePacket(bytes);
      if (packet?.kind === 'received') sender.onReceived(packet);
      else if (packet?.kind === 'part') inbox.receiver.onPart(packet);
    });
    this.#senders = [...this.#senders, sender];
    return {
      receive: (take, most) => inbox.receive(take, most) === 'more',
      onArrival: (wake) => inbox.bell.onRing(wake),
      close: () => {
        this.#senders = this.#senders.filter((one) => one !== sender);
        sender.close();
        inbox.close();
        wire.close();
      },
    };
  }

  #publish(chunk: Uint8Array): void {
    if (chunk.length > this.#options.rowLogBytes / 2) {
      throw new LinkError('oversize', `a chunk of ${chunk.length} bytes is not for this log`);
    }
    this.#log.append(chunk);
    while (this.#log.bytes > this.#options.rowLogBytes) this.#log.dropChunk();
  }

  #flush(): void {
    const senders = this.#senders;
    this.#turn = (this.#turn + 1) % Math.max(senders.length, 1);
    for (let i = 0; i < senders.length; i++) senders[(this.#turn + i) % senders.length].pump();
  }
}

/** An edge's end of both ways. */
export class PacketCoreEnd implements CoreEnd {
  readonly #wire: Wire;
  readonly #bytesMax: number;
  readonly #log: PartLog;
  readonly #sender: PartSender;
  readonly #inbox: PacketInbox;
  readonly #roomBell: Bell = new Bell();
  #isRefusing = false;
  #isClosed = false;

  private constructor(wire: Wire, options: PacketOptions) {
    this.#wire = wire;
    this.#bytesMax = options.requestBytes;
    this.#log = new PartLog(options.partBytes);
    this.#sender = new PartSender(senderParts(wire, this.#log, options), options.roomParts);
    this.#inbox = new PacketInbox(wire, options);
    wire.onPacket((bytes) => this.#onPacket(bytes));
  }

  static open(wire: Wire, options: PacketOptions): PacketCoreEnd {
    return new PacketCoreEnd(wire, options);
  }

  send(chunk: Uint8Array): boolean {
    if (chunk.length > CHUNK_BYTES_MAX) {
      throw new LinkError('oversize', `a chunk of ${chunk.length} bytes is not for a link`);
    }
    const fits = this.#log.bytes === 0 || this.#log.bytes + chunk.length <= this.#bytesMax;
    this.#isRefusing = this.#isClosed || !fits;
    if (this.#isRefusing) return false;
    this.#log.append(chunk);
    return true;
  }

  flush(): void {
    if (!this.#isClosed) this.#sender.pump();
  }

  onRoom(again: () => void): void {
    this.#roomBell.onRing(again);
  }

  receive(take: TakeChunk, most: number): 'done' | 'more' | 'lost' {
    return this.#inbox.receive(take, most);
  }

  onArrival(wake: () => void): void {
    this.#inbox.bell.onRing(wake);
  }

  close(): void {
    this.#isClosed = true;
    this.#roomBell.silence();
    this.#sender.close();
    this.#inbox.close();
    this.#wire.close();
  }

  #onPacket(bytes: Uint8Array): void {
    const packet = decodePacket(bytes);
    switch (packet?.kind) {
      case 'part':
        this.#inbox.receiver.onPart(packet);
        break;
      case 'skipped':
        this.#inbox.receiver.onSkipped(packet.number);
        break;
      case 'received':
        this.#sender.onReceived(packet);
        this.#log.dropBefore(this.#sender.base);
        this.#announceRoom();
        break;
      case undefined:
        break; // No packet at all.
      default:
        packet satisfies never;
    }
  }

  #announceRoom(): void {
    if (!this.#isRefusing) return;
    this.#isRefusing = false;
    this.#roomBell.ring();
  }
}

function senderParts(wire: Wire, log: PartLog, { scheduler, repeatMs }: PacketOptions) {
  return { log, send: (packet: Uint8Array) => wire.send(packet), scheduler, repeatMs };
}
