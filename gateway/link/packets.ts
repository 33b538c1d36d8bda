// What a packet is: two words, a number of a part, and either a part's bytes or nothing.
//
//     part      kind, is it its chunk's last, its number, its bytes
//     received  kind, is one missing, all before this number have come, room for those before that number
//     skipped   kind, 0, those before this number are not kept any more

/** A way that may drop, delay, double and reorder what is sent. */
export interface Wire {
  send(packet: Uint8Array): void;
  /** The packet is looked at until the callback returns. */
  onPacket(take: (packet: Uint8Array) => void): void;
  /** Nothing is taken or delivered any more. */
  close(): void;
}

export type Packet = PartPacket | ReceivedPacket | SkippedPacket;

export interface PartPacket {
  readonly kind: 'part';
  readonly number: number;
  readonly isLast: boolean;
  readonly bytes: Uint8Array;
}

export interface ReceivedPacket {
  readonly kind: 'received';
  /** All before it have come. */
  readonly number: number;
  readonly hasGap: boolean;
  /** There is room for those before it. */
  readonly until: number;
}

interface SkippedPacket {
  readonly kind: 'skipped';
  /** The next to come. */
  readonly number: number;
}

const HEADER_BYTES = 16;
const KINDS = { part: 1, received: 2, skipped: 3 } as const;

export function encodePacket(packet: Packet): Uint8Array {
  switch (packet.kind) {
    case 'part': {
      const bytes = encode(packet, packet.isLast, packet.bytes.length);
      bytes.set(packet.bytes, HEADER_BYTES);
      return bytes;
    }
    case 'received': {
      const bytes = encode(packet, packet.hasGap, 8);
      viewOf(bytes).setFloat64(HEADER_BYTES, packet.until, true);
      return bytes;
    }
    case 'skipped':
      return encode(packet, false, 0);
    default:
      return packet satisfies never;
  }
}

/** @returns null for what is no packet: it is as good as dropped */
export function decodePacket(bytes: Uint8Array): Packet | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = viewOf(bytes);
  const flag = view.getUint32(4, true) === 1;
  const number = view.getFloat64(8, true);
  if (!Number.isSafeInteger(number) || number < 0) return null;
  switch (view.getUint32(0, true)) {
    case KINDS.part:
      if (bytes.length === HEADER_BYTES) return null;
      return { kind: 'part', number, isLast: flag, bytes: bytes.subarray(HEADER_BYTES) };
    case KINDS.received: {
      if (bytes.length !== HEADER_BYTES + 8) return null;
      const until = view.getFloat64(HEADER_BYTES, true);
      if (!Number.isSafeInteger(until) || until < number) return null;
      return { kind: 'received', number, hasGap: flag, until };
    }
    case KINDS.skipped:
      return { kind: 'skipped', number };
    default:
      return null;
  }
}

function encode(packet: Packet, flag: boolean, more: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + more);
  const view = viewOf(bytes);
  view.setUint32(0, KINDS[packet.kind], true);
  view.setUint32(4, flag ? 1 : 0, true);
  view.setFloat64(8, packet.number, true);
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
