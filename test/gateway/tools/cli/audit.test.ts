import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  apply,
  createEventBuffer,
  createState,
  eventDigestOf,
  snapshot,
  stateDigest,
} from '../../../../engine/index.ts';
import { RULES } from '../../../../engine/schema/index.ts';
import { GroupCommit } from '../../../../gateway/log/group-commit.ts';
import { SegmentStore } from '../../../../gateway/log/segment-store.ts';
import { saveSnapshot } from '../../../../gateway/log/snapshot-folder.ts';
import { encodeEnvelope } from '../../../support/journal-record.ts';
import { praya, useFolder } from './run-praya.ts';
import { smallLog, textOf } from './small-log.ts';

const file = useFolder();

async function writeData(folder: string, recorded?: string): Promise<void> {
  const store = new GroupCommit(new SegmentStore({ rules: RULES, folder, segmentBytes: 1 << 16 }));
  const state = createState();
  const out = createEventBuffer();
  for (const envelope of smallLog()) {
    apply(state, envelope, out);
    store.add(envelope.seq, envelope.time, encodeEnvelope(envelope));
    store.setDigest(envelope.seq, eventDigestOf(state));
    await store.flush();
    if (envelope.seq % 4 !== 0) continue;
    const { position } = store;
    const digest = recorded ?? stateDigest(state);
    saveSnapshot(folder, {
      position,
      eventDigest: '',
      stateDigest: digest,
      sections: snapshot(state),
    });
  }
  await store.close();
}

beforeAll(() => writeData(file('data')));

describe('praya audit', () => {
  test('finds every law kept in a sound data folder', () => {
    const { status, stdout, stderr } = praya(['audit', file('data'), '--every', '3']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.every((line) => line.startsWith('ok '))).toBe(true);
    for (const name of ['JOURNAL', 'SNAPSHOT', 'EVENTS', 'STATE', 'LEDGER-001', 'LEDGER-006']) {
      expect(stdout).toContain(name);
    }
  });

  test('takes a text log as well', () => {
    writeFileSync(file('log.jsonl'), textOf(smallLog()));
    expect(praya(['audit', file('log.jsonl')])).toMatchObject({ status: 0, stderr: '' });
  });

  test('fails on a flipped bit in a segment', async () => {
    await writeData(file('hurt'));
    flip(join(file('hurt'), 'journal', '0000000000000001.seg'), 400);
    const { status, stdout, stderr } = praya(['audit', file('hurt')]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^broken {2}JOURNAL.*\n.*offset \d+, sequence \d+/m);
    expect(stderr).toMatch(/^praya: .*fails \d of \d+ checks\n$/);
  });

  test('fails on a flipped bit in a snapshot', async () => {
    await writeData(file('torn'));
    flip(join(file('torn'), 'snapshots', '0000000000000008.snap'), 700);
    const { status, stdout } = praya(['audit', file('torn')]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^broken {2}SNAPSHOT.*0000000000000008/m);
  });

  test('fails on a snapshot of another state', async () => {
    await writeData(file('liar'), '0123456789abcdef');
    const { status, stdout } = praya(['audit', file('liar')]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^broken {2}STATE {7}the snapshot at 4/m);
  });

  test('fails on a journal that ends before its snapshots, though all that is left is whole', async () => {
    await writeData(file('short'));
    const segment = join(file('short'), 'journal', '0000000000000001.seg');
    const bytes = readFileSync(segment);
    const used = bytes.findLastIndex((byte) => byte !== 0);
    writeFileSync(segment, bytes.subarray(0, used - 2));
    const { status, stdout } = praya(['audit', file('short')]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ok {6}JOURNAL/m);
    expect(stdout).toMatch(/^broken {2}SNAPSHOT .*at 12\n +the journal ends before it, at 11:/m);
    expect(praya(['inspect', file('short')])).toMatchObject({ status: 1 });
  });

  test('refuses what is no data folder', () => {
    expect(praya(['audit', file('none')]).status).toBe(1);
    expect(praya(['audit', file('data'), '--every', 'often']).status).toBe(2);
  });
});

describe('praya inspect', () => {
  test('shows segments, snapshots, contracts and accounts', () => {
    const { status, stdout, stderr } = praya(['inspect', file('data')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^segments {3}1$/m);
    expect(stdout).toMatch(/1 to 12, rules 4, 12 seals, epoch 1/);
    expect(stdout).toMatch(/^snapshots {2}3$/m);
    expect(stdout).toMatch(/1 ABC: recorded, open interest 3 lots, last 201 ticks/);
    expect(stdout).toMatch(/^accounts {3}3$/m);
  });

  test('shows what is damaged, and fails', () => {
    const { status, stdout, stderr } = praya(['inspect', file('hurt')]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/damaged: .*offset/);
    expect(stderr).toMatch(/^praya: .*is damaged\n$/);
  });

  test('refuses a text log', () => {
    expect(praya(['inspect', file('log.jsonl')]).status).toBe(1);
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] ^= 0x10;
  writeFileSync(path, bytes);
}
