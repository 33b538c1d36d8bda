// The thread of the journal consumers: it reads what the venue has made durable, so matching never waits for it, and one
// that fails takes nothing down but this thread.

import { setPriority } from 'node:os';
import { performance } from 'node:perf_hooks';
import { realScheduler, type Scheduler, type Timer } from '../../host/scheduler.ts';
import { insideThread, realThreads, type ThreadInside } from '../../host/threads.ts';
import type { LogSource } from '../../log/log-store.ts';
import { openLogReader } from '../../log/open-log.ts';
import { type Alert, isOpen } from './alert.ts';
import { consumersOf, type News } from './consumers.ts';
import { LiveReplay } from './live-replay.ts';

export interface WatchTask {
  readonly log: LogSource;
  /** Where records are kept. */
  readonly dataFolder: string;
  readonly freeBytesMin: number;
}

/** To the thread. */
export type WatchOrder =
  | { readonly kind: 'durable'; readonly seq: number }
  /** Takes what is durable up to here, and ends. */
  | { readonly kind: 'stop'; readonly seq: number };

/** From the thread. */
export type WatchReport =
  | {
      readonly kind: 'shown';
      /** The last command that was, and its time. */
      readonly seq: number;
      readonly time: number;
      /** Of surveillance, that nobody has closed. */
      readonly openAlerts: number;
    }
  | { readonly kind: 'news'; readonly news: News };

/** After so long the thread reads what was posted meanwhile. */
const TURN_MS = 50;
const SETTLE_MS = 500;
/** Where there are fewer processors than threads, matching goes first. */
const NICENESS = 10;

type Inside = ThreadInside<WatchTask, WatchOrder, WatchReport>;

class WatchThread {
  readonly #thread: Inside;
  readonly #scheduler: Scheduler;
  readonly #liveReplay: LiveReplay;
  readonly #alerts: () => readonly Alert[];
  #until = 0;
  #isStopping = false;
  #isBusy = false;
  #settledAt = performance.now();
  #timer: Timer | null = null;

  constructor(thread: Inside, scheduler: Scheduler, { liveReplay, alerts }: Followed) {
    this.#thread = thread;
    this.#scheduler = scheduler;
    this.#liveReplay = liveReplay;
    this.#alerts = alerts;
    thread.onMessage((order) => this.#onOrder(order));
  }

  #onOrder({ kind, seq }: WatchOrder): void {
    this.#until = Math.max(this.#until, seq);
    if (kind === 'stop') this.#isStopping = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    const liveReplay = this.#liveReplay;
    const end = performance.now() + TURN_MS;
    await liveReplay.follow(this.#until, () => performance.now() > end);
    const isDone = liveReplay.seq >= this.#until;
    if (isDone && this.#isStopping) {
      this.#timer?.cancel();
      liveReplay.close();
      this.#thread.close();
      return;
    }
    const left = SETTLE_MS - (performance.now() - this.#settledAt);
    if (left <= 0) this.#settle();
    else if (isDone) this.#timer ??= this.#scheduler.after(left, () => this.#settle());
    if (isDone) this.#isBusy = false;
    else this.#scheduler.soon(() => void this.#work());
  }

  /** Twice a second and no more: settling waits for the disk that the journal waits for. */
  #settle(): void {
    this.#timer?.cancel();
    this.#timer = null;
    this.#settledAt = performance.now();
    this.#liveReplay.settle();
    const { seq, time } = this.#liveReplay.state;
    const openAlerts = this.#alerts().filter(isOpen).length;
    this.#report({ kind: 'shown', seq, time, openAlerts });
  }

  #report(report: WatchReport): void {
    this.#thread.post(report);
  }
}

interface Followed {
  readonly liveReplay: LiveReplay;
  readonly alerts: () => readonly Alert[];
}

async function followed(thread: Inside): Promise<Followed> {
  const { log, dataFolder, freeBytesMin } = thread.data;
  const report = (news: News): void => thread.post({ kind: 'news', news });
  const parts = { dataFolder, journal: log, threads: realThreads, freeBytesMin, report };
  const { consumers, alerts } = consumersOf(parts);
  return { liveReplay: await LiveReplay.open(openLogReader(log), consumers), alerts };
}

const thread: Inside | null = insideThread();
if (thread !== null) {
  setPriority(0, NICENESS);
  new WatchThread(thread, realScheduler, await followed(thread));
}
