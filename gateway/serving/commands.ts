// Clients' commands on their way into history, as an edge has checked and charged them; and their answers.

import { type EngineState, read } from '../../engine/index.ts';
import {
  COMMAND_FACTS,
  type Command,
  type ContractId,
  type Envelope,
  type Event,
  RejectReason,
  Scope,
  type Time,
} from '../../engine/schema/index.ts';
import type { AdminResult, Reject, ServerBody } from '../../proto/server-message.ts';
import { keyAnswer, orderAnswer, signatureAnswer } from '../answers/order-answer.ts';
import { quoteAnswer } from '../answers/quote-answer.ts';
import { rejection } from '../answers/rejection.ts';
import { tradingLimitAnswer } from '../answers/trading-limits.ts';
import type { CommandTraces } from '../core/command-traces.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Answer } from '../core/owed-answers.ts';
import type { Sequencer } from '../core/sequencer.ts';
import type { Clock } from '../host/clock.ts';
import { VenueError } from '../host/errors.ts';
import type { Histogram, Metrics } from '../host/metrics.ts';
import type { Scheduler } from '../host/scheduler.ts';
import type { Admitted, AdmittedSessions } from './admitted.ts';
import type { RefusalCounts } from './refusal-counts.ts';
import type { Asker, RowPublisher } from './row-publisher.ts';

interface CommandsParts {
  readonly state: EngineState;
  readonly sequencer: Sequencer;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly metrics: Metrics;
  readonly sessions: AdmittedSessions;
  readonly rows: RowPublisher;
  readonly refusals: RefusalCounts;
  readonly traces: CommandTraces | null;
  /** No command gets ahead of a second, or of a clock that has moved. */
  readonly beforeCommand: () => void;
}

/** Events that an administrator is shown of one command. */
const SHOWN_EVENTS_MAX = 100;

export class Commands {
  readonly #parts: CommandsParts;
  readonly #queue: Histogram;

  constructor(parts: CommandsParts) {
    this.#parts = parts;
    this.#queue = parts.metrics.histogram('queue', 'link');
  }

  /** The time of what it takes is that of its arrival, by the edge's clock. */
  take(to: Asker, { session, request, command, time }: Envelope, creditsLeft: number): void {
    const { sessions, sequencer, rows, refusals, clock, beforeCommand } = this.#parts;
    this.#queue.add(Math.max(0, clock.now() - time)); // Clocks of two threads.
    beforeCommand();
    if (sequencer.hasFailed) return;
    // Its key may have ended while this was on its way: then its edge is about to close it.
    const admitted = sessions.findOn(to.edge, session);
    if (admitted === undefined) {
      rows.answer(to, rejection(RejectReason.keyRevoked), true);
      return;
    }
    const fault = this.#fault(admitted, command);
    if (fault !== null) {
      refusals.note(fault.reason, admitted.holder.key, 0);
      rows.answer(to, fault, true);
      return;
    }
    const { traces } = this.#parts;
    const trace = traces?.begin(command.kind, session, request, time) ?? null;
    const answer: Answer = (outcome) => {
      if (outcome === null) return;
      if (trace !== null) traces?.end(trace, outcome, sequencer.flushedFrom);
      if (admitted.holder.staff === 0) {
        rows.answer(to, this.#answer(outcome, command, creditsLeft));
        return;
      }
      rows.answer(to, adminResult(outcome));
      const effect = outcome.events.map(effectOf).find((found) => found !== null);
      if (effect !== undefined) this.#noteEffect(outcome, time, effect);
    };
    try {
      sequencer.submit(command, session, request, answer, trace);
    } catch (error) {
      if (!(error instanceof VenueError) || error.code !== 'stopped') throw error;
      rows.answer(to, rejection(RejectReason.goingAway), true);
    }
  }

  #answer(outcome: Outcome, command: Command, creditsLeft: number): ServerBody {
    const { kind } = command;
    if (kind === 'signDocument') return signatureAnswer(outcome, command);
    if (kind === 'changeOwnKey') return keyAnswer(outcome, command);
    if (kind === 'setTradingLimits') return tradingLimitAnswer(outcome);
    if (kind === 'massQuote') return quoteAnswer(outcome, command, creditsLeft, this.#symbolOf);
    return orderAnswer(outcome, command, creditsLeft, this.#symbolOf);
  }

  /** What its sender may not send. A trader's commands the edge has checked, and the engine judges them. */
  #fault({ isAdmin, holder }: Admitted, { kind }: Command): Reject | null {
    const { sender } = COMMAND_FACTS[kind];
    const isTrader = holder.staff === 0;
    switch (sender) {
      case 'venue':
        return unsupported('This is the venue speaking of itself.');
      case 'trader':
        if (isTrader) return null;
        return unsupported('An order is signed by a trader; an operator signs for no one.');
      case 'client':
        if (isTrader) return null;
        return unsupported('A client signs itself; what it signed on paper two people record.');
      case 'traderOrStaff':
      case 'clientOrStaff':
        if (isTrader) return null;
        break;
      case 'priceFeed':
        if (!read.dualControl(this.#parts.state)) break;
        return rejection(RejectReason.approvalNeeded, {
          field: kind,
          detail: 'Quotes come from the venue; a price by hand takes two people: setIndexPrice.',
        });
      case 'staff':
      case 'operator':
        break;
      default:
        return sender satisfies never;
    }
    if (isAdmin && (holder.scopes & Scope.admin) !== 0) return null;
    return rejection(RejectReason.scopeMissing, { limit: Scope.admin, actual: holder.scopes });
  }

  readonly #symbolOf = (contract: ContractId): string =>
    read.contract(this.#parts.state, contract)?.terms.symbol ?? '';

  /** Once everyone has been informed of who is out, how long that took is put on record. */
  #noteEffect({ seq }: Outcome, receivedAt: Time, effect: Effect): void {
    const { sequencer, clock, scheduler, metrics } = this.#parts;
    scheduler.soon(() => {
      if (sequencer.isStopped) return;
      const effectiveAt = clock.now();
      // The edge's clock may be a little ahead of this one.
      const since = Math.min(receivedAt, effectiveAt) as Time;
      metrics.latency(effect, effectiveAt - since);
      const times = { receivedAt: since, effectiveAt };
      sequencer.submit(
        effect === 'kill_switch'
          ? { kind: 'noteKillEffect', killSwitch: seq, ...times }
          : { kind: 'noteSuspensionEffect', suspension: seq, ...times },
      );
    });
  }
}

function unsupported(detail: string): Reject {
  return rejection(RejectReason.unsupported, { field: 'adminCommand.command', detail });
}

/** What is measured, by its name in the metrics. */
type Effect = 'affiliate_suspension' | 'kill_switch';

/** Null for an event that puts nobody out. */
function effectOf(event: Event): Effect | null {
  if (event.kind === 'killSwitched' && event.record.state > event.before) return 'kill_switch';
  const suspends = event.kind === 'affiliateSuspended' && event.record.suspended;
  return suspends ? 'affiliate_suspension' : null;
}

function adminResult({ seq, events }: Outcome): AdminResult {
  return {
    kind: 'adminResult',
    seq,
    events: events.slice(0, SHOWN_EVENTS_MAX),
    more: Math.max(0, events.length - SHOWN_EVENTS_MAX),
  };
}
