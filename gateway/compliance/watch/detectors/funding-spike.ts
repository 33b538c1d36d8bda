// Funding that is extreme, or moved fast: either is what the market pays for being on one side.

import type { ContractId, Seq } from '../../../../engine/schema/index.ts';
import type { Detector, Finding, Observation } from '../detector.ts';

export class FundingSpike implements Detector {
  readonly name = 'fundingSpike';
  /** Rates of the last minutes, the oldest first. */
  readonly #rates = new Map<ContractId, { rate: number; seq: Seq }[]>();

  inspect({ envelope, events, limit }: Observation): Finding[] {
    const found: Finding[] = [];
    for (const event of events) {
      if (event.kind !== 'fundingMinuteClosed') continue;
      const { contract, rate } = event;
      const rates = this.#rates.get(contract) ?? [];
      this.#rates.set(contract, rates);
      rates.push({ rate, seq: envelope.seq });
      while (rates.length > limit('window', contract) + 1) rates.shift();
      const [oldest] = rates;
      const change = Math.abs(rate - oldest.rate);
      const isHigh = Math.abs(rate) >= limit('rate', contract);
      if (!isHigh && change < limit('change', contract)) continue;
      found.push({
        contract,
        subject: '',
        participants: [],
        accounts: [],
        measured: { rate, change },
        first: isHigh ? envelope.seq : oldest.seq,
        decisive: [envelope.seq],
        text: `funding is ${rate} ppb per 8 h, ${change} ppb from ${rates.length - 1} minutes ago`,
      });
    }
    return found;
  }
}
