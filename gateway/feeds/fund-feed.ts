// The insurance fund: what it and the tranche behind it hold, and their latest changes.

import type { Money, Time } from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import type { FundMove, InsuranceFund } from '../../proto/default-message.ts';
import type { Markets, PublicEvent } from '../link/messages.ts';
import type { FeedContext } from './feed.ts';
import { LatestFeed } from './latest-feed.ts';

const MOVES_MAX = 50;

export class FundFeed {
  readonly feed: LatestFeed;
  #now: Omit<InsuranceFund, 'kind' | 'epoch' | 'seq' | 'moves'>;
  #moves: FundMove[] = [];

  constructor(context: FeedContext) {
    const none = 0 as Money;
    const time = 0 as Time;
    this.#now = { fund: none, tranche: none, uncovered: none, peak: none, alarm: false, time };
    const { epoch } = context;
    const stream = { channel: Channel.insuranceFund, contract: 0, account: 0 } as const;
    this.feed = new LatestFeed(stream, context, (seq) => {
      return { kind: 'insuranceFund', epoch, seq, ...this.#now, moves: this.#moves };
    });
  }

  /** Begins with the rows as they are; their latest moves come with the history. */
  takeFacts({ fund, time, history }: Markets): void {
    this.#moves = [];
    for (const { event, time } of history) {
      if (event.kind === 'fundChanged') this.takeEvent(event, time);
    }
    this.#now = { ...fund, time };
    this.feed.change();
  }

  takeEvent(event: Extract<PublicEvent, { readonly kind: 'fundChanged' }>, time: Time): void {
    const { fund, tranche, uncovered, peak, alarm } = event;
    this.#now = { fund, tranche, uncovered, peak, alarm, time };
    this.#moves = [...this.#moves, { time, fund, tranche, uncovered }].slice(-MOVES_MAX);
    this.feed.change();
  }
}
