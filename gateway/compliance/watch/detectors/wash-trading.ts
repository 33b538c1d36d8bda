// Trades without a change of owner: prevented ones that keep coming, trades of people who belong together though no
// group was declared, and two who trade to and fro with each other and come out where they were.

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
import {
  type Detector,
  type Finding,
  forgetBefore,
  type Observation,
  SECOND_US,
  shareOf,
} from '../detector.ts';

interface Trade {
  readonly at: number;
  readonly seq: Seq;
  readonly qty: number;
  /** Of the pair's first the side; 0 where there is no pair. */
  readonly side: Side | 0;
}

/** The trades of a window, and their sums: a maker has thousands of them. */
interface Tally {
  readonly rows: Trade[];
  buys: number;
  bought: number;
  /** All of them. */
  qty: number;
}

const DECISIVE_MAX = 50;

type Fill = Extract<Event, { kind: 'fill' }>;

export class WashTrading implements Detector {
  readonly name = 'washTrading';
  /** Participant → the persons and addresses that act for it. */
  readonly #ties = new Map<ParticipantId, Set<string>>();
  readonly #prevented = new Map<string, Tally>();
  readonly #linked = new Map<string, Tally>();
  readonly #pairs = new Map<string, Tally>();
  readonly #volumes = new Map<string, Tally>();
  #sweptAt = 0;

  inspect(observation: Observation): Finding[] {
    const found: Finding[] = [];
    for (const event of observation.events) {
      if (event.kind === 'fill') this.#trade(observation, event, found);
      else if (event.kind === 'traderRegistered') {
        const { participant, name, responsiblePerson } = event.record;
        this.#tie(participant, `person ${folded(responsiblePerson || name)}`);
      } else if (event.kind === 'keyRegistered' && event.record.trader !== 0) {
        const trader = read.trader(observation.state, event.record.trader);
        for (const address of trader === undefined ? [] : event.record.addresses) {
          this.#tie((trader as { participant: ParticipantId }).participant, `address ${address}`);
        }
      } else if (
        (event.kind === 'orderCanceled' && event.reason === CancelReason.selfTrade) ||
        (event.kind === 'orderReduced' && event.reason === ReduceReason.selfTrade)
      ) {
        this.#prevent(observation, event.contract, event.account, found);
      }
    }
    this.#sweep(observation.envelope.time);
    return found;
  }

