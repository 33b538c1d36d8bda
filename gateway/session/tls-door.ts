// TLS before anything else: a handshake costs the thread more than an order, so only so many are begun a second, and
// the rest wait their turn.

import type { Socket } from 'node:net';
import { createServer, type SecureContextOptions, type Server, type TLSSocket } from 'node:tls';
import type { Certificate } from '../host/certificate.ts';
import type { Config } from '../host/config.ts';
import type { Scheduler, Timer } from '../host/scheduler.ts';

/** Between two looks at those that wait. */
const TURN_MS = 10;
const MIN_VERSION = 'TLSv1.2';

interface TlsDoorParts {
  readonly config: Config;
  readonly scheduler: Scheduler;
  /** That share the handshakes of a second. */
  readonly edges: number;
  readonly certificate: Certificate;
}

export class TlsDoor {
  readonly #server: Server;
  readonly #perTurn: number;
  readonly #timer: Timer;
  /** Who is waiting for a handshake to end, by the peer's address and port. */
  readonly #secured = new Map<string, (stream: TLSSocket) => void>();
  #waiting: Socket[] = [];
  #begun = 0;

  constructor({ config, scheduler, edges, certificate }: TlsDoorParts) {
    const { logOnMs: handshakeTimeout, tlsHandshakesPerSecond } = config;
    this.#server = createServer({ handshakeTimeout, ...contextOf(certificate) });
    this.#server.on('secureConnection', (stream: TLSSocket) => {
      const secured = this.#secured.get(peerOf(stream));
      if (secured === undefined) stream.destroy();
      else secured(stream);
    });
    this.#server.on('tlsClientError', (_error, stream) => stream.destroy());
    const perSecond = tlsHandshakesPerSecond / edges;
    this.#perTurn = Math.max(1, Math.round((perSecond * TURN_MS) / 1000));
    this.#timer = scheduler.every(TURN_MS, () => this.#turn()).unref();
  }

  /** Connections from now on get this one. */
  renew(certificate: Certificate): void {
    this.#server.setSecureContext(contextOf(certificate));
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

function contextOf({ cert, key }: Certificate): SecureContextOptions {
  return { cert: Buffer.from(cert), key: Buffer.from(key), minVersion: MIN_VERSION };
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
