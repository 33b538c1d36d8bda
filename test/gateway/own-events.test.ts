import { expect, test } from 'vitest';
import { createState } from '../../engine/index.ts';
import type { ContractId, Event, Seq, Time } from '../../engine/schema/index.ts';
import { OwnEvents } from '../../gateway/core/own-events.ts';
import { RiskFeeds } from '../../gateway/feeds/risk-feeds.ts';
import type { PublicEvent } from '../../gateway/link/messages.ts';
import { MarketHistory } from '../../gateway/serving/market-news.ts';
import { Channel } from '../../proto/client-message.ts';
import { createServerEncoder } from '../../proto/codec.ts';
import type { AccountEvent, ServerBody } from '../../proto/server-message.ts';

function emitted(event: object): AccountEvent[] {
  const received: AccountEvent[] = [];
  new OwnEvents().publish(event as Event, 1 as Seq, 2 as Time, (each) => {
    received.push(structuredClone(each));
  });
  return received;
}

test('whose default cut a gain is not named to the one who gave it up', () => {
  const cut = { kind: 'gainCut', account: 16, accountSeq: 3, contract: 1, amount: 5, cost: 9 };
  const [{ event }] = emitted({ ...cut, defaulter: 17 });
  expect(event).toMatchObject({ kind: 'gainCut', amount: 5, defaulter: 0 });
});

test('both sides of a deleveraging receive their own fill, of no order', () => {
  const party = { clientOrderId: '', order: 0, affiliate: false };
  const maker = { ...party, account: 16, accountSeq: 3 };
  const taker = { ...party, account: 17, accountSeq: 8 };
  const received = emitted({ kind: 'fill', item: -1, cause: 3, takerSide: 2, maker, taker });
  expect(received).toMatchObject([
    { account: 16, accountSeq: 3, event: { order: 0, side: 1, cause: 3, item: -1 } },
    { account: 17, accountSeq: 8, event: { order: 0, side: 2, cause: 3, item: -1 } },
  ]);
});

test('published rounds of deleveraging are the latest twenty and name no one', () => {
  const encode = createServerEncoder();
  const context = { epoch: 1, encode, now: () => 0, seq: () => 1, slowUs: 1, lost: () => {} };
  const feeds = new RiskFeeds(1 as ContractId, context);
  const history = new MarketHistory(createState());
  const share = {
    account: 77_001,
    held: -5,
    cost: 1,
    equity: 1,
    eligible: 5,
    leverage: 1,
    lots: 5,
  };
  for (let at = 0; at < 25; at++) {
    const event = { kind: 'deleveraged', account: 77_002, contract: 1, round: 1, shares: [share] };
    const outcome = { seq: at as Seq, time: at as Time };
    feeds.takeNews(history.note(event as unknown as PublicEvent, outcome));
  }
  const received: ServerBody[] = [];
  const reader = { isSlow: false, send: (body: ServerBody) => received.push(body) };
  feeds.feeds.get(Channel.deleveraging)?.subscribe(reader as never);
  const [message] = received;
  const numbers = message.kind === 'deleveraging' ? message.rounds.map(({ number }) => number) : [];
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 6));
  expect(JSON.stringify(message)).not.toContain('7700');
});
