// The laws of the financing book, held against every command from the events before and after it.

import { auditBook, type Book, type FinancingEvent } from '../../engine/financing/index.ts';
import {
  ofKind,
  PlainInterest,
  plainAssets,
  plainLending,
  plainMarket,
  plainSale,
} from './plain.ts';
import { type LooseCommand, START, type Stage } from './player.ts';

interface Before {
  readonly loans: ReadonlyMap<string, number>;
  readonly held: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly suspended: ReadonlySet<string>;
}

export interface Counts {
  calls: number;
  suspensions: number;
  sales: number;
  postings: number;
  releases: number;
  uncovered: number;
}

/** Does commands on a stage and gathers what breaks a law. */
export class Watch {
  readonly faults: string[] = [];
  readonly counts: Counts = {
    calls: 0,
    suspensions: 0,
    sales: 0,
    postings: 0,
    releases: 0,
    uncovered: 0,
  };
  readonly #stage: Stage;
  readonly #interest = new Map<string, PlainInterest>();
  readonly #ordered = new Map<number, number>();
  /** Repayments of a client that no advance and no release has used. */
  readonly #freed = new Map<string, number>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  do(command: LooseCommand, alone = false): FinancingEvent[] {
    const before = glance(this.#stage.book);
    const out = this.#stage.do(command, alone);
    this.#count(out);
    this.#suspended(before, out);
    this.#exits(before, out);
    this.#sales(out);
    this.#interestOf(out);
    for (const fault of auditBook(this.#stage.book)) this.faults.push(fault);
    return out;
  }

  /** FIN-014: while suspended nothing but interest raises a loan. */
  #suspended(before: Before, out: readonly FinancingEvent[]): void {
    for (const [id, { loan }] of this.#stage.book.clients) {
      if (!before.suspended.has(id)) continue;
      if (ofKind(out, 'reviewClosed').some(({ client }) => client === id)) continue;
      const interest = ofKind(out, 'interestPosted')
        .filter(({ client }) => client === id)
        .reduce((sum, { amount }) => sum + amount, 0);
      if (loan > (before.loans.get(id) ?? 0) + interest)
        this.#report(`${id} was advanced while suspended`);
    }
  }

  /** FIN-010, FIN-011: collateral leaves by release, by sale against the loan, by enforcement, and as much as was reported. */
  #exits(before: Before, out: readonly FinancingEvent[]): void {
    for (const event of out) {
      if (event.kind === 'drawn' || event.kind === 'bought') {
        this.#free(event.client, -event.amount);
      } else if (event.kind === 'repaid' || event.kind === 'sold' || event.kind === 'saleFilled') {
        this.#free(event.client, event.amount);
      }
      if (event.kind === 'released') this.#released(before, event);
      if (event.kind === 'sold') this.#sold(before, event);
    }
    for (const [id, { collateral }] of this.#stage.book.clients) {
      for (const asset of this.#stage.book.assets.keys()) {
        const moved = (collateral.get(asset) ?? 0) - (before.held.get(id)?.get(asset) ?? 0);
        const reported = out.reduce((sum, event) => {
          if (!('asset' in event && 'held' in event) || event.client !== id) return sum;
          if (event.asset !== asset) return sum;
          const comesIn = event.kind === 'pledged' || event.kind === 'bought';
          return sum + (comesIn ? event.qty : -event.qty);
        }, 0);
        if (moved !== reported)
          this.#report(`${id} lost ${moved} of ${asset}, and ${reported} was reported`);
      }
    }
  }

