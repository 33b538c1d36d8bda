import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command, Option } from 'commander';
import {
  type EngineState,
  type EventBuffer,
  read,
  readEvents,
  stateDigest,
} from '../../../engine/index.ts';
import { type Envelope, RejectReason } from '../../../engine/schema/index.ts';
import { grouped } from '../../../proto/grouped.ts';
import { EventCounts } from '../../replay/event-counts.ts';
import { LineFile } from '../../replay/line-file.ts';
import { locateLog } from '../../replay/log-location.ts';
import { divergenceText, type OnCommand, type Replay } from '../../replay/replay.ts';
import { type ReplayFrom, replayLog } from '../../replay/replay-log.ts';
import {
  type BookTable,
  bookTable,
  bookText,
  TradeTable,
  writeAccounts,
  writeEventLines,
} from '../../replay/tables.ts';
import { timeText, type Until } from '../../replay/until.ts';
import { Failure } from './failure.ts';
import { Progress } from './progress.ts';
import { addWatching, isWatched, place, type WatchChoices, watch } from './replay-watch.ts';

interface Options extends WatchChoices {
  readonly json?: boolean;
  readonly events?: string;
  readonly trades?: string;
  readonly accounts?: string;
  readonly book?: string;
  readonly until?: Until;
  readonly fromSnapshot?: boolean;
  readonly fromRules?: boolean;
}

export function replayCommand(): Command {
  const command = new Command('replay')
    .summary('run a log through a fresh engine and say what came of it')
    .description(
      'Runs a log through a fresh engine and says what came of it. The same log gives the same digest on ' +
        'every machine. Where the log holds digests of the events of its own run they are compared; when the two ' +
        'runs part, the command is named and the exit status is 1. With --speed a browser on this machine shows it as it was.',
    )
    .argument(
      '<LOG>',
      'data folder, journal folder or text log; - for a text log on standard input',
    )
    .option('--json', 'print the summary as one JSON object')
    .option('--events <FILE>', 'write every event, as JSON Lines')
    .option('--trades <FILE>', 'write every trade, as CSV')
    .option('--accounts <FILE>', 'write what every account holds at the end, as CSV')
    .option('--book <CONTRACT>', 'print the book at the end; a symbol or an id')
    .option(
      '--until <SEQ|TIME>',
      'stop behind this sequence or time (microseconds, or ISO 8601)',
      place,
    )
    .addOption(
      new Option('--from-snapshot', 'begin at the newest snapshot of a data folder').conflicts(
        'fromRules',
      ),
    )
    .option(
      '--from-rules',
      'begin at the first command that the rules of this build were applied to',
    )
    .addHelpText(
      'after',
      '\nA FILE of - is standard output; the summary then goes to standard error.',
    )
    .action(run);
  return addWatching(command);
}

async function run(log: string, options: Options): Promise<void> {
  const location = locateLog(log);
  if (isWatched(options)) {
    await watch(location, options.fromRules === true ? 'rules' : 'start', options);
    return;
  }
  refuseSharedOutput(options);
  const outputs = new Outputs(options);
  const progress = new Progress();
  const began = performance.now();
  let replay: Replay;
  try {
    replay = await replayLog(location, {
      ...(options.until === undefined ? {} : { until: options.until }),
      onCommand: outputs.onCommand,
      from: beginningFor(options),
      onProgress: (bytes, total, commands) => progress.show(bytes, total, commands),
      onTorn: ({ file, offset, seq }) =>
        warn(
          `the end of ${file} was cut short by a crash at offset ${offset}: sequence ${seq} and later were never acknowledged`,
        ),
      onDamagedSnapshot: (error) => warn(`${error.message}: an older snapshot is tried`),
    });
  } finally {
    progress.end();
    outputs.close();
  }
  const seconds = (performance.now() - began) / 1000;
  for (const text of outputs.unfitApprovals) warn(text);
  if (options.accounts !== undefined)
    writeTo(options.accounts, (file) => writeAccounts(file, replay.state));
  const book = options.book === undefined ? null : bookOf(replay.state, options.book);
  const result: Result = { replay, counts: outputs.counts, seconds, book };
  const text = options.json ? JSON.stringify(asJson(result)) : summary(result);
  (outputs.isOnStdout ? process.stderr : process.stdout).write(`${text}\n`);
  if (replay.commands === 0) {
    const where = options.until === undefined ? '' : ' up to there';
    warn(`${log === '-' ? 'standard input' : log} holds no commands${where}`);
  }
  if (replay.divergence !== null) throw new Failure(divergenceText(replay.divergence));
}

function beginningFor({ fromSnapshot, fromRules }: Options): ReplayFrom {
  if (fromSnapshot === true) return 'snapshot';
  return fromRules === true ? 'rules' : 'start';
}

