// TLS before anything else: a handshake costs the thread more than an order, so only so many are begun a second, and
// the rest wait their turn.

import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import type { Config } from '../host/config.ts';
import { VenueError } from '../host/errors.ts';
import type { Scheduler, Timer } from '../host/scheduler.ts';

/** Between two looks at those that wait. */
const TURN_MS = 10;
const MIN_VERSION = 'TLSv1.2';

export class TlsDoor {
  readonly #server: Server;
  readonly #perTurn: number;
  readonly #timer: Timer;
  /** Who is waiting for a handshake to end, by the peer's address and port. */
  readonly #secured = new Map<string, (stream: TLSSocket) => void>();
  #waiting: Socket[] = [];
  #begun = 0;

  /** @param edges that share the handshakes of a second. @returns null when no certificate is configured. @throws VenueError `config` */
  static open(config: Config, scheduler: Scheduler, edges: number): TlsDoor | null {
    const files = readFiles(config);
    if (files === null) return null;
    const perSecond = config.tlsHandshakesPerSecond / edges;
    try {
      return new TlsDoor({ ...config, tlsHandshakesPerSecond: perSecond }, scheduler, files);
    } catch (error) {
      throw fault(error);
    }
  }

  private constructor(config: Config, scheduler: Scheduler, files: Files) {
    const { logOnMs: handshakeTimeout, tlsHandshakesPerSecond } = config;
    this.#server = createServer({ handshakeTimeout, ...files, minVersion: MIN_VERSION });
    this.#server.on('secureConnection', (stream: TLSSocket) => {
      const secured = this.#secured.get(peerOf(stream));
      if (secured === undefined) stream.destroy();
      else secured(stream);
    });
    this.#server.on('tlsClientError', (_error, stream) => stream.destroy());
    this.#perTurn = Math.max(1, Math.round((tlsHandshakesPerSecond * TURN_MS) / 1000));
    this.#timer = scheduler.every(TURN_MS, () => this.#turn()).unref();
  }

  /** Connections from now on get what is in the files now. @throws VenueError `config`: then nothing has changed */
  renew(config: Config): void {
    const files = readFiles(config);
    if (files === null) return;
    try {
      this.#server.setSecureContext({ ...files, minVersion: MIN_VERSION });
    } catch (error) {
      throw fault(error);
    }
  }

  /** Has the connection secured; `secured` is called when it is. */
  take(raw: Socket, secured: (stream: TLSSocket) => void): void {
    const peer = peerOf(raw);
    this.#secured.set(peer, secured);
    raw.once('close', () => this.#secured.delete(peer));
    if (this.#begun < this.#perTurn) this.#begin(raw);
    else this.#waiting.push(raw);
  }

  close(): void {
    this.#timer.cancel();
    for (const raw of this.#waiting.splice(0)) raw.destroy();
  }

  #turn(): void {
    this.#begun = 0;
    while (this.#begun < this.#perTurn && this.#waiting.length > 0) {
      const raw = this.#waiting.shift() as Socket;
      if (!raw.destroyed) this.#begin(raw);
    }
  }

  #begin(raw: Socket): void {
    this.#begun += 1;
    this.#server.emit('connection', raw);
  }
}

interface Files {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** @returns null when none are configured. @throws VenueError `config` */
function readFiles({ tlsCertFile, tlsKeyFile }: Config): Files | null {
  if (tlsCertFile === undefined || tlsKeyFile === undefined) return null;
  try {
    return { cert: readFileSync(tlsCertFile), key: readFileSync(tlsKeyFile) };
  } catch (error) {
    throw fault(error);
  }
}

function fault(error: unknown): VenueError {
  const text = error instanceof Error ? error.message : String(error);
  return new VenueError('config', `TLS: ${text}`, error);
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
