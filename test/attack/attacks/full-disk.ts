import { spawnSync } from 'node:child_process';
import { statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RejectReason } from '../../../engine/schema/index.ts';
import type { Settings } from '../../../gateway/host/config.ts';
import type { Client } from '../../gateway/client.ts';
import { type Attack, NOTHING, passed } from '../attack.ts';
import { logOn, order, trader } from '../traders.ts';
import { VenueHandle } from '../venue-handle.ts';

const MIB = 1 << 20;
const who = trader(2);
/** A small disk, on which all files of the run are. */
const MOUNTED = 'mount -t tmpfs -o size=64m tmpfs /mnt && TMPDIR=/mnt exec "$0" "$@"';
const CANCEL_ALL = { kind: 'massCancel', key: 0, contract: 0, side: 0, tag: '' } as const;
/** The venue looks once a second; a busy machine is late. */
const LOOKED_MS = 3000;

export const fullDisk: Attack = {
  name: 'full-disk',
  does: 'somebody else fills the disk; then the venue is killed and started on a disk without a free byte',
  skip: () =>
    spawnSync('unshare', ['-rm', 'sh', '-c', MOUNTED, 'true']).status === 0
      ? null
      : 'no disk may be mounted here (unshare -rm)',
  within: ['unshare', '-rm', 'sh', '-c', MOUNTED],
  settings: { freeBytesMin: 12 * MIB, reserveBytes: 8 * MIB, segmentBytes: MIB },
  venue: 'stopsTrading',
  refusal: RejectReason.diskLow,
  isClosed: false,
  async abuse(target) {
    const client = await logOn(target, who, 1);
    const before = await client.ask(order(who, 'buy', 1, 900_000));
    await passed(LOOKED_MS); // The reserve is set aside.
    leaveFree('filler', 3 * MIB);
    await passed(LOOKED_MS);
    const problems = await cancelsAlone(client, 'low');
    client.close();
    if (before.kind !== 'orderAck') problems.push(`with room: ${JSON.stringify(before)}`);
    return { ...NOTHING, problems, did: 'orders refused in time, cancels passed' };
  },
  async afterwards(settings: Settings) {
    leaveFree('filler-too', 0);
    const venue = await VenueHandle.start(settings);
    try {
      const client = await logOn(venue.ports, who, 1);
      const problems = await cancelsAlone(client, 'full');
      client.close();
      return { problems, did: 'started on the full disk, it took cancels' };
    } finally {
      await venue.kill();
    }
  },
};

async function cancelsAlone(client: Client, when: string): Promise<string[]> {
  const refused = await client.ask(order(who, 'buy', 1, 900_000));
  const cancelled = await client.ask({ ...CANCEL_ALL, account: who.account });
  const isRefused = refused.kind === 'reject' && refused.reason === RejectReason.diskLow;
  return [
    ...(isRefused ? [] : [`${when}: an order: ${JSON.stringify(refused)}`]),
    ...(cancelled.kind === 'massCancelAck' ? [] : [`${when}: a cancel: ${cancelled.kind}`]),
  ];
}

/** Leaves so much for anybody else. */
function leaveFree(name: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(tmpdir());
  writeFileSync(join(tmpdir(), name), new Uint8Array(Math.max(0, bavail * bsize - bytes)));
}
