// What answers become: refusals, lists, and reports of what is in no account's stream.

import { describe, expect, test } from 'vitest';
import { PLAIN_ORDER, RejectReason, type Time } from '../../../engine/schema/index.ts';
import { fixReasons } from '../../../gateway/fix/refusal-reasons.ts';
import { Tag } from '../../../gateway/fix/tags.ts';
import type { Reject, ServerBody } from '../../../proto/server-message.ts';
import {
  ACCOUNT,
  AT,
  CONTRACTS,
  checked,
  HEAD,
  messageOf,
  NOON,
  OF_ORDER,
  stage,
  textOf,
} from './fixture.ts';

const TIME = '60=20260101-12:00:00';

const ACCEPTED = { ...PLAIN_ORDER, ...OF_ORDER, parent: 0, pair: 0, kind: 'orderAccepted' };
const POSITION = '453=1|448=16|447=D|452=24|1=16|581=1';

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
    const levels = '295=3|299=L0|134=0|299=L1|132=1|134=1|135=0|299=L2|132=1|133=2|134=1|135=1';
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
