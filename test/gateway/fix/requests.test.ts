// What a client's messages ask of the venue, and what of them is refused before they ask anything.

import { describe, expect, test } from 'vitest';
import {
  OrderType,
  PegTo,
  PLAIN_ORDER,
  PostOnly,
  RejectReason,
  SelfTrade,
  TimeInForce,
  TriggerOn,
} from '../../../engine/schema/index.ts';
import { Tag } from '../../../gateway/fix/tags.ts';
import { ACCOUNT, CONTRACTS, messageOf, NOON, stage, textOf } from './fixture.ts';

const TIME = '60=20260101-12:00:00';
const LIMIT = `11=a1|55=BTC-PERP|54=1|${TIME}|38=2.5|40=2|44=100000.0|59=1`;
const ORDER = { ...PLAIN_ORDER, account: ACCOUNT, contract: 1, clientOrderId: 'a1' };
const MIDNIGHT = NOON + 43_200_000_000;

describe('a new order', () => {
  test.each([
    ['a limit order', LIMIT, { side: 1, type: 2, qty: 2500, limit: 1_000_000, timeInForce: 1 }],
    [
      'one without a time in force lives to the end of the day',
      `11=a1|55=BTC-PERP|54=2|${TIME}|38=1|40=2|44=1`,
      { side: 2, qty: 1000, limit: 10, timeInForce: 2, expiresAt: MIDNIGHT },
    ],
    [
      'Day',
      `11=a1|55=BTC-PERP|54=2|${TIME}|38=1|40=2|44=1|59=0`,
      { side: 2, qty: 1000, limit: 10, timeInForce: 2, expiresAt: MIDNIGHT },
    ],
    [
      'Day, of the day on which it was sent first',
      `11=a1|55=BTC-PERP|54=2|${TIME}|38=1|40=2|44=1|59=0|52=20260102-00:00:01|122=20260101-23:59:59`,
      { side: 2, qty: 1000, limit: 10, timeInForce: 2, expiresAt: MIDNIGHT },
    ],
    [
      'an order at market is immediate or cancel',
      `11=a1|55=BTC-PERP|54=2|${TIME}|38=1|40=1`,
      { side: 2, type: 1, qty: 1000, timeInForce: 3 },
    ],
    [
      'fill or kill',
      `11=a1|55=BTC-PERP|54=2|${TIME}|38=1|40=1|59=4|9604=5000`,
      { side: 2, type: 1, qty: 1000, timeInForce: 4, protection: 5000 },
    ],
    [
      'good till date, post-only, an iceberg',
      `${LIMIT.slice(0, -1)}6|126=20260102-00:00:00.000001|18=6|111=0.5`,
      {
        qty: 2500,
        limit: 1_000_000,
        timeInForce: 2,
        expiresAt: MIDNIGHT + 1,
        postOnly: PostOnly.reject,
        displayQty: 500,
      },
    ],
    [
      'post-only that slides, reduce-only, for the auction, with a tag',
      `${LIMIT.slice(0, -1)}2|18=E 6|9601=Y|9602=3|526=desk|9603=20260101-12:00:01`,
      {
        qty: 2500,
        limit: 1_000_000,
        timeInForce: TimeInForce.auctionOnly,
        postOnly: PostOnly.slide,
        reduceOnly: true,
        selfTrade: SelfTrade.cancelBoth,
        tag: 'desk',
        validUntil: NOON + 1_000_000,
      },
    ],
    [
      'a stop at market',
      `11=a1|55=BTC-PERP|54=2|${TIME}|38=1|40=3|99=90000|9605=1|59=1`,
      { side: 2, type: 3, qty: 1000, trigger: 900_000, triggerOn: TriggerOn.mark },
    ],
    [
      'a stop with a limit',
      `11=a1|55=BTC-PERP|54=2|${TIME}|38=1|40=4|44=89000|99=90000|9605=3|59=1`,
      { side: 2, type: 4, qty: 1000, limit: 890_000, trigger: 900_000, triggerOn: 3 },
    ],
    [
      'if touched, at market',
      `11=a1|55=BTC-PERP|54=2|${TIME}|38=1|40=J|99=120000|9605=2|59=1`,
      { side: 2, type: OrderType.takeProfitMarket, qty: 1000, trigger: 1_200_000, triggerOn: 2 },
    ],
    [
      'if touched, with a limit',
      `11=a1|55=BTC-PERP|54=2|${TIME}|38=1|40=J|44=119000|99=120000|9605=2|59=1`,
      {
        side: 2,
        type: OrderType.takeProfitLimit,
        qty: 1000,
        limit: 1_190_000,
        trigger: 1_200_000,
        triggerOn: 2,
      },
    ],
    [
      'pegged to its own side',
      `11=a1|55=BTC-PERP|54=2|${TIME}|38=1|40=P|44=99000|18=R|211=-0.5|59=1`,
      {
        side: 2,
        type: OrderType.pegged,
        qty: 1000,
        peg: PegTo.ask,
        pegOffset: -5,
        cap: 990_000,
        postOnly: PostOnly.slide,
      },
    ],
    [
      'with a bracket, paired',
      `${LIMIT}|9606=110000|9607=109000|9608=90000|9610=1|583=b7`,
      {
        qty: 2500,
        limit: 1_000_000,
        takeProfit: 1_100_000,
        takeProfitLimit: 1_090_000,
        stopLoss: 900_000,
        exitOn: 1,
        pairWith: 'b7',
      },
    ],
  ])('%s', (_, fields, wanted) => {
    const { application, asked, sent } = stage();
    application.receive(messageOf('D', fields));
    expect(sent).toEqual([]);
    expect(asked).toEqual([{ ...ORDER, ...wanted }]);
  });

  test.each([
    ['a price between two ticks', '44=100000.0', '44=100000.05', 300, Tag.price],
    ['a price of nothing', '44=100000.0', '44=0', 300, Tag.price],
    ['a price below zero', '44=100000.0', '44=-1', 300, Tag.price],
    ['a price in powers of ten', '44=100000.0', '44=1e5', 300, Tag.price],
    ['a price that is none', '44=100000.0', '44=NaN', 300, Tag.price],
    ['a price that is too long', '44=100000.0', `44=${'9'.repeat(400)}`, 300, Tag.price],
    ['a part of a lot', '38=2.5', '38=2.5005', 301, Tag.orderQty],
    ['a quantity of nothing', '38=2.5', '38=0.000', 301, Tag.orderQty],
    ['a hidden order', '59=1', '59=1|111=0', 301, Tag.maxFloor],
    ['an unknown symbol', 'BTC-PERP', 'DOGE-PERP', 210, Tag.symbol],
    ['another account', '59=1', '59=1|1=17', 107, Tag.account],
    ['an account that is no number', '59=1', '59=1|1=016', 107, Tag.account],
    ['an instruction that there is not', '59=1', '59=1|18=G', 313, Tag.execInst],
    ['an instruction twice', '59=1', '59=1|18=6 6', 313, Tag.execInst],
    ['instructions with two spaces', '59=1', '59=1|18=6  E', 313, Tag.execInst],
    ['two pegs', '59=1', '59=1|18=R M', 380, Tag.execInst],
    ['to slide without post-only', '59=1', '59=1|9601=Y', 307, Tag.postOnlySlide],
    ['an expiry of a Day order', '59=1', '59=0|126=20260101-13:00:00', 305, Tag.expireTime],
    ['undisclosed', '54=1', '54=7', 302, Tag.side],
    ['a count below zero', '59=1', '59=1|9604=-5', 313, Tag.protectionPpm],
    ['a peg offset between ticks', '40=2', '40=P|18=M|211=0.05', 380, Tag.pegOffsetValue],
  ])('%s is refused', (_, from, to, reason, tag) => {
    const { application, asked, sent } = stage();
    application.receive(messageOf('D', LIMIT.replace(from, to)));
    expect(asked).toEqual([]);
    expect(sent).toHaveLength(1);
    const fields = new Map(sent[0].pairs);
    expect(fields.get(Tag.execType)).toBe('8');
    expect(fields.get(Tag.clOrdID)).toBe('a1');
    expect(fields.get(Tag.refusalReason)).toBe(String(reason));
    expect(fields.get(Tag.refusalField)).toMatch(new RegExp(`\\(${tag}\\)$`, 'u'));
  });
});

