// The initiator of QuickFIX as a process: compiled once, told what to send, read line by line.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const DICTIONARY = resolve(HERE, '../../../docs/fix/FIX44-praya.xml');
const HEADERS = '#include <quickfix/Session.h>\n#include <openssl/evp.h>\n';
const ANSWER_MS = 20_000;

/** Why it cannot be compiled here, in words; '' where it can. */
export function whyNot() {
  if (spawnSync('g++', ['--version']).status !== 0) return 'there is no g++';
  const options = ['-std=c++14', '-w', '-fsyntax-only', '-x', 'c++', '-'];
  const { status } = spawnSync('g++', options, { input: HEADERS });
  return status === 0 ? '' : 'libquickfix-dev or libssl-dev is not installed';
}

/** @returns the program */
export function compile(folder) {
  const program = join(folder, 'initiator');
  const source = join(HERE, 'initiator.cpp');
  const options = ['-std=c++14', '-w', '-o', program, source];
  execFileSync('g++', [...options, '-lquickfix', '-lcrypto', '-lpthread'], { stdio: 'inherit' });
  return program;
}

/** A session that lives on over connections and over its own processes: its numbers are in the folder. */
export class Initiator {
  /** Messages of the application in the order in which they came. */
  messages = [];
  isOn = false;
  logons = 0;
  /** Of the session layer: types as they came. */
  adminTypes = [];
  #child;
  #waiting = new Set();
  #ended;

  constructor({ program, folder, port, keyName, seed, more = [] }) {
    mkdirSync(folder, { recursive: true });
    const settings = join(folder, 'session.cfg');
    if (!existsSync(settings)) writeFileSync(settings, settingsOf({ folder, port, keyName, more }));
    this.#child = spawn(program, [settings, seed], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#ended = new Promise((ended) => this.#child.once('exit', ended));
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#take(line));
  }

  /** @param fields `11=a1|55=BTC-PERP|…` */
  send(type, fields) {
    this.#child.stdin.write(`SEND ${type} ${fields}\n`);
  }

  cut() {
    this.#child.stdin.write('CUT\n');
  }

  async quit() {
    this.#child.stdin.write('QUIT\n');
    await this.#ended;
  }

  /** Waits until a message that fits has come, be it before. */
  async got(what, fits) {
    await this.until(what, () => this.messages.some(fits));
    return this.messages.find(fits);
  }

  async until(what, isSo) {
    if (isSo()) return;
    await new Promise((done, fail) => {
      const late = setTimeout(() => {
        this.#waiting.delete(look);
        const last = this.messages.slice(-5).map(({ raw }) => raw);
        fail(new Error(`nothing came within ${ANSWER_MS / 1000} s: ${what}\n${last.join('\n')}`));
      }, ANSWER_MS);
      const look = () => {
        if (!isSo()) return;
        clearTimeout(late);
        this.#waiting.delete(look);
        done();
      };
      this.#waiting.add(look);
    });
  }

  #take(line) {
    if (line === 'ON') this.logons += 1;
    if (line === 'ON' || line === 'OFF') this.isOn = line === 'ON';
    if (line.startsWith('APP ')) this.messages.push(parsed(line.slice(4)));
    if (line.startsWith('ADMIN ')) this.adminTypes.push(parsed(line.slice(6)).type);
    for (const look of [...this.#waiting]) look();
  }
}

function parsed(raw) {
  const pairs = raw
    .split('|')
    .filter((field) => field !== '')
    .map((field) => [
      Number(field.slice(0, field.indexOf('='))),
      field.slice(field.indexOf('=') + 1),
    ]);
  const fields = new Map([...pairs].reverse());
  return { raw, pairs, type: fields.get(35), of: (tag) => fields.get(tag) };
}

function settingsOf({ folder, port, keyName, more }) {
  return [
    '[DEFAULT]',
    'ConnectionType=initiator',
    'ReconnectInterval=1',
    `FileStorePath=${join(folder, 'store')}`,
    'StartTime=00:00:00',
    'EndTime=00:00:00',
    'UseDataDictionary=Y',
    `DataDictionary=${DICTIONARY}`,
    '[SESSION]',
    'BeginString=FIX.4.4',
    `SenderCompID=${keyName}`,
    'TargetCompID=PRAYA',
    'HeartBtInt=5',
    'SocketConnectHost=127.0.0.1',
    `SocketConnectPort=${port}`,
    ...more,
    '',
  ].join('\n');
}
