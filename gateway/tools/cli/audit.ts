import { Command } from 'commander';
import { audit, type EngineState, restore, stateDigest } from '../../../engine/index.ts';
import { RULES } from '../../../engine/schema/index.ts';
import { grouped } from '../../../proto/grouped.ts';
import type { JournalReport } from '../../log/log-report.ts';
import type { SnapshotStore } from '../../log/log-store.ts';
import { openLogReader } from '../../log/open-log.ts';
import type { RulesSpan } from '../../log/rules.ts';
import { type LogLocation, locateLog } from '../../replay/log-location.ts';
import type { Replay } from '../../replay/replay.ts';
import { replayLog } from '../../replay/replay-log.ts';
import { Failure } from './failure.ts';
import { Progress } from './progress.ts';

/** The laws in the words of docs/rules/ledger.md. `audit` begins what is broken with the name of its law. */
const LAWS: readonly (readonly [name: string, law: string])[] = [
  ['LEDGER-001', 'positions of a contract sum to zero; open interest is the sum of either side'],
  ['LEDGER-002', 'balances less costs are deposits less withdrawals'],
  ['LEDGER-003', 'a flat position has no cost'],
  ['LEDGER-004', "no client's equity is below zero, unless its default is being managed"],
  ['LEDGER-005', 'books are sorted and never crossed; every live order stands in its place once'],
  ['LEDGER-006', 'what open orders are said to expose and reserve is what they do'],
];

export function auditCommand(): Command {
  return new Command('audit')
    .summary('check a data folder: journal, snapshots and every law')
    .description(
      'Checks a data folder and changes nothing. First the files: checksums, the chain over all batches, and ' +
        'every snapshot. Then a replay from the first command that the rules of this build were applied to: the events must be those of the recorded run, every ' +
        'snapshot the state at its place, and every law must hold at the end. Exit status 1 when anything fails.',
    )
    .argument('<DATA>', 'data folder or text log')
    .option('--every <N>', 'check the laws every N commands as well', (text) => Number(text))
    .action((data: string, { every = 0 }: { every?: number }) => auditData(data, every));
}

/** Prints a verdict of each check. @throws Failure when one fails. */
export async function auditData(data: string, every: number): Promise<void> {
  if (!Number.isSafeInteger(every) || every < 0)
    throw new Failure('--every wants a whole number', 2);
  const location = locateLog(data);
  const verdicts = new Verdicts();
  if (location.kind === 'segments') {
    auditFiles(await openLogReader(location).inspect(), verdicts);
  }
  if (verdicts.broken === 0) await auditReplay(location, every, verdicts);
  if (verdicts.broken > 0)
    throw new Failure(`${data} fails ${verdicts.broken} of ${verdicts.count} checks`);
}

class Verdicts {
  count = 0;
  broken = 0;

  /** @param faults what is wrong; nothing when all is well. */
  print(name: string, law: string, faults: readonly string[]): void {
    this.count += 1;
    if (faults.length > 0) this.broken += 1;
    const verdict = faults.length === 0 ? 'ok    ' : 'broken';
    const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => `\n         ${fault}`);
    const more = faults.length - shown.length;
    const rest = more > 0 ? `\n         and ${more} more` : '';
    process.stdout.write(
      `${verdict}  ${name.padEnd(NAME_WIDTH)}  ${law}${shown.join('')}${rest}\n`,
    );
  }
}

const FAULTS_SHOWN = 10;
const NAME_WIDTH = 'LEDGER-001'.length;

function auditFiles({ segments, snapshots, end }: JournalReport, verdicts: Verdicts): void {
  const damage = segments.flatMap(({ problem }) => (problem === null ? [] : problem.message));
  const files = segments.length === 1 ? '1 segment' : `${segments.length} segments`;
  verdicts.print('JOURNAL', `${files}: checksums, order and chain`, damage);
  for (const { path, seq, problem, fitsJournal } of snapshots) {
    const faults = problem === null ? [] : [problem.message];
    if (fitsJournal === false) {
      const isShort = end !== null && end.seq < seq;
      const short = `the journal ends before it, at ${end?.seq}: it has lost its end`;
      faults.push(isShort ? short : 'the journal has another chain at its place');
    }
    verdicts.print('SNAPSHOT', `${path}: checksums, and its place in the chain at ${seq}`, faults);
  }
}

