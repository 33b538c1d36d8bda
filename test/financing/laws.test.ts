/**
 * Random books of clients over crashes, recorded and made up: no advance while suspended, collateral leaves by its two
 * exits, interest to the cent against a plain recomputation, no sale beyond what cures (FIN-010, FIN-011, FIN-014,
 * FIN-016, FIN-017, FIN-020, FIN-021), money and assets conserved (FIN-025), the same by replay and by snapshot.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bookDigest,
  clientView,
  NO_LIMIT,
  restoreBook,
  snapshotBook,
} from '../../engine/financing/index.ts';
import { type CrashPath, MADE_UP, recordedCrashes } from './crash-paths.ts';
import { CUSTODIAN, termsOf } from './listing.ts';
import { type LooseCommand, replayed, SECOND, Stage } from './player.ts';
import { type Counts, Watch } from './watch.ts';

const DAY = 86_400 * SECOND;
const CLIENTS = ['ann', 'bob', 'cat', 'dan'];
const RUNS = Number(process.env['FINANCING_RUNS'] ?? 12);

const recorded = await recordedCrashes();

describe.each([MADE_UP, ...recorded])('over the crash $name', (path) => {
  test('the laws hold for any book of clients', () => {
    const total: Counts = {
      calls: 0,
      suspensions: 0,
      sales: 0,
      postings: 0,
      releases: 0,
      uncovered: 0,
    };
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (dice) => {
        const { faults, counts } = live(path, dice);
        for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += counts[name];
        expect(faults).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    console.info(path.name, total);
    // A law that nothing could have broken proves nothing.
    for (const name of ['calls', 'suspensions', 'sales', 'postings', 'releases'] as const) {
      expect(total[name], name).toBeGreaterThan(0);
    }
  }, 300_000);
});

test.skipIf(recorded.length > 0)(
  'recorded crashes are looked for (skipped: no recorded data)',
  () => {
    expect(recorded).toEqual([]);
  },
);

/** A book through one crash and ten weeks behind it. */
function live(path: CrashPath, numbers: readonly number[]): { faults: string[]; counts: Counts } {
  const dice = new Dice(numbers);
  const stage = new Stage();
  const watch = new Watch(stage);
  stage.furnish();
  stage.price('BTC', path.prices[0]);
  watch.do({ kind: 'setPolicy', policy: policyOf(dice, path.every) });
  for (const asset of ['BTC', 'ETH']) {
    const staleAfter = 3 * path.every * SECOND;
    const perClient = asset === 'ETH' ? dice.below(800_000_000) : NO_LIMIT;
    const terms = { ...termsOf(asset), staleAfter, perClient };
    watch.do({ kind: 'listAsset', asset, terms });
  }
  for (const client of CLIENTS) {
    stage.client(client, '', dice.below(480_001), 100_000_000_00);
    enter(watch, stage, client, dice);
  }
  for (const price of path.prices) {
    stage.time += path.every * SECOND;
    // Now and then the feed is out.
    if (dice.below(40) !== 0) watchPrice(watch, stage, 'BTC', price);
    if (dice.below(10) === 0) watchPrice(watch, stage, 'ETH', Math.max(1, Math.round(price / 25)));
    if (dice.below(4) === 0) watch.do(deed(dice, stage));
    sellOut(watch, stage, dice);
    if (dice.below(60) === 0) stage.book = restoreBook(snapshotBook(stage.book));
  }
  for (let day = 0; day < 70; day++) {
    stage.time += DAY;
    watch.do({ kind: 'tick' });
    const last = path.prices[path.prices.length - 1 - day] ?? 1;
    watchPrice(watch, stage, 'BTC', last);
    watchPrice(watch, stage, 'ETH', Math.max(1, Math.round(last / 25)));
    watchPrice(watch, stage, 'BANK', 90_00 + dice.below(2000));
    if (dice.below(4) === 0) watch.do(deed(dice, stage));
  }
  const again = bookDigest(replayed(stage.journal));
  if (again !== bookDigest(stage.book)) watch.faults.push('replay came to another state');
  return { faults: watch.faults, counts: watch.counts };
}

/** A desk that enforces most defaults, and a dealer who mostly fills. */
function sellOut(watch: Watch, stage: Stage, dice: Dice): void {
  for (const client of CLIENTS) {
    const isInDefault = stage.book.clients.get(client)?.isInDefault === true;
    if (isInDefault && dice.below(3) === 0) watch.do({ kind: 'enforce', client });
  }
  for (const { id: sale, asset, left } of [...stage.book.sales.values()]) {
    const qty = dice.below(3) === 0 ? 1 + dice.below(left) : left;
    if (dice.below(4) > 0)
      watch.do({ kind: 'reportFill', sale, qty, proceeds: proceedsOf(stage, asset, qty, dice) });
    else if (dice.below(3) === 0) watch.do({ kind: 'endSale', sale });
  }
}

