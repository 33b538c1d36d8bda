import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
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

  constructor(folder: string, mode: 'append' | 'hold' = 'append') {
    this.#child = spawn(process.execPath, [PROGRAM, folder, mode], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
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

  /** As the machine would: no handler runs, nothing is tidied up. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }
}
