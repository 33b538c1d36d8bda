// Everything about one participant over a period, for a report of suspicion: what it asked and traded, what it held and
// what margin it had, the alerts, and who it is tied to. Made of the journal and the audit log up to the command that asked for
// it, so that whoever writes it again writes the same; sealed, and for compliance alone: the folder is open to its owner only.

import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type EngineState, read } from '../../../engine/index.ts';
import type { AccountId, ContractId, ParticipantId } from '../../../engine/schema/index.ts';
import { makeFolders } from '../../host/folders.ts';
import type { LogLocation } from '../../replay/log-location.ts';
import type { Replay } from '../../replay/replay.ts';
import { timeText } from '../../replay/until.ts';
import { type Alert, alertJson } from '../watch/alert.ts';
import type { ConsumedCommand, JournalConsumer } from '../watch/journal-consumer.ts';
import { Links, tieText } from '../watch/links.ts';
import { consumeLog } from '../watch/live-replay.ts';
import { Surveillance } from '../watch/surveillance.ts';
import type { Topic } from './audit-line.ts';
import { csvRow } from './csv.ts';
import { sealFolder } from './folder-seal.ts';
import { lineRow, linesHeader } from './line-table.ts';
import { symbolOf } from './plain-words.ts';
import { type Period, readLines } from './read-lines.ts';
import { RecordsError } from './records-error.ts';
import { openRecordsKey } from './records-key.ts';
import { writeWhole } from './whole-file.ts';

export interface SuspicionParts {
  readonly records: string;
  readonly audit: string;
  readonly journal: LogLocation;
  readonly participant: ParticipantId;
  readonly period: Period;
  readonly out: string;
  /** Who asked, by which command of the journal, and why. */
  readonly request: { readonly seq: number; readonly by: string; readonly reason: string };
}

interface SuspicionPack {
  readonly files: readonly string[];
  /** SHA-256 of the seal, which names every file with its hash and is signed. */
  readonly hash: string;
}

const FILE_MODE = 0o600;
/** What the audit log does not have, so that it is made of the journal again: by the rules of this release alone. */
export const COMPUTED: readonly string[] = [
  'positions.csv',
  'margin.csv',
  'links.csv',
  'alerts.jsonl',
];

/** @throws RecordsError, LogError */
export async function writeSuspicionPack(parts: SuspicionParts): Promise<SuspicionPack> {
  const { out, participant, period, records } = parts;
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new RecordsError('asked', `${out} is not empty; a pack is never written over`);
  }
  makeFolders(out, 0o700);
  chmodSync(out, 0o700);
  const put = (name: string, content: string): void =>
    writeWhole(join(out, name), content, FILE_MODE);
  const subject = new Subject(participant, period);
  const surveillance = new Surveillance();
  const until = { kind: 'seq', seq: parts.request.seq } as const;
  const replay = await consumeLog(parts.journal, [surveillance, subject], { until });
  const { state } = replay;
  put('subject.json', `${JSON.stringify(subjectOf(parts, replay), null, 2)}\n`);
  writeLines(parts);
  // Of a request under former rules nothing was seen: a table without rows would say that there was nothing.
  if (parts.request.seq > replay.startedAfter) {
    subject.end(state);
    put('positions.csv', subject.positions.join(''));
    put('margin.csv', subject.margin.join(''));
    put('links.csv', linksTable(state, participant, subject.links));
    const alerts = surveillance.alerts.filter((alert) => concerns(alert, state, parts));
    put('alerts.jsonl', alerts.map((alert) => `${alertJson(alert)}\n`).join(''));
  }
  sealFolder(out, openRecordsKey(records));
  const hash = createHash('sha256')
    .update(readFileSync(join(out, 'seal.json')))
    .digest('hex');
  return { files: readdirSync(out).sort(), hash };
}

/** The participants that a person acts for or holds, by whatever spelling of case and spaces. */
export async function participantsOf(
  journal: LogLocation,
  person: string,
): Promise<ParticipantId[]> {
  const links = new Links();
  const consumer: JournalConsumer = {
    take: (consumed) => {
      for (const event of consumed.events) links.note(consumed, event);
    },
  };
  await consumeLog(journal, [consumer]);
  return links.actedForBy(person);
}

const HOUR_US = 3_600_000_000;

/** Positions and margin of the subject's accounts: at both ends of the period, at each hour, and at each change. */
class Subject implements JournalConsumer {
  readonly links = new Links();
  readonly positions: string[] = [
    csvRow(['time_utc', 'command', 'account', 'contract', 'held_lots', 'cost']),
  ];
  readonly margin: string[] = [
    csvRow(['time_utc', 'command', 'account', 'balance', 'equity', 'available', 'level']),
  ];
  readonly #participant: ParticipantId;
  readonly #period: Period;
  readonly #held = new Map<string, string>();
  #hour = -1;

  constructor(participant: ParticipantId, period: Period) {
    this.#participant = participant;
    this.#period = period;
  }

  take(consumed: ConsumedCommand): void {
    const { envelope, events, state } = consumed;
    for (const event of events) this.links.note(consumed, event);
    const { from, to } = this.#period;
    if (envelope.time < from || envelope.time >= to) return;
    const hour = Math.floor(envelope.time / HOUR_US);
    const isNewHour = hour !== this.#hour;
    this.#hour = hour;
    const accounts = this.#accounts(state);
    const touched = new Set(events.flatMap(accountsIn));
    for (const account of accounts) {
      if (!isNewHour && !touched.has(account)) continue;
      this.#note(state, account, isNewHour);
    }
  }

