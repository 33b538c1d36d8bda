// Connections without a key, as an abuser makes them.

import { connect, type Socket } from 'node:net';
import { addressOf } from './traders.ts';

/** What became of many connections. */
export interface Tally {
  opened: number;
  ended: number;
  bytes: number;
}

/** Opens one that counts what it is sent, and sends `bytes` as soon as it stands. */
export function open(
  port: number,
  tally: Tally,
  { address = 0, bytes = '' }: { address?: number; bytes?: string | Buffer } = {},
): Socket {
  const socket = connect({ port, host: '127.0.0.1', localAddress: addressOf(address) });
  socket.on('error', () => {});
  socket.on('connect', () => {
    tally.opened += 1;
    if (bytes.length > 0) socket.write(bytes);
  });
  socket.on('data', (chunk: Buffer) => {
    tally.bytes += chunk.length;
  });
  socket.on('close', () => {
    tally.ended += 1;
  });
  return socket;
}

/** A page, head and all. */
export function page(port: number, path: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1' });
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
  });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => resolve(text));
  });
}
