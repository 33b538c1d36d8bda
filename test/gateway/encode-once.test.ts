// An account event is encoded once: the same bytes go to its store and to every reader, behind the time of sending.

import { afterEach, expect, test, vi } from 'vitest';
import type { AccountId, Command, Event, Seq, Time } from '../../engine/schema/index.ts';
import { StreamWriter } from '../../gateway/core/stream-writer.ts';
import { AccountFeeds } from '../../gateway/feeds/account-feed.ts';
import type { Reader } from '../../gateway/feeds/feed.ts';
import { realScheduler } from '../../gateway/host/scheduler.ts';
import { AccountStreams } from '../../gateway/streams/account-streams.ts';
import {
  decodeServerMessage,
  encodeServerMessage,
  ServerWriter,
  serverMessageFromJson,
} from '../../proto/codec.ts';
import { closeAll, freshFolder } from './fixture.ts';

afterEach(closeAll);

const ANN = 16 as AccountId;
const BOB = 17 as AccountId;
const NOW = 1_750_000_000_000_000;

test('for its store, three readers of its account and two of drop copies, also when read again', () => {
  const streams = new AccountStreams({ folder: freshFolder(), eventsMax: 100, segmentBytes: 4096 });
  const written = vi.spyOn(ServerWriter.prototype, 'write');
  const writer = new StreamWriter({ streams, gap: () => expect.fail('no event is missing') });
  const feeds = new AccountFeeds({
    fetch: () => expect.fail('all of it is at hand'),
    now: () => NOW,
    scheduler: realScheduler,
    slowBytesMax: 1 << 20,
    slowUs: 1_000_000,
  });
  const readers = [1, 2, 3, 4, 5].map(() => readerOf());
  for (const reader of readers.slice(0, 3)) feeds.of(ANN, 0).subscribe(reader);
  for (const reader of readers.slice(3)) feeds.dropCopy(0).subscribe(reader);

  const events = [1, 2, 3, 4].flatMap((accountSeq) => [rested(accountSeq), fill(accountSeq)]);
  // Of a fill both parties have an event of their own.
  writer.take(
    { events: renumbered(events), ...OUTCOME },
    ({ account, accountSeq }, bytes, from, to) =>
      feeds.take(account, accountSeq, 0, { bytes: () => bytes.subarray(from, to) }),
  );
  feeds.publish();

  expect(written).toHaveBeenCalledTimes(12);
  for (const reader of readers.slice(0, 3)) expect(reader.frames).toHaveLength(8);
  for (const reader of readers.slice(3)) expect(reader.frames).toHaveLength(12);
  const [first, second] = readers;
  for (const [at, bytes] of first.frames.entries()) {
    expect(second.frames[at]).toBe(bytes); // Not a copy.
    const stored = streams.read(ANN, at + 1);
    expect(hex(bytes)).toBe(`10${hex(varint(NOW))}${hex(stored)}`);
    const { message } = decodeServerMessage(stored);
    expect(hex(bytes)).toBe(hex(encodeServerMessage({ requestId: 0, tsUs: NOW, message })));
    expect(serverMessageFromJson(first.texts[at])).toEqual(decodeServerMessage(bytes));
  }
  const late = readerOf();
  feeds.of(ANN, 8).subscribeAfter(late, 0);
  expect(late.frames.map(hex)).toEqual(first.frames.map(hex));
  expect(written).toHaveBeenCalledTimes(12);
  streams.close();
});

const OUTCOME = {
  seq: 9 as Seq,
  time: 10 as Time,
  session: 0,
  request: 0,
  command: { kind: 'continue' } as Command,
  levels: [],
  orders: [],
};

interface Received extends Reader {
  readonly frames: Uint8Array[];
  readonly texts: string[];
}

function readerOf(): Received {
  const frames: Uint8Array[] = [];
  const texts: string[] = [];
  return {
    isSlow: false,
    frames,
    texts,
    send: () => {},
    sendFrame: ({ bytes, json }) => {
      frames.push(bytes);
      texts.push(Buffer.from(json).toString());
    },
    guard: (serve) => serve(),
    overrun: () => {},
  };
}

/** Each account's events in the order of its own numbers. */
function renumbered(events: readonly Event[]): Event[] {
  const last = new Map<AccountId, number>();
  const next = (account: AccountId): number => {
    last.set(account, (last.get(account) ?? 0) + 1);
    return last.get(account) as number;
  };
  return events.map((event) => {
    if (event.kind !== 'fill') return { ...event, accountSeq: next(ANN) } as Event;
    const { maker, taker } = event;
    return {
      ...event,
      maker: { ...maker, accountSeq: next(maker.account) },
      taker: { ...taker, accountSeq: next(taker.account) },
    };
  });
}

function rested(order: number): Event {
  const of = { account: ANN, accountSeq: 0, item: 0, contract: 1, order, clientOrderId: 'é-1' };
  return { kind: 'orderRested', ...of, side: 1, limit: 5, open: 2, filled: 1 } as unknown as Event;
}

function fill(trade: number): Event {
  const party = (account: AccountId): object => ({
    account,
    accountSeq: 0,
    order: trade,
    clientOrderId: '',
    open: 0,
    filled: 1,
    fee: -3,
    realized: 0,
    held: -7,
    cost: 11,
    balance: 100,
    affiliate: false,
  });
  const terms = { item: 0, contract: 1, trade, price: 5, qty: 1, takerSide: 2, cause: 1 };
  return { kind: 'fill', ...terms, maker: party(BOB), taker: party(ANN) } as unknown as Event;
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Uint8Array.from([...bytes, rest]);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
