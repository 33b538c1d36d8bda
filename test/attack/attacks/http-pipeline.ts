import { type Attack, NOTHING, passed } from '../attack.ts';
import { open, type Tally } from '../sockets.ts';

const PIPELINE = 'GET /v1/disclosure HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(4600); // 175 KB.

export const httpPipeline: Attack = {
  name: 'http-pipeline',
  does: '32 connections without a key, each with 175 KB of GETs at once, again and again',
  venue: 'lives',
  isClosed: true,
  async abuse({ port, seconds, waitMs }) {
    const tally: Tally = { opened: 0, ended: 0, bytes: 0 };
    const end = performance.now() + seconds * 1000;
    const since = performance.now();
    let closedMs: number | null = null;
    while (performance.now() < end) {
      const round = Array.from({ length: 32 }, (_, i) =>
        open(port, tally, { address: i % 8, bytes: PIPELINE }),
      );
      const ends = round.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      const all = await Promise.race([Promise.all(ends), passed(waitMs)]);
      if (all !== undefined) closedMs ??= performance.now() - since;
      for (const socket of round) socket.destroy();
    }
    const answers = Math.round(tally.bytes / tally.opened);
    return { ...NOTHING, closedMs, did: `${tally.opened} connections, ${answers} bytes back each` };
  },
};
