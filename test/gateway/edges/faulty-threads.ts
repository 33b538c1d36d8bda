// Threads of a venue in which a test ends edges, or makes them fail from inside.

import { MessageChannel, Worker } from 'node:worker_threads';
import type { EdgeTask } from '../../../gateway/edge/edge-thread.ts';
import type { Port } from '../../../gateway/host/ports.ts';
import { realThreads, type Threads, threadOf } from '../../../gateway/host/threads.ts';
import { compiled } from '../../support/compiled.ts';
import type { Fault } from './edge-thread-with-faults.ts';

const PROGRAM: string = compiled('test/gateway/edges/edge-thread-with-faults.js');

/** An edge that was started. */
export class FaultyEdge {
  readonly number: number;
  /** When it has ended, in whatever way. */
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #faults: Port;

  constructor(number: number, worker: Worker, faults: Port) {
    this.number = number;
    this.#worker = worker;
    this.#faults = faults;
    this.ended = new Promise((done) => worker.once('exit', () => done()));
  }

  commit(fault: Fault): void {
    this.#faults.postMessage(fault);
  }

  /** Ends it where it stands. */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Those of the process, but for the program of edges. */
export class FaultyThreads implements Threads {
  /** All that were started. */
  readonly edges: FaultyEdge[] = [];
  readonly start: Threads['start'] = (program, options) => {
    if (program !== 'edge/edge-thread') return realThreads.start(program, options);
    const { data, transfer = [], heapMb, ...listeners } = options;
    const { port1: near, port2: far } = new MessageChannel();
    near.unref();
    const worker = new Worker(PROGRAM, {
      workerData: { ...(data as EdgeTask), faults: far },
      transferList: [...transfer, far],
      ...(heapMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
    });
    this.edges.push(new FaultyEdge((data as EdgeTask).number, worker, near));
    return threadOf(worker, listeners);
  };

  /** The one that was started last. */
  get newest(): FaultyEdge {
    const newest = this.edges.at(-1);
    if (newest === undefined) throw new Error('no edge was started');
    return newest;
  }
}
