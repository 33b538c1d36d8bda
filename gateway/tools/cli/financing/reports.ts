import { Command } from 'commander';
import { capitalReport, statementOfMonth } from '../../../../engine/financing/index.ts';
import { capitalText, statementText } from '../../../financing/report-text.ts';
import { Failure } from '../failure.ts';
import { logOf, readBook } from './data-folder.ts';

export function statementCommand(): Command {
  return new Command('statement')
    .summary("print a client's statement of a month")
    .description(
      "Prints the lines of a client's loan in a Hong Kong month: draws, purchases, repayments, sales and the interest posted at its end.",
    )
    .argument('<DATA>', 'data folder of a desk')
    .argument('<CLIENT>', 'id of the client')
    .requiredOption('--month <YYYY-MM>', 'the month, like 2026-02')
    .option('--json', 'print one JSON object')
    .action(statement);
}

export function capitalCommand(): Command {
  return new Command('capital')
    .summary('print the capital view: virtual assets at zero, loans against capital')
    .description(
      'Prints what each debt is worth for capital, where virtual assets count nothing, and all loans against the multiple of ' +
        'the capital that they may be. Exit status 1 when they are above it.',
    )
    .argument('<DATA>', 'data folder of a desk')
    .option('--json', 'print one JSON object')
    .action(capital);
}

async function statement(
  folder: string,
  id: string,
  options: { month: string; json?: boolean },
): Promise<void> {
  const { month, json = false } = options;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Failure('--month wants YYYY-MM', 2);
  const { book } = await readBook(logOf(folder));
  const client = book.clients.get(id);
  if (client === undefined) throw new Failure(`there is no client ${id} in ${folder}`);
  const found = statementOfMonth(client, month);
  const decimals = (asset: string): number => book.assets.get(asset)?.terms.decimals ?? 0;
  process.stdout.write(json ? `${JSON.stringify(found)}\n` : statementText(found, decimals));
}

async function capital(folder: string, { json = false }: { json?: boolean }): Promise<void> {
  const { book } = await readBook(logOf(folder));
  const report = capitalReport(book);
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : capitalText(report));
  if (!report.isWithin) process.exitCode = 1;
}
