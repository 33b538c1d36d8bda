// Everything that leaves after a command is durable, but for the answer to who asked: account streams first, then
// what is public. Readers get one message for all that became durable together.

import { type EngineState, read } from '../../engine/index.ts';
import type { StaffId } from '../../engine/schema/index.ts';
import {
  type ContractId,
  ContractState,
  type Event,
  type KeyId,
  type Time,
} from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import type { Scheduler, Timer } from '../host/scheduler.ts';
import type { AccountFeeds } from './account-feed.ts';
import type { Feed, FeedContext, Reader } from './feed.ts';
import { FundFeed } from './fund-feed.ts';
import { MarketFeeds } from './market-feeds.ts';
import type { Outcome } from './outcome.ts';

const GATHER_MS = 100;
const EVICT_MS = 250;
const DIGEST_MS = 1000;

interface PublisherParts {
  readonly accounts: AccountFeeds;
  readonly context: FeedContext;
  readonly scheduler: Scheduler;
  /** A key was revoked, or its holder has left. */
  readonly keyEnded: (key: KeyId) => void;
}

export class Publisher {
  readonly accounts: AccountFeeds;
  readonly #context: FeedContext;
  readonly #scheduler: Scheduler;
  readonly #keyEnded: (key: KeyId) => void;
  readonly #markets = new Map<ContractId, MarketFeeds>();
  readonly #fund: FundFeed;
  readonly #timers: Timer[] = [];
  #state: EngineState | undefined;

  constructor({ accounts, context, scheduler, keyEnded }: PublisherParts) {
    this.accounts = accounts;
    this.#context = context;
    this.#scheduler = scheduler;
    this.#keyEnded = keyEnded;
    this.#fund = new FundFeed(context);
  }

  /** Begins with a state of which all is durable, and starts the clocks. */
  open(state: EngineState): void {
    this.#state = state;
    this.accounts.open(state);
    this.#fund.takeState(state);
    for (const listed of read.contracts(state)) {
      this.#list(listed.contract).takeContract(state, listed);
    }
    this.#every(GATHER_MS, (market) => market.publishGathered());
    this.#every(DIGEST_MS, (market) => market.sendDigests());
    this.#timers.push(this.#scheduler.every(EVICT_MS, () => this.#evictSlow()));
  }

  take(outcome: Outcome): void {
    this.accounts.take(outcome);
    for (const event of outcome.events) this.#takeEvent(event, outcome.time);
    for (const level of outcome.levels) this.#markets.get(level.contract)?.takeLevel(level);
  }

  publish(): void {
    this.accounts.publish();
    for (const market of this.#markets.values()) market.publish();
    this.#fund.feed.publish();
  }

  market(contract: ContractId): MarketFeeds | undefined {
    return this.#markets.get(contract);
  }

  /** A public feed; undefined when there is no such channel for the contract, or of the venue for contract 0. */
  feed(channel: Channel, contract: ContractId | 0): Feed | undefined {
    if (channel === Channel.insuranceFund && contract === 0) return this.#fund.feed;
    return this.#markets.get(contract as ContractId)?.feed(channel);
  }

  /** The socket of a reader has room again. */
  catchUp(reader: Reader, feeds: Iterable<Feed>): void {
    for (const feed of feeds) feed.catchUp(reader);
  }

  close(): void {
    for (const timer of this.#timers) timer.cancel();
  }

  #takeEvent(event: Event, time: Time): void {
    switch (event.kind) {
      case 'contractListed':
        this.#list(event.record.terms.contract, time);
        return;
      case 'keyRevoked':
        this.#keyEnded(event.record.key);
        return;
      case 'staffRetired':
        this.#endKeysOf(event.record.staff);
        return;
      case 'fill':
      case 'indexPriceSet':
      case 'markPriceSet':
      case 'contractStateChanged':
      case 'fundingMinuteClosed':
      case 'fundingSettled':
      case 'deleveraged':
        this.#markets.get(event.contract)?.takeEvent(event, time);
        return;
      case 'fundChanged':
        this.#fund.takeEvent(event, time);
        return;
      default:
    }
  }

  #list(contract: ContractId, time: Time = 0 as Time): MarketFeeds {
    const market = new MarketFeeds(
      {
        contract,
        state: ContractState.draft,
        indexState: 0,
        indexPrice: 0,
        markPrice: 0,
        time,
      },
      this.#context,
      {
        projectedRate: () => this.#funding(contract)?.projectedRate ?? 0,
        windowMinutes: () => this.#funding(contract)?.windowMinutes,
      },
    );
    this.#markets.set(contract, market);
    return market;
  }

  /** An estimate of the moment, from whatever the engine has done by now. */
  #funding(contract: ContractId): read.FundingView | undefined {
    const state = this.#state;
    return state === undefined ? undefined : read.funding(state, contract, state.time);
  }

  #endKeysOf(staff: StaffId): void {
    if (this.#state === undefined) return;
    for (const key of read.keys(this.#state)) {
      if (key.staff === staff) this.#keyEnded(key.id);
    }
  }

  #every(ms: number, what: (market: MarketFeeds) => void): void {
    const timer = this.#scheduler.every(ms, () => {
      for (const market of this.#markets.values()) what(market);
    });
    this.#timers.push(timer);
  }

  #evictSlow(): void {
    this.accounts.evictSlow();
    for (const market of this.#markets.values()) {
      for (const feed of market.feeds()) feed.evictSlow();
    }
    this.#fund.feed.evictSlow();
  }
}
