/**
 * FIN-005, FIN-006 for any holdings and limits: no asset, sector, client or group counts for more than its limit, what counts is what
 * the published rule demands, computed over all clients together, and what is lent is that less the haircut.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_LIMIT, valuationOf } from '../../engine/financing/index.ts';
import { CUSTODIAN, termsOf } from './listing.ts';
import { Stage } from './player.ts';

const ASSETS = ['BTC', 'ETH', 'BANK', 'MINER'] as const;
const CLIENTS = ['ann', 'bob', 'cat'];
const SECTORS = ['virtualAssets', 'banks'];

const limit = fc.oneof(fc.constant(NO_LIMIT), fc.integer({ min: 0, max: 2_000_000_00 }));
const limits = fc.tuple(limit, limit).map(([perGroup, other]) => ({
  perClient: Math.min(perGroup, other),
  perGroup,
  perBook: NO_LIMIT,
}));
/** Often none at all. */
const upTo = (max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constant(0), fc.integer({ min: 1, max }));
const holding = fc.record({
  BTC: upTo(300_000_000),
  ETH: upTo(5_000_000_000),
  BANK: upTo(20_000),
  MINER: upTo(20_000),
});
const book = fc.record({
  ofAssets: fc.tuple(limits, limits, limits, limits),
  ofSectors: fc.tuple(limits, limits),
  holdings: fc.tuple(holding, holding, holding),
  // Ann and Bob are one, or all three.
  groups: fc.constantFrom(['one', 'one', ''], ['one', 'one', 'one'], ['', '', '']),
});

test('nothing counts beyond its limit, and nothing less than that', () => {
  fc.assert(
    fc.property(book, ({ ofAssets, ofSectors, holdings, groups }) => {
      const stage = new Stage();
      stage.furnish();
      ASSETS.forEach((asset, at) => {
        stage.must({ kind: 'listAsset', asset, terms: { ...termsOf(asset), ...ofAssets[at] } });
      });
      SECTORS.forEach((sector, at) => {
        stage.must({ kind: 'setSectorLimits', sector, limits: ofSectors[at] });
      });
      CLIENTS.forEach((client, at) => {
        stage.client(client, groups[at]);
        for (const asset of ASSETS) {
          const qty = holdings[at][asset];
          if (qty > 0) stage.must({ kind: 'pledge', client, asset, qty, custodian: CUSTODIAN });
        }
      });
      expect(faultsOf(stage, groups)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

interface Part {
  readonly client: number;
  readonly asset: string;
  readonly sector: string;
  readonly market: bigint;
  counted: bigint;
}

function faultsOf(stage: Stage, groups: readonly string[]): string[] {
  const faults: string[] = [];
  const plain = plainCounts(stage, groups);
  CLIENTS.forEach((id, client) => {
    const found = stage.book.clients.get(id);
    if (found === undefined) return;
    const { parts, lending } = valuationOf(stage.book, found);
    let lent = 0n;
    for (const { asset, counted, haircut } of parts) {
      const one = plain.find((part) => part.client === client && part.asset === asset.name);
      if (one?.counted !== BigInt(counted)) {
        faults.push(`${id} ${asset.name} counts ${counted}, and ${one?.counted} is right`);
      }
      lent += (BigInt(counted) * BigInt(1_000_000 - haircut)) / 1_000_000n;
    }
    if (lent !== BigInt(lending)) faults.push(`${id} lends ${lending}, not ${lent}`);
  });
  for (const { name, limit: most, covers } of boundsOf(stage, groups)) {
    const sum = plain.filter(covers).reduce((total, { counted }) => total + counted, 0n);
    if (sum > BigInt(most)) faults.push(`${name} counts ${sum}, the limit is ${most}`);
  }
  return faults;
}

/** The published rule, stage after stage over all clients together: asset, sector; then the group's asset, sector. */
function plainCounts(stage: Stage, groups: readonly string[]): Part[] {
  const parts: Part[] = CLIENTS.flatMap((id, client) => {
    const { collateral } = stage.book.clients.get(id) ?? { collateral: new Map<string, number>() };
    return [...stage.book.assets.values()].flatMap(({ name: asset, price, terms }) => {
      const qty = BigInt(collateral.get(asset) ?? 0);
      if (qty === 0n) return [];
      const market = (qty * BigInt(price)) / 10n ** BigInt(terms.decimals);
      return [{ client, asset, sector: terms.sector, market, counted: market }];
    });
  });
  for (const { limit: most, covers } of boundsOf(stage, groups)) {
    const under = parts.filter(covers);
    const sum = under.reduce((total, { counted }) => total + counted, 0n);
    if (sum <= BigInt(most)) continue;
    for (const part of under) part.counted = (part.counted * BigInt(most)) / sum;
  }
  return parts;
}

interface Bound {
  readonly name: string;
  readonly limit: number;
  readonly covers: (part: Part) => boolean;
}

/** In the order in which they cut. */
function boundsOf({ book: { assets, sectors } }: Stage, groups: readonly string[]): Bound[] {
  const rooms = [
    ...[...assets.values()].map(({ name, terms }) => ({
      name,
      of: terms,
      isIn: ({ asset }: Part) => asset === name,
    })),
    ...[...sectors].map(([name, of]) => ({
      name,
      of,
      isIn: ({ sector }: Part) => sector === name,
    })),
  ];
  const ofClients = rooms.flatMap(({ name, of, isIn }) =>
    CLIENTS.map((id, client) => ({
      name: `${id} ${name}`,
      limit: of.perClient,
      covers: (part: Part) => part.client === client && isIn(part),
    })),
  );
  const ofGroup = rooms.map(({ name, of, isIn }) => ({
    name: `group ${name}`,
    limit: of.perGroup,
    covers: (part: Part) => groups[part.client] === 'one' && isIn(part),
  }));
  return [...ofClients, ...ofGroup];
}
