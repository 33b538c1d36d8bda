// A journal that changes its rules. The former build is this engine under an older number: what is tested is what holds for
// any pair of builds. test/upgrade/ does it with the real former release.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  apply,
  createEventBuffer,
  createState,
  type EngineState,
  eventDigestOf,
  snapshot,
  stateDigest,
} from '../../../engine/index.ts';
import { type ParticipantId, RULES } from '../../../engine/schema/index.ts';
import { ALWAYS } from '../../../gateway/compliance/records/read-lines.ts';
import { writeSuspicionPack } from '../../../gateway/compliance/records/suspicion-pack.ts';
import { type FormerBuild, upgrade } from '../../../gateway/core/upgrade.ts';
import { GroupCommit } from '../../../gateway/log/group-commit.ts';
import type { LogSource, SnapshotStore } from '../../../gateway/log/log-store.ts';
import { openLogReader, openLogStore } from '../../../gateway/log/open-log.ts';
import type { LogPosition } from '../../../gateway/log/position.ts';
import { beginningOf, newestState } from '../../../gateway/replay/beginning.ts';
import { readEnvelopes } from '../../../gateway/replay/envelopes.ts';
import { replayLog } from '../../../gateway/replay/replay-log.ts';
import { encodeEnvelope } from '../../support/journal-record.ts';
import { freshFolder, removeFolders } from '../log/fixture.ts';
import { smallLog } from '../tools/cli/small-log.ts';

const FORMER = RULES - 1;

afterEach(removeFolders);

/** A folder that the former rules wrote, with a snapshot after half of it, and the state at its end. */
async function formerFolder(): Promise<{ source: LogSource; state: EngineState }> {
  const source = { kind: 'segments', folder: freshFolder() } as const;
  const store = await openLogStore(source, { rules: FORMER });
  const journal = new GroupCommit(store);
  const state = createState();
  const out = createEventBuffer();
  const log = smallLog();
  for (const envelope of log) {
    apply(state, envelope, out);
    journal.add(envelope.seq, envelope.time, encodeEnvelope(envelope));
    journal.setDigest(envelope.seq, eventDigestOf(state));
    await journal.flush();
    if (envelope.seq === Math.floor(log.length / 2))
      await putSnapshot(store.snapshots, store.position, state);
  }
  await journal.close();
  return { source, state };
}

async function putSnapshot(
  snapshots: SnapshotStore,
  position: LogPosition,
  state: EngineState,
): Promise<void> {
  await snapshots.put({
    position,
    eventDigest: String(eventDigestOf(state)),
    stateDigest: stateDigest(state),
    sections: snapshot(state),
  });
}

/** Computes the state by replay, as a build of those rules does. */
class StandIn implements FormerBuild {
  audits = 0;
  auditedUntil = 0;
  readonly #state: EngineState;

  constructor(state: EngineState) {
    this.#state = state;
  }

  async audit(untilSeq: number): Promise<void> {
    this.auditedUntil = untilSeq;
    this.audits += 1;
  }

