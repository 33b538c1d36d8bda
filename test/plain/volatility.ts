// Volatility control (spec page 7): a mark too far from the one of five minutes ago begins five minutes inside a band.

import { ContractState } from '../../engine/schema/closed-sets.ts';
import { high, low } from './checks.ts';
import { emit, type PlainMarket, type PlainVenue } from './venue.ts';

export function watchMark(venue: PlainVenue, market: PlainMarket): void {
  const { terms, mark, index, state } = market;
  const trades = state === ContractState.live || state === ContractState.reduceOnly;
  if (!trades || mark === 0 || market.control !== null) return;
  const { volatility, volatilityWindowUs } = terms.controls;
  const second = (time: number): number => Math.floor(time / 1_000_000);
  const { past } = market;
  if (past.length === 0 || second(past[past.length - 1].at) !== second(venue.time)) {
    past.push({ at: venue.time, mark, index });
  }
  // The latest one that is five minutes old, or else the first there was.
  const old = past.filter(({ at }) => at <= venue.time - volatilityWindowUs);
  const then = old.length > 0 ? old[old.length - 1] : past[0];
  const move = mark - then.mark;
  if (BigInt(Math.abs(move)) * 1_000_000n <= BigInt(then.mark) * BigInt(volatility)) return;
  const own = then.index === 0 || index === 0 ? 0 : index - then.index;
  const isOwn = Math.sign(own) === Math.sign(move) && Math.abs(own) * 5 >= Math.abs(move) * 4;
  const middle = isOwn ? index : then.mark;
  const until = venue.time + volatilityWindowUs;
  market.control = { low: low(middle, volatility), high: high(middle, volatility), until };
  market.past = [];
  emit(venue, {
    kind: 'volatilityControlBegun',
    contract: terms.contract,
    reference: then.mark,
    ...market.control,
  });
}
