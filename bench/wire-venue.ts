// A venue with real sockets and a real disk, and its clients in a process of their own: what is measured is a round trip.
// Beside it an echo over WebSocket that flushes a page before it answers: no durable venue can be quicker.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fdatasync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type WebSocket, WebSocketServer } from 'ws';
import { Scope } from '../engine/schema/index.ts';
import { checkConfig } from '../gateway/host/config.ts';
import { openLog } from '../gateway/host/logger.ts';
import { openVenue } from '../gateway/venue/open-venue.ts';
import type { Venue } from '../gateway/venue/venue.ts';
import { furnish, register, settingsIn } from '../test/gateway/fixture.ts';
import { BENCH_ACCOUNT, BENCH_SECRET, type WireAnswer, type WireTask } from './wire-task.ts';

/** Nothing but the machine limits the bench's clients. */
const UNLIMITED = {
  creditsPerSecond: 1_000_000,
  creditsMax: 2_000_000,
  participantCreditsPerSecond: 10_000_000,
  participantCreditsMax: 20_000_000,
  bytesPerSecond: 1 << 30,
  bytesMax: 1 << 30,
  queriesPerSecond: 1_000_000,
  queriesMax: 1_000_000,
  handshakesPerSecond: 100_000,
  connectsPerSecond: 100_000,
  connectionsPerAddress: 100_000,
  connectionsPerKey: 10_000,
  segmentBytes: 16 << 20,
} as const;

export class WireVenue {
  readonly venue: Venue;
  readonly #folder: string;
  readonly #client: ChildProcess;
  readonly #echo: WebSocketServer;

  private constructor(
    venue: Venue,
    { folder, client, echo }: { folder: string; client: ChildProcess; echo: WebSocketServer },
  ) {
    this.venue = venue;
    this.#folder = folder;
    this.#client = client;
    this.#echo = echo;
  }

  static async open(): Promise<WireVenue> {
    const folder = mkdtempSync(join(tmpdir(), 'praya-wire-'));
    const config = checkConfig(settingsIn(join(folder, 'data'), UNLIMITED));
    const venue = await openVenue(config, { log: openLog('silent') });
    await furnish(venue);
    const signer = Buffer.from(BENCH_SECRET, 'hex');
    const trader = { id: 90, account: BENCH_ACCOUNT, name: 'bench', signer };
    await register(venue, trader, Scope.read + Scope.trade);
    const echo = openEcho(join(folder, 'echo'));
    await once(echo, 'listening');
    const { port } = echo.address() as AddressInfo;
    const program = fileURLToPath(new URL('wire-client.js', import.meta.url));
    const client = fork(program, [String(venue.port), String(port)], { execArgv: [] });
    return new WireVenue(venue, { folder, client, echo });
  }

  /** Has the clients do something. */
  run(task: WireTask): Promise<WireAnswer> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void =>
        reject(new Error(`the clients ended with ${code}`));
      this.#client.once('exit', onExit);
      this.#client.once('message', (answer) => {
        this.#client.off('exit', onExit);
        resolve(answer as WireAnswer);
      });
      this.#client.send(task);
    });
  }

  async close(): Promise<void> {
    if (this.#client.connected) this.#client.disconnect();
    this.#echo.close();
    for (const socket of this.#echo.clients) socket.terminate();
    await this.venue.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Text is sent back as it is; bytes only after a page was flushed. */
function openEcho(path: string): WebSocketServer {
  const fd = openSync(path, 'w+');
  const page = new Uint8Array(4096).fill(1);
  writeSync(fd, new Uint8Array(1 << 20));
  let at = 0;
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  server.on('connection', (socket: WebSocket) => {
    socket.on('message', (data: Buffer, isBinary) => {
      if (!isBinary) {
        socket.send(data, { binary: false });
        return;
      }
      writeSync(fd, page, 0, page.length, (at++ % 256) * page.length);
      fdatasync(fd, () => socket.send(data));
    });
  });
  return server;
}
