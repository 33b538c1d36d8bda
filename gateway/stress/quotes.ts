// The outside sources of the index: each quotes the path's price a little late, a little off.

import type { Market, Money } from '../../engine/index.ts';
import type { Dice } from '../sources/dice.ts';
import type { Moment, PricePath } from './path.ts';
import type { StressVenue } from './venue.ts';

export const QUOTING = {
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
    for (const market of this.#venue.state.markets) {
      if (market !== undefined) this.#publishOn(market, second, moment);
    }
    return moment;
  }

  #publishOn(market: Market, second: number, { quoting }: Moment): void {
    const { sources, benchmark } = market.terms.index;
    for (let place = 0; place < sources.length; place++) {
      const noise = QUOTING.noise * this.#dice.between(-1, 1); // Thrown for silent ones too.
      if (place >= quoting) continue;
      const lag = Math.max(0, second - place * QUOTING.lagSeconds);
      this.#quote(market, sources[place].name, place, this.#path.at(lag).price * (1 + noise));
    }
    if (benchmark !== '')
      this.#quote(market, benchmark, sources.length, this.#path.at(second).price);
  }

  #quote(market: Market, source: string, place: number, price: number): void {
    const { contract } = market.terms;
    const middle = this.#startAt[contract] * price;
    this.#venue.do({
      kind: 'quoteSource',
      contract,
      source,
      sourceSeq: market.pricing.quotes[place].sourceSeq + 1,
      bid: Math.round(middle * (1 - QUOTING.halfSpread)) as Money,
      ask: Math.round(middle * (1 + QUOTING.halfSpread)) as Money,
      quotedAt: this.#venue.time,
    });
  }
}
