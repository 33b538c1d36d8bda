// `praya records order|account|changes|refusals|export`: an examiner's question is one command.

import { Command } from 'commander';
import { csvRow } from '../../compliance/records/csv.ts';
import { printable } from '../../compliance/records/line-table.ts';
import {
  answers,
  type ChangeAnswer,
  changesIn,
  type Question,
} from '../../compliance/records/questions.ts';
import { readLines } from '../../compliance/records/read-lines.ts';
import {
  auditIn,
  type PlaceOptions,
  periodOf,
  print,
  printLines,
  reportWhole,
  whole,
  withPlace,
} from './records-place.ts';

export function orderCommand(): Command {
  return withPlace(new Command('order'))
    .summary('everything about an order')
    .description(
      'Every line about an order: asked, accepted, amended, filled, canceled, and the other sides of its fills.',
    )
    .argument('<ORDER>', "the venue's number of the order", whole)
    .action(async (order: number, options: PlaceOptions) => {
      await printLines(options, (line) => answers(line, { order }));
    });
}

export function accountCommand(): Command {
  return withPlace(new Command('account'))
    .summary('everything about an account')
    .description('Every line about an account: orders, fills, refusals, money, margin, default.')
    .argument('<ACCOUNT>', 'its number', whole)
    .action(async (account: number, options: PlaceOptions) => {
      await printLines(options, (line) => answers(line, { account }));
    });
}

interface ChangeOptions extends PlaceOptions {
  readonly what?: string;
}

export function changesCommand(): Command {
  return withPlace(new Command('changes'))
    .summary('who changed what, from which value to which, when and why')
    .description(
      'Every change of a parameter, a limit, a register: old value, new value, by whom, why.',
    )
    .option(
      '--what <PART>',
      'values whose name has this in it: fee, BTC-PERP, exposure; all unless given',
    )
    .addHelpText('after', '\nWho changed the fee, and when:\n  praya records changes --what fee')
    .action(printChanges);
}

const CHANGE_COLUMNS = ['time_utc', 'reference', 'kind', 'what', 'old', 'new', 'by', 'why'];

async function printChanges(options: ChangeOptions): Promise<void> {
  const folder = auditIn(options.data);
  const { csv = false, json = false } = options;
  if (csv) print(csvRow(CHANGE_COLUMNS));
  let count = 0;
  for (const line of readLines(folder, periodOf(options))) {
    for (const change of changesIn(line, options.what ?? '')) {
      count += 1;
      const { at, ref, kind, what, old, by, why } = change;
      if (csv) print(csvRow([at, ref, kind, what, old, change.new, by, why]));
      else print(json ? `${JSON.stringify(change)}\n` : changeText(change));
    }
  }
  await reportWhole(folder, count === 1 ? '1 change' : `${count} changes`, options);
}

function changeText({ at, ref, kind, what, old, new: now, by, why }: ChangeAnswer): string {
  const from = old === '' ? '' : ` from ${old}`;
  const because = why === '' ? '' : `, because: ${why}`;
  const done = `${what}${from} to ${now}  (${kind}) by ${by}${because}`;
  return `${printable(`${at}  ${ref.padEnd(10)}  ${done}`)}\n`;
}

interface RefusalOptions extends PlaceOptions {
  readonly participant?: number;
  readonly account?: number;
  readonly reason?: string;
}

export function refusalsCommand(): Command {
  return withPlace(new Command('refusals'))
    .summary('every refusal, of a client and a period')
    .description(
      'Every refusal: orders, commands, log-ons, and what was refused before the journal as counts.',
    )
    .option('--participant <ID>', 'of this client', whole)
    .option('--account <ID>', 'on this account', whole)
    .option('--reason <NAME>', 'for this reason: insufficientMargin')
    .addHelpText(
      'after',
      '\nAll refusals of a client in May:\n  praya records refusals --participant 3 --from 2026-05-01 --to 2026-06-01',
    )
    .action(async (options: RefusalOptions) => {
      const { participant, account, reason } = options;
      await printLines(options, (line) => {
        const { refusal } = line;
        const isWanted = refusal !== undefined && (reason === undefined || refusal.name === reason);
        return isWanted && answers(line, { participant, account });
      });
    });
}

type ExportOptions = PlaceOptions & Question;

export function exportCommand(): Command {
  return withPlace(new Command('export'))
    .summary('lines of a period, an account, an order, as CSV or JSON')
    .description('The lines of the log, as they are. With several conditions all must hold.')
    .option('--account <ID>', 'about this account', whole)
    .option('--order <ID>', 'about this order', whole)
    .option('--participant <ID>', 'about this participant', whole)
    .option(
      '--topic <TOPIC>',
      'order, fill, refusal, limitException, complianceException, logOn, register, …',
    )
    .option('--kind <KIND>', 'of this kind: fill, orderRejected')
    .action(async (options: ExportOptions) => {
      const { account, order, participant, topic, kind } = options;
      await printLines(options, (line) =>
        answers(line, { account, order, participant, topic, kind }),
      );
    });
}
