// Margin before the order, no account below zero, and a shortfall absorbed in the published order, to the last µUSD. Over
// real sockets, with many at once.
//
// Shows P-05, P-06, P-30, P-33, P-35, P-38.
import { afterEach, expect, test } from 'vitest';
import { audit, House } from '../../engine/index.ts';
import { type AccountId, RejectReason } from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { Channel } from '../../proto/client-message.ts';
import type { AccountEvent } from '../../proto/server-message.ts';
import type { Client } from '../gateway/client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  logOnAs,
  must,
  openTestVenue,
  order,
  passed,
  type Trader,
} from '../gateway/fixture.ts';

afterEach(closeAll);

const USD = 1_000_000;
/** What `openTestVenue` gives everybody. */
const DEPOSIT = 10_000_000 * USD;

test('forty orders at once over ten connections spend the margin of one account exactly once', async () => {
  const venue = await openTestVenue();
  await keep(venue, ANN, 100_000);
  const connections = await Promise.all(
    Array.from({ length: 10 }, (_, at) => logOnAs(venue.port, ANN, { json: at % 2 === 1 })),
  );
  // 4 BTC at 100 000: 20 000 of margin and 40 of fee for a maker.
  const makes = { postOnly: 2 } as const;
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      connections[at % 10].ask(order(ANN, 'buy', 4_000, 999_990 - at, makes)),
    ),
  );
  const taken = answers.filter(({ kind }) => kind === 'orderAck');
  const refused = answers.filter(({ kind }) => kind === 'reject');
  expect(taken.length).toBe(4);
  expect(refused.length).toBe(36);
  for (const answer of refused) {
    expect(answer).toMatchObject({ reason: RejectReason.insufficientMargin });
  }
  const more = { ...order(ANN, 'buy', 4_000, 999_980, makes) };
  const first = taken[0].kind === 'orderAck' ? taken[0].order : 0;
  const sizeUp = {
    kind: 'amendOrder',
    contract: 0,
    side: 0,
    key: 0,
    account: ANN.account,
    order: first,
    clientOrderId: '',
    qty: 8_000,
    limit: 0,
    trigger: 0,
    cap: 0,
    validUntil: 0,
  } as const;
  expect(await connections[0].ask(sizeUp)).toMatchObject({
    reason: RejectReason.insufficientMargin,
  });
  expect(await connections[1].ask(more)).toMatchObject({ reason: RejectReason.insufficientMargin });
  expect(audit(venue.state)).toEqual([]);
});

test('a shortfall goes to margin, fund, tranche and gains in that order, and no account ends below zero', async () => {
  const venue = await openTestVenue();
  await must(
    venue,
    money('deposit', House.insuranceFund, 1_000, 'seed fund'),
    money('deposit', House.tranche, 500, 'seed tranche'),
  );
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await follow(ann, ANN);
  await follow(bob, BOB);
  await bob.askFor('orderAck', order(BOB, 'sell', 20_000, 1_000_000));
  await ann.askFor('orderAck', order(ANN, 'buy', 20_000, 1_000_000));
  await keep(venue, ANN, 150_000);
  const held = sumOfMoney(venue);
  // 20 BTC lose 200 000: 50 000 more than she has left, and there are no bids.
  await must(
    venue,
    { kind: 'setIndexPrice', contract: BTC, price: 900_000, state: 1 },
    { kind: 'setMarkPrice', contract: BTC, price: 900_000 },
  );
  await ann.next('accountEvent', ({ event }) => event.kind === 'liquidationEnded');
  await passed(200);
  const reported = ann.all('accountEvent').map(({ event }) => event.kind);
  const steps = [
    'liquidationStarted',
    'liquidationOrdered',
    'ownFill',
    'liquidationEnded',
  ] as const;
  const places = steps.map((kind) => reported.lastIndexOf(kind));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const ordered = eventsOf(ann, 'liquidationOrdered');
  expect(ordered.every(({ step }) => step === 2 || step === 3)).toBe(true);
  // Her margin first: she loses all of it and not a unit more.
  expect(balanceOf(venue, ANN)).toBe(0);
  expect(venue.state.markets[BTC]?.positions.held[ANN.account as AccountId]).toBe(0);
  // What is left was given up by who had gained, at a price that spends what fund and tranche may: nothing is uncovered.
  const { balance } = venue.state.accounts;
  expect(balance[House.uncovered]).toBe(0);
  expect(balance[House.insuranceFund]).toBeLessThan(1_000 * USD);
  expect(balance[House.insuranceFund]).toBeGreaterThanOrEqual(0);
  expect(balance[House.tranche]).toBeGreaterThanOrEqual(0);
  const fills = eventsOf(bob, 'ownFill').filter(({ cause }) => cause === 3);
  expect(fills.reduce((sum, { qty }) => sum + qty, 0)).toBe(20_000);
  expect(sumOfMoney(venue)).toBe(held);
  expect(balanceOf(venue, BOB)).toBeGreaterThan(DEPOSIT);
  expect(audit(venue.state)).toEqual([]);
});

