import { type EngineState, read } from '../../engine/index.ts';
import { assert } from '../../engine/kernel/assert.ts';
import { type Event, Scope } from '../../engine/schema/index.ts';
import type { ServerBody, TradingLimits } from '../../proto/server-message.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Holder } from '../link/messages.ts';
import { engineRejection } from './rejection.ts';

/** The answer to limits that were set: how they stand, or why not. */
export function tradingLimitAnswer({ seq, events }: Outcome): ServerBody {
  let limit: Extract<Event, { kind: 'tradingLimitsSet' }>['limit'] | null = null;
  for (const event of events) {
    if (event.kind === 'commandRejected') return engineRejection(event, seq, {});
    // A raise may have come into force just before: its own event is the last.
    if (event.kind === 'tradingLimitsSet') limit = event.limit;
  }
  assert(limit !== null, 'limits that were set have an event');
  return { kind: 'tradingLimitAck', seq, limit };
}

/** All of its participant for whose key binds it; of its own trader, and of that trader's keys, for anybody else. */
export function tradingLimitsOf(
  state: EngineState,
  { participant, trader, scopes }: Holder,
): TradingLimits {
  const binds = (scopes & Scope.bind) !== 0;
  const limits = read
    .tradingLimits(state, participant)
    .filter(
      ({ trader: of, target }) =>
        binds || of === trader || (of === 0 && read.key(state, target)?.trader === trader),
    );
  return { kind: 'tradingLimits', limits };
}
