// What scenarios cannot show: references, the calendar, bounds, the page of reasons, snapshots of another form.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMonthEnd } from '../../engine/financing/calendar.ts';
import {
  bookDigest,
  clientView,
  FinancingReason,
  monthText,
  NO_LIMIT,
  nextMidnight,
  REASON_TEXTS,
  restoreBook,
  snapshotBook,
  statementOfMonth,
} from '../../engine/financing/index.ts';
import type { Time } from '../../engine/schema/index.ts';
import { CUSTODIAN, termsOf } from './listing.ts';
import { type LooseCommand, START, Stage } from './player.ts';
import { reasonsPage } from './reasons-page.ts';

function stageWithAnn(): Stage {
  const stage = new Stage();
  stage.furnish();
  stage.client('ann');
  stage.must({
    kind: 'pledge',
    client: 'ann',
    asset: 'BTC',
    qty: 1_000_000_000,
    custodian: CUSTODIAN,
  });
  return stage;
}

const draw = (amount: number): LooseCommand => ({ kind: 'draw', client: 'ann', amount });

describe('a reference (FIN-026)', () => {
  test('does its command once: a repeat is answered with the place of the original', () => {
    const stage = stageWithAnn();
    const [drawn] = stage.do(draw(100), false, 'wire-1');
    const { seq } = stage.book;
    expect(drawn).toMatchObject({ kind: 'drawn', loan: 100 });
    expect(stage.do(draw(100), false, 'wire-1')).toEqual([
      { kind: 'commandRepeated', reference: 'wire-1', seq },
    ]);
    expect(stage.book.clients.get('ann')?.loan).toBe(100);
    expect(stage.book.references.get('wire-1')?.events).toEqual([drawn]);
  });

  test('of another body is refused, and a refused command does not use it up', () => {
    const stage = stageWithAnn();
    stage.do(draw(100), false, 'wire-1');
    expect(stage.do(draw(101), false, 'wire-1')).toMatchObject([
      { kind: 'commandRejected', reason: FinancingReason.referenceReused },
    ]);
    expect(stage.do(draw(NO_LIMIT), false, 'wire-2')).toMatchObject([{ kind: 'commandRejected' }]);
    expect(stage.do(draw(100), false, 'wire-2')).toMatchObject([{ kind: 'drawn', loan: 200 }]);
  });

  test('is needed by all but prices and ticks', () => {
    const stage = stageWithAnn();
    const refused = { kind: 'commandRejected', reason: FinancingReason.fieldInvalid };
    expect(stage.do(draw(1), false, '')).toMatchObject([refused]);
    expect(stage.do(draw(1), false, 'a b')).toMatchObject([refused]);
    expect(stage.do({ kind: 'tick' }, false, '')).toEqual([]);
  });
});

describe('the calendar of Hong Kong (FIN-020)', () => {
  const at = (text: string): Time => (Date.parse(text) * 1000) as Time;

  test.each([
    ['2026-02-28T15:59:59.999Z', '2026-02', '2026-02-28T16:00:00Z'],
    ['2026-02-28T16:00:00Z', '2026-03', '2026-03-01T16:00:00Z'],
    ['2028-02-28T16:00:00Z', '2028-02', '2028-02-29T16:00:00Z'],
    ['2026-12-31T16:00:00Z', '2027-01', '2027-01-01T16:00:00Z'],
    ['2000-02-29T15:00:00Z', '2000-02', '2000-02-29T16:00:00Z'],
  ])('%s is in %s until %s', (text, month, midnight) => {
    expect(monthText(at(text))).toBe(month);
    expect(nextMidnight(at(text))).toBe(at(midnight));
  });

  test('agrees with the host for four hundred years of midnights', () => {
    const zone = { timeZone: 'Asia/Hong_Kong' };
    const format = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short' });
    // Hong Kong had summer time until 1979.
    for (let day = 4000; day < 140_000; day += 3) {
      const midnight = nextMidnight((day * 86_400_000_000) as Time);
      const date = format.format(new Date(midnight / 1000));
      expect(monthText(midnight)).toBe(date.slice(0, 7));
      expect(isMonthEnd(midnight)).toBe(date.endsWith('-01'));
    }
  });
});

describe('a statement (FIN-022)', () => {
  test('has the lines of a month, with what it opened and closed at', () => {
    const stage = stageWithAnn();
    stage.do(draw(1_000_000_00));
    stage.time = Date.parse('2026-03-10T00:00:00Z') * 1000;
    stage.do({ kind: 'repay', client: 'ann', amount: 500_000_00 });
    const client = stage.book.clients.get('ann');
    if (client === undefined) throw new Error('no ann');
    const february = statementOfMonth(client, '2026-02');
    // From the 2nd, 27 midnights.
    expect(february).toMatchObject({ opening: 0, closing: 1_005_917_81 });
    expect(february.lines.map(({ what, amount }) => [what, amount])).toEqual([
      ['draw', 1_000_000_00],
      ['interest', 5_917_81],
    ]);
    expect(statementOfMonth(client, '2026-03')).toMatchObject({
      opening: 1_005_917_81,
      closing: 505_917_81,
      lines: [{ what: 'repayment', amount: -500_000_00 }],
    });
    expect(statementOfMonth(client, '2026-01')).toMatchObject({
      opening: 0,
      lines: [],
      closing: 0,
    });
  });
});

