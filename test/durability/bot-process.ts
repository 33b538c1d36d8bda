// A `praya` process of any kind that is to be killed and started again: a venue or a bot.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { compiled } from '../support/compiled.ts';
import { until } from './waiting.ts';

/** On a machine that does much else. */
const START_MS = 150_000;
const PRAYA: string = compiled('gateway/tools/cli/praya.js');

export class PrayaProcess {
  readonly #words: readonly string[];
  #child: ChildProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();
  #text = '';

  constructor(...words: readonly string[]) {
    this.#words = words;
  }

  /** What it has printed since it was started the last time. */
  get text(): string {
    return this.#text;
  }

  /** Starts it, or starts it again. @returns once it has printed what fits */
  async start(isReady: RegExp): Promise<void> {
    this.#text = '';
    const child = spawn(process.execPath, [PRAYA, ...this.#words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (piece: string) => {
        this.#text += piece;
      });
    }
    this.#ended = once(child, 'close');
    const isPrinted = (): boolean => {
      if (child.exitCode !== null) throw new Error(`it ended: ${this.#text}`);
      return isReady.test(this.#text);
    };
    const what = `${this.#words.slice(0, 2).join(' ')} printed ${isReady}`;
    await until(what, isPrinted, START_MS).catch((error: Error) => {
      throw new Error(`${error.message}; it printed: ${this.#text}`);
    });
  }

  /** As the machine would. */
  async kill(): Promise<void> {
    this.#mustLive();
    this.#child?.kill('SIGKILL');
    await this.#ended;
  }

  /** Lets it leave in its own way. @throws when it ends with an error */
  async end(): Promise<void> {
    this.#mustLive();
    this.#child?.kill('SIGTERM');
    await this.#ended;
    const code = this.#child?.exitCode;
    if (code !== 0) throw new Error(`${this.#words.join(' ')} ended with ${code}: ${this.#text}`);
  }

  /** Whatever it does: for the end of a run that has failed. */
  async abandon(): Promise<void> {
    this.#child?.kill('SIGKILL');
    await this.#ended;
  }

  #mustLive(): void {
    const { exitCode = null } = this.#child ?? {};
    if (exitCode !== null) throw new Error(`${this.#words.join(' ')} has ended: ${this.#text}`);
  }
}
