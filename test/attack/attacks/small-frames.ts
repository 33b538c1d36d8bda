import type { Socket } from 'node:net';
import { type Attack, endOf } from '../attack.ts';
import { logOnSixteen, trader } from '../traders.ts';

/** The smallest there are: a head, a mask, no payload. */
const FRAMES = Buffer.concat(Array<Buffer>(10_000).fill(Buffer.from([0x82, 0x80, 0, 0, 0, 0])));

export const smallFrames: Attack = {
  name: 'small-frames',
  does: '16 connections of one key, each with 10 000 empty frames in one write',
  venue: 'lives',
  isClosed: true,
  async abuse(target) {
    const clients = await logOnSixteen(target, trader(2));
    target.begin();
    const since = performance.now();
    for (const { socket } of clients) {
      (socket as unknown as { _socket: Socket })._socket.write(FRAMES);
    }
    return { ...(await endOf(clients, since, target)), did: '160 000 frames' };
  },
};
