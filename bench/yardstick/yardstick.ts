// The C++ yardstick as a process of its own: compiled into a temporary folder when g++ is there, fed the workload as
// a file, and asked for a slice at a time.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Resting } from '../contender.ts';
import type { Workload } from '../workloads/rows.ts';

export const YARDSTICK = 'C++ yardstick';

/** @returns the path of the program, or null where it cannot be compiled. */
export function compileYardstick(folder: string): string | null {
  const source = fileURLToPath(new URL('../../../bench/yardstick/ladder.cpp', import.meta.url));
  const program = join(folder, 'ladder');
  try {
    const flags = ['-std=c++17', '-O3', '-march=native'];
    execFileSync('g++', [...flags, '-o', program, source], { stdio: ['ignore', 'ignore', 'pipe'] });
    return program;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

class Yardstick {
  readonly #process: ChildProcess;
  readonly #lines: Interface;
  readonly #answers: AsyncIterator<string>;

  constructor(program: string, folder: string, work: Workload) {
    const path = join(folder, 'workload');
    writeFileSync(path, fileOf(work));
    this.#process = spawn(program, [path], { stdio: ['pipe', 'pipe', 'inherit'] });
    if (this.#process.stdout === null) throw new Error('the yardstick has no output');
    this.#lines = createInterface({ input: this.#process.stdout });
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  /** Plays rows. @returns the seconds of processor time that they took. */
  async play(from: number, to: number): Promise<number> {
    return Number(await this.#ask(`play ${from} ${to}`)) / 1e9;
  }

  /** Plays rows. @returns the digest of all reports so far, as `ReportDigest` has it. */
  digest(from: number, to: number): Promise<string> {
    return this.#ask(`digest ${from} ${to}`);
  }

  async resting(): Promise<Resting> {
    const [levels, value] = (await this.#ask('resting')).split(' ').map(Number);
    return { levels, value };
  }

  close(): void {
    this.#lines.close();
    this.#process.stdin?.end();
  }

  async #ask(line: string): Promise<string> {
    this.#process.stdin?.write(`${line}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error(`the yardstick ended at ${line}`);
    return value;
  }
}

function fileOf({ op, buys, price, qty, order, count, warm }: Workload): Buffer {
  let [low, high] = [Number.MAX_SAFE_INTEGER, 0];
  for (let row = 0; row < count; row++) {
    if (price[row] === 0) continue;
    low = Math.min(low, price[row]);
    high = Math.max(high, price[row]);
  }
  const head = Uint32Array.of(count, warm, low, high);
  const columns = [head, op, buys, price, qty, order];
  return Buffer.concat(columns.map((it) => Buffer.from(it.buffer, it.byteOffset, it.byteLength)));
}

/** Opens yardsticks of one compiled program; none where there is no compiler. */
export class Yardsticks {
  readonly #folder: string;
  readonly #program: string | null;

  /** @param program in the folder, where workloads are written to. */
  constructor(folder: string, program: string | null) {
    this.#folder = folder;
    this.#program = program;
  }

  open(work: Workload): Yardstick | null {
    return this.#program === null ? null : new Yardstick(this.#program, this.#folder, work);
  }
}
