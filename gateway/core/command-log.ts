import { rejectName } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';
import type { Logger } from '../host/logger.ts';
import type { Outcome } from './outcome.ts';

/** A line for each durable command, at level debug; null where the log has none of these. docs/operating/logs.md */
export function commandLog(log: Logger, clock: Clock): ((outcome: Outcome) => void) | null {
  if (!log.isLevelEnabled('debug')) return null;
  return (outcome) => {
    const { seq, time, session, request, command } = outcome;
    const refusal = refusalIn(outcome);
    const reason = refusal === null ? {} : { reason: refusal };
    const us = clock.now() - time;
    log.debug({ seq, session, request, command: command.kind, ...reason, us }, 'command');
  };
}

/** Why the command, or its one order, was refused, by the reason's name; null when it was not. */
export function refusalIn({ events }: Outcome): string | null {
  const refusal = events.find(
    (event) => event.kind === 'commandRejected' || event.kind === 'orderRejected',
  );
  return refusal === undefined ? null : rejectName(refusal.reason);
}
