// CONTRACT-011, AUCTION-001, AUCTION-004: a venue that was killed for 75 s reopens through a window for cancels and an auction.

import { randomBytes } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  Cause,
  ContractState,
  IndexState,
  OrderType,
  Scope,
  type Time,
} from '../../engine/schema/index.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { Channel } from '../../proto/client-message.ts';
import type { OwnEvent } from '../../proto/server-message.ts';
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
  type Trader,
} from './fixture.ts';

afterEach(closeAll);

const SECOND = 1_000_000;
const CAT: Trader = { id: 4, account: 19, name: 'cat', signer: randomBytes(32) };

/** Time that passes when the test lets it. */
class TestClock {
  time = 1_800_000_000_000_000;

  now(): Time {
    return this.time as Time;
  }

  pass(seconds: number): void {
    this.time += seconds * SECOND;
  }
}

async function setPrices(venue: Venue, price: number): Promise<void> {
  await must(
    venue,
    { kind: 'setIndexPrice', contract: BTC, price, state: IndexState.normal },
    { kind: 'setMarkPrice', contract: BTC, price },
  );
}

function stateOf(venue: Venue): ContractState | undefined {
  return venue.state.markets[BTC]?.state;
}

/** The folder as it stands on disk: what is left by a kill. */
function killed(folder: string): string {
  const copy = freshFolder();
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, 'lock'), { recursive: true, force: true });
  return copy;
}

test('a venue killed for 75 s: cancels pass, nothing trades at the old price, stops and liquidations wait', async () => {
  const clock = new TestClock();
  const dataFolder = freshFolder();
  const settings = { tickMs: 1000 };
  const first = await openTestVenue({ dataFolder, ...settings }, { clock });
  await register(first, CAT, Scope.read + Scope.trade, { amount: 6_000_000_000 });
  const before = await logOnAs(first.port, ANN);
  const others = await logOnAs(first.port, BOB);
  const cats = await logOnAs(first.port, CAT);
  // Cat is long 1 BTC with 6 000; Ann bids at the old price; Bob sells when the mark falls.
  await others.ask(order(BOB, 'sell', 1000, 1_000_000));
  await cats.ask(order(CAT, 'buy', 1000, 1_000_000));
  await before.ask({ ...order(ANN, 'buy', 500, 999_000), clientOrderId: 'near' });
  await before.ask(order(ANN, 'buy', 700, 998_000));
  const stop = { type: OrderType.stopLimit, trigger: 980_000, triggerOn: 1 };
  await others.ask({ ...order(BOB, 'sell', 10, 940_000), ...stop } as never);
  const folder = killed(dataFolder);
  await first.close();

  clock.pass(75);
  const venue = await openTestVenue(
    { dataFolder: folder, ...settings },
    { clock, chance: () => 5 * SECOND },
  );
  expect(stateOf(venue)).toBe(ContractState.cancelOnly);
  const tick = (): Promise<void> => must(venue, { kind: 'tick' });
  // The market has fallen by 5 %: the bids, the stop and Cat's position are of another time.
  await setPrices(venue, 950_000);
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  const cat = await logOnAs(venue.port, CAT);
  const own = {
    kind: 'subscribe',
    channel: Channel.account,
    contract: 0,
    resumeAfterSeq: 0,
  } as const;
  const players = [
    [ann, ANN],
    [bob, BOB],
    [cat, CAT],
  ] as const;
  for (const [client, { account }] of players) await client.ask({ ...own, account });
  /** Of all three. */
  const seen = (): OwnEvent[] =>
    players.flatMap(([client]) => client.all('accountEvent').map(({ event }) => event));
  expect(await bob.ask(order(BOB, 'sell', 100, 998_000))).toMatchObject({ kind: 'reject' });
  // In the window Ann takes the nearer bid away and forgets the other.
  const cancel = {
    kind: 'cancelOrder',
    contract: 0,
    side: 0,
    key: 0,
    account: ANN.account,
    order: 0,
  };
  expect(await ann.ask({ ...cancel, clientOrderId: 'near' } as never)).toMatchObject({
    kind: 'orderAck',
  });

  for (let passed = 0; passed < 300; passed += 50) {
    expect(stateOf(venue)).toBe(ContractState.cancelOnly);
    clock.pass(50);
    await tick();
  }
  expect(stateOf(venue)).toBe(ContractState.auction);
  // In the call both enter; the forgotten bid crosses what is offered now, and nothing trades.
  expect(await bob.ask(order(BOB, 'sell', 1500, 949_000))).toMatchObject({ kind: 'orderAck' });
  expect(await ann.ask(order(ANN, 'buy', 800, 951_000))).toMatchObject({ kind: 'orderAck' });
  for (let passed = 0; passed < 120; passed += 40) {
    clock.pass(40);
    await tick();
  }
  await bob.ask({ ...order(BOB, 'buy', 1, 1), kind: 'placeOrder' } as never); // A message: the venue's own tick draws.
  expect(venue.state.lastTrade).toBe(1);
  expect(venue.state.markets[BTC]?.auction?.drawn).toBe(5 * SECOND);
  clock.pass(4);
  await tick();
  expect(stateOf(venue)).toBe(ContractState.auction);
  expect(seen().map(({ kind }) => kind)).not.toContain('orderTriggered');
  expect(seen().map(({ kind }) => kind)).not.toContain('liquidationStarted');
  clock.pass(1);
  await tick();
  expect(stateOf(venue)).toBe(ContractState.live);
  await expect.poll(() => fillsOf(seen())).toHaveLength(4);
  // What the forgotten bid at 998 000 and the one at 951 000 met of 1 500: the surplus was on the bids' side nowhere.
  for (const { price, cause } of fillsOf(seen())) {
    expect(price).toBeGreaterThanOrEqual(949_000);
    expect(price).toBeLessThanOrEqual(951_000);
    expect(cause).toBe(Cause.auction);
  }
  // Now they go on.
  await must(venue, { kind: 'setMarkPrice', contract: BTC, price: 950_000 });
  await expect.poll(() => seen().map(({ kind }) => kind)).toContain('liquidationStarted');
  await expect.poll(() => seen().map(({ kind }) => kind)).toContain('orderTriggered');
}, 60_000);

function fillsOf(events: readonly OwnEvent[]): Extract<OwnEvent, { kind: 'ownFill' }>[] {
  return events.filter((event) => event.kind === 'ownFill');
}
