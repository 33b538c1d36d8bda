// The thread of the witnesses: it reads what the venue has made durable, so matching never waits for it, and a witness
// that fails takes nothing down but this thread.

import { setPriority } from 'node:os';
import { performance } from 'node:perf_hooks';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { consumersOf, type News } from './consumers.ts';
import { LiveReplay } from './live-replay.ts';

export interface WatchTask {
  readonly dataFolder: string;
}

/** To the thread. */
export type WatchOrder =
  | { readonly kind: 'durable'; readonly seq: number }
  /** Takes what is durable up to here, and ends. */
  | { readonly kind: 'stop'; readonly seq: number };

/** From the thread. */
export type WatchReport =
  | { readonly kind: 'shown'; readonly seq: number }
  | { readonly kind: 'news'; readonly news: News };

/** After so long the thread hears what it is told meanwhile. */
const TURN_MS = 50;
const SETTLE_MS = 500;
/** Where there are fewer processors than threads, matching goes first. */
const NICENESS = 10;

class WatchThread {
  readonly #port: MessagePort;
  readonly #liveReplay: LiveReplay;
  #until = 0;
  #isStopping = false;
  #isBusy = false;
  #settledAt = performance.now();
  #timer: NodeJS.Timeout | null = null;

  constructor(port: MessagePort, { dataFolder }: WatchTask) {
    this.#port = port;
    const report = (news: News): void => this.#report({ kind: 'news', news });
    this.#liveReplay = new LiveReplay(dataFolder, consumersOf({ dataFolder, report }));
    port.on('message', (order: WatchOrder) => this.#onOrder(order));
  }

  #onOrder({ kind, seq }: WatchOrder): void {
    this.#until = Math.max(this.#until, seq);
    if (kind === 'stop') this.#isStopping = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#work();
  }

  #work(): void {
    const liveReplay = this.#liveReplay;
    const end = performance.now() + TURN_MS;
    liveReplay.follow(this.#until, () => performance.now() > end);
    const isDone = liveReplay.seq >= this.#until;
    if (isDone && this.#isStopping) {
      if (this.#timer !== null) clearTimeout(this.#timer);
      liveReplay.close();
      this.#port.close();
      return;
    }
    const left = SETTLE_MS - (performance.now() - this.#settledAt);
    if (left <= 0) this.#settle();
    else if (isDone) this.#timer ??= setTimeout(() => this.#settle(), left);
    if (isDone) this.#isBusy = false;
    else setImmediate(() => this.#work());
  }

  /** Twice a second and no more: whoever settles waits for the disk that the journal waits for. */
  #settle(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#settledAt = performance.now();
    this.#liveReplay.settle();
    this.#report({ kind: 'shown', seq: this.#liveReplay.seq });
  }

  #report(report: WatchReport): void {
    this.#port.postMessage(report);
  }
}

if (parentPort !== null) {
  setPriority(0, NICENESS);
  new WatchThread(parentPort, workerData as WatchTask);
}
