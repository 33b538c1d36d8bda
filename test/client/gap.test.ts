// A server that loses messages, which ours does not: the client has to notice.

import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { BTC_PERP, ETH_PERP } from '../../engine/index.ts';
import { bandOf, callOf, planOf } from '../../gateway/answers/status-parts.ts';
import { bookDigest } from '../../proto/book-digest.ts';
import type { ClientRequest } from '../../proto/client-message.ts';
import { clientMessageFromJson, serverMessageToJson } from '../../proto/codec.ts';
import type { ServerBody, ServerMessage } from '../../proto/server-message.ts';
import { ANN } from '../gateway/fixture.ts';
import { clientOf, closeClients, until } from './clients.ts';

/** Field by field as on the wire; ids and units as bare numbers. */
type Loose = { readonly kind: ServerBody['kind'] } & Readonly<Record<string, unknown>>;

class Careless {
  readonly #server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  readonly asked: ClientRequest[] = [];
  listed: readonly object[] = [BTC_PERP];
  #socket: WebSocket | undefined;

  static async open(): Promise<Careless> {
    const careless = new Careless();
    await new Promise((resolve) => careless.#server.once('listening', resolve));
    return careless;
  }

  private constructor() {
    this.#server.on('connection', (socket) => {
      this.#socket = socket;
      this.push(hello);
      socket.on('message', (data) => {
        const { requestId, request } = clientMessageFromJson(String(data));
        this.asked.push(request);
        if (request.kind === 'logOn') this.push(logOnResult, requestId);
        if (request.kind === 'getContracts') this.push(contractsOf(this.listed), requestId);
        if (request.kind !== 'subscribe') return;
        const { channel, contract, account, resumeAfterSeq } = request;
        this.push({ kind: 'subscribed', channel, contract, account, resumeAfterSeq }, requestId);
        if (account !== 0 && resumeAfterSeq === 0) this.push(accountSnapshot);
      });
    });
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  push(body: Loose, requestId = 0): void {
    const message = { requestId, tsUs: 1, message: body } as unknown as ServerMessage;
    this.#socket?.send(serverMessageToJson(message));
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  subscriptions(channel: number): number[] {
    return this.asked.flatMap((request) =>
      request.kind === 'subscribe' && request.channel === channel ? [request.resumeAfterSeq] : [],
    );
  }
}

const ACCOUNT = 11;
const BOOK = 1;
const limits = {
  messageBytesMax: 65_536,
  batchMax: 20,
  subscriptionsMax: 10,
  connectionsMax: 10,
  creditsPerSecond: 10,
  creditsMax: 10,
  heartbeatUs: 1_000_000,
  logOnUs: 1_000_000,
};
const hello: Loose = { kind: 'hello', protocol: 1, epoch: 5, limits, nonce: new Uint8Array(32) };
const logOnResult: Loose = {
  kind: 'logOnResult',
  staff: 0,
  key: 1,
  trader: 1,
  participant: 1,
  scopes: 3,
  accounts: [16],
  gates: [],
};
const status = {
  ...callOf(null),
  ...bandOf(null),
  ...planOf(null),
  contract: 1,
  state: 3,
  indexState: 1,
  indexPrice: 0,
  markPrice: 0,
  time: 0,
};
const contractsOf = (listed: readonly object[]): Loose => ({
  kind: 'contracts',
  contracts: listed.map((terms) => {
    return { terms, status, moneyPerTickLot: 100, termsHash: 'a1'.repeat(32) };
  }),
});
const margin = { equity: 0, available: 0, initialMargin: 0, maintenanceMargin: 0, level: 1 };
const accountSnapshot: Loose = {
  kind: 'accountSnapshot',
  account: 16,
  accountSeq: 7,
  seq: 70,
  time: 1,
  balances: [
    { currency: 'USD', balance: 5, decimals: 6, rate: 1_000_000_000, haircut: 0, value: 5 },
  ],
  positions: [],
  fees: { feeClass: 1, edition: 0, volume: 0, rates: [] },
  orders: [],
  margin,
};

function deposited(accountSeq: number, balance: number): Loose {
  const own = { account: 16, accountSeq };
  const event = {
    kind: 'balanceChanged',
    ...own,
    currency: 'USD',
    amount: 1,
    balance,
    reason: 1,
    reference: 'r',
  };
  return { kind: 'accountEvent', ...own, seq: 70 + accountSeq, time: 1, event };
}

function bookMessage(kind: 'bookSnapshot' | 'bookDelta', seq: number, price: number): Loose {
  const level = { price, qty: 3 };
  const place = { channel: BOOK, contract: 1, epoch: 5, seq };
  const more = kind === 'bookDelta' ? { prevSeq: seq - 1, conflated: false } : {};
  return { kind, ...place, bids: [level], asks: [], ...more };
}

let server: Careless;

afterEach(() => {
  closeClients();
  server.close();
});

test('an account event that does not follow is a gap, is not counted in, and is asked for again', async () => {
  server = await Careless.open();
  const ann = await clientOf(server.url, ANN, { protocol: 'json' });
  expect(ann.account.seq).toBe(7);
  const gap = ann.next('gap');
  server.push(deposited(8, 6));
  server.push(deposited(10, 8));
  server.push(deposited(11, 9)); // Reported as one gap, not as two.
  expect(await gap).toMatchObject({ stream: 'account 16', expected: 9, found: 10 });
  expect(ann.account.balances.get('USD')).toBe(6);
  await until('the rest is asked for', () => server.subscriptions(ACCOUNT).length === 2);
  expect(server.subscriptions(ACCOUNT)).toEqual([0, 8]);

  for (const seq of [8, 9, 10, 11]) server.push(deposited(seq, seq - 2));
  await until('all is told', () => ann.account.seq === 11);
  expect(ann.account.balances.get('USD')).toBe(9);
  expect(server.subscriptions(ACCOUNT)).toEqual([0, 8]);
});

test('an event of a contract that was listed since waits until its numbers are known', async () => {
  server = await Careless.open();
  const ann = await clientOf(server.url, ANN, { protocol: 'json' });
  const gaps: Error[] = [];
  ann.on('gap', (gap) => gaps.push(gap));
  const seen: number[] = [];
  ann.on('account', ({ accountSeq }) => seen.push(accountSeq));
  server.listed = [BTC_PERP, ETH_PERP];
  const contracts = ann.next('contracts');
  const own = { account: 16, accountSeq: 8 };
  const event = { kind: 'fundingPosted', ...own, contract: 2, hour: 1, amount: 1, balance: 4 };
  const posted: Loose = { kind: 'accountEvent', ...own, seq: 78, time: 1, event };
  server.push(posted);
  server.push(deposited(9, 6));
  expect((await contracts).map(({ terms }) => terms.symbol)).toEqual(['BTC-PERP', 'ETH-PERP']);
  await until('the rest is asked for', () => server.subscriptions(ACCOUNT).length === 2);
  expect([server.subscriptions(ACCOUNT), seen]).toEqual([[0, 7], []]);
  for (const message of [posted, deposited(9, 6)]) server.push(message);
  await until('all is told', () => ann.account.seq === 9);
  expect([seen, gaps, ann.scale(2).symbol]).toEqual([[8, 9], [], 'ETH-PERP']);
});

test('a heartbeat that is ahead betrays silent loss on the account and on a book', async () => {
  server = await Careless.open();
  const ann = await clientOf(server.url, ANN, { protocol: 'json' });
  const book = ann.book('BTC-PERP');
  await until('the book is asked for', () => server.subscriptions(BOOK).length === 1);
  server.push(bookMessage('bookSnapshot', 3, 100));
  expect((await book).bestBid).toBe(100);
  const gaps: string[] = [];
  ann.on('gap', ({ stream }) => gaps.push(stream));
  const at = (channel: number, contract: number, account: number, seq: number): object => ({
    channel,
    contract,
    account,
    seq,
  });
  server.push({ kind: 'heartbeat', streams: [at(ACCOUNT, 0, 16, 9), at(BOOK, 1, 0, 4)] });
  await until('both are asked for again', () => server.subscriptions(BOOK).length === 2);
  expect(server.subscriptions(ACCOUNT)).toEqual([0, 7]);
  expect(gaps).toEqual(['account 16', 'book of BTC-PERP']);
  expect((await book).live).toBe(false);
});

test.each([
  ['a delta that does not follow', (): Loose => bookMessage('bookDelta', 6, 101)],
  ['a digest of another book', (): Loose => digest(4, 1)],
  ['a digest of a later state', (): Loose => digest(5, 0)],
  [
    'the word of the server',
    (): Loose => ({ kind: 'resyncRequired', channel: BOOK, contract: 1, account: 0 }),
  ],
])('a book is subscribed to again after %s', async (_, loss) => {
  server = await Careless.open();
  const ann = await clientOf(server.url, ANN, { protocol: 'json' });
  const pending = ann.book('BTC-PERP');
  await until('the book is asked for', () => server.subscriptions(BOOK).length === 1);
  server.push(bookMessage('bookSnapshot', 3, 100));
  const book = await pending;
  server.push(bookMessage('bookDelta', 4, 99));
  server.push(digest(4, 0));
  await until('the digest agrees', () => book.digestsAgreed === 1);
  server.push(loss());
  await until('it is asked for again', () => server.subscriptions(BOOK).length === 2);
  server.push(bookMessage('bookSnapshot', 9, 98));
  await until('it stands again', () => book.live && book.bestBid === 98);
});

/** Of the book after sequence 4, and `error` beside it. */
function digest(seq: number, error: number): Loose {
  const levels = [
    { price: 100, qty: 3 },
    { price: 99, qty: 3 },
  ];
  const right = bookDigest(levels as unknown as Parameters<typeof bookDigest>[0], []);
  const place = { channel: BOOK, contract: 1, epoch: 5, seq };
  return { kind: 'bookDigest', ...place, depth: 2, digest: right + error };
}
