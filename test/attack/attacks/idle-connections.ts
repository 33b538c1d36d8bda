import type { Socket } from 'node:net';
import { type Attack, NOTHING, passed } from '../attack.ts';
import { open, type Tally } from '../sockets.ts';

const COUNT = 4000;
/** A quarter of all is let in, and half of that may keep silent until the log-on's deadline: the others make room. */
const STAY_MAX = 125;
const DEADLINE_MS = 5000;
const SILENT_MS = 1000;

export const idleConnections: Attack = {
  name: 'idle-connections',
  does: '4 000 connections from 90 addresses that never send a byte',
  settings: { connectionsMax: 1000, segmentBytes: 1 << 16 },
  venue: 'lives',
  isClosed: true,
  async abuse({ port, seconds, isShort, begin }) {
    const tally: Tally = { opened: 0, ended: 0, bytes: 0 };
    /** When those that are there were opened, and how long the others were. */
    const standing = new Set<number>();
    const stood: number[] = [];
    let mostOld = 0;
    begin();
    const sockets: Socket[] = [];
    const end = performance.now() + seconds * 1000;
    for (let i = 0; i < COUNT; i++) {
      const socket = open(port, tally, { address: i % 90 });
      socket.once('connect', () => {
        const since = performance.now();
        standing.add(since);
        socket.once('close', () => {
          standing.delete(since);
          stood.push(performance.now() - since);
        });
      });
      sockets.push(socket);
      if (i % 100 === 99) await passed(10);
    }
    while (performance.now() < end) {
      await passed(100);
      const old = [...standing].filter((at) => performance.now() - at > SILENT_MS).length;
      mostOld = Math.max(mostOld, old);
    }
    const left = tally.opened - tally.ended;
    const late = [...standing].filter((at) => performance.now() - at > DEADLINE_MS + 1000).length;
    const problems = [
      ...(!isShort && mostOld > STAY_MAX ? [`${mostOld} were there for longer than a second`] : []),
      ...(late > 0 ? [`${late} are there after their deadline`] : []),
    ];
    // Of those that had to go: the others' time is the deadline's.
    const hurried = stood.filter((ms) => ms < DEADLINE_MS - 500);
    const closedMs = hurried.length === 0 ? null : Math.max(...hurried);
    const atOnce = stood.filter((ms) => ms < 250).length;
    for (const socket of sockets) socket.destroy();
    const did = `${tally.opened} connections, ${atOnce} refused at once, ${left} left`;
    return { ...NOTHING, closedMs, problems, did };
  },
};
