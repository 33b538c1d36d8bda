// One source of the index away from the others: broken, or somebody moves a market that our index listens to.

import {
  apart,
  type Detector,
  type Finding,
  goOn,
  type Observation,
  SECOND_US,
  type Since,
} from '../detector.ts';

export class SourceDivergence implements Detector {
  readonly name = 'sourceDivergence';
  /** By contract and source. */
  readonly #since = new Map<string, Since>();

  inspect({ envelope, events, limit }: Observation): Finding[] {
    const found: Finding[] = [];
    for (const event of events) {
      if (event.kind !== 'indexPriceSet' || event.twiceMedian === 0) continue;
      const { contract, twiceMedian } = event;
      for (const { source, bid, ask, valid } of event.inputs) {
        const key = `${contract} ${source}`;
        const distance = valid ? apart(bid + ask, twiceMedian) : 0;
        if (!valid || distance < limit('distance', contract)) {
          this.#since.delete(key);
          continue;
        }
        const since = goOn(this.#since.get(key), envelope);
        this.#since.set(key, since);
        const seconds = Math.floor((envelope.time - since.at) / SECOND_US);
        if (seconds < limit('hold', contract)) continue;
        found.push({
          contract,
          subject: source,
          participants: [],
          accounts: [],
          measured: { distance, hold: seconds },
          first: since.seq,
          decisive: [envelope.seq],
          text: `${source} is ${distance} ppm from the median for ${seconds} s`,
        });
      }
    }
    return found;
  }
}
