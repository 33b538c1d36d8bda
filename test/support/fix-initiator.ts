// The client's side of FIX, by hand: it writes and reads bytes, and shares no code with the gateway.

import { createHmac, type KeyObject, sign } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export type Pair = readonly [number, string | number];

/** A message that came: its fields in order. */
export interface Received {
  readonly type: string;
  readonly seq: number;
  readonly bytes: string;
  get(tag: number): string | undefined;
}

const SOH = '\x01';
const WAIT_MS = 5000;
/** Behind the body: an SOH, the sum, an SOH. */
const SUM_BYTES = 8;

export interface Who {
  readonly name: string;
  /** An Ed25519 key, or the secret of HMAC. */
  readonly signer: KeyObject | Uint8Array;
}

export interface LogOnOptions {
  readonly seq?: number;
  readonly heartbeat?: number;
  readonly fields?: readonly Pair[];
  /** Milliseconds that its clock is ahead: a listener takes no time of before it opened. */
  readonly ahead?: number;
  readonly sign?: (text: string) => string;
  readonly time?: string;
}

export class FixInitiator {
  readonly received: Received[] = [];
  /** The number of the next message. */
  seq = 1;
  isClosed = false;
  /** Fields of the Logon that was sent. */
  lastLogOn = '';
  readonly #who: Who;
  readonly #socket: Socket;
  #text = '';
  #read = 0;
  #waiting: (() => void)[] = [];

  constructor(port: number, who: Who) {
    this.#who = who;
    this.#socket = connect({ port, host: '127.0.0.1' });
    this.#socket.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => {
      this.isClosed = true;
      this.#wake();
    });
  }

  raw(text: string): void {
    this.#socket.write(text, 'latin1');
  }

  /** @returns the number it has. */
  send(
    type: string,
    fields: readonly Pair[] = [],
    over: Partial<Record<number, string | number | null>> = {},
  ): number {
    const seq = Number(over[34] ?? this.seq);
    if (over[34] === undefined) this.seq += 1;
    this.raw(this.message(type, seq, fields, over));
    return seq;
  }

  message(
    type: string,
    seq: number,
    fields: readonly Pair[],
    over: Partial<Record<number, string | number | null>> = {},
  ): string {
    const head: Pair[] = [
      [35, type],
      [49, this.#who.name],
      [56, 'PRAYA'],
      [34, seq],
      [52, stamp(Date.now())],
    ];
    const extra: Pair[] = [];
    for (const tag of [43, 122]) {
      const value = over[tag];
      if (value !== undefined && value !== null) extra.push([tag, value]);
    }
    const own = head.flatMap(([tag, value]): Pair[] => {
      const other = over[tag];
      if (other === null) return [];
      return [[tag, other ?? value]];
    });
    return frame([...own, ...extra, ...fields]);
  }

  logOn({
    seq = this.seq,
    heartbeat = 30,
    fields = [],
    ahead = 800,
    sign: by,
    time,
  }: LogOnOptions = {}): void {
    const at = time ?? stamp(Date.now() + ahead);
    const text = ['praya.fix.v1', at, seq, this.#who.name, 'PRAYA'].join(SOH);
    const signature = (by ?? ((of) => this.signature(of)))(text);
    this.seq = seq + 1;
    this.lastLogOn = frame([
      [35, 'A'],
      [49, this.#who.name],
      [56, 'PRAYA'],
      [34, seq],
      [52, at],
      [98, 0],
      [108, heartbeat],
      [95, signature.length],
      [96, signature],
      ...fields,
    ]);
    this.raw(this.lastLogOn);
  }

  signature(text: string): string {
    const { signer } = this.#who;
    const bytes = Buffer.from(text, 'latin1');
    if (signer instanceof Uint8Array) {
      const key = Buffer.from(signer).toString('hex');
      return createHmac('sha256', key).update(bytes).digest('base64');
    }
    return sign(null, bytes, signer).toString('base64');
  }

  /** The next message of a type, of those that were not read yet; what stands before it is passed over. */
  async next(type: string, where: (message: Received) => boolean = () => true): Promise<Received> {
    const until = Date.now() + WAIT_MS;
    for (;;) {
      while (this.#read < this.received.length) {
        const message = this.received[this.#read];
        this.#read += 1;
        if (message.type === type && where(message)) return message;
      }
      if (this.isClosed || Date.now() > until) {
        const got = this.received.map((each) => each.bytes).join('\n');
        throw new Error(`no message ${type}${this.isClosed ? ', and closed' : ''}:\n${got}`);
      }
      await this.#change(until);
    }
  }

  async closed(): Promise<void> {
    const until = Date.now() + WAIT_MS;
    while (!this.isClosed) {
      if (Date.now() > until) throw new Error('still open');
      await this.#change(until);
    }
  }

  /** Reads nothing from here on. */
  stall(): void {
    this.#socket.pause();
  }

  /** Without a word. */
  cut(): void {
    this.#socket.destroy();
  }

  #change(until: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, until - Date.now()));
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #take(chunk: Buffer): void {
    this.#text += chunk.toString('latin1');
    for (;;) {
      const sum = this.#text.indexOf(`${SOH}10=`);
      if (sum < 0 || this.#text.length < sum + SUM_BYTES) break;
      const bytes = this.#text.slice(0, sum + SUM_BYTES);
      this.#text = this.#text.slice(bytes.length);
      this.received.push(parsed(bytes));
    }
    this.#wake();
  }
}

/** With its length and its sum. */
export function frame(pairs: readonly Pair[]): string {
  const body = pairs.map(([tag, value]) => `${tag}=${value}${SOH}`).join('');
  const start = `8=FIX.4.4${SOH}9=${body.length}${SOH}${body}`;
  return `${start}10=${sumOf(start)}${SOH}`;
}

export function sumOf(text: string): string {
  let sum = 0;
  for (const byte of Buffer.from(text, 'latin1')) sum += byte;
  return String(sum % 256).padStart(3, '0');
}

export function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 23).replaceAll('-', '').replace('T', '-');
}

function parsed(bytes: string): Received {
  const fields = bytes.split(SOH).map((field) => {
    const at = field.indexOf('=');
    return [Number(field.slice(0, at)), field.slice(at + 1)] as const;
  });
  const get = (tag: number): string | undefined => fields.find(([of]) => of === tag)?.[1];
  const body = bytes.slice(bytes.indexOf(`${SOH}35=`) + 1, bytes.lastIndexOf(`${SOH}10=`) + 1);
  if (Number(get(9)) !== body.length) throw new Error(`BodyLength is wrong: ${bytes}`);
  if (get(10) !== sumOf(bytes.slice(0, bytes.lastIndexOf('10='))))
    throw new Error(`CheckSum is wrong: ${bytes}`);
  return { type: get(35) ?? '', seq: Number(get(34)), bytes: bytes.replaceAll(SOH, '|'), get };
}
