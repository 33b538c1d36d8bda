import { BroadcastReader } from './broadcast-ring.ts';
import { type EdgeMemory, flagsOf } from './edge-memory.ts';
import type { CoreEnd, TakeChunk } from './link.ts';
import { RequestWriter } from './request-ring.ts';
import { Bell, type SleepFlag, Waker } from './waker.ts';

/** How an end reaches the other one. */
interface Way {
  readonly wakeCore: () => void;
  readonly close: () => void;
}

/** An edge's end over rings. */
export class RingCoreEnd implements CoreEnd {
  /** Rung when rows have come, and when there is room for requests again. */
  readonly rowBell: Bell = new Bell();
  readonly roomBell: Bell = new Bell();
  readonly #rows: BroadcastReader;
  readonly #requests: RequestWriter;
  readonly #sleeps: SleepFlag;
  readonly #awaitsRoom: SleepFlag;
  readonly #core: Waker;
  readonly #closeWay: () => void;
  #again: () => void = () => {};
  /** A chunk was not taken: its sender is called back. */
  #isRefusing = false;
  /** Something was written since the last flush. */
  #isFresh = false;
  #isClosed = false;

  constructor(memory: EdgeMemory, way: Way) {
    const flags = flagsOf(memory.flags);
    this.#rows = new BroadcastReader(memory.rows, memory.rowsFrom);
    this.#requests = new RequestWriter(memory.requests);
    this.#sleeps = flags.edgeSleeps;
    this.#awaitsRoom = flags.edgeAwaitsRoom;
    this.#core = new Waker(flags.coreSleeps, way.wakeCore);
    this.#closeWay = way.close;
    this.roomBell.onRing(() => this.#onRoom());
  }

  send(chunk: Uint8Array): boolean {
    if (this.#isClosed) return false;
    let isTaken = this.#requests.send(chunk);
    if (!isTaken) {
      this.#awaitsRoom.set();
      isTaken = this.#requests.send(chunk); // Room may have come before the flag was up.
    }
    this.#isRefusing = !isTaken;
    if (!isTaken) return false;
    this.#isFresh = true;
    this.#writeRest();
    return true;
  }

  flush(): void {
    if (!this.#isFresh) return;
    this.#isFresh = false;
    this.#core.wakeSleeper();
  }

  onRoom(again: () => void): void {
    this.#again = again;
  }

  receive(take: TakeChunk, most: number): 'done' | 'more' | 'lost' {
    for (let taken = 0; taken < most && !this.#isClosed; ) {
      const read = this.#rows.read();
      if (read === 'lost') return 'lost';
      if (read === 'chunk') {
        taken += 1;
        take(this.#rows.chunk);
      } else if (this.#fallAsleep()) {
        return 'done';
      }
    }
    return this.#isClosed || this.#fallAsleep() ? 'done' : 'more';
  }

  onArrival(wake: () => void): void {
    this.rowBell.onRing(wake);
  }

  close(): void {
    this.#isClosed = true;
    this.rowBell.silence();
    this.roomBell.silence();
    this.#closeWay();
  }

  /** @returns false when rows have come meanwhile */
  #fallAsleep(): boolean {
    if (!this.#rows.isEmpty()) return false;
    this.#sleeps.set();
    if (this.#rows.isEmpty()) return true;
    this.#sleeps.clear();
    return false;
  }

  /** Writes the parts of a large chunk that there is room for; the flag is up while some are left. */
  #writeRest(): void {
    while (this.#requests.hasRest) {
      this.#awaitsRoom.set();
      if (!this.#requests.writeRest()) return;
      this.#isFresh = true;
    }
  }

  #onRoom(): void {
    this.#writeRest();
    this.flush();
    if (this.#requests.hasRest || !this.#isRefusing) return;
    this.#isRefusing = false;
    this.#again();
  }
}
