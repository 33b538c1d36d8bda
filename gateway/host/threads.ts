// Work that matching never waits for runs in threads, each a program of its own with data to begin with and messages
// both ways.

import { type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Port } from './ports.ts';

/** The programs there are, each by its file below `gateway/`. */
type ThreadProgram =
  | 'core/snapshot-thread'
  | 'core/repair-thread'
  | 'edge/edge-thread'
  | 'compliance/watch/watch-thread'
  | 'compliance/records/daily-thread'
  | 'compliance/records/pack-thread'
  | 'core/trace-thread';

/** Who learns what becomes of a thread. */
interface ThreadListeners<Message> {
  readonly onMessage?: (message: Message) => void;
  /** It threw; `onEnd` follows. */
  readonly onError: (error: unknown) => void;
  /** It has ended, in whatever way; 0 when it came to its end. */
  readonly onEnd: (code: number) => void;
}

export interface ThreadOptions<Message> extends ThreadListeners<Message> {
  /** Copied to the thread, but for what is transferred. */
  readonly data: unknown;
  readonly transfer?: readonly Port[];
  /** Of its heap: beyond it the thread ends with an error, and nothing else does. */
  readonly heapMb?: number;
}

export interface Thread {
  post(message: unknown): void;
  /** Ends it where it stands. @returns when it has ended. */
  end(): Promise<void>;
}

export interface Threads {
  start<Message>(program: ThreadProgram, options: ThreadOptions<Message>): Thread;
}

/** Threads of this process. */
export const realThreads: Threads = {
  start: (program, { data, transfer = [], heapMb, ...listeners }) => {
    const worker = new Worker(urlOf(program), {
      workerData: data,
      transferList: [...transfer],
      ...(heapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
    });
    return threadOf(worker, listeners);
  },
};

/** A worker as a thread. */
export function threadOf<Message>(
  worker: Worker,
  { onMessage, onError, onEnd }: ThreadListeners<Message>,
): Thread {
  if (onMessage !== undefined) worker.on('message', onMessage);
  worker.once('error', onError);
  worker.once('exit', onEnd);
  return {
    post: (message) => worker.postMessage(message),
    end: async () => {
      await worker.terminate();
    },
  };
}

/** Runs a thread's program to its end: one of another build. @throws what it throws */
export function runThread(program: URL, data: unknown): Promise<void> {
  const worker = new Worker(program, { workerData: data });
  return new Promise((done, failed) => {
    worker.once('error', failed);
    worker.once('exit', () => done());
  });
}

/** A thread from its inside. */
export interface ThreadInside<Data, Received, Sent> {
  readonly data: Data;
  post(message: Sent): void;
  onMessage(take: (message: Received) => void): void;
  /** Nothing more is received: the thread ends when its work is done. */
  close(): void;
}

/** @returns null where the file is imported and not run as a thread. */
export function insideThread<Data, Received, Sent>(): ThreadInside<Data, Received, Sent> | null {
  if (parentPort === null) return null;
  const port: MessagePort = parentPort;
  return {
    data: workerData as Data,
    post: (message) => port.postMessage(message),
    onMessage: (take) => port.on('message', take),
    close: () => port.close(),
  };
}

/** A thread runs what was compiled, also when the rest runs from its sources, in tests. */
function urlOf(program: ThreadProgram): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(`${isSource ? '../../dist/gateway' : '..'}/${program}.js`, import.meta.url);
}
