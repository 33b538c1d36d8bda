// How market makers quoted, affiliates or not, with an obligation or without (rule A-13): how wide, how deep, how long,
// and what their fills were worth a little later. A participant that shows a quote on both sides makes a market. It is looked at once in every second that has a command, after its first one.

import { type EngineState, read } from '../../../engine/index.ts';
import {
  type AccountId,
  type ContractId,
  type ParticipantId,
  Role,
  Side,
} from '../../../engine/schema/index.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import type { DailyPart } from './daily-part.ts';
import { symbolOf } from './plain-words.ts';
import type { Section } from './section.ts';

const SECOND_US = 1_000_000;
const PPM = 1_000_000;
/** Seconds after a fill. */
const MARKOUTS = [1, 5, 60] as const;

interface Quoting {
  readonly participant: ParticipantId;
  readonly contract: ContractId;
  /** Looks; those with a quote on both sides; those that keep the obligation. */
  seconds: number;
  twoSided: number;
  kept: number;
  /** Sums over the looks with both sides: spread in ppm of the mark, lots shown at its best bid and ask. */
  spread: number;
  bidLots: number;
  askLots: number;
  /** Sums per horizon: half ticks × lots in the maker's favour, and lots. */
  readonly gained: number[];
  readonly lots: number[];
}

interface Pending {
  readonly quoting: Quoting;
  readonly horizon: number;
  readonly due: number;
  readonly price: number;
  /** Positive when the maker bought. */
  readonly lots: number;
}

export class QuotingPart implements DailyPart {
  readonly #quoting = new Map<string, Quoting>();
  #pending: Pending[] = [];
  #second = 0;

  take({ envelope, events, state }: ConsumedCommand): void {
    const { time } = envelope;
    const second = Math.floor(time / SECOND_US);
    this.#markOut(state, time);
    if (second > this.#second) {
      this.#second = second;
      this.#sample(state);
    }
    for (const event of events) {
      if (event.kind !== 'fill' || event.maker.order === 0) continue;
      const { contract, price, qty, takerSide, maker } = event;
      const participant = read.owner(state, maker.account) as ParticipantId;
      const row = read.participant(state, participant);
      if (row === undefined || !this.#makes(state, row, contract)) continue;
      const quoting = this.#reach(participant, contract);
      const lots = takerSide === Side.sell ? qty : -qty;
      for (const [horizon, seconds] of MARKOUTS.entries()) {
        this.#pending.push({ quoting, horizon, due: time + seconds * SECOND_US, price, lots });
      }
    }
  }

  soFar(state: EngineState): Section[] {
    const sorted = [...this.#quoting.values()].sort(
      (a, b) => a.contract - b.contract || a.participant - b.participant,
    );
    const rows = sorted.map((quoting) => rowOf(state, quoting));
    return [
      { name: 'quoting', title: 'Quotes of market makers', columns: COLUMNS, rows, notes: NOTES },
    ];
  }

  close(state: EngineState): Section[] {
    const sections = this.soFar(state);
    this.#quoting.clear();
    this.#pending = [];
    return sections;
  }

  #sample(state: EngineState): void {
    const contracts = read.contracts(state);
    for (const row of read.participants(state)) {
      for (const { contract, mark } of contracts) {
        if (!this.#makes(state, row, contract)) continue;
        const quoting = this.#reach(row.id, contract);
        quoting.seconds += 1;
        note(state, mark, quoting, row.accounts);
      }
    }
  }

  /** By its role, by an obligation, or because it quotes both sides, now or earlier in the day. */
  #makes(state: EngineState, row: read.ParticipantView, contract: ContractId): boolean {
    return (
      this.#quoting.has(nameOf(row.id, contract)) ||
      read.isMaker(state, row) ||
      quotesBothSides(state, contract, row.accounts)
    );
  }

  /** The middle of the book when it is due; a fill without one then has no markout at that horizon. */
  #markOut(state: EngineState, time: number): void {
    if (this.#pending.length === 0) return;
    const due = this.#pending.filter((pending) => pending.due <= time);
    if (due.length === 0) return;
    this.#pending = this.#pending.filter((pending) => pending.due > time);
    for (const { quoting, horizon, price, lots } of due) {
      const { contract } = quoting;
      const bid = read.bestPrice(state, contract, Side.buy);
      const ask = read.bestPrice(state, contract, Side.sell);
      if (bid === 0 || ask === 0) continue;
      quoting.gained[horizon] += (bid + ask - 2 * price) * lots;
      quoting.lots[horizon] += Math.abs(lots);
    }
  }

