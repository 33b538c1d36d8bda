// The examples of docs/fix-messages.md: what a client sends, and what the venue answers or reports, byte for byte.

import { PLAIN_ORDER, RejectReason, type Time } from '../../../engine/schema/index.ts';
import type { FixBody } from '../../../gateway/fix/message.ts';
import type { OwnEvent, ServerBody } from '../../../proto/server-message.ts';
import { ACCOUNT, CONTRACTS, messageOf, NOON, own, pairsOf, stage, wireOf } from './fixture.ts';

const CLIENT = ['ann-bot', 'PRAYA'] as const;
const VENUE = ['PRAYA', 'ann-bot'] as const;
const TIME = '60=20260101-12:00:00.000';
const OF_ORDER = { account: ACCOUNT, accountSeq: 42, item: 0, contract: 1, order: 1007 };
const ORDER = { ...OF_ORDER, clientOrderId: 'a1' };

export interface Example {
  /** Under which heading of the page. */
  readonly title: string;
  readonly lines: readonly string[];
}

/** In the order of the page. */
export function examples(): Example[] {
  return [
    example('NewOrderSingle', 'D', LIMIT, [event('orderAccepted', ACCEPTED)]),
    example('A stop order', 'D', STOP, []),
    example('OrderCancelReplaceRequest', 'G', AMEND, [event('orderReplaced', REPLACED)]),
    example('OrderCancelRequest', 'F', CANCEL, [event('orderCanceled', CANCELED)]),
    example('OrderMassCancelRequest', 'q', MASS_CANCEL, [MASS_CANCELED]),
    example('Fills', '', '', [event('ownFill', FILL), event('ownFill', DELEVERAGED)]),
    example('Expired, reduced, at rest', '', '', [
      event('orderExpired', { reason: 5, open: 5, filled: 7 }),
      event('orderReduced', { reason: 2, by: 3, open: 5, filled: 7 }),
      event('orderRested', { item: -1, side: 2, limit: 899_000, open: 5, filled: 0 }),
    ]),
    example('A refused order', 'D', FAR, [event('orderRejected', REJECTED)]),
    example('A refused cancel', 'F', CANCEL, [refusal(RejectReason.orderUnknown)]),
    example('BusinessMessageReject', 'AF', '584=m1|585=7', [refusal(RejectReason.rateLimited)]),
    example('OrderStatusRequest', 'H', STATUS, [page()]),
    example('OrderMassStatusRequest', 'AF', '584=m1|585=7', [page()]),
    example('MassQuote', 'i', QUOTE, [QUOTED]),
    example('RequestForPositions', 'AN', '710=p1|724=0', [SNAPSHOT]),
    example('Money', '', '', [
      event('fundingPosted', { hour: NOON, amount: 12_000, balance: 999_988_000 }),
      event('balanceChanged', DEPOSIT),
    ]),
    example('SecurityListRequest', 'x', '320=s1|559=0|55=BTC-PERP', [LISTED]),
  ];
}

type Happening = OwnEvent | ServerBody;

/** A request, if there is one, and what comes of it: of events in the account's stream, or of the answer. */
function example(title: string, type: string, fields: string, after: Happening[]): Example {
  const scene = stage();
  const lines: string[] = [];
  if (type !== '') {
    lines.push(wireOf({ type, pairs: pairsOf(fields) }, [...CLIENT, '2']));
    scene.application.receive(messageOf(type, fields));
  }
  const bodies: FixBody[] = [...scene.sent];
  for (const each of after) {
    const isEvent = 'accountSeq' in each && !ANSWERS.has(each.kind);
    const made = isEvent
      ? scene.application.ofEvent(own(each as OwnEvent))
      : scene.answer(each as ServerBody);
    bodies.push(...made);
  }
  lines.push(...bodies.map((body, at) => wireOf(body, [...VENUE, String(at + 2)])));
  return { title, lines };
}

/** Answers that say how far the account's stream had come. */
const ANSWERS: ReadonlySet<string> = new Set(['openOrderPage', 'accountSnapshot']);

