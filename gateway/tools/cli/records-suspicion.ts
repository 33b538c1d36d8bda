// `praya records suspicion`: everything about a person over a period, for compliance. The request stands in the
// journal before anything is read.

import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { type Desk, refusalIn } from '../../../client/node/index.ts';
import { type ParticipantId, rejectName, type Time } from '../../../engine/schema/index.ts';
import { participantsOf, writeSuspicionPack } from '../../compliance/records/suspicion-pack.ts';
import { locateLog } from '../../replay/log-location.ts';
import { at, type Connecting, connecting } from './desk/session.ts';
import { Failure } from './failure.ts';
import { auditIn, print, readTime, whole } from './records-place.ts';

interface Options extends Connecting {
  readonly data: string;
  readonly participant?: number;
  readonly person?: string;
  readonly from: number;
  readonly to: number;
  readonly out: string;
  readonly because: string;
}

export function suspicionCommand(): Command {
  return connecting(new Command('suspicion'))
    .summary('the pack of a person for a report of suspicion; compliance alone')
    .description(
      'Orders, trades, positions, margin, alerts and links of a person or participant over a period, sealed. Compliance ' +
        'asks for it at the running venue, with a key of its own, and the request is in the journal before anything is ' +
        'read. Nothing of it is sent to clients or affiliates.',
    )
    .option('--data <DIR>', 'data folder of the venue', 'data')
    .option('--participant <N>', 'this participant', whole)
    .option('--person <NAME>', 'every participant that this person acts for or holds')
    .requiredOption('--from <TIME>', 'from here on: 2026-05-01, 2026-05-01T12:00Z', readTime)
    .requiredOption('--to <TIME>', 'before this', readTime)
    .requiredOption('--because <WHY>', 'stands in the records for good')
    .requiredOption('--out <DIR>', 'a folder that is empty or not there')
    .action(suspicion);
}

async function suspicion(options: Options): Promise<void> {
  const { data, participant, person } = options;
  if ((participant === undefined) === (person === undefined)) {
    throw new Failure('one of --participant and --person is needed', 2);
  }
  const audit = auditIn(data);
  const subjects =
    person === undefined
      ? [participant as ParticipantId]
      : await participantsOf(locateLog(data), person);
  if (subjects.length === 0) throw new Failure(`nobody is called ${person}`);
  const requests: Request[] = [];
  await at(options, async (desk) => {
    for (const subject of subjects) requests.push(await request(desk, subject, options));
  });
  for (const { participant: subject, ...asked } of requests) {
    // Several have a folder each.
    const folder = subjects.length === 1 ? options.out : join(options.out, String(subject));
    const { files, hash } = await writeSuspicionPack({
      records: dirname(audit),
      audit,
      journal: locateLog(data),
      participant: subject,
      period: { from: options.from, to: options.to },
      out: folder,
      request: asked,
    });
    print(`${files.map((name) => join(folder, name)).join('\n')}\n`);
    print(`sealed as ${hash}, asked for by command ${asked.seq}\n`);
  }
}

interface Request {
  readonly participant: ParticipantId;
  readonly seq: number;
  readonly by: string;
  readonly reason: string;
}

async function request(
  desk: Desk,
  participant: ParticipantId,
  { from, to, because: reason }: Options,
): Promise<Request> {
  const result = await desk.send({
    kind: 'requestSuspicionPack',
    key: 0 as never, // The venue puts in the key that logged on.
    participant,
    from: from as Time,
    to: to as Time,
    reason,
  });
  const refusal = refusalIn(result);
  if (refusal !== null) {
    throw new Failure(`the venue refuses it: ${rejectName(refusal.reason)} (${refusal.field})`);
  }
  const noted = result.events.find(({ kind }) => kind === 'suspicionPackRequested');
  const by = noted?.kind === 'suspicionPackRequested' ? `staff ${noted.staff}` : '';
  return { participant, seq: result.seq, by, reason };
}