function watchPrice(watch: Watch, stage: Stage, asset: string, price: number): void {
  watch.do({ kind: 'setPrice', asset, price, quotedAt: stage.time, source: 'path' });
}

function policyOf(
  dice: Dice,
  every: number,
): Extract<LooseCommand, { kind: 'setPolicy' }>['policy'] {
  return {
    version: 2,
    callPeriod: dice.below(12 * every) * SECOND,
    widenEvery: (60 + dice.below(600)) * SECOND,
    widenBy: 100 + dice.below(20_000),
    volatilityWindow: 3600 * SECOND,
    volatilityMove: 50_000,
    loanPerClient: 100_000_000_00,
    loanPerGroup: 100_000_000_00,
    capitalMultiple: 5,
    licence: '',
  };
}

/** Pledges of up to three assets, and a loan near what they support. */
function enter(watch: Watch, stage: Stage, client: string, dice: Dice): void {
  const pledge = (asset: string, qty: number): void => {
    if (qty > 0) watch.do({ kind: 'pledge', client, asset, qty, custodian: CUSTODIAN });
  };
  pledge('BTC', dice.below(2_000_000_000));
  pledge('ETH', dice.below(20_000_000_000));
  pledge('BANK', dice.below(100_000));
  const held = stage.book.clients.get(client);
  const available = held === undefined ? 0 : clientView(stage.book, held).available;
  const amount = Math.floor((available * (85 + dice.below(16))) / 100);
  if (amount > 0) watch.do({ kind: 'draw', client, amount });
}

function deed(dice: Dice, stage: Stage): LooseCommand {
  const client = CLIENTS[dice.below(CLIENTS.length)];
  const asset = ['BTC', 'ETH', 'BANK'][dice.below(3)];
  const qty = 1 + dice.below(asset === 'BANK' ? 30_000 : 500_000_000);
  const amount = 1 + dice.below(100_000_000);
  const sale = [...stage.book.sales.values()][dice.below(Math.max(1, stage.book.sales.size))];
  const of = { client, asset, qty };
  switch (dice.below(13)) {
    case 0:
      return { kind: 'pledge', ...of, custodian: CUSTODIAN };
    case 1:
      return { kind: 'draw', client, amount };
    case 2:
    case 3:
      return { kind: 'repay', client, amount };
    case 4:
    case 5:
      return { kind: 'release', ...of, qty: 1 + dice.below(asset === 'BANK' ? 500 : 2_000_000) };
    case 6:
      return { kind: 'buy', ...of, cost: amount, custodian: CUSTODIAN };
    case 7:
      return {
        kind: 'sell',
        ...of,
        proceeds: dice.below(4) === 0 ? 0 : proceedsOf(stage, asset, qty, dice),
      };
    case 8:
      return { kind: 'transferOut', ...of, purpose: 'lend' };
    case 9:
      return { kind: 'enforce', client };
    case 10:
      return { kind: 'closeReview', client, note: '' };
    case 11:
      return sale === undefined ? { kind: 'tick' } : { kind: 'endSale', sale: sale.id };
    default: {
      if (sale === undefined) return { kind: 'enforce', client: CLIENTS[dice.below(4)] };
      const part = dice.below(3) === 0 ? 1 + dice.below(sale.left) : sale.left;
      return {
        kind: 'reportFill',
        sale: sale.id,
        qty: part,
        proceeds: proceedsOf(stage, sale.asset, part, dice),
      };
    }
  }
}

/** Up to three parts in a hundred below the price, or one above. */
function proceedsOf({ book }: Stage, asset: string, qty: number, dice: Dice): number {
  const found = book.assets.get(asset);
  if (found === undefined) return 0;
  const market = Number((BigInt(qty) * BigInt(found.price)) / 10n ** BigInt(found.terms.decimals));
  return Math.floor((market * (970 + dice.below(41))) / 1000);
}

/** Numbers out of few: a property's list drives a run of thousands of choices. */
class Dice {
  #state: number;
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
    this.#state = 0x9e3779b9;
  }

  below(limit: number): number {
    const number = this.#numbers[this.#at++ % this.#numbers.length] ?? 0;
    this.#state = (Math.imul(this.#state ^ number, 0x85ebca6b) + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d);
    mixed ^= mixed >>> 12;
    return (mixed >>> 0) % limit;
  }
}
