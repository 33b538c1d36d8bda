// An affiliate's key tries everything there is to try: every message of the schema, every channel of every contract and
// account, every command of the operator on both listeners, every page. It receives what any client without a position
// receives, to the byte, and its own account. A message or a page that is new has no row here and fails the test.
//
// Shows A-08.
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { PostOnly, RejectReason } from '../../engine/schema/index.ts';
import { PAGES } from '../../gateway/http/pages.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { CandleInterval, Channel, type ClientRequest } from '../../proto/client-message.ts';
import { clientMessage } from '../../proto/codec/client-shapes.ts';
import { encodeServerMessage } from '../../proto/codec.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import { anyCommandOf, COMMAND_KINDS } from '../support/arbitrary-commands.ts';
import type { Client, LooseRequest } from './client.ts';
import {
  BOB,
  BTC,
  closeAll,
  connect,
  logOnAs,
  openTestVenue,
  order,
  passed,
  register,
  registerAffiliate,
  type Trader,
} from './fixture.ts';

afterEach(closeAll);

const MIA: Trader = { id: 7, account: 77, name: 'mia', signer: new Uint8Array(32).fill(7) };
const CY: Trader = { id: 8, account: 21, name: 'cy', signer: new Uint8Array(32).fill(8) };
/** A client without a position: what she receives, everybody may know. Her number is as long as the affiliate's. */
const DI: Trader = { id: 9, account: 78, name: 'dia', signer: new Uint8Array(32).fill(9) };
/** It has no owner. */
const NONE = 999;
const MAKES = { postOnly: PostOnly.reject };
/** What the names, the hidden lots and the stop of the others would look like. */
const SECRETS = [
  /bobs/,
  /(?<!\d)(7777|7677)(?!\d)/,
  /(?<!\d)(3333|995000)(?!\d)/,
  /limited/,
  /the trader/,
  /"account":(17|21)\b/,
];

type Ask = (me: Trader, account: number) => LooseRequest[];

const named = (account: number) => ({ key: 0, account, order: 999_999, clientOrderId: '' });
const stream = (channel: Channel, contract: number, account: number) =>
  ({ channel, contract, account, resumeAfterSeq: 0 }) as const;
const place = (me: Trader, account: number) => order({ ...me, account }, 'buy', 1, 900_000, MAKES);

const CHANGE = { key: 0, scopes: 0, validUntil: 0, addresses: [], material: '' } as const;

const LIMITS = {
  ...{ key: 0, trader: 0, contract: 0, orderQtyMax: 0 },
  ...{ orderNotionalMax: 5, positionNotionalMax: 0, messagesPerSecond: 0 },
} as const;

