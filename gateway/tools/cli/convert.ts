import { Command, Option } from 'commander';
import { readEnvelopes } from '../../replay/envelopes.ts';
import { locateLog } from '../../replay/log-location.ts';
import { createLog, type LogKind } from '../../replay/log-writer.ts';
import { Failure } from './failure.ts';
import { commandsText, Progress } from './progress.ts';

interface Options {
  readonly to: LogKind;
  readonly out: string;
}

export function convertCommand(): Command {
  return new Command('convert')
    .summary('turn a journal into a text log, or a text log into a journal')
    .description(
      'Turns a journal into a text log, or a text log into a journal. Both hold the same commands: nothing is ' +
        'lost on the way there or back. How they were batched on disk, and the recorded digests of their events, ' +
        'belong to a journal and are not in the text.',
    )
    .argument(
      '<LOG>',
      'data folder, journal folder or text log; - for a text log on standard input',
    )
    .addOption(
      new Option('--to <KIND>', 'what to write').choices(['text', 'journal']).makeOptionMandatory(),
    )
    .requiredOption(
      '--out <PATH>',
      'a new file, or a new data folder; - for text on standard output',
    )
    .action(run);
}

async function run(log: string, { to, out }: Options): Promise<void> {
  const location = locateLog(log);
  const writer = createLog(out, to);
  const place = out === '-' ? 'standard output' : out;
  const progress = new Progress();
  let count = 0;
  try {
    for await (const envelope of readEnvelopes(location)) {
      const full = writer.write(envelope);
      if (full !== undefined) await full;
      count += 1;
      if (count % 1024 === 0) progress.show(0, 0, count);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`${reason}; ${place} holds the ${commandsText(count)} before it`);
  } finally {
    progress.end();
    await writer.close();
  }
  process.stderr.write(`${commandsText(count)} into ${place}\n`);
}
