// What events of an account's stream are reported as.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_ORDER, RejectReason } from '../../../engine/schema/index.ts';
import type { OwnEvent } from '../../../proto/server-message.ts';
import { anyEventOf } from '../../support/arbitrary-commands.ts';
import { ACCOUNT, AT, checked, HEAD, NOON, OF_ORDER, own, stage, textOf } from './fixture.ts';

const NOT_ASKED = { item: -1 };

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
        command: 'placeOrder',
        order: 0,
        contract: 77,
        reason: RejectReason.contractUnknown,
        field: 'contract',
        limit: 0,
        actual: 77,
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
