// What events and answers are reported as.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_ORDER, RejectReason, type Time } from '../../../engine/schema/index.ts';
import { fixReasons } from '../../../gateway/fix/refusal-reasons.ts';
import { Tag } from '../../../gateway/fix/tags.ts';
import type { OwnEvent, Reject, ServerBody } from '../../../proto/server-message.ts';
import { anyEventOf } from '../../support/arbitrary-commands.ts';
import { ACCOUNT, CONTRACTS, checked, messageOf, NOON, own, stage, textOf } from './fixture.ts';

const HEAD = '1=16|55=BTC-PERP';
const TIME = '60=20260101-12:00:00';
const OF_ORDER = {
  account: ACCOUNT,
  accountSeq: 42,
  item: 0,
  contract: 1,
  order: 1007,
  clientOrderId: 'a1',
};
const NOT_ASKED = { item: -1 };
const AT = '6=0|60=20260101-12:00:00.000';

function event(kind: string, fields: object): OwnEvent {
  return { ...OF_ORDER, kind, ...fields } as unknown as OwnEvent;
}

const ACCEPTED = { ...PLAIN_ORDER, ...OF_ORDER, parent: 0, pair: 0, kind: 'orderAccepted' };
const FILL = {
  trade: 77,
  price: 1_000_000,
  qty: 500,
  side: 1,
  liquidity: 2,
  cause: 1,
  open: 2000,
  filled: 500,
  fee: 20_000,
  realized: -5,
  held: -1500,
  cost: 150_000_000,
  balance: 999_980_000,
  makerAfmm: true,
  takerAfmm: false,
};
const MONEY = { account: ACCOUNT, accountSeq: 42 };
const POSITION = '453=1|448=16|447=D|452=24|1=16|581=1';

const REJECTED = { command: 'placeOrder', order: 0, field: 'contract', limit: 0, actual: 77 };

