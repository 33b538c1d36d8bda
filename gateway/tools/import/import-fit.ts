// How well an imported log reproduces its recording: the commands run through an engine, and its book is compared
// with every statement of the book that the recording carries.

import {
  apply,
  clearEvents,
  createEventBuffer,
  createState,
  type EngineState,
  type EventBuffer,
  Row,
  read,
  readEvent,
} from '../../../engine/index.ts';
import {
  type Command,
  type ContractId,
  type Envelope,
  type Seq,
  Side,
  type Time,
} from '../../../engine/schema/index.ts';
import type { ImportStep, Truth, TruthLevel } from './import-step.ts';

/** An import that has a smaller share of the recording's best prices, with their quantities, is a bad one. */
export const FIT_MIN = 0.98;

export interface FitFigures {
  readonly compared: number;
  /** Both best prices are right. */
  readonly prices: number;
  /** Both best prices and what rests there are right. */
  readonly quantities: number;
  /** Every level that the recording states is right; the same as `quantities` where it states only the best. */
  readonly books: number;
  /** The deepest statement: levels of a side. */
  readonly levels: number;
  /** Lines of the first statements whose best prices or quantities the book does not have. */
  readonly misses: readonly number[];
  /** Commands that the engine refused. */
  readonly refused: number;
}

export class ImportFit {
  readonly #state: EngineState = createState();
  readonly #events: EventBuffer = createEventBuffer();
  readonly #figures = { compared: 0, prices: 0, quantities: 0, books: 0, levels: 0, refused: 0 };
  readonly #misses: number[] = [];

  /** Runs the commands of a step, and compares where the recording states the book. */
  follow({ time, commands, truth }: ImportStep<unknown>): void {
    for (const command of commands) this.#apply(time, command);
    if (truth !== null) this.#compare(truth);
  }

  figures(): FitFigures {
    return { ...this.#figures, misses: this.#misses };
  }

  #apply(time: number, command: Command): void {
    const place = { seq: (this.#state.seq + 1) as Seq, time: time as Time };
    const envelope: Envelope = { ...place, session: 0, request: 0, command };
    apply(this.#state, envelope, this.#events);
    for (let row = 0; row < this.#events.count; row++) {
      if (isRefusal(this.#events, row)) this.#figures.refused += 1;
    }
    clearEvents(this.#events);
  }

  #compare({ line, bids, asks }: Truth): void {
    const levels = Math.max(bids.length, asks.length);
    const sides = [
      [bids, this.#shown(Side.buy, bids.length)],
      [asks, this.#shown(Side.sell, asks.length)],
    ] as const;
    const figures = this.#figures;
    figures.compared += 1;
    figures.levels = Math.max(figures.levels, levels);
    if (sides.every(([theirs, ours]) => theirs[0]?.[0] === ours[0]?.[0])) figures.prices += 1;
    if (sides.every(([theirs, ours]) => isSame(theirs, ours, 1))) figures.quantities += 1;
    else if (this.#misses.length < MISSES_KEPT) this.#misses.push(line);
    if (sides.every(([theirs, ours]) => isSame(theirs, ours, levels))) figures.books += 1;
  }

  /** At least one level, so that a side that should be empty is seen when it is not. */
  #shown(side: Side, levels: number): TruthLevel[] {
    const found = read.depth(this.#state, CONTRACT, side, Math.max(levels, 1));
    return found.map(({ price, qty }) => [price, qty]);
  }
}

/** Whether the recording can be trusted to be in the log: it states no book, or enough of it is right. */
export function isGoodFit({ compared, quantities }: FitFigures, truths: number): boolean {
  return truths === 0 || (compared > 0 && quantities >= compared * FIT_MIN);
}

function isRefusal(events: EventBuffer, row: number): boolean {
  const kind = events.kinds[row];
  if (kind !== Row.object) return kind === Row.orderRejected;
  return readEvent(events, row).kind === 'commandRejected';
}

function isSame(
  theirs: readonly TruthLevel[],
  ours: readonly TruthLevel[],
  levels: number,
): boolean {
  const text = (side: readonly TruthLevel[]): string => side.slice(0, levels).join(' ');
  return text(theirs) === text(ours);
}

const CONTRACT = 1 as ContractId; // Of every imported log.
const MISSES_KEPT = 5;
