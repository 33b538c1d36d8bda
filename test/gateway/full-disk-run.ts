// A venue on a small disk of its own, which is filled: prints what happened as one line of JSON. Run by full-disk.test.ts
// in a namespace where the folder is a small tmpfs.
//
//   node dist/test/gateway/full-disk-run.js FOLDER RESERVE_BYTES

import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Venue } from '../../gateway/venue/venue.ts';
import type { Client } from './client.ts';
import { ANN, closeAll, logOnAs, openTestVenue, order, passed } from './fixture.ts';

const [disk = '', reserve = '0'] = process.argv.slice(2);
const MIB = 1 << 20;
const LOOKED_MS = 1500;
const dataFolder = join(disk, 'data');
const filler = join(disk, 'filler');
const steps: string[] = [];

async function opened(): Promise<Venue> {
  const reserveBytes = Number(reserve);
  return openTestVenue({ dataFolder, freeBytesMin: 12 * MIB, reserveBytes });
}

/** Leaves so much, or nothing, for anybody else. */
function fill(leave: number): void {
  rmSync(filler, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, new Uint8Array(Math.max(0, bavail * bsize - leave)));
}

/** Makes files until no more than so many may be made. */
function leaveFiles(left: number): string[] {
  const paths: string[] = [];
  while (statfsSync(disk).ffree > left) {
    const path = join(disk, `file-${paths.length}`);
    writeFileSync(path, '');
    paths.push(path);
  }
  return paths;
}

async function ask(
  ann: Client,
  name: string,
  request: Parameters<Client['ask']>[0],
): Promise<void> {
  const answer = await ann.ask(request);
  steps.push(`${name}: ${answer.kind}${answer.kind === 'reject' ? ` ${answer.reason}` : ''}`);
}

const buy = (): ReturnType<typeof order> => order(ANN, 'buy', 1, 999_000);
const cancelAll = {
  kind: 'massCancel',
  key: 0,
  account: ANN.account,
  contract: 0,
  side: 0,
  tag: '',
};

try {
  let venue = await opened();
  let ann = await logOnAs(venue.port, ANN);
  await ask(ann, 'with room', buy());
  await passed(LOOKED_MS);
  steps.push(`reserve ${existsSync(join(dataFolder, 'reserve'))}`);
  fill(3 * MIB);
  await passed(LOOKED_MS);
  await ask(ann, 'low', buy());
  await ask(ann, 'low, a cancel', cancelAll as never);
  rmSync(filler);
  const files = leaveFiles(30);
  await passed(LOOKED_MS);
  await ask(ann, 'no files left', buy());
  await ask(ann, 'no files left, a cancel', cancelAll as never);
  for (const path of files) rmSync(path);
  await venue.close();

  fill(0);
  venue = await opened();
  ann = await logOnAs(venue.port, ANN);
  await ask(ann, 'full, started again', buy());
  await ask(ann, 'full, a cancel', cancelAll as never);
  rmSync(filler);
  await passed(LOOKED_MS);
  await ask(ann, 'room again', buy());
} catch (error) {
  steps.push(`failed ${error instanceof Error && 'code' in error ? error.code : error}`);
}
await closeAll().catch(() => {});
process.stdout.write(`${JSON.stringify(steps)}\n`);
process.exit(0);
