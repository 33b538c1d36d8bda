// Traders and crashes over a real journal in a temporary folder, all from one seed. What was acknowledged must be
// there after every crash, in the same state, and go on alike; what was not may be there whole or not at all.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  audit,
  type EngineState,
  eventDigestOf,
  snapshot,
  stateDigest,
} from '../../engine/index.ts';
import type { Envelope } from '../../engine/schema/command.ts';
import { RULES } from '../../engine/schema/index.ts';
import { LogError } from '../../gateway/log/log-error.ts';
import { SegmentStore } from '../../gateway/log/segment-store.ts';
import { saveSnapshot, snapshotSeqs } from '../../gateway/log/snapshot-folder.ts';
import { newestState } from '../../gateway/replay/beginning.ts';
import { Replay } from '../../gateway/replay/replay.ts';
import { CodecError } from '../../proto/codec-error.ts';
import { FailingDisk, segmentPath, TestLog, usedBytes } from '../gateway/log/fixture.ts';
import { emptyPair, inspect, type Pair, type Step, step } from '../property/agree.ts';
import { stream } from '../property/streams.ts';
import { liveVenue, START } from '../property/venues.ts';
import { encodeEnvelope } from '../support/journal-record.ts';
import { type Prng, prng } from '../support/prng.ts';

const COMMANDS_MAX = 200;

interface Run {
  readonly chance: Prng;
  readonly rooms: string[];
  disk: FailingDisk;
  store: TestLog;
  pair: Pair;
  /** Acknowledged: they must survive everything. */
  readonly durable: Step[];
  /** Added, and not yet flushed. */
  pending: Step[];
  crashes: number;
}

/** What a seed came to, in one line. @throws Error with what went wrong. */
export async function simulate(seed: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'praya-simulation-'));
  const disk = new FailingDisk();
  const run: Run = {
    chance: prng(seed),
    rooms: [folder],
    disk,
    store: openStore(folder, disk),
    pair: emptyPair(),
    durable: [],
    pending: [],
    crashes: 0,
  };
  try {
    for (const command of liveVenue()) add(run, { time: START, command });
    await flush(run);
    await trade(run, seed);
    const { state } = run.pair;
    return `seed ${seed}: ${state.seq} commands, ${run.crashes} crashes, ${stateDigest(state)}`;
  } finally {
    await run.store.close().catch(() => {});
    for (const room of run.rooms) rmSync(room, { recursive: true, force: true });
  }
}

async function trade(run: Run, seed: number): Promise<void> {
  const { chance } = run;
  const source = stream(seed, 'live');
  const count = chance.between(20, COMMANDS_MAX);
  for (let done = 0; done < count; ) {
    for (let left = chance.between(1, 12); left > 0 && done < count; left--, done++) {
      const { time, command } = source.next(run.pair.venue);
      // A segment whose first batch was torn has the time of that batch, and the log goes on from there.
      add(run, { time: Math.max(time, run.store.position.time), command });
    }
    const draw = chance.below(100);
    if (draw < 15) await crash(run, 'before the flush');
    else if (draw < 30) await crash(run, 'in the flush');
    else if (draw < 45) await crash(run, 'with a torn tail');
    else await flush(run);
    if (chance.chance(25)) await save(run);
    if (chance.chance(5)) damageSnapshot(run);
  }
  await crash(run, 'before the flush');
}

function openStore(folder: string, { disk }: FailingDisk): TestLog {
  return new TestLog(new SegmentStore({ rules: RULES, folder, segmentBytes: 32_768, disk }));
}

/** Writes down and applies; the plain engine follows. What fits no schema never gets this far. */
function add(run: Run, next: Step): void {
  const { pair, store } = run;
  const seq = store.nextSeq;
  const payload = encoded({ seq, ...next, session: 0, request: 0 } as Envelope);
  if (payload === null) return;
  store.add(seq, next.time, payload);
  must(step(pair, next));
  store.setDigest(seq, eventDigestOf(pair.state));
  run.pending.push(next);
}

function encoded(envelope: Envelope): Uint8Array | null {
  try {
    return encodeEnvelope(envelope);
  } catch (error) {
    if (error instanceof CodecError) return null;
    throw error;
  }
}

async function flush(run: Run): Promise<void> {
  await run.store.flush();
  acknowledge(run, run.pending.length);
}

