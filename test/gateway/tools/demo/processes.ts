// The real thing: what `npm run build` made, in processes of its own.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

const PRAYA = 'dist/gateway/tools/cli/praya.js';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Where a demonstration is to listen; clients in OKX's shape at any port that is free. */
export function portWords({ port, adminPort }: Awaited<ReturnType<typeof freePorts>>): string[] {
  return ['--port', port, '--admin-port', adminPort, '--okx-port', '0'];
}

/** Runs `praya` to its end. */
export function praya(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [PRAYA, ...words], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
    });
  });
}

/** A venue of the demonstration, headless. */
export class Running {
  readonly #process: ChildProcess;
  #emitted = '';
  readonly ended: Promise<number | null>;

  constructor(...words: string[]) {
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    this.#process = spawn(process.execPath, [PRAYA, 'start', '--headless', ...words], {
      stdio: [...stdio],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (text) => {
        this.#emitted += String(text);
      });
    }
    this.ended = new Promise((resolve) => this.#process.on('exit', (code) => resolve(code)));
  }

  /** Everything it printed until now. */
  get emitted(): string {
    return this.#emitted;
  }

  /** Waits until it has printed something that fits. */
  async waitFor(pattern: RegExp, ms = 60_000): Promise<RegExpMatchArray> {
    const end = performance.now() + ms;
    for (;;) {
      const match = this.#emitted.match(pattern);
      if (match !== null) return match;
      if (performance.now() > end || this.#process.exitCode !== null) {
        throw new Error(`${pattern} was not said, but:\n${this.#emitted}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.#process.kill(signal);
    return this.ended;
  }
}

/** Two ports that are free now. */
export async function freePorts(): Promise<{ port: string; adminPort: string }> {
  const [port, adminPort] = await Promise.all([freePort(), freePort()]);
  return { port: String(port), adminPort: String(adminPort) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
