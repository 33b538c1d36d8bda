// The laws of default management, read from the events: who closes, at what price, who pays, in which order.

import type { AccountId } from '../../engine/kernel/units.ts';
import { Cause, ContractState, Side } from '../../engine/schema/closed-sets.ts';
import type { Event } from '../../engine/schema/event.ts';
import type { LiquidationOrdered } from '../../engine/schema/events/default.ts';
import type { Fill } from '../../engine/schema/events/orders.ts';
import type { EngineState } from '../../engine/state/state.ts';
import {
  accountsIn,
  equityIn,
  isSuspended,
  maintenanceIn,
  marketsIn,
  type Readings,
} from './laws-readings.ts';

type Deleveraged = Extract<Event, { kind: 'deleveraged' }>;

/** Where the reader of a command's events is. */
interface Reading {
  readonly state: EngineState;
  /** Fund and tranche as the events have moved them. */
  fund: bigint;
  tranche: bigint;
  order: LiquidationOrdered | undefined;
  round: Deleveraged | undefined;
  /** Lots of a round that no fill has closed yet. */
  missing: number;
  /** By account: the highest step it has reached in this command. */
  readonly steps: Map<number, number>;
}

export function brokenInDefault(
  state: EngineState,
  before: Readings,
  events: readonly Event[],
): string {
  const { fund, tranche } = before;
  const reading: Reading = {
    state,
    fund,
    tranche,
    order: undefined,
    round: undefined,
    missing: 0,
    steps: new Map(),
  };
  for (const event of events) {
    const fault = read(reading, event);
    if (fault !== '') return `${fault}: ${JSON.stringify(event)}`;
  }
  if (reading.missing !== 0) return `a round left ${reading.missing} lots without a fill`;
  return brokenAfter(state, events);
}

function read(reading: Reading, event: Event): string {
  if (reading.missing > 0 && event.kind === 'deleveraged') return 'a round is not filled';
  switch (event.kind) {
    case 'liquidationOrdered':
      return readOrder(reading, event);
    case 'fill':
      return readFill(reading, event);
    case 'deleveraged':
      return readRound(reading, event);
    case 'shortfallCovered':
      return readShortfall(reading, event);
    case 'gainCut':
      return event.amount > 0 ? '' : 'a gain was cut by nothing';
    case 'liquidationEnded': {
      const { equity, maintenanceMargin } = event;
      return BigInt(equity) * 10n >= BigInt(maintenanceMargin) * 12n ? '' : 'ended too early';
    }
    case 'balanceChanged':
      if (event.account === 1) reading.fund += BigInt(event.amount);
      if (event.account === 2) reading.tranche += BigInt(event.amount);
      return '';
    default:
      return '';
  }
}

function readOrder(reading: Reading, event: LiquidationOrdered): string {
  reading.order = event;
  reading.round = undefined;
  const { step, equity, maintenanceMargin, qty, needed, limit, bankruptcyPrice, markPrice } = event;
  const before = reading.steps.get(event.account) ?? 0;
  reading.steps.set(event.account, Math.max(before, step));
  if (before > step) return 'a step back';
  if (BigInt(equity) * 10n >= BigInt(maintenanceMargin) * 12n) return 'the account is cured';
  if (qty > needed) return 'more than what is needed';
  const long = event.side === Side.sell;
  const worse = (price: number): boolean => (long ? limit < price : limit > price);
  if (step === 2) {
    if (equity <= 0) return 'a slice of a bankrupt account';
    if (worse(bankruptcyPrice)) return 'limit beyond bankruptcy';
    const share = Math.floor((markPrice * 15_000) / 1_000_000);
    return worse(long ? markPrice - share : markPrice + share) ? 'limit too far from mark' : '';
  }
  if (equity > 0) return worse(bankruptcyPrice) ? 'the fund pays for a solvent account' : '';
  const share = Math.floor((markPrice * 5000) / 1_000_000);
  return worse(long ? markPrice - share : markPrice + share) ? 'limit too far from mark' : '';
}

