// Prices from outside, as commands, and what must follow each of them.

import { noteMark } from './controls/volatility.ts';
import { type EventBuffer, emitRare } from './events/buffer.ts';
import type { Money } from './kernel/units.ts';
import { believablePrice } from './pricing/bounds.ts';
import { IndexState } from './schema/closed-sets.ts';
import type { SetIndexPrice, SetMarkPrice } from './schema/commands/prices.ts';
import { OK, RejectReason, type Verdict } from './schema/reject.ts';
import { followMarks } from './second.ts';
import type { Market } from './state/market.ts';
import { owe } from './state/owed.ts';
import { type EngineState, marketOf, refuse, refuseContract } from './state/state.ts';

/** The index moved, or lost the trust of its sources; while it is halted triggers wait. */
export function setIndexPrice(
  state: EngineState,
  command: SetIndexPrice,
  out: EventBuffer,
): Verdict {
  const { contract, price } = command;
  const market = marketOf(state, contract);
  const verdict = checkPrice(state, market, command);
  if (verdict !== OK || market === undefined) return verdict;
  if (!(command.state >= IndexState.normal && command.state <= IndexState.halted)) {
    return refuse(state, RejectReason.fieldInvalid, 'state', 0, command.state);
  }
  market.index = price;
  market.indexState = command.state;
  const fields = { price, state: command.state, twiceMedian: 0 as Money, inputs: [] };
  emitRare(out, { kind: 'indexPriceSet', contract, ...fields });
  owe(state.owed, { kind: 'triggers', mark: [], index: [contract], last: [] });
  return OK;
}

/** The mark moved: unmargined orders are canceled, accounts are warned, triggers on mark fire. */
export function setMarkPrice(state: EngineState, command: SetMarkPrice, out: EventBuffer): Verdict {
  const { contract, price } = command;
  const market = marketOf(state, contract);
  const verdict = checkPrice(state, market, command);
  if (verdict !== OK || market === undefined) return verdict;
  market.mark = price;
  const parts = { carryPrice: 0, basisPrice: 0, bookPrice: 0 } as const;
  emitRare(out, { kind: 'markPriceSet', contract, price, ...parts });
  noteMark(state, market, out);
  followMarks(state);
  owe(state.owed, { kind: 'triggers', mark: [contract], index: [], last: [] });
  return OK;
}

function checkPrice(
  state: EngineState,
  market: Market | undefined,
  command: SetIndexPrice | SetMarkPrice,
): Verdict {
  if (market === undefined) {
    return refuseContract(state, command.contract);
  }
  // Once sources quote, the engine computes: no hand is on the price.
  if (market.pricing.quoted) return refuse(state, RejectReason.priceFromSources, 'contract');
  const { price } = command;
  // Every position's value stays an exact integer, or the price is not believed.
  const most = believablePrice(state, market);
  if (!Number.isSafeInteger(price) || price < 1 || price > most) {
    return refuse(state, RejectReason.priceInvalid, 'price', most, price);
  }
  return OK;
}