const LISTED: ServerBody = { kind: 'contracts', contracts: CONTRACTS };
const LIMIT = `11=a1|55=BTC-PERP|54=1|${TIME}|38=2.5|40=2|44=100000.0|59=1|18=6`;
const REJECTED = {
  command: 'placeOrder',
  order: 0,
  reason: RejectReason.entryBand,
  field: 'limit',
  limit: 1_030_000,
  actual: 2_000_000,
};
const FAR = `11=a1|55=BTC-PERP|54=1|${TIME}|38=2.5|40=2|44=200000.0|59=1`;
const STOP = `11=a2|55=BTC-PERP|54=2|${TIME}|38=2.5|40=4|44=89900.0|99=90000.0|9605=1|59=1|18=E`;
const AMEND = `11=a3|41=a1|55=BTC-PERP|54=1|${TIME}|40=2|44=99999.9|38=3`;
const CANCEL = `11=a4|41=a1|55=BTC-PERP|54=1|${TIME}`;
const MASS_CANCEL = `11=a5|530=1|55=BTC-PERP|54=1|${TIME}`;
const STATUS = '11=a1|55=BTC-PERP|54=1|790=st1';
const LEVELS = '299=L1|132=99999.0|133=100001.0|134=1|135=1|299=L2|132=99998.0|134=3';
const QUOTE = `117=q9|9613=2|296=1|302=5|311=BTC-PERP|304=3|295=2|${LEVELS}`;

const ACCEPTED = {
  ...PLAIN_ORDER,
  ...ORDER,
  qty: 2500,
  limit: 1_000_000,
  postOnly: 2,
  parent: 0,
  pair: 0,
};
const FILL = {
  trade: 77,
  price: 1_000_000,
  qty: 500,
  side: 1,
  liquidity: 1,
  cause: 1,
  open: 2000,
  filled: 500,
  fee: 5_000_000,
  realized: 0,
  held: 500,
  cost: 50_000_000_000,
  balance: 99_995_000_000,
  makerAfmm: false,
  takerAfmm: true,
};
const DELEVERAGED = {
  ...FILL,
  trade: 90,
  cause: 3,
  order: 0,
  clientOrderId: '',
  side: 2,
  open: 0,
  filled: 0,
  fee: 0,
  realized: 125_000_000,
  held: 0,
  cost: 0,
  balance: 100_120_000_000,
  takerAfmm: false,
};
const REPLACED = { qty: 3000, limit: 999_999, trigger: 0, open: 2500, filled: 500 };
const CANCELED = { reason: 1, refusal: 0, open: 2500, filled: 500 };
const DEPOSIT = {
  currency: 'USD',
  amount: 5_000_000,
  balance: 1_004_988_000,
  reason: 1,
  reference: 'bank-7',
};
const MASS_CANCELED = made({ kind: 'massCancelAck', seq: 9001, account: ACCOUNT, count: 3 });
const QUOTED = made({
  kind: 'massQuoteAck',
  seq: 9002,
  account: ACCOUNT,
  contract: 1,
  quote: 5,
  canceled: 0,
  entries: [{ kind: 'orderAck' }, refusal(RejectReason.postOnlyWouldTake), { kind: 'orderAck' }],
});
const SNAPSHOT = made({
  kind: 'accountSnapshot',
  account: ACCOUNT,
  accountSeq: 41,
  seq: 9003,
  time: NOON as Time,
  balances: [{ currency: 'USD', balance: 100_000_000_000 }],
  positions: [
    {
      contract: 1,
      held: -1500,
      cost: 150_000_000_000,
      markPrice: 1_000_020,
      unrealized: -3_000_000,
    },
  ],
});

function event(kind: string, fields: object): OwnEvent {
  return { ...ORDER, ...fields, kind } as unknown as OwnEvent;
}

function made(body: object): ServerBody {
  return body as unknown as ServerBody;
}

function page(): ServerBody {
  const open = { open: 2000, filled: 500, untriggered: false, quote: 0, group: 0 };
  const orders = [{ ...ACCEPTED, ...ORDER, ...open }];
  const body = { kind: 'openOrderPage', account: ACCOUNT, seq: 9, accountSeq: 41, orders, next: 0 };
  return made(body);
}

function refusal(reason: RejectReason): ServerBody {
  const circumstances: Partial<Record<RejectReason, object>> = {
    [RejectReason.orderUnknown]: {
      field: 'order',
      text: 'There is no live order of the account under this id.',
    },
    [RejectReason.postOnlyWouldTake]: { item: 1, text: 'It would take.' },
    [RejectReason.rateLimited]: { retryAfterUs: 25_000, text: 'More messages than the allowance.' },
  };
  const none = { seq: 0, item: 0, field: '', limit: 0, actual: 0, text: '', retryAfterUs: 0 };
  const order = { order: 0, clientOrderId: '', creditsLeft: 0 };
  return made({ kind: 'reject', reason, ...none, ...order, ...circumstances[reason] });
}
