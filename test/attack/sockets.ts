// Connections without a key, as an abuser makes them.

import { readFileSync } from 'node:fs';
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

/**
 * The callers' ports of the connections that stand at `port` itself: a full backlog leaves callers that believe in one
 * which nobody ever took. Null where the system does not tell.
 */
export function heldAt(port: number): ReadonlySet<number> | null {
  let table: string;
  try {
    table = readFileSync('/proc/net/tcp', 'latin1');
  } catch {
    return null;
  }
  const held = new Set<number>();
  for (const line of table.split('\n').slice(1)) {
    const [, local = '', remote = '', state] = line.trim().split(/\s+/);
    const [ours, theirs] = [local, remote].map((address) => Number.parseInt(address.slice(9), 16));
    if (state === ESTABLISHED && ours === port && theirs !== undefined) held.add(theirs);
  }
  return held;
}

const ESTABLISHED = '01';

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
