// A quote: up to twenty levels of two sides under one id, replaced as a whole. What goes is canceled, what keeps its place is
// cut to its quantity, what is new is placed, in that order. Each entry passes every check of an order and is answered for itself.

import { sideOf } from '../book/book.ts';
import { Flag } from '../book/orders.ts';
import { decreaseOrder } from '../entry/amend.ts';
import { checkOrder } from '../entry/checks/check.ts';
import { checkLate, enterBook, noteClearOrder } from '../entry/place.ts';
import { emitAccepted } from '../events/accepted-row.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { emitRejected } from '../events/rejected-row.ts';
import { checkIdentity } from '../gate/gate.ts';
import { PROTECTIONS_MAX, QUOTE_LEVELS_MAX, QUOTES_MAX } from '../kernel/limits.ts';
import { NO_ORDER, type OrderId, type OrderSlot, type Price, type Qty } from '../kernel/units.ts';
import { cancelLive } from '../orders/cancel.ts';
import { marketOfOrder, openOrder } from '../orders/live.ts';
import { intendNew } from '../orders/request.ts';
import { CancelReason, PostOnly, Side } from '../schema/closed-sets.ts';
import type { MassQuote } from '../schema/commands/quotes.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { PLAIN_ORDER } from '../schema/plain-order.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { accountExists, nextAccountSeq } from '../state/accounts.ts';
import { checkWhole } from '../state/fields.ts';
import type { Market } from '../state/market.ts';
import { Cost, spend } from '../state/owed.ts';
import { FOREVER, protectionRow } from '../state/quoting.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';

/** One side of a level. */
interface Entry {
  readonly item: number;
  readonly side: Side;
  readonly price: Price;
  readonly qty: Qty;
  /** The order of the quote before that goes on as this entry. */
  kept: OrderSlot;
}

/** A quote that nothing stands against, on its way into the book. */
interface Quoted {
  readonly command: MassQuote;
  readonly market: Market;
  readonly entries: readonly Entry[];
  /** Row of the protection; 0 for none. */
  readonly protection: number;
}

/** @see docs/rules/quotes.md QUOTE-001 … QUOTE-006 */
export function massQuote(state: EngineState, command: MassQuote, out: EventBuffer): Verdict {
  const { account, contract, quote, group } = command;
  const market = marketOf(state, contract);
  const verdict = checkSender(state, command);
  if (verdict !== OK) return verdict;
  if (market === undefined || market.terms.recorded) return refuseContract(state, contract);
  const entries = entriesOf(command);
  const protection = protectionRow(state.quoting, account, contract, group);
  const fault = checkQuote(state, command, entries) || checkProtection(state, command, protection);
  if (fault !== OK) return fault;

  // After this point the quote as a whole cannot be refused.
  const quoted = { command, market, entries, protection };
  const canceled = cancelGone(state, quoted, out);
  const kept = keepPlaces(state, quoted, out);
  const placed = placeNew(state, quoted, out);
  const refused = entries.length - kept - placed;
  const accountSeq = nextAccountSeq(state.accounts, account);
  const of = { account, accountSeq, contract, group, quote } as const;
  emitRare(out, { kind: 'massQuoted', ...of, canceled, kept, placed, refused });
  return OK;
}

/** A quote without levels is a cancel, which passes with any key. */
function checkSender(state: EngineState, { key, account, levels, validUntil }: MassQuote): Verdict {
  if (levels.length > 0) return checkIdentity(state, key, account) || checkLate(state, validUntil);
  if (accountExists(state.accounts, account)) return OK;
  return refuse(state, RejectReason.accountUnknown, 'account', 0, account);
}

function entriesOf({ levels }: MassQuote): Entry[] {
  const entries: Entry[] = [];
  for (let level = 0; level < levels.length; level++) {
    const { bid, bidQty, ask, askQty } = levels[level];
    if (bidQty !== 0) entries.push(entry(level * 2, Side.buy, bid, bidQty));
    if (askQty !== 0) entries.push(entry(level * 2 + 1, Side.sell, ask, askQty));
  }
  return entries;
}

function entry(item: number, side: Side, price: Price, qty: Qty): Entry {
  return { item, side, price, qty, kept: NO_ORDER };
}

/** An order of a quote is known by its side and its price: no two entries of a side have the same. */
function checkQuote(
  state: EngineState,
  { quote, group, levels }: MassQuote,
  entries: readonly Entry[],
): Verdict {
  const verdict =
    checkWhole(state, 'quote', quote, 1, QUOTES_MAX) ||
    checkWhole(state, 'group', group, 0, PROTECTIONS_MAX);
  if (verdict !== OK) return verdict;
  if (levels.length > QUOTE_LEVELS_MAX) {
    return refuse(state, RejectReason.quoteInvalid, 'levels', QUOTE_LEVELS_MAX, levels.length);
  }
  const prices = new Set<number>();
  for (const { side, price } of entries) {
    const place = price * 2 + (side === Side.buy ? 0 : 1);
    if (prices.has(place)) return refuse(state, RejectReason.quoteInvalid, 'levels', 0, price);
    prices.add(place);
  }
  return OK;
}

