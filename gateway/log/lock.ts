// One writer for a data folder. The lock names a process and when it started, because process ids are used
// again. It is a link to a file that was whole before it got its name, so half of one is never read.

import * as fs from 'node:fs';
import { join } from 'node:path';
import { LogError } from './log-error.ts';

export interface LockHolder {
  readonly pid: number;
  /** From /proc, in clock ticks since the machine started; empty where there is none. */
  readonly started: string;
}

export class FolderLock {
  readonly #path: string;
  readonly #text: string;

  /** @throws LogError `locked`, naming the process, if a live one holds the folder. */
  constructor(folder: string) {
    this.#path = join(folder, 'lock');
    this.#text = JSON.stringify({ pid: process.pid, started: processOf(process.pid).started });
    const own = `${this.#path}.${process.pid}.${holders++}`;
    fs.writeFileSync(own, this.#text, { mode: 0o640 });
    try {
      this.#take(own);
    } finally {
      fs.rmSync(own, { force: true });
    }
  }

  release(): void {
    if (read(this.#path) === this.#text) fs.rmSync(this.#path, { force: true });
  }

  #take(own: string): void {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (link(own, this.#path)) return;
      const text = read(this.#path);
      if (text === null) continue; // Released this moment.
      const holder = parse(text);
      if (holder !== null && isAlive(holder)) throw lockedBy(holder, this.#path);
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

/** Who holds the folder; null if no living process does. */
export function lockHolder(folder: string): LockHolder | null {
  const text = read(join(folder, 'lock'));
  const holder = text === null ? null : parse(text);
  return holder !== null && isAlive(holder) ? holder : null;
}

const ATTEMPTS = 5;
let holders = 0;

function lockedBy({ pid }: LockHolder, file: string): LogError {
  const who = pid === process.pid ? 'this process' : `process ${pid}`;
  return new LogError('locked', `the journal is being written by ${who}`, { file, pid });
}

function isAlive({ pid, started }: LockHolder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const { state, started: now } = processOf(pid);
  if (state === 'Z') return false; // Dead, and its parent has not looked.
  return now === '' || started === '' || now === started;
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

function read(path: string): string | null {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return null;
  }
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
