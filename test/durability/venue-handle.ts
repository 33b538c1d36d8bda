import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { compiled } from '../support/compiled.ts';

const PROGRAM: string = compiled('test/durability/venue-process.js');
const OPEN_MS = 60_000; // On a machine that does much else.

/** A venue that runs in a process of its own; see venue-process.ts. */
export class VenueHandle {
  #text = '';
  #complaints = '';
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #exit: Promise<unknown>;

  constructor(folder: string, port: number) {
    this.#child = spawn(process.execPath, [PROGRAM, folder, String(port)], {
      stdio: ['pipe', 'pipe', 'pipe'], // Its standard input ends when we do, and so does it.
    });
    this.#child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      this.#text += piece;
    });
    this.#child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      this.#complaints += piece;
    });
    this.#exit = once(this.#child, 'close');
  }

  /** What it complained about. */
  get complaints(): string {
    return this.#complaints;
  }

  /** The state it came back with. */
  get recovered(): { readonly seq: number; readonly digest: string } {
    const [, seq = '', digest = ''] = /^recovered (\d+) (\S+)\n/m.exec(this.#text) ?? [];
    return { seq: Number(seq), digest };
  }

  async opened(): Promise<void> {
    const late = performance.now() + OPEN_MS;
    while (!/^open\n/m.test(this.#text)) {
      const { exitCode } = this.#child;
      if (exitCode !== null) {
        throw new Error(`the venue ended with ${exitCode} before it was open: ${this.complaints}`);
      }
      if (performance.now() > late) throw new Error(`the venue is not open: ${this.complaints}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** As the machine would: no handler runs, nothing is tidied up. */
  async kill(): Promise<void> {
    const { exitCode } = this.#child;
    if (exitCode !== null) throw new Error(`the venue ended with ${exitCode}: ${this.complaints}`);
    this.#child.kill('SIGKILL');
    await this.#exit;
  }
}
