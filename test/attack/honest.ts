// Four traders who mean no harm: an order and its cancel, again and again. How long their answers take is what an attack
// does to others; what they were answered is what must not be lost.

import type { Client } from '../gateway/client.ts';
import { passed } from './attack.ts';
import { HONEST, logOn, order, trader } from './traders.ts';

const PACE_MS = 4;

/** An order that was acknowledged. */
export interface Acked {
  readonly seq: number;
  readonly clientOrderId: string;
  readonly at: number;
}

export class Honest {
  readonly acked: Acked[] = [];
  readonly problems: string[] = [];
  #ms: number[] = [];
  #isStopped = false;
  #lastId = 0;
  readonly #clients: Client[];
  readonly #working: Promise<void>[];

  static async start(target: { port: number; isSecure: boolean }): Promise<Honest> {
    const clients = [];
    for (const i of HONEST) clients.push(await logOn(target, trader(i), 100 + i));
    return new Honest(clients);
  }

  private constructor(clients: Client[]) {
    this.#clients = clients;
    this.#working = clients.map((client, i) => this.#work(client, HONEST[i]));
  }

  /** Of order to acknowledgement, each since the last call, in milliseconds. */
  takeTimes(): number[] {
    return this.#ms.splice(0);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#working);
    for (const client of this.#clients) client.close();
  }

  async #work(client: Client, i: number): Promise<void> {
    try {
      while (!this.#isStopped && !client.isClosed) {
        await this.#once(client, i);
        await passed(PACE_MS);
      }
    } catch (error) {
      if (!this.#isStopped && !client.isClosed) this.problems.push(String(error));
    }
    if (!this.#isStopped) this.problems.push(`an honest trader was closed: ${client.closeCode}`);
  }

  async #once(client: Client, i: number): Promise<void> {
    const clientOrderId = `honest-${i}-${++this.#lastId}`;
    const since = performance.now();
    const answer = await client.ask(order(trader(i), 'buy', 1, 900_000, { clientOrderId }));
    this.#ms.push(performance.now() - since);
    if (answer.kind !== 'orderAck') {
      if (!this.#isStopped) this.problems.push(`refused: ${JSON.stringify(answer)}`);
      await passed(50);
      return;
    }
    const { seq } = answer;
    this.acked.push({ seq, clientOrderId, at: performance.now() });
    await client.ask({
      kind: 'cancelOrder',
      contract: 0,
      side: 0,
      key: 0,
      account: trader(i).account,
      order: 0,
      clientOrderId,
    });
    client.messages.splice(0); // Thousands of answers, of which each has been read.
  }
}