/** Every message that a client may send, for an account. */
const ASKS: Readonly<Record<ClientRequest['kind'], Ask>> = {
  logOn: () => [{ kind: 'logOn', key: 'bob', signature: new Uint8Array(32) }],
  placeOrder: (me, account) => [place(me, account)],
  amendOrder: (_, account) => [
    {
      kind: 'amendOrder',
      contract: 0,
      side: 0,
      ...named(account),
      qty: 2,
      limit: 0,
      trigger: 0,
      cap: 0,
      validUntil: 0,
    },
  ],
  cancelOrder: (_, account) => [{ kind: 'cancelOrder', contract: 0, side: 0, ...named(account) }],
  massCancel: (_, account) => [
    { kind: 'massCancel', key: 0, account, contract: 0, side: 0, tag: '' },
  ],
  batch: (me, account) => [{ kind: 'batch', items: [place(me, account)] }],
  chooseLeverage: (_, account) => [
    { kind: 'chooseLeverage', key: 0, account, contract: BTC, leverage: 2 },
  ],
  massQuote: (_, account) => [
    {
      kind: 'massQuote',
      ...{ key: 0, account, contract: BTC, quote: 1, group: 0, validUntil: 0 },
      levels: [{ bid: 900_000, bidQty: 1, ask: 0, askQty: 0 }],
    } as LooseRequest,
  ],
  setProtection: (_, account) => [
    {
      kind: 'setProtection',
      ...{ key: 0, account, contract: BTC, group: 1, windowMs: 1000 },
      ...{ lots: 5, delta: 0, notional: 0, freezeMs: 0 },
    } as LooseRequest,
  ],
  resetProtection: (_, account) => [
    { kind: 'resetProtection', key: 0, account, contract: BTC, group: 1 } as LooseRequest,
  ],
  cancelOnDisconnect: (_, account) => [
    { kind: 'cancelOnDisconnect', key: 0, account, scope: 2 } as LooseRequest,
  ],
  cancelAllAfter: (_, account) => [
    { kind: 'cancelAllAfter', key: 0, account, seconds: 0 } as LooseRequest,
  ],
  previewOrder: (me, account) => [{ kind: 'previewOrder', order: place(me, account) }],
  getAccount: (_, account) => [{ kind: 'getAccount', account }],
  getGate: () => [{ kind: 'getGate', contract: 0 }],
  getContracts: () => [{ kind: 'getContracts' }],
  getProposals: () => [{ kind: 'getProposals' }],
  signDocument: () => [
    { kind: 'signDocument', key: 0, contract: 0, version: 1, hash: 'a1'.repeat(32) },
  ],
  ping: () => [{ kind: 'ping', echo: 1 }],
  adminCommand: () => [{ kind: 'adminCommand', command: { kind: 'tick' } } as LooseRequest],
  getCandles: () => [
    {
      kind: 'getCandles',
      contract: BTC,
      interval: CandleInterval.second,
      from: 0,
      to: 0,
      limit: 0,
    },
  ],
  getTrades: () => [{ kind: 'getTrades', contract: BTC, from: 0, to: 0, limit: 0, cursor: 0 }],
  listRecords: () => [{ kind: 'listRecords', cursor: '' }],
  readRecord: () => [{ kind: 'readRecord', name: 'alerts.jsonl', offset: 0 }],
  getRiskAccounts: () => [{ kind: 'getRiskAccounts', limit: 0 }],
  getKillSwitches: () => [{ kind: 'getKillSwitches' }],
  getSessions: () => [{ kind: 'getSessions', cursor: 0, participant: 0, isSlow: false }],
  getRegister: () => [{ kind: 'getRegister', table: 'investors', cursor: '' }],
  getKeys: () => [{ kind: 'getKeys' }],
  getTradingLimits: () => [{ kind: 'getTradingLimits' }],
  setTradingLimits: () => [{ kind: 'setTradingLimits', ...LIMITS, target: 2 }],
  changeOwnKey: () => [{ kind: 'changeOwnKey', ...CHANGE, target: 2, revoke: true }],
  getOpenOrders: (_, account) => [
    { kind: 'getOpenOrders', account, contract: 0, cursor: 0, limit: 0 },
  ],
  getHistory: (_, account) => [
    { kind: 'getHistory', account, what: 5, contract: 0, from: 0, to: 0, cursor: 0, limit: 0 },
  ],
  getStatements: (_, account) => [{ kind: 'getStatements', account, from: 0, to: 0, cursor: 0 }],
  subscribe: (_, account) => [
    ...Object.values(Channel).flatMap((channel) =>
      [0, BTC, 2].flatMap((contract) =>
        [0, account].map(
          (of) => ({ kind: 'subscribe', ...stream(channel, contract, of) }) as const,
        ),
      ),
    ),
    ...Object.values(CandleInterval).map(
      (interval) => ({ kind: 'subscribe', ...stream(Channel.candles, BTC, 0), interval }) as const,
    ),
  ],
  unsubscribe: (_, account) => [
    { kind: 'unsubscribe', channel: Channel.account, contract: 0, account },
  ],
};

test('every message of the schema has its row', () => {
  const part = clientMessage.parts.find(({ name }) => name === 'request');
  const kinds = part?.choice?.shapes.map(({ kind }) => kind) ?? [];
  expect(kinds.length).toBeGreaterThan(0);
  expect(Object.keys(ASKS).sort()).toEqual([...kinds].sort());
});

test.each([false, true])('an affiliate receives what a client receives (JSON %s)', async (json) => {
  const { venue, bob, cy } = await openStage();
  const [mia, dia] = [
    await logOnAs(venue.port, MIA, { json }),
    await logOnAs(venue.port, DI, { json }),
  ];
  for (const kind of Object.keys(ASKS) as (keyof typeof ASKS)[]) {
    for (const of of ['own', 'others', 'nobody'] as const) {
      const [reported, plain] = [
        await answers(mia, MIA, kind, of),
        await answers(dia, DI, kind, of),
      ];
      expect(reported, `${kind} of ${of}`).toEqual(plain);
    }
  }
  await mia.askFor('subscribed', { kind: 'subscribe', ...stream(Channel.dropCopy, 0, 0) });
  await passed(1200); // Every timer has had its turn.
  const from = await timeOf(mia, dia);
  await actSecretly(bob, cy);
  await passed(1200);
  const until = await timeOf(mia, dia);
  const [received, plain] = [publicBytes(mia, from, until), publicBytes(dia, from, until)];
  expect(received.length).toBeGreaterThan(3);
  expect(received).toEqual(plain);
  // Terms have any numbers in them, the end of a stream names the asker's own, and times may hold any digits.
  const all = mia.messages.filter(
    ({ message }) => !/^(contracts|unsubscribed|hello)$/.test(message.kind),
  );
  const text = JSON.stringify(all.map(({ message }) => message)).replace(/\d{15,}/g, 'a time');
  for (const secret of SECRETS) expect(text).not.toMatch(secret);
});