describe('a change of an order', () => {
  const AMEND = `11=a2|41=a1|55=BTC-PERP|54=1|${TIME}|40=2|44=99999.9|38=3`;
  const amended = {
    kind: 'amendOrder',
    contract: 1,
    side: 1,
    key: 0,
    account: ACCOUNT,
    order: 0,
    clientOrderId: 'a1',
  };

  test.each([
    ['price and quantity', AMEND, { qty: 3000, limit: 999_999, trigger: 0, validUntil: 0, cap: 0 }],
    [
      'the trigger alone, by OrderID',
      `11=a2|37=1007|55=BTC-PERP|54=1|${TIME}|40=3|99=90000`,
      { order: 1007, clientOrderId: '', qty: 0, limit: 0, trigger: 900_000, validUntil: 0, cap: 0 },
    ],
    [
      'the cap of a pegged order',
      `11=a2|41=a1|37=1007|55=BTC-PERP|54=1|${TIME}|40=P|44=98000`,
      { order: 1007, qty: 0, limit: 0, trigger: 0, validUntil: 0, cap: 980_000 },
    ],
  ])('%s', (_, fields, wanted) => {
    const { application, asked, sent } = stage();
    application.receive(messageOf('G', fields));
    expect(sent).toEqual([]);
    expect(asked).toEqual([{ ...amended, ...wanted }]);
  });

  test.each(['43=Y|122=20260101-11:00:00', '97=Y'])(
    'that may have been made before: %s',
    (flag) => {
      const { application, asked, sent } = stage();
      application.receive(messageOf('G', `${AMEND}|${flag}`));
      application.receive(messageOf('i', `117=q9|296=1|302=5|311=BTC-PERP|${flag}`));
      expect(asked).toEqual([]);
      expect(sent.map(({ type }) => type)).toEqual(['9', 'b']);
      application.receive(messageOf('F', `11=a3|41=a1|55=BTC-PERP|54=1|${TIME}|${flag}`));
      expect(asked).toMatchObject([{ kind: 'cancelOrder' }]);
    },
  );

  test.each([
    ['a quantity of nothing, which would keep it', '38=3', '38=0', 301],
    ['a price of nothing, which would keep it', '44=99999.9', '44=0.0', 300],
    ['a price of an order at market', '40=2', '40=1', 300],
    ['no order', '41=a1|', '', 700],
    ['an order that is no number', '41=a1', '37=abc', 700],
    ['order zero', '41=a1', '37=0', 700],
  ])('%s is refused', (_, from, to, reason) => {
    const { application, asked, sent } = stage();
    application.receive(messageOf('G', AMEND.replace(from, to)));
    expect(asked).toEqual([]);
    expect(sent[0].type).toBe('9');
    expect(new Map(sent[0].pairs).get(Tag.cxlRejResponseTo)).toBe('2');
    expect(new Map(sent[0].pairs).get(Tag.refusalReason)).toBe(String(reason));
  });

  test('a cancel names the order', () => {
    const { application, asked } = stage();
    application.receive(messageOf('F', `11=a3|41=a1|37=1007|55=BTC-PERP|54=1|${TIME}`));
    expect(asked).toEqual([
      {
        kind: 'cancelOrder',
        contract: 1,
        side: 1,
        key: 0,
        account: ACCOUNT,
        order: 1007,
        clientOrderId: 'a1',
      },
    ]);
  });

  test.each([
    ['all', '530=7', { contract: 0, side: 0, tag: '' }],
    ['a side', '530=7|54=2', { contract: 0, side: 2, tag: '' }],
    ['a contract', '530=1|55=ETH-PERP', { contract: 2, side: 0, tag: '' }],
    [
      'a side of a contract, of a desk',
      '530=1|55=ETH-PERP|54=1|526=x',
      { contract: 2, side: 1, tag: 'x' },
    ],
  ])('a mass cancel of %s', (_, fields, wanted) => {
    const { application, asked } = stage();
    application.receive(messageOf('q', `11=a4|${TIME}|${fields}`));
    expect(asked).toEqual([{ kind: 'massCancel', key: 0, account: ACCOUNT, ...wanted }]);
  });

  test.each(['530=1', '530=1|55=X', '530=7|55=BTC-PERP', '530=7|54=7'])(
    'a mass cancel that would cancel something else is refused: %s',
    (fields) => {
      const { application, asked, sent } = stage();
      application.receive(messageOf('q', `11=a4|${TIME}|${fields}`));
      expect(asked).toEqual([]);
      expect(textOf(sent[0])).toContain('35=r|37=NONE|11=a4');
      expect(textOf(sent[0])).toContain('|531=0|');
    },
  );
});

