/**
 * kill −9 of a desk that works: what was acknowledged is there once, what was not is there once or not at all, and the
 * journal gives the same events again. Proves process crashes, not power loss. PRAYA_LONG=1 runs more rounds.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { FinancingCommand } from '../../engine/financing/index.ts';
import { FINANCING_RULES } from '../../engine/financing/index.ts';
import type { Seq, Time } from '../../engine/schema/index.ts';
import { FinancingSequencer } from '../../gateway/financing/financing-sequencer.ts';
import { encodeFinancing } from '../../gateway/financing/record.ts';
import { MachineClock } from '../../gateway/host/clock.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { realScheduler } from '../../gateway/host/scheduler.ts';
import { GroupCommit } from '../../gateway/log/group-commit.ts';
import { inspectJournal } from '../../gateway/log/inspect.ts';
import { SegmentStore } from '../../gateway/log/segment-store.ts';
import { praya } from '../durability/praya.ts';
import { PRAYA } from '../gateway/tools/cli/run-praya.ts';
import { closeDesks, freshFolder, furnish, type Response, send, TOKENS } from './desks.ts';

const ROUNDS = process.env['PRAYA_LONG'] === '1' ? 50 : 4;
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await closeDesks();
});

interface Process {
  readonly child: ChildProcess;
  readonly port: number;
}

async function start(folder: string): Promise<Process> {
  const args = [
    PRAYA,
    'financing',
    'serve',
    '--data',
    folder,
    '--port',
    '0',
    '--log-level',
    'error',
  ];
  const env = { ...process.env, PRAYA_FINANCING_TOKENS: JSON.stringify(TOKENS) };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'pipe'] });
  children.push(child);
  const port = await new Promise<number>((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (part: Buffer) => {
      output += part.toString();
      const [, found] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
    child.on('exit', (code) => reject(new Error(`the desk ended with ${code}: ${output}`)));
  });
  return { child, port };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => child.on('exit', () => resolve()));
}

test(
  'what was acknowledged survives every kill, and nothing is done twice',
  async () => {
    const folder = freshFolder();
    const sent = new Map<string, number>();
    const acknowledged = new Map<string, Response>();
    let kept = await start(folder);
    await furnish(kept.port);
    for (let round = 0; round < ROUNDS; round++) {
      const { port, child } = kept;
      let isDying = false;
      const workers = Array.from({ length: 8 }, async (_, worker) => {
        for (let at = 0; !isDying; at++) {
          const reference = `r${round}-${worker}-${at}`;
          const amount = 1 + ((round * 31 + worker * 7 + at) % 50);
          sent.set(reference, amount);
          const output = await send(port, 'credit', reference, {
            kind: 'draw',
            client: 'ann',
            amount,
          }).catch(() => null);
          if (output === null) return;
          if (output.status === 200) acknowledged.set(reference, output);
        }
      });
      // In the middle of work, however long a machine takes for it.
      const enough = acknowledged.size + 10 + 13 * round;
      while (acknowledged.size < enough) await new Promise((resolve) => setTimeout(resolve, 3));
      child.kill('SIGKILL');
      isDying = true;
      await Promise.all(workers);
      await ended(child);
      kept = await start(folder);
    }
    expect(acknowledged.size).toBeGreaterThan(ROUNDS);
    let loan = 0;
    for (const [reference, amount] of sent) {
      const output = await send(kept.port, 'credit', reference, {
        kind: 'draw',
        client: 'ann',
        amount,
      });
      const first = acknowledged.get(reference);
      if (first !== undefined) {
        expect(output.body).toMatchObject({ isRepeat: true, seq: first.body['seq'] });
        expect(output.body['events']).toEqual(first.body['events']);
      }
      loan += amount;
    }
    kept.child.kill('SIGTERM');
    await ended(kept.child);
    const statement = JSON.parse(
      await praya('financing', 'statement', folder, 'ann', '--json', '--month', monthNow()),
    ) as { closing: number; lines: unknown[] };
    // Every one was sent again in the end, so every one is there, once.
    expect(statement.closing).toBe(loan);
    expect(statement.lines).toHaveLength(sent.size);
    expect(await praya('financing', 'audit', folder)).not.toContain('broken');
  },
  ROUNDS * 60_000,
);

describe('a journal', { timeout: 120_000 }, () => {
  const sequencerOf = (folder: string): Promise<FinancingSequencer> =>
    FinancingSequencer.open({
      folder,
      clock: new MachineClock(),
      scheduler: realScheduler,
      log: openLog('silent'),
      isAccepted: false,
      fail: () => {},
    });

  /** A folder as a kill leaves it: commands in the journal, and no snapshot. */
  async function killed(): Promise<string> {
    const folder = freshFolder();
    const { port, child } = await start(folder);
    await furnish(port);
    child.kill('SIGKILL');
    await ended(child);
    return folder;
  }

  test('that ends in a write cut short goes on without it', async () => {
    const folder = await killed();
    const [segment] = inspectJournal(folder).segments;
    if (segment === undefined) throw new Error('no segment');
    const file = openSync(segment.path, 'r+');
    const bytes = Buffer.alloc(60);
    readSync(file, bytes, 0, 60, segment.usedBytes - 60);
    bytes[20] ^= 0xff;
    writeSync(file, bytes, 0, 40, segment.usedBytes);
    const sequencer = await sequencerOf(folder);
    expect(sequencer.book.seq).toBe(segment.lastSeq);
    await sequencer.close();
  });

  test('that was changed in the middle is refused', async () => {
    const folder = await killed();
    const [segment] = inspectJournal(folder).segments;
    if (segment === undefined) throw new Error('no segment');
    const file = openSync(segment.path, 'r+');
    const place = Math.floor(segment.usedBytes / 2);
    const byte = Buffer.alloc(1);
    readSync(file, byte, 0, 1, place);
    byte[0] ^= 1;
    writeSync(file, byte, 0, 1, place);
    await expect(sequencerOf(folder)).rejects.toThrow(/damaged|checksum|chain|record/);
  });

  test('whose events come out otherwise than they were recorded is refused, by the name of the command', async () => {
    const folder = freshFolder();
    const store = new GroupCommit(new SegmentStore({ rules: FINANCING_RULES, folder }));
    const by = { by: 'a', approver: '', reference: 'r' };
    const command = { kind: 'setCapital', capital: 1 } as unknown as FinancingCommand;
    const time = (Date.now() * 1000) as Time; // A journal of long ago would be refused for that.
    store.add(1, time, encodeFinancing({ seq: 1 as Seq, time, ...by, command }));
    store.setDigest(1, 12_345);
    await store.close();
    await expect(sequencerOf(folder)).rejects.toThrow(
      /parts from the record at sequence 1 \(setCapital\)/,
    );
    await expect(praya('financing', 'replay', folder)).rejects.toThrow('sequence 1 (setCapital)');
  });

  test('of something else is refused', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'note'), 'not a journal');
    await expect(praya('financing', 'replay', folder)).rejects.toThrow('no data folder');
  });
});

function monthNow(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
}
