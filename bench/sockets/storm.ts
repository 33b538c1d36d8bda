// Clients with an account's stream each that lose their connections at once, come back at once, and resume.

import { Side } from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import type { LooseRequest } from '../../test/gateway/client.ts';
import { Client, requestFrame } from './client.ts';
import { BID, orderFrame } from './order-frames.ts';
import type { Answer } from './peer.ts';
import type { Place } from './raw-socket.ts';
import { inTurn, subscribeFrame } from './readers.ts';
import { Field, type ServerFrame } from './server-frame.ts';
import { accountOf } from './traders.ts';

/** Of `AccountEvent` and `AccountSnapshot`. */
const ACCOUNT_SEQ = 2;
const RETRY_MS = 50;
const SETTLE_MS = 10_000;
/** Who is not back by then is not waited for. */
const STORM_MS = 60_000;

interface Follower {
  readonly trader: number;
  client: Client;
  /** The last of its account's events that it has. */
  seq: number;
  isBack: boolean;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class Storm {
  readonly #place: Place;
  readonly #followers: Follower[] = [];
  #gaps = 0;
  #events = 0;
  #retries = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  async join(count: number, first: number, resting: number): Promise<Answer> {
    await inTurn(count, async (n) => {
      const trader = first + n;
      const client = await Client.logOn(trader, this.#place);
      const follower: Follower = { trader, client, seq: 0, isBack: true };
      this.#followers.push(follower);
      this.#follow(follower);
      const frame = subscribeFrame({ channel: Channel.account, account: accountOf(trader) });
      await client.ask(frame, Field.accountSnapshot, ACCOUNT_SEQ).then((seq) => {
        follower.seq = Math.max(follower.seq, seq);
      });
    });
    // One each, then the next each: whoever sells meets all of them in turn.
    for (let round = 0; round < resting; round++) {
      await inTurn(count, async (n) => {
        const { client, trader } = this.#followers[n];
        await client.ask(orderFrame({ trader, side: Side.buy, limit: BID }), Field.orderAck);
      });
    }
    return { clients: this.#followers.length };
  }

  /** All are cut off, and all come back. */
  async run(): Promise<Answer> {
    for (const follower of this.#followers) {
      follower.client.socket.close();
      follower.isBack = false;
    }
    const start = performance.now();
    const all = Promise.all(this.#followers.map((follower) => this.#resume(follower)));
    await Promise.race([all, pause(STORM_MS)]);
    const seconds = (performance.now() - start) / 1000;
    const resumed = this.#followers.filter(({ isBack }) => isBack).length;
    return { seconds, resumed, retries: this.#retries };
  }

  /** Once nothing happens any more: does everybody have all? */
  async settle(): Promise<Answer> {
    const until = performance.now() + SETTLE_MS;
    const present = this.#followers.filter(({ isBack }) => isBack);
    let behind = present.length;
    while (behind > 0 && performance.now() < until) {
      behind = 0;
      await inTurn(present.length, async (n) => {
        const follower = present[n];
        const account = accountOf(follower.trader);
        const ask = requestFrame({ kind: 'getAccount', account } as LooseRequest);
        const seq = await follower.client.ask(ask, Field.accountSnapshot, ACCOUNT_SEQ);
        if (follower.seq < seq) behind += 1;
      });
    }
    for (const { client } of this.#followers.splice(0)) client.socket.close();
    return { gaps: this.#gaps + behind, events: this.#events };
  }

  async #resume(follower: Follower): Promise<void> {
    for (;;) {
      try {
        follower.client = await Client.logOn(follower.trader, this.#place);
        break;
      } catch {
        this.#retries += 1;
        await pause(RETRY_MS);
      }
    }
    this.#follow(follower);
    const stream = { channel: Channel.account, account: accountOf(follower.trader) };
    // From the first on there is nothing to resume after, and a snapshot would hide a gap.
    if (follower.seq === 0) throw new Error(`account ${stream.account} had no event`);
    const frame = subscribeFrame({ ...stream, resumeAfterSeq: follower.seq });
    await follower.client.ask(frame, Field.subscribed);
    follower.isBack = true;
  }

  #follow(follower: Follower): void {
    follower.client.onMessage = (frame: ServerFrame) => {
      if (frame.kind !== Field.accountEvent) return;
      const seq = frame.number(ACCOUNT_SEQ);
      if (seq !== follower.seq + 1) this.#gaps += 1;
      follower.seq = seq;
      this.#events += 1;
    };
  }
}
