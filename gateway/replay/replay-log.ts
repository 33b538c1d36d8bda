// A whole log through a fresh engine.

import { statSync } from 'node:fs';
import { createState, type EngineState } from '../../engine/index.ts';
import { unreachable } from '../../engine/kernel/assert.ts';
import { RULES } from '../../engine/schema/index.ts';
import { LogError } from '../log/log-error.ts';
import type { TornTail } from '../log/log-report.ts';
import type { LogReader, ReadOptions } from '../log/log-store.ts';
import { openLogReader } from '../log/open-log.ts';
import type { LogPosition } from '../log/position.ts';
import {
  type Beginning,
  beginningOf,
  emptyVenue,
  newestOfTheseRules,
  newestState,
} from './beginning.ts';
import { readTextEnvelopes } from './envelopes.ts';
import type { LogLocation } from './log-location.ts';
import { type OnCommand, Replay, restored } from './replay.ts';
import { isBehind, type Until } from './until.ts';

export interface ReplayLogOptions {
  /**
   * Where it begins: at the first command (unless given), at the newest whole snapshot of a data folder, or at the first
   * command that the rules of this build were applied to.
   */
  readonly from?: ReplayFrom;
  /** The last command or moment that counts. */
  readonly until?: Until;
  readonly onCommand?: OnCommand;
  /** How much of the log is done; `total` is 0 when it is unknown. */
  readonly onProgress?: (bytes: number, total: number, commands: number) => void;
  readonly onTorn?: (tail: TornTail) => void;
  readonly onDamagedSnapshot?: (error: LogError) => void;
}

/** `newest` is the newest whole snapshot, and without one as `rules`. */
export type ReplayFrom = 'start' | 'snapshot' | 'rules' | 'newest';

/** @returns what it came to; where the events differ from the recorded ones, `divergence`. @throws LogError */
export async function replayLog(
  location: LogLocation,
  options: ReplayLogOptions = {},
): Promise<Replay> {
  if (location.kind === 'segments') return replayJournal(openLogReader(location), options);
  if (options.from === 'snapshot') {
    throw new LogError(
      'format',
      'a text log has no snapshots: --from-snapshot needs a data folder',
    );
  }
  return replayText(location.path, options);
}

async function replayJournal(log: LogReader, options: ReplayLogOptions): Promise<Replay> {
  const { state, after } = await beginning(log, options);
  const replay = replayOf(state, options);
  for await (const batch of log.read(readOptions(replay, after, options))) {
    if (!replay.take(batch)) break;
  }
  return replay;
}

/** The state that a replay begins with. */
export function beginning(log: LogReader, options: ReplayLogOptions): Promise<Beginning> {
  const { from = 'start' } = options;
  switch (from) {
    case 'start':
      return fromFirst(log);
    case 'snapshot':
      return fromSnapshot(log, options);
    case 'rules':
      return beginningOf(log);
    case 'newest':
      return newestState(log, options.onDamagedSnapshot ?? (() => {}));
    default:
      return unreachable(from);
  }
}

/** Commands of other rules are refused: what they came to cannot be computed here. */
async function fromFirst(log: LogReader): Promise<Beginning> {
  const foreign = (await log.rulesSpans()).find(({ rules }) => rules !== RULES);
  if (foreign === undefined) return emptyVenue();
  const { rules, firstSeq: seq } = foreign;
  const text = `commands from ${seq} on were written by rules ${rules}, and this build has rules ${RULES}`;
  throw new LogError('rules', text, { seq });
}

function replayOf(state: EngineState, { until, onCommand }: ReplayLogOptions): Replay {
  return new Replay(state, {
    onDivergence: 'report',
    ...(until === undefined ? {} : { until }),
    ...(onCommand === undefined ? {} : { onCommand }),
  });
}

function readOptions(
  replay: Replay,
  after: LogPosition | null,
  { onTorn, onProgress }: ReplayLogOptions,
): ReadOptions {
  return {
    from: replay.state.seq + 1,
    ...(after === null ? {} : { after }),
    ...(onTorn === undefined ? {} : { onTorn }),
    ...(onProgress === undefined
      ? {}
      : { onProgress: (bytes, total) => onProgress(bytes, total, replay.commands) }),
  };
}

async function replayText(path: string, options: ReplayLogOptions): Promise<Replay> {
  const replay = replayOf(createState(), options);
  const total = path === '-' ? 0 : statSync(path).size;
  const onBytes = (bytes: number) => options.onProgress?.(bytes, total, replay.commands);
  for await (const envelope of readTextEnvelopes(path, onBytes)) {
    if (replay.commands === 0 && envelope.seq !== 1) {
      const text = `the log begins at sequence ${envelope.seq}: a replay needs every command from the first`;
      throw new LogError('gap', text, { file: path, line: 1, seq: 1 });
    }
    if (!replay.step(envelope, 0)) break;
  }
  return replay;
}

async function fromSnapshot(
  log: LogReader,
  { onDamagedSnapshot = () => {}, until }: ReplayLogOptions,
): Promise<Beginning> {
  const found = await newestOfTheseRules(log, onDamagedSnapshot);
  if (found === null) throw new LogError('format', `${log.source.folder} holds no whole snapshot`);
  const { position } = found;
  if (until !== undefined && isBehind(until, position.seq, position.time)) {
    const text = `the newest snapshot is at sequence ${position.seq}, behind the end that was asked for`;
    throw new LogError('behind', text);
  }
  const state = restored(found);
  if (state === null) {
    throw new LogError('damaged', 'the snapshot restores to another state than it was taken of', {
      seq: position.seq,
    });
  }
  return { state, after: position };
}