describe('a mass quote', () => {
  const entry = (id: string, fields: string): string => `299=${id}|${fields}`;
  const quote = (sets: string): string => `117=q9|${sets}`;

  test('is a quote of the venue, an entry a level', () => {
    const { application, asked, sent } = stage();
    const levels = [
      entry('1', '55=BTC-PERP|132=99999|133=100001|134=1|135=2'),
      entry('2', '132=99998|134=3|135=0'),
      entry('3', '134=0|135=0.0'),
    ];
    const set = `302=5|311=BTC-PERP|304=3|295=3|${levels.join('|')}`;
    application.receive(messageOf('i', `${quote(`9613=2|296=1|${set}`)}`));
    expect(sent).toEqual([]);
    expect(asked).toEqual([
      {
        kind: 'massQuote',
        key: 0,
        account: ACCOUNT,
        contract: 1,
        quote: 5,
        group: 2,
        levels: [
          { bid: 999_990, bidQty: 1000, ask: 1_000_010, askQty: 2000 },
          { bid: 999_980, bidQty: 3000, ask: 0, askQty: 0 },
        ],
        validUntil: 0,
      },
    ]);
  });

  test.each([
    ['of two sets', '296=2|302=1|311=BTC-PERP|302=2|311=ETH-PERP', RejectReason.quoteInvalid],
    ['of no set', '296=0', RejectReason.quoteInvalid],
    ['of no contract', '296=1|302=1', RejectReason.contractUnknown],
    [
      'of two contracts',
      '296=1|302=1|311=BTC-PERP|295=1|299=1|55=ETH-PERP',
      RejectReason.quoteInvalid,
    ],
    ['off tick', '296=1|302=1|311=BTC-PERP|295=1|299=1|132=1.05|134=1', RejectReason.priceInvalid],
    ['with a name for a number', '296=1|302=x|311=BTC-PERP', RejectReason.fieldInvalid],
  ])('%s is refused as a whole', (_, sets, reason) => {
    const { application, asked, sent } = stage();
    application.receive(messageOf('i', quote(sets)));
    expect(asked).toEqual([]);
    expect(textOf(sent[0])).toMatch(/^35=b\|117=q9\|297=5\|/u);
    expect(new Map(sent[0].pairs).get(Tag.refusalReason)).toBe(String(reason));
  });
});

describe('a drop copy', () => {
  test.each(['D', 'F', 'G', 'H', 'AF', 'q', 'i', 'AN'])('takes no request %s', (type) => {
    const { application, asked, sent } = stage(0);
    application.receive(messageOf(type, LIMIT));
    expect(asked).toEqual([]);
    expect(textOf(sent[0])).toMatch(/^35=j\|45=2\|372=\w+\|379=a1\|380=6\|/u);
  });

  test('lists the contracts', () => {
    const { application, answer } = stage(0);
    application.receive(messageOf('x', '320=s1|559=4'));
    const [list] = answer({ kind: 'contracts', contracts: CONTRACTS });
    expect(textOf(list)).toMatch(/^35=y\|320=s1\|322=s1\|560=0\|146=2\|55=BTC-PERP\|/u);
  });
});
