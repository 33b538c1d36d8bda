// Trades as fast as it may through the client library, over as many connections as it takes, and remembers every
// answer word by word.

import {
  type Ack,
  ConnectionLost,
  connect,
  OrderRefused,
  type OrderRequest,
  type Client as Session,
} from '../../client/node/index.ts';
import type { Prng } from '../support/prng.ts';
import { BTC, type Client, MIDDLE } from './furnishing.ts';

/** What was asked under which id, and the answer. */
export interface Answered {
  readonly account: number;
  readonly asked: 'place' | 'amend' | 'cancel';
  readonly answer: Ack | OrderRefused;
  /** The trader sent it once; a connection that broke may have sent it again. */
  readonly isFirst: boolean;
}

/** Requests of one trader that are on their way at once. */
const HANDS = 4;
const BURST = 5;
const PAUSE_MS = 30;
/** Beyond it orders are canceled rather than placed. */
const LIVE_MAX = 60;
const REACH_TICKS = 12;

export class Trader {
  readonly client: Client;
  /** Emptied by who checks them. */
  answers: Answered[] = [];
  readonly faults: string[] = [];
  /** How often it was connected again. */
  reconnects = 0;
  readonly #answered = new Set<string>();
  readonly #chance: Prng;
  readonly #session: Session;
  #lastId = 0;
  #lastPlaced: OrderRequest | null = null;
  #isEnded = false;
  #hands: Promise<void>[] = [];

  static async start(client: Client, port: number, chance: Prng): Promise<Trader> {
    const session = await connect({
      url: `ws://127.0.0.1:${port}`,
      keyName: client.name,
      privateKey: client.privateKey,
      protocol: chance.chance(50) ? 'proto' : 'json',
      account: client.account,
      retryMs: [20, 60],
      resendMs: 120_000,
    });
    return new Trader(client, session, chance);
  }

  private constructor(client: Client, session: Session, chance: Prng) {
    this.client = client;
    this.#session = session;
    this.#chance = chance;
    session.on('connected', () => {
      this.reconnects += 1;
    });
    session.on('gap', (gap) => this.faults.push(`gap: ${gap.message}`));
    this.#hands = Array.from({ length: HANDS }, () => this.#trade());
  }

  get isConnected(): boolean {
    return this.#session.connected;
  }

  /** Asks for nothing more, and waits until everything asked is answered. */
  async rest(): Promise<void> {
    this.#isEnded = true;
    await Promise.all(this.#hands);
  }

  /** Compares what it believes to have with what the venue reports. Others are at rest: a fill of theirs would come between. */
  async end(): Promise<void> {
    const emitted = await this.#session.getAccount();
    const { account } = this.#session;
    if (account.seq !== emitted.accountSeq) {
      this.faults.push(`the stream came to ${account.seq}, the venue is at ${emitted.accountSeq}`);
    }
    const own = account
      .orders()
      .map(({ order, openLots, filledLots }) => [order, openLots, filledLots]);
    const theirs = emitted.orders.map(({ order, open, filled }) => [order, open, filled]);
    const sorted = theirs.sort(([a], [b]) => a - b);
    if (JSON.stringify(own) !== JSON.stringify(sorted)) {
      this.faults.push(`live orders: ${JSON.stringify({ own, venue: sorted })}`);
    }
    this.#session.close();
  }

  async #trade(): Promise<void> {
    while (!this.#isEnded) {
      if (!this.#session.connected) {
        await passed(5);
        continue;
      }
      for (let i = 0; i < BURST && !this.#isEnded; i++) await this.#act();
      await passed(this.#chance.below(PAUSE_MS));
    }
  }

  async #act(): Promise<void> {
    const draw = this.#chance.below(100);
    const live = this.#session.account.orders();
    if (live.length > LIVE_MAX) {
      await this.#send('cancel', { order: this.#chance.pick(live).order });
    } else if (draw < 60 || live.length === 0) {
      this.#lastPlaced = this.#order();
      await this.#send('place', this.#lastPlaced);
    } else if (draw < 70) {
      await this.#batch();
    } else if (draw < 75 && this.#lastPlaced !== null) {
      await this.#send('place', this.#lastPlaced); // Once more, as after a lost answer.
    } else if (draw < 88) {
      const { order, qtyLots } = this.#chance.pick(live);
      const qty = { lots: qtyLots + this.#chance.between(0, 2) };
      await this.#send('amend', { order, qty, limit: { ticks: this.#price() } });
    } else {
      const { clientOrderId } = this.#chance.pick(live);
      await this.#send('cancel', { clientOrderId });
    }
  }

  async #send<Asked extends Answered['asked']>(
    asked: Asked,
    request: Parameters<Session[Asked]>[0],
  ): Promise<void> {
    try {
      const ask = this.#session[asked].bind(this.#session) as (one: typeof request) => Promise<Ack>;
      this.#note(asked, await ask(request));
    } catch (error) {
      this.#catch(asked, error);
    }
  }

  async #batch(): Promise<void> {
    const items = Array.from({ length: this.#chance.between(2, 4) }, () => ({
      place: this.#order(),
    }));
    try {
      const { items: answers } = await this.#session.batch(items);
      for (const answer of answers) this.#note('place', answer);
    } catch (error) {
      this.#catch('place', error);
    }
  }

  #note(asked: Answered['asked'], answer: Answered['answer']): void {
    const name = answer.clientOrderId;
    const isFirst = asked !== 'place' || !this.#answered.has(name);
    if (asked === 'place') this.#answered.add(name);
    this.answers.push({ account: this.client.account, asked, answer, isFirst });
  }

  #catch(asked: Answered['asked'], error: unknown): void {
    if (error instanceof OrderRefused) {
      this.#note(asked, error);
    } else if (!(error instanceof ConnectionLost) || error.sent) {
      this.faults.push(`${asked}: ${error}`); // Nothing that was sent may stay without an answer.
    }
  }

  #order(): OrderRequest {
    this.#lastId += 1;
    const takes = this.#chance.chance(15);
    return {
      contract: BTC,
      side: this.#chance.pick(['buy', 'sell'] as const),
      qty: { lots: this.#chance.between(1, 9) },
      limit: { ticks: this.#price() },
      timeInForce: takes ? 'immediateOrCancel' : 'goodTillCancel',
      selfTrade: this.#chance.pick(['cancelTaker', 'cancelMaker', 'cancelBoth'] as const),
      clientOrderId: `${this.client.name}-${this.#lastId}`,
    };
  }

  #price(): number {
    return MIDDLE + this.#chance.between(-REACH_TICKS, REACH_TICKS);
  }
}

export function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
