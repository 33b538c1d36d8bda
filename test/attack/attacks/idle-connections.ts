import { type Attack, NOTHING, passed } from '../attack.ts';
import { open, type Tally } from '../sockets.ts';

const COUNT = 4000;

export const idleConnections: Attack = {
  name: 'idle-connections',
  does: '4 000 connections from 200 addresses that never say a word',
  settings: { connectionsMax: 1000, segmentBytes: 1 << 16 },
  venue: 'lives',
  isClosed: true,
  async abuse({ port, seconds }) {
    const tally: Tally = { opened: 0, ended: 0, bytes: 0 };
    const since = performance.now();
    const sockets = [];
    for (let i = 0; i < COUNT; i++) {
      sockets.push(open(port, tally, { address: i % 90 }));
      if (i % 100 === 99) await passed(10);
    }
    await passed(seconds * 1000);
    const left = tally.opened - tally.ended;
    const problems = left > 250 ? [`${left} connections without a key are still there`] : [];
    const closedMs = tally.ended > 0 ? performance.now() - since : null;
    for (const socket of sockets) socket.destroy();
    return { ...NOTHING, closedMs, problems, did: `${tally.opened} connections, ${left} let in` };
  },
};
