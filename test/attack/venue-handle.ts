// The attacked venue from its outside.

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../gateway/host/config.ts';

interface Ports {
  readonly port: number;
  readonly adminPort: number;
  /** Of its state, when it was opened. */
  readonly time: number;
}

interface Answer {
  readonly id?: number;
  readonly maxMs?: number;
  readonly kinds?: Readonly<Record<string, number>>;
}

export class VenueHandle {
  readonly ports: Ports;
  /** When it ended, and with what. */
  readonly ended: Promise<{ readonly at: number; readonly code: number | null }>;
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #lastId = 0;
  #hasEnded = false;

  static async start(settings: Settings): Promise<VenueHandle> {
    const child = fork(compiled('venue-process.js'), [JSON.stringify(settings)]);
    const ports = await new Promise<Ports>((resolve, reject) => {
      child.once('message', (message) => resolve(message as Ports));
      child.once('exit', (code) => reject(new Error(`the venue ended with ${code}`)));
    });
    return new VenueHandle(child, ports);
  }

  private constructor(child: ChildProcess, ports: Ports) {
    this.#child = child;
    this.ports = ports;
    this.ended = new Promise((resolve) => {
      child.once('exit', (code) => {
        this.#hasEnded = true;
        resolve({ at: performance.now(), code });
      });
    });
    child.on('message', (answer: Answer) => this.#waiting.get(answer.id ?? 0)?.(answer));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** The longest that its event loop was held since the last call, in milliseconds. */
  async delayMs(): Promise<number> {
    return (await this.#ask({ ask: 'delay' })).maxMs ?? 0;
  }

  /** @returns which events they came to in all, by how many, once they are done and durable. */
  async command(...commands: object[]): Promise<Readonly<Record<string, number>>> {
    return (await this.#ask({ ask: 'commands', commands })).kinds ?? {};
  }

  /** Writes what its thread has been doing since the last call, for a tool that reads CPU profiles; then begins again. */
  async profile(file: string): Promise<void> {
    await this.#ask({ ask: 'profile', file });
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    if (!this.#hasEnded) this.#child.kill('SIGKILL');
    await this.ended;
  }

  #ask(question: object): Promise<Answer> {
    if (this.#hasEnded) return Promise.resolve({});
    const id = ++this.#lastId;
    this.#child.send({ id, ...question });
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    return Promise.race([answer, this.ended.then(() => ({}))]);
  }
}

/** Processes run what was compiled, also when a test runs from its sources. */
export function compiled(file: string): string {
  const isSource = import.meta.url.endsWith('.ts');
  const place = isSource ? `../../dist/test/attack/${file}` : `./${file}`;
  return fileURLToPath(new URL(place, import.meta.url));
}
