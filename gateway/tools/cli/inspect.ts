import { Command } from 'commander';
import { read } from '../../../engine/index.ts';
import { ContractState } from '../../../engine/schema/index.ts';
import { grouped } from '../../../proto/grouped.ts';
import { LogError } from '../../log/log-error.ts';
import type { JournalReport } from '../../log/log-report.ts';
import { openLogReader } from '../../log/open-log.ts';
import { locateLog } from '../../replay/log-location.ts';
import type { Replay } from '../../replay/replay.ts';
import { replayLog } from '../../replay/replay-log.ts';
import { timeText } from '../../replay/until.ts';
import { Failure } from './failure.ts';

export function inspectCommand(): Command {
  return new Command('inspect')
    .summary('look into a data folder')
    .description(
      'Looks into a data folder and changes nothing: segments, seals and snapshots of the journal, and after a ' +
        'replay the contracts and accounts at a glance. Works while a venue is writing there.',
    )
    .argument('<DATA>', 'the data folder')
    .option('--files', 'the files alone, without a replay')
    .action(run);
}

async function run(data: string, { files }: { files?: boolean }): Promise<void> {
  const location = locateLog(data);
  if (location.kind === 'text') throw new Failure(`${data} is a text log, not a data folder`);
  const report = await openLogReader(location).inspect();
  process.stdout.write(`${filesText(report)}\n`);
  if (!report.isWhole) throw new Failure(`${data} is damaged`);
  if (files) return;
  try {
    const replay = await replayLog(location, { from: 'rules' });
    process.stdout.write(`\n${stateText(replay)}\n`);
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    if (error.code === 'rules') process.stdout.write(`\nNo replay: ${error.message}.\n`);
    else if (error.code === 'gap')
      process.stdout.write('\nThe journal does not begin at its first command: no replay.\n');
    else throw error;
  }
}

function filesText(report: JournalReport): string {
  const { folder, writer, segments, snapshots, commands, end } = report;
  const lines = [
    `folder     ${folder}${writer === null ? '' : `, being written by process ${writer.pid}`}`,
    `commands   ${grouped(commands)}`,
  ];
  if (end !== null && end.seq > 0)
    lines.push(`end        sequence ${end.seq}, ${timeText(end.time)}`);
  lines.push(`segments   ${segments.length}`);
  for (const segment of segments) {
    const { path, firstSeq, lastSeq, rules, seals, usedBytes, fileBytes, archived, epochs } =
      segment;
    const range = lastSeq < firstSeq ? 'empty' : `${firstSeq} to ${lastSeq}`;
    const size = `${grouped(usedBytes)} of ${grouped(fileBytes)} bytes`;
    const where = archived ? ', archived' : '';
    const began = epochsText(epochs);
    lines.push(
      `  ${path}: ${range}, rules ${rules}, ${grouped(seals)} seals, ${began}, ${size}${where}`,
    );
    if (segment.torn !== null) {
      const { offset, bytes } = segment.torn;
      lines.push(
        `    cut short by a crash: ${grouped(bytes)} bytes from offset ${offset} do not count`,
      );
    }
    if (segment.problem !== null) lines.push(`    damaged: ${segment.problem.message}`);
  }
  lines.push(`snapshots  ${snapshots.length}`);
  for (const { path, seq, time, sections, fitsJournal, problem } of snapshots) {
    const bytes = sections.reduce((sum, section) => sum + section.bytes, 0);
    const fit = fitsJournal === false ? ', does not fit the journal' : '';
    const what = `sequence ${seq}, ${timeText(time)}, ${grouped(bytes)} bytes`;
    lines.push(`  ${path}: ${problem === null ? what + fit : `damaged: ${problem.message}`}`);
  }
  return lines.join('\n');
}

/** A start begins an epoch: after a year there are many. */
function epochsText(epochs: readonly number[]): string {
  const [first, ...others] = epochs;
  if (first === undefined) return 'no epoch';
  return others.length === 0 ? `epoch ${first}` : `epochs ${first} to ${others.at(-1)}`;
}

function stateText({ state, divergence }: Replay): string {
  const contracts = read.contracts(state).map((listed) => {
    const { terms, openInterest, last } = listed;
    const [name = ''] = Object.entries(ContractState).find(([, s]) => s === listed.state) ?? [];
    const interest = `open interest ${grouped(openInterest)} lots`;
    const price = last === 0 ? 'never traded' : `last ${last} ticks`;
    return `  ${terms.contract} ${terms.symbol}: ${name}, ${interest}, ${price}`;
  });
  const lines = [
    `contracts  ${contracts.length}`,
    ...contracts,
    `accounts   ${grouped(read.accounts(state).length)}`,
    `orders     ${grouped(read.liveOrders(state))} live, ${grouped(state.lastOrder)} ever`,
    `trades     ${grouped(state.lastTrade)}`,
  ];
  if (divergence !== null)
    lines.push(`diverged   the recorded events differ from command ${divergence.seq} on`);
  return lines.join('\n');
}
