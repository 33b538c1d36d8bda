// Account streams follow from the journal, so what a disk has damaged of them is made again while the venue runs. Its
// readers have been let go meanwhile and start from a snapshot.

import { decodeServerMessage } from '../../proto/codec.ts';
import { isDefect } from '../host/defect.ts';
import type { Logger } from '../host/logger.ts';
import type { Metrics } from '../host/metrics.ts';
import type { Thread, Threads } from '../host/threads.ts';
import type { LogStore } from '../log/log-store.ts';
import type { AccountStreams, StreamEvent } from '../streams/account-streams.ts';
import type { MadeEvent, RepairTask } from './repair-thread.ts';

interface StreamRepairParts {
  readonly threads: Threads;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly store: LogStore;
  /** There is none before the streams are open, and they report damage to this. */
  readonly streams: () => AccountStreams;
  /** Its replay met a defect of the engine: the venue cannot go on. */
  readonly onDefect: (error: unknown) => void;
}

export class StreamRepair {
  readonly #parts: StreamRepairParts;
  /** Those that could not be made again are not tried twice. */
  readonly #known = new Set<string>();
  #waiting: StreamEvent[] = [];
  #thread: Thread | null = null;
  #isClosed = false;

  constructor(parts: StreamRepairParts) {
    this.#parts = parts;
  }

  /** Has events made again; one that is on its way, or could not be made, is left at that. */
  repair(events: readonly StreamEvent[]): void {
    const fresh = events.filter(({ account, accountSeq }) => {
      const name = `${account} ${accountSeq}`;
      return !this.#known.has(name) && this.#known.add(name) !== undefined;
    });
    if (fresh.length === 0) return;
    this.#parts.metrics.count('stream_events_damaged', fresh.length);
    this.#parts.log.error({ events: fresh.slice(0, 10), count: fresh.length }, 'streams: damaged');
    this.#waiting.push(...fresh);
    if (this.#thread === null) this.#next();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.end();
  }

  #next(): void {
    const events = this.#waiting;
    if (events.length === 0 || this.#isClosed) return;
    this.#waiting = [];
    const { threads, store, log, onDefect } = this.#parts;
    const afterSeq = Math.min(...events.map((event) => this.#seqBefore(event)));
    const untilSeq = store.position.seq;
    const data: RepairTask = { log: store.source, events, afterSeq, untilSeq };
    this.#thread = threads.start<readonly MadeEvent[]>('core/repair-thread', {
      data,
      onMessage: (made) => this.#mend(made),
      onError: (error) => {
        log.error({ err: error }, 'streams: damaged events cannot be made again');
        if (isDefect(error) && !this.#isClosed) onDefect(error);
      },
      onEnd: () => {
        this.#thread = null;
        this.#next();
      },
    });
  }

  #mend(made: readonly MadeEvent[]): void {
    const { streams, metrics, log } = this.#parts;
    let count = 0;
    for (const { payload, ...event } of made) {
      if (!streams().mend(event, payload)) continue;
      this.#known.delete(`${event.account} ${event.accountSeq}`);
      count += 1;
    }
    metrics.count('stream_events_mended', count);
    log.warn({ count }, 'streams: damaged events were made again from the journal');
  }

  /** The command of the event before it in its stream; 0 when there is none to be read. */
  #seqBefore({ account, accountSeq }: StreamEvent): number {
    const stored = this.#parts.streams().find(account, accountSeq - 1);
    if (stored === null) return 0;
    const { message } = decodeServerMessage(stored);
    return message.kind === 'accountEvent' ? message.seq : 0;
  }
}
