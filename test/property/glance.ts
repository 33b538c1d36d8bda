// What is accepted at a glance is accepted in full, as it stands.

import { isPlainlyAccepted } from '../../engine/entry/checks/at-a-glance.ts';
import { checkInFull } from '../../engine/entry/checks/check.ts';
import { noteClearOrder } from '../../engine/entry/place.ts';
import { intendNew } from '../../engine/orders/request.ts';
import type { Command } from '../../engine/schema/command.ts';
import { OK } from '../../engine/schema/reject.ts';
import { createIntent, type Intent } from '../../engine/state/intent.ts';
import type { EngineState } from '../../engine/state/state.ts';

/** What the two ways of checking make of a new order, before it is applied; null for any other command. */
export interface Glance {
  readonly isAccepted: boolean;
  /** In full. */
  readonly verdict: number;
  /** How they part; '' when they do not. */
  readonly fault: string;
}

/** @param isNoted what an accepted order notes for the next (the band of the mark, a trader found clear) is noted first. */
export function glance(state: EngineState, command: Command, isNoted = false): Glance | null {
  if (command.kind !== 'placeOrder') return null;
  const market = state.markets[command.contract];
  if (market === undefined || market.terms.recorded || state.accounts.high < command.account) {
    return null;
  }
  const intent = intentOf(command);
  if (isNoted && market.mark !== 0) noteClearOrder(state, market, intent);
  const isAccepted = isPlainlyAccepted(state, market, intent);
  const before = JSON.stringify(intent);
  const verdict = checkInFull(state, market, intent);
  const isSame = verdict === OK && JSON.stringify(intent) === before;
  const fault =
    isAccepted && !isSame
      ? `accepted at a glance, in full ${verdict}: ${before} became ${JSON.stringify(intent)}`
      : '';
  return { isAccepted, verdict, fault };
}

function intentOf(command: Command & { kind: 'placeOrder' }): Intent {
  const intent = createIntent();
  intendNew(intent, command);
  return intent;
}
