// What a participant allows its own traders and keys. A limit is a number under a name; what is asked for beyond it waits for
// somebody else of the participant, or for a day.

import { Scope, Side } from '../../engine/schema/closed-sets.ts';
import type { SetTradingLimits } from '../../engine/schema/commands/trading-limits.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { hasEnded } from './ends.ts';
import { isShutOut } from './kill.ts';
import type { PlainKey, PlainTrader } from './people.ts';
import { folded, whole } from './register-fields.ts';
import {
  emit,
  heldOf,
  no,
  type PlainAccount,
  type PlainMarket,
  type PlainOrder,
  type PlainRefusal,
  type PlainVenue,
} from './venue.ts';

type Refusal = PlainRefusal | null;
type Values = Readonly<Record<(typeof NAMES)[number], number>>;

const NAMES = [
  'orderQtyMax',
  'orderNotionalMax',
  'positionNotionalMax',
  'messagesPerSecond',
] as const;
const NOTHING: Values = {
  orderQtyMax: 0,
  orderNotionalMax: 0,
  positionNotionalMax: 0,
  messagesPerSecond: 0,
};
const DAY = 86_400_000_000;

/** By `trader 3 of 1`. */
export interface PlainTradingLimit {
  readonly participant: number;
  readonly trader: number;
  readonly target: number;
  readonly contract: number;
  values: Values;
  waiting: { readonly values: Values; readonly key: number; readonly until: number } | null;
}

export function setTradingLimits(venue: PlainVenue, command: SetTradingLimits): Refusal {
  const { trader, target, contract } = command;
  const key = venue.keys.get(command.key);
  // The streams have no staff.
  if (key === undefined) return no(RejectReason.traderUnidentified, 'key', 0, command.key);
  if (key.revoked) return no(RejectReason.keyRevoked, 'key', 0, key.id);
  if (hasEnded(key, venue.time)) {
    return no(RejectReason.keyExpired, 'key', key.validUntil, venue.time);
  }
  if (!binds(key, venue.time)) {
    return no(RejectReason.bindingMissing, 'key', Scope.trade + Scope.bind, key.scopes);
  }
  if ((trader === 0) === (target === 0)) return no(RejectReason.fieldInvalid, 'trader', 0, trader);
  const subject = trader === 0 ? venue.keys.get(target)?.owner : venue.traders.get(trader);
  const { participant } = key.owner;
  if (subject?.participant !== participant) {
    return trader === 0
      ? no(RejectReason.keyUnknown, 'target', 0, target)
      : no(RejectReason.traderUnknown, 'trader', 0, trader);
  }
  if (contract !== 0 && venue.markets[contract] === undefined) {
    return no(RejectReason.contractUnknown, 'contract', 0, contract);
  }
  const fault =
    whole('orderQtyMax', command.orderQtyMax, 0, contract === 0 ? 0 : 1_000_000_000_000) ??
    whole('orderNotionalMax', command.orderNotionalMax, 0, Number.MAX_SAFE_INTEGER) ??
    whole('positionNotionalMax', command.positionNotionalMax, 0, Number.MAX_SAFE_INTEGER) ??
    whole('messagesPerSecond', command.messagesPerSecond, 0, contract === 0 ? 1_000_000 : 0);
  if (fault !== null) return fault;
  const name = `${trader} ${target} ${contract}`;
  const limit = venue.limits.get(name) ?? {
    participant: participant.id,
    ...{ trader, target, contract, values: NOTHING, waiting: null },
  };
  const others = [...venue.limits.values()].filter((one) => one.participant === participant.id);
  if (!venue.limits.has(name) && others.length >= 1000) {
    return no(RejectReason.tradingLimitsFull, '', 1000, others.length);
  }
  venue.limits.set(name, limit);
  ask(venue, limit, command, key);
  tell(venue, limit, key.id);
  return null;
}

function ask(
  venue: PlainVenue,
  limit: PlainTradingLimit,
  command: SetTradingLimits,
  key: PlainKey,
): void {
  const asked = valuesOf((name) => command[name]);
  if (
    limit.waiting !== null &&
    NAMES.every((name) => limit.waiting?.values[name] === asked[name])
  ) {
    const first = venue.keys.get(limit.waiting.key) as PlainKey;
    if (mayAct(venue, first)) {
      if (isOnePerson(first, key) || !mayAct(venue, key)) return;
      limit.values = asked;
      limit.waiting = null;
      return;
    }
  }
  const before = limit.values;
  const isWider = (name: (typeof NAMES)[number]): boolean =>
    before[name] > 0 && (asked[name] === 0 || asked[name] > before[name]);
  limit.values = valuesOf((name) => (isWider(name) ? before[name] : asked[name]));
  limit.waiting = NAMES.some(isWider)
    ? { values: asked, key: key.id, until: venue.time + DAY }
    : null;
}

/** A day has passed: who is alone has it. */
export function endWait(venue: PlainVenue, limit: PlainTradingLimit): void {
  const { waiting, participant } = limit;
  if (waiting === null) return;
  const key = venue.keys.get(waiting.key) as PlainKey;
  const colleagues = [...venue.keys.values()].filter(
    (other) => other.owner.participant.id === participant && !isOnePerson(other, key),
  );
  const isAlone = colleagues.every((other) => !binds(other, venue.time));
  if (mayAct(venue, key) && isAlone) limit.values = waiting.values;
  limit.waiting = null;
  tell(venue, limit, 0);
}

