// A WebSocket of these clients: log-on, subscriptions, orders. Any channel on any path.

import type { WebSocket } from 'ws';
import { TEXT_BYTES_MAX, type Time } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import { parseStrictJson } from '../../proto/strict-json.ts';
import { Bucket } from '../host/bucket.ts';
import type { Clock } from '../host/clock.ts';
import { firstBytes } from '../host/first-bytes.ts';
import type { Guard } from '../host/guard.ts';
import { type Scheduler, turn } from '../host/scheduler.ts';
import type { Connections, Ticket } from '../session/connections.ts';
import type { PacedInput } from '../session/paced-input.ts';
import { AccountChannels } from './account-channels.ts';
import { type Asker, OneAsking } from './asking.ts';
import type { Crowd } from './crowd.ts';
import { wholeIn } from './decimals.ts';
import type { Carrier } from './line.ts';
import {
  accountOrEnd,
  type LoggedOn,
  type LogOnParts,
  logOn,
  signatureIn,
  useOf,
} from './log-on.ts';
import type { MarketData } from './market-data.ts';
import { OkxError } from './okx-error.ts';
import type { Subscriber } from './public-channels.ts';
import type { PublicFeeds } from './public-feeds.ts';
import { SocketChannels } from './socket-channels.ts';
import { type Action, actOn, massCancel, overallCode } from './trading.ts';
import { checkId, flatIn, isAbsent, labelIn, objectIn, type Written } from './written.ts';

export interface SocketParts extends LogOnParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
  readonly connections: Connections;
  readonly data: MarketData;
  readonly feeds: PublicFeeds;
  readonly crowd: Crowd;
  readonly slowBytes: number;
  readonly slowBytesMax: number;
  readonly subscriptionsMax: number;
  readonly logOnMs: number;
}

/** What a connection without a session may send: a second, and at once. */
const MESSAGES_PER_SECOND = 20;
const MESSAGES_MAX = 100;
/** Neither side has sent anything. */
const SILENT_US = 30_000_000;
const CLOSE_TEXT_BYTES_MAX = 120;
const CLOSE_MS = 2000;

const ACTIONS: Readonly<Record<string, Action>> = {
  order: 'place',
  'batch-orders': 'place',
  'amend-order': 'amend',
  'batch-amend-orders': 'amend',
  'cancel-order': 'cancel',
  'batch-cancel-orders': 'cancel',
};

/** A connection that has become a WebSocket. */
interface Opened {
  readonly socket: WebSocket;
  readonly input: PacedInput;
  readonly address: string;
  readonly ticket: Ticket;
}