async function auditReplay(
  location: LogLocation,
  every: number,
  verdicts: Verdicts,
): Promise<void> {
  const laws = new Laws();
  const log = location.kind === 'segments' ? openLogReader(location) : null;
  if (log !== null) printRules(await log.rulesSpans());
  const states = new SnapshotStates((await log?.snapshots.list()) ?? []);
  const progress = new Progress();
  let replay: Replay;
  try {
    replay = await replayLog(location, {
      from: 'rules',
      onCommand: (state) => {
        if (every > 0 && state.seq % every === 0) laws.check(state);
        states.note(state);
      },
      onProgress: (bytes, total, commands) => progress.show(bytes, total, commands),
    });
  } finally {
    progress.end();
  }
  laws.check(replay.state);
  const { divergence, compared } = replay;
  const faults =
    divergence === null ? [] : [`from command ${divergence.seq} (${divergence.command}) on`];
  const events =
    compared === 0 && divergence === null
      ? 'the log has no recorded events to compare with'
      : `the events of ${grouped(compared)} commands are the recorded ones`;
  verdicts.print('EVENTS', events, faults);
  for (const [seq, replayed] of states.digests) {
    if (log === null) break; // A text log has no snapshots, nor states at their places.
    const differences = await differencesOf(log.snapshots, seq, replayed);
    verdicts.print('STATE', `the snapshot at ${seq} is the state at its place`, differences);
  }
  for (const [name, law] of LAWS) verdicts.print(name, law, laws.brokenOf(name));
  verdicts.print('OTHER', 'no law without a name here is broken', laws.others());
}

/** Commands of former rules were audited by the release that has them, before their state was sealed. */
function printRules(spans: readonly RulesSpan[]): void {
  const own = spans.at(-1);
  if (own === undefined || own.rules !== RULES || spans.length === 1) return;
  const former = spans.slice(0, -1).map(({ rules }) => rules);
  process.stdout.write(
    `        commands 1 to ${own.firstSeq - 1} are of rules ${former.join(' and ')}, which only their release can replay\n`,
  );
}

/** What was broken, the first time it was. */
class Laws {
  readonly #broken: string[] = [];

  check(state: EngineState): void {
    for (const fault of audit(state)) {
      if (this.#broken.length < BROKEN_KEPT)
        this.#broken.push(`${fault} (at command ${state.seq})`);
    }
  }

  brokenOf(name: string): string[] {
    return this.#broken.filter((fault) => fault.startsWith(name));
  }

  others(): string[] {
    return this.#broken.filter((fault) => !LAWS.some(([name]) => fault.startsWith(name)));
  }
}

const BROKEN_KEPT = 10_000;

/** Notes the state at the place of each snapshot when the replay comes by. */
class SnapshotStates {
  readonly digests = new Map<number, string>();
  readonly #seqs: Set<number>;

  constructor(seqs: readonly number[]) {
    this.#seqs = new Set(seqs);
  }

  note(state: EngineState): void {
    if (this.#seqs.has(state.seq)) this.digests.set(state.seq, stateDigest(state));
  }
}

async function differencesOf(
  snapshots: SnapshotStore,
  seq: number,
  replayed: string,
): Promise<string[]> {
  const { sections, stateDigest: written } = await snapshots.get(seq);
  const restored = stateDigest(restore(sections));
  const faults: string[] = [];
  if (written !== replayed) faults.push(`it has ${written}, the replay ${replayed}`);
  if (restored !== replayed) faults.push(`it restores to ${restored}, the replay is ${replayed}`);
  return faults;
}
