// Walking the price: step by step it makes new highs, or new lows, away from the index, and one group makes most of
// the steps. What the index itself moves counts for no one.

import { read } from '../../../../engine/index.ts';
import {
  Cause,
  type ContractId,
  type Event,
  type ParticipantId,
  type Seq,
  Side,
} from '../../../../engine/schema/index.ts';
import { DECISIVE_MAX } from '../alert.ts';
import { BoundedMap } from '../bounded-map.ts';
import { type Detector, type Finding, type Observation, SECOND_US, shareOf } from '../detector.ts';
import { about, groupOf } from '../owners.ts';

type Fill = Extract<Event, { kind: 'fill' }>;

interface Steps {
  moved: number;
  count: number;
  last: Seq;
  readonly seqs: Seq[];
}

/** From where it began to the furthest price, in parts per million of the index. */
interface Walk {
  readonly from: number;
  readonly at: number;
  furthest: number;
  readonly groups: BoundedMap<ParticipantId, Steps>;
}

const MILLION = 1_000_000;
const GROUPS_MAX = 1000;
const WALK_US = 86_400 * SECOND_US;

export class Ramping implements Detector {
  readonly name = 'ramping';
  /** Contract and direction → the walk that is going on. */
  readonly #walks = new Map<string, Walk>();
  readonly #lastPrices = new Map<ContractId, number>();

  inspect(observation: Observation): Finding[] {
    const found: Finding[] = [];
    for (const event of observation.events) {
      if (event.kind !== 'fill' || event.cause !== Cause.order) continue;
      const index = read.indexPrice(observation.state, event.contract);
      if (index === 0) continue;
      for (const way of [1, -1] as const) {
        const finding = this.#step(observation, event, index, way);
        if (finding !== null) found.push(finding);
      }
      this.#lastPrices.set(event.contract, event.price);
    }
    return found;
  }

  #step(
    { envelope, state, limit }: Observation,
    event: Fill,
    index: number,
    way: 1 | -1,
  ): Finding | null {
    const { contract, price } = event;
    const key = `${contract} ${way}`;
    const place = Math.floor((price * MILLION) / index);
    const walk = this.#goOn(key, place, envelope.time, way);
    const advance = way * (place - walk.furthest);
    if (advance <= 0) return null;
    walk.furthest = place;
    const before = this.#lastPrices.get(contract) ?? index;
    const byTrade = Math.floor((Math.max(0, way * (price - before)) * MILLION) / index);
    const group = groupBehind(state, event, way);
    if (group === 0 || byTrade === 0) return null;
    const steps = walk.groups.get(group) ?? { moved: 0, count: 0, last: 0 as Seq, seqs: [] };
    walk.groups.set(group, steps);
    steps.moved += Math.min(advance, byTrade);
    if (steps.last !== envelope.seq) {
      steps.count += 1;
      steps.last = envelope.seq;
      if (steps.seqs.length < DECISIVE_MAX) steps.seqs.push(envelope.seq);
    }
    const move = Math.abs(walk.furthest - walk.from);
    const isAway = Math.abs(walk.furthest - MILLION) > Math.abs(walk.from - MILLION);
    const share = shareOf(steps.moved, move);
    const isRamp =
      isAway &&
      move >= limit('move', contract) &&
      share >= limit('share', contract) &&
      steps.count >= limit('steps', contract);
    if (!isRamp) return null;
    const seconds = Math.floor((envelope.time - walk.at) / SECOND_US);
    return {
      contract,
      ...about(groupOf(state, group)),
      measured: { move, share, steps: steps.count },
      first: steps.seqs[0],
      decisive: [...steps.seqs],
      text:
        `group ${group} walked the price ${move} ppm ${way > 0 ? 'up' : 'down'} from where the index left it, in ` +
        `${steps.count} steps over ${seconds} s, ${share} ppm of the way its own`,
    };
  }

  /** The walk there is; a new one when half of it was given back, it turned behind its beginning, or a day is over. */
  #goOn(key: string, place: number, at: number, way: 1 | -1): Walk {
    const known = this.#walks.get(key);
    if (known !== undefined && at - known.at <= WALK_US) {
      const done = way * (known.furthest - known.from);
      const left = way * (place - known.from);
      if (left >= 0 && 2 * left >= done) return known;
    }
    // The first walk of all begins at the index, a later one where the last ended.
    const from = known === undefined ? MILLION : place;
    const walk: Walk = { from, at, furthest: from, groups: new BoundedMap(GROUPS_MAX) };
    this.#walks.set(key, walk);
    return walk;
  }
}

/** Up, it is the buyer who agreed to pay more; down, the seller. */
function groupBehind(
  state: Observation['state'],
  { maker, taker, takerSide }: Fill,
  way: 1 | -1,
): ParticipantId {
  const isTaker = (takerSide === Side.buy) === way > 0;
  return read.group(state, (isTaker ? taker : maker).account);
}
