// Somebody who is logged on, over a raw socket.

import { createHmac } from 'node:crypto';
import { decodeServerMessage, encodeClientMessage, SUBPROTOCOL_PROTO } from '../../proto/codec.ts';
import { logOnBytes } from '../../proto/log-on.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { LooseRequest } from '../../test/gateway/client.ts';
import { maskedFrame, type Place, RawSocket } from './raw-socket.ts';
import { Field, ServerFrame } from './server-frame.ts';
import { keyOf, SECRET } from './traders.ts';

const FRAME = new ServerFrame();

/** A request as one frame. All have the same number: answers are counted, not told apart. */
export function requestFrame(request: LooseRequest): Buffer {
  const message = { requestId: 1, request } as Parameters<typeof encodeClientMessage>[0];
  return maskedFrame(encodeClientMessage(message));
}

export class Client {
  /** Gets each message; a refusal ends the process. */
  onMessage: (frame: ServerFrame) => void = () => {};
  readonly socket: RawSocket;

  private constructor(socket: RawSocket) {
    this.socket = socket;
    socket.onFrame = (bytes, from, to) => {
      FRAME.read(bytes, from, to);
      if (FRAME.kind === Field.reject) {
        const { message } = decodeServerMessage(new Uint8Array(bytes.subarray(from, to)));
        throw new Error(JSON.stringify(message));
      }
      this.onMessage(FRAME);
    };
  }

  static async logOn(trader: number, place: Place): Promise<Client> {
    const bodies: ServerBody[] = [];
    let more = (): void => {};
    let fail = (_: Error): void => {};
    const next = async (): Promise<ServerBody> => {
      while (bodies.length === 0) {
        await new Promise<void>((resolve, reject) => {
          more = resolve;
          fail = reject;
        });
      }
      return bodies.shift() as ServerBody;
    };
    const whole = { ...place, protocol: SUBPROTOCOL_PROTO };
    const socket = await RawSocket.open(whole, (bytes, from, to) => {
      bodies.push(decodeServerMessage(new Uint8Array(bytes.subarray(from, to))).message);
      more();
    });
    socket.onClose = () => fail(new Error('closed before it was logged on'));
    const hello = await next();
    if (hello.kind !== 'hello') throw new Error(JSON.stringify(hello));
    const key = keyOf(trader);
    const signed = logOnBytes(hello.nonce, key, SUBPROTOCOL_PROTO);
    const signature = createHmac('sha256', SECRET).update(signed).digest();
    socket.send(requestFrame({ kind: 'logOn', key, signature } as LooseRequest));
    const answer = await next();
    if (answer.kind !== 'logOnResult') throw new Error(JSON.stringify(answer));
    socket.onClose = () => {
      throw new Error(`the venue closed the connection of ${key}`);
    };
    return new Client(socket);
  }

  /** Sends one frame and waits for the next message of this kind. @returns a number of its body */
  ask(frame: Uint8Array, kind: number, field = 1): Promise<number> {
    const before = this.onMessage;
    return new Promise((resolve) => {
      this.onMessage = (message) => {
        if (message.kind !== kind) return before(message);
        this.onMessage = before;
        resolve(message.number(field));
      };
      this.socket.send(frame);
    });
  }
}
