// Pushing the price until others are liquidated, and then taking from them what was pushed: first the one-sided
// trading, then their liquidation, then the way back.

import { read } from '../../../../engine/index.ts';
import {
  type AccountId,
  Cause,
  type ContractId,
  type Event,
  opposite,
  type ParticipantId,
  type Seq,
  type Side,
} from '../../../../engine/schema/index.ts';
import { DECISIVE_MAX } from '../alert.ts';
import { BoundedMap } from '../bounded-map.ts';
import {
  apart,
  type Detector,
  type Finding,
  forgetBefore,
  type Observation,
  SECOND_US,
  shareOf,
} from '../detector.ts';
import { about, groupOf } from '../owners.ts';

interface Push {
  readonly at: number;
  readonly seq: Seq;
  readonly price: number;
  readonly group: ParticipantId;
  readonly side: Side;
  readonly qty: number;
}

/** Somebody pushed, and others were liquidated. */
interface Suspicion {
  readonly group: ParticipantId;
  readonly side: Side;
  readonly lots: number;
  readonly move: number;
  readonly share: number;
  readonly victim: AccountId;
  readonly until: number;
  readonly seqs: Seq[];
  back: number;
}

const PUSHES_MAX = 10_000;
const SUSPICIONS_MAX = 1000;
const SEEN_MAX = 50_000;

export class LiquidationIgnition implements Detector {
  readonly name = 'liquidationIgnition';
  readonly #pushes = new Map<ContractId, Push[]>();
  readonly #suspicions = new Map<ContractId, Suspicion[]>();
  /** In liquidation, and looked at. */
  readonly #seen = new BoundedMap<string, true>(SEEN_MAX);

  inspect(observation: Observation): Finding[] {
    const found: Finding[] = [];
    for (const event of observation.events) {
      if (event.kind === 'fill') this.#trade(observation, event, found);
      else if (event.kind === 'liquidationOrdered') this.#liquidate(observation, event, found);
      else if (event.kind === 'liquidationEnded') {
        for (const contract of read.contractIds(observation.state)) {
          this.#seen.delete(`${contract} ${event.account}`);
        }
      }
    }
    return found;
  }

  #trade(
    observation: Observation,
    event: Extract<Event, { kind: 'fill' }>,
    found: Finding[],
  ): void {
    const { envelope, state, limit } = observation;
    const { contract, taker, maker, takerSide: side, price, qty } = event;
    const { time: at, seq } = envelope;
    if (event.cause === Cause.order) {
      const pushes = this.#pushes.get(contract) ?? [];
      this.#pushes.set(contract, pushes);
      forgetBefore(pushes, at - limit('window', contract) * SECOND_US);
      pushes.push({ at, seq, price, group: read.group(state, taker.account), side, qty });
      if (pushes.length > PUSHES_MAX) pushes.splice(0, PUSHES_MAX / 10);
    }
    const suspicions = (this.#suspicions.get(contract) ?? []).filter(({ until }) => at <= until);
    if (suspicions.length === 0) this.#suspicions.delete(contract);
    else this.#suspicions.set(contract, suspicions);
    for (const suspicion of suspicions) {
      const isBack =
        (read.group(state, taker.account) === suspicion.group && side !== suspicion.side) ||
        (read.group(state, maker.account) === suspicion.group && side === suspicion.side);
      if (!isBack) continue;
      suspicion.back += qty;
      if (suspicion.seqs.length < DECISIVE_MAX) suspicion.seqs.push(seq);
      const unwind = shareOf(suspicion.back, suspicion.lots);
      if (unwind < limit('unwind', contract)) continue;
      const { group, move, share, victim, seqs } = suspicion;
      const accounts = read.accountsOfGroup(state, group);
      found.push({
        contract,
        ...about(groupOf(state, group)),
        accounts: [...accounts, victim],
        measured: { move, share, unwind },
        first: seqs[0],
        decisive: [...seqs],
        text:
          `group ${group} made ${share} ppm of the trading that moved the price ${move} ppm right before account ${victim} ` +
          `was liquidated, and took back ${unwind} ppm of it`,
      });
    }
  }

  #liquidate(
    observation: Observation,
    event: Extract<Event, { kind: 'liquidationOrdered' }>,
    found: Finding[],
  ): void {
    const { envelope, state, limit } = observation;
    const { account, contract, side } = event;
    const key = `${contract} ${account}`;
    if (this.#seen.get(key) !== undefined) return;
    this.#seen.set(key, true);
    const pushes = this.#pushes.get(contract) ?? [];
    forgetBefore(pushes, envelope.time - limit('window', contract) * SECOND_US);
    const [first] = pushes;
    if (first === undefined) return;
    const last = pushes[pushes.length - 1];
    const move = apart(last.price, first.price);
    const isThatWay = side === opposite(1) ? last.price < first.price : last.price > first.price;
    if (!isThatWay || move < limit('move', contract)) return;
    const lots = new Map<ParticipantId, number>();
    let total = 0;
    for (const push of pushes) {
      if (push.side !== side) continue;
      total += push.qty;
      lots.set(push.group, (lots.get(push.group) ?? 0) + push.qty);
    }
    for (const [group, pushed] of lots) {
      const share = shareOf(pushed, total);
      if (share < limit('share', contract) || group === read.group(state, account)) continue;
      const own = pushes.filter((push) => push.group === group && push.side === side);
      const seqs = [...own.slice(0, DECISIVE_MAX - 1).map(({ seq }) => seq), envelope.seq];
      const suspicions = this.#suspicions.get(contract) ?? [];
      this.#suspicions.set(contract, suspicions);
      suspicions.push({
        group,
        side,
        lots: pushed,
        move,
        share,
        victim: account,
        until: envelope.time + limit('after', contract) * SECOND_US,
        seqs,
        back: 0,
      });
      if (suspicions.length > SUSPICIONS_MAX) suspicions.shift();
      found.push({
        contract,
        ...about(groupOf(state, group)),
        measured: { move, share },
        first: seqs[0],
        decisive: [...seqs],
        text:
          `group ${group} made ${share} ppm of the trading that moved the price ${move} ppm right before account ` +
          `${account} was liquidated`,
        isSign: true,
      });
    }
  }
}
