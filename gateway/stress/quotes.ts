// The outside sources of the index: each quotes the path's price a little late, a little off.

import { read } from '../../engine/index.ts';
import type { ContractId, Money } from '../../engine/schema/index.ts';
import type { Dice } from '../sources/dice.ts';
import type { Moment, PricePath } from './path.ts';
import type { StressVenue } from './venue.ts';

const QUOTING = {
  /** Half the distance between a source's bid and ask, parts of the price. */
  halfSpread: 0.00005,
  /** Largest error of a source's middle. */
  noise: 0.0002,
  /** Every source lags by its place times this. */
  lagSeconds: 0.4,
} as const;

export class Quotes {
  readonly #venue: StressVenue;
  readonly #path: PricePath;
  readonly #dice: Dice;
  /** Money for one whole unit of the base at the path's beginning, by contract. */
  readonly #startAt: readonly number[];

  /** @param startAt by contract. */
  constructor(venue: StressVenue, path: PricePath, startAt: readonly number[], dice: Dice) {
    this.#venue = venue;
    this.#path = path;
    this.#startAt = startAt;
    this.#dice = dice;
  }

  /** Every source that still speaks, on every contract. The benchmark is never silent. */
  publish(second: number): Moment {
    const moment = this.#path.at(second);
    for (const listed of read.contracts(this.#venue.state)) {
      this.#publishOn(listed, second, moment);
    }
    return moment;
  }

  #publishOn({ contract, terms }: read.Contract, second: number, { quoting }: Moment): void {
    const { sources, benchmark } = terms.index;
    for (let place = 0; place < sources.length; place++) {
      const noise = QUOTING.noise * this.#dice.between(-1, 1); // Thrown for silent ones too.
      if (place >= quoting) continue;
      const lag = Math.max(0, second - place * QUOTING.lagSeconds);
      this.#quote(contract, sources[place].name, place, this.#path.at(lag).price * (1 + noise));
    }
    if (benchmark !== '')
      this.#quote(contract, benchmark, sources.length, this.#path.at(second).price);
  }

  #quote(contract: ContractId, source: string, place: number, price: number): void {
    const middle = this.#startAt[contract] * price;
    this.#venue.do({
      kind: 'quoteSource',
      contract,
      source,
      sourceSeq: read.sourceSeq(this.#venue.state, contract, place) + 1,
      bid: Math.round(middle * (1 - QUOTING.halfSpread)) as Money,
      ask: Math.round(middle * (1 + QUOTING.halfSpread)) as Money,
      quotedAt: this.#venue.time,
    });
  }
}
