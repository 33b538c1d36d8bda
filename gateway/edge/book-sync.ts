// Puts an edge's books together from parts that the core reads at different moments, while their changes go on coming:
// sizes are absolute, so a level is right once it has the part it stands in and every later change.

import { type ContractId, type Price, type Qty, Side } from '../../engine/schema/index.ts';
import type { Level } from '../../proto/market-message.ts';
import type { Publisher } from '../feeds/publisher.ts';
import type { CoreClient } from '../link/core-client.ts';
import type { DepthPart } from '../link/part-messages.ts';

interface BookSyncParts {
  readonly core: CoreClient;
  readonly publisher: Publisher;
}

/** One side of one book. Prices are signed so that a better one is lower. */
interface Loading {
  readonly contract: ContractId;
  readonly side: Side;
  /** Up to here it has been read; worse prices come with a later part. */
  loadedTo: number;
  /** Best first. */
  readonly parts: { readonly to: number; readonly seq: number }[];
  /** What stood there before, best first, that no part has reached yet. */
  readonly old: Level[];
}

const SIDES = [Side.buy, Side.sell] as const;

export class BookSync {
  readonly #parts: BookSyncParts;
  #loading = new Map<string, Loading>();
  #run = 0;

  constructor(parts: BookSyncParts) {
    this.#parts = parts;
  }

  /** Reads every side of these books again, one after another. */
  start(contracts: readonly ContractId[], done: () => void): void {
    this.#run += 1;
    const run = this.#run;
    const sides = contracts.flatMap((contract) =>
      SIDES.map((side) => this.#loadingOf(contract, side)),
    );
    this.#loading = new Map(sides.map((each) => [nameOf(each.contract, each.side), each]));
    const next = (): void => {
      const side = sides.shift();
      if (side === undefined) done();
      else this.#load(side, run, next);
    };
    next();
  }

  /** Whether a change of a level is news: not if a part that was read later has it already, or will have it. */
  takes(contract: ContractId, side: Side, price: Price, seq: number): boolean {
    if (this.#loading.size === 0) return true;
    const name = nameOf(contract, side);
    const loading = this.#loading.get(name);
    if (loading === undefined) return true;
    const place = signed(side, price);
    if (place > loading.loadedTo) return false;
    const isLoaded = loading.loadedTo === Number.POSITIVE_INFINITY;
    const newest = loading.parts[loading.parts.length - 1];
    if (isLoaded && seq > newest.seq) {
      this.#loading.delete(name); // From here on everything is news.
      return true;
    }
    const part = loading.parts.find(({ to }) => place <= to);
    return part === undefined || seq > part.seq;
  }

  #loadingOf(contract: ContractId, side: Side): Loading {
    const old = this.#parts.publisher.market(contract)?.table(side).levels() ?? [];
    return { contract, side, loadedTo: Number.NEGATIVE_INFINITY, parts: [], old };
  }

  #load(loading: Loading, run: number, done: () => void): void {
    const { contract, side, loadedTo } = loading;
    const isFirst = loadedTo === Number.NEGATIVE_INFINITY;
    const behind = (isFirst ? 0 : Math.abs(loadedTo)) as Price | 0;
    const take = (part: DepthPart): void => {
      if (run !== this.#run) return;
      this.#take(loading, part);
      if (part.isLast) done();
      else this.#load(loading, run, done);
    };
    // When rows are lost the edge resynchronises.
    this.#parts.core.askFor('depth', { contract, side, behind }, take, () => {});
  }

  #take(loading: Loading, { seq, prices, qtys, isLast }: DepthPart): void {
    const { contract, side, parts, old } = loading;
    const { publisher } = this.#parts;
    const worst = prices.at(-1) as Price;
    const to = isLast ? Number.POSITIVE_INFINITY : signed(side, worst);
    const found = new Set(prices);
    const gone = old.findIndex(({ price }) => signed(side, price) > to);
    for (const { price } of old.splice(0, gone < 0 ? old.length : gone)) {
      if (!found.has(price)) publisher.takeLevel({ contract, side, price, qty: 0 as Qty });
    }
    // The best last: a table moves the least then.
    for (let at = prices.length - 1; at >= 0; at--) {
      const price = prices[at] as Price;
      publisher.takeLevel({ contract, side, price, qty: qtys[at] as Qty });
    }
    parts.push({ to, seq });
    loading.loadedTo = to;
  }
}

function nameOf(contract: ContractId, side: Side): string {
  return `${contract} ${side}`;
}

function signed(side: Side, price: Price): number {
  return side === Side.buy ? -price : price;
}
