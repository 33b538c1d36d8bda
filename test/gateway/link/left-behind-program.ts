// Edges that end without a word, in the middle of whatever they do: the process must come to its end by itself.

import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createCoreSide } from '../../../gateway/link/thread-link.ts';
import type { EdgeTask } from './edge-program.ts';

const side = createCoreSide({ rowBytes: 4096, requestBytes: 4096 }, true);
side.addThread(); // One that was never started.
for (const kind of ['flood', 'echo'] as const) {
  const { requests, description, transfer } = side.addThread();
  requests.onArrival(() => {
    while (requests.receive(() => {}, 100));
  });
  const task: EdgeTask = { link: description, manner: { kind } };
  const program = new URL('./edge-program.js', import.meta.url);
  const worker = new Worker(program, { workerData: task, transferList: [...transfer] });
  await delay(300);
  await worker.terminate();
  side.rows.publish(new Uint8Array(100));
  side.rows.flush();
  while (requests.receive(() => {}, 100));
  if (kind === 'flood') requests.close();
}
process.stdout.write('done\n');
