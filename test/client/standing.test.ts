// What a client knows of funding, leverage, liquidation and deleveraging, from its stream alone.

import { afterEach, describe, expect, test } from 'vitest';
import { AccountView, OrderRefused, Scale } from '../../client/node/index.ts';
import { BTC_PERP } from '../../engine/index.ts';
import { type AccountId, IndexState } from '../../engine/schema/index.ts';
import type { AccountEvent, AccountSnapshot } from '../../proto/server-message.ts';
import { ANN, BTC, closeAll, must, openTestVenue } from '../gateway/fixture.ts';
import { clientOf, closeClients, until } from './clients.ts';

afterEach(async () => {
  closeClients();
  await closeAll();
});

const contract = 'BTC-PERP';

test('leverage is chosen and known; a choice that may not be is refused', async () => {
  const venue = await openTestVenue();
  const ann = await clientOf(`ws://127.0.0.1:${venue.port}`, ANN);
  expect(await ann.chooseLeverage(contract, 5)).toMatchObject({ contract: BTC, leverage: 5 });
  await until('the choice is known', () => ann.account.standing.leverage(BTC as never) === 5);
  const refusal = await ann.chooseLeverage(contract, 101).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(OrderRefused);
  expect(refusal).toMatchObject({ reason: 'leverageInvalid' });
});

test('public prices, funding and the fund come as events', async () => {
  const venue = await openTestVenue();
  const ann = await clientOf(`ws://127.0.0.1:${venue.port}`, ANN);
  const fund = ann.next('insuranceFund');
  const funding = ann.next('funding');
  const rounds = ann.next('deleveraging');
  await ann.subscribeFund();
  for (const channel of ['index', 'mark', 'funding', 'deleveraging'] as const) {
    await ann.subscribe(channel, contract);
  }
  expect(await fund).toMatchObject({ fund: 0, moves: [] });
  expect(await funding).toMatchObject({ rate: 0, premiums: [] });
  expect(await rounds).toMatchObject({ rounds: [] });
  const mark = ann.next('mark', ({ price }) => price === 1_000_300);
  const index = ann.next('index', ({ price }) => price === 1_000_200);
  await must(
    venue,
    { kind: 'setIndexPrice', contract: BTC, price: 1_000_200, state: IndexState.normal },
    { kind: 'setMarkPrice', contract: BTC, price: 1_000_300 },
  );
  expect(await mark).toMatchObject({ basisPrice: 0 });
  expect(await index).toMatchObject({ inputs: [] });
});

describe('the view of an account', () => {
  const scale = new Scale({
    terms: BTC_PERP,
    moneyPerTickLot: 100,
    termsHash: '',
    status: { contract: BTC, state: 3, indexState: 1, indexPrice: 0, markPrice: 0, time: 0 },
  } as never);

  function following(events: readonly object[]): AccountView {
    const view = new AccountView(16 as AccountId, () => scale);
    view.restore({
      accountSeq: 0,
      balances: [
        { currency: 'USD', balance: 100, decimals: 6 },
        { currency: 'HKD', balance: 500, decimals: 2 },
      ],
      positions: [{ contract: BTC, held: 10, cost: 50, indicator: 2, leverage: 4 }],
      orders: [],
      margin: { level: 1 },
    } as unknown as AccountSnapshot);
    events.forEach((event, at) => {
      const message = { accountSeq: at + 1, event: { contract: BTC, ...event } };
      expect(view.follow(message as unknown as AccountEvent)).toBe('next');
    });
    return view;
  }

  test('counts posted funding into cash and keeps its line', () => {
    const view = following([{ kind: 'fundingPosted', hour: 3600, amount: 30, balance: 70 }]);
    expect(view.balances.get('USD')).toBe(70);
    expect(view.standing.funding).toEqual([{ contract: BTC, hour: 3600, amountMinor: 30 }]);
  });

  test('knows a liquidation from its start to its end, and its order is never live', () => {
    const standing = { equity: 5, maintenanceMargin: 9 };
    const begun = [
      { kind: 'liquidationStarted', ...standing },
      { kind: 'liquidationOrdered', order: 8, ...standing },
      { kind: 'ownFill', order: 8, open: 0, filled: 4, held: 6, cost: 30, balance: 90 },
    ];
    const view = following(begun);
    expect(view.standing.liquidation).toEqual({ equityMinor: 5, maintenanceMinor: 9, orders: 1 });
    expect(view.orders()).toEqual([]);
    expect(view.position(contract).heldLots).toBe(6);
    expect(following([...begun, { kind: 'liquidationEnded' }]).standing.liquidation).toBeNull();
  });

  test('takes a deleveraging without an order, a cut gain and converted collateral as they are', () => {
    const view = following([
      { kind: 'ownFill', order: 0, open: 0, filled: 0, held: 4, cost: 20, balance: 95 },
      { kind: 'gainCut', amount: 3, cost: 23, defaulter: 0 },
      { kind: 'collateralConverted', currency: 'HKD', balance: 120, collateral: 40 },
      { kind: 'indicatorChanged', indicator: 5 },
    ]);
    expect(view.position(contract)).toMatchObject({ heldLots: 4, costMinor: 23 });
    expect([...view.balances]).toEqual([
      ['USD', 120],
      ['HKD', 40],
    ]);
    expect(view.standing.indicator(BTC as never)).toBe(5);
    expect(view.standing.leverage(BTC as never)).toBe(4);
  });
});
