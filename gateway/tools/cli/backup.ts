import { Command } from 'commander';
import { grouped } from '../../../proto/grouped.ts';
import { FREE_BYTES_MIN } from '../../host/settings.ts';
import { locateLog } from '../../replay/log-location.ts';
import { timeText } from '../../replay/until.ts';
import { type Backup, backUp } from './backup-copy.ts';
import { Failure } from './failure.ts';
import { whole } from './records-place.ts';

interface Options {
  readonly fromSnapshot?: boolean;
  readonly freeBytesMin: number;
  readonly json?: boolean;
}

export function backupCommand(): Command {
  return new Command('backup')
    .summary('copy a data folder, also of a running venue, and prove the copy')
    .description(
      'Copies a data folder into a new one, also while a venue is writing there: the journal up to its last whole batch, ' +
        'the records up to their signed head. The copy is replayed, and gets its name only when every event is the recorded one and every law holds; ' +
        'until then, and when it is cut short, it is TO.partial. A backup is brought back by the same command.',
    )
    .argument('<DATA>', 'the data folder; nothing in it is changed')
    .argument('<TO>', 'the folder of the copy, which is not there yet')
    .option(
      '--from-snapshot',
      'replay what is behind the newest snapshot alone: quicker, and the chain proves the rest',
    )
    .option(
      '--free-bytes-min <N>',
      'what stays free on the disk of the copy; as the venue has it, where that is its disk',
      whole,
      FREE_BYTES_MIN,
    )
    .option('--json', 'print what was copied as one JSON object')
    .action(run);
}

async function run(data: string, to: string, options: Options): Promise<void> {
  const { fromSnapshot, freeBytesMin, json } = options;
  const source = locateLog(data);
  if (source.kind === 'text') throw new Failure(`${data} is a text log, not a data folder`, 2);
  const from = fromSnapshot === true ? 'newest' : 'rules';
  const backup = await backUp({ source, to, from, freeBytesMin });
  process.stdout.write(`${json === true ? JSON.stringify(backup) : summary(to, backup)}\n`);
}

function summary(to: string, backup: Backup): string {
  const { files, bytes, seq, time, commands, compared, digest } = backup;
  const end = seq === 0 ? 'no command yet' : `up to command ${grouped(seq)}, ${timeText(time)}`;
  const agreed = `${grouped(compared)} with recorded events agree`;
  return [
    `copied     ${to}: ${grouped(files)} files, ${grouped(bytes)} bytes, ${end}`,
    `replayed   ${grouped(commands)} commands, ${agreed}; every law holds`,
    `digest     ${digest}`,
  ].join('\n');
}
