// MassQuote (i) and its acknowledgement (b): one set is one quote of the venue, an entry of it a level of that quote.

import {
  type MassQuote,
  PLAIN_ORDER,
  type Price,
  type Qty,
  type QuoteLevel,
  RejectReason,
} from '../../engine/schema/index.ts';
import type { MassQuoteAck, Reject } from '../../proto/server-message.ts';
import type { ContractUnits } from './amounts.ts';
import { bodyOf, groupOf, type MaybePair } from './body.ts';
import { FixSide, QuoteStatus } from './codes.ts';
import { MsgType } from './layouts.ts';
import type { FixBody, FixEntry, FixMessage } from './message.ts';
import { fixReasons } from './refusal-reasons.ts';
import { why } from './refusals.ts';
import {
  type Circumstances,
  contractOf,
  numberIn,
  priceIn,
  qtyIn,
  RequestFault,
  timeIn,
} from './requests.ts';
import { Tag } from './tags.ts';

/** @throws RequestFault */
export function massQuoteOf(message: FixMessage, { account, contracts }: Circumstances): MassQuote {
  const sets = message.group(Tag.noQuoteSets);
  const [set] = sets;
  if (set === undefined || sets.length > 1) {
    throw new RequestFault(RejectReason.quoteInvalid, Tag.noQuoteSets, 'one set a message');
  }
  const units = contractOf(set, contracts, Tag.underlyingSymbol);
  return {
    kind: 'massQuote',
    key: PLAIN_ORDER.key,
    account,
    contract: units.terms.contract,
    quote: numberIn(set, Tag.quoteSetID, 0),
    group: numberIn(message, Tag.protectionGroup, 0),
    levels: set
      .group(Tag.noQuoteEntries)
      .map((entry) => levelOf(entry, units))
      .filter(isQuoted),
    validUntil: timeIn(message, Tag.validUntil),
  };
}

/** A side without a size is left empty, and its price means nothing. */
function levelOf(entry: FixEntry, units: ContractUnits): QuoteLevel {
  const symbol = entry.get(Tag.symbol);
  if (symbol !== undefined && symbol !== units.terms.symbol) {
    throw new RequestFault(
      RejectReason.quoteInvalid,
      Tag.symbol,
      'another contract than the set is of',
    );
  }
  const [hasBid, hasAsk] = [hasSize(entry, Tag.bidSize), hasSize(entry, Tag.offerSize)];
  return {
    bid: hasBid ? priceIn(entry, Tag.bidPx, units) : NO_PRICE,
    bidQty: hasBid ? qtyIn(entry, Tag.bidSize, units) : NO_QTY,
    ask: hasAsk ? priceIn(entry, Tag.offerPx, units) : NO_PRICE,
    askQty: hasAsk ? qtyIn(entry, Tag.offerSize, units) : NO_QTY,
  };
}

const NO_PRICE = 0 as Price;
const NO_QTY = 0 as Qty;

function hasSize(entry: FixEntry, tag: number): boolean {
  return /[1-9]/u.test(entry.get(tag) ?? '');
}

function isQuoted({ bidQty, askQty }: QuoteLevel): boolean {
  return bidQty > 0 || askQty > 0;
}

/** Every entry that was refused stands in it; those that were taken are reported as orders. */
export function quoteAcknowledged(request: FixMessage, ack: MassQuoteAck): FixBody {
  const set = request.group(Tag.noQuoteSets)[0];
  const places = placesOf(set?.group(Tag.noQuoteEntries) ?? []);
  const refused = ack.entries.flatMap((entry, at) =>
    entry.kind === 'reject' ? [refusedEntry(entry, places[at])] : [],
  );
  const inSet: MaybePair[] = [
    [Tag.quoteSetID, set?.get(Tag.quoteSetID)],
    [Tag.underlyingSymbol, set?.get(Tag.underlyingSymbol)],
    [Tag.totNoQuoteEntries, ack.entries.length],
    ...(refused.length === 0 ? [] : groupOf(Tag.noQuoteEntries, refused)),
  ];
  return bodyOf(MsgType.massQuoteAcknowledgement, [
    [Tag.quoteID, request.get(Tag.quoteID)],
    [Tag.quoteStatus, QuoteStatus.accepted],
    [Tag.account, ack.account],
    ...groupOf(Tag.noQuoteSets, [inSet]),
  ]);
}

export function quoteRefused(request: FixMessage, refusal: Reject, account: number): FixBody {
  return bodyOf(MsgType.massQuoteAcknowledgement, [
    [Tag.quoteID, request.get(Tag.quoteID)],
    [Tag.quoteStatus, QuoteStatus.rejected],
    [Tag.quoteRejectReason, fixReasons(refusal.reason).quote],
    [Tag.account, account],
    ...why(refusal),
  ]);
}

/** The side of a level that an entry of the venue is. */
interface Place {
  readonly id: string | undefined;
  readonly side: string;
}

/** The venue counts the sides that have a quantity: the bid of a level before its ask. */
function placesOf(levels: readonly FixEntry[]): Place[] {
  return levels.flatMap((level) => {
    const id = level.get(Tag.quoteEntryID);
    const bid = hasSize(level, Tag.bidSize) ? [{ id, side: FixSide.buy }] : [];
    const ask = hasSize(level, Tag.offerSize) ? [{ id, side: FixSide.sell }] : [];
    return [...bid, ...ask];
  });
}

function refusedEntry(refusal: Reject, place: Place | undefined): MaybePair[] {
  return [
    [Tag.quoteEntryID, place?.id ?? String(refusal.item)],
    [Tag.quoteEntryRejectReason, fixReasons(refusal.reason).quote],
    [Tag.side, place?.side],
    ...why(refusal),
  ];
}
