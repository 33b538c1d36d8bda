// The past of an account: live orders, history, fills, funding, money and statements by day, page by page over real sockets.

import { afterEach, expect, test } from 'vitest';
import { RejectReason, Scope } from '../../engine/schema/index.ts';
import { HistoryKind } from '../../proto/client-message.ts';
import type { DayStatement } from '../../proto/history-message.ts';
import type { AccountEvent } from '../../proto/server-message.ts';
import { clientOf, closeClients } from '../client/clients.ts';
import type { Client } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  freshFolder,
  logOnAs,
  must,
  openTestVenue,
  order,
  register,
} from './fixture.ts';

afterEach(async () => {
  closeClients();
  await closeAll();
});

const FAST = {
  creditsPerSecond: 100_000,
  creditsMax: 100_000,
  queriesPerSecond: 10_000,
  queriesMax: 10_000,
};

test('history has what the stream had, by kind and contract and time, also after a restart', async () => {
  const dataFolder = freshFolder();
  let venue = await openTestVenue({ ...FAST, dataFolder });
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await tradeSome(ann, bob, 40);
  await must(venue, {
    kind: 'withdraw',
    account: ANN.account,
    currency: 'USD',
    amount: 5_000_000,
    reference: 'w-1',
  });
  const all = await historyOf(ann, HistoryKind.all);
  expect(all.map(({ accountSeq }) => accountSeq)).toEqual(all.map((_, at) => at + 1));
  const kinds = (events: readonly AccountEvent[]): Set<string> =>
    new Set(events.map(({ event }) => event.kind));
  const fills = await historyOf(ann, HistoryKind.fills);
  expect(fills.length).toBe(all.filter(({ event }) => event.kind === 'ownFill').length);
  expect(fills.length).toBeGreaterThan(10);
  expect(kinds(fills)).toEqual(new Set(['ownFill']));
  expect(kinds(await historyOf(ann, HistoryKind.money))).toEqual(new Set(['balanceChanged']));
  expect(kinds(await historyOf(ann, HistoryKind.orders))).toContain('orderCanceled');
  expect(await historyOf(ann, HistoryKind.fills, { contract: 2 })).toEqual([]);
  // Of the same question the pages of one are those of many.
  for (const limit of [1, 7]) {
    expect(await historyOf(ann, HistoryKind.fills, { limit })).toEqual(fills);
  }
  const middle = all[Math.floor(all.length / 2)].time;
  const late = await historyOf(ann, HistoryKind.all, { from: middle });
  expect(late).toEqual(all.filter(({ time }) => time >= middle));
  const early = await historyOf(ann, HistoryKind.all, { to: middle });
  expect(early).toEqual(all.filter(({ time }) => time < middle));
  await venue.close();

  venue = await openTestVenue({ ...FAST, dataFolder });
  const again = await logOnAs(venue.port, ANN);
  expect(await historyOf(again, HistoryKind.all)).toEqual(all);
});

test('live orders come by id, as they are', async () => {
  const venue = await openTestVenue(FAST);
  const ann = await logOnAs(venue.port, ANN);
  for (let at = 0; at < 7; at++) await ann.ask(order(ANN, 'buy', 5, 990_000 + at));
  const found: number[] = [];
  let cursor = 0;
  do {
    const request = {
      kind: 'getOpenOrders',
      account: ANN.account,
      contract: BTC,
      cursor,
      limit: 3,
    } as const;
    const page = await ann.askFor('openOrderPage', request);
    expect(page.orders.length).toBeLessThanOrEqual(3);
    found.push(...page.orders.map(({ limit }) => limit));
    cursor = page.next;
  } while (cursor !== 0);
  expect(found).toEqual([0, 1, 2, 3, 4, 5, 6].map((at) => 990_000 + at));
  const other = {
    kind: 'getOpenOrders',
    account: ANN.account,
    contract: 2,
    cursor: 0,
    limit: 0,
  } as const;
  expect(await ann.askFor('openOrderPage', other)).toMatchObject({ orders: [], next: 0 });
});

test('a statement adds up: what a day began with and what moved is what it ended with', async () => {
  const venue = await openTestVenue(FAST);
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await tradeSome(ann, bob, 60);
  await must(venue, {
    kind: 'withdraw',
    account: ANN.account,
    currency: 'USD',
    amount: 5_000_000,
    reference: 'w-1',
  });
  const days = await statementsOf(ann);
  const [snapshot] = (
    await ann.askFor('accountSnapshot', { kind: 'getAccount', account: ANN.account })
  ).balances;
  expect(days[0].opening).toBe(0);
  expect(days.at(-1)?.closing).toBe(snapshot.balance);
  for (const day of days) {
    const { opening, realized, fees, funding, deposits, withdrawals, transfers, other, closing } =
      day;
    expect(opening + realized - fees - funding + deposits - withdrawals + transfers + other).toBe(
      closing,
    );
  }
  const total = (name: 'fills' | 'fees' | 'deposits' | 'withdrawals'): number =>
    days.reduce((sum, day) => sum + day[name], 0);
  expect(total('deposits')).toBe(10_000_000_000_000);
  expect(total('withdrawals')).toBe(5_000_000);
  const fills = await historyOf(ann, HistoryKind.fills);
  expect(total('fills')).toBe(fills.length);
  expect(total('fees')).toBe(
    fills.reduce((sum, { event }) => sum + ('fee' in event ? event.fee : 0), 0),
  );
});

