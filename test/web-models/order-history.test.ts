import { expect, test } from 'vitest';
import { CancelReason, OrderType, Side } from '../../engine/schema/closed-sets.ts';
import type { AccountEvent } from '../../proto/server-message.ts';
import { csvOf, ordersCsv } from '../../web/terminal/models/csv.ts';
import { averageOf, OrderHistory } from '../../web/terminal/models/order-history.ts';
import { titleText } from '../../web/terminal/models/title.ts';
import { btc } from './scales.ts';

const of = (accountSeq: number, event: object): AccountEvent =>
  ({
    kind: 'accountEvent',
    account: 16,
    accountSeq,
    seq: 1,
    time: accountSeq * 10,
    event,
  }) as never;
const order = 7;
const accepted = of(1, {
  ...{ kind: 'orderAccepted', order, clientOrderId: '=1', contract: 1, side: Side.buy },
  ...{ type: OrderType.limit, qty: 30, limit: 1_000_000, trigger: 0, reduceOnly: false },
});
const fill = of(2, { kind: 'ownFill', order, price: 999_990, qty: 10, filled: 10, open: 20 });
const canceled = of(4, { kind: 'orderCanceled', order, reason: CancelReason.selfTrade });

test('an order is followed to its end; what was seen is not counted again', () => {
  const history = new OrderHistory();
  expect(history.take(fill)).toBe(false);
  expect([accepted, fill, fill, accepted].map((event) => history.take(event))).toEqual([
    ...[true, true, false, false],
  ]);
  history.take(of(3, { kind: 'orderReplaced', order, qty: 25, limit: 1_000_001, trigger: 0 }));
  history.take(canceled);
  const [row, ...others] = history.rows();
  expect(others).toEqual([]);
  expect(row).toMatchObject({ qty: 25, limit: 1_000_001, filled: 10, end: 'canceled' });
  expect(row).toMatchObject({ why: 'self trade', acceptedAt: 10, endedAt: 40 });
  expect(row && averageOf(row)).toBe(999_990);
});

test('an average is of the fills that were seen', () => {
  const history = new OrderHistory();
  history.take(accepted);
  history.take(of(5, { kind: 'ownFill', order, price: 999_990, qty: 10, filled: 20, open: 10 }));
  const [row] = history.rows();
  expect(row?.filled).toBe(20);
  expect(row && averageOf(row)).toBe(999_990);
});

test('filled whole, expired by its own terms, and the newest on top', () => {
  const history = new OrderHistory();
  history.take(accepted);
  history.take(of(2, { kind: 'ownFill', order, price: 5, qty: 30, filled: 30, open: 0 }));
  const later = { ...accepted.event, order: 8 };
  history.take(of(3, later));
  history.take(of(4, { kind: 'orderExpired', order: 8, reason: CancelReason.expired }));
  expect(history.rows().map(({ end, why }) => [end, why])).toEqual([
    ['expired', ''],
    ['filled', ''],
  ]);
});

test('a file for a spreadsheet has plain numbers, quoted texts and no formulas', () => {
  const history = new OrderHistory();
  history.take(accepted);
  history.take(fill);
  const [heads, row] = ordersCsv(history.rows(), () => btc).split('\r\n');
  expect(heads?.split(',').slice(0, 3)).toEqual(['accepted', 'ended', 'contract']);
  expect(row).toBe(
    "1970-01-01T00:00:00.000Z,,BTC-PERP,buy,limit,no,100000.0,,0.030,0.010,99999.0,open,,7,'=1",
  );
  expect(csvOf(['a'], [['x,"y"'], ['-1.50'], ['-x'], [-2]])).toBe(
    `a\r\n"x,""y"""\r\n-1.50\r\n'-x\r\n-2\r\n`,
  );
});

test('the title tells of fills that nobody has looked at', () => {
  expect(titleText(0, '', '')).toBe('Praya');
  expect(titleText(1, '100,000.0', 'BTC-PERP')).toBe('(1 fill) 100,000.0 BTC-PERP · Praya');
  expect(titleText(12, '', 'BTC-PERP')).toBe('(12 fills) Praya');
});
