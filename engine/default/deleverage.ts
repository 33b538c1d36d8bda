// Steps 4 and 5: lots that found no taker are closed against the other side, in rounds that anyone can recompute.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type { AccountId, Money, OrderId, Ppm, Price, Qty } from '../kernel/units.ts';
import { fill } from '../ledger/fill.ts';
import { equityOf } from '../margin/margin.ts';
import { cancelUnmargined } from '../orders/cancel-unmargined.ts';
import { trimReduceOnly } from '../orders/trim.ts';
import { Cause, Role, Side } from '../schema/closed-sets.ts';
import type { DeleveragingShare } from '../schema/events/default.ts';
import { NO_ITEM } from '../schema/events/parts.ts';
import { House } from '../state/accounts.ts';
import type { Market } from '../state/market.ts';
import type { Party, Trade } from '../state/scratch.ts';
import type { EngineState } from '../state/state.ts';
import {
  affordableLots,
  type Counterparty,
  counterpartiesOf,
  LEVERAGE_UNIT,
  leverageOf,
  unhedgedLots,
} from './counterparties.ts';
import { shareOut } from './share-out.ts';

/** What all rounds of one closing have in common. */
export interface Closing {
  readonly defaulter: AccountId;
  readonly price: Price;
  /** p₀, unbounded, for whoever recomputes the price. */
  readonly bankruptcyPrice: number;
  readonly budget: number;
}

/** Positions with gain beyond their hedges, then their protected lots, then positions without gain. */
const Round = { ownGroup: 0, gains: 1, hedged: 2, others: 3 } as const;
type Round = (typeof Round)[keyof typeof Round];

/**
 * Closes up to `lots` of the defaulter's position against the other side, in three rounds; pro rata to eligible
 * lots × leverage, by water-filling; no account's equity goes below zero. No fee.
 *
 * @returns lots that no account can carry at this price.
 * @see docs/rules/default.md DEFAULT-007 … DEFAULT-010
 */
export function deleverage(
  state: EngineState,
  market: Market,
  closing: Closing,
  lots: number,
  out: EventBuffer,
): number {
  const all = counterpartiesOf(state, market, closing.defaulter);
  const gaining = all.filter(({ gains }) => gains);
  const without = all.filter(({ gains }) => !gains);
  let left = lots;
  const close = (round: Round, parties: readonly Counterparty[]): number =>
    closeRound(state, market, closing, { round, parties, lots: left }, out);
  left -= close(Round.gains, gaining);
  left -= close(Round.hedged, gaining);
  left -= close(Round.others, without);
  return left;
}

/**
 * Closes opposite positions of the defaulter's own group first, by account id, as far as each stays at or above
 * zero: no straddle is paid by others.
 *
 * @returns lots closed.
 * @see docs/rules/default.md DEFAULT-005
 */
export function closeOwnGroup(
  state: EngineState,
  market: Market,
  closing: Closing,
  lots: number,
  out: EventBuffer,
): number {
  const { held } = market.positions;
  const { defaulter } = closing;
  const group = state.accounts.group[defaulter];
  const own: Counterparty[] = [];
  for (const account of accountsOfGroup(state, group)) {
    if (held[account] === 0 || held[account] > 0 === held[defaulter] > 0) continue;
    own.push({ account, leverage: leverageOf(state, market, account), gains: false });
  }
  const asked = { round: Round.ownGroup, parties: own, lots };
  return closeRound(state, market, closing, asked, out);
}

/** By account id. */
function accountsOfGroup(
  state: EngineState,
  group: (typeof state.accounts.group)[AccountId],
): AccountId[] {
  const { participants } = state.eligibility;
  const members = participants.get(group)?.members ?? [];
  return members
    .flatMap((member) => participants.get(member)?.accounts ?? [])
    .sort((a, b) => a - b);
}

