// An edge in a thread, in one of the manners that the tests of the link need.

import { parentPort, workerData } from 'node:worker_threads';
import type { CoreEnd } from '../../../gateway/link/link.ts';
import { type LinkDescription, openCoreEnd } from '../../../gateway/link/thread-link.ts';
import { chunkOf, numberOf } from './numbered-chunk.ts';

export interface EdgeTask {
  readonly link: LinkDescription;
  readonly manner: Manner;
}

type Manner =
  /** Sends back each chunk of rows that comes. */
  | { readonly kind: 'echo' }
  /** Reads rows up to a number, and pauses each time; posts all numbers and losses. */
  | { readonly kind: 'read'; readonly last: number; readonly pauseMs: number }
  /** Sends so many requests, whenever there is room. */
  | { readonly kind: 'send'; readonly count: number }
  /** Sends small requests for ever, without a turn of the loop. */
  | { readonly kind: 'flood' };

if (parentPort !== null) {
  const { link, manner } = workerData as EdgeTask;
  run(openCoreEnd(link), manner);
  parentPort.postMessage('ready');
}

/** Sizes from a few bytes to more than a small ring holds. */
function requestLength(number: number): number {
  return number % 97 === 0 ? 20_000 : 4 + ((number * 31) % 400);
}

function run(core: CoreEnd, manner: Manner): void {
  switch (manner.kind) {
    case 'echo':
      echo(core);
      break;
    case 'read':
      read(core, manner.last, manner.pauseMs);
      break;
    case 'send':
      send(core, manner.count);
      break;
    case 'flood':
      flood(core);
      break;
    default:
      manner satisfies never;
  }
}

function echo(core: CoreEnd): void {
  core.onArrival(() => {
    while (core.receive((chunk) => core.send(chunk), 100) !== 'done');
    core.flush();
  });
}

function read(core: CoreEnd, last: number, pauseMs: number): void {
  const got: (number | 'lost')[] = [];
  const still = new Int32Array(new SharedArrayBuffer(4));
  core.onArrival(() => {
    for (;;) {
      const more = core.receive((chunk) => {
        if (got.at(-1) !== last) got.push(numberOf(chunk)); // The last comes again and again.
      }, 50);
      if (more === 'lost') got.push('lost');
      if (got.at(-1) === last) {
        parentPort?.postMessage(got);
        core.close();
        return;
      }
      if (more === 'done') return;
      if (pauseMs > 0) Atomics.wait(still, 0, 0, pauseMs);
    }
  });
}

function flood(core: CoreEnd): never {
  for (let number = 0; ; ) if (core.send(chunkOf(number, 100))) number += 1;
}

function send(core: CoreEnd, count: number): void {
  let number = 0;
  const fill = (): void => {
    while (number < count && core.send(chunkOf(number, requestLength(number)))) number += 1;
    core.flush();
  };
  core.onRoom(fill);
  fill();
}
