// Quotes in mass and their protection: what a market maker writes, turned into the commands of the wire.

import type { AccountId, KeyId, Money, Qty } from '../../engine/kernel/units.ts';
import type {
  MassQuote,
  QuoteLevel,
  ResetProtection,
  SetProtection,
} from '../../engine/schema/commands/quotes.ts';
import type { MassQuoteAck, OrderAck, Reject } from '../../proto/server-message.ts';
import { type Ack, ackOf } from './acks.ts';
import { type Moment, timeOf } from './moment.ts';
import { OrderRefused } from './refusals.ts';
import type { PriceInput, QtyInput, Scale } from './scale.ts';

/** Both sides of one level, the best first. A side without a quantity is left empty. */
export interface QuoteLevelRequest {
  readonly bid?: PriceInput | undefined;
  readonly bidQty?: QtyInput | undefined;
  readonly ask?: PriceInput | undefined;
  readonly askQty?: QtyInput | undefined;
}

/** Takes the place of the quote of that number, all at once. No levels take it away. */
export interface MassQuoteRequest {
  readonly contract: string | number;
  /** 1 … 100, of this account and contract. Default: 1. */
  readonly quote?: number | undefined;
  /** Its protection, 1 … 20; default: none. */
  readonly group?: number | undefined;
  readonly levels: readonly QuoteLevelRequest[];
  readonly validUntil?: Moment | undefined;
  readonly account?: number | undefined;
}

/** When the quotes of a group are taken away: at the first bound that its fills within the window reach. */
export interface ProtectionRequest {
  readonly contract: string | number;
  /** 1 … 20. Default: 1. */
  readonly group?: number | undefined;
  readonly windowMs: number;
  /** Traded as a maker. */
  readonly qty?: QtyInput | undefined;
  /** Bought less sold, either way. */
  readonly delta?: QtyInput | undefined;
  /** Decimal money, like '250000'. */
  readonly notional?: string | undefined;
  /** How long it may quote nothing afterwards. Default: until `resetProtection`. */
  readonly freezeMs?: number | undefined;
  readonly account?: number | undefined;
}

export interface GroupName {
  readonly contract: string | number;
  readonly group?: number | undefined;
  readonly account?: number | undefined;
}

export interface MassQuoteResult {
  readonly seq: number;
  /** Orders of the former quote that are gone. */
  readonly canceled: number;
  /** One per side that has a quantity, the bid of a level before its offer. */
  readonly entries: readonly (Ack | OrderRefused)[];
  readonly creditsLeft: number;
}

const NO_KEY = 0 as KeyId; // The server knows whose session it is.

/** @throws AmountError */
export function massQuote(request: MassQuoteRequest, scale: Scale, account: AccountId): MassQuote {
  const { quote = 1, group = 0, levels, validUntil } = request;
  return {
    kind: 'massQuote',
    key: NO_KEY,
    account,
    contract: scale.contract,
    quote,
    group,
    levels: levels.map((level) => levelOf(level, scale)),
    validUntil: timeOf(validUntil, 'validUntil'),
  };
}

function levelOf({ bid, bidQty, ask, askQty }: QuoteLevelRequest, scale: Scale): QuoteLevel {
  const price = (input: PriceInput | undefined, field: string) =>
    input === undefined ? (0 as QuoteLevel['bid']) : scale.ticks(input, field);
  const lots = (input: QtyInput | undefined, field: string) =>
    input === undefined ? (0 as Qty) : scale.lots(input, field);
  return {
    bid: price(bid, 'bid'),
    bidQty: lots(bidQty, 'bidQty'),
    ask: price(ask, 'ask'),
    askQty: lots(askQty, 'askQty'),
  };
}

/** @throws AmountError */
export function setProtection(
  request: ProtectionRequest,
  scale: Scale,
  account: AccountId,
): SetProtection {
  const { group = 1, windowMs, qty, delta, notional, freezeMs = 0 } = request;
  return {
    kind: 'setProtection',
    key: NO_KEY,
    account,
    contract: scale.contract,
    group,
    windowMs,
    lots: qty === undefined ? (0 as Qty) : scale.lots(qty, 'qty'),
    delta: delta === undefined ? (0 as Qty) : scale.lots(delta, 'delta'),
    notional: notional === undefined ? (0 as Money) : scale.minor(notional, 'notional'),
    freezeMs,
  };
}

export function resetProtection(
  { group = 1 }: GroupName,
  scale: Scale,
  account: AccountId,
): ResetProtection {
  const { contract } = scale;
  return { kind: 'resetProtection', key: NO_KEY, account, contract, group };
}

export function massQuoteResultOf(
  ack: MassQuoteAck,
  scaleOf: (contract: number) => Scale | undefined,
): MassQuoteResult {
  const entries = ack.entries.map((entry: OrderAck | Reject) =>
    entry.kind === 'orderAck' ? ackOf(entry, scaleOf) : new OrderRefused(entry),
  );
  const { seq, canceled, creditsLeft } = ack;
  return { seq, canceled, entries, creditsLeft };
}
