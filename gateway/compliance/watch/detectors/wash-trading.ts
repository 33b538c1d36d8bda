// Trades without a change of owner: prevented ones that keep coming, trades of people who belong together though no
// group was declared, two who trade to and fro and come out where they were, and rings of three and more.

import { read } from '../../../../engine/index.ts';
import {
  type AccountId,
  CancelReason,
  type ContractId,
  type Event,
  type ParticipantId,
  ReduceReason,
  type Seq,
  Side,
} from '../../../../engine/schema/index.ts';
import { DECISIVE_MAX } from '../alert.ts';
import { type Detector, type Finding, type Observation, SECOND_US } from '../detector.ts';
import { type Links, tieWithoutAddresses } from '../links.ts';
import { groupOf } from '../owners.ts';
import { DAY_US, HOUR_US } from '../signs.ts';
import { Span } from '../span.ts';
import { type FlowTrade, isMatched, type Ring, TradeFlows } from '../trade-flows.ts';

interface Count {
  count: number;
  last: Seq;
  readonly seqs: Seq[];
}

const KEYS_MAX = 20_000;
/** Nearly all of what two trade, they trade with each other: then sizes need not match. */
const ALONE = 800_000;
const MATCHED = 500_000;
/** Of other sizes, and with others besides: only when it goes on and on. */
const MANY = 4;

type Fill = Extract<Event, { kind: 'fill' }>;

export class WashTrading implements Detector {
  readonly name = 'washTrading';
  readonly #links: Links;
  readonly #prevented = { window: counts(), hour: counts(), day: counts() };
  readonly #linked = counts();
  readonly #window = new TradeFlows();
  readonly #hour = new TradeFlows(HOUR_US);
  readonly #day = new TradeFlows(DAY_US);

  /** @param links are kept up by this detector. */
  constructor(links: Links) {
    this.#links = links;
  }

  inspect(observation: Observation): Finding[] {
    const found: Finding[] = [];
    for (const event of observation.events) {
      this.#links.note(observation, event);
      if (event.kind === 'fill') this.#trade(observation, event, found);
      else if (
        (event.kind === 'orderCanceled' && event.reason === CancelReason.selfTrade) ||
        (event.kind === 'orderReduced' && event.reason === ReduceReason.selfTrade)
      ) {
        this.#prevent(observation, event.contract, event.account, found);
      }
    }
    return found;
  }

