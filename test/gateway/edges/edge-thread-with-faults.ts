// The thread of an edge as the venue starts it, and beside it faults that a test asks for: faulty-threads.ts puts it in
// place of the product's own.

import { workerData } from 'node:worker_threads';
import type { Port } from '../../../gateway/host/ports.ts';
import type { LinkDescription } from '../../../gateway/link/thread-link.ts';

/** What a test may do to an edge from inside. */
export type Fault =
  /** An endless loop. */
  | { readonly kind: 'loop' }
  /** Fills its heap up to the limit. */
  | { readonly kind: 'fill' }
  /** A defect: an exception without a code. */
  | { readonly kind: 'throw' }
  /** It stands still for a while and goes on. */
  | { readonly kind: 'pause'; readonly ms: number }
  /** Bytes that are no request stand in its ring. */
  | { readonly kind: 'garble' };

export interface FaultyData {
  readonly faults: Port;
  readonly link: LinkDescription;
}

/** Positions stand there, the writer's first: gateway/link/ring-bytes.ts and request-ring.ts. */
const HEADER_BYTES = 128;
const WRITTEN = 0;
/** Wakes the core: gateway/link/thread-link.ts. */
const REQUESTS = 3;

const { faults, link } = workerData as FaultyData;
faults.on('message', (fault: Fault) => commit(fault));
await import('../../../gateway/edge/edge-thread.ts');

function commit(fault: Fault): void {
  switch (fault.kind) {
    case 'loop':
      for (;;);
    case 'fill':
      for (const kept: number[][] = []; ; ) kept.push(new Array<number>(1000).fill(kept.length));
    case 'throw':
      throw new Error('a defect that a test has asked for');
    case 'pause':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, fault.ms);
      return;
    case 'garble':
      new Uint8Array(link.requests, HEADER_BYTES).fill(0xff);
      Atomics.add(new Int32Array(link.requests), WRITTEN, 8);
      link.port.postMessage(REQUESTS);
      return;
    default:
      fault satisfies never;
  }
}
