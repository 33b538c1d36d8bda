// The link over rings in memory: to an edge in a thread of its own, woken by messages, and to one in the core's thread,
// woken by calls.

import { type Port, portPair } from '../host/ports.ts';
import { BroadcastWriter, broadcastMemory } from './broadcast-ring.ts';
import { type EdgeMemory, flagsMemory, flagsOf } from './edge-memory.ts';
import type { CoreEnd, RequestSource, RowSink } from './link.ts';
import { requestMemory } from './request-ring.ts';
import { RingCoreEnd } from './ring-core-end.ts';
import { RingRequestSource, RingRowSink, type WayToEdge } from './ring-core-side.ts';
import { Waker } from './waker.ts';

export interface RingSizes {
  /** Powers of two: the ring of rows, and each edge's ring of requests. */
  readonly rowBytes: number;
  readonly requestBytes: number;
}

/** What an edge in a thread is given with its data; its port has to be among what is transferred. */
export interface LinkDescription extends EdgeMemory {
  readonly port: Port;
}

interface ThreadEdge {
  readonly requests: RequestSource;
  readonly description: LinkDescription;
  readonly transfer: readonly Port[];
}

interface LocalEdge {
  readonly requests: RequestSource;
  readonly core: CoreEnd;
}

export interface CoreSide {
  readonly rows: RowSink;
  /** An edge that reads the rows from now on, in a thread that is still to be started. */
  addThread(): ThreadEdge;
  /** One in this thread. */
  addLocal(): LocalEdge;
}

/** What is posted through a port. */
const ROWS = 1;
const ROOM = 2;
const REQUESTS = 3;

/** @param hasThreads whether some edges are in threads of their own, which takes shared memory */
export function createCoreSide(sizes: RingSizes, hasThreads: boolean): CoreSide {
  const rowMemory = broadcastMemory(sizes.rowBytes, hasThreads);
  const ring = new BroadcastWriter(rowMemory);
  const rows = new RingRowSink(ring);
  const memoryOfEdge = (): EdgeMemory => ({
    rows: rowMemory,
    rowsFrom: ring.position,
    requests: requestMemory(sizes.requestBytes, hasThreads),
    flags: flagsMemory(hasThreads),
  });
  return {
    rows,
    addThread: () => addThread(rows, memoryOfEdge()),
    addLocal: () => addLocal(rows, memoryOfEdge()),
  };
}

/** In the thread of an edge. */
export function openCoreEnd(description: LinkDescription): CoreEnd {
  const { port } = description;
  const end = new RingCoreEnd(description, {
    wakeCore: () => port.postMessage(REQUESTS),
    close: () => port.close(),
  });
  port.on('message', (what: unknown) => {
    if (what === ROWS) end.rowBell.ring();
    else if (what === ROOM) end.roomBell.ring();
  });
  return end;
}

function addThread(rows: RingRowSink, memory: EdgeMemory): ThreadEdge {
  const { near, far } = portPair();
  const { requests } = addEdge(rows, memory, {
    wakeEdge: () => near.postMessage(ROWS),
    announceRoom: () => near.postMessage(ROOM),
    close: () => near.close(),
  });
  near.on('message', (what: unknown) => {
    if (what === REQUESTS) requests.bell.ring();
  });
  near.unref(); // A venue that has nothing else to do may end.
  return { requests, description: { ...memory, port: far }, transfer: [far] };
}

function addLocal(rows: RingRowSink, memory: EdgeMemory): LocalEdge {
  const { requests } = addEdge(rows, memory, {
    wakeEdge: () => core.rowBell.ring(),
    announceRoom: () => core.roomBell.ring(),
    close: () => {},
  });
  const core = new RingCoreEnd(memory, {
    wakeCore: () => requests.bell.ring(),
    close: () => {},
  });
  return { requests, core };
}

function addEdge(
  rows: RingRowSink,
  memory: EdgeMemory,
  way: WayToEdge & { readonly wakeEdge: () => void },
): { readonly requests: RingRequestSource } {
  const edge = new Waker(flagsOf(memory.flags).edgeSleeps, way.wakeEdge);
  rows.add(edge);
  const requests = new RingRequestSource(memory, {
    announceRoom: way.announceRoom,
    close: () => {
      rows.remove(edge);
      way.close();
    },
  });
  return { requests };
}
