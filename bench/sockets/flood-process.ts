// Somebody who means no good: pages asked for in heaps, or handshakes that never end, as fast as they go.

import { connect } from 'node:net';
import type { Answer } from './peer.ts';
import { serve } from './peer.ts';
import type { FloodTask } from './tasks.ts';

/** Connections at a time; a new one for each that ends. */
const CONNECTIONS = 32;
/** An address of its own: the venue's limits of one are not those of its clients. */
const FROM = '127.0.9.9';
const PAGE = 'GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';
const PIPELINED = 100;
const HALF = 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Up';
const HELD_MS = 5;

class Flood {
  #isOn = true;
  #connections = 0;
  #bytes = 0;

  constructor(by: 'pages' | 'handshakes', port: number) {
    for (let n = 0; n < CONNECTIONS; n++) this.#attack(by, port);
  }

  stop(): Answer {
    this.#isOn = false;
    return { connections: this.#connections, bytes: this.#bytes };
  }

  #attack(by: 'pages' | 'handshakes', port: number): void {
    if (!this.#isOn) return;
    this.#connections += 1;
    const socket = connect({ host: '127.0.0.1', port, localAddress: FROM });
    socket.on('error', () => {}); // Refused, as it should be.
    socket.on('close', () => setImmediate(() => this.#attack(by, port)));
    if (by === 'handshakes') {
      socket.write(HALF);
      socket.on('connect', () => setTimeout(() => socket.destroy(), HELD_MS));
      return;
    }
    const asked = PAGE.repeat(PIPELINED);
    const ask = (): void => {
      if (!this.#isOn) socket.destroy();
      else if (!socket.destroyed) socket.write(asked, () => setImmediate(ask));
    };
    socket.on('connect', ask);
    socket.on('data', (data) => {
      this.#bytes += data.length;
    });
    socket.on('end', () => socket.destroy());
  }
}

let flood: Flood | null = null;
serve(async (task: FloodTask) => {
  switch (task.kind) {
    case 'flood':
      flood = new Flood(task.by, task.port);
      return {};
    case 'stop':
      return flood?.stop() ?? {};
    default:
      throw new Error(task satisfies never);
  }
});