export class OkxSocket implements Subscriber {
  readonly #parts: SocketParts;
  readonly #socket: WebSocket;
  readonly #address: string;
  readonly #ticket: Ticket;
  readonly #openedAt: Time;
  readonly #bucket: Bucket;
  readonly #input: PacedInput;
  readonly #channels: SocketChannels;
  #loggedOn: LoggedOn | null = null;
  #account: { readonly asker: Asker; readonly channels: AccountChannels } | null = null;
  #isLoggingOn = false;
  #isEnded = false;
  #lastAt: Time;
  /** Messages in the order in which they came, one after another. */
  #turn: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor({ socket, input, address, ticket }: Opened, parts: SocketParts) {
    this.#parts = parts;
    this.#socket = socket;
    this.#input = input;
    this.#address = address;
    this.#ticket = ticket;
    this.#openedAt = parts.clock.now();
    this.#lastAt = this.#openedAt;
    this.#bucket = new Bucket(MESSAGES_PER_SECOND, MESSAGES_MAX, this.#openedAt);
    this.#channels = new SocketChannels({
      ...parts,
      ticket,
      reader: this,
      account: () => this.#account?.channels ?? null,
      isEnded: () => this.#isEnded,
    });
    socket.on('message', (data, isBinary) => {
      this.#guard(() => this.#receive(data as Buffer, isBinary));
    });
    socket.on('pong', () => this.#guard(() => this.#loggedOn?.session.arrivesAside(0)));
    socket.on('ping', () => this.#guard(() => this.#charge(0)));
    socket.on('close', () => this.#guard(() => this.#end()));
    socket.on('error', () => socket.terminate());
  }

  get isSlow(): boolean {
    return this.#socket.bufferedAmount > this.#parts.slowBytes;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  sendText(text: Buffer): void {
    if (this.#isEnded || this.#socket.readyState !== this.#socket.OPEN) return;
    this.#lastAt = this.#parts.clock.now();
    this.#socket.send(text, { binary: false });
    if (this.#socket.bufferedAmount > this.#parts.slowBytesMax) this.close(4005, 'too slow');
  }

  close(code: number, text: string): void {
    if (this.#isEnded) return;
    this.#end();
    const socket = this.#socket;
    socket.close(code, firstBytes(text, CLOSE_TEXT_BYTES_MAX));
    if (code === CloseCode.flood) this.#input.stop();
    this.#parts.scheduler.after(CLOSE_MS, () => socket.terminate()).unref();
  }

  /** Called every second: those that do nothing at all, and those that ask for nothing. */
  sweep(now: Time): void {
    const isIdle = this.#channels.isEmpty && this.#loggedOn === null;
    if (now - this.#lastAt > SILENT_US) this.close(4004, 'no data received in 30 s');
    else if (isIdle && now - this.#openedAt > this.#parts.logOnMs * 1000) {
      this.close(4004, 'no log-on and no subscription in time');
    }
  }

  /** Positions and balances as they are now. */
  refresh(): void {
    this.#guard(() => this.#account?.channels.refresh());
  }

  #guard(serve: () => void): void {
    this.#parts.guard(serve, () => this.close(CloseCode.defect, 'the server could not serve this'));
  }

  /** @returns false where it is not to be read any more */
  #charge(bytes: number): boolean {
    if (this.#isEnded) return false;
    const now = this.#parts.clock.now();
    this.#lastAt = now;
    if (this.#loggedOn !== null) return this.#loggedOn.session.arrives(bytes);
    const isFlood = this.#bucket.wait(1, now) > 0;
    this.#bucket.spend(1);
    if (isFlood) this.close(CloseCode.flood, 'requests too frequent');
    return !isFlood;
  }

  #receive(bytes: Buffer, isBinary: boolean): void {
    if (!this.#charge(bytes.length)) return;
    if (isBinary) {
      this.#refuse(new OkxError('60012', 'Illegal request: text is expected'), {});
      return;
    }
    const text = bytes.toString('utf8');
    if (text === 'ping') {
      this.sendText(PONG);
      return;
    }
    if (this.#waiting >= WAITING_MAX) {
      this.close(CloseCode.flood, 'too many requests wait for their answers');
      return;
    }
    this.#waiting += 1;
    this.#turn = this.#turn
      .then(() => this.#serve(text))
      .finally(() => {
        this.#waiting -= 1;
      });
  }

  /** One message; orders do not wait for each other's answers. */
  async #serve(text: string): Promise<void> {
    if (this.#isEnded) return;
    let message: Written = {};
    try {
      const read = readMessage(text);
      checkId(read);
      message = read;
      await this.#take(message);
    } catch (error) {
      this.#failed(error, message);
    }
  }

  async #take(message: Written): Promise<void> {
    const op = labelIn(message.op, 'op', OP_BYTES_MAX);
    const args = Array.isArray(message.args) ? message.args : [];
    await this.#parts.data.instruments();
    if (op === 'login') {
      await this.#logOn(objectIn(args[0], 'args'));
    } else if (op === 'subscribe' || op === 'unsubscribe') {
      if (args.length === 0 || args.length > ARGS_MAX) throw new OkxError('60013', 'Invalid args');
      for (const [at, each] of args.entries()) {
        // Others are served between two, and each costs as a message does.
        if (at > 0) await turn(this.#parts.scheduler);
        if (at > 0 && !this.#charge(0)) return;
        await this.#subscribe(flatIn(each, 'args'), op, message);
      }
    } else if (Object.hasOwn(ACTIONS, op)) {
      void this.#act(ACTIONS[op], message, args);
    } else if (op === 'mass-cancel') {
      const { trading } = this.#trading(message);
      const data = [await massCancel(objectIn(args[0], 'args'), trading)];
      this.#answer(message, { code: '0', msg: '', data });
    } else throw new OkxError('60019', `Invalid op ${op}`);
  }

  async #logOn(arg: Written): Promise<void> {
    if (this.#loggedOn !== null || this.#isLoggingOn)
      throw new OkxError('60010', 'Already logged in');
    const [key, passphrase] = [needed(arg.apiKey, '60001'), needed(arg.passphrase, '60003')];
    labelIn(key, 'apiKey', TEXT_BYTES_MAX);
    const timestamp = needed(arg.timestamp, '60004');
    const time = (wholeIn(timestamp, 'timestamp', SECONDS_MAX) * 1_000_000) as Time;
    const signature = signatureIn(needed(arg.sign, '60002'));
    const signed = Buffer.from(`${timestamp}GET/users/self/verify`);
    const proof = { key, passphrase, signature, signed, time };
    if (!this.#parts.connections.mayShakeHands(this.#address)) {
      throw new OkxError('60014', 'Requests too frequent');
    }
    useOf(this.#parts.signatures, proof, true);
    this.#isLoggingOn = true;
    const place = { carrier: this.#carrier, address: this.#address, ticket: this.#ticket };
    const loggedOn = await logOn(this.#parts, place, proof).finally(() => {
      this.#isLoggingOn = false;
    });
    if (this.#isEnded) {
      loggedOn.session.end();
      return;
    }
    const account = accountOrEnd(passphrase, loggedOn);
    const { line } = loggedOn;
    this.#loggedOn = loggedOn;
    this.#channels.loggedOn();
    const asker: Asker = { account, ask: (request) => line.ask(request) };
    const channels = new AccountChannels({
      asker,
      instruments: () => this.#parts.data.listed,
      scheduler: this.#parts.scheduler,
      send: (message) => this.#send(message),
      guard: (serve) => this.#guard(serve),
      isEnded: () => this.#isEnded,
    });
    this.#account = { asker, channels };
    this.#send({ event: 'login', code: '0', msg: '', connId: '' });
  }

  async #subscribe(arg: Written, op: 'subscribe' | 'unsubscribe', { id }: Written): Promise<void> {
    const acknowledge = (): void => {
      this.#send({ ...(isAbsent(id) ? {} : { id }), event: op, arg, connId: '' });
    };
    if (op === 'subscribe') {
      await this.#channels.add(arg, acknowledge);
      return;
    }
    this.#channels.remove(arg);
    acknowledge();
  }

  async #act(action: Action, message: Written, args: readonly unknown[]): Promise<void> {
    try {
      const { trading, asking } = this.#trading(message);
      const data = await actOn(action, args, trading);
      if (!asking.hasAsked) this.#loggedOn?.session.charge();
      this.#answer(message, { code: overallCode(data), msg: '', data });
    } catch (error) {
      this.#failed(error, message);
    }
  }

  #trading({ expTime }: Written) {
    const { clock, data } = this.#parts;
    const { asker } = this.#own();
    const most = Number.MAX_SAFE_INTEGER / 1000;
    const validUntil = isAbsent(expTime) ? 0 : wholeIn(expTime, 'expTime', most) * 1000;
    const asking = new OneAsking(asker.account, asker);
    const times = { now: () => clock.now(), validUntil: validUntil as Time };
    return { asking, trading: { asker: asking, instruments: data.listed, ...times } };
  }

  #own(): { readonly asker: Asker; readonly channels: AccountChannels } {
    if (this.#account === null) throw new OkxError('60011', 'Please log in');
    return this.#account;
  }

  /** What answers an order, whole. */
  #answer({ id, op }: Written, body: object): void {
    const now = String(this.#parts.clock.now());
    this.#send({ id, op, ...body, inTime: now, outTime: now });
  }

  #failed(error: unknown, message: Written): void {
    this.#guard(() => {
      if (!(error instanceof OkxError)) throw error;
      this.#refuse(error, message);
    });
  }

  #refuse({ code, message: msg }: OkxError, message: Written): void {
    this.#loggedOn?.session.charge();
    const { id, op } = message;
    const isOfOrders =
      typeof op === 'string' && (Object.hasOwn(ACTIONS, op) || op === 'mass-cancel');
    if (isOfOrders) this.#answer(message, { code, msg, data: [] });
    else this.#send({ event: 'error', ...(isAbsent(id) ? {} : { id }), code, msg, connId: '' });
  }

  #send(message: object): void {
    this.sendText(Buffer.from(JSON.stringify(message)));
  }

  get #carrier(): Carrier {
    const socket = this.#socket;
    const end = (code: number, text: string): void => {
      if (this.#loggedOn !== null) this.close(code, text);
      // A log-on that failed is answered first, and the connection goes on to its end.
      else this.#parts.scheduler.soon(() => this.close(code, text));
    };
    return {
      get isOpen() {
        return socket.readyState === socket.OPEN;
      },
      get waiting() {
        return socket.bufferedAmount;
      },
      receive: (message) => this.#receiveOwn(message),
      ping: () => socket.ping(),
      pause: () => this.#input.pause(),
      resume: () => this.#input.resume(),
      close: end,
      terminate: () => {
        this.#end();
        socket.terminate();
      },
    };
  }

  #receiveOwn(message: ServerBody): void {
    if (message.kind === 'goAway') {
      const msg = `The connection will soon be closed: ${message.reason}`;
      this.#send({ event: 'notice', code: '64008', msg, connId: '' });
    } else this.#account?.channels.receive(message);
  }

  #end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#channels.end();
    this.#ticket.release();
    this.#loggedOn?.session.end();
    this.#loggedOn?.line.loseAll();
  }
}

const PONG = Buffer.from('pong');
const SECONDS_MAX = 9_000_000_000;
const OP_BYTES_MAX = 64;
/** Subscriptions of one message. */
const ARGS_MAX = 64;
/** Requests of one connection that wait for their turn. */
const WAITING_MAX = 1000;

function readMessage(text: string): Written {
  try {
    return objectIn(parseStrictJson(text), 'message');
  } catch {
    throw new OkxError('60012', 'Illegal request: it is no JSON object');
  }
}

function needed(value: unknown, missing: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value !== '') return value;
  throw new OkxError(missing, 'A parameter of the log-on can not be empty');
}
