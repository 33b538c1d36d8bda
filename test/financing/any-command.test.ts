/**
 * Any command of the right shape, with any numbers and names in it: the book never breaks, its laws hold (FIN-025), a refused
 * command changes nothing, and every command that the door lets in replays.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyFinancing,
  auditBook,
  type Book,
  bookDigest,
  type FinancingEnvelope,
  type FinancingEvent,
  snapshotBook,
} from '../../engine/financing/index.ts';
import { readCommandBody } from '../../gateway/financing/command-schema.ts';
import { decodeFinancing, encodeFinancing } from '../../gateway/financing/record.ts';
import { CUSTODIAN, termsOf } from './listing.ts';
import { type LooseCommand, replayed, START, Stage } from './player.ts';

const TOP = Number.MAX_SAFE_INTEGER;
const number = fc.oneof(
  fc.constantFrom(0, 1, -1, TOP, -TOP, 600_000, 1_000_000, 100_000_000, START),
  fc.integer({ min: 1, max: 1_000_000_000 }),
  fc.maxSafeInteger(),
);
const name = fc.constantFrom(
  'ann',
  'bob',
  'BTC',
  'ETH',
  'BANK',
  'NEW',
  '',
  '__proto__',
  'a|b',
  'constructor',
);
const client = fc.constantFrom('ann', 'ann', 'bob', 'eve', '__proto__');
const asset = fc.constantFrom('BTC', 'BTC', 'ETH', 'BANK', 'constructor');
const note = fc.string({ maxLength: 12 });
const is = <const T extends string>(kind: T) => fc.constant(kind);
const collateral = { client, asset, qty: number };
const limits = { perClient: number, perGroup: number, perBook: number };
const facility = { client, limit: number, capability: number, rate: number, note };

const command: fc.Arbitrary<LooseCommand> = fc.oneof(
  fc.record({ kind: is('registerClient'), client: name, group: name, marginClientSince: number }),
  fc.record({ kind: is('openFacility'), ...facility }),
  fc.record({
    kind: is('changeFacility'),
    ...facility,
    reason: fc.constantFrom('none', 'collateral', 'virtualAssetsAllowed'),
  }),
  fc.record({ kind: is('pledge'), ...collateral, custodian: note }),
  fc.record({ kind: is('pledge'), ...collateral, custodian: note }),
  fc.record({ kind: is('release'), ...collateral }),
  fc.record({ kind: is('transferOut'), ...collateral, purpose: is('lend') }),
  fc.record({ kind: is('draw'), client, amount: number }),
  fc.record({ kind: is('draw'), client, amount: number }),
  fc.record({ kind: is('repay'), client, amount: number }),
  fc.record({ kind: is('buy'), ...collateral, cost: number, custodian: note }),
  fc.record({ kind: is('sell'), ...collateral, proceeds: number }),
  fc.record({ kind: is('setPrice'), asset, price: number, quotedAt: number, source: note }),
  fc.record({
    kind: is('setPrice'),
    asset,
    price: number,
    quotedAt: fc.constant(TOP),
    source: note,
  }),
  fc.record({ kind: is('setRecord'), client, isPoor: fc.boolean(), note }),
  fc.record({ kind: is('enforce'), client }),
  fc.record({ kind: is('reportFill'), sale: fc.nat(6), qty: number, proceeds: number }),
  fc.record({ kind: is('endSale'), sale: fc.nat(6) }),
  fc.record({ kind: is('openReview'), client, note }),
  fc.record({ kind: is('closeReview'), client, note }),
  fc.record({ kind: is('setCapital'), capital: number, otherLoans: number }),
  fc.record({ kind: is('setSectorLimits'), sector: name, limits: fc.record(limits) }),
  fc.record({
    kind: is('listAsset'),
    asset: name,
    terms: fc
      .record(
        {
          haircut: number,
          slippage: number,
          staleAfter: number,
          priceMax: number,
          qtyMax: number,
          ...limits,
        },
        { requiredKeys: [] },
      )
      .map((changes) => ({ ...termsOf('BTC'), ...changes })),
  }),
  fc.record({
    kind: is('setPolicy'),
    policy: fc.record({
      version: fc.integer({ min: 1, max: 6 }),
      callPeriod: number,
      widenEvery: number,
      widenBy: number,
      volatilityWindow: number,
      volatilityMove: number,
      loanPerClient: number,
      loanPerGroup: number,
      capitalMultiple: fc.integer({ min: 0, max: 7 }),
      licence: note,
    }),
  }),
  fc.record({ kind: is('tick') }),
);

const step = fc.record({
  command,
  /** Seconds, hours or weeks. */
  later: fc.constantFrom(0, 0, 1, 3600, 86_400, 3_000_000),
  alone: fc.boolean(),
});

test('the book takes any command, or refuses it and stays as it is', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
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
      stage.must({ kind: 'draw', client: 'ann', amount: 3_000_000_00 });
      for (const { command: asked, later, alone } of steps) {
        stage.time += later * 1_000_000;
        stage.do({ kind: 'tick' }); // What is due happens apart from the command.
        const before = withoutPlace(stage.book);
        const out = stage.do(asked, alone);
        expect(auditBook(stage.book)).toEqual([]);
        const isRefused = out.some(({ kind }) => kind === 'commandRejected');
        if (isRefused) expect(withoutPlace(stage.book)).toBe(before);
      }
      // As the door lets them in and the journal writes them.
      const written = stage.journal.map((envelope) => {
        const { reference, command: sent } = envelope;
        const body: unknown = JSON.parse(JSON.stringify({ reference, command: sent }));
        expect(readCommandBody(body)).toEqual({ reference, command: sent });
        return decodeFinancing(encodeFinancing(envelope), envelope.seq, envelope.time);
      });
      expect(bookDigest(replayed(written))).toBe(bookDigest(stage.book));
    }),
    { numRuns: Number(process.env['FINANCING_RUNS'] ?? 60), endOnFailure: true },
  );
}, 300_000);

/** The book but for what every command moves: its number, and the digest of the events. */
function withoutPlace(book: Book): string {
  const plain = JSON.parse(snapshotBook(book)) as Record<string, unknown>;
  return JSON.stringify({ ...plain, seq: 0, events: 0 });
}

test('a command that comes out of its turn is a defect, and no book goes on behind it', () => {
  const stage = new Stage();
  stage.furnish();
  const last = stage.journal[stage.journal.length - 1] as FinancingEnvelope;
  const out: FinancingEvent[] = [];
  expect(() => applyFinancing(stage.book, last, out)).toThrow('commands come in their order');
});
