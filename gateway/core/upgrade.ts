// Brings a data folder of a former release to the rules of this build. What the former rules came to is computed and
// audited by the build that has them; this one restores its last snapshot, seals it, and goes on from there.

import {
  apply,
  audit,
  createEventBuffer,
  type EngineState,
  eventDigestOf,
  restore,
  snapshot,
  stateDigest,
} from '../../engine/index.ts';
import { type Envelope, RULES, type Seq } from '../../engine/schema/index.ts';
import { createEnvelopeEncoder } from '../../proto/codec.ts';
import { GroupCommit } from '../log/group-commit.ts';
import { LogError } from '../log/log-error.ts';
import type { LogSource, LogStore } from '../log/log-store.ts';
import { openLogStore } from '../log/open-log.ts';
import { beginningOf } from '../replay/beginning.ts';

/** The build that wrote the folder. */
export interface FormerBuild {
  /** Checks the folder, every law included, up to its last command. @throws when it does not pass. */
  audit(untilSeq: number): Promise<void>;
  /** Makes a snapshot of the state after command `untilSeq`, the last. */
  makeSnapshot(log: LogSource, untilSeq: number): Promise<void>;
}

interface Upgraded {
  readonly from: number;
  readonly to: number;
  /** The command that seals the state; 0 when the folder had these rules already. */
  readonly seq: number;
}

/**
 * Holds the folder while the former build audits it. A run that was cut off is repeated: until the command that seals
 * the state is on disk, the folder is the former release's.
 *
 * @throws LogError; what `former` throws.
 */
export async function upgrade(source: LogSource, former: FormerBuild): Promise<Upgraded> {
  const store = await openLogStore(source, { rules: RULES, changesRules: true });
  const journal = new GroupCommit(store);
  try {
    const from = (await store.rulesSpans()).at(-1)?.rules ?? RULES;
    if (from === RULES) return { from, to: RULES, seq: 0 };
    if (from > RULES) {
      throw new LogError('rules', `rules ${from} are newer than rules ${RULES} of this build`);
    }
    await former.audit(store.position.seq);
    const seq = await seal(journal, from, await broughtOver(store, former));
    await beginningOf(store);
    return { from, to: RULES, seq };
  } finally {
    await journal.close();
  }
}

/** What the new rules begin with. */
interface BroughtOver {
  readonly state: EngineState;
  readonly digest: string;
}

/** The state at the end of the log, restored, lawful and kept. */
async function broughtOver(store: LogStore, former: FormerBuild): Promise<BroughtOver> {
  const { position, snapshots, source } = store;
  if ((await snapshots.list()).at(-1) !== position.seq) {
    await former.makeSnapshot(source, position.seq);
  }
  const { sections, eventDigest } = await snapshots.get(position.seq);
  const state = restore(sections);
  const faults = state.seq === position.seq ? audit(state) : ['it is of another command'];
  if (faults.length > 0) {
    const text = `the snapshot at ${position.seq} does not restore: ${faults.join('; ')}`;
    throw new LogError('rules', text, { seq: position.seq });
  }
  const digest = stateDigest(state);
  const beginning = { position, eventDigest, stateDigest: digest, sections: snapshot(state) };
  await snapshots.putBeginning(RULES, beginning);
  return { state, digest };
}

/** @returns the sequence of the command, which is on disk. */
async function seal(
  journal: GroupCommit,
  from: number,
  { state, digest }: BroughtOver,
): Promise<number> {
  const seq = journal.nextSeq;
  const envelope: Envelope = {
    seq: seq as Seq,
    time: state.time,
    session: 0,
    request: 0,
    command: { kind: 'changeRules', from, to: RULES, state: digest },
  };
  journal.add(seq, state.time, createEnvelopeEncoder()(envelope));
  apply(state, envelope, createEventBuffer());
  journal.setDigest(seq, eventDigestOf(state));
  await journal.flush();
  return seq;
}