test("the past of an account is its owner's, and of a key that may read", async () => {
  const venue = await openTestVenue(FAST);
  const deaf = { ...BOB, id: 9, account: 19, name: 'deaf' };
  await register(venue, deaf, Scope.trade);
  const [ann, other] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, deaf)];
  for (const request of requestsFor(BOB.account)) {
    const refusal = { kind: 'reject', reason: RejectReason.accountNotYours };
    expect(await ann.ask(request)).toMatchObject(refusal);
  }
  for (const request of requestsFor(deaf.account)) {
    const refusal = { kind: 'reject', reason: RejectReason.scopeMissing };
    expect(await other.ask(request)).toMatchObject(refusal);
  }
});

test('what is no longer kept shows, and a page goes on at what is', async () => {
  const venue = await openTestVenue({ ...FAST, streamEventsMax: 1000 });
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await tradeSome(ann, bob, 3);
  await placeMany(ann, 30);
  const request = { ...historyRequest(HistoryKind.all), cursor: 1 };
  const page = await ann.askFor('historyPage', request);
  expect(page.firstSeq).toBe(page.accountSeq - 999);
  expect(page.events[0].accountSeq).toBe(page.firstSeq);
});

test('a long search goes on over many turns, and orders are answered meanwhile', async () => {
  const venue = await openTestVenue(FAST);
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await placeMany(ann, 60);
  const questions = Array.from({ length: 20 }, () => ann.ask(historyRequest(HistoryKind.funding)));
  const started = performance.now();
  await bob.ask(order(BOB, 'buy', 1, 980_000));
  const waited = performance.now() - started;
  const pages = await Promise.all(questions);
  const searched = performance.now() - started;
  expect(pages.every((page) => page.kind === 'historyPage' && page.next > 0)).toBe(true);
  expect(waited).toBeLessThan(Math.max(50, searched / 2));
  expect(await historyOf(ann, HistoryKind.funding)).toEqual([]);
});

test('a bot that was killed learns which fills it missed', async () => {
  const venue = await openTestVenue(FAST);
  const url = `ws://127.0.0.1:${venue.port}`;
  const first = await clientOf(url, ANN);
  const bob = await clientOf(url, BOB);
  const contract = 'BTC-PERP';
  await first.place({ contract, side: 'buy', qty: { lots: 9 }, limit: { ticks: 999_000 } });
  await bob.place({ contract, side: 'sell', qty: { lots: 2 }, limit: { ticks: 999_000 } });
  await first.ping();
  const seen = first.account.seq;
  first.close();
  await bob.place({ contract, side: 'sell', qty: { lots: 3 }, limit: { ticks: 999_000 } });
  await bob.place({ contract, side: 'sell', qty: { lots: 4 }, limit: { ticks: 999_000 } });
  const second = await clientOf(url, ANN);
  const missed = [];
  for await (const fill of second.fills({ after: seen })) missed.push(fill);
  expect(missed.map(({ qtyLots }) => qtyLots)).toEqual([3, 4]);
  expect(missed.at(-1)).toMatchObject({ openLots: 0, filledLots: 9, contract });
  const days = [];
  for await (const day of second.statements()) days.push(day);
  expect(days.reduce((sum, { fills }) => sum + fills, 0)).toBe(3);
  const open = [];
  for await (const each of bob.openOrders()) open.push(each);
  expect(open).toEqual([]);
});

/** Batches of orders, all canceled: more than forty events each. */
async function placeMany(ann: Client, batches: number): Promise<void> {
  for (let at = 0; at < batches; at++) {
    const place = (n: number) => order(ANN, 'buy', 1, 980_000 + n, { clientOrderId: `${at}-${n}` });
    await ann.ask({ kind: 'batch', items: Array.from({ length: 20 }, (_, n) => place(n)) });
    await ann.ask({
      kind: 'massCancel',
      key: 0,
      account: ANN.account,
      contract: 0,
      side: 0,
      tag: '',
    });
  }
}

function historyRequest(what: HistoryKind) {
  const span = { contract: 0, from: 0, to: 0, cursor: 0, limit: 0 };
  return { kind: 'getHistory', account: ANN.account, what, ...span } as const;
}

function requestsFor(account: number) {
  return [
    { ...historyRequest(HistoryKind.all), account },
    { kind: 'getOpenOrders', account, contract: 0, cursor: 0, limit: 0 },
    { kind: 'getStatements', account, from: 0, to: 0, cursor: 0 },
  ] as const;
}

async function historyOf(
  client: Client,
  what: HistoryKind,
  span: Partial<{ contract: number; from: number; to: number; limit: number }> = {},
): Promise<AccountEvent[]> {
  const events: AccountEvent[] = [];
  let cursor = 0;
  do {
    const page = await client.askFor('historyPage', { ...historyRequest(what), ...span, cursor });
    events.push(...page.events);
    cursor = page.next;
  } while (cursor !== 0);
  return events;
}

async function statementsOf(client: Client): Promise<DayStatement[]> {
  const request = {
    kind: 'getStatements',
    account: ANN.account,
    from: 0,
    to: 0,
    cursor: 0,
  } as const;
  const page = await client.askFor('statementPage', request);
  expect(page.next).toBe(0);
  return [...page.days];
}

/** Buys and sells at changing prices, with gains and losses, and cancels. */
async function tradeSome(ann: Client, bob: Client, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const price = 1_000_000 + ((at * 37) % 90);
    const [side, other] = at % 3 === 0 ? (['buy', 'sell'] as const) : (['sell', 'buy'] as const);
    await ann.ask(order(ANN, side, 3, price));
    await bob.ask(order(BOB, other, 2, price));
    await ann.ask({
      kind: 'massCancel',
      key: 0,
      account: ANN.account,
      contract: 0,
      side: 0,
      tag: '',
    });
  }
}