test('whatever the path of prices, no client owes more than the account held', async () => {
  const venue = await openTestVenue();
  await must(venue, money('deposit', House.insuranceFund, 100_000, 'seed'));
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  let seed = 7;
  const dice = (sides: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % sides;
  };
  await keep(venue, ANN, 400_000);
  await keep(venue, BOB, 400_000);
  let mark = 1_000_000;
  for (let round = 0; round < 60; round++) {
    const [buyer, seller] = round % 3 === 0 ? [bob, ann] : [ann, bob];
    const [buys, sells] = round % 3 === 0 ? [BOB, ANN] : [ANN, BOB];
    const qty = 1 + dice(9_000);
    await seller.ask(order(sells, 'sell', qty, mark));
    await buyer.ask(order(buys, 'buy', qty, mark));
    mark = Math.max(10_000, Math.round(mark * (0.94 + dice(1_200) / 10_000)));
    await must(
      venue,
      { kind: 'setIndexPrice', contract: BTC, price: mark, state: 1 },
      { kind: 'setMarkPrice', contract: BTC, price: mark },
    );
    expect(audit(venue.state), `round ${round}`).toEqual([]);
    for (const trader of [ANN, BOB]) {
      const isFlat = venue.state.markets[BTC]?.positions.held[trader.account as AccountId] === 0;
      if (isFlat) expect(balanceOf(venue, trader)).toBeGreaterThanOrEqual(0);
    }
  }
  expect(venue.state.lastTrade).toBeGreaterThan(10); // Volatility control has refused the others.
});

/** Takes all but so many dollars out of an account. */
async function keep(venue: Venue, { account }: Trader, usd: number): Promise<void> {
  const amount = venue.state.accounts.balance[account as AccountId] / USD - usd;
  await must(venue, money('withdraw', account, amount, `keep ${account}`));
}

function money(kind: 'deposit' | 'withdraw', account: number, usd: number, reference: string) {
  return { kind, account, currency: 'USD', amount: Math.floor(usd * USD), reference } as const;
}

function balanceOf(venue: Venue, { account }: Trader): number {
  return venue.state.accounts.balance[account as AccountId];
}

/** Cash of everybody, less what positions have cost: what came in less what went out. */
function sumOfMoney({ state }: Venue): number {
  let sum = 0;
  for (let account = 1 as AccountId; account <= state.accounts.high; account++) {
    sum += state.accounts.balance[account];
    for (const market of state.markets) sum -= market?.positions.cost[account] ?? 0;
  }
  return sum;
}

async function follow(client: Client, { account }: Trader): Promise<void> {
  const stream = { channel: Channel.account, contract: 0, account, resumeAfterSeq: 0 };
  await client.askFor('subscribed', { kind: 'subscribe', ...stream });
}

type EventOf<K extends AccountEvent['event']['kind']> = Extract<AccountEvent['event'], { kind: K }>;

function eventsOf<K extends AccountEvent['event']['kind']>(client: Client, kind: K): EventOf<K>[] {
  return client
    .all('accountEvent')
    .map(({ event }) => event)
    .filter((event): event is EventOf<K> => event.kind === kind);
}