  #reach(participant: ParticipantId, contract: ContractId): Quoting {
    const name = nameOf(participant, contract);
    let quoting = this.#quoting.get(name);
    if (quoting === undefined) {
      const counts = { seconds: 0, twoSided: 0, kept: 0, spread: 0, bidLots: 0, askLots: 0 };
      quoting = { participant, contract, ...counts, gained: [0, 0, 0], lots: [0, 0, 0] };
      this.#quoting.set(name, quoting);
    }
    return quoting;
  }
}

function nameOf(participant: ParticipantId, contract: ContractId): string {
  return `${contract} ${participant}`;
}

/** Most participants have no two orders in a contract: their orders are not read. */
function quotesBothSides(
  state: EngineState,
  contract: ContractId,
  accounts: readonly AccountId[],
): boolean {
  let open = 0;
  for (const account of accounts) open += read.openOrdersIn(state, contract, account);
  if (open < 2) return false;
  const sides = new Set<Side>();
  for (const account of accounts) {
    for (const { side } of shownBy(state, contract, account)) sides.add(side);
  }
  return sides.size === 2;
}

interface Shown {
  readonly side: Side;
  readonly price: number;
  readonly lots: number;
}

function note(
  state: EngineState,
  mark: number,
  quoting: Quoting,
  accounts: readonly AccountId[],
): void {
  const shown = accounts.flatMap((account) => shownBy(state, quoting.contract, account));
  const bids = shown.filter(({ side }) => side === Side.buy);
  const asks = shown.filter(({ side }) => side === Side.sell);
  if (bids.length === 0 || asks.length === 0 || mark === 0) return;
  const bid = Math.max(...bids.map(({ price }) => price));
  const ask = Math.min(...asks.map(({ price }) => price));
  quoting.twoSided += 1;
  quoting.spread += Math.ceil(((ask - bid) * PPM) / mark);
  quoting.bidLots += lotsOf(bids, (price) => price === bid);
  quoting.askLots += lotsOf(asks, (price) => price === ask);
  const owed = read.obligationOf(state, quoting.participant, quoting.contract);
  if (owed === undefined) return;
  const widest = Math.floor((mark * owed.spreadMax) / PPM);
  const within = Math.min(
    lotsOf(bids, (price) => ask - price <= widest),
    lotsOf(asks, (price) => price - bid <= widest),
  );
  if (within >= owed.qtyMin) quoting.kept += 1;
}

/** What the market sees of an account's resting orders: of an iceberg its display at most. */
function shownBy(state: EngineState, contract: ContractId, account: AccountId): Shown[] {
  return read
    .ordersOf(state, account)
    .filter((order) => order.contract === contract && !order.untriggered)
    .map(({ side, limit, open, displayQty }) => {
      return { side, price: limit, lots: displayQty === 0 ? open : Math.min(open, displayQty) };
    });
}

function lotsOf(shown: readonly Shown[], fits: (price: number) => boolean): number {
  return shown.reduce((sum, { price, lots }) => sum + (fits(price) ? lots : 0), 0);
}

const COLUMNS = [
  'contract',
  'participant',
  'class',
  'seconds',
  'twoSided',
  'spreadPpm',
  'bidLots',
  'askLots',
  'kept',
  'uptimePpm',
  'owedPpm',
  'markout1s',
  'markout5s',
  'markout60s',
];
const NOTES = [
  'A market maker is an affiliate, a participant with an obligation, and any that quotes both sides, from its first such quote.',
  'Spread and lots are averages over the seconds with a quote on both sides, rounded down. Kept are the seconds within the obligation.',
  'A markout is the middle of the book later against the price of a fill, per lot, in thousandths of a tick; positive is in the favour of the maker.',
];

function rowOf(state: EngineState, quoting: Quoting): (string | number)[] {
  const { participant, contract, seconds, twoSided, kept, gained, lots } = quoting;
  const owed = read.obligationOf(state, participant, contract);
  const role = read.participant(state, participant)?.role;
  const average = (sum: number): number | string =>
    twoSided === 0 ? '' : Math.floor(sum / twoSided);
  return [
    symbolOf(state, contract),
    participant,
    role === Role.affiliate ? 'affiliate' : 'client',
    seconds,
    twoSided,
    average(quoting.spread),
    average(quoting.bidLots),
    average(quoting.askLots),
    owed === undefined ? '' : kept,
    owed === undefined || seconds === 0 ? '' : Math.floor((kept * PPM) / seconds),
    owed?.uptimeMin ?? '',
    ...gained.map((sum, at) => (lots[at] === 0 ? '' : Math.trunc((sum * 500) / lots[at]))),
  ];
}
