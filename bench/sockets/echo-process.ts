// What no venue can beat: an echo over TCP, one over WebSocket, and one that flushes a page before it answers. An idle
// thread of its own shows what the machine does to any thread.

import { once } from 'node:events';
import { fdatasync, openSync, writeSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import { Meter } from './meter.ts';
import { given, serve } from './peer.ts';

export type EchoAsk = 'ports' | 'begin' | 'end';

const PAGE = new Uint8Array(4096).fill(1);
const PAGES = 256;

/** Flushes one page after the other of a file that is there already. */
export function openFlush(folder: string): (done: () => void) => void {
  const fd = openSync(join(folder, `echo-${process.pid}`), 'w+');
  writeSync(fd, new Uint8Array(PAGES * PAGE.length));
  let at = 0;
  return (done) => {
    writeSync(fd, PAGE, 0, PAGE.length, (at++ % PAGES) * PAGE.length);
    fdatasync(fd, (error) => {
      if (error !== null) throw error;
      done();
    });
  };
}

async function serveEchoes(folder: string): Promise<void> {
  const flush = openFlush(folder);
  const frames = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  frames.on('connection', (socket: WebSocket) => {
    socket.on('message', (data: Buffer, isBinary) => {
      // Text comes back as it is.
      if (isBinary) flush(() => socket.send(data));
      else socket.send(data, { binary: false });
    });
  });
  const bytes = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => socket.write(data));
  }).listen(0, '127.0.0.1');
  await Promise.all([once(frames, 'listening'), once(bytes, 'listening')]);
  const ports = {
    frames: (frames.address() as AddressInfo).port,
    bytes: (bytes.address() as AddressInfo).port,
  };
  const meter = new Meter();
  serve(async (ask: EchoAsk) => {
    switch (ask) {
      case 'ports':
        return ports;
      case 'begin':
        return meter.begin();
      case 'end':
        return meter.end();
      default:
        throw new Error(ask satisfies never);
    }
  });
}

if (process.argv[1]?.endsWith('echo-process.js')) await serveEchoes(given<string>());
