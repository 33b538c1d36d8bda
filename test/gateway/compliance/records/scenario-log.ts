// The log of a scenario as a file, and the audit log of it: test/scenarios/records/records-year.txt, with log-ons before it and
// what the gateway counted behind it.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type Command,
  type Envelope,
  RejectReason,
  type Seq,
  type Time,
} from '../../../../engine/schema/index.ts';
import { AuditLog } from '../../../../gateway/compliance/records/audit-log.ts';
import { consumeLog } from '../../../../gateway/compliance/watch/live-replay.ts';
import { envelopeToJson } from '../../../../proto/codec.ts';
import { readScenario } from '../../../scenario/reader.ts';
import { play } from '../../../scenario/scenario.ts';
import type { Stage } from '../../../scenario/stage.ts';

const SCENARIOS = new URL('../../../scenarios/', import.meta.url);

/** Bob's key and session; both are in the log-on that stands before his last orders. */
export const BOBS_SESSION = 77;

export function yearEnvelopes(): Envelope[] {
  const stage = played('records/records-year.txt');
  const { key } = stage.player('bob');
  const account = stage.account('bob');
  const { time } = stage.state;
  const more: Command[] = [
    { kind: 'noteLogOn', name: 'bob', key, address: '10.1.2.3', reason: 0 },
    { kind: 'massCancel', key, account, contract: 0, side: 0, tag: '' },
    { kind: 'chooseLeverage', key, account, contract: 1, leverage: 200 } as Command,
    {
      kind: 'noteLogOn',
      name: 'eve',
      key: 0 as never,
      address: '10.9.9.9',
      reason: RejectReason.authenticationFailed,
    },
    {
      kind: 'countRefusals',
      account,
      since: time,
      count: 12,
      reason: RejectReason.rateLimited,
      key,
    },
  ];
  const tail = more.map((command, at) => {
    const seq = (stage.envelopes.length + at + 1) as Seq;
    const session = command.kind === 'countRefusals' ? 0 : BOBS_SESSION + (at === 3 ? 1 : 0);
    return { seq, time: (time + at) as Time, session, request: 0, command };
  });
  return [...stage.envelopes, ...tail];
}

export function writeYear(folder: string): string {
  return writeLog(join(folder, 'story.jsonl'), yearEnvelopes());
}

/** A log in which registers and keys change. */
export function writeRegisters(path: string): string {
  const scenario = readScenario(`# REC-016  Registers change.
staff rose risk
cast ann bob
classify ann individual portfolio 9_000_000 until 2026-06-01 evidence until 2026-06-01
declare bob with ann
suspend ann
revoke bob
retire rose
`);
  const { stage } = play(scenario, { restoring: false, flipped: new Set() });
  return writeLog(path, stage.envelopes);
}

/** The log of another scenario. */
export function writeScenario(folder: string, name: string): string {
  return writeLog(join(folder, `${basename(name)}.jsonl`), played(name).envelopes);
}

export function writeLog(path: string, envelopes: readonly Envelope[]): string {
  writeFileSync(path, envelopes.map((envelope) => `${envelopeToJson(envelope)}\n`).join(''));
  return path;
}

function played(name: string): Stage {
  const scenario = readScenario(readFileSync(new URL(name, SCENARIOS), 'utf8'));
  return play(scenario, { restoring: false, flipped: new Set() }).stage;
}

/** @returns the folder of the files. */
export async function buildRecords(log: string, records: string): Promise<string> {
  await consumeLog({ kind: 'text', path: log }, [new AuditLog(records)]);
  return join(records, 'audit');
}