describe('terms of an asset (FIN-004)', () => {
  const list = (changes: object): LooseCommand =>
    ({ kind: 'listAsset', asset: 'BTC', terms: { ...termsOf('BTC'), ...changes } }) as LooseCommand;

  test.each([
    ['bounds whose product is no exact number', { priceMax: 1e14 }, 'boundsTooWide'],
    ['other decimals than before', { decimals: 6, qtyMax: 1e10 }, 'assetInUse'],
    ["a client's limit above its group's", { perClient: 2, perGroup: 1 }, 'fieldInvalid'],
    ['no haircut at all', { haircut: 0 }, 'fieldInvalid'],
    ['half a cent', { perClient: 0.5 }, 'fieldInvalid'],
    ['room for less than there is', { qtyMax: 999_999_999 }, 'assetInUse'],
    ['a price bound below the price', { priceMax: 799_999_99 }, 'assetInUse'],
  ] as const)('with %s are refused', (_, changes, reason) => {
    expect(stageWithAnn().do(list(changes))).toMatchObject([
      { kind: 'commandRejected', reason: FinancingReason[reason] },
    ]);
  });

  test('one person alone lists nothing', () => {
    expect(stageWithAnn().do(list({}), true)).toMatchObject([
      { reason: FinancingReason.secondPersonMissing },
    ]);
  });
});

test('all credit limits together have a bound of their own (FIN-004)', () => {
  const stage = stageWithAnn();
  stage.must({ kind: 'registerClient', client: 'bob', group: '', marginClientSince: 1 });
  const limit = 100_000_000_000_000 - 100_000_000_00;
  const of = { capability: limit + 1, rate: 0, note: '' };
  const opened = (most: number): unknown =>
    stage.do({ kind: 'openFacility', client: 'bob', limit: most, ...of });
  expect(opened(limit + 1)).toMatchObject([{ reason: FinancingReason.bookFull }]);
  expect(opened(limit)).toMatchObject([{ kind: 'facilityOpened' }]);
});

describe('what comes out of its turn', () => {
  test('a price quoted before the last, and a policy that is not the next', () => {
    const stage = stageWithAnn();
    const price = (quotedAt: number): LooseCommand => ({
      kind: 'setPrice',
      asset: 'BTC',
      price: 1,
      quotedAt,
      source: '',
    });
    expect(stage.do(price(START - 1))).toMatchObject([
      { reason: FinancingReason.priceOutOfOrder, limit: START, actual: START - 1 },
    ]);
    // From the future it counts as of now, so that a later one still comes after it.
    expect(stage.do(price(START + 1_000_000))).not.toMatchObject([{ kind: 'commandRejected' }]);
    expect(stage.book.assets.get('BTC')?.quotedAt).toBe(START);
    const policy = { ...stage.book.policy, version: 3 };
    expect(stage.do({ kind: 'setPolicy', policy })).toMatchObject([
      { reason: FinancingReason.policyVersion, limit: 2, actual: 3 },
    ]);
    expect(
      stage.do({ kind: 'setPolicy', policy: { ...policy, version: 2, widenBy: 99 } }),
    ).toMatchObject([{ reason: FinancingReason.fieldInvalid, field: 'widenBy' }]);
  });
});

test('every reason is met by a scenario or an example', () => {
  const folder = 'test/financing';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(txt|test\.ts)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const unmet = Object.keys(FinancingReason).filter(
    (name) => !new RegExp(`\\b${name}\\b`).test(files),
  );
  expect(unmet).toEqual([]);
});

describe('a snapshot', () => {
  test('holds everything, and one of another form is refused', () => {
    const stage = stageWithAnn();
    stage.do(draw(3_000_000_00));
    stage.price('BTC', 740_000_00);
    const restored = restoreBook(snapshotBook(stage.book));
    expect(bookDigest(restored)).toBe(bookDigest(stage.book));
    const ann = restored.clients.get('ann');
    if (ann === undefined) throw new Error('no ann');
    expect(clientView(restored, ann).call).toMatchObject({ amount: 40_000_00, openedAt: START });
    expect(() =>
      restoreBook(snapshotBook(stage.book).replace('"version":1}', '"version":9}')),
    ).toThrow('form 9');
  });
});

test('docs/financing-reasons.md is the table of reasons', () => {
  expect(readFileSync('docs/financing-reasons.md', 'utf8')).toBe(reasonsPage());
  const codes = Object.values(FinancingReason);
  expect(new Set(codes).size).toBe(codes.length);
  expect(Object.keys(REASON_TEXTS)).toEqual(Object.keys(FinancingReason));
});
