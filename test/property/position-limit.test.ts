// LIMIT-006  At an unchanged mark no sequence of orders takes what the accounts of a limited trader hold beyond the limit.

import { expect, test } from 'vitest';
import type { AccountId } from '../../engine/kernel/units.ts';
import { OrderType, PostOnly, Side, TimeInForce } from '../../engine/schema/closed-sets.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import type { Market } from '../../engine/state/market.ts';
import type { PlainOrder, PlainVenue } from '../plain/venue.ts';
import { type Prng, prng } from '../support/prng.ts';
import { openPair, type Pair, step } from './agree.ts';
import { streamsOf } from './size.ts';
import { commands, money, OWNER, START } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

/** Both of the fifth participant, whose one trader is limited. */
const LIMITED = [20, 21] as AccountId[];
/** Mostly the first of them, so that it has most of the room. */
const USED: readonly number[] = [20, 20, 20, 20, 20, 20, 20, 21];
const OTHERS: readonly number[] = [22, 24];
const TRADER = 5;
const LOTS = 8;

test.each(streamsOf(0.02, 4000))('seed $seed, $count commands', ({ seed, count }) => {
  const pair = openPair(true);
  const market = pair.state.markets[1] as Market;
  const limit = LOTS * market.mark * market.moneyPerTickLot;
  for (const account of [...LIMITED, ...OTHERS]) give(pair, money(account, 1e9, `more ${account}`));
  give(pair, {
    kind: 'setTradingLimits',
    ...{ key: TRADER, trader: TRADER, target: 0, contract: 1, positionNotionalMax: limit },
    ...{ orderQtyMax: 0, orderNotionalMax: 0, messagesPerSecond: 0 },
  });
  const chance = prng(seed);
  let most = 0;
  let turns = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    const phase = PHASES[Math.floor(i / 30) % PHASES.length];
    if (i % 30 === 0) clear(pair, phase === 'opens' ? [...LIMITED, ...OTHERS] : OTHERS);
    const command = next(chance, pair.venue, phase);
    give(pair, command);
    const { held, buys, sells } = market.positions;
    // Reduce-only orders may close any of these positions, and then all that is open on a side may trade.
    const could = LIMITED.map((of) => Math.max(Math.abs(held[of]), buys[of], sells[of]));
    expect(sum(could), `${i} ${JSON.stringify(command)}`).toBeLessThanOrEqual(LOTS);
    most = Math.max(most, sum(LIMITED.map((of) => Math.abs(held[of]))));
    const [first] = LIMITED.map((of) => held[of]);
    if (Math.sign(first) * Math.sign(before) < 0) turns += 1;
    if (first !== 0) before = first as number;
  }
  expect(most).toBeGreaterThan(LOTS / 2);
  expect(turns).toBeGreaterThan(5);
});

function give(pair: Pair, loose: Loose): void {
  const [command] = commands([loose]);
  expect(step(pair, { time: START, command }), JSON.stringify(command)).toBe('');
}

/** So that there is room for what comes next. */
function clear(pair: Pair, accounts: readonly number[]): void {
  for (const account of accounts) {
    const key = OWNER[account];
    give(pair, { kind: 'massCancel', key, account, contract: 0, side: 0, tag: '' });
  }
}

function sum(lots: readonly number[]): number {
  return lots.reduce((all, one) => all + one, 0);
}

/** Who mostly sends, and what: a position, orders against it, its end by reduce-only ones, and what then trades with the rest. */
const PHASES = ['opens', 'offers', 'closes', 'sweeps'] as const;
type Phase = (typeof PHASES)[number];

function next(chance: Prng, venue: PlainVenue, phase: Phase): Loose {
  const account = chance.pick(chance.chance(phase === 'sweeps' ? 10 : 55) ? USED : OTHERS);
  const orders = venue.accounts.get(account)?.orders ?? [];
  if (orders.length > 0 && chance.chance(15)) return change(chance, chance.pick(orders));
  const held = Number(venue.accounts.get(account)?.positions.get(1)?.held ?? 0);
  const isLimited = LIMITED.includes(account as AccountId);
  const closes = held !== 0 && isLimited && chance.chance(phase === 'opens' ? 20 : 85);
  const side = closes ? (held > 0 ? Side.sell : Side.buy) : chance.pick([Side.buy, Side.sell]);
  const flagged = closes && chance.chance(phase === 'closes' ? 80 : 10);
  const takes = flagged || chance.chance(phase === 'sweeps' ? 60 : 20);
  const away = (isLimited && !takes ? 3 : 0) + chance.between(0, 4);
  const sign = (side === Side.sell) === takes ? -1 : 1;
  return {
    ...PLAIN_ORDER,
    key: OWNER[account],
    account,
    contract: 1,
    side,
    type: OrderType.limit,
    qty: closes && chance.chance(50) ? Math.abs(held) : chance.between(1, account === 21 ? 2 : 9),
    limit: 1000 + sign * (phase === 'sweeps' ? 2 * away : away),
    timeInForce: takes ? TimeInForce.immediateOrCancel : TimeInForce.goodTillCancel,
    postOnly: PostOnly.off,
    reduceOnly: flagged,
  };
}

function change(chance: Prng, { id, open, account }: PlainOrder): Loose {
  const named = { key: OWNER[account.id], account: account.id, order: id, clientOrderId: '' };
  if (chance.chance(70)) return { kind: 'cancelOrder', contract: 0, side: 0, ...named };
  const qty = Math.max(1, open + chance.between(-4, 4));
  const limit = 1000 + chance.between(-4, 4);
  return {
    kind: 'amendOrder',
    contract: 0,
    side: 0,
    ...named,
    qty,
    limit,
    trigger: 0,
    validUntil: 0,
    cap: 0,
  };
}