test('no command of the operator is taken from an affiliate, on either listener', async () => {
  const { venue } = await openStage();
  const there = connect(venue.adminPort);
  const refusal = { kind: 'reject', reason: RejectReason.scopeMissing };
  expect(await there.logOn(MIA.name, MIA.signer)).toMatchObject(refusal);
  const reason = RejectReason.unsupported;
  const mia = await logOnAs(venue.port, MIA);
  for (const kind of COMMAND_KINDS) {
    const [command] = fc.sample(anyCommandOf(kind), { numRuns: 1, seed: 1 });
    const answer = await mia.ask({ kind: 'adminCommand', command } as LooseRequest);
    expect(answer, kind).toMatchObject({ kind: 'reject', reason });
  }
  expect(await mia.ask({ kind: 'getProposals' })).toMatchObject({ kind: 'reject', reason });
  const copy = { kind: 'subscribe', ...stream(Channel.dropCopy, 0, 0) } as const;
  await mia.askFor('subscribed', copy);
  expect((await mia.next('accountSnapshot')).account).toBe(MIA.account);
});

test('no page names anyone', async () => {
  const { venue } = await openStage();
  for (const port of [venue.port, venue.adminPort]) {
    for (const path of [...PAGES, '/v1/accounts', '/v1/orders', '/journal', '/records']) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
        const text = await answer.text();
        const isPage = method === 'GET' && (PAGES as readonly string[]).includes(path);
        if (!isPage) expect(`${answer.status} ${text}`, path).toBe('404 not found\n');
        for (const secret of [
          /bobs/,
          /(?<!\d)7677(?!\d)/,
          /bob limited/,
          /cy limited/,
          /the trader/,
        ]) {
          expect(text, path).not.toMatch(secret);
        }
      }
    }
  }
});

async function openStage(): Promise<{ venue: Venue; bob: Client; cy: Client }> {
  const venue = await openTestVenue({
    queriesPerSecond: 100_000,
    queriesMax: 100_000,
    subscriptionsMax: 1000,
  });
  await register(venue, CY, 3);
  await register(venue, DI, 3);
  await registerAffiliate(venue, MIA);
  const [bob, cy] = [await logOnAs(venue.port, BOB), await logOnAs(venue.port, CY)];
  await actSecretly(bob, cy);
  return { venue, bob, cy };
}

/** A hidden size, a sleeping stop, and positions of both. */
async function actSecretly(bob: Client, cy: Client): Promise<void> {
  const names = { clientOrderId: '', tag: 'bobs-tag' };
  const iceberg = { ...names, displayQty: 100 };
  await bob.askFor('orderAck', order(BOB, 'sell', 7_777, 1_000_050, iceberg));
  const stop = { ...names, type: 4, trigger: 995_000, triggerOn: 2 } as const;
  await bob.askFor('orderAck', order(BOB, 'sell', 3_333, 990_000, stop));
  await bob.askFor('orderAck', order(BOB, 'sell', 5, 1_000_000, names));
  await cy.askFor('orderAck', order(CY, 'buy', 5, 1_000_000));
}

/** The answers to all messages of a kind, without what numbers the asker. */
async function answers(
  client: Client,
  me: Trader,
  kind: keyof typeof ASKS,
  of: 'own' | 'others' | 'nobody',
): Promise<string[]> {
  const account = { own: me.account, others: BOB.account, nobody: NONE }[of];
  const reported: string[] = [];
  for (const request of ASKS[kind](me, account)) {
    const answer = await client.ask(request);
    if (of !== 'own' && 'account' in request && request.account !== 0) {
      expect(['reject', 'unsubscribed']).toContain(answer.kind);
    }
    const text = withoutSelf(answer).replaceAll(`deposit ${me.name}`, 'own deposit');
    reported.push(text.replace(`actual ${me.account})`, 'actual own)'));
  }
  return reported;
}

/** Names are those of one's own keys. */
const OF_SELF = new Set([
  'account',
  'actual',
  'order',
  'seq',
  'accountSeq',
  'creditsLeft',
  'time',
  'key',
  'name',
  'session',
  'feeClass',
]);

function withoutSelf(body: ServerBody): string {
  return JSON.stringify(body, (name, value: unknown) => (OF_SELF.has(name) ? 0 : value));
}

/** A moment before which both have received everything. */
async function timeOf(...clients: Client[]): Promise<number> {
  const times: number[] = [];
  for (const client of clients) {
    await client.askFor('pong', { kind: 'ping', echo: 2 });
    times.push(client.messages.at(-1)?.tsUs ?? 0);
  }
  return Math.min(...times);
}

/** What was pushed to a reader between two moments and is not of its own account. */
function publicBytes({ messages }: Client, from: number, until: number): string[] {
  return messages
    .filter(({ requestId, tsUs, message }) => {
      const isPublic = !/^account|heartbeat/.test(message.kind);
      return requestId === 0 && isPublic && tsUs > from && tsUs < until;
    })
    .map((message) => Buffer.from(encodeServerMessage(message)).toString('hex'))
    .sort();
}
