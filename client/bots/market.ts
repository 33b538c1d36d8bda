// What a bot sees of its contract: state, index and mark as they come, and for how long they have not.

import {
  type Client,
  type ContractStateName,
  contractStateName,
  type IndexStateName,
  indexStateName,
  type Scale,
} from '../node/index.ts';

export class MarketView {
  readonly #client: Client;
  readonly #scale: Scale;
  #seenAt = Number.NEGATIVE_INFINITY;
  /** Ticks; 0 while there is none. */
  indexTicks = 0;
  markTicks = 0;
  state: ContractStateName = 'draft';
  indexState: IndexStateName | '' = '';
  /** The venue's, microseconds. */
  time = 0;

  constructor(client: Client, scale: Scale) {
    this.#client = client;
    this.#scale = scale;
    client.on('status', (status) => {
      if (status.contract !== scale.contract) return;
      // A status that comes again with the same time is no news of the index.
      if (status.time > this.time) this.#seenAt = performance.now();
      this.indexTicks = status.indexPrice;
      this.markTicks = status.markPrice;
      this.state = contractStateName(status.state);
      this.indexState = status.indexState === 0 ? '' : indexStateName(status.indexState);
      this.time = status.time;
    });
  }

  start(): Promise<void> {
    return this.#client.subscribe('status', this.#scale.contract);
  }

  get indexAgeMs(): number {
    return performance.now() - this.#seenAt;
  }
}
