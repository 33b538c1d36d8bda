// What a connection that has logged on reads of its account: orders as events tell, positions and balances as the engine has
// them, asked for again when something has happened.

import { Channel } from '../../proto/client-message.ts';
import type { AccountEvent, AccountSnapshot, ServerBody } from '../../proto/server-message.ts';
import type { Scheduler } from '../host/scheduler.ts';
import { balanceRow, orderRow, positionRows } from './account-rows.ts';
import { type Asker, answerOf } from './asking.ts';
import type { Instruments } from './instruments.ts';
import { OkxError } from './okx-error.ts';
import { OwnOrders } from './own-orders.ts';
import { isAbsent, textIn, type Written } from './written.ts';

/** Channels of an account. */
export const ACCOUNT_CHANNELS: ReadonlySet<unknown> = new Set(['orders', 'positions', 'account']);

interface AccountChannelsParts {
  readonly asker: Asker;
  readonly instruments: () => Instruments;
  readonly scheduler: Scheduler;
  readonly send: (message: object) => void;
  /** Runs what serves this connection alone. */
  readonly guard: (serve: () => void) => void;
  readonly isEnded: () => boolean;
}

/** Between two looks at an account that changes often; and before it is asked again where that was refused. */
const LOOK_MS = 50;
const LATER_MS = 1000;

export class AccountChannels {
  readonly #parts: AccountChannelsParts;
  readonly #orders = new OwnOrders();
  /** By what they select. */
  readonly #args = new Map<string, Written>();
  /** Of each subscription to positions, the contracts in which one was shown. */
  readonly #shown = new Map<string, ReadonlySet<number>>();
  #isReading = false;
  #isLooking = false;
  #hasNews = false;

  constructor(parts: AccountChannelsParts) {
    this.#parts = parts;
  }

  get count(): number {
    return this.#args.size;
  }

  has(arg: Written): boolean {
    return this.#args.has(nameOf(arg));
  }

  /** One that is there already starts again from a snapshot. @returns what begins it, once that was answered @throws OkxError */
  async add(arg: Written): Promise<() => void> {
    const { asker, instruments } = this.#parts;
    if (!isAbsent(arg.instId)) instruments().named(arg);
    const name = nameOf(arg);
    if (!this.#isReading) {
      const stream = { channel: Channel.account, contract: 0, account: asker.account } as const;
      const request = { kind: 'subscribe', ...stream, resumeAfterSeq: 0 } as const;
      await answerOf(asker, request, 'subscribed');
      this.#isReading = true;
    }
    const snapshot = await this.#account();
    return () => {
      this.#args.set(name, arg);
      this.#show(snapshot, [[name, arg]]);
    };
  }

  remove(arg: Written): void {
    const name = nameOf(arg);
    this.#args.delete(name);
    this.#shown.delete(name);
  }

  /** What the account's stream tells. */
  receive(message: ServerBody): void {
    if (message.kind === 'accountSnapshot') this.#orders.restore(message.orders);
    else if (message.kind === 'accountEvent') this.#take(message);
  }

  /** Marks move without an event of the account. */
  refresh(): void {
    if ([...this.#shown.values()].some(({ size }) => size > 0)) this.#lookLater(0);
  }

  #take(event: AccountEvent): void {
    const order = this.#orders.apply(event);
    if (order !== null) {
      this.#sendOrder(order);
      this.#orders.forgetEnded(order);
    }
    this.#lookLater(LOOK_MS);
  }

  #sendOrder(order: Parameters<typeof orderRow>[0]): void {
    const instrument = this.#parts.instruments().of(order.contract);
    if (instrument === undefined || order.isPending) return;
    const { instId, family } = instrument;
    for (const arg of this.#args.values()) {
      if (arg.channel !== 'orders' || !isOfSwaps(arg)) continue;
      if (!isAbsent(arg.instId) && arg.instId !== instId) continue;
      if (!isAbsent(arg.instFamily) && arg.instFamily !== family) continue;
      this.#parts.send({ arg, data: [orderRow(order, instrument)] });
    }
  }

  /** What comes meanwhile is in one look. */
  #lookLater(ms: number): void {
    const wanted = [...this.#args.values()].filter(({ channel }) => channel !== 'orders');
    if (wanted.length === 0) return;
    this.#hasNews = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    const { scheduler, guard } = this.#parts;
    scheduler.after(ms, () => guard(() => void this.#look())).unref();
  }

  async #look(): Promise<void> {
    const { isEnded } = this.#parts;
    this.#hasNews = false;
    let nextMs = LOOK_MS;
    try {
      const snapshot = await this.#account();
      if (!isEnded()) this.#show(snapshot, this.#args);
    } catch (error) {
      if (!(error instanceof OkxError)) throw error;
      this.#hasNews = true; // Too many questions for now.
      nextMs = LATER_MS;
    }
    this.#isLooking = false;
    if (this.#hasNews && !isEnded()) this.#lookLater(nextMs);
  }

  #account(): Promise<AccountSnapshot> {
    const { asker } = this.#parts;
    return answerOf(asker, { kind: 'getAccount', account: asker.account }, 'accountSnapshot');
  }

  #show(snapshot: AccountSnapshot, args: Iterable<readonly [string, Written]>): void {
    const { instruments, send } = this.#parts;
    const listed = instruments();
    const held = snapshot.positions.filter(({ held: lots }) => lots !== 0);
    const now = new Set<number>(held.map(({ contract }) => contract));
    for (const [name, arg] of args) {
      if (arg.channel === 'account') {
        send({ arg, data: [balanceRow(snapshot, listed, textIn(arg.ccy, 'ccy'))] });
      } else if (arg.channel === 'positions' && isOfSwaps(arg)) {
        const positions = positionRows(snapshot, listed, this.#shown.get(name)) as Named[];
        const wanted = textIn(arg.instId, 'instId');
        const data = positions.filter(({ instId }) => wanted === '' || instId === wanted);
        send({ arg, data });
        this.#shown.set(name, now);
      }
    }
  }
}

interface Named {
  readonly instId: string;
}

/** What a subscription selects; what else a client writes makes no other of it. @throws OkxError */
function nameOf(arg: Written): string {
  const { channel, instType, instFamily, instId, ccy } = arg;
  return [channel, instType, instFamily, instId, ccy].map((each) => textIn(each, 'arg')).join(' ');
}

function isOfSwaps({ instType }: Written): boolean {
  return isAbsent(instType) || instType === 'ANY' || instType === 'SWAP';
}