/** One round: whom it asks, and for how many lots. */
interface Asked {
  readonly round: Round;
  readonly parties: readonly Counterparty[];
  readonly lots: number;
}

/** @returns lots closed in this round. */
function closeRound(
  state: EngineState,
  market: Market,
  closing: Closing,
  { round, parties, lots }: Asked,
  out: EventBuffer,
): number {
  if (lots === 0 || parties.length === 0) return 0;
  const { positions, mark } = market;
  const long = positions.held[closing.defaulter] > 0;
  const giveUpTicks = long ? closing.price - mark : mark - closing.price;
  const claims = parties.map(({ account, leverage }) => {
    const affordable = affordableLots(state, market, account, giveUpTicks);
    const eligible =
      round === Round.gains
        ? Math.min(affordable, unhedgedLots(state, market, account))
        : affordable;
    const weight = BigInt(eligible) * leverage;
    return { key: account as number, weight, cap: BigInt(eligible) };
  });
  const given =
    round === Round.ownGroup ? inTurn(claims, lots) : shareOut(claims, BigInt(lots)).map(Number);
  const shares = parties.map(({ account, leverage }, i) => ({
    account,
    held: positions.held[account],
    cost: positions.cost[account],
    equity: equityOf(state, account),
    eligible: Number(claims[i].cap) as Qty,
    leverage: Number((leverage * 1_000_000n) / LEVERAGE_UNIT) as Ppm,
    lots: given[i] as Qty,
  }));
  const closed = given.reduce((sum, some) => sum + some, 0);
  if (closed === 0) return 0;
  emitRare(out, {
    kind: 'deleveraged',
    account: closing.defaulter,
    contract: market.terms.contract,
    round,
    uncovered: lots as Qty,
    price: closing.price,
    markPrice: mark as Price,
    bankruptcyPrice: closing.bankruptcyPrice,
    budget: closing.budget as Money,
    shares: reported(shares),
  });
  for (const share of shares) {
    if (share.lots > 0) fillBetween(state, market, closing, share, out);
  }
  // Who gave something up can carry less than at the mark: before anything else can trade with its orders.
  for (const { account, lots: some } of shares) if (some > 0) cancelUnmargined(state, account, out);
  return closed;
}

/** Who could be asked; of very many, who gave: the journal has the rest. */
function reported(shares: readonly DeleveragingShare[]): DeleveragingShare[] {
  const asked = shares.filter(({ eligible }) => eligible > 0);
  return asked.length <= SHARES_TOLD_MAX ? asked : asked.filter(({ lots }) => lots > 0);
}

const SHARES_TOLD_MAX = 1000;

/** Each as much as it can, one after another. */
function inTurn(claims: readonly { readonly cap: bigint }[], lots: number): number[] {
  let left = lots;
  return claims.map(({ cap }) => {
    const some = Math.min(left, Number(cap));
    left -= some;
    return some;
  });
}

/** One fill without orders or fees: the counterparty stands as the maker, the defaulter as the taker. */
function fillBetween(
  state: EngineState,
  market: Market,
  { defaulter, price }: Closing,
  { account, lots }: DeleveragingShare,
  out: EventBuffer,
): void {
  const trade: Trade = {
    item: NO_ITEM,
    price,
    qty: lots,
    takerSide: market.positions.held[defaulter] > 0 ? Side.sell : Side.buy,
    cause: Cause.deleveraging,
    maker: partyWithoutOrder(state, account),
    taker: partyWithoutOrder(state, defaulter),
  };
  fill(state, market, trade, out);
  trimReduceOnly(state, market, account, out);
}

function partyWithoutOrder({ accounts }: EngineState, account: AccountId): Party {
  return {
    account,
    order: 0 as OrderId,
    clientOrderId: '',
    open: 0 as Qty,
    filled: 0 as Qty,
    affiliate: accounts.role[account] === Role.affiliate,
    fee: 0 as Money,
    feeTo: House.feeIncome,
  };
}
