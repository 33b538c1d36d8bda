// What a venue sends beside account events, as a busy hour has it.

import { RejectReason, type Seq } from '../engine/schema/index.ts';
import { rejection } from '../gateway/answers/rejection.ts';
import type { Bbo, BookDelta, Trades } from '../proto/market-message.ts';
import type { OrderAck, Reject } from '../proto/server-message.ts';

const CONTRACT = { contract: 1, epoch: 1_234_567_890 };

export const ACK = {
  kind: 'orderAck',
  seq: 123_456,
  item: 0,
  outcome: 1,
  account: 1001,
  contract: 1,
  order: 987_654,
  clientOrderId: 'a1b2c3d4-e5f6-7890',
  limit: 50_000,
  qty: 40,
  reduceOnly: false,
  open: 40,
  filled: 0,
  originalSeq: 0,
  creditsLeft: 500,
  present: 0,
  presentOpen: 0,
  presentFilled: 0,
  presentLimit: 0,
} as unknown as Readonly<OrderAck>;

export const REJECTION: Readonly<Reject> = rejection(RejectReason.entryBand, {
  seq: 123_457 as Seq,
  field: 'limit',
  limit: 55_000,
  actual: 61_234,
  creditsLeft: 499,
  clientOrderId: ACK.clientOrderId,
});

export const DELTA = {
  kind: 'bookDelta',
  channel: 1,
  ...CONTRACT,
  seq: 77,
  prevSeq: 76,
  bids: [
    { price: 50_000, qty: 400 },
    { price: 49_999, qty: 0 },
  ],
  asks: [{ price: 50_001, qty: 80 }],
  conflated: false,
} as unknown as Readonly<BookDelta>;

export const BBO = {
  kind: 'bbo',
  ...CONTRACT,
  seq: 78,
  bidPrice: 50_000,
  bidQty: 400,
  askPrice: 50_001,
  askQty: 80,
} as unknown as Readonly<Bbo>;

export const TRADES = {
  kind: 'trades',
  ...CONTRACT,
  seq: 79,
  prevSeq: 78,
  trades: [
    {
      trade: 5555,
      price: 50_000,
      qty: 40,
      takerSide: 1,
      makerAfmm: false,
      takerAfmm: false,
      cause: 1,
      time: 1_750_000_000_000_000,
    },
  ],
  snapshot: false,
} as unknown as Readonly<Trades>;
