// Everybody who reads, in a process of its own. Readers have machines of their own: here they get the time that nobody else
// wants, so that what they cost is no part of an order's.

import { constants, setPriority } from 'node:os';
import { given, serve } from './peer.ts';
import { Readers } from './readers.ts';
import { Storm } from './storm.ts';
import type { Ports, ReaderTask } from './tasks.ts';

setPriority(constants.priority.PRIORITY_LOW);
const ports = given<Ports>();
const readers = new Readers(ports);
let storm: Storm | null = null;

function joined(): Storm {
  if (storm === null) throw new Error('nobody has joined');
  return storm;
}

serve(async (task: ReaderTask) => {
  switch (task.kind) {
    case 'read':
      return readers.read(task);
    case 'begin':
      return readers.begin();
    case 'end':
      return readers.end();
    case 'leave':
      return readers.leave();
    case 'join': {
      const venue = ports.venues.find(({ edges }) => edges === task.edges);
      if (venue === undefined) throw new Error(`no venue has ${task.edges} edges`);
      storm = new Storm({ port: venue.port });
      return storm.join(task.count, task.first, task.resting);
    }
    case 'storm':
      return joined().run();
    case 'settle':
      return joined().settle();
    default:
      throw new Error(task satisfies never);
  }
});
