// Marking the minute that funding is measured in: late in it somebody presses the price one way, the premium follows,
// and it is somebody who is paid for it.

import { read } from '../../../../engine/index.ts';
import {
  type ContractId,
  type ParticipantId,
  type Seq,
  type Side,
  sign,
} from '../../../../engine/schema/index.ts';
import { type Detector, type Finding, type Observation, SECOND_US, shareOf } from '../detector.ts';

/** Of one contract and one minute: signed lots by group, bought or bid above zero. */
interface Minute {
  readonly pressed: Map<ParticipantId, { lots: number; seqs: Seq[] }>;
  total: number;
}

const MINUTE_US = 60 * SECOND_US;

export class FundingWindow implements Detector {
  readonly name = 'fundingWindow';
  readonly #minutes = new Map<ContractId, Minute>();
  readonly #averages = new Map<ContractId, number>();

  inspect(observation: Observation): Finding[] {
    const { envelope, events, state, limit } = observation;
    const found: Finding[] = [];
    for (const event of events) {
      if (event.kind === 'fundingMinuteClosed') {
        const finding = this.#close(observation, event.contract, event.premium);
        if (finding !== null) found.push(finding);
        this.#averages.set(event.contract, event.averagePremium);
        this.#minutes.delete(event.contract);
      } else if (event.kind === 'fill' || event.kind === 'orderRested') {
        const late = MINUTE_US - limit('lastSeconds', event.contract) * SECOND_US;
        if (envelope.time % MINUTE_US < late) continue;
        const [account, side, lots] =
          event.kind === 'fill'
            ? ([event.taker.account, event.takerSide, event.qty] as const)
            : ([event.account, event.side, event.open] as const);
        this.#press(
          event.contract,
          read.group(state, account),
          sign(side as Side) * lots,
          envelope.seq,
        );
      }
    }
    return found;
  }

  #press(contract: ContractId, group: ParticipantId, lots: number, seq: Seq): void {
    const minute = this.#minutes.get(contract) ?? { pressed: new Map(), total: 0 };
    this.#minutes.set(contract, minute);
    minute.total += Math.abs(lots);
    const row = minute.pressed.get(group) ?? { lots: 0, seqs: [] };
    minute.pressed.set(group, row);
    row.lots += lots;
    row.seqs.push(seq);
  }

  #close(
    { envelope, state, limit }: Observation,
    contract: ContractId,
    premium: number,
  ): Finding | null {
    const minute = this.#minutes.get(contract);
    const before = this.#averages.get(contract);
    const listed = read.contract(state, contract);
    if (minute === undefined || before === undefined || listed === undefined) return null;
    const moved = premium - before;
    if (Math.abs(moved) < limit('premium', contract)) return null;
    for (const [group, { lots, seqs }] of minute.pressed) {
      const pressureShare = shareOf(Math.abs(lots), minute.total);
      if (lots * moved <= 0 || pressureShare < limit('pressureShare', contract)) continue;
      const accounts = read.accountsOfGroup(state, group);
      const held = accounts.reduce((sum, account) => sum + read.held(state, contract, account), 0);
      if (held * moved >= 0) continue; // Who pays for it does not mark it.
      const money = BigInt(Math.abs(held)) * BigInt(listed.mark * listed.moneyPerTickLot);
      const position = Number(money / 10n ** BigInt(listed.terms.moneyDecimals));
      if (position < limit('position', contract)) continue;
      return {
        contract,
        subject: String(group),
        participants: [group],
        accounts,
        measured: { premium: moved, pressureShare, position },
        first: seqs[0],
        decisive: [...seqs, envelope.seq],
        text:
          `group ${group} made ${pressureShare} ppm of the late pressure of a minute whose premium moved ${moved} ppb, ` +
          `and is paid for it on ${position}`,
      };
    }
    return null;
  }
}
