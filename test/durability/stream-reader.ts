// Reads an account's stream as it comes over the wire, with no library between that would hide a repeat.

import { Connection } from '../../client/core/connection.ts';
import { openSocket, type Signer, signerOf } from '../../client/node/index.ts';
import type { AccountId } from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import type { AccountEvent, ServerMessage } from '../../proto/server-message.ts';
import type { Client } from './furnishing.ts';

const RETRY_MS = 20;

export class StreamReader {
  readonly client: Client;
  /** What came, in its order; emptied by who checks it. */
  events: AccountEvent[] = [];
  /** What must not be: a number that does not follow, a refusal, a second snapshot. */
  readonly faults: string[] = [];
  resumes = 0;
  readonly #url: string;
  readonly #sign: Signer;
  #last = -1; // Before the first snapshot.
  #connection: Connection | null = null;
  #isConnecting = false;
  #isAway = false;
  #isEnded = false;

  constructor(client: Client, port: number) {
    this.client = client;
    this.#url = `ws://127.0.0.1:${port}`;
    this.#sign = signerOf({ privateKey: client.privateKey });
    void this.#connect();
  }

  get isConnected(): boolean {
    return this.#connection !== null;
  }

  /** The last event it has seen; −1 before it has seen a snapshot. */
  get last(): number {
    return this.#last;
  }

  /** Its socket is destroyed under it, and it stays away until called. */
  goAway(): void {
    this.#isAway = true;
    this.#connection?.abort('gone away');
  }

  comeBack(): void {
    if (!this.#isAway) return;
    this.#isAway = false;
    void this.#connect();
  }

  end(): void {
    this.#isEnded = true;
    this.#connection?.close();
  }

  /** One at a time: of two connections both would bring every event. */
  async #connect(): Promise<void> {
    if (this.#isConnecting) return;
    this.#isConnecting = true;
    await this.#tryToConnect();
    this.#isConnecting = false;
  }

  async #tryToConnect(): Promise<void> {
    while (this.#connection === null && !this.#isAway && !this.#isEnded) {
      try {
        const connection = await Connection.open(
          {
            url: this.#url,
            protocol: 'proto',
            keyName: this.client.name,
            sign: this.#sign,
            openSocket,
            openMs: 2000,
          },
          { message: (message) => this.#onMessage(message), closed: () => this.#lost() },
        );
        this.#connection = connection;
        if (this.#isEnded) connection.close();
        else if (this.#isAway) connection.abort('gone away');
        else this.#subscribe(connection);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  #subscribe(connection: Connection): void {
    if (this.#last >= 0) this.resumes += 1;
    connection.send(1, {
      kind: 'subscribe',
      channel: Channel.account,
      contract: 0,
      account: this.client.account as AccountId,
      resumeAfterSeq: Math.max(0, this.#last),
    });
  }

  #onMessage({ message }: ServerMessage): void {
    switch (message.kind) {
      case 'accountSnapshot':
        if (this.#last > 0) this.faults.push('a snapshot came where the stream was resumed');
        this.#last = message.accountSeq;
        return;
      case 'accountEvent':
        if (message.accountSeq !== this.#last + 1) {
          this.faults.push(`event ${message.accountSeq} came after event ${this.#last}`);
        }
        this.#last = message.accountSeq;
        this.events.push(message);
        return;
      case 'reject':
        this.faults.push(`refused: ${JSON.stringify(message)}`);
        return;
      default:
        return;
    }
  }

  #lost(): void {
    this.#connection = null;
    if (!this.#isAway && !this.#isEnded) void this.#connect();
  }
}