  #prevent(
    observation: Observation,
    contract: ContractId,
    account: AccountId,
    found: Finding[],
  ): void {
    const { envelope, state, limit } = observation;
    const group = read.group(state, account);
    const least = limit('prevented', contract);
    const { window, hour, day } = this.#prevented;
    const spans = [
      [window, limit('window', contract) * SECOND_US, least],
      [hour, HOUR_US, 2 * least],
      [day, DAY_US, 5 * least],
    ] as const;
    // One command that meets many of its own orders is one attempt.
    const counted = spans.map(([span, spanUs, bound]) => {
      return { ...countIn(span, `${contract} ${group}`, envelope, spanUs), bound, spanUs };
    });
    const reached = counted.find(({ count, bound }) => count >= bound);
    if (reached === undefined) return;
    found.push({
      contract,
      subject: `prevented ${group}`,
      participants: [group],
      accounts: [account],
      measured: { prevented: reached.count },
      first: reached.seqs[0],
      decisive: reached.seqs,
      overUs: reached.spanUs,
      text: `self-trades of group ${group} were prevented ${reached.count} times`,
    });
  }

  #trade(observation: Observation, event: Fill, found: Finding[]): void {
    const { contract, maker, taker, qty, takerSide } = event;
    const { state, envelope, limit } = observation;
    const [makerGroup, takerGroup] = [maker, taker].map(({ account }) =>
      read.group(state, account),
    );
    if (makerGroup === 0 || takerGroup === 0 || makerGroup === takerGroup) return;
    this.#tied(observation, event, found);
    const [seller, buyer] =
      takerSide === Side.buy ? [makerGroup, takerGroup] : [takerGroup, makerGroup];
    const { time: at, seq } = envelope;
    const trade = { contract, seller, buyer, qty, isMatched: isMatched(event), at, seq };
    this.#window.note(trade, limit('window', contract) * SECOND_US);
    this.#hour.note(trade);
    this.#day.note(trade);
    for (const [flows, overUs] of [
      [this.#window, 0],
      [this.#hour, HOUR_US],
      [this.#day, DAY_US],
    ] as const) {
      const pair = flows.ringOf(trade, 2);
      if (pair !== null && this.#isWash(observation, trade, pair, 'roundTrips')) {
        found.push({ ...pairFinding(observation, trade, pair), overUs });
        break;
      }
    }
    for (const [flows, overUs] of [
      [this.#hour, HOUR_US],
      [this.#day, DAY_US],
    ] as const) {
      const ring = flows.ringOf(trade);
      if (ring === null || ring.members.length < 3) continue;
      if (!this.#isWash(observation, trade, ring, 'ringTurns')) continue;
      found.push({ ...ringFinding(observation, trade, ring), overUs });
      break;
    }
  }

  #isWash(
    { limit }: Observation,
    { contract }: FlowTrade,
    { turns, net, share, matched }: Ring,
    parameter: 'roundTrips' | 'ringTurns',
  ): boolean {
    const isPlanned = matched >= MATCHED || share >= ALONE;
    const least = limit(parameter, contract) * (isPlanned ? 1 : MANY);
    return turns >= least && net <= limit('net', contract) && share >= limit('pairShare', contract);
  }

  #tied(
    { envelope, state, limit }: Observation,
    { contract, maker, taker }: Fill,
    found: Finding[],
  ): void {
    const owners = [maker, taker].map(({ account }) => read.owner(state, account) as ParticipantId);
    const [a, b] = owners.sort((x, y) => x - y);
    const tie = this.#links.between(a, b);
    if (tie === null) return;
    const windowUs = limit('window', contract) * SECOND_US;
    const key = `${contract} ${a},${b}`;
    const { count, seqs } = countIn(this.#linked, key, envelope, windowUs, true);
    if (count < limit('linkedTrades', contract)) return;
    found.push({
      contract,
      subject: `linked ${a},${b}`,
      participants: [a, b],
      accounts: [maker.account, taker.account],
      measured: { linkedTrades: count },
      first: seqs[0],
      decisive: seqs,
      text: `participants ${a} and ${b} traded ${count} times and share ${tieWithoutAddresses(tie)}`,
    });
  }
}

function counts(): Span<Count> {
  return new Span<Count>(KEYS_MAX);
}

/** Counts a command once, however many of its events there are; each event where `each` is set. */
function countIn(
  span: Span<Count>,
  key: string,
  { time, seq }: { readonly time: number; readonly seq: Seq },
  spanUs: number,
  each = false,
): { readonly count: number; readonly seqs: readonly Seq[] } {
  span.reach(time, spanUs);
  const row = span.row(key, () => ({ count: 0, last: 0 as Seq, seqs: [] }));
  if (each || row.last !== seq) {
    row.count += 1;
    row.last = seq;
    if (row.seqs.length < DECISIVE_MAX) row.seqs.push(seq);
  }
  const rows = span.rows(key);
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    seqs: rows.flatMap(({ seqs }) => seqs),
  };
}

function pairFinding({ state }: Observation, { contract }: FlowTrade, ring: Ring): Finding {
  const [a, b] = [...ring.members].sort((x, y) => x - y);
  const { turns: roundTrips, net, share: pairShare, seqs } = ring;
  return {
    contract,
    subject: `round ${a},${b}`,
    participants: [a, b],
    accounts: accountsOf(state, [a, b]),
    measured: { roundTrips, net, pairShare },
    first: seqs[0],
    decisive: seqs.slice(0, DECISIVE_MAX),
    text: `groups ${a} and ${b} traded to and fro ${roundTrips} times and came out where they were`,
  };
}

function ringFinding({ state }: Observation, { contract }: FlowTrade, ring: Ring): Finding {
  const members = [...ring.members].sort((x, y) => x - y);
  const { turns: ringTurns, net, share: pairShare, seqs } = ring;
  return {
    contract,
    subject: `ring ${members.join()}`,
    participants: members,
    accounts: accountsOf(state, members),
    measured: { ringTurns, net, pairShare, members: members.length },
    first: seqs[0],
    decisive: seqs.slice(0, DECISIVE_MAX),
    text: `groups ${ring.members.join(' → ')} traded in a ring ${ringTurns} times and came out where they were`,
  };
}

function accountsOf(state: Observation['state'], heads: readonly ParticipantId[]): AccountId[] {
  return heads.flatMap((head) => [...groupOf(state, head).accounts]);
}
