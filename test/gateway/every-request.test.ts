// What the schema offers is served: every request of client.proto has the answer that its comment names, and every channel has
// a stream. Both lists come from the schema, so that one that is added and not served is found here.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import protobuf from 'protobufjs';
import { afterEach, expect, test } from 'vitest';
import { CandleInterval, Channel, type ClientRequest } from '../../proto/client-message.ts';
import type { Client, LooseRequest } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  freshFolder,
  logOnAs,
  OPS,
  openTestVenue,
  order,
} from './fixture.ts';

afterEach(closeAll);

const BIND = 1 + 2 + 16;
const named = { key: 0, account: ANN.account, order: 0, clientOrderId: 'mine' };
const group = { key: 0, account: ANN.account, contract: BTC, group: 1 };
const mine = (id: string) => order(ANN, 'buy', 3, 990_000, { clientOrderId: id });

/** A request of each kind that is not refused, in an order in which each finds what it needs. `ops` is for staff. */
const REQUESTS: Readonly<Record<ClientRequest['kind'], { ops?: true; ask: LooseRequest | null }>> =
  {
    logOn: { ask: null }, // Every session of this test.
    placeOrder: { ask: mine('mine') },
    amendOrder: {
      ask: {
        kind: 'amendOrder',
        contract: 0,
        side: 0,
        ...named,
        qty: 2,
        limit: 0,
        trigger: 0,
        cap: 0,
        validUntil: 0,
      },
    },
    cancelOrder: { ask: { kind: 'cancelOrder', contract: 0, side: 0, ...named } },
    batch: { ask: { kind: 'batch', items: [mine('more')] } },
    massCancel: {
      ask: { kind: 'massCancel', key: 0, account: ANN.account, contract: 0, side: 0, tag: '' },
    },
    chooseLeverage: {
      ask: { kind: 'chooseLeverage', key: 0, account: ANN.account, contract: BTC, leverage: 2 },
    },
    previewOrder: { ask: { kind: 'previewOrder', order: mine('') } },
    getAccount: { ask: { kind: 'getAccount', account: ANN.account } },
    getGate: { ask: { kind: 'getGate', contract: 0 } },
    getContracts: { ask: { kind: 'getContracts' } },
    getProposals: { ops: true, ask: { kind: 'getProposals' } },
    signDocument: {
      ask: { kind: 'signDocument', key: 0, contract: 0, version: 1, hash: 'a1'.repeat(32) },
    },
    ping: { ask: { kind: 'ping', echo: 1 } },
    adminCommand: {
      ops: true,
      ask: {
        kind: 'adminCommand',
        command: { kind: 'setMarkPrice', contract: BTC, price: 1_000_000 },
      } as LooseRequest,
    },
    subscribe: {
      ask: {
        kind: 'subscribe',
        channel: Channel.bbo,
        contract: BTC,
        account: 0,
        resumeAfterSeq: 0,
      },
    },
    unsubscribe: { ask: { kind: 'unsubscribe', channel: Channel.bbo, contract: BTC, account: 0 } },
    setProtection: {
      ask: {
        kind: 'setProtection',
        ...group,
        ...{ windowMs: 1000, lots: 10, delta: 0, notional: 0, freezeMs: 0 },
      },
    },
    cancelOnDisconnect: {
      ask: { kind: 'cancelOnDisconnect', key: 0, account: ANN.account, scope: 1 },
    },
    cancelAllAfter: { ask: { kind: 'cancelAllAfter', key: 0, account: ANN.account, seconds: 0 } },
    resetProtection: { ask: { kind: 'resetProtection', ...group } },
    massQuote: {
      ask: {
        kind: 'massQuote',
        ...group,
        quote: 1,
        levels: [{ bid: 990_000, bidQty: 1, ask: 1_010_000, askQty: 1 }],
        validUntil: 0,
      },
    },
    getCandles: {
      ask: { kind: 'getCandles', contract: BTC, interval: 1, from: 0, to: 0, limit: 0 },
    },
    listRecords: { ops: true, ask: { kind: 'listRecords', cursor: '' } },
    readRecord: { ops: true, ask: { kind: 'readRecord', name: 'alerts.jsonl', offset: 0 } },
    getRiskAccounts: { ops: true, ask: { kind: 'getRiskAccounts', limit: 0 } },
    getKillSwitches: { ops: true, ask: { kind: 'getKillSwitches' } },
    getSessions: {
      ops: true,
      ask: { kind: 'getSessions', cursor: 0, participant: 0, isSlow: false },
    },
    getRegister: { ops: true, ask: { kind: 'getRegister', table: 'staff', cursor: '' } },
    getKeys: { ask: { kind: 'getKeys' } },
    getOpenOrders: {
      ask: { kind: 'getOpenOrders', account: ANN.account, contract: 0, cursor: 0, limit: 0 },
    },
    getHistory: {
      ask: {
        kind: 'getHistory',
        account: ANN.account,
        what: 5,
        contract: 0,
        from: 0,
        to: 0,
        cursor: 0,
        limit: 0,
      },
    },
    getStatements: {
      ask: { kind: 'getStatements', account: ANN.account, from: 0, to: 0, cursor: 0 },
    },
    getTrades: {
      ask: { kind: 'getTrades', contract: BTC, from: 0, to: 0, limit: 0, cursor: 0 },
    },
    setTradingLimits: {
      ask: {
        kind: 'setTradingLimits',
        ...{ key: 0, trader: 0, target: ANN.id, contract: 0, orderQtyMax: 0 },
        ...{ orderNotionalMax: 0, positionNotionalMax: 0, messagesPerSecond: 5 },
      } as LooseRequest,
    },
    getTradingLimits: { ask: { kind: 'getTradingLimits' } },
    // Closes the session of this test.
    changeOwnKey: {
      ask: {
        kind: 'changeOwnKey',
        key: 0,
        target: ANN.id,
        revoke: false,
        scopes: 1,
        validUntil: 0,
        addresses: [],
        material: '',
      },
    },
  };

