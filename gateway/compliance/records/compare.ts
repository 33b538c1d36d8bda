// The audit log against the journal it comes from: every line is written again and compared. Finds what a signature
// cannot: an old log that was put back together with its old head.

import type { LogLocation } from '../../replay/log-location.ts';
import type { ConsumedCommand, JournalConsumer } from '../watch/journal-consumer.ts';
import { consumeLog } from '../watch/live-replay.ts';
import {
  auditDays,
  dayOf,
  type FileHeader,
  type Head,
  headPath,
  LINE_FORMAT,
  readDay,
  readHead,
} from './audit-files.ts';
import { Auditor, bodyOf, type Draft } from './auditor.ts';
import { unchained } from './chain.ts';
import type { Fault } from './verify.ts';

interface Comparison {
  /** The last command that was compared: of the signed head, or of the journal where it ends before. */
  readonly seq: number;
  readonly lines: number;
  readonly fault: Fault | null;
}

/** Up to where a log is compared: its signed head. What is behind it is still being written. */
type SignedEnd = Pick<Head, 'seq' | 'n'>;

/** @returns the first line that is not what the journal gives, if there is one. @throws LogError */
export async function compareWithJournal(
  folder: string,
  location: LogLocation,
  end: SignedEnd | null = readHead(headPath(folder)),
): Promise<Comparison> {
  const reader = new Comparing(folder, end);
  const { state } = await consumeLog(location, [reader]);
  const seq = Math.min(state.seq, end?.seq ?? state.seq);
  return { seq, lines: reader.lines, fault: reader.fault ?? reader.beyond() };
}

class Comparing implements JournalConsumer {
  lines = 0;
  fault: Fault | null = null;
  readonly #auditor = new Auditor();
  readonly #written: Generator<Written>;
  readonly #end: SignedEnd | null;

  constructor(folder: string, end: SignedEnd | null) {
    this.#written = bodies(folder);
    this.#end = end;
  }

  take(consumed: ConsumedCommand): void {
    if (this.#end !== null && consumed.envelope.seq > this.#end.seq) return;
    for (const draft of this.#auditor.lines(consumed)) {
      this.lines += 1;
      if (this.fault === null) this.#compare(draft);
    }
  }

  /** A line that no command gave. */
  beyond(): Fault | null {
    if (this.#end !== null && this.lines >= this.#end.n) return null;
    const { value, done } = this.#written.next();
    if (done === true) return null;
    const { file, line } = value;
    return { kind: 'added', file, line, text: 'the journal knows of no such line' };
  }

  #compare(draft: Draft): void {
    const { time, ref } = draft;
    const { value, done } = this.#written.next();
    if (done === true) {
      const file = `${dayOf(time)}.jsonl`;
      const text = `ends before line ${this.lines} of the log, reference ${ref}, that the journal gives`;
      this.fault = { kind: 'truncated', file, line: 0, text };
    } else if (value.body !== bodyOf(this.lines, draft, value.format)) {
      const { file, line } = value;
      const text = `is not what the journal gives for reference ${ref}`;
      this.fault = { kind: 'altered', file, line, text };
    }
  }
}

interface Written {
  readonly file: string;
  readonly line: number;
  /** Of its file. */
  readonly format: number;
  readonly body: string;
}

function* bodies(folder: string): Generator<Written> {
  for (const day of auditDays(folder)) {
    const rows = readDay(folder, day).toString('utf8').split('\n');
    const format = formatOf(rows[0]);
    for (let at = 1; at < rows.length - 1; at++) {
      yield { file: `${day}.jsonl`, line: at + 1, format, body: unchained(rows[at])?.body ?? '' };
    }
  }
}

/** Of a header that cannot be read, today's: the lines below it are compared all the same. */
function formatOf(header: string): number {
  try {
    const { format } = JSON.parse(header) as Partial<FileHeader>;
    return format ?? LINE_FORMAT;
  } catch {
    return LINE_FORMAT;
  }
}