  /** How it stands when the journal ends within the period. */
  end(state: EngineState): void {
    if (state.time < this.#period.from || state.time >= this.#period.to) return;
    for (const account of this.#accounts(state)) this.#note(state, account, true);
  }

  #accounts(state: EngineState): AccountId[] {
    return [...(read.participant(state, this.#participant)?.accounts ?? [])];
  }

  #note(state: EngineState, account: AccountId, isDue: boolean): void {
    const at = [timeText(state.time), state.seq, account];
    let isMoved = false;
    for (const contract of read.contractIds(state)) {
      const held = read.held(state, contract, account);
      const cost = read.cost(state, contract, account);
      const key = `${account} ${contract}`;
      const now = `${held} ${cost}`;
      if ((this.#held.get(key) ?? '0 0') === now && !isDue) continue;
      isMoved ||= this.#held.get(key) !== now;
      this.#held.set(key, now);
      if (held !== 0 || cost !== 0 || isMoved) {
        this.positions.push(csvRow([...at, symbolOf(state, contract as ContractId), held, cost]));
      }
    }
    if (!isDue && !isMoved) return;
    this.margin.push(
      csvRow([
        ...at,
        read.balance(state, account),
        read.equityOf(state, account),
        read.available(state, account),
        read.marginLevel(state, account),
      ]),
    );
  }
}

function accountsIn(event: object): number[] {
  const { account, maker, taker } = event as {
    readonly account?: number;
    readonly maker?: { readonly account: number };
    readonly taker?: { readonly account: number };
  };
  return [account, maker?.account, taker?.account].filter((id) => id !== undefined);
}

function subjectOf({ participant, period, request }: SuspicionParts, replay: Replay): object {
  const { state } = replay;
  const row = read.participant(state, participant);
  const traders = [...read.traders(state)].filter((trader) => trader.participant === participant);
  return {
    participant,
    name: row?.name,
    accounts: row?.accounts,
    traders: traders.map(({ id, name, responsiblePerson }) => ({ id, name, responsiblePerson })),
    from: timeText(period.from),
    to: timeText(period.to),
    request,
    journal: { seq: state.seq, at: timeText(state.time) },
    missing: missingIn(replay, request.seq),
  };
}

/** Null when everything could be made. */
function missingIn({ startedAfter }: Replay, askedBy: number): object | null {
  if (startedAfter === 0) return null;
  const why = `commands up to ${startedAfter} were applied by former rules, which this release does not have`;
  return { files: COMPUTED, throughCommand: Math.min(startedAfter, askedBy), why };
}

/** Each line of the period goes into the first of these that is its. */
const LINE_FILES: readonly { readonly name: string; readonly takes: (topic: Topic) => boolean }[] =
  [
    { name: 'trades.csv', takes: (topic) => topic === 'fill' },
    { name: 'logons.csv', takes: (topic) => topic === 'logOn' },
    { name: 'orders.csv', takes: () => true },
  ];
/** Rows that go to disk together: a period may have millions. */
const ROWS_A_WRITE = 1000;

/** One pass over the audit log; nothing is kept of it. */
function writeLines({ audit, out, period, participant, request }: SuspicionParts): void {
  const files = LINE_FILES.map(({ name, takes }) => {
    return { takes, rows: [linesHeader()], fd: openSync(join(out, name), 'wx', FILE_MODE) };
  });
  const write = ({ fd, rows }: { readonly fd: number; readonly rows: string[] }): void => {
    writeFileSync(fd, rows.splice(0).join(''));
  };
  try {
    for (const line of readLines(audit, period)) {
      if (line.seq > request.seq) break;
      if (line.participants?.includes(participant) !== true) continue;
      const file = files.find(({ takes }) => takes(line.topic));
      file?.rows.push(lineRow(line));
      if (file !== undefined && file.rows.length >= ROWS_A_WRITE) write(file);
    }
    for (const file of files) {
      write(file);
      fsyncSync(file.fd);
    }
  } finally {
    for (const { fd } of files) closeSync(fd);
  }
}

function linksTable(state: EngineState, participant: ParticipantId, links: Links): string {
  const rows = [csvRow(['kind', 'what', 'participant', 'name'])];
  const push = (kind: string, what: string, other: ParticipantId | ''): void => {
    const name = other === '' ? '' : (read.participant(state, other)?.name ?? '');
    rows.push(csvRow([kind, what, other, name]));
  };
  const { persons, addresses } = links.of(participant);
  for (const person of persons) push('person', person, '');
  for (const address of addresses) push('address', address, '');
  const [account] = read.participant(state, participant)?.accounts ?? [];
  const head = account === undefined ? participant : read.group(state, account);
  const members = read.accountsOfGroup(state, head).map((id) => read.owner(state, id));
  for (const member of new Set(members)) {
    if (member !== 0 && member !== participant) push('group', `group ${head}`, member);
  }
  for (const { participant: other, tie } of links.to(participant)) push('tie', tieText(tie), other);
  return rows.join('');
}

/** Of the participant, its group or its accounts, and open within the period. */
function concerns(
  { participants, accounts, at, lastAt }: Alert,
  state: EngineState,
  { participant, period }: SuspicionParts,
): boolean {
  if (at >= period.to || lastAt < period.from) return false;
  const own: readonly AccountId[] = read.participant(state, participant)?.accounts ?? [];
  return participants.includes(participant) || accounts.some((account) => own.includes(account));
}