  #released(before: Before, event: Extract<FinancingEvent, { kind: 'released' }>): void {
    this.counts.releases += 1;
    const { client: id, asset: name, qty } = event;
    if ((before.loans.get(id) ?? 0) === 0) return;
    const asset = plainAssets(this.#stage).find((one) => one.name === name);
    if (asset === undefined) throw new Error(name);
    const supported = (plainMarket(asset, BigInt(qty)) * (1_000_000n - asset.haircut)) / 1_000_000n;
    if (Number(supported) > (this.#freed.get(id) ?? 0))
      this.#report(`${id} was released unpaid collateral`);
    if (before.suspended.has(id)) this.#report(`${id} was released collateral while suspended`);
    this.#free(id, -Number(supported));
  }

  /** FIN-019: no sale is a release in disguise. */
  #sold(before: Before, event: Extract<FinancingEvent, { kind: 'sold' }>): void {
    const { client, asset: name, qty, amount, surplus } = event;
    if ((before.loans.get(client) ?? 0) === 0) return;
    const asset = plainAssets(this.#stage).find((one) => one.name === name);
    if (asset === undefined) throw new Error(name);
    const least = (plainMarket(asset, BigInt(qty)) * 95n) / 100n;
    if (BigInt(amount + surplus) < least - BigInt(qty) / asset.scale - 2n)
      this.#report(`${client} sold ${name} for nothing`);
  }

  #free(client: string, by: number): void {
    this.#freed.set(client, Math.max(0, (this.#freed.get(client) ?? 0) + by));
  }

  /** FIN-016, FIN-017: as much as cures, one unit less would not, no other order sells less, no fill is larger. */
  #sales(out: readonly FinancingEvent[]): void {
    for (const { sale, qty } of ofKind(out, 'saleFilled')) {
      const left = (this.#ordered.get(sale) ?? 0) - qty;
      if (left < 0) this.#report(`sale ${sale} sold more than was ordered`);
      this.#ordered.set(sale, left);
    }
    const orders = ofKind(out, 'saleOrdered');
    for (const { sale, qty } of orders) this.#ordered.set(sale, qty);
    const last = orders.at(-1);
    if (last === undefined) return;
    const { book } = this.#stage;
    const client = book.clients.get(last.client);
    if (client === undefined) throw new Error(last.client);
    const assets = plainAssets(this.#stage);
    const held = new Map([...client.collateral].map(([name, qty]) => [name, BigInt(qty)]));
    const debt = BigInt(orders[0].shortfall) + plainLending(assets, held);
    const after = (less: bigint): bigint => {
      const rest = new Map(held);
      let owed = debt;
      for (const { sale, asset: name, qty } of orders) {
        const sold = BigInt(qty) - (sale === last.sale ? less : 0n);
        const asset = assets.find((one) => one.name === name);
        if (asset === undefined) throw new Error(name);
        owed -= plainMarket(asset, sold);
        rest.set(name, (rest.get(name) ?? 0n) - sold);
      }
      return owed - plainLending(assets, rest);
    };
    const isAll = [...held].every(([name, qty]) =>
      orders.some((order) => order.asset === name && BigInt(order.qty) === qty),
    );
    if (after(0n) > 0n && !isAll)
      this.#report(`sales of ${last.client} leave ${after(0n)} lacking`);
    if (after(0n) <= 0n && after(1n) <= 0n) this.#report(`one unit less would cure ${last.client}`);
    const ours = orders.reduce((sum, order) => {
      const asset = assets.find((one) => one.name === order.asset);
      return sum + (asset === undefined ? 0n : plainMarket(asset, BigInt(order.qty)));
    }, 0n);
    if (after(0n) > 0n) return;
    const sellable = assets.filter(({ name }) => (held.get(name) ?? 0n) > 0n);
    for (const order of permutations(sellable)) {
      const theirs = plainSale(assets, order, held, debt);
      // A cent of rounding for each asset, scaled by what it takes to cure a cent.
      if (theirs + 10n * BigInt(sellable.length) < ours) {
        this.#report(`sales of ${last.client} come to ${ours}, another order to ${theirs}`);
      }
    }
  }

  /** FIN-020, FIN-021: every posting to the cent. */
  #interestOf(out: readonly FinancingEvent[]): void {
    const { book } = this.#stage;
    for (const event of out) {
      if (!('loan' in event && 'client' in event)) continue;
      const { client: id, loan } = event;
      const plain = this.#plain(id);
      if (event.kind === 'interestPosted') {
        this.counts.postings += 1;
        const line = book.clients.get(id)?.lines.filter(({ what }) => what === 'interest');
        const posted = line?.find(({ loan: after }) => after === loan);
        const time = posted?.time ?? book.time;
        const due = plain.due(time);
        if (due !== BigInt(event.amount))
          this.#report(`${id} was charged ${event.amount}, not ${due}`);
        plain.post(event.amount);
        plain.loanIs(time, loan);
      } else {
        plain.days(book.time);
        plain.loanIs(book.time, loan);
      }
    }
  }

  #plain(client: string): PlainInterest {
    const known = this.#interest.get(client);
    if (known !== undefined) return known;
    const rate = this.#stage.book.clients.get(client)?.facility?.rate ?? 0;
    const made = new PlainInterest(rate, START);
    this.#interest.set(client, made);
    return made;
  }

  #count(out: readonly FinancingEvent[]): void {
    this.counts.calls += ofKind(out, 'marginCallOpened').length;
    this.counts.suspensions += ofKind(out, 'advancesSuspended').length;
    this.counts.sales += ofKind(out, 'saleOrdered').length;
    for (const { uncovered } of ofKind(out, 'enforcementEnded')) this.counts.uncovered += uncovered;
  }

  #report(fault: string): void {
    this.faults.push(`${fault} (command ${this.#stage.book.seq})`);
  }
}

function glance(book: Book): Before {
  const clients = [...book.clients.values()];
  return {
    loans: new Map(clients.map(({ id, loan }) => [id, loan])),
    held: new Map(clients.map(({ id, collateral }) => [id, new Map(collateral)])),
    suspended: new Set(clients.filter(({ suspended }) => suspended.length > 0).map(({ id }) => id)),
  };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => {
    const others = items.filter((_, other) => other !== at);
    return permutations(others).map((rest) => [item, ...rest]);
  });
}
