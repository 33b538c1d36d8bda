// `praya replay LOG --speed N`: the recording in a browser on this machine, at the pace at which it came.

import { type Command, InvalidArgumentError, Option } from 'commander';
import { grouped } from '../../../proto/grouped.ts';
import { Recording } from '../../playback/recording.ts';
import { parseSpeed, SPEED_MAX, SPEED_MIN } from '../../playback/speed.ts';
import { WatchedReplay } from '../../playback/watched-replay.ts';
import type { LogLocation } from '../../replay/log-location.ts';
import { parseUntil, timeText, type Until } from '../../replay/until.ts';
import { Ending } from './ending.ts';
import { Failure } from './failure.ts';
import { Progress } from './progress.ts';

export interface WatchChoices {
  readonly speed?: number;
  readonly port?: number;
  readonly at?: Until;
}

const PORT = 8904;
/** What a replay that races through writes at its end. */
const ALONE = ['json', 'events', 'trades', 'accounts', 'book', 'until', 'fromSnapshot'];

export function addWatching(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--speed <N>',
        'show it in a browser on this machine, at so many times the recorded time: 1, 10x, 0.5',
      )
        .argParser(speed)
        .conflicts(ALONE),
    )
    .option('--port <PORT>', `of the page, with --speed; ${PORT} unless given`, port)
    .option('--at <SEQ|TIME>', 'begin behind this sequence or time, with --speed', place);
}

/** @throws Failure when what goes with --speed comes without it */
export function isWatched({ speed, port, at }: WatchChoices): boolean {
  if (speed !== undefined) return true;
  if (port === undefined && at === undefined) return false;
  throw new Failure('--port and --at go with --speed', 2);
}

/** Until SIGINT or SIGTERM. @throws Failure, LogError, VenueError */
export async function watch(
  location: LogLocation,
  from: 'start' | 'rules',
  { speed = 1, port = PORT, at }: WatchChoices,
): Promise<void> {
  if (location.kind === 'text' && location.path === '-') {
    throw new Failure('what is watched is read more than once: name a folder or a file', 2);
  }
  const ending = new Ending();
  const recording = await measured(location, from);
  const begin = at === undefined ? recording.before : await placeIn(recording, at);
  const replay = await WatchedReplay.open({ recording, at: begin, speed, port, warn });
  ending.isOpen = true;
  process.stdout.write(
    `praya: watch the replay in the browser: http://127.0.0.1:${replay.port}/\n`,
  );
  replay.ended().catch((error: unknown) => ending.fail(error));
  await ending.came;
  await replay.close();
  if (ending.error !== undefined) throw ending.error;
}

async function measured(location: LogLocation, from: 'start' | 'rules'): Promise<Recording> {
  const progress = new Progress();
  try {
    return await Recording.open(location, {
      from,
      onProgress: (commands) => progress.show(0, 0, commands),
      onTorn: ({ file, offset, seq }) =>
        warn(
          `the end of ${file} was cut short by a crash at offset ${offset}: sequence ${seq} and later are not played`,
        ),
    });
  } finally {
    progress.end();
  }
}

async function placeIn(recording: Recording, at: Until): Promise<number> {
  const seq = await recording.find(at);
  if (seq !== null) return seq;
  const { all } = recording.milestones;
  const [first, last] = [all.at(0), all.at(-1)];
  if (first === undefined || last === undefined) throw new Failure('the log holds no commands');
  const range =
    at.kind === 'seq'
      ? `command ${grouped(first[0])} to ${grouped(last[0])}`
      : `${timeText(first[1])} to ${timeText(last[1])}`;
  throw new Failure(`--at is outside of the recording: it goes from ${range}`, 2);
}

function warn(text: string): void {
  process.stderr.write(`praya: warning: ${text}\n`);
}

function speed(text: string): number {
  const parsed = parseSpeed(text);
  if (parsed !== null) return parsed;
  throw new InvalidArgumentError(`A speed is ${SPEED_MIN} to ${SPEED_MAX}, like 10 or 10x.`);
}

function port(text: string): number {
  const parsed = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (parsed <= 65_535) return parsed;
  throw new InvalidArgumentError('A port is 0 to 65535.');
}

/** As an argument names it. @throws InvalidArgumentError */
export function place(text: string): Until {
  const parsed = parseUntil(text);
  if (parsed !== null) return parsed;
  throw new InvalidArgumentError('Neither a sequence nor a time like 2015-05-01T00:00:00Z.');
}
