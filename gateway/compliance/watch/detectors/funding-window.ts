// Marking the minute that funding is measured in: somebody presses the price one way, early in it or late, the premium
// follows, and it is somebody who is paid for it.

import { read } from '../../../../engine/index.ts';
import {
  type AccountId,
  type ContractId,
  type Event,
  type Seq,
  type Side,
  sign,
} from '../../../../engine/schema/index.ts';
import { DECISIVE_MAX } from '../alert.ts';
import { BoundedMap } from '../bounded-map.ts';
import { type Detector, type Finding, type Observation, SECOND_US, shareOf } from '../detector.ts';
import { about, type Owners, ownersOf } from '../owners.ts';
import type { RestingOrders } from '../resting-orders.ts';

interface Pressure {
  readonly owners: Owners;
  /** Signed lots, bought or bid above zero. */
  lots: number;
  readonly seqs: Seq[];
}

/** Of one contract and one minute. */
interface Minute {
  readonly pressed: BoundedMap<string, Pressure>;
  /** Of everybody, each account once. */
  total: number;
}

type MinuteClosed = Extract<Event, { kind: 'fundingMinuteClosed' }>;

const MINUTE_US = 60 * SECOND_US;
const OWNERS_MAX = 5000;
/** A sign needs half of what an alert needs. */
const HALF = 2;

export class FundingWindow implements Detector {
  readonly name = 'fundingWindow';
  readonly #resting: RestingOrders;
  readonly #minutes = new Map<ContractId, Minute>();
  readonly #before = new Map<ContractId, Minute>();
  readonly #averages = new Map<ContractId, number>();

  /** @param resting is kept up by another. */
  constructor(resting: RestingOrders) {
    this.#resting = resting;
  }

  inspect(observation: Observation): Finding[] {
    const { envelope, events, limit } = observation;
    const found: Finding[] = [];
    for (const event of events) {
      if (event.kind === 'fundingMinuteClosed') {
        const { contract } = event;
        const minute = this.#minutes.get(contract) ?? emptyMinute();
        const finding = this.#close(observation, event, minute);
        if (finding !== null) found.push(finding);
        this.#averages.set(contract, event.averagePremium);
        this.#before.set(contract, minute);
        this.#minutes.delete(contract);
      } else if (event.kind === 'fill' || event.kind === 'orderRested') {
        const from = MINUTE_US - limit('lastSeconds', event.contract) * SECOND_US;
        if (envelope.time % MINUTE_US < from) continue;
        const [account, side, lots] =
          event.kind === 'fill'
            ? ([event.taker.account, event.takerSide, event.qty] as const)
            : ([event.account, event.side, event.open] as const);
        this.#press(observation, event.contract, account, sign(side as Side) * lots);
      }
    }
    return found;
  }

  #press(
    { envelope, state }: Observation,
    contract: ContractId,
    account: AccountId,
    lots: number,
  ): void {
    const minute = this.#minutes.get(contract) ?? emptyMinute();
    this.#minutes.set(contract, minute);
    minute.total += Math.abs(lots);
    for (const owners of ownersOf(state, account)) {
      const row = minute.pressed.get(owners.subject) ?? { owners, lots: 0, seqs: [] };
      minute.pressed.set(owners.subject, row);
      row.lots += lots;
      if (row.seqs.length < DECISIVE_MAX) row.seqs.push(envelope.seq);
    }
  }

  #close(
    observation: Observation,
    { contract, minute: from, premium }: MinuteClosed,
    minute: Minute,
  ): Finding | null {
    const { limit } = observation;
    const before = this.#averages.get(contract);
    if (before === undefined) return null;
    const moved = premium - before;
    const least = limit('premium', contract);
    if (HALF * Math.abs(moved) < least) return null;
    // First what was done in the minute itself, then with what stands from the one before: neither hides the other.
    for (const isWhole of [false, true]) {
      if (isWhole) this.#carryOver(contract, from, minute);
      for (const [, pressure] of minute.pressed.entries()) {
        const { total } = minute;
        const finding = this.#judge(observation, contract, pressure, { moved, total });
        if (finding === null) continue;
        return Math.abs(moved) < least ? { ...finding, isSign: true } : finding;
      }
    }
    return null;
  }

  /** What came in the minute before and still stands presses in this one as well. */
  #carryOver(contract: ContractId, from: number, minute: Minute): void {
    const known = [minute, this.#before.get(contract)].flatMap((each) =>
      each === undefined ? [] : [...each.pressed.entries()],
    );
    for (const [subject, { owners }] of new Map(known)) {
      for (const participant of owners.participants) {
        for (const order of this.#resting.of(participant)) {
          const isBefore = order.at < from && order.at >= from - MINUTE_US;
          if (order.contract !== contract || !isBefore) continue;
          const row = minute.pressed.get(subject) ?? { owners, lots: 0, seqs: [] };
          minute.pressed.set(subject, row);
          row.lots += sign(order.side) * order.open;
          if (!owners.isPart) minute.total += order.open;
          if (row.seqs.length < DECISIVE_MAX) row.seqs.push(order.seq);
        }
      }
    }
  }

  #judge(
    { envelope, state, limit }: Observation,
    contract: ContractId,
    { owners, lots, seqs }: Pressure,
    { moved, total }: { readonly moved: number; readonly total: number },
  ): Finding | null {
    const listed = read.contract(state, contract);
    const pressureShare = shareOf(Math.abs(lots), total);
    if (listed === undefined || lots * moved <= 0) return null;
    if (pressureShare < limit('pressureShare', contract)) return null;
    const { accounts, subject } = owners;
    const held = accounts.reduce((sum, account) => sum + read.held(state, contract, account), 0);
    if (held * moved >= 0) return null; // Who pays for it does not mark it.
    const money = BigInt(Math.abs(held)) * BigInt(listed.mark * listed.moneyPerTickLot);
    const position = Number(money / 10n ** BigInt(listed.terms.moneyDecimals));
    if (position < limit('position', contract)) return null;
    return {
      contract,
      ...about(owners),
      measured: { premium: moved, pressureShare, position },
      first: seqs[0],
      decisive: [...seqs, envelope.seq],
      text:
        `${subject} made ${pressureShare} ppm of the pressure of a minute whose premium moved ${moved} ppb, and is ` +
        `paid for it on ${position}`,
    };
  }
}

function emptyMinute(): Minute {
  return { pressed: new BoundedMap(OWNERS_MAX), total: 0 };
}