describe('an event', () => {
  test.each([
    [
      'an order that was accepted',
      event('orderAccepted', { ...ACCEPTED, side: 2, qty: 2500, limit: 1_000_000 }),
      `35=8|37=1007|11=a1|17=16-42|150=0|39=0|${HEAD}|54=2|151=2.500|14=0.000|${AT}|40=2|38=2.500|44=100000.0|59=1|636=Y`,
    ],
    [
      'a stop that waits',
      event('orderAccepted', { ...ACCEPTED, type: 3, qty: 1, limit: 0, trigger: 5, triggerOn: 3 }),
      `35=8|37=1007|11=a1|17=16-42|150=0|39=0|${HEAD}|54=1|151=0.001|14=0.000|${AT}|40=3|38=0.001|99=0.5|59=1|9605=3|636=N`,
    ],
    [
      'a bounded order at market, whose bound is no limit',
      event('orderAccepted', { ...ACCEPTED, type: 1, qty: 1, limit: 9, timeInForce: 3 }),
      `35=8|37=1007|11=a1|17=16-42|150=0|39=0|${HEAD}|54=1|151=0.001|14=0.000|${AT}|40=1|38=0.001|59=3|636=Y`,
    ],
    [
      'a part of an order traded',
      event('ownFill', FILL),
      `35=8|37=1007|11=a1|17=16-42|150=F|39=1|${HEAD}|54=1|151=2.000|14=0.500|${AT}|32=0.500|31=100000.0|851=2|12=0.020000|13=3|479=USD|527=77|9620=1|9621=Y|9622=N|9623=-0.000005|9624=-1.500|9625=150.000000|9626=999.980000`,
    ],
    [
      'the last of it traded, as the maker, with a rebate',
      event('ownFill', { ...FILL, open: 0, filled: 2500, liquidity: 1, fee: -20_000 }),
      `35=8|37=1007|11=a1|17=16-42|150=F|39=2|${HEAD}|54=1|151=0.000|14=2.500|${AT}|32=0.500|31=100000.0|851=1|12=-0.020000|13=3|479=USD|527=77|9620=1|9621=Y|9622=N|9623=-0.000005|9624=-1.500|9625=150.000000|9626=999.980000`,
    ],
    [
      'deleveraging: a fill without an order',
      event('ownFill', { ...FILL, cause: 3, order: 0, clientOrderId: '', open: 0, filled: 0 }),
      `35=8|37=NONE|17=16-42|150=F|39=2|${HEAD}|54=1|151=0.000|14=0.500|${AT}|32=0.500|31=100000.0|851=2|12=0.020000|13=3|479=USD|527=77|9620=3|9621=Y|9622=N|9623=-0.000005|9624=-1.500|9625=150.000000|9626=999.980000`,
    ],
    [
      'a triggered order that went to the book',
      event('orderRested', { ...NOT_ASKED, side: 2, limit: 999_000, open: 5, filled: 0 }),
      `35=8|37=1007|11=a1|17=16-42|150=D|39=0|${HEAD}|54=2|151=0.005|14=0.000|${AT}|44=99900.0|378=3|636=Y`,
    ],
    [
      'a cancel',
      event('orderCanceled', { reason: 1, refusal: 0, open: 5, filled: 7 }),
      `35=8|37=1007|11=a1|17=16-42|150=4|39=4|${HEAD}|54=7|151=0.000|14=0.007|${AT}|58=Canceled as requested|9627=1`,
    ],
    [
      'a refusal when it triggered',
      event('orderCanceled', { reason: 10, refusal: 600, open: 5, filled: 0 }),
      `35=8|37=1007|11=a1|17=16-42|150=4|39=4|${HEAD}|54=7|151=0.000|14=0.000|${AT}|58=Refused when it triggered|9627=10|9640=600`,
    ],
    [
      'the rest of an immediate order',
      event('orderExpired', { reason: 5, open: 5, filled: 7 }),
      `35=8|37=1007|11=a1|17=16-42|150=C|39=C|${HEAD}|54=7|151=0.000|14=0.007|${AT}|58=What could not trade at once is dropped|9627=5`,
    ],
    [
      'an order that shrank',
      event('orderReduced', { reason: 2, by: 3, open: 5, filled: 7 }),
      `35=8|37=1007|11=a1|17=16-42|150=D|39=1|${HEAD}|54=7|151=0.005|14=0.007|${AT}|378=5|9628=2`,
    ],
    [
      'an amendment',
      event('orderReplaced', {
        qty: 12,
        limit: 10,
        trigger: 0,
        open: 5,
        filled: 7,
        reduceOnly: false,
        keptPriority: true,
      }),
      `35=8|37=1007|11=a1|17=16-42|150=5|39=1|${HEAD}|54=7|151=0.005|14=0.007|${AT}|38=0.012|44=1.0`,
    ],
    [
      'a refusal of an order that named no contract there is',
      event('orderRejected', {
        ...REJECTED,
        contract: 77,
        reason: RejectReason.contractUnknown,
      }),
      expect.stringMatching(
        /^35=8\|37=NONE\|11=a1\|17=16-42\|150=8\|39=8\|1=16\|55=\[N\/A\]\|54=7\|151=0\|14=0\|/u,
      ),
    ],
    [
      'a deposit',
      event('balanceChanged', {
        ...MONEY,
        currency: 'USD',
        amount: 5_000_000,
        balance: 7_000_000,
        reason: 1,
        reference: 'bank-7',
      }),
      `35=AP|721=16-42|728=0|715=20260101|${POSITION}|15=USD|60=20260101-12:00:00.000|730=0|731=2|734=0|9629=1|9626=7.000000|58=bank-7|702=0|753=1|707=CASH|708=5.000000`,
    ],
    [
      'a deposit of collateral, in its minor units',
      event('balanceChanged', {
        ...MONEY,
        currency: 'BTC',
        amount: 5,
        balance: 7,
        reason: 1,
        reference: '',
      }),
      `35=AP|721=16-42|728=0|715=20260101|${POSITION}|15=BTC|60=20260101-12:00:00.000|730=0|731=2|734=0|9629=1|9626=7|702=0|753=1|707=CASH|708=5`,
    ],
    [
      'funding that was paid',
      event('fundingPosted', { ...MONEY, hour: NOON, amount: 12, balance: 100 }),
      `35=AP|721=16-42|728=0|715=20260101|${POSITION}|55=BTC-PERP|15=USD|60=20260101-12:00:00.000|730=0|731=2|734=0|9626=0.000100|58=Funding|702=0|753=1|707=CASH|708=-0.000012`,
    ],
    [
      'a position that was settled',
      event('positionSettled', { ...MONEY, lots: -5, price: 11, realized: 9, balance: 100 }),
      `35=AP|721=16-42|728=0|715=20260101|${POSITION}|55=BTC-PERP|15=USD|60=20260101-12:00:00.000|730=1.1|731=1|734=0|9626=0.000100|58=The contract was delisted|702=1|703=TQ|704=0|705=0|753=1|707=CASH|708=0.000009`,
    ],
  ])('%s', (_, happened, wanted) => {
    const bodies = stage().application.ofEvent(own(happened));
    expect(bodies.map(checked).map(textOf)).toEqual([wanted]);
  });

  test.each([
    ['orderRested', { side: 1, limit: 5, open: 5, filled: 0 }],
    ['orderRejected', { command: 'amendOrder', reason: 600, field: '', limit: 0, actual: 0 }],
    ['orderDuplicate', {}],
    ['orderTriggered', { price: 5, limit: 5 }],
    ['massCanceled', { count: 3 }],
    ['marginLevelChanged', { level: 2 }],
  ])('%s as such is reported by no message', (kind, fields) => {
    expect(stage().application.ofEvent(own(event(kind, fields)))).toEqual([]);
  });

  test.each([
    'orderAccepted',
    'orderRested',
    'orderCanceled',
    'orderExpired',
    'orderReduced',
    'orderReplaced',
    'balanceChanged',
    'fundingPosted',
    'positionSettled',
    'gainCut',
    'collateralConverted',
    'shortfallCovered',
  ] as const)('any %s is a message that the dictionary allows, and the same each time', (kind) => {
    fc.assert(
      fc.property(anyEventOf(kind), (any) => {
        const named = 'contract' in any ? { ...any, contract: 1 } : any;
        fc.pre(isSound(named));
        const happened = own({ ...named, account: ACCOUNT } as OwnEvent);
        const [first, again] = [stage(), stage()].map(({ application }) =>
          application.ofEvent(happened).map(checked).map(textOf),
        );
        expect(again).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});

/** The wire can carry sets that are not given, which the engine never emits, and times far away. */
function isSound(any: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(any));
  const sets = ['side', 'type', 'timeInForce', 'postOnly', 'selfTrade', 'reason'];
  if (sets.some((name) => fields.get(name) === 0)) return false;
  if (Number(fields.get('trigger') ?? 0) !== 0 && fields.get('triggerOn') === 0) return false;
  return Number(fields.get('expiresAt') ?? 0) < 253_402_300_800_000_000;
}

const LIMIT = `11=a1|55=BTC-PERP|54=1|${TIME}|38=2.5|40=2|44=100000.0|59=1`;

function refusal(reason: RejectReason, fields: Partial<Reject> = {}): Reject {
  return {
    kind: 'reject',
    seq: 0 as Reject['seq'],
    item: 0,
    reason,
    field: 'limit',
    limit: 1_030_000,
    actual: 2_000_000,
    text: 'Too far.',
    creditsLeft: 0,
    retryAfterUs: 0,
    order: 0 as Reject['order'],
    clientOrderId: '',
    ...fields,
  };
}

const WHY = '58=Too far.|9640=403|9641=limit|9642=1030000|9643=2000000';

describe('a refusal', () => {
  test.each([
    [
      'D',
      LIMIT,
      `35=8|37=NONE|11=a1|17=R-16-${NOON}-2|150=8|39=8|${HEAD}|54=1|38=2.5|40=2|44=100000.0|151=0|14=0|${AT}|103=99|${WHY}`,
    ],
    [
      'F',
      `11=a3|41=a1|55=BTC-PERP|54=1|${TIME}`,
      `35=9|37=NONE|11=a3|41=a1|39=0|1=16|60=20260101-12:00:00.000|434=1|102=99|${WHY}`,
    ],
    [
      'G',
      `11=a3|37=1007|55=BTC-PERP|54=1|${TIME}|40=2|44=1`,
      `35=9|37=1007|11=a3|39=0|1=16|60=20260101-12:00:00.000|434=2|102=99|${WHY}`,
    ],
    [
      'q',
      `11=a3|530=1|55=BTC-PERP|${TIME}`,
      `35=r|37=NONE|11=a3|530=1|531=0|532=99|${HEAD}|60=20260101-12:00:00.000|${WHY}`,
    ],
    ['i', '117=q1|296=1|302=1|311=BTC-PERP', `35=b|117=q1|297=5|300=8|1=16|${WHY}`],
    ['AN', '710=p1|724=0', `35=AO|721=NONE|710=p1|727=0|728=99|729=2|${POSITION}|${WHY}`],
    ['AF', '584=m1|585=7', `35=j|45=2|372=AF|379=m1|380=0|${WHY}`],
    ['H', `11=a1|55=BTC-PERP|54=1`, `35=j|45=2|372=H|379=a1|380=0|${WHY}`],
  ])('of %s', (type, fields, wanted) => {
    const scene = stage();
    scene.application.receive(messageOf(type, fields));
    expect(scene.answer(refusal(RejectReason.entryBand)).map(textOf)).toEqual([wanted]);
    expect(scene.answer(refusal(RejectReason.entryBand))).toEqual([]);
  });

  test('of an order, that the account’s stream tells', () => {
    const scene = stage();
    scene.application.receive(messageOf('D', LIMIT));
    const inJournal = { seq: 9 as Reject['seq'] };
    expect(scene.answer(refusal(RejectReason.entryBand, inJournal))).toEqual([]);
  });

  test('of a cancel for an order that is gone', () => {
    const scene = stage();
    scene.application.receive(messageOf('F', `11=a3|41=a1|55=BTC-PERP|54=1|${TIME}`));
    const [body] = scene.answer(refusal(RejectReason.orderUnknown));
    expect(textOf(body)).toContain('|37=NONE|11=a3|41=a1|39=8|');
    expect(textOf(body)).toContain('|102=1|');
  });

  test('that comes while it is being asked', () => {
    const scene = stage();
    const bodies: string[] = [];
    scene.asked.push = (request): number => {
      const message = refusal(RejectReason.rateLimited, { retryAfterUs: 50 });
      const answer = { requestId: 1, tsUs: NOON, message };
      bodies.push(...scene.application.ofAnswer(answer).map(checked).map(textOf));
      expect(request.kind).toBe('placeOrder');
      return 1;
    };
    scene.application.receive(messageOf('D', LIMIT));
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('|150=8|');
    expect(bodies[0]).toMatch(/\|103=3\|.*\|9644=50$/u);
  });

  test('has words of FIX, whatever it is', () => {
    for (const reason of Object.values(RejectReason)) {
      for (const word of Object.values(fixReasons(reason))) expect(word).toMatch(/^\d{1,2}$/u);
    }
    expect(fixReasons(RejectReason.insufficientMargin).order).toBe('3');
    expect(fixReasons(RejectReason.contractUnknown).order).toBe('1');
    expect(fixReasons(RejectReason.orderUnknown).cancel).toBe('1');
    expect(fixReasons(RejectReason.scopeMissing).business).toBe('6');
  });
});

const ACK = {
  kind: 'orderAck',
  seq: 9,
  ...OF_ORDER,
  outcome: 1,
  limit: 1_000_000,
  qty: 2500,
  reduceOnly: false,
  open: 2500,
  filled: 0,
  originalSeq: 0,
  creditsLeft: 1,
  present: 0,
  presentOpen: 0,
  presentFilled: 0,
  presentLimit: 0,
} as unknown as ServerBody;
const OPEN = {
  ...ACCEPTED,
  kind: undefined,
  side: 2,
  qty: 2500,
  limit: 1_000_000,
  open: 2000,
  filled: 500,
  untriggered: false,
  quote: 0,
  group: 0,
};

function page(orders: readonly object[], next: number): ServerBody {
  const body = { kind: 'openOrderPage', account: ACCOUNT, seq: 9, accountSeq: 41, orders, next };
  return body as unknown as ServerBody;
}

describe('an answer', () => {
  test('of an order that was taken says nothing: its event does', () => {
    const scene = stage();
    scene.application.receive(messageOf('D', LIMIT));
    expect(scene.answer(ACK)).toEqual([]);
  });

  test.each([
    [
      { present: 2, presentOpen: 2000, presentFilled: 500, presentLimit: 1_000_000 },
      '39=1',
      '44=100000.0|151=2.000|14=0.500',
    ],
    [{ present: 2, presentOpen: 2500, presentLimit: 5 }, '39=0', '44=0.5|151=2.500|14=0.000'],
    [{ present: 3, presentFilled: 2500 }, '39=2', '151=0.000|14=2.500'],
    [{ present: 3, presentFilled: 7 }, '39=4', '151=0.000|14=0.007'],
  ])('of one that is there already says how it stands: %o', (present, status, quantities) => {
    const scene = stage();
    scene.application.receive(messageOf('D', LIMIT));
    const bodies = scene.answer({ ...ACK, ...present, outcome: 2 } as ServerBody);
    expect(bodies.map(textOf)).toEqual([
      `35=8|37=1007|11=a1|17=0|150=I|${status}|${HEAD}|54=1|38=2.500|${quantities}|${AT}`,
    ]);
  });

  test('of a mass cancel says how many', () => {
    const scene = stage();
    scene.application.receive(messageOf('q', `11=a4|530=7|54=2|${TIME}`));
    const body = { kind: 'massCancelAck', seq: 9, account: ACCOUNT, count: 3, creditsLeft: 1 };
    expect(scene.answer(body as ServerBody).map(textOf)).toEqual([
      '35=r|37=9|11=a4|530=7|531=7|533=3|1=16|54=2|60=20260101-12:00:00.000',
    ]);
  });

  test('of a mass quote names the sides that were refused', () => {
    const scene = stage();
    const levels = '295=2|299=L1|132=1|134=1|135=0|299=L2|132=1|133=2|134=1|135=1';
    scene.application.receive(messageOf('i', `117=q1|296=1|302=5|311=BTC-PERP|${levels}`));
    const entries = [ACK, ACK, refusal(RejectReason.entryBand, { item: 2 })];
    const ack = {
      kind: 'massQuoteAck',
      seq: 9,
      account: ACCOUNT,
      contract: 1,
      quote: 5,
      canceled: 0,
    };
    const bodies = scene.answer({ ...ack, entries, creditsLeft: 1 } as unknown as ServerBody);
    expect(bodies.map(textOf)).toEqual([
      `35=b|117=q1|297=0|1=16|296=1|302=5|311=BTC-PERP|304=3|295=1|299=L2|368=8|54=2|${WHY}`,
    ]);
  });

  test('about an order is looked for on every page', () => {
    const scene = stage();
    scene.application.receive(messageOf('H', '11=a1|55=BTC-PERP|54=2|790=s1'));
    expect(scene.answer(page([{ ...OPEN, order: 5, clientOrderId: 'b' }], 5))).toEqual([]);
    expect(scene.asked.map((each) => (each as { cursor?: number }).cursor)).toEqual([0, 5]);
    expect(scene.answer(page([OPEN], 0)).map(textOf)).toEqual([
      `35=8|37=1007|11=a1|17=0|150=I|39=1|${HEAD}|54=2|151=2.000|14=0.500|${AT}|40=2|38=2.500|44=100000.0|59=1|636=Y|790=s1`,
    ]);
  });

  test('about an order that is not live', () => {
    const scene = stage();
    scene.application.receive(messageOf('H', '37=1007|55=BTC-PERP|54=2'));
    expect(scene.asked).toMatchObject([{ kind: 'getOpenOrders', cursor: 1006, limit: 1 }]);
    expect(scene.answer(page([{ ...OPEN, order: 1008 }], 1008)).map(textOf)).toEqual([
      expect.stringMatching(/^35=j\|45=2\|372=H\|379=1007\|380=1\|58=The order is not live/u),
    ]);
  });

  test('about all orders says which is the last', () => {
    const scene = stage();
    scene.application.receive(messageOf('AF', '584=m1|585=7'));
    const last = (
      bodies: readonly { pairs: readonly (readonly [number, string])[] }[],
    ): unknown[] =>
      bodies.map(({ pairs }) =>
        [Tag.totNumReports, Tag.lastRptRequested].map((tag) => new Map(pairs).get(tag)),
      );
    expect(last(scene.answer(page([OPEN, OPEN], 1007)))).toEqual([
      [undefined, 'N'],
      [undefined, 'N'],
    ]);
    expect(last(scene.answer(page([OPEN], 0)))).toEqual([[undefined, 'Y']]);
    scene.application.receive(messageOf('AF', '584=m1|585=1|55=BTC-PERP'));
    expect(last(scene.answer(page([OPEN, OPEN], 0)))).toEqual([
      ['2', 'N'],
      ['2', 'Y'],
    ]);
    scene.application.receive(messageOf('AF', '584=m1|585=7'));
    expect(scene.answer(page([], 0)).map(textOf)).toEqual([
      `35=8|37=NONE|17=0|150=I|39=8|1=16|55=[N/A]|54=7|151=0|14=0|${AT}|103=5|584=m1|911=0|912=Y|58=No live order`,
    ]);
  });

  test('about positions', () => {
    const scene = stage();
    scene.application.receive(messageOf('AN', '710=p1|724=0'));
    const position = { contract: 1, held: -1500, cost: 150_000_000, markPrice: 1_000_020 };
    const snapshot = {
      kind: 'accountSnapshot',
      account: ACCOUNT,
      accountSeq: 41,
      seq: 9,
      time: NOON as Time,
      balances: [{ currency: 'USD', balance: 1_000_000_000 }],
      positions: [
        { ...position, unrealized: -5 },
        { ...position, held: 0 },
      ],
    };
    expect(scene.answer(snapshot as unknown as ServerBody).map(textOf)).toEqual([
      `35=AO|721=16-41-0|710=p1|727=1|728=0|729=0|${POSITION}|15=USD|9626=1000.000000`,
      `35=AP|721=16-41-1|710=p1|724=0|727=1|728=0|715=20260101|${POSITION}|55=BTC-PERP|15=USD|60=20260101-12:00:00.000|730=100002.0|731=2|734=0|9625=150.000000|702=1|703=TQ|704=0|705=1.500|753=1|707=FMTM|708=-0.000005`,
    ]);
  });

  test('about one contract, and about one that there is not', () => {
    const scene = stage();
    const sent = ['320=s1|559=0|55=ETH-PERP', '320=s2|559=0|55=X'].flatMap((fields) => {
      scene.application.receive(messageOf('x', fields));
      return scene.answer({ kind: 'contracts', contracts: CONTRACTS });
    });
    expect(sent.map(textOf)).toEqual([
      '35=y|320=s1|322=s1|560=0|146=1|55=ETH-PERP|107=Perpetual contract on ETH|167=FUT|15=USD|120=USD|231=1|969=0.01|561=0.01|9630=3',
      '35=y|320=s2|322=s2|560=2',
    ]);
  });
});
