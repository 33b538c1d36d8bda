// Writes the audit log behind a venue or over a log that is there. What is signed is never written again: after a
// start the log is cut back to its head, and goes on with the first command that the head does not know.

import {
  closeSync,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../../host/folders.ts';
import type { ConsumedCommand, JournalConsumer } from '../watch/journal-consumer.ts';
import {
  auditDays,
  dayOf,
  dayPath,
  type FileHeader,
  type Head,
  headPath,
  LINE_FORMAT,
  readHead,
  sealPath,
} from './audit-files.ts';
import { Auditor, bodyOf } from './auditor.ts';
import { chained, NO_HASH } from './chain.ts';
import { Packing } from './packing.ts';
import { RecordsError } from './records-error.ts';
import { isSignedBy, openRecordsKey, publicKeys, type RecordsKey, signed } from './records-key.ts';
import { replaceWhole, writeWhole } from './whole-file.ts';

interface AuditOptions {
  /** Where a file ends; logs with another number are other logs. */
  readonly fileBytes?: number;
  /** Whether sealed files are packed. */
  readonly isPacked?: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Text that is not written yet, at most about so much. */
const PIECE_LENGTH = 1 << 18;
/** A file that has reached it is sealed, and the day goes on in another. Always the same: the log is a function of the journal. */
const FILE_BYTES = 64 << 20;

export class AuditLog implements JournalConsumer {
  readonly #folder: string;
  readonly #key: RecordsKey;
  readonly #auditor = new Auditor();
  readonly #head: Mutable<Head>;
  /** What is on disk already: its commands are shown again after a start. */
  readonly #knownSeq: number;
  readonly #fileBytes: number;
  #fd = -1;
  #text = '';
  #signedSeq = -1;

  /** Sealed files, packed one step a settling. Null leaves them as they are. */
  readonly #packing: Packing | null;

  /**
   * @param records the folder of the records, made when it is not there.
   * @throws RecordsError `damaged` when what is there is not what was signed.
   */
  constructor(records: string, { fileBytes = FILE_BYTES, isPacked = false }: AuditOptions = {}) {
    this.#fileBytes = fileBytes;
    this.#folder = join(records, 'audit');
    makeFolders(this.#folder);
    this.#key = openRecordsKey(records);
    this.#head = this.#goOn(records);
    this.#knownSeq = this.#head.seq;
    this.#packing = isPacked ? new Packing(this.#folder) : null;
  }

  /** The lines there are, those included that no head knows yet. */
  get lines(): number {
    return this.#head.n;
  }

  take(consumed: ConsumedCommand): void {
    const { seq, time } = consumed.envelope;
    const drafts = this.#auditor.lines(consumed);
    if (seq <= this.#knownSeq) {
      if (seq === this.#knownSeq && time !== this.#head.time) throw this.#foreign(seq);
      return;
    }
    const head = this.#head;
    const day = dayOf(time);
    if (head.day !== '' && day > head.day && this.#fd >= 0) this.#seal();
    if (drafts.length > 0 && (this.#fd < 0 || day > head.day))
      this.#begin(nameAfter(head.day, day));
    for (const draft of drafts) {
      head.n += 1;
      head.lines += 1;
      this.#write(bodyOf(head.n, draft, head.format));
    }
    head.seq = seq;
    head.time = time;
    if (this.#text.length > PIECE_LENGTH) this.#flush();
    if (this.#fd >= 0 && head.bytes + Buffer.byteLength(this.#text) >= this.#fileBytes)
      this.#seal();
  }

  settle(): void {
    if (this.#head.seq !== this.#signedSeq) this.#sign();
    this.#packing?.step();
  }

  close(): void {
    if (this.#fd >= 0) closeSync(this.#fd);
    this.#fd = -1;
  }

  /** Somebody put another journal behind the log, or an older copy that went on differently. */
  #foreign(seq: number): RecordsError {
    const text = `command ${seq} of the journal is not the one that ${this.#folder} ends with`;
    return new RecordsError('damaged', text);
  }

  /** A day is over: its file is signed for itself, and stays as it is. */
  #seal(): void {
    this.#sign();
    const path = sealPath(this.#folder, this.#head.day);
    writeWhole(path, `${JSON.stringify(signed(this.#key, this.#head), null, 2)}\n`);
    this.#packing?.add(this.#head.day);
    this.close();
  }

  #begin(day: string): void {
    const head = this.#head;
    if (this.#fd >= 0) this.#seal();
    head.format = LINE_FORMAT; // A file that was begun by another version ends as it began.
    head.day = day;
    head.file += 1;
    head.lines = 0;
    head.bytes = 0;
    this.#fd = openSync(dayPath(this.#folder, day), 'wx+', 0o640);
    const header: FileHeader = {
      kind: 'auditFile',
      format: LINE_FORMAT,
      day,
      file: head.file,
      after: head.n,
      follows: head.hash,
    };
    this.#write(JSON.stringify(header));
  }

  #write(body: string): void {
    const { text, hash } = chained(this.#head.hash, body);
    this.#text += `${text}\n`;
    this.#head.hash = hash;
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text);
    this.#text = '';
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.#fd, bytes, done, bytes.length - done, this.#head.bytes + done);
    }
    this.#head.bytes += bytes.length;
  }

  /** Everything up to here is durable, and then signed. */
  #sign(): void {
    if (this.#text !== '') this.#flush();
    if (this.#fd >= 0) fdatasyncSync(this.#fd);
    const head = signed(this.#key, this.#head);
    replaceWhole(headPath(this.#folder), `${JSON.stringify(head, null, 2)}\n`);
    this.#signedSeq = this.#head.seq;
  }

  #goOn(records: string): Mutable<Head> {
    const path = headPath(this.#folder);
    const found = readHead(path);
    if (found === null) {
      if (auditDays(this.#folder).length > 0) {
        throw new RecordsError('damaged', `${this.#folder} has files and no head`);
      }
      writeWhole(path, `${JSON.stringify(signed(this.#key, NOTHING), null, 2)}\n`);
      return { ...NOTHING };
    }
    if (!isSignedBy(publicKeys(records), found)) {
      throw new RecordsError('damaged', `${path} is not signed by a key of this folder`);
    }
    const { key: _key, signature: _signature, ...head } = found;
    // Begun and not signed yet: it is written again.
    for (const day of auditDays(this.#folder)) {
      if (day > head.day) rmSync(dayPath(this.#folder, day), { force: true });
    }
    if (head.day !== '' && !existsSync(sealPath(this.#folder, head.day))) this.#reopen(head);
    return head;
  }

  #reopen({ day, bytes, hash }: Head): void {
    const path = dayPath(this.#folder, day);
    if (!existsSync(path))
      throw new RecordsError('damaged', `${path} is gone, and the head names it`);
    const { size } = statSync(path);
    if (size < bytes) {
      throw new RecordsError('damaged', `${path} has ${size} bytes, and ${bytes} were signed`);
    }
    this.#fd = openSync(path, 'r+');
    const tail = Buffer.alloc(HASH_TAIL_BYTES);
    readSync(this.#fd, tail, 0, tail.length, bytes - tail.length);
    if (tail.toString() !== `"hash":"${hash}"}\n`) {
      throw new RecordsError('damaged', `${path} does not end where its head says`);
    }
    ftruncateSync(this.#fd, bytes);
  }
}

/** `2026-05-04`; once that is full, `2026-05-04.0002`, which stands behind it in the order of names. */
function nameAfter(before: string, day: string): string {
  if (!before.startsWith(day)) return day;
  const part = Number(before.slice(day.length + 1) || 1) + 1;
  return `${day}.${String(part).padStart(4, '0')}`;
}

const NOTHING: Head = {
  format: LINE_FORMAT,
  day: '',
  file: 0,
  n: 0,
  lines: 0,
  bytes: 0,
  hash: NO_HASH,
  seq: 0,
  time: 0,
};

const HASH_TAIL_BYTES = `"hash":"${NO_HASH}"}\n`.length;
