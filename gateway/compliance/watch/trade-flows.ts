// Who sold how much to whom, by contract, over a span: the arrows of a graph whose points are groups. From it follow
// two who trade to and fro, and rings of three and more.
//
//   ann ──5──► bob ──5──► cat        a ring: each comes out where it was
//    ▲────────────5────────┘

import type { ContractId, Event, ParticipantId, Seq } from '../../../engine/schema/index.ts';
import { DECISIVE_MAX } from './alert.ts';
import { shareOf } from './detector.ts';
import { Span } from './span.ts';

type Fill = Extract<Event, { kind: 'fill' }>;

/** From a seller to a buyer. */
interface Flow {
  qty: number;
  trades: number;
  /** Of two orders that were as large as each other. */
  matched: number;
  readonly seqs: Seq[];
}

interface Party {
  bought: number;
  sold: number;
}

export interface FlowTrade {
  readonly contract: ContractId;
  readonly seller: ParticipantId;
  readonly buyer: ParticipantId;
  readonly qty: number;
  readonly isMatched: boolean;
  readonly at: number;
  readonly seq: Seq;
}

/** Trades that go round; the lots are of the thinnest arrow. */
export interface Ring {
  /** The last buyer first; each sells to the next. */
  readonly members: readonly ParticipantId[];
  readonly turns: number;
  readonly lots: number;
  /** What a member bought more than it sold, or less: the largest, of its volume. */
  readonly net: number;
  /** Of a member's volume: the smallest. */
  readonly share: number;
  readonly matched: number;
  readonly seqs: readonly Seq[];
}

const FLOWS_MAX = 50_000;
const PARTIES_MAX = 20_000;
const MEMBERS_MAX = 8;
/** Arrows followed for one trade at most. */
const STEPS_MAX = 500;
/** An arrow that is a smaller part of either end's trading is none of a ring. */
const ARROW_SHARE = 250_000;

export class TradeFlows {
  readonly #spanUs: number | null;
  readonly #flows = new Span<Flow>(FLOWS_MAX);
  readonly #parties = new Span<Party>(PARTIES_MAX);
  /** Seller → buyers, of what `#flows` may hold. */
  readonly #buyers = new Span<Set<ParticipantId>>(PARTIES_MAX);

  /** @param spanUs null where each trade tells it: a threshold. */
  constructor(spanUs: number | null = null) {
    this.#spanUs = spanUs;
  }

  note(trade: FlowTrade, spanUs: number = this.#spanUs ?? 1): void {
    const { contract, seller, buyer, qty, isMatched, at, seq } = trade;
    for (const span of [this.#flows, this.#parties, this.#buyers]) span.reach(at, spanUs);
    const flow = this.#flows.row(flowKey(contract, seller, buyer), () => {
      return { qty: 0, trades: 0, matched: 0, seqs: [] };
    });
    flow.qty += qty;
    flow.trades += 1;
    if (isMatched) flow.matched += qty;
    if (flow.seqs.length < DECISIVE_MAX) flow.seqs.push(seq);
    this.#parties.row(partyKey(contract, seller), emptyParty).sold += qty;
    this.#parties.row(partyKey(contract, buyer), emptyParty).bought += qty;
    this.#buyers.row(partyKey(contract, seller), () => new Set()).add(buyer);
  }

  /** The ring that a trade closes: from its buyer on to its seller, with `members` of them at most; null for none. */
  ringOf({ contract, seller, buyer }: FlowTrade, members: number = MEMBERS_MAX): Ring | null {
    let steps = 0;
    const path: ParticipantId[] = [buyer];
    const walk = (from: ParticipantId): boolean => {
      if (steps >= STEPS_MAX) return false;
      steps += 1;
      for (const next of this.#buyersOf(contract, from)) {
        if (!this.#isArrow(contract, from, next)) continue;
        if (next === seller) {
          path.push(next);
          return true;
        }
        if (path.length + 2 > members || path.includes(next)) continue;
        path.push(next);
        if (walk(next)) return true;
        path.pop();
      }
      return false;
    };
    if (!this.#isArrow(contract, seller, buyer) || !walk(buyer)) return null;
    return this.#measured(contract, path);
  }

  #buyersOf(contract: ContractId, seller: ParticipantId): Set<ParticipantId> {
    return new Set(this.#buyers.rows(partyKey(contract, seller)).flatMap((set) => [...set]));
  }

  #isArrow(contract: ContractId, seller: ParticipantId, buyer: ParticipantId): boolean {
    const { qty } = this.#flow(contract, seller, buyer);
    const { sold } = this.#party(contract, seller);
    const { bought } = this.#party(contract, buyer);
    return qty > 0 && shareOf(qty, sold) >= ARROW_SHARE && shareOf(qty, bought) >= ARROW_SHARE;
  }

  #measured(contract: ContractId, members: readonly ParticipantId[]): Ring {
    const flows = members.map((from, at) =>
      this.#flow(contract, from, members[(at + 1) % members.length]),
    );
    const parties = members.map((member) => this.#party(contract, member));
    const lots = Math.min(...flows.map(({ qty }) => qty));
    const nets = parties.map(({ bought, sold }) => shareOf(Math.abs(bought - sold), bought + sold));
    const shares = parties.map(({ bought, sold }) => shareOf(2 * lots, bought + sold));
    const total = flows.reduce((sum, { qty }) => sum + qty, 0);
    const matched = flows.reduce((sum, flow) => sum + flow.matched, 0);
    return {
      members,
      turns: Math.min(...flows.map(({ trades }) => trades)),
      lots,
      net: members.length === 2 ? netOf(flows) : Math.max(...nets),
      share: Math.min(...shares),
      matched: shareOf(matched, total),
      seqs: flows.flatMap(({ seqs }) => seqs).sort((a, b) => a - b),
    };
  }

  #flow(contract: ContractId, seller: ParticipantId, buyer: ParticipantId): Flow {
    const sum: Flow = { qty: 0, trades: 0, matched: 0, seqs: [] };
    for (const row of this.#flows.rows(flowKey(contract, seller, buyer))) {
      sum.qty += row.qty;
      sum.trades += row.trades;
      sum.matched += row.matched;
      sum.seqs.push(...row.seqs);
    }
    return sum;
  }

  #party(contract: ContractId, id: ParticipantId): Party {
    const sum = emptyParty();
    for (const row of this.#parties.rows(partyKey(contract, id))) {
      sum.bought += row.bought;
      sum.sold += row.sold;
    }
    return sum;
  }
}

/** Both orders were nearly as large as the trade from the beginning: as if by appointment. */
export function isMatched({ maker, taker, qty }: Fill): boolean {
  return [maker, taker].every(({ open, filled }) => qty * 5 >= (open + filled) * 4);
}

/** Of two: what the one bought of the other more than it sold to it. */
function netOf([there, back]: readonly Flow[]): number {
  return shareOf(Math.abs(there.qty - back.qty), there.qty + back.qty);
}

function emptyParty(): Party {
  return { bought: 0, sold: 0 };
}

function flowKey(contract: ContractId, seller: ParticipantId, buyer: ParticipantId): string {
  return `${contract} ${seller} ${buyer}`;
}

function partyKey(contract: ContractId, id: ParticipantId): string {
  return `${contract} ${id}`;
}
