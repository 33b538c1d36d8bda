// Mass quotes, from spec page 2: a two-sided quote of some id replaces the one before as a whole. An entry of the same price and
// no more quantity keeps its place; cancels come before places, and each entry is answered.

import { CancelReason, PostOnly, Side } from '../../engine/schema/closed-sets.ts';
import type { MassQuote } from '../../engine/schema/commands/quotes.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { cancelWhere, emitReplaced, shrinkBy } from './cancel.ts';
import { orderRefusal } from './checks.ts';
import { within } from './fields.ts';
import { identityRefusal } from './gate.ts';
import { accept, draftOf, enterBook, lateRefusal } from './orders.ts';
import { protectionOf } from './protection.ts';
import {
  emit,
  nextAccountSeq,
  no,
  type PlainAccount,
  type PlainMarket,
  type PlainOrder,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

type Refusal = PlainRefusal | null;

interface Entry {
  readonly item: number;
  readonly side: number;
  readonly price: number;
  readonly qty: number;
}

export function massQuote(venue: PlainVenue, command: MassQuote): Refusal {
  const { account: id, contract, quote, group, levels } = command;
  const account = venue.accounts.get(id);
  if (levels.length === 0) {
    if (account === undefined) return no(RejectReason.accountUnknown, 'account', 0, id);
  } else {
    const fault = identityRefusal(venue, command.key, id) ?? lateRefusal(venue, command.validUntil);
    if (fault !== null) return fault;
  }
  const market = venue.markets[contract] as PlainMarket | undefined;
  if (market === undefined || market.terms.recorded) {
    return no(RejectReason.contractUnknown, 'contract', 0, contract);
  }
  const entries = levels.flatMap(({ bid, bidQty, ask, askQty }, level): Entry[] => [
    { item: level * 2, side: Side.buy, price: bid, qty: bidQty },
    { item: level * 2 + 1, side: Side.sell, price: ask, qty: askQty },
  ]);
  const asked = entries.filter(({ qty }) => qty !== 0);
  const fault = shapeRefusal(command, asked) ?? groupRefusal(venue, command);
  if (fault !== null) return fault;

  const owner = account as PlainAccount;
  const before = owner.orders.filter(
    (order) => order.market === market && order.quote === quote && order.where === 'resting',
  );
  const stays = new Map<Entry, PlainOrder>();
  for (const entry of asked) {
    const same = before.find(({ side, limit }) => side === entry.side && limit === entry.price);
    if (same !== undefined && within(entry.qty, 1, same.open)) stays.set(entry, same);
  }
  const staying = [...stays.values()];
  const goes = (order: PlainOrder): boolean => before.includes(order) && !staying.includes(order);
  const canceled = cancelWhere(venue, owner, CancelReason.quoteReplaced, goes);
  for (const [entry, order] of stays) {
    shrinkBy(order, order.open - entry.qty);
    order.group = group;
    order.session = venue.session;
    emitReplaced(venue, order, entry.item, true);
  }
  const fresh = asked.filter((entry) => !stays.has(entry));
  const refused = fresh.filter((entry) => !placeEntry(venue, command, owner, market, entry)).length;
  const placed = fresh.length - refused;
  const head = { account: id, accountSeq: nextAccountSeq(owner), contract, group, quote };
  emit(venue, { kind: 'massQuoted', ...head, canceled, kept: stays.size, placed, refused });
  return null;
}

/** @returns whether it was placed. */
function placeEntry(
  venue: PlainVenue,
  { key, account, contract, quote, group }: MassQuote,
  owner: PlainAccount,
  market: PlainMarket,
  { item, side, price: limit, qty }: Entry,
): boolean {
  const order = { key, account, contract, side, qty, limit, postOnly: PostOnly.reject };
  const command = { ...PLAIN_ORDER, ...order } as typeof PLAIN_ORDER;
  const draft = { ...draftOf(command, owner, market), quote, group, session: venue.session };
  const fault = orderRefusal(venue, draft);
  if (fault !== null) {
    const head = { item, account, accountSeq: nextAccountSeq(owner), contract, order: 0 };
    const asked = { clientOrderId: '', command: 'massQuote' };
    emit(venue, { kind: 'orderRejected', ...head, ...asked, ...fault });
    return false;
  }
  accept(venue, draft, item);
  enterBook(venue, draft, item);
  return true;
}

function shapeRefusal({ quote, group, levels }: MassQuote, asked: readonly Entry[]): Refusal {
  const { fieldInvalid, quoteInvalid } = RejectReason;
  if (!within(quote, 1, 100)) return no(fieldInvalid, 'quote', quote < 1 ? 1 : 100, quote);
  if (!within(group, 0, 20)) return no(fieldInvalid, 'group', group < 0 ? 0 : 20, group);
  if (levels.length > 20) return no(quoteInvalid, 'levels', 20, levels.length);
  for (const [at, { side, price }] of asked.entries()) {
    const isTwice = asked.slice(0, at).some((one) => one.side === side && one.price === price);
    if (isTwice) return no(quoteInvalid, 'levels', 0, price);
  }
  return null;
}

function groupRefusal(venue: PlainVenue, { account, contract, group, levels }: MassQuote): Refusal {
  if (group === 0 || levels.length === 0) return null;
  const protection = protectionOf(venue, account, contract, group);
  if (protection === undefined) return no(RejectReason.protectionUnknown, 'group', 0, group);
  const { frozenUntil } = protection;
  if (venue.time >= frozenUntil) return null;
  const limit = frozenUntil === Number.POSITIVE_INFINITY ? 0 : frozenUntil;
  return no(RejectReason.protectionFrozen, 'group', limit, venue.time);
}
