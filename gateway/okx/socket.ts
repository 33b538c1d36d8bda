// A WebSocket of these clients: log-on, subscriptions, orders. Any channel on any path.

import type { WebSocket } from 'ws';
import type { Time } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import { Bucket } from '../host/bucket.ts';
import type { Clock } from '../host/clock.ts';
import { firstBytes } from '../host/first-bytes.ts';
import type { Guard } from '../host/guard.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Connections, Ticket } from '../session/connections.ts';
import { ACCOUNT_CHANNELS, AccountChannels } from './account-channels.ts';
import type { Asker } from './asking.ts';
import { wholeIn } from './decimals.ts';
import type { Carrier } from './line.ts';
import { accountIn, type LoggedOn, type LogOnParts, logOn, signatureIn, useOf } from './log-on.ts';
import type { MarketData } from './market-data.ts';
import { OkxError } from './okx-error.ts';
import { isAbsent, objectIn, textIn, type Written } from './order-requests.ts';
import type { Subscriber } from './public-channels.ts';
import type { PublicFeeds } from './public-feeds.ts';
import { type Action, actOn, massCancel, overallCode } from './trading.ts';

export interface SocketParts extends LogOnParts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
  readonly connections: Connections;
  readonly data: MarketData;
  readonly feeds: PublicFeeds;
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

