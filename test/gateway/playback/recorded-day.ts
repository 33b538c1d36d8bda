// A recording as a venue made it, and a page of its replay: controls over a socket, the protocol over another.

import { createHash, createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { ContractState } from '../../../engine/schema/index.ts';
import { Recording } from '../../../gateway/playback/recording.ts';
import { WatchedReplay } from '../../../gateway/playback/watched-replay.ts';
import { locateLog } from '../../../gateway/replay/log-location.ts';
import type {
  ReplayControl,
  ReplayNews,
  ReplayPlace,
  ReplayRecording,
} from '../../../proto/replay-message.ts';
import type { Client } from '../client.ts';
import {
  ANN,
  BOB,
  BTC,
  connect,
  freshFolder,
  logOnAs,
  must,
  openTestVenue,
  order,
} from '../fixture.ts';

/** Quotes, trades, some thousand prices, a halt, and trades again: enough that a jump goes over checkpoints. */
export async function recordDay(): Promise<string> {
  const folder = freshFolder();
  const venue = await openTestVenue({ dataFolder: folder, edges: 0 });
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  for (let step = 1; step <= 5; step++) {
    await bob.ask(order(BOB, 'sell', 10 * step, 1_000_000 + 10 * step));
    await bob.ask(order(BOB, 'buy', 10 * step, 1_000_000 - 10 * step));
  }
  await ann.ask(order(ANN, 'buy', 15, 1_000_020));
  const marks = Array.from({ length: 2600 }, (_, at) =>
    venue.submit({ kind: 'setMarkPrice', contract: BTC, price: 1_000_000 + (at % 50) } as never),
  );
  await Promise.all(marks);
  await ann.ask(order(ANN, 'sell', 7, 999_990));
  await ann.ask(order(ANN, 'buy', 3, 999_000));
  const { halted, live } = ContractState;
  await must(venue, { kind: 'setContractState', contract: BTC, state: halted, reason: 'index' });
  await must(venue, { kind: 'setContractState', contract: BTC, state: live, reason: 'open' });
  await ann.ask(order(ANN, 'buy', 40, 1_000_040));
  await venue.close();
  return folder;
}

/** Path → size and hash of every file. */
export function filesOf(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    files.set(name, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return files;
}

const open: WatchedReplay[] = [];
const pages: Page[] = [];

/** For `afterEach`. */
export async function closeReplays(): Promise<void> {
  for (const page of pages.splice(0)) page.close();
  for (const replay of open.splice(0)) await replay.close();
}

export async function watch(
  folder: string,
  { at = 0, speed = 1 }: { readonly at?: number; readonly speed?: number } = {},
  warn: (text: string) => void = () => {},
): Promise<WatchedReplay> {
  const recording = await Recording.open(locateLog(folder), {
    from: 'start',
    onProgress: () => {},
    onTorn: () => {},
  });
  const replay = await WatchedReplay.open({ recording, at, speed, port: 0, warn });
  open.push(replay);
  return replay;
}

/** The socket of a page's controls. */
export class Page {
  readonly news: ReplayNews[] = [];
  readonly port: number;
  readonly #socket: WebSocket;
  #resume: (() => void)[] = [];

  private constructor(port: number) {
    this.port = port;
    this.#socket = new WebSocket(`ws://127.0.0.1:${port}/replay`, {
      origin: `http://127.0.0.1:${port}`,
    });
    this.#socket.on('message', (data) => {
      this.news.push(JSON.parse(String(data)) as ReplayNews);
      for (const resume of this.#resume.splice(0)) resume();
    });
  }

  static async open({ port }: WatchedReplay): Promise<Page> {
    const page = new Page(port);
    pages.push(page);
    await page.until(({ kind }) => kind === 'place');
    return page;
  }

  get recording(): ReplayRecording {
    return this.news.find((news) => news.kind === 'recording') as ReplayRecording;
  }

  get place(): ReplayPlace {
    return this.news.findLast((news) => news.kind === 'place') as ReplayPlace;
  }

  send(control: ReplayControl): void {
    this.sendRaw(JSON.stringify(control));
  }

  sendRaw(text: string | Uint8Array): void {
    this.#socket.send(text);
  }

  /** What is sent next and fits. */
  async until(fits: (news: ReplayNews) => boolean, since = 0): Promise<ReplayNews> {
    for (let at = since; ; at++) {
      while (at >= this.news.length) {
        await new Promise<void>((resolve) => this.#resume.push(resolve));
      }
      if (fits(this.news[at])) return this.news[at];
    }
  }

  /** Does what is asked, and waits until it stands still there. */
  async settle(control: ReplayControl, seq?: number): Promise<ReplayPlace> {
    const since = this.news.length;
    this.send(control);
    const found = await this.until(
      (news) =>
        news.kind === 'place' &&
        news.to === null &&
        news.isPaused &&
        (seq === undefined || news.seq === seq),
      since,
    );
    return found as ReplayPlace;
  }

  /** Logged on as everybody who watches. */
  async viewer(): Promise<Client> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/visitor`);
    const { key, privateKey } = (await answer.json()) as { key: string; privateKey: string };
    const client = connect(this.port);
    const result = await client.logOn(key, createPrivateKey(privateKey));
    if (result.kind !== 'logOnResult') throw new Error(JSON.stringify(result));
    return client;
  }

  close(): void {
    this.#socket.terminate();
  }
}