test('every request of the schema has the answer that its comment names', async () => {
  const dataFolder = freshFolder();
  mkdirSync(join(dataFolder, 'records'));
  writeFileSync(join(dataFolder, 'records', 'alerts.jsonl'), '');
  const venue = await openTestVenue({ dataFolder });
  const ann = await logOnAs(venue.port, { ...ANN, name: ANN.name });
  const ops = await logOnAs(venue.adminPort, OPS);
  const documented = requestsOfSchema();
  expect(Object.keys(REQUESTS).sort()).toEqual([...documented.keys()].sort());
  for (const [kind, { ops: isOps, ask }] of Object.entries(REQUESTS)) {
    const expected = documented.get(kind) as string;
    const client = isOps === true ? ops : ann;
    const answer = ask === null ? client.all('logOnResult')[0] : await client.ask(ask);
    // Who may bind the participant is another test's; that the request is judged shows.
    if (kind === 'signDocument' || kind === 'setTradingLimits')
      expect(answer).toMatchObject({ kind: 'reject', limit: BIND - 1 });
    else expect(answer.kind, kind).toBe(expected);
  }
});

test('every channel of the schema has a stream, and something comes over it', async () => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  await bob.ask(order(BOB, 'sell', 2, 1_000_000));
  await ann.ask(order(ANN, 'buy', 1, 1_000_000));
  const channels = Object.entries(schema().lookupEnum('praya.v1.Channel').values);
  expect(channels.length).toBeGreaterThan(16);
  for (const [name, channel] of channels) {
    if (channel === 0) continue;
    const client = await logOnAs(venue.port, ANN);
    const kinds = await firstMessages(client, channel as Channel);
    client.close();
    expect(kinds, name).not.toEqual([]);
  }
});

test.each(Object.entries(CandleInterval))('candles of a %s come', async (_, interval) => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  const stream = {
    channel: Channel.candles,
    contract: BTC,
    account: 0,
    resumeAfterSeq: 0,
  } as const;
  await ann.askFor('subscribed', { kind: 'subscribe', ...stream, interval });
  expect(await ann.next('candles')).toMatchObject({ interval, snapshot: true });
});

/** What comes over a channel at once, of a contract, of the venue or of an account. Drop copy begins with the snapshot. */
async function firstMessages(client: Client, channel: Channel): Promise<string[]> {
  const places = [
    { contract: BTC, account: 0 },
    { contract: BTC, account: 0, interval: CandleInterval.minute },
    { contract: 0, account: 0 },
    { contract: 0, account: ANN.account },
  ];
  for (const place of places) {
    const { length } = client.messages;
    const request = { kind: 'subscribe', channel, resumeAfterSeq: 0, ...place } as const;
    const answer = await client.ask(request);
    if (answer.kind !== 'subscribed') continue;
    const kinds = (): string[] =>
      client.messages
        .slice(length)
        .map(({ message }) => message.kind)
        .filter((kind) => kind !== 'subscribed' && kind !== 'reject');
    await expect.poll(kinds, { timeout: 3000 }).not.toEqual([]);
    return kinds();
  }
  return [];
}

/** Request → the kind that its comment says it is answered with. */
function requestsOfSchema(): ReadonlyMap<string, string> {
  const root = schema();
  const { oneofs } = root.lookupType('praya.v1.ClientMessage');
  return new Map(
    (oneofs['request']?.fieldsArray ?? []).map((field) => {
      const { comment } = root.lookupType(`praya.v1.${field.type}`);
      const text = `${field.comment ?? ''} ${comment ?? ''}`;
      const [, name = ''] = /Answered\s+with\s+`(\w+)`/.exec(text) ?? [];
      return [field.name, `${name.charAt(0).toLowerCase()}${name.slice(1)}`];
    }),
  );
}

function schema(): protobuf.Root {
  const root = new protobuf.Root();
  const proto = fileURLToPath(new URL('../../proto/', import.meta.url));
  root.resolvePath = (_, target) => (target.startsWith('/') ? target : `${proto}${target}`);
  const options = { alternateCommentMode: true, preferTrailingComment: false };
  root.loadSync(['praya/v1/client.proto'], options);
  root.resolveAll();
  return root;
}
