// The mark away from the index for a while: margin and liquidations rest on a price that the market does not share.

import { read } from '../../../../engine/index.ts';
import type { ContractId } from '../../../../engine/schema/index.ts';
import {
  apart,
  type Detector,
  type Finding,
  goOn,
  type Observation,
  SECOND_US,
  type Since,
} from '../detector.ts';

export class MarkIndexGap implements Detector {
  readonly name = 'markIndexGap';
  readonly #since = new Map<ContractId, Since>();

  inspect({ envelope, events, state, limit }: Observation): Finding[] {
    const found: Finding[] = [];
    for (const event of events) {
      if (event.kind !== 'markPriceSet') continue;
      const { contract } = event;
      const index = read.indexPrice(state, contract);
      const gap = apart(event.price, index);
      if (index === 0 || gap < limit('gap', contract)) {
        this.#since.delete(contract);
        continue;
      }
      const since = goOn(this.#since.get(contract), envelope);
      this.#since.set(contract, since);
      const seconds = Math.floor((envelope.time - since.at) / SECOND_US);
      if (seconds < limit('hold', contract)) continue;
      found.push({
        contract,
        subject: '',
        participants: [],
        accounts: [],
        measured: { gap, hold: seconds },
        first: since.seq,
        decisive: [envelope.seq],
        text: `the mark ${event.price} is ${gap} ppm from the index ${index} for ${seconds} s`,
      });
    }
    return found;
  }
}