export class OkxSocket implements Subscriber {
  readonly #parts: SocketParts;
  readonly #socket: WebSocket;
  readonly #address: string;
  readonly #ticket: Ticket;
  readonly #openedAt: Time;
  readonly #bucket: Bucket;
  /** Ways out of public channels, by what the client wrote. */
  readonly #subscriptions = new Map<string, () => void>();
  #loggedOn: LoggedOn | null = null;
  #account: { readonly asker: Asker; readonly channels: AccountChannels } | null = null;
  #isLoggingOn = false;
  #isEnded = false;
  #lastAt: Time;
  /** Messages in the order in which they came, one after another. */
  #turn: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(socket: WebSocket, [address, ticket]: readonly [string, Ticket], parts: SocketParts) {
    this.#parts = parts;
    this.#socket = socket;
    this.#address = address;
    this.#ticket = ticket;
    this.#openedAt = parts.clock.now();
    this.#lastAt = this.#openedAt;
    this.#bucket = new Bucket(MESSAGES_PER_SECOND, MESSAGES_MAX, this.#openedAt);
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
    this.#parts.scheduler.after(CLOSE_MS, () => socket.terminate()).unref();
  }

  /** Called every second: those that do nothing at all, and those that ask for nothing. */
  sweep(now: Time): void {
    const isIdle = this.#subscriptions.size === 0 && this.#loggedOn === null;
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
      message = readMessage(text);
      await this.#take(message);
    } catch (error) {
      if (error instanceof OkxError) this.#refuse(error, message);
      else {
        this.#guard(() => {
          throw error;
        });
      }
    }
  }

  async #take(message: Written): Promise<void> {
    const op = textIn(message.op, 'op');
    const args = Array.isArray(message.args) ? message.args : [];
    await this.#parts.data.instruments();
    if (op === 'login') {
      await this.#logOn(objectIn(args[0], 'args'));
    } else if (op === 'subscribe' || op === 'unsubscribe') {
      if (args.length === 0) throw new OkxError('60013', 'Invalid args');
      for (const each of args) await this.#subscribe(objectIn(each, 'args'), op, message);
    } else if (Object.hasOwn(ACTIONS, op)) {
      void this.#act(ACTIONS[op], message, args);
    } else if (op === 'mass-cancel') {
      const data = [await massCancel(objectIn(args[0], 'args'), this.#trading(message))];
      this.#answer(message, { code: '0', msg: '', data });
    } else throw new OkxError('60019', `Invalid op ${op}`);
  }

  async #logOn(arg: Written): Promise<void> {
    if (this.#loggedOn !== null || this.#isLoggingOn)
      throw new OkxError('60010', 'Already logged in');
    const [key, passphrase] = [needed(arg.apiKey, '60001'), needed(arg.passphrase, '60003')];
    const timestamp = needed(arg.timestamp, '60004');
    const time = (wholeIn(timestamp, 'timestamp', SECONDS_MAX) * 1_000_000) as Time;
    const signature = signatureIn(needed(arg.sign, '60002'));
    const signed = Buffer.from(`${timestamp}GET/users/self/verify`);
    const proof = { key, passphrase, signature, signed, time };
    useOf(this.#parts.signatures, proof, true);
    if (!this.#parts.connections.mayShakeHands(this.#address)) {
      throw new OkxError('60014', 'Requests too frequent');
    }
    this.#isLoggingOn = true;
    const place = { carrier: this.#carrier, address: this.#address, ticket: this.#ticket };
    const loggedOn = await logOn(this.#parts, place, proof).finally(() => {
      this.#isLoggingOn = false;
    });
    if (this.#isEnded) {
      loggedOn.session.end();
      return;
    }
    this.#loggedOn = loggedOn;
    const { line } = loggedOn;
    const account = accountIn(passphrase, loggedOn.result);
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

  /** A repeated subscription replaces the one before, and starts again from a snapshot. */
  async #subscribe(arg: Written, op: 'subscribe' | 'unsubscribe', { id }: Written): Promise<void> {
    const channel = textIn(arg.channel, 'channel');
    const name = JSON.stringify(arg);
    const isOwn = ACCOUNT_CHANNELS.has(channel);
    const acknowledged = (): void => {
      this.#send({ ...(isAbsent(id) ? {} : { id }), event: op, arg, connId: '' });
    };
    if (op === 'unsubscribe') {
      this.#subscriptions.get(name)?.();
      this.#subscriptions.delete(name);
      this.#account?.channels.remove(arg);
      acknowledged();
      return;
    }
    const count = this.#subscriptions.size + (this.#account?.channels.count ?? 0);
    if (!this.#subscriptions.has(name) && count >= this.#parts.subscriptionsMax) {
      throw new OkxError('4008', 'The number of subscribed channels exceeds the maximum limit');
    }
    if (isOwn) {
      const show = await this.#own().channels.add(arg);
      acknowledged();
      show();
      return;
    }
    const { feeds, data } = this.#parts;
    const begin = feeds.channelOf(channel, data.listed.named(arg));
    if (begin === null)
      throw new OkxError('60018', `Wrong URL or channel:${channel} doesn't exist`);
    await data.whole();
    if (this.#isEnded) return;
    this.#ticket.loggedOn();
    acknowledged();
    this.#subscriptions.get(name)?.();
    this.#subscriptions.set(name, begin(this));
  }

  async #act(action: Action, message: Written, args: readonly unknown[]): Promise<void> {
    try {
      const trading = this.#trading(message);
      const data = await actOn(action, args, trading);
      this.#answer(message, { code: overallCode(data), msg: '', data });
    } catch (error) {
      if (error instanceof OkxError) this.#refuse(error, message);
      else {
        this.#guard(() => {
          throw error;
        });
      }
    }
  }

  #trading({ expTime }: Written) {
    const { clock, data } = this.#parts;
    const { asker } = this.#own();
    const most = Number.MAX_SAFE_INTEGER / 1000;
    const validUntil = isAbsent(expTime) ? 0 : wholeIn(expTime, 'expTime', most) * 1000;
    const instruments = data.listed;
    return { asker, instruments, now: () => clock.now(), validUntil: validUntil as Time };
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

  #refuse({ code, message: msg }: OkxError, message: Written): void {
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
      pause: () => socket.pause(),
      resume: () => socket.resume(),
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
    for (const leave of this.#subscriptions.values()) leave();
    this.#subscriptions.clear();
    this.#ticket.release();
    this.#loggedOn?.session.end();
    this.#loggedOn?.line.loseAll();
  }
}

const PONG = Buffer.from('pong');
const SECONDS_MAX = 9_000_000_000;
/** Requests of one connection that wait for their turn. */
const WAITING_MAX = 1000;

function readMessage(text: string): Written {
  try {
    return objectIn(JSON.parse(text), 'message');
  } catch {
    throw new OkxError('60012', 'Illegal request: it is no JSON object');
  }
}

function needed(value: unknown, missing: string): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value !== '') return value;
  throw new OkxError(missing, 'A parameter of the log-on can not be empty');
}
