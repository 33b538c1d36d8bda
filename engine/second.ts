// What happens each whole second, in the order that the specification fixes (docs/rules/prices.md PRICE-010):
// per contract index, funding and mark; then, when every contract has its mark, what follows from the marks.

import { remargin } from './entry/strip.ts';
import { runTriggers } from './entry/triggers.ts';
import type { EventBuffer } from './event-buffer.ts';
import type { Market } from './market.ts';
import { floorDiv } from './math.ts';
import type { EngineState } from './state.ts';
import { IndexState, TriggerOn } from './units.ts';

const SECOND_US = 1_000_000;

/** Does the work of the second that the state's time has reached, once; seconds that nobody ticked are not made up. */
export function passSecond(state: EngineState, out: EventBuffer): void {
  const second = floorDiv(state.time, SECOND_US);
  if (second <= state.lastSecond) return;
  state.lastSecond = second;
  let marked = false;
  for (const market of state.markets) {
    if (market === undefined || market.terms.recorded || !market.pricing.quoted) continue;
    marked = true;
  }
  if (!marked) return;
  followMarks(state, out);
  for (const market of state.markets) {
    if (market === undefined || !market.pricing.quoted) continue;
    runTriggersOn(state, market, TriggerOn.index, out);
    runTriggersOn(state, market, TriggerOn.mark, out);
  }
}

/** After the marks: orders that can no longer be borne go, accounts are warned, defaults are managed. */
export function followMarks(state: EngineState, out: EventBuffer): void {
  remargin(state, out);
}

/** While the index is halted triggers wait. */
export function runTriggersOn(
  state: EngineState,
  market: Market,
  on: TriggerOn,
  out: EventBuffer,
): void {
  if (market.indexState !== IndexState.halted) runTriggers(state, market, on, out);
}
