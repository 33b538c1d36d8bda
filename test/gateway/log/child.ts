import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const PROGRAM: string = fileURLToPath(
  new URL('../../../dist/test/gateway/log/appender.js', import.meta.url),
);

/** A real process that writes to a journal; see appender.ts. */
export class Appender {
  text = '';
  readonly #child: ChildProcessByStdio<null, Readable, null>;
  readonly #exit: Promise<unknown>;

  /** @param within a command that runs another one in a container of its own */
  constructor(folder: string, mode: 'append' | 'hold' = 'append', within: readonly string[] = []) {
    const [command, ...args] = [...within, process.execPath, PROGRAM, folder, mode];
    this.#child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child.stdout.setEncoding('utf8');
    this.#child.stdout.on('data', (piece: string) => {
      this.text += piece;
    });
    this.#exit = once(this.#child, 'close');
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The last `acked`, of whole lines only. */
  get acknowledged(): number {
    return Number(/.*acked (\d+)\n/s.exec(this.text)?.[1] ?? 0);
  }

  async printed(word: string): Promise<void> {
    while (!this.text.includes(word)) {
      if (this.#child.exitCode !== null) throw new Error(`it ended and said: ${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  async ended(): Promise<void> {
    await this.#exit;
  }

  /** The process itself, which a container around it numbers differently. */
  innerPid(): number {
    for (let pid = this.pid; ; ) {
      const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
      if (children === '') return pid;
      pid = Number(children.split(' ')[0]);
    }
  }

  signal(signal: NodeJS.Signals, pid: number = this.pid): void {
    process.kill(pid, signal);
  }

  /** As the machine would: no handler runs, nothing is tidied up. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }
}
