// Readers of the public book and tape: some count what they are sent, some never read.

import { Channel } from '../../proto/client-message.ts';
import type { LooseRequest } from '../../test/gateway/client.ts';
import { Client, requestFrame } from './client.ts';
import type { Answer } from './peer.ts';
import { Field } from './server-frame.ts';
import type { Ports, ReadTask } from './tasks.ts';
import { CONTRACT } from './traders.ts';

/** How many connect at a time. */
const AT_ONCE = 32;

export class Readers {
  readonly #ports: Ports;
  readonly #clients: Client[] = [];
  #updates = 0;
  #messages = 0;
  #start = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  async read({ edges, count, how }: ReadTask): Promise<Answer> {
    const venue = this.#ports.venues.find((it) => it.edges === edges);
    if (venue === undefined) throw new Error(`no venue has ${edges} edges`);
    await inTurn(count, async () => {
      const client = await Client.logOn(0, { port: venue.port });
      for (const channel of how === 'nothing' ? [] : [Channel.bookRaw, Channel.trades]) {
        await client.ask(subscribeFrame({ channel, contract: CONTRACT }), Field.subscribed);
      }
      if (how === 'never') {
        client.socket.pause();
        client.socket.onClose = () => {}; // That is what comes of it.
      } else if (how === 'levels') client.onMessage = (frame) => this.#count(frame);
      else client.onMessage = () => this.#messages++;
      this.#clients.push(client);
    });
    return { readers: this.#clients.length };
  }

  begin(): void {
    this.#updates = 0;
    this.#messages = 0;
    this.#start = performance.now();
  }

  end(): Answer {
    const seconds = (performance.now() - this.#start) / 1000;
    return {
      updates: this.#updates,
      messages: this.#messages,
      perSecond: this.#updates / seconds,
    };
  }

  leave(): void {
    for (const client of this.#clients.splice(0)) client.socket.close();
  }

  #count(frame: { readonly kind: number; levels(): number }): void {
    this.#messages += 1;
    if (frame.kind === Field.bookDelta) this.#updates += frame.levels();
  }
}

export function subscribeFrame(stream: {
  readonly channel: number;
  readonly contract?: number;
  readonly account?: number;
  readonly resumeAfterSeq?: number;
}): Buffer {
  const none = { contract: 0, account: 0, resumeAfterSeq: 0 };
  return requestFrame({ kind: 'subscribe', ...none, ...stream } as LooseRequest);
}

/** Does it so many times, a few at a time. */
export async function inTurn(count: number, act: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, one));
}
