// Sessions that end take with them what they chose to, by one command, whatever ended them. Over real sockets.
//
// LEAVE-002, LEAVE-003, QUOTE-001

import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import {
  type Command,
  DisconnectScope,
  PostOnly,
  RejectReason,
  Scope,
} from '../../engine/schema/index.ts';
import { readEnvelopes } from '../../gateway/replay/envelopes.ts';
import { locateLog } from '../../gateway/replay/log-location.ts';
import type { ServerBody } from '../../proto/server-message.ts';
import type { Client, LooseRequest } from './client.ts';
import { FaultyThreads } from './edges/faulty-threads.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  connect,
  freshFolder,
  logOnAs,
  must,
  openTestVenue,
  order,
  register,
  settingsIn,
  startProcess,
  type Trader,
} from './fixture.ts';

afterEach(closeAll);

const OFF_SESSION_ACCOUNT = { off: 1, session: 2, account: 3 } as const;

function leaves({ account }: Trader, scope: keyof typeof OFF_SESSION_ACCOUNT): LooseRequest {
  const request = { kind: 'cancelOnDisconnect', key: 0, account };
  return { ...request, scope: OFF_SESSION_ACCOUNT[scope] } as LooseRequest;
}

/** Bids of a quote from a price down. */
function bids({ account }: Trader, quote: number, from: number, count: number): LooseRequest {
  const levels = Array.from({ length: count }, (_, i) => ({
    ...{ bid: from - i, bidQty: 1, ask: 0, askQty: 0 },
  }));
  const of = { key: 0, account, contract: BTC, quote, group: 0, validUntil: 0 };
  return { kind: 'massQuote', ...of, levels } as LooseRequest;
}

async function quoteFiveHundred(client: Client): Promise<void> {
  for (let quote = 1; quote <= 25; quote++) {
    const ack = await client.askFor('massQuoteAck', bids(ANN, quote, 1_000_000 - 20 * quote, 20));
    expect(ack.entries.every(({ kind }) => kind === 'orderAck')).toBe(true);
  }
}

async function written(dataFolder: string, kind: Command['kind']): Promise<number[]> {
  const found: number[] = [];
  for await (const { seq, command } of readEnvelopes(locateLog(dataFolder))) {
    if (command.kind === kind) found.push(seq);
  }
  return found;
}

test('a client with 500 orders disconnects: one command, and no fill after it on any', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder });
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  expect(await ann.ask(leaves(ANN, 'session'))).toMatchObject({ kind: 'disconnectAck', scope: 2 });
  await quoteFiveHundred(ann);
  await bob.askFor('orderAck', order(BOB, 'buy', 1, 999_000));
  expect(venue.state.orders.live).toBe(501);
  // It takes while the other leaves: what fills, fills before.
  let fills = 0;
  ann.close();
  for (let i = 0; venue.state.orders.live > 1; i++) {
    const ack = await bob.askFor('orderAck', order(BOB, 'sell', 1, 990_000, { timeInForce: 3 }));
    fills += ack.filled;
    expect(i).toBeLessThan(500);
  }
  const after = await bob.askFor('orderAck', order(BOB, 'sell', 5, 990_000, { timeInForce: 3 }));
  expect(after.filled).toBe(0); // Its own bid is what is left, and that is its own.
  expect(fills).toBeLessThan(500);
  await venue.close();
  expect(await written(dataFolder, 'endSession')).toHaveLength(1);
  expect(await written(dataFolder, 'cancelOrder')).toHaveLength(0);
});

test('a session that has chosen nothing leaves its orders, and no command', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder });
  const ann = await logOnAs(venue.port, ANN);
  await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  await ann.ask(leaves(ANN, 'account'));
  await ann.ask(leaves(ANN, 'off'));
  ann.close();
  const again = await logOnAs(venue.port, ANN);
  await again.askFor('orderAck', order(ANN, 'buy', 1, 999_000, { postOnly: PostOnly.reject }));
  expect(venue.state.orders.live).toBe(2);
  await venue.close();
  expect(await written(dataFolder, 'endSession')).toHaveLength(0);
});

test('a log-on may choose it for every account of the key, before anything else', async () => {
  const venue = await openTestVenue();
  const rea: Trader = { id: 4, account: 19, name: 'rea', signer: randomBytes(32) };
  await register(venue, rea, Scope.read);
  const refused = await logsOn(venue.port, rea, DisconnectScope.account);
  expect(refused.answer).toMatchObject({ kind: 'reject', reason: RejectReason.scopeMissing });

  const { client: ann, answer } = await logsOn(venue.port, ANN, DisconnectScope.session);
  expect(answer).toMatchObject({ kind: 'logOnResult' });
  const other = await logOnAs(venue.port, ANN);
  await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  await other.askFor('orderAck', order(ANN, 'buy', 1, 998_000));
  // An account that is opened later is one of them.
  await must(venue, { kind: 'openAccount', account: 77, participant: ANN.id });
  await must(venue, {
    kind: 'transfer',
    from: ANN.account,
    to: 77,
    amount: 1_000_000_000,
    currency: 'USD',
    reference: 't',
  });
  const later = { ...ANN, account: 77 };
  await expect
    .poll(async () => (await ann.ask(order(later, 'buy', 1, 997_000))).kind)
    .toBe('orderAck');
  expect(venue.state.orders.live).toBe(3);
  ann.close();
  await expect.poll(() => venue.state.orders.live).toBe(1);
});

async function logsOn(
  port: number,
  { name, signer }: Trader,
  cancelOnDisconnect: DisconnectScope,
): Promise<{ client: Client; answer: ServerBody }> {
  const client = connect(port);
  const hello = await client.next('hello');
  const signature = client.answer(hello, name, signer);
  const answer = await client.ask({ kind: 'logOn', key: name, signature, cancelOnDisconnect });
  return { client, answer };
}

test('an edge that dies ends its sessions', async () => {
  const threads = new FaultyThreads();
  const venue = await openTestVenue({ edges: 1 }, { threads });
  const ann = await logOnAs(venue.port, ANN);
  await ann.ask(leaves(ANN, 'account'));
  await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  expect(venue.state.orders.live).toBe(1);
  await threads.newest.terminate();
  await expect.poll(() => venue.state.orders.live).toBe(0);
});

test('a venue that is killed finds at its start that all sessions were lost', async () => {
  const dataFolder = freshFolder();
  const settings = settingsIn(dataFolder);
  await (await openTestVenue({ dataFolder })).close();
  const { port, child } = await startProcess(settings);
  const ann = await logOnAs(port, ANN);
  const bob = await logOnAs(port, BOB);
  await ann.ask(leaves(ANN, 'session'));
  await ann.askFor('orderAck', order(ANN, 'buy', 1, 999_000));
  await bob.askFor('orderAck', order(BOB, 'buy', 1, 998_000));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  const venue = await openTestVenue({ dataFolder });
  expect(venue.state.orders.live).toBe(1);
  await venue.close();
  expect(await written(dataFolder, 'loseSessions')).toHaveLength(1);
});
