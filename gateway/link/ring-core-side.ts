import type { BroadcastWriter } from './broadcast-ring.ts';
import { type EdgeMemory, flagsOf } from './edge-memory.ts';
import type { RequestSource, RowSink, TakeChunk } from './link.ts';
import { RequestReader } from './request-ring.ts';
import { Bell, type SleepFlag, Waker } from './waker.ts';

/** The core's end of the way to all edges, over one ring. */
export class RingRowSink implements RowSink {
  readonly #ring: BroadcastWriter;
  /** Replaced as a whole: an edge may come or go while another is woken. */
  #edges: readonly Waker[] = [];
  #turn = 0;
  /** Something was published since the last flush: two ends that had nothing new would wake each other for ever. */
  #isFresh = false;

  constructor(ring: BroadcastWriter) {
    this.#ring = ring;
  }

  add(edge: Waker): void {
    this.#edges = [...this.#edges, edge];
  }

  remove(edge: Waker): void {
    this.#edges = this.#edges.filter((one) => one !== edge);
  }

  publish(chunk: Uint8Array): void {
    this.#ring.publish(chunk);
    this.#isFresh = true;
  }

  flush(): void {
    if (!this.#isFresh) return;
    this.#isFresh = false;
    const edges = this.#edges;
    this.#turn = (this.#turn + 1) % Math.max(edges.length, 1);
    for (let i = this.#turn; i < edges.length; i++) edges[i].wakeSleeper();
    for (let i = 0; i < this.#turn; i++) edges[i].wakeSleeper();
  }
}

/** How the core reaches one edge. */
export interface WayToEdge {
  /** There is room for requests again. */
  readonly announceRoom: () => void;
  readonly close: () => void;
}

/** The core's end of the way from one edge, over its ring. */
export class RingRequestSource implements RequestSource {
  /** Rung when requests have come. */
  readonly bell: Bell = new Bell();
  readonly #requests: RequestReader;
  readonly #sleeps: SleepFlag;
  readonly #room: Waker;
  readonly #closeWay: () => void;
  #isClosed = false;

  constructor(memory: EdgeMemory, way: WayToEdge) {
    const { coreSleeps, edgeAwaitsRoom } = flagsOf(memory.flags);
    this.#requests = new RequestReader(memory.requests);
    this.#sleeps = coreSleeps;
    this.#room = new Waker(edgeAwaitsRoom, way.announceRoom);
    this.#closeWay = way.close;
  }

  receive(take: TakeChunk, most: number): boolean {
    for (let taken = 0; !this.#isClosed; ) {
      taken += this.#handOver(take, most - taken);
      this.#room.wakeSleeper(); // In one thread more may come of it at once, so it precedes the last look.
      if (this.#fallAsleep()) return false;
      if (taken >= most) return true;
    }
    return false;
  }

  onArrival(wake: () => void): void {
    this.bell.onRing(wake);
  }

  close(): void {
    this.#isClosed = true;
    this.bell.silence();
    this.#closeWay();
  }

  #handOver(take: TakeChunk, most: number): number {
    let taken = 0;
    while (taken < most && !this.#isClosed) {
      const read = this.#requests.read();
      if (read === 'none') break;
      if (read === 'part') continue;
      taken += 1;
      take(this.#requests.chunk);
    }
    return taken;
  }

  /** @returns false when requests have come meanwhile */
  #fallAsleep(): boolean {
    if (!this.#requests.isEmpty()) return false;
    this.#sleeps.set();
    if (this.#requests.isEmpty()) return true;
    this.#sleeps.clear();
    return false;
  }
}
