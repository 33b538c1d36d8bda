import { SleepFlag } from './waker.ts';

/** What the core and one edge both have before them; plain memory where both run in one thread. */
export interface EdgeMemory {
  /** Of all edges. */
  readonly rows: ArrayBufferLike;
  /** Where this edge begins to read. */
  readonly rowsFrom: number;
  readonly requests: ArrayBufferLike;
  readonly flags: ArrayBufferLike;
}

/** Who waits for what. Each word of a flag has a cache line of its own. */
interface EdgeFlags {
  readonly edgeSleeps: SleepFlag;
  readonly coreSleeps: SleepFlag;
  readonly edgeAwaitsRoom: SleepFlag;
}

const LINE_BYTES = 64;

/** Both ends sleep at first: what comes before they look wakes them. */
export function flagsMemory(isShared: boolean): ArrayBufferLike {
  const bytes = 3 * LINE_BYTES;
  const memory = isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  const { edgeSleeps, coreSleeps } = flagsOf(memory);
  edgeSleeps.set();
  coreSleeps.set();
  return memory;
}

export function flagsOf(memory: ArrayBufferLike): EdgeFlags {
  const words = new Int32Array(memory);
  const line = LINE_BYTES / words.BYTES_PER_ELEMENT;
  return {
    edgeSleeps: new SleepFlag(words, 0),
    coreSleeps: new SleepFlag(words, line),
    edgeAwaitsRoom: new SleepFlag(words, 2 * line),
  };
}