/** Two tables in one file are neither. */
function refuseSharedOutput({ events, trades, accounts }: Options): void {
  const paths = [events, trades, accounts].filter((path) => path !== undefined);
  const places = new Set(paths.map((path) => (path === '-' ? path : resolve(path))));
  if (places.size < paths.length) {
    throw new Failure('--events, --trades and --accounts want a FILE of their own each', 2);
  }
}

function warn(text: string): void {
  process.stderr.write(`praya: warning: ${text}\n`);
}

/** The files that grow while the log is replayed. */
class Outputs {
  readonly isOnStdout: boolean;
  readonly counts: EventCounts = new EventCounts();
  readonly onCommand: OnCommand;
  /** Approvals of a log whose terms were changed by hand: without them the contract takes no order. */
  readonly unfitApprovals: string[] = [];
  readonly #files: LineFile[] = [];

  constructor({ events, trades, accounts }: Options) {
    this.isOnStdout = [events, trades, accounts].includes('-');
    const eventFile = this.#open(events);
    const tradeFile = this.#open(trades);
    const table = tradeFile === null ? null : new TradeTable(tradeFile);
    this.onCommand = (state: EngineState, envelope: Envelope, out: EventBuffer) => {
      this.counts.add(out);
      if (eventFile !== null) writeEventLines(eventFile, envelope, out);
      table?.add(state, envelope, out);
      this.#noteApproval(state, envelope, out);
    };
  }

  close(): void {
    for (const file of this.#files) file.close();
  }

  #noteApproval(state: EngineState, { seq, command }: Envelope, out: EventBuffer): void {
    if (command.kind !== 'approveContract') return;
    const isUnfit = readEvents(out).some(
      (event) =>
        event.kind === 'commandRejected' && event.reason === RejectReason.termsHashMismatch,
    );
    const listed = isUnfit ? read.contract(state, command.contract) : undefined;
    if (listed === undefined) return;
    this.unfitApprovals.push(
      `command ${seq} approves ${listed.terms.symbol} by ${command.termsHash}, and its terms hash to ${listed.termsHash}: ` +
        'they were changed; until the approval names that hash the contract takes no orders',
    );
  }

  #open(path: string | undefined): LineFile | null {
    if (path === undefined) return null;
    const file = new LineFile(path);
    this.#files.push(file);
    return file;
  }
}

function writeTo(path: string, write: (file: LineFile) => void): void {
  const file = new LineFile(path);
  try {
    write(file);
  } finally {
    file.close();
  }
}

function bookOf(state: EngineState, name: string): BookTable {
  const book = bookTable(state, name);
  if (book !== null) return book;
  const symbols = read.contracts(state).map(({ terms }) => terms.symbol);
  const listed = symbols.length === 0 ? 'none is listed' : `there is ${symbols.join(', ')}`;
  throw new Failure(`no contract ${name}: ${listed}`);
}

/** What is printed at the end. */
interface Result {
  readonly replay: Replay;
  readonly counts: EventCounts;
  readonly seconds: number;
  readonly book: BookTable | null;
}

function asJson({ replay, counts, seconds, book }: Result): object {
  const { commands, divergence } = replay;
  return {
    commands,
    events: counts.byKind(),
    fills: counts.get('fill'),
    rejected: rejectedOf(counts),
    digest: stateDigest(replay.state),
    seconds: Math.round(seconds * 1e6) / 1e6,
    commandsPerSecond: rate(commands, seconds),
    ...(divergence === null ? {} : { parting: divergence }),
    ...(book === null ? {} : { book }),
  };
}

function rejectedOf(counts: EventCounts): number {
  return counts.get('orderRejected') + counts.get('commandRejected');
}

function summary({ replay, counts, seconds, book }: Result): string {
  const { commands, state, startedAfter, compared, divergence } = replay;
  const range = commands === 0 ? '' : `, sequence ${startedAfter + 1} to ${state.seq}`;
  const events = Object.entries(counts.byKind());
  const emitted = events.reduce((sum, [, count]) => sum + count, 0);
  const width = events.reduce((longest, [kind]) => Math.max(longest, kind.length), 0);
  const agree = compared === 0 ? 'none in the log' : `all ${grouped(compared)} agree`;
  const lines = [
    `commands   ${grouped(commands)}${range}`,
    ...(commands === 0
      ? []
      : [`time       ${timeText(replay.firstTime)} to ${timeText(state.time)}`]),
    `fills      ${grouped(counts.get('fill'))}`,
    `rejected   ${grouped(rejectedOf(counts))}`,
    `events     ${grouped(emitted)}`,
    ...events.map(([kind, count]) => `  ${kind.padEnd(width)}  ${grouped(count)}`),
    `digest     ${stateDigest(state)}`,
    `recorded   ${divergence === null ? agree : divergenceText(divergence)}`,
    `speed      ${seconds.toFixed(3)} s, ${grouped(rate(commands, seconds))} commands/s`,
  ];
  if (book !== null) lines.push('', bookText(book));
  return lines.join('\n');
}

function rate(commands: number, seconds: number): number {
  return seconds === 0 ? 0 : Math.round(commands / seconds);
}
