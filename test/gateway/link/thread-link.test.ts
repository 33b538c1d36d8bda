// The link between real threads. The programs are compiled.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import type { RequestSource } from '../../../gateway/link/link.ts';
import { type CoreSide, createCoreSide } from '../../../gateway/link/thread-link.ts';
import type { EdgeTask } from './edge-program.ts';
import { chunkOf, expectRuns, gather, numberOf } from './link-run.ts';

const SMALL = { rowBytes: 65_536, requestBytes: 4096 };
const ENDLESS: EdgeTask['manner'][] = [{ kind: 'flood' }, { kind: 'send', count: 1e9 }];
const workers: Worker[] = [];

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.terminate();
});

/** An edge that runs in the given manner. */
function start(side: CoreSide, manner: EdgeTask['manner']) {
  const { requests, description, transfer } = side.addThread();
  const workerData: EdgeTask = { link: description, manner };
  const worker = new Worker(program('edge-program'), { workerData, transferList: [...transfer] });
  workers.push(worker);
  return { worker, requests };
}

function program(name: string): URL {
  return new URL(`../../../dist/test/gateway/link/${name}.js`, import.meta.url);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn();
}

/** Publishes chunks, some turns of the loop in between. */
async function publish(side: CoreSide, count: number, aTurn: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    side.rows.publish(chunkOf(number, 4 + ((number * 37) % 6000)));
    if (number % 8 === 7) side.rows.flush();
    if (number % aTurn === aTurn - 1) await turn();
  }
  side.rows.flush();
}

async function readRows(
  pauseMs: number,
  aTurn: number,
): Promise<{ got: (number | 'lost')[]; count: number }> {
  const side = createCoreSide(SMALL, true);
  const count = 20_000;
  const { worker, requests } = start(side, { kind: 'read', last: count - 1, pauseMs });
  await once(worker, 'message'); // It is ready.
  const reported = once(worker, 'message');
  await publish(side, count - 1, aTurn);
  // The last is published until it is read: whatever was lost before, it comes.
  const again = setInterval(() => {
    side.rows.publish(chunkOf(count - 1, 10));
    side.rows.flush();
  }, 50);
  const [got] = (await reported) as [(number | 'lost')[]];
  clearInterval(again);
  requests.close();
  return { got, count };
}

describe('between threads', () => {
  test('requests of two edges come in order, once, through rings they do not fit into', async () => {
    const side = createCoreSide(SMALL, true);
    const edges = [3000, 2000].map((count) => ({ count, ...start(side, { kind: 'send', count }) }));
    const got = edges.map(({ requests }) => gather(requests, 20));
    await until(() => edges.every(({ count }, at) => got[at].length >= count));
    expect(got).toEqual(edges.map(({ count }) => [...Array(count).keys()]));
  });

  test('rows that overtake their reader are lost in runs, and none is torn', async () => {
    const { got, count } = await readRows(0, 500);
    expect(expectRuns(got, count)).toBeGreaterThan(0);
    expect(got.length).toBeGreaterThan(50); // A reader on a busy machine has few turns.
  });

  test('a reader that sleeps is overrun, and goes on with newer ones', async () => {
    const { got, count } = await readRows(5, 50);
    expect(expectRuns(got, count)).toBeGreaterThan(0);
  });

  test('whoever sleeps is woken, a thousand times', async () => {
    const side = createCoreSide(SMALL, true);
    const { requests } = start(side, { kind: 'echo' });
    const got = gather(requests);
    for (let number = 0; number < 1000; number++) {
      side.rows.publish(chunkOf(number, 10));
      side.rows.flush();
      await until(() => got.length > number);
    }
    expect(got).toEqual([...Array(1000).keys()]);
  });

  test('an edge that is ended in the middle of a request leaves whole ones', async () => {
    const side = createCoreSide(SMALL, true);
    const neighbour = start(side, { kind: 'echo' });
    const echoed = gather(neighbour.requests);
    for (let round = 0; round < 8; round++) {
      const { worker, requests } = start(side, ENDLESS[round % 2]);
      const got: number[] = [];
      const take = (chunk: Uint8Array): void => {
        got.push(numberOf(chunk));
      };
      await until(() => {
        requests.receive(take, 100);
        return got.length > 200 * round;
      });
      await worker.terminate();
      while (requests.receive(take, 100));
      expect(got).toEqual([...Array(got.length).keys()]);
      side.rows.publish(chunkOf(round, 10)); // To it as well, before it is let go.
      side.rows.flush();
      requests.close();
    }
    await until(() => echoed.length === 8);
  });

  test('edges that ended do not keep the process from its end', async () => {
    const child = spawn(process.execPath, [fileURLToPath(program('left-behind-program'))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
    });
    const [code] = await once(child, 'exit');
    clearTimeout(timer);
    expect([text, code]).toEqual(['done\n', 0]);
  });
});

test('the end of a core that is gone may still be used and closed', async () => {
  const side = createCoreSide(SMALL, true);
  const { requests }: { requests: RequestSource } = start(side, { kind: 'echo' });
  requests.close();
  requests.close();
  side.rows.publish(chunkOf(0, 10));
  side.rows.flush();
  expect(requests.receive(() => {}, 1)).toBe(false);
});
