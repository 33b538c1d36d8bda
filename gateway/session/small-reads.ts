// What a connection's first read may cost. Node gives every read of a socket 64 KiB of its own; a stranger who connects
// again and again with that much in hand so has the thread collect garbage most of the time. Here all sockets are read
// through one small buffer, and what was read is copied out of it.
//
// The option for it, `onread`, exists only for sockets that a program opens itself. Those that a server accepts have the
// same places, which are set here; a Node that has them no more reads as it always did.

import type { Socket } from 'node:net';

const READ_BYTES = 4096;
const shared = Buffer.allocUnsafeSlow(READ_BYTES);

/** What there is of a socket below its documented interface. */
interface Inside {
  readonly _handle?: { useUserBuffer?(buffer: Buffer): void } | null;
  [place: symbol]: unknown;
}

/** @returns whether the socket, which has read nothing yet, reads so from here on. */
export function readThroughSmallBuffer(socket: Socket): boolean {
  const inside = socket as unknown as Inside;
  const places = Object.getOwnPropertySymbols(socket);
  const buffer = places.find(({ description }) => description === 'kBuffer');
  const callback = places.find(({ description }) => description === 'kBufferCb');
  const handle = inside._handle;
  if (buffer === undefined || callback === undefined || !handle?.useUserBuffer) return false;
  inside[buffer] = shared;
  inside[callback] = (bytes: number): boolean =>
    socket.push(Buffer.from(shared.subarray(0, bytes)));
  handle.useUserBuffer(shared);
  return true;
}