function tell(venue: PlainVenue, limit: PlainTradingLimit, key: number): void {
  const { participant, trader, target, contract, values: inForce, waiting } = limit;
  const asked = waiting?.values ?? inForce;
  const askedUntil = waiting?.until ?? 0;
  const shown = { trader, target, contract, inForce, asked, askedUntil };
  emit(venue, { kind: 'tradingLimitsSet', participant, key, limit: shown });
  const isEmpty = waiting === null && NAMES.every((name) => inForce[name] === 0);
  if (isEmpty) venue.limits.delete(`${trader} ${target} ${contract}`);
}

/** Behind the limits of the venue. @param isAgain it was entered before */
export function limitRefusal(
  venue: PlainVenue,
  draft: PlainOrder,
  old: PlainOrder | undefined,
  { reducing, isAgain }: { readonly reducing: boolean; readonly isAgain: boolean },
): Refusal {
  const size = isAgain ? null : sizeOverLimit(venue, draft, draft.limit);
  if (size !== null || draft.reduceOnly) return size;
  const { account, market, side, open } = draft;
  const own = reach(account, market, side, old) + open;
  const others = account.participant.accounts.filter((other) => other !== account);
  const lots = others.reduce((sum, other) => sum + worstReach(other, market), own);
  const notional = BigInt(lots) * BigInt(market.mark) * market.money;
  const { tradingLimitPosition } = RejectReason;
  const refusal = over(venue, draft, 'positionNotionalMax', notional, tradingLimitPosition);
  if (refusal === null || !reducing) return refusal;
  draft.reduceOnly = true;
  return null;
}

/** What waits for its trigger is measured where it will be sent, or where it triggers. */
export function pendingLimitRefusal(
  venue: PlainVenue,
  draft: PlainOrder,
  old: PlainOrder | undefined,
): Refusal {
  const isMoved = old?.limit !== draft.limit || old.trigger !== draft.trigger;
  if (!isMoved && draft.open <= old.open) return null; // It can only become smaller.
  return sizeOverLimit(venue, draft, draft.limit === 0 ? draft.trigger : draft.limit);
}

function sizeOverLimit(venue: PlainVenue, draft: PlainOrder, price: number): Refusal {
  const { tradingLimitQty, tradingLimitNotional } = RejectReason;
  const lots = BigInt(draft.open);
  const notional = lots * BigInt(price) * draft.market.money;
  return (
    over(venue, draft, 'orderQtyMax', lots, tradingLimitQty) ??
    over(venue, draft, 'orderNotionalMax', notional, tradingLimitNotional)
  );
}

/** The least of the limits that are the order's is what it must fit; a trader's is named before a key's. */
function over(
  venue: PlainVenue,
  { key: id, market }: PlainOrder,
  name: (typeof NAMES)[number],
  actual: bigint,
  reason: RejectReason,
): Refusal {
  const key = venue.keys.get(id);
  if (key === undefined) return null;
  const found = [...venue.limits.values()]
    .filter(({ contract }) => contract === 0 || contract === market.terms.contract)
    .filter(({ trader, target }) => (target === 0 ? trader === key.trader : target === id))
    .map(({ trader, values }) => ({ limit: values[name], isKey: trader === 0 }))
    .filter(({ limit }) => limit !== 0)
    .sort((a, b) => a.limit - b.limit || Number(a.isKey) - Number(b.isKey));
  const [least] = found;
  if (least === undefined || actual <= BigInt(least.limit)) return null;
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  const given = Number(actual > most ? most : actual);
  return no(reason, least.isKey ? 'key' : 'trader', least.limit, given);
}

/** The most lots of either side that an account could hold at some time, in whatever order its orders trade. */
function worstReach(account: PlainAccount, market: PlainMarket): number {
  return Math.max(reach(account, market, Side.buy), reach(account, market, Side.sell));
}

/** What is held the other way may be gone by then. */
function reach(account: PlainAccount, market: PlainMarket, side: number, old?: PlainOrder): number {
  const held = heldOf(account, market);
  const toward = side === Side.buy ? held : -held;
  return Math.max(0, toward) + restingLots(account, market, side, old);
}

/** What only reduces adds nothing. */
function restingLots(
  account: PlainAccount,
  market: PlainMarket,
  side: number,
  except?: PlainOrder,
): number {
  return account.orders
    .filter((order) => order.market === market && order.where === 'resting' && order !== except)
    .filter((order) => order.side === side && !order.reduceOnly)
    .reduce((sum, { open }) => sum + open, 0);
}

function binds(key: PlainKey, time: number): boolean {
  const { trade, bind } = Scope;
  const may = (key.scopes & trade) !== 0 && (key.scopes & bind) !== 0;
  return may && !key.revoked && !hasEnded(key, time);
}

function mayAct(venue: PlainVenue, key: PlainKey): boolean {
  const isSuspended = key.owner.participant.suspended;
  return binds(key, venue.time) && !isSuspended && !isShutOut(venue, key);
}

function isOnePerson(a: PlainKey, b: PlainKey): boolean {
  const name = ({ name: written }: PlainTrader): string => folded(written);
  return name(a.owner) === name(b.owner);
}

function valuesOf(value: (name: (typeof NAMES)[number]) => number): Values {
  return Object.fromEntries(NAMES.map((name) => [name, value(name)])) as Values;
}