  async makeSnapshot(log: LogSource, untilSeq: number): Promise<void> {
    const reader = openLogReader(log);
    for await (const { position } of reader.read({ from: untilSeq })) {
      await putSnapshot(reader.snapshots, position, this.#state);
    }
  }
}

async function upgraded(): Promise<{ source: LogSource; state: EngineState; seq: number }> {
  const { source, state } = await formerFolder();
  const { seq } = await upgrade(source, new StandIn(state));
  return { source, state, seq };
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

describe('REC-013: a folder of the former rules', () => {
  test('is not opened, replayed or followed, and both versions are named', async () => {
    const { source } = await formerFolder();
    const both = new RegExp(`rules ${FORMER}.*rules ${RULES}`);
    await expect(openLogStore(source, { rules: RULES })).rejects.toThrow(both);
    await expect(beginningOf(openLogReader(source))).rejects.toThrow(both);
    await expect(newestState(openLogReader(source), () => {})).rejects.toThrow(both);
    await expect(replayLog(source)).rejects.toThrow(both);
    await expect(replayLog(source, { from: 'snapshot' })).rejects.toThrow(both);
  });

  test('goes on by the rules of this build behind a sealed state', async () => {
    const { source, state } = await formerFolder();
    const former = new StandIn(state);
    const end = state.seq;
    const digest = stateDigest(state);
    expect(await upgrade(source, former)).toEqual({ from: FORMER, to: RULES, seq: end + 1 });
    expect(former).toMatchObject({ audits: 1, auditedUntil: end });
    const reader = openLogReader(source);
    expect(await reader.rulesSpans()).toEqual([
      { rules: FORMER, firstSeq: 1 },
      { rules: RULES, firstSeq: end + 1 },
    ]);
    const beginning = await beginningOf(reader);
    expect(stateDigest(beginning.state)).toBe(digest);
    const replay = await replayLog(source, { from: 'rules' });
    expect(replay).toMatchObject({ commands: 1, compared: 1, divergence: null });
    const store = await openLogStore(source, { rules: RULES });
    expect(store.position.seq).toBe(end + 1);
    await store.close();
  });

  test('keeps its old segments readable, and refuses to replay them', async () => {
    const { source, seq } = await upgraded();
    const kinds: string[] = [];
    for await (const { command } of readEnvelopes(source)) kinds.push(command.kind);
    expect(kinds).toHaveLength(seq);
    expect(kinds.at(-1)).toBe('changeRules');
    await expect(replayLog(source)).rejects.toThrow(
      new RegExp(`commands from 1 on .* rules ${FORMER}.*rules ${RULES}`),
    );
  });

  test('a pack that was asked for before is written, of what can be known of it', async () => {
    const { source, seq } = await upgraded();
    const records = join(source.folder, 'records');
    const [audit, out] = [join(records, 'audit'), join(records, 'packs', '3')];
    mkdirSync(audit, { recursive: true });
    const parts = {
      ...{ records, audit, out, journal: source, period: ALWAYS },
      participant: 1 as ParticipantId,
      request: { seq: 3, by: 'staff 1', reason: 'a pattern' },
    };
    const { files } = await writeSuspicionPack(parts);
    // No table without rows where nothing could be computed.
    const known = ['logons.csv', 'orders.csv', 'seal.json', 'subject.json', 'trades.csv'];
    expect(files).toEqual(known);
    const subjectIn = (folder: string): unknown =>
      JSON.parse(readFileSync(join(folder, 'subject.json'), 'utf8'));
    const computed = ['positions.csv', 'margin.csv', 'links.csv', 'alerts.jsonl'];
    expect(subjectIn(out)).toMatchObject({
      request: { seq: 3 },
      journal: { seq: seq - 1 },
      missing: { files: computed, throughCommand: 3, why: expect.stringContaining('former rules') },
    });

    const later = join(records, 'packs', String(seq));
    const request = { ...parts.request, seq };
    const { files: all } = await writeSuspicionPack({ ...parts, out: later, request });
    expect(all).toEqual([...known, ...computed].sort());
    const missing = { files: computed, throughCommand: seq - 1 };
    expect(subjectIn(later)).toMatchObject({ journal: { seq }, missing });
  });

  test('a snapshot of the former rules is no place to start', async () => {
    const { source, seq } = await upgraded();
    const { state, after } = await newestState(openLogReader(source), () => {});
    expect(after?.seq).toBe(seq - 1);
    expect(state.seq).toBe(seq - 1);
    // Nor where an earlier one is asked for: what stands before the rules began cannot be computed here.
    const earlier = await newestState(openLogReader(source), () => {}, 5);
    expect(earlier.after?.seq).toBe(seq - 1);
    expect(await codeOf(replayLog(source, { from: 'snapshot' }))).toBe('format');
  });
});

describe('the upgrade', () => {
  test('done twice does nothing', async () => {
    const { source, state } = await upgraded();
    const former = new StandIn(state);
    expect(await upgrade(source, former)).toEqual({ from: RULES, to: RULES, seq: 0 });
    expect(former.audits).toBe(0);
  });

  test('leaves the folder to its release when the audit fails', async () => {
    const { source, state } = await formerFolder();
    const former = new StandIn(state);
    former.audit = () => Promise.reject(new Error('a law is broken'));
    await expect(upgrade(source, former)).rejects.toThrow('a law is broken');
    const store = await openLogStore(source, { rules: FORMER });
    expect(store.position.seq).toBe(state.seq);
    await store.close();
  });

  test('is repeated when it was cut off before the seal', async () => {
    const { source, state } = await formerFolder();
    const former = new StandIn(state);
    const broken = {
      audit: (untilSeq: number) => former.audit(untilSeq),
      makeSnapshot: () => Promise.reject(new Error('cut')),
    };
    await expect(upgrade(source, broken)).rejects.toThrow('cut');
    expect(await upgrade(source, former)).toMatchObject({ from: FORMER, to: RULES });
  });

  test('a state that is not the sealed one is refused', async () => {
    const { source, seq } = await upgraded();
    const reader = openLogReader(source);
    const sealed = await reader.snapshots.getBeginning(RULES);
    if (sealed === null) throw new Error('no beginning');
    await reader.snapshots.putBeginning(RULES, { ...sealed, stateDigest: 'another' });
    expect(await codeOf(beginningOf(reader))).toBe('rules');
    await reader.snapshots.putBeginning(RULES, {
      ...sealed,
      position: { ...sealed.position, seq },
    });
    expect(await codeOf(beginningOf(reader))).toBe('rules');
    await reader.snapshots.putBeginning(RULES, sealed);
    expect(await codeOf(beginningOf(reader))).toBe('done');
  });

  test('a damaged or missing beginning is refused', async () => {
    const { source } = await upgraded();
    const path = join(source.folder, 'snapshots', `rules-${RULES}.snap`);
    expect(existsSync(path)).toBe(true);
    const bytes = readFileSync(path);
    bytes[200] ^= 1;
    writeFileSync(path, bytes);
    expect(await codeOf(beginningOf(openLogReader(source)))).toBe('damaged');
  });

  test('rules never fall, and newer ones are refused', async () => {
    const { source } = await upgraded();
    expect(await codeOf(openLogStore(source, { rules: FORMER }))).toBe('rules');
    const ahead = await openLogStore(source, { rules: RULES + 1, changesRules: true });
    await ahead.close();
    const again = await openLogStore(source, { rules: RULES }); // Nothing was written by the newer ones.
    await again.close();
  });
});
