// One writer for a data folder. The lock names a process; while it lives the process counts its beat up in the file.
// A process of this machine and this container is looked up by its id and start time. Of any other (another container,
// another machine on a shared volume, the machine before it was started again) nothing can be looked up: only a beat
// that stands still for five seconds of our own counter makes its lock free.
//
// A lock may be lost all the same, to somebody who removed the file, or by a pause longer than that. So the holder
// compares the file's identity before each batch and after its flush, and the file's text twice a second: what it
// writes after the loss is never acknowledged.

import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { delay, type Scheduler } from '../host/scheduler.ts';
import { LogError } from './log-error.ts';

export interface LockHolder {
  readonly pid: number;
  /** From /proc, in clock ticks since the machine started; empty where there is none. */
  readonly started: string;
  readonly host?: string;
  /** Of the machine's kernel, and of the container's numbers for processes; absent in locks of older releases. */
  readonly boot?: string;
  readonly namespace?: string;
}

export class FolderLock {
  readonly #path: string;
  readonly #holder: LockHolder & { readonly run: string };
  readonly #fd: number;
  readonly #inode: string;
  #beats = 0;

  /**
   * @param silent the text of a lock whose holder was seen to beat no more: `waitForSilence`.
   * @throws LogError `locked`, naming the process, if a live one holds the folder or one that cannot be looked up.
   */
  constructor(folder: string, silent = '') {
    this.#path = join(folder, 'lock');
    const run = randomUUID(); // Two containers may have the same numbers.
    const own = `${this.#path}.${run}`;
    this.#holder = { ...thisProcess(), run };
    this.#fd = fs.openSync(own, 'wx+', 0o640);
    try {
      fs.writeSync(this.#fd, this.#text(), 0);
      this.#inode = inodeOf(fs.fstatSync(this.#fd, { bigint: true }));
      this.#take(own, silent);
    } catch (error) {
      fs.closeSync(this.#fd);
      throw error;
    } finally {
      fs.rmSync(own, { force: true });
    }
  }

  /** Whether the folder still has this lock, by the file's identity: a few microseconds. @throws LogError `deleted`, `taken` */
  check(): void {
    const found = fs.statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    const file = this.#path;
    if (found === undefined) {
      throw new LogError('deleted', 'the data folder, or its lock, was deleted or moved', { file });
    }
    if (inodeOf(found) !== this.#inode) throw takenBy(read(file), file);
  }

  /** Compares the text as well, and shows that this process lives. @throws LogError `deleted`, `taken` */
  beat(): void {
    this.check();
    const text = read(this.#path);
    if (text !== this.#text()) throw takenBy(text, this.#path);
    this.#beats += 1;
    fs.writeSync(this.#fd, this.#text(), 0);
  }

  release(): void {
    if (read(this.#path) === this.#text()) fs.rmSync(this.#path, { force: true });
    fs.closeSync(this.#fd);
  }

  /** Of one length, so that it is written over in place. */
  #text(): string {
    return JSON.stringify({ ...this.#holder, beat: String(this.#beats).padStart(12, '0') });
  }

  #take(own: string, silent: string): void {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (link(own, this.#path)) return;
      const text = read(this.#path);
      if (text === null) continue; // Released this moment.
      const holder = parse(text);
      if (holder !== null && text !== silent && lifeOf(holder) !== 'dead') {
        throw lockedBy(holder, this.#path);
      }
      this.#removeStale(text, own);
    }
    throw new LogError('locked', 'the lock changes hands all the time', { file: this.#path });
  }

  /** Of several that find the same dead holder, one moves its lock away; a live lock is put back. */
  #removeStale(text: string, own: string): void {
    const aside = `${own}.stale`;
    try {
      fs.renameSync(this.#path, aside);
    } catch {
      return; // Another was quicker.
    }
    if (read(aside) !== text) link(aside, this.#path);
    fs.rmSync(aside, { force: true });
  }
}

/** Who holds the folder; null if no living process does. One that cannot be looked up counts as living. */
export function lockHolder(folder: string): LockHolder | null {
  const text = read(join(folder, 'lock'));
  const holder = text === null ? null : parse(text);
  return holder !== null && lifeOf(holder) !== 'dead' ? holder : null;
}

/**
 * Watches the beat of a holder that cannot be looked up.
 *
 * @returns the text of its lock once that has stood still long enough; '' when there is no such holder, or it lives.
 */
export async function waitForSilence(
  folder: string,
  scheduler: Scheduler,
  onWait: (holder: LockHolder) => void = () => {},
): Promise<string> {
  const path = join(folder, 'lock');
  const first = read(path);
  const holder = first === null ? null : parse(first);
  if (first === null || holder === null || lifeOf(holder) !== 'elsewhere') return '';
  onWait(holder);
  for (let waitedMs = 0; waitedMs < SILENT_MS; waitedMs += LOOK_MS) {
    await delay(scheduler, LOOK_MS);
    if (read(path) !== first) return '';
  }
  return first;
}

/** How often a holder beats, and how long a silent one is waited for. */
export const BEAT_MS = 500;
const SILENT_MS = 5000;
const LOOK_MS = 250;
const ATTEMPTS = 5;

function thisProcess(): Required<LockHolder> {
  const { pid } = process;
  return { pid, started: processOf(pid).started, host: hostname(), ...HERE };
}

/** Which machine, since when, and which numbering of processes: the same for two processes that can look each other up. */
const HERE = {
  boot: (read('/proc/sys/kernel/random/boot_id') ?? '').trim(),
  namespace: readLink('/proc/self/ns/pid'),
} as const;

function lockedBy({ pid, host }: LockHolder, file: string): LogError {
  return new LogError('locked', `the journal is being written by ${nameOf(pid, host)}`, {
    file,
    pid,
  });
}

function takenBy(text: string | null, file: string): LogError {
  const holder = text === null ? null : parse(text);
  const who = holder === null ? 'somebody' : nameOf(holder.pid, holder.host);
  return new LogError('taken', `the data folder was taken by ${who}`, { file });
}

function nameOf(pid: number, host: string | undefined): string {
  if (host !== undefined && host !== hostname()) return `process ${pid} on ${host}`;
  return pid === process.pid ? 'this process' : `process ${pid}`;
}

type Life = 'alive' | 'dead' | 'elsewhere';

function lifeOf({ pid, started, boot, namespace }: LockHolder): Life {
  const isHere = boot === undefined || (boot === HERE.boot && namespace === HERE.namespace);
  if (!isHere) return 'elsewhere';
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'dead';
  }
  const { state, started: now } = processOf(pid);
  if (state === 'Z') return 'dead'; // And its parent has not looked.
  return now === '' || started === '' || now === started ? 'alive' : 'dead';
}

/** Fields 3 and 22 of /proc/PID/stat; the second field is a name in parentheses that may hold anything. */
function processOf(pid: number): { state: string; started: string } {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return { state: '', started: '' };
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: fields[19] ?? '' };
}

function parse(text: string): LockHolder | null {
  try {
    const holder = JSON.parse(text) as LockHolder;
    return Number.isSafeInteger(holder.pid) && holder.pid > 0 ? holder : null;
  } catch {
    return null;
  }
}

/** What a file holds; null for none, and for a pipe or a device, which could keep us waiting for ever. */
function read(path: string): string | null {
  try {
    return fs.statSync(path).isFile() ? fs.readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}

function readLink(path: string): string {
  try {
    return fs.readlinkSync(path);
  } catch {
    return '';
  }
}

function inodeOf({ dev, ino }: fs.BigIntStats): string {
  return `${dev} ${ino}`;
}

function link(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