  #tie(participant: ParticipantId, tie: string): void {
    const ties = this.#ties.get(participant) ?? new Set();
    this.#ties.set(participant, ties);
    ties.add(tie);
  }

  #prevent(
    observation: Observation,
    contract: ContractId,
    account: AccountId,
    found: Finding[],
  ): void {
    const group = read.group(observation.state, account);
    const attempt = { contract, qty: 0, side: 0 } as const;
    const { rows } = this.#note(observation, this.#prevented, `${contract} ${group}`, attempt);
    // One command that meets many of its own orders is one attempt.
    if (rows.length > 1 && rows[rows.length - 2].seq === observation.envelope.seq) {
      rows.pop();
      return;
    }
    if (rows.length < observation.limit('prevented', contract)) return;
    found.push({
      contract,
      subject: `prevented ${group}`,
      participants: [group],
      accounts: [account],
      measured: { prevented: rows.length },
      first: rows[0].seq,
      decisive: decisiveSeqs(rows),
      text: `self-trades of group ${group} were prevented ${rows.length} times`,
    });
  }

  #trade(observation: Observation, event: Fill, found: Finding[]): void {
    const { contract, maker, taker, qty, takerSide } = event;
    const { state } = observation;
    if (read.group(state, maker.account) === read.group(state, taker.account)) return;
    const a = read.owner(state, maker.account) as ParticipantId;
    const b = read.owner(state, taker.account) as ParticipantId;
    const accounts = [maker.account, taker.account];
    const isMakerFirst = a < b;
    const side = isMakerFirst ? ((3 - takerSide) as Side) : takerSide;
    const pair = isMakerFirst ? [a, b] : [b, a];
    const key = `${contract} ${pair.join()}`;
    const tie = this.#tieOf(a, b);
    const about = { contract, participants: pair, accounts };
    if (tie !== null) {
      const { rows } = this.#note(observation, this.#linked, key, { contract, qty, side });
      if (rows.length >= observation.limit('linkedTrades', contract)) {
        found.push({
          ...about,
          subject: `linked ${pair.join()}`,
          measured: { linkedTrades: rows.length },
          first: rows[0].seq,
          decisive: decisiveSeqs(rows),
          text: `participants ${pair.join(' and ')} traded ${rows.length} times and share the ${tie}`,
        });
      }
    }
    const volumes = [a, b].map((id) =>
      this.#note(observation, this.#volumes, `${contract} ${id}`, { contract, qty, side: 0 }),
    );
    const tally = this.#note(observation, this.#pairs, key, { contract, qty, side });
    const { rows } = tally;
    const measured = roundTrip(tally, volumes);
    const isRound =
      measured.roundTrips >= observation.limit('roundTrips', contract) &&
      measured.net <= observation.limit('net', contract) &&
      measured.pairShare >= observation.limit('pairShare', contract);
    if (!isRound) return;
    found.push({
      ...about,
      subject: `round ${pair.join()}`,
      measured,
      first: rows[0].seq,
      decisive: decisiveSeqs(rows),
      text: `participants ${pair.join(' and ')} traded to and fro ${measured.roundTrips} times and came out where they were`,
    });
  }

  #tieOf(a: ParticipantId, b: ParticipantId): string | null {
    const others = this.#ties.get(b);
    if (others === undefined) return null;
    for (const tie of this.#ties.get(a) ?? []) if (others.has(tie)) return tie;
    return null;
  }

  #note(
    { envelope, limit }: Observation,
    table: Map<string, Tally>,
    key: string,
    { contract, qty, side }: Traded,
  ): Tally {
    const tally = table.get(key) ?? { rows: [], buys: 0, bought: 0, qty: 0 };
    table.set(key, tally);
    const { time: at, seq } = envelope;
    for (const gone of forgetBefore(tally.rows, at - limit('window', contract) * SECOND_US)) {
      count(tally, gone, -1);
    }
    const trade = { at, seq, qty, side };
    tally.rows.push(trade);
    count(tally, trade, 1);
    return tally;
  }

  /** Who has not traded for a day is forgotten. */
  #sweep(time: number): void {
    if (time - this.#sweptAt < DAY_US) return;
    this.#sweptAt = time;
    for (const table of [this.#prevented, this.#linked, this.#pairs, this.#volumes]) {
      for (const [key, { rows }] of table) {
        if (rows[rows.length - 1].at < time - DAY_US) table.delete(key);
      }
    }
  }
}

/** What one trade, or one attempt at it, adds to a tally. */
interface Traded {
  readonly contract: ContractId;
  readonly qty: number;
  readonly side: Side | 0;
}

const DAY_US = 86_400 * SECOND_US;

function count(tally: Tally, { side, qty }: Trade, by: 1 | -1): void {
  tally.qty += by * qty;
  if (side !== Side.buy) return;
  tally.buys += by;
  tally.bought += by * qty;
}

function decisiveSeqs(rows: readonly Trade[]): Seq[] {
  return rows.slice(0, DECISIVE_MAX).map(({ seq }) => seq);
}

function roundTrip(
  { rows, buys, bought, qty }: Tally,
  volumes: readonly Tally[],
): { roundTrips: number; net: number; pairShare: number } {
  const shares = volumes.map((volume) => shareOf(qty, volume.qty));
  return {
    roundTrips: Math.min(buys, rows.length - buys),
    net: shareOf(Math.abs(2 * bought - qty), qty),
    pairShare: Math.min(...shares),
  };
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