function readFill(reading: Reading, fill: Fill): string {
  if (fill.cause === Cause.order || fill.cause === Cause.auction) return '';
  const { order, round } = reading;
  const sign = fill.takerSide === Side.buy ? 1 : -1;
  if (shrinks(fill.taker.held, sign * fill.qty) === 'no') return 'the defaulter did not shrink';
  if (fill.cause === Cause.liquidation) {
    if (order === undefined || fill.taker.account !== order.account) return 'this was not ordered';
    if (fill.contract !== order.contract || fill.takerSide !== order.side) return 'another order';
    const long = order.side === Side.sell;
    if (long ? fill.price < order.limit : fill.price > order.limit) return 'worse than the limit';
    const { moneyPerTickLot } = reading.state.markets[fill.contract] as { moneyPerTickLot: number };
    const above = long ? fill.price - order.bankruptcyPrice : order.bankruptcyPrice - fill.price;
    // The exact bankruptcy price may be up to a tick better for the account than the one that is emitted.
    const most = BigInt(Math.max(0, above + 1)) * BigInt(fill.qty) * BigInt(moneyPerTickLot);
    const fee = BigInt(fill.taker.fee);
    if (fee < 0n || (fee > 0n && fee >= most))
      return 'the fee is taken from what the account does not have';
    reading.fund += fee;
    return '';
  }
  if (fill.cause !== Cause.deleveraging) return '';
  if (round === undefined || fill.contract !== round.contract) return 'no round asked for this';
  if (shrinks(fill.maker.held, -sign * fill.qty) === 'no') return 'the counterparty did not shrink';
  if (fill.maker.fee !== 0 || fill.taker.fee !== 0) return 'deleveraging charges no fee';
  if (fill.price !== round.price) return 'not at the price of the round';
  reading.missing -= fill.qty;
  return '';
}

/** A position that a fill of signed lots left at `after` was larger before, on the same side. */
function shrinks(after: number, lots: number): 'yes' | 'no' {
  const before = after - lots;
  const sameSide = after === 0 || Math.sign(after) === Math.sign(before);
  return sameSide && Math.abs(after) < Math.abs(before) ? 'yes' : 'no';
}

function readRound(reading: Reading, event: Deleveraged): string {
  const last = reading.round;
  const lots = event.shares.reduce((sum, share) => sum + share.lots, 0);
  reading.missing = lots;
  reading.round = event;
  if (lots > event.uncovered) return 'more than what was uncovered';
  if (event.shares.some((share) => share.lots > share.eligible)) return 'more than eligible';
  if (event.round > 0 && (reading.steps.get(event.account) ?? 0) < 3) {
    // Without step 3 in this command only a fund far below its peak leads here; its own test shows that.
    reading.steps.set(event.account, 4);
  }
  const follows =
    last !== undefined &&
    last.account === event.account &&
    last.contract === event.contract &&
    last.round > 0 &&
    last.round < event.round;
  if (!follows || last === undefined) return '';
  const before = last.shares.reduce((sum, share) => sum + share.lots, 0);
  return event.uncovered === last.uncovered - before ? '' : 'lots came or went between two rounds';
}

function readShortfall(
  reading: Reading,
  event: Extract<Event, { kind: 'shortfallCovered' }>,
): string {
  reading.fund -= BigInt(event.insurance);
  reading.tranche -= BigInt(event.tranche);
  const { fund, tranche } = reading;
  if (fund < 0n || tranche < 0n) return 'paid what is not there';
  if (event.tranche > 0 && fund > 0n) return 'the tranche paid before the fund was empty';
  if (event.uncovered > 0 && (fund > 0n || tranche > 0n)) return 'uncovered with money left';
  return '';
}

/** At the end: rows agree, the venue halts on an uncovered loss, no cured account is still at work. */
function brokenAfter(state: EngineState, events: readonly Event[]): string {
  const uncovered = events.some(
    (event) => event.kind === 'shortfallCovered' && event.uncovered > 0,
  );
  if (uncovered) {
    const open = marketsIn(state).find((market) => market.state === ContractState.live);
    if (open !== undefined)
      return `contract ${open.terms.contract} is live after an uncovered loss`;
  }
  if (!events.some(({ kind }) => kind === 'markPriceSet')) return '';
  // The list of a mark is drawn up once: an account that gave something up while it was worked off has its turn at the next.
  const later = new Set(
    events.flatMap((event) =>
      event.kind === 'fill'
        ? [event.maker.account, event.taker.account]
        : event.kind === 'gainCut'
          ? [event.account]
          : [],
    ),
  );
  for (const account of accountsIn(state)) {
    const isAtWork = state.defaults.events.has(account as AccountId);
    const [equity, maintenance] = [equityIn(state, account), maintenanceIn(state, account)];
    if (isSuspended(state, account)) continue;
    if (equity < maintenance && !isAtWork && !later.has(account))
      return `account ${account} is left below maintenance`;
    const isCured = equity * 10n >= maintenance * 12n;
    if (isCured && isAtWork && !later.has(account))
      return `account ${account} is cured and still at work`;
  }
  return '';
}
