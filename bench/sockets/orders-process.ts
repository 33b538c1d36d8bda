// The clients that send orders, in a process of their own.

import { alone } from './alone.ts';
import { followIndex, quotedAbout } from './makers.ts';
import { many } from './many.ts';
import { paced, stopPaced } from './paced.ts';
import { given, serve } from './peer.ts';
import type { OrderTask, Ports } from './tasks.ts';

const ports = given<Ports>();
serve(async (task: OrderTask) => {
  switch (task.kind) {
    case 'alone':
      return alone(ports, task.count);
    case 'many':
      return many(ports, task);
    case 'paced':
      return paced(ports, task);
    case 'follow':
      return followIndex(ports, task.edges, task.makers);
    case 'await':
      return { at: await quotedAbout(task.edges, task.makers, task.price) };
    case 'stop':
      return stopPaced();
    default:
      throw new Error(task satisfies never);
  }
});
