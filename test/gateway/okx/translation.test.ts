import { describe, expect, test } from 'vitest';
import { BTC_PERP } from '../../../engine/index.ts';
import {
  type AccountId,
  ContractState,
  OrderType,
  PostOnly,
  RejectReason,
  Side,
  type Time,
  TimeInForce,
} from '../../../engine/schema/index.ts';
import { codeOf } from '../../../gateway/okx/codes.ts';
import { pointed, quotient, stepOf, stepsIn, stepText } from '../../../gateway/okx/decimals.ts';
import { Instruments } from '../../../gateway/okx/instruments.ts';
import { checksum, hourlyRate } from '../../../gateway/okx/market-rows.ts';
import {
  amendOrder,
  cancelOrder,
  isForeignId,
  placeOrder,
  refusedId,
} from '../../../gateway/okx/order-requests.ts';
import { OwnOrders } from '../../../gateway/okx/own-orders.ts';
import { changesIn } from '../../../gateway/okx/public-channels.ts';

const status = { contract: BTC_PERP.contract, state: ContractState.live } as never;
const info = { terms: BTC_PERP, status, moneyPerTickLot: 100, termsHash: '' };
const instruments = new Instruments([info]);
const account = 17 as AccountId;
const ordering = { account, instruments, validUntil: 0 as Time };
const BID = { instId: 'BTC-USD-SWAP', side: 'buy', ordType: 'limit', px: '99900.5', sz: '10' };

describe('decimals', () => {
  test('are whole numbers with a point in their place, and back', () => {
    const tick = stepOf('0.5');
    expect(stepText(3, tick)).toBe('1.5');
    expect(stepsIn('1.5', 'px', tick)).toBe(3);
    expect(stepsIn('1.500', 'px', tick)).toBe(3);
    expect(stepsIn(2, 'px', tick)).toBe(4);
    expect(() => stepsIn('1.25', 'px', tick)).toThrow('px is not a multiple');
    for (const wrong of ['-1', '1e3', ' 1', '', '.5', undefined, null, Number.NaN, 1e300]) {
      expect(() => stepsIn(wrong, 'px', tick)).toThrow('Parameter px error');
    }
    expect(() => stepsIn('9007199254740993', 'px', stepOf('1'))).toThrow('Parameter px error');
    expect(pointed(-1_500_000n, 6)).toBe('-1.500000');
    expect([quotient(2n, 3n, 4), quotient(-1n, 8n, 2), quotient(6n, 3n, 2)]).toEqual([
      '0.6667',
      '-0.13',
      '2',
    ]);
    expect(hourlyRate(100_000)).toBe('0.0000125');
  });

  test('money beyond 2^53 in between stays exact', () => {
    const [{ contract }] = instruments.all;
    const instrument = instruments.of(contract);
    expect(instrument?.notional(1_000_000_000_000, 134_217_727)).toBe('13421772700000000.000000');
    expect(instrument?.averagePrice(3_000_001n, 3)).toBe('100000.0333333');
    expect(instrument?.entryPrice(-2, -200_000_100)).toBe('100000.05');
  });
});

describe('orders', () => {
  test('have the terms that their words mean', () => {
    expect(placeOrder({ ...BID, clOrdId: 'a', reduceOnly: 'true' }, ordering)).toMatchObject({
      contract: 1,
      side: Side.buy,
      type: OrderType.limit,
      qty: 10,
      limit: 999_005,
      timeInForce: TimeInForce.goodTillCancel,
      postOnly: PostOnly.off,
      reduceOnly: true,
      clientOrderId: 'a',
    });
    const market = placeOrder({ ...BID, ordType: 'market', px: '' }, ordering);
    expect(market).toMatchObject({ type: OrderType.market, limit: 0, timeInForce: 3 });
    const exits = [
      { tpTriggerPx: '110000', tpOrdPx: '-1', slTriggerPx: '90000', slOrdPx: '89000' },
    ];
    expect(placeOrder({ ...BID, attachAlgoOrds: exits }, ordering)).toMatchObject({
      takeProfit: 1_100_000,
      takeProfitLimit: 0,
      stopLoss: 900_000,
      stopLossLimit: 890_000,
    });
  });

  test('are changed and canceled as those of the contract that is named', () => {
    const named = { instId: 'BTC-USD-SWAP', ordId: '5' };
    expect(amendOrder({ ...named, newPx: '99900' }, ordering)).toMatchObject({ contract: 1 });
    expect(cancelOrder(named, ordering)).toMatchObject({ contract: 1, order: 5 });
    expect([codeOf(RejectReason.orderMismatch), codeOf(RejectReason.orderUnknown)]).toEqual([
      '51400',
      '51400',
    ]);
  });

  test('that were refused have numbers that no order has', () => {
    expect(refusedId(Number.MAX_SAFE_INTEGER, 19)).toHaveLength(19);
    expect(isForeignId(refusedId(5, 1))).toBe(true);
    expect(isForeignId(String(Number.MAX_SAFE_INTEGER))).toBe(false);
  });

  test('come about from their events: an average price, and a fee of all fills', () => {
    const orders = new OwnOrders();
    const of = { account, item: 0, contract: 1, order: 5, clientOrderId: 'a', accountSeq: 1 };
    const at = (event: object) =>
      orders.apply({
        kind: 'accountEvent',
        account,
        accountSeq: 1,
        seq: 9,
        time: 1000,
        event,
      } as never);
    const terms = {
      side: 1,
      type: 2,
      qty: 10,
      limit: 1000,
      timeInForce: 1,
      postOnly: 1,
      reduceOnly: false,
      tag: '',
      trigger: 0,
    };
    expect(at({ kind: 'orderAccepted', ...of, ...terms })).toMatchObject({
      state: 'live',
      qty: 10,
    });
    const fill = { kind: 'ownFill', ...of, trade: 1, side: 1, realized: 0, liquidity: 1 };
    at({ ...fill, price: 1000, qty: 4, open: 6, filled: 4, fee: 7 });
    const last = at({ ...fill, price: 1010, qty: 6, open: 0, filled: 10, fee: 8 });
    expect(last).toMatchObject({ state: 'filled', tickLots: 10_060n, knownLots: 10, fee: 15 });
  });
});

test('every refusal has a code', () => {
  for (const reason of Object.values(RejectReason)) expect(codeOf(reason)).toMatch(/^\d{4,5}$/);
});

describe('books', () => {
  const level = (price: string, size: string) => [price, size, '0', '1'] as const;

  test('change by what is new, other, or gone', () => {
    const before = [level('3', '1'), level('2', '1'), level('1', '1')];
    const after = [level('4', '1'), level('3', '2'), level('1', '1')];
    expect(changesIn(before, after)).toEqual([level('4', '1'), level('3', '2'), level('2', '0')]);
    expect(changesIn(after, after)).toEqual([]);
  });

  test('have a checksum over bid and ask in turn, of 32 bits with a sign', () => {
    const bids = [level('3366.1', '7')];
    const asks = [level('3366.8', '9'), level('3368', '8')];
    expect(checksum(bids, asks)).toBe(-1_471_518_219);
    expect(checksum([level('3366.1', '7'), level('3366', '6')], asks)).not.toBe(-1_471_518_219);
  });
});
