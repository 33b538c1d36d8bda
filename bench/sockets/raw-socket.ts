// A WebSocket by hand, as lean as can be: frames are made before the clock starts, and what comes is handed on where it
// was read. All sockets read into one buffer.

import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const MASK = [0x5a, 0x3c, 0x96, 0xe1] as const;
const Opcode = { text: 1, binary: 2, close: 8, ping: 9 } as const;
const READ = Buffer.alloc(1 << 18);
const END = '\r\n\r\n';

/** A frame as a client has to send it. */
export function maskedFrame(payload: Uint8Array, opcode: number = Opcode.binary): Buffer {
  const isLong = payload.length > 125;
  const head = isLong ? 8 : 6;
  const frame = Buffer.alloc(head + payload.length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (isLong ? 126 : payload.length);
  if (isLong) frame.writeUInt16BE(payload.length, 2);
  frame.set(MASK, head - 4);
  payload.forEach((byte, i) => {
    frame[head + i] = byte ^ MASK[i % 4];
  });
  return frame;
}

export const textFrame = (payload: Uint8Array): Buffer => maskedFrame(payload, Opcode.text);
const PONG = maskedFrame(new Uint8Array(), 10);

export interface Place {
  readonly port: number;
  readonly protocol?: string;
  /** Of this machine; the venue's limits hold for each by itself. */
  readonly from?: string;
}

type OnFrame = (bytes: Buffer, from: number, to: number) => void;

export class RawSocket {
  onFrame: OnFrame = () => {};
  /** Called behind the frames that came together. */
  onRead: () => void = () => {};
  onClose: () => void = () => {};
  readonly #socket: Socket;
  #rest: Buffer | null = null;
  #isOpen = false;
  #onOpen: () => void = () => {};

  private constructor({ port, from, protocol }: Place) {
    const callback = (length: number): boolean => {
      this.#take(length);
      return true;
    };
    const local = from === undefined ? {} : { localAddress: from };
    const onread = { buffer: READ, callback };
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true, onread, ...local });
    this.#socket.on('error', () => {}); // The close that follows counts.
    this.#socket.on('close', () => this.onClose());
    const lines = [
      'GET / HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      'Sec-WebSocket-Version: 13',
      ...(protocol === undefined ? [] : [`Sec-WebSocket-Protocol: ${protocol}`]),
    ];
    this.#socket.write(lines.join('\r\n') + END);
  }

  /** Resolves when the server has agreed. @param onFrame from the first on. */
  static open(place: Place, onFrame: OnFrame = () => {}): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const socket = new RawSocket(place);
      socket.onFrame = onFrame;
      socket.onClose = () => reject(new Error('closed before it was open'));
      socket.#onOpen = () => {
        socket.onClose = () => {};
        resolve(socket);
      };
    });
  }

  send(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** Reads nothing any more. */
  pause(): void {
    this.#socket.pause();
  }

  close(): void {
    this.onClose = () => {};
    this.#socket.destroy();
  }

  #take(length: number): void {
    let bytes = READ.subarray(0, length);
    if (this.#rest !== null) bytes = Buffer.concat([this.#rest, bytes]);
    let at = this.#isOpen ? 0 : this.#upgraded(bytes);
    while (this.#isOpen) {
      const next = this.#frame(bytes, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = at === bytes.length ? null : Buffer.from(bytes.subarray(at));
    this.onRead();
  }

  /** @returns where frames begin. */
  #upgraded(bytes: Buffer): number {
    const end = bytes.indexOf(END);
    if (end < 0) return 0;
    if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) {
      this.#socket.destroy();
      return 0;
    }
    this.#isOpen = true;
    this.#onOpen();
    return end + END.length;
  }

  /** @returns where the next begins; −1 when this one is not whole. */
  #frame(bytes: Buffer, at: number): number {
    if (bytes.length < at + 2) return -1;
    const short = bytes[at + 1] & 127;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length < at + head) return -1;
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
    const from = at + head;
    if (bytes.length < from + length) return -1;
    const opcode = bytes[at] & 15;
    if (opcode <= Opcode.binary) this.onFrame(bytes, from, from + length);
    else if (opcode === Opcode.ping) this.send(PONG);
    return from + length;
  }
}
