import { RejectReason } from '../../engine/schema/index.ts';
import type { Counter, Metrics } from './metrics.ts';

/** Counts refusals by reason: the counters are looked up once. */
export class Refused {
  readonly #byReason: ReadonlyMap<RejectReason, Counter>;

  constructor(metrics: Metrics) {
    this.#byReason = new Map(
      Object.entries(RejectReason).map(([name, reason]) => [
        reason,
        metrics.counter('refusals', name),
      ]),
    );
  }

  add(reason: RejectReason): void {
    this.#byReason.get(reason)?.add();
  }

  /** Of the answers to the items of one command. */
  addRejects(answers: readonly Answered[]): void {
    for (const answer of answers) if (answer.kind === 'reject') this.add(answer.reason);
  }
}

type Answered =
  | { readonly kind: 'reject'; readonly reason: RejectReason }
  | { readonly kind: 'orderAck' };
