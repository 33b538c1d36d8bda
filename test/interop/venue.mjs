// A venue of the demonstration in a process of its own, which tests of other programs kill and start again.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as passed } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The visitor's key of the demonstration (gateway/tools/demo/participants.ts). Everybody knows it. */
export const VISITOR = {
  keyName: 'demo',
  privateKey: '70726179612064656d6f6e7374726174696f6e206b65792c206e6f2073656372',
};

/** The environment without the settings of tests, which are none of the venue's. */
export const OUTSIDE = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('PRAYA_')),
);

/** A program, and all that it printed. */
export class Program {
  output = '';
  #process;

  constructor(command, words, options = {}) {
    this.#process = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.on('data', (text) => {
        this.output += String(text);
      });
    }
    this.ended = new Promise((resolve) => {
      this.#process.on('error', (error) => {
        this.output += error.message;
        resolve(-1);
      });
      this.#process.on('close', (code) => resolve(code ?? -1));
    });
  }

  async said(pattern, seconds = 60) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await passed(20)) {
      if (pattern.test(this.output)) return;
      if (this.#process.exitCode !== null || this.#process.signalCode !== null) break;
    }
    throw new Error(`${pattern} was not said, but:\n${this.output}`);
  }

  kill() {
    this.#process.kill('SIGKILL');
    return this.ended;
  }

  /** With what it started; for one that was started as `detached`. */
  killAll() {
    if (this.#process.exitCode === null) process.kill(-this.#process.pid, 'SIGKILL');
    return this.ended;
  }
}

/** Where a venue keeps its data, and its ports. */
export async function placeOf(folder) {
  const [port, adminPort] = await freePorts(2);
  const words = [
    '--headless',
    '--data',
    `${folder}/data`,
    '--port',
    port,
    '--admin-port',
    adminPort,
  ];
  return { url: `ws://127.0.0.1:${port}`, words };
}

/** This checkout's venue, open. */
export async function openVenue({ words }) {
  const praya = `${ROOT}dist/gateway/tools/cli/praya.js`;
  const venue = new Program(process.execPath, [praya, 'start', ...words], { env: OUTSIDE });
  await venue.said(/open at/);
  return venue;
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => new Promise((done) => server.on('listening', done))));
  const ports = servers.map((server) => String(server.address().port));
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
