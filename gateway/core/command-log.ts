import { rejectName } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';
import type { Logger } from '../host/logger.ts';
import type { Outcome } from './outcome.ts';

/** A line for each durable command, at level debug; null where the log has none of these. docs/operating/logs.md */
export function commandLog(log: Logger, clock: Clock): ((outcome: Outcome) => void) | null {
  if (!log.isLevelEnabled('debug')) return null;
  return ({ seq, time, session, request, command, events }) => {
    const refusal = events.find(
      (event) => event.kind === 'commandRejected' || event.kind === 'orderRejected',
    );
    const reason = refusal === undefined ? {} : { reason: rejectName(refusal.reason) };
    const us = clock.now() - time;
    log.debug({ seq, session, request, command: command.kind, ...reason, us }, 'command');
  };
}