function acknowledge(run: Run, count: number): void {
  run.durable.push(...run.pending.slice(0, count));
  run.pending = [];
}

async function save(run: Run): Promise<void> {
  await flush(run);
  const { store, pair } = run;
  const { state } = pair;
  const digests = { eventDigest: `${eventDigestOf(state)}`, stateDigest: stateDigest(state) };
  const { position } = store;
  const { oldestSeq } = saveSnapshot(store.folder, {
    position,
    ...digests,
    sections: snapshot(state),
  });
  if (run.chance.chance(50)) await store.store.truncate(oldestSeq);
}

/** The newest snapshot goes bad: an older one and a longer replay must do. */
function damageSnapshot(run: Run): void {
  const { folder } = run.store;
  const seqs = snapshotSeqs(folder);
  if (seqs.length < 2) return;
  const path = join(folder, 'snapshots', `${String(seqs.at(-1)).padStart(16, '0')}.snap`);
  const bytes = readFileSync(path);
  bytes[run.chance.below(bytes.length)] ^= 1 << run.chance.below(8);
  writeFileSync(path, bytes);
}

type Moment = 'before the flush' | 'in the flush' | 'with a torn tail';

/** The process dies: what is in the folder at that moment is all there is. */
async function crash(run: Run, moment: Moment): Promise<void> {
  const { chance, store, disk } = run;
  if (moment === 'in the flush') {
    disk.room = chance.below(4000);
    const failure = await store.flush().then(
      () => null,
      (error: unknown) => error,
    );
    if (failure !== null && !(failure instanceof LogError)) throw failure;
    if (failure === null) acknowledge(run, run.pending.length);
  }
  const before = newestUsed(store.folder);
  if (moment === 'with a torn tail') await store.flush();
  const copy = mkdtempSync(join(tmpdir(), 'praya-simulation-'));
  run.rooms.push(copy);
  cpSync(store.folder, copy, { recursive: true });
  rmSync(join(copy, 'lock'), { force: true });
  if (moment === 'with a torn tail') tear(run, copy, before);
  await store.close().catch(() => {});
  run.crashes += 1;
  await restart(run, copy);
}

function newestUsed(folder: string): { path: string; length: number } {
  const last = readdirSync(join(folder, 'journal'))
    .filter((name) => name.endsWith('.seg'))
    .sort()
    .at(-1);
  const firstSeq = Number(last?.slice(0, -4) ?? 1);
  const path = segmentPath(folder, firstSeq);
  return { path, length: last === undefined ? 0 : usedBytes(path).length };
}

/** Zeros from somewhere in what the last flush wrote; in a new segment, behind its header. */
function tear(run: Run, folder: string, before: { path: string; length: number }): void {
  const { path } = newestUsed(folder);
  const isSame = path.slice(folder.length) === before.path.slice(run.store.folder.length);
  const from = isSame ? before.length : 64;
  const bytes = readFileSync(path);
  const end = usedBytes(path).length;
  if (end <= from) return;
  const cut = run.chance.between(from, end);
  bytes.fill(0, cut);
  writeFileSync(path, bytes);
}

async function restart(run: Run, folder: string): Promise<void> {
  run.disk = new FailingDisk();
  run.store = openStore(folder, run.disk);
  const { position } = run.store;
  const survived = position.seq - run.durable.length;
  if (survived < 0) throw new Error(`lost ${-survived} acknowledged commands`);
  if (survived !== 0 && survived !== run.pending.length) {
    throw new Error(`${survived} of a batch of ${run.pending.length} survived`);
  }
  acknowledge(run, survived);
  const state = await recover(run);
  const expected = emptyPair();
  for (const next of run.durable) must(step(expected, next));
  if (stateDigest(state) !== stateDigest(expected.state)) {
    throw new Error(`another state after the restart at sequence ${position.seq}`);
  }
  must(audit(state).join());
  run.pair = { ...expected, state };
  must(inspect(run.pair));
}

/** As a venue starts: the newest whole snapshot and the journal behind it. */
async function recover({ store: { store } }: Run): Promise<EngineState> {
  const { state, after } = await newestState(store, () => {});
  const replay = new Replay(state, { onDivergence: 'stop' });
  const options = after === null ? {} : { after };
  for await (const batch of store.read({ from: replay.state.seq + 1, ...options }))
    replay.take(batch);
  return replay.state;
}

function must(fault: string): void {
  if (fault !== '') throw new Error(fault);
}