/** Of a frozen group nothing new is quoted; to take a quote away is always possible. */
function checkProtection(
  state: EngineState,
  { group, levels }: MassQuote,
  protection: number,
): Verdict {
  if (group === 0 || levels.length === 0) return OK;
  const { protectionUnknown, protectionFrozen } = RejectReason;
  if (protection === 0) return refuse(state, protectionUnknown, 'group', 0, group);
  const { frozenUntil } = state.quoting.protections[protection - 1];
  if (state.time >= frozenUntil) return OK;
  const until = frozenUntil === FOREVER ? 0 : frozenUntil;
  return refuse(state, protectionFrozen, 'group', until, state.time);
}

/** Ends what the new quote does not hold, the newest first, and notes which order goes on as which entry. */
function cancelGone(
  state: EngineState,
  { command, market, entries }: Quoted,
  out: EventBuffer,
): number {
  const { orders, accounts, scratch } = state;
  let canceled = 0;
  let slot = accounts.firstOrder[command.account];
  for (let looked = 1; slot !== NO_ORDER; looked++) {
    const next = orders.accountNext[slot];
    if (looked % LOOKED_PER_UNIT === 0) spend(scratch.meter, Cost.look);
    if (isOfQuote(state, slot, market, command.quote)) {
      const found = entryOf(state, slot, entries);
      if (found === undefined) {
        cancelLive(state, slot, NO_ITEM, CancelReason.quoteReplaced, out);
        canceled += 1;
      } else found.kept = slot;
    }
    slot = next;
  }
  return canceled;
}

/** Orders that are looked at in one unit of work. */
const LOOKED_PER_UNIT = 20;

function isOfQuote(state: EngineState, slot: OrderSlot, market: Market, quote: number): boolean {
  const { flags, quote: quotes } = state.orders;
  if ((flags[slot] & Flag.quoted) === 0 || quotes[slot] !== quote) return false;
  return marketOfOrder(state, slot) === market;
}

/** The entry of the same side and price with no more lots than are open. */
function entryOf(
  { orders }: EngineState,
  slot: OrderSlot,
  entries: readonly Entry[],
): Entry | undefined {
  const side = sideOf(orders, slot);
  const [price, open] = [orders.price[slot], orders.open[slot]];
  return entries.find(
    (one) => one.side === side && one.price === price && one.qty > 0 && one.qty <= open,
  );
}

function keepPlaces(state: EngineState, { entries, protection }: Quoted, out: EventBuffer): number {
  let kept = 0;
  for (const { kept: slot, qty, item } of entries) {
    if (slot === NO_ORDER) continue;
    kept += 1;
    spend(state.scratch.meter, Cost.cancel);
    state.orders.protection[slot] = protection;
    state.orders.session[slot] = state.scratch.session;
    decreaseOrder(state, slot, qty, item, out);
  }
  return kept;
}

function placeNew(state: EngineState, quoted: Quoted, out: EventBuffer): number {
  let placed = 0;
  for (const entry of quoted.entries) {
    if (entry.kept !== NO_ORDER) continue;
    spend(state.scratch.meter, Cost.order);
    if (placeEntry(state, quoted, entry, out) === OK) placed += 1;
    else emitEntryRefused(state, quoted.command, entry.item, out);
  }
  return placed;
}

function placeEntry(
  state: EngineState,
  { command, market, protection }: Quoted,
  { item, side, price, qty }: Entry,
  out: EventBuffer,
): Verdict {
  const { key, account, contract, quote } = command;
  const { orders, scratch } = state;
  const { intent } = scratch;
  const { reject } = PostOnly;
  const order = { key, account, contract, side, qty, limit: price, postOnly: reject };
  intendNew(intent, { ...PLAIN_ORDER, ...order });
  const verdict = checkOrder(state, market, intent);
  if (verdict !== OK) return verdict;

  // After this point the entry cannot be refused.
  noteClearOrder(state, market, intent);
  const slot = openOrder(state, market, intent);
  orders.flags[slot] |= Flag.quoted;
  orders.quote[slot] = quote;
  orders.protection[slot] = protection;
  emitAccepted(out, item, nextAccountSeq(state.accounts, account), orders.id[slot], intent);
  enterBook(state, market, slot, item, out);
  return OK;
}

function emitEntryRefused(
  state: EngineState,
  { account, contract }: MassQuote,
  item: number,
  out: EventBuffer,
): void {
  const { reason, field, limit, actual } = state.refusal;
  const accountSeq = nextAccountSeq(state.accounts, account);
  const of = { item, account, accountSeq, contract, order: 0 as OrderId, clientOrderId: '' };
  emitRejected(out, { ...of, command: 'massQuote', reason, field, limit, actual });
}
