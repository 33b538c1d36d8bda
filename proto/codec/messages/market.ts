// One table for each message of market data, the fields in the order of the schema.

import type {
  Bbo,
  BookDelta,
  BookDigest,
  BookSnapshot,
  ContractStatus,
  Level,
  Status,
  Trade,
  Trades,
} from '../../market-message.ts';
import { CHANNEL } from '../client-shapes.ts';
import { CAUSE, CONTRACT_STATE, INDEX_STATE, SIDE } from '../closed-sets.ts';
import { chosen, flag, int64, perhaps, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

/** Levels or trades of one message: far above any, so that a broken server cannot fill a client's memory. */
const LIST_MAX = 1_000_000;

const level = message<Level>('Level', '', { price: int64(), qty: int64() });

export const bookSnapshot: Shape<BookSnapshot> = message<BookSnapshot>(
  'BookSnapshot',
  'bookSnapshot',
  {
    channel: chosen(CHANNEL),
    contract: uint32(),
    epoch: int64(),
    seq: int64(),
    bids: list(nested(level), LIST_MAX),
    asks: list(nested(level), LIST_MAX),
  },
);

export const bookDelta: Shape<BookDelta> = message<BookDelta>('BookDelta', 'bookDelta', {
  channel: chosen(CHANNEL),
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  prevSeq: int64(),
  bids: list(nested(level), LIST_MAX),
  asks: list(nested(level), LIST_MAX),
  conflated: flag,
});

export const bookDigest: Shape<BookDigest> = message<BookDigest>('BookDigest', 'bookDigest', {
  channel: chosen(CHANNEL),
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  depth: uint32(),
  digest: uint32(),
});

export const bbo: Shape<Bbo> = message<Bbo>('Bbo', 'bbo', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  bidPrice: int64(),
  bidQty: int64(),
  askPrice: int64(),
  askQty: int64(),
});

const trade = message<Trade>('Trade', '', {
  trade: int64(),
  price: int64(),
  qty: int64(),
  takerSide: chosen(SIDE),
  makerAfmm: flag,
  takerAfmm: flag,
  cause: chosen(CAUSE),
  time: int64(),
});

export const trades: Shape<Trades> = message<Trades>('Trades', 'trades', {
  contract: uint32(),
  epoch: int64(),
  seq: int64(),
  prevSeq: int64(),
  trades: list(nested(trade), LIST_MAX),
  snapshot: flag,
});

const statusFields = {
  contract: uint32<ContractStatus['contract']>(),
  state: chosen<ContractStatus['state']>(CONTRACT_STATE),
  indexState: perhaps<ContractStatus['indexState']>(INDEX_STATE),
  indexPrice: int64<ContractStatus['indexPrice']>(),
  markPrice: int64<ContractStatus['markPrice']>(),
  time: int64<ContractStatus['time']>(),
};
export const status: Shape<Status> = message<Status>('Status', 'status', statusFields);
export const contractStatus: Shape<ContractStatus> = message<ContractStatus>(
  'Status',
  '',
  statusFields,
);
