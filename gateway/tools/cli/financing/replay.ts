import { Command } from 'commander';
import { allLoans, auditBook, bookDigest } from '../../../../engine/financing/index.ts';
import { grouped } from '../../../../proto/grouped.ts';
import { bookOf } from '../../../financing/replay.ts';
import { hkdText } from '../../../financing/report-text.ts';
import type { SnapshotStore } from '../../../log/log-store.ts';
import { LineFile } from '../../../replay/line-file.ts';
import { Failure } from '../failure.ts';
import { logOf, readBook } from './data-folder.ts';

interface ReplayOptions {
  readonly json?: boolean;
  readonly events?: string;
}

export function replayFinancingCommand(): Command {
  return new Command('replay')
    .summary('run the journal through a fresh book and say what came of it')
    .description(
      'Runs the journal of a desk through a fresh book. The same journal gives the same digest on every machine; where ' +
        'events come out otherwise than they did the first time the command is named and the exit status is 1.',
    )
    .argument('<DATA>', 'data folder of a desk')
    .option('--json', 'print one JSON object')
    .option('--events <FILE>', 'write every event, as JSON Lines; - is standard output')
    .action(replay);
}

export function auditFinancingCommand(): Command {
  return new Command('audit')
    .summary('check the files, the replay, every snapshot and every law')
    .description(
      'Checks a data folder and changes nothing: checksums and chain of the journal, that a replay says the recorded events, ' +
        'that every snapshot is the book at its place, and the laws of the book at the end. Exit status 1 when anything fails.',
    )
    .argument('<DATA>', 'data folder of a desk')
    .action(audit);
}

async function replay(folder: string, { json = false, events }: ReplayOptions): Promise<void> {
  const log = logOf(folder);
  const file = events === undefined ? null : new LineFile(events);
  const counts = new Map<string, number>();
  const { book, commands, compared } = await readBook(log, ({ seq, time }, emitted) => {
    for (const event of emitted) {
      counts.set(event.kind, (counts.get(event.kind) ?? 0) + 1);
      file?.write(JSON.stringify({ seq, time, ...event }));
    }
  });
  file?.close();
  const loans = allLoans(book);
  const digest = bookDigest(book);
  const text = json
    ? JSON.stringify({ commands, compared, events: Object.fromEntries(counts), loans, digest })
    : [
        `commands   ${grouped(commands)}`,
        ...[...counts].map(([kind, count]) => `  ${kind.padEnd(24)} ${grouped(count)}`),
        `clients    ${grouped(book.clients.size)}, who owe HKD ${hkdText(loans)}`,
        `recorded   ${compared === 0 ? 'no digests' : `all ${grouped(compared)} agree`}`,
        `digest     ${digest}`,
      ].join('\n');
  (events === '-' ? process.stderr : process.stdout).write(`${text}\n`);
}

async function audit(folder: string): Promise<void> {
  const faults: string[] = [];
  const log = logOf(folder);
  const { segments, snapshots } = await log.inspect();
  for (const { problem } of segments) if (problem !== null) faults.push(problem.message);
  print('JOURNAL', 'checksums, order and chain', faults);
  if (faults.length > 0) throw new Failure(`${folder} fails`);
  const wanted = new Set(snapshots.filter(({ problem }) => problem === null).map(({ seq }) => seq));
  const seen = new Set<number>();
  const { book, compared } = await readBook(log, ({ seq }) => {
    if (wanted.has(seq)) seen.add(seq);
  });
  print('EVENTS', `the events of ${grouped(compared)} commands are the recorded ones`, []);
  const damaged = snapshots.flatMap(({ problem }) => (problem === null ? [] : [problem.message]));
  const unlike: string[] = [];
  for (const seq of wanted) unlike.push(...(await whySnapshotDiffers(log.snapshots, seq, seen)));
  print('SNAPSHOTS', `${snapshots.length}, each whole and of a place in the journal`, [
    ...damaged,
    ...unlike,
  ]);
  const broken = auditBook(book);
  print('LAWS', 'loans, collateral, interest and statements add up', broken);
  if (damaged.length + unlike.length + broken.length > 0) throw new Failure(`${folder} fails`);
}

async function whySnapshotDiffers(
  snapshots: SnapshotStore,
  seq: number,
  known: ReadonlySet<number>,
): Promise<string[]> {
  if (!known.has(seq)) return [`the snapshot at ${seq} is of no place in the journal`];
  const snapshot = await snapshots.get(seq);
  const digest = bookDigest(bookOf(snapshot));
  return digest === snapshot.stateDigest ? [] : [`the snapshot at ${seq} restores to ${digest}`];
}

function print(name: string, law: string, faults: readonly string[]): void {
  const verdict = faults.length === 0 ? 'ok    ' : 'broken';
  const more = faults.slice(0, 10).map((fault) => `\n         ${fault}`);
  process.stdout.write(`${verdict}  ${name.padEnd(10)}  ${law}${more.join('')}\n`);
}
