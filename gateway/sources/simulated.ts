// An exchange that does not exist: quotes around a price that it shares with others, each in its own way.

import type { ContractId, Money, Time } from '../../engine/schema/index.ts';
import type { Dice } from './dice.ts';
import type { SharedPath } from './shared-path.ts';
import { moneyOf, type Pace, type Quote, type Source } from './source.ts';

/** How an exchange quotes. Shares are of the price. */
export interface Habits {
  readonly halfSpread: number;
  /** How far its own middle wanders from the common price, as a deviation. */
  readonly noise: number;
  readonly periodMs: number;
  /** From its quote to its arrival here. */
  readonly latencyMs: number;
  /** At each quote, that it falls silent … */
  readonly outage: number;
  /** … for so long. */
  readonly outageMs: number;
}

interface SimulatedParts {
  readonly contract: ContractId;
  readonly name: string;
  readonly moneyDecimals: number;
  readonly path: SharedPath;
  readonly habits: Habits;
  readonly dice: Dice;
  readonly pace: Pace;
}

export class SimulatedSource implements Source {
  readonly contract: ContractId;
  readonly name: string;
  readonly #parts: SimulatedParts;
  /** Its middle over the common price, less one. */
  #own = 0;

  constructor(parts: SimulatedParts) {
    this.contract = parts.contract;
    this.name = parts.name;
    this.#parts = parts;
  }

  async *quotes(signal: AbortSignal): AsyncGenerator<Quote> {
    const { habits, dice, pace } = this.#parts;
    let sourceSeq: number = pace.now(); // Above whatever it sent before the venue was started again.
    while (!signal.aborted) {
      const latencyUs = Math.round(habits.latencyMs * dice.between(500, 1500));
      const quotedAt = (pace.now() - latencyUs) as Time;
      sourceSeq += 1;
      yield { sourceSeq, ...this.#prices(quotedAt), quotedAt };
      const isOut = dice.chance(habits.outage);
      const waitMs = isOut ? habits.outageMs : habits.periodMs;
      await pace.wait(waitMs * dice.between(0.9, 1.1), signal);
    }
  }

  #prices(time: Time): { bid: Money; ask: Money } {
    const { habits, dice, path, moneyDecimals } = this.#parts;
    this.#own = this.#own * MEMORY + dice.normal() * habits.noise * OF_NEWS;
    const middle = path.at(time) * (1 + this.#own);
    const bid = moneyOf(middle * (1 - habits.halfSpread), moneyDecimals);
    const ask = moneyOf(middle * (1 + habits.halfSpread), moneyDecimals);
    return { bid, ask };
  }
}

/** What is left of its own opinion at the next quote; the rest keeps the deviation where it was asked for. */
const MEMORY = 0.9;
const OF_NEWS = Math.sqrt(1 - MEMORY * MEMORY);
