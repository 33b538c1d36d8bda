// Volatility control: after a large move of the mark trading goes on inside a band for five minutes, and then starts afresh.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { floorDiv } from '../kernel/math.ts';
import type { Price, Time } from '../kernel/units.ts';
import { lowerBound, upperBound } from '../pricing/bounds.ts';
import { ContractState } from '../schema/closed-sets.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { DueKind, schedule, unschedule } from '../state/due.ts';
import { CALM, type Market, type MarkPoint, type VolatilityBand } from '../state/market.ts';
import { type EngineState, refuse } from '../state/state.ts';

const SECOND_US = 1_000_000;
const MILLION = 1_000_000;
/** In percent: so much of a move that the index made itself is no error of the mark. */
const OWN_SHARE = 80;

/**
 * Compares a mark with the one of five minutes ago, or with the first one since trading began; a move that is too large begins the
 * control. One mark a second is kept.
 *
 * @example reference 4 865, 5 %: a band of 4 622 … 5 108.
 * @see docs/rules/controls.md CONTROL-010
 */
export function noteMark(state: EngineState, market: Market, out: EventBuffer): void {
  const { volatility, terms, mark, index } = market;
  if (mark === 0 || !trades(market) || volatility.band !== null) return;
  const { volatilityWindowUs } = terms.controls;
  const since = state.time - volatilityWindowUs;
  const marks = [...volatility.marks];
  while (marks.length > 1 && marks[1].at <= since) marks.shift();
  const last = marks.at(-1);
  const isFirst =
    last === undefined || floorDiv(last.at, SECOND_US) < floorDiv(state.time, SECOND_US);
  if (isFirst) marks.push({ at: state.time, mark, index });
  market.volatility = { marks, band: null };
  const [then] = marks;
  if (Math.abs(mark - then.mark) * MILLION <= terms.controls.volatility * then.mark) return;
  const band = bandAround(market, then, (state.time + volatilityWindowUs) as Time);
  market.volatility = { marks: [], band };
  schedule(state.due, endOf(market, band));
  const { contract } = terms;
  emitRare(out, { kind: 'volatilityControlBegun', contract, reference: then.mark, ...band });
}

/** About the mark of then; about the index where most of the move is its own. */
function bandAround({ terms, mark, index }: Market, then: MarkPoint, until: Time): VolatilityBand {
  const share = terms.controls.volatility;
  const moved = mark - then.mark;
  const own = then.index === 0 || index === 0 ? 0 : index - then.index;
  const isOwn = own * moved > 0 && Math.abs(own) * 100 >= Math.abs(moved) * OWN_SHARE;
  const middle = isOwn ? index : then.mark;
  return { low: lowerBound(middle, share), high: upperBound(middle, share), until };
}

function trades({ state }: Market): boolean {
  return state === ContractState.live || state === ContractState.reduceOnly;
}

/** The control is over, or trading is: the next mark is the first one. */
export function endVolatility(state: EngineState, market: Market, out: EventBuffer): void {
  const { band } = market.volatility;
  if (band !== null) unschedule(state.due, endOf(market, band));
  market.volatility = CALM;
  if (band === null) return;
  emitRare(out, { kind: 'volatilityControlEnded', contract: market.terms.contract });
}

/** Of a restored state. */
export function scheduleVolatility(state: EngineState): void {
  for (const market of state.listed) {
    const { band } = market.volatility;
    if (band !== null && band.until > state.time) schedule(state.due, endOf(market, band));
  }
}

function endOf({ terms }: Market, { until }: VolatilityBand): Parameters<typeof schedule>[1] {
  return { at: until, kind: DueKind.volatilityEnd, id: terms.contract, detail: 0 };
}

/** The band in force with the trade band, which it always includes; null while there is none. */
export function volatilityBounds(market: Market): { low: Price; high: Price } | null {
  const { volatility, pricing, index, terms } = market;
  if (volatility.band === null) return null;
  const { low, high } = volatility.band;
  if (index === 0 || !pricing.quoted) return { low, high };
  const share = terms.controls.tradeBand;
  return {
    low: Math.min(low, lowerBound(index, share)) as Price,
    high: Math.max(high, upperBound(index, share)) as Price,
  };
}

/** Are orders at this limit taken? @see docs/rules/controls.md CONTROL-010 */
export function checkVolatility(state: EngineState, market: Market, limit: Price): Verdict {
  const bounds = volatilityBounds(market);
  if (bounds === null) return OK;
  const { volatilityBand } = RejectReason;
  if (limit > bounds.high) return refuse(state, volatilityBand, 'limit', bounds.high, limit);
  if (limit < bounds.low) return refuse(state, volatilityBand, 'limit', bounds.low, limit);
  return OK;
}
