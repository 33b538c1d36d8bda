import type { Socket } from 'node:net';
import { type Attack, NOTHING, passed } from '../attack.ts';
import { heldAt, open, type Tally } from '../sockets.ts';

const COUNT = 4000;
/** In the short form: still more than the venue may have. */
const SHORT_COUNT = 1500;
/** A quarter of all is let in, and half of that may keep silent until the log-on's deadline: the others make room. */
const STAY_MAX = 125;
const DEADLINE_MS = 5000;
const SILENT_MS = 1000;
/** Where times do not count: a busy machine opens them slowly and hears of their ends late. */
const GONE_MS = 20_000;

export const idleConnections: Attack = {
  name: 'idle-connections',
  does: '4 000 connections from 90 addresses that never send a byte',
  settings: { connectionsMax: 1000, segmentBytes: 1 << 16 },
  venue: 'lives',
  isClosed: true,
  skip: () => (heldAt(0) === null ? 'this system does not list its connections' : null),
  async abuse({ port, seconds, isShort, begin }) {
    const tally: Tally = { opened: 0, ended: 0, bytes: 0 };
    /** How long those stood that are gone, as their caller saw it. */
    const stood: number[] = [];
    /** Since when the venue holds one, by the caller's port. */
    const heldSince = new Map<number, number>();
    const sockets: Socket[] = [];
    const look = (): void => {
      const held = heldAt(port);
      const ports = sockets.map(({ localPort }) => localPort ?? 0);
      const ours = ports.filter((from) => held?.has(from));
      const since = ours.map((from) => [from, heldSince.get(from) ?? performance.now()] as const);
      heldSince.clear();
      for (const [from, at] of since) heldSince.set(from, at);
    };
    const olderThan = (ms: number): number => {
      const since = performance.now() - ms;
      return [...heldSince.values()].filter((at) => at < since).length;
    };
    begin();
    const end = performance.now() + seconds * 1000;
    for (let i = 0; i < (isShort ? SHORT_COUNT : COUNT); i++) {
      const socket = open(port, tally, { address: i % 90 });
      socket.once('connect', () => {
        const since = performance.now();
        socket.once('close', () => stood.push(performance.now() - since));
      });
      sockets.push(socket);
      if (i % 100 === 99) await passed(10);
    }
    let mostOld = 0;
    while (performance.now() < end) {
      await passed(100);
      look();
      mostOld = Math.max(mostOld, olderThan(SILENT_MS));
    }
    look();
    const left = heldSince.size;
    const lateMs = isShort ? GONE_MS : DEADLINE_MS + 1000;
    if (isShort) {
      for (const socket of sockets) if (!heldSince.has(socket.localPort ?? 0)) socket.destroy();
      while (heldSince.size > 0 && olderThan(lateMs) === 0) {
        await passed(100);
        look();
      }
    }
    const late = olderThan(lateMs);
    const problems = [
      ...(!isShort && mostOld > STAY_MAX ? [`${mostOld} were there for longer than a second`] : []),
      ...(late > 0 ? [`${late} are there after their deadline`] : []),
    ];
    // Of those that had to go: the others' time is the deadline's. A slow caller makes no crowd, and none has to go.
    const hurried = isShort ? stood : stood.filter((ms) => ms < DEADLINE_MS - 500);
    const closedMs = hurried.length === 0 ? null : Math.max(...hurried);
    const atOnce = stood.filter((ms) => ms < 250).length;
    for (const socket of sockets) socket.destroy();
    const did = `${tally.opened} connections, ${atOnce} refused at once, ${left} left`;
    return { ...NOTHING, closedMs, problems, did };
  },
};
