// Fields of register commands that are wrong: ids of nobody, ids twice, texts and hashes of another form, times on the
// wrong side of now, persons of the other side.

import type { Prng } from '../support/prng.ts';
import { type commands, HASH } from './venues.ts';

type Loose = Parameters<typeof commands>[0][number];

/** The command with one of its fields replaced. */
export function faulty(chance: Prng, command: Loose): Loose {
  const fields = Object.keys(command).filter((field) => FAULTS[field] !== undefined);
  if (fields.length === 0) return command;
  const field = chance.pick(fields);
  return { ...command, [field]: chance.pick(FAULTS[field] ?? []) };
}

const LONG = 'ж'.repeat(129);
const MANY: readonly string[] = Array.from({ length: 65 }, () => '::1');
const PERSONS: readonly string[] = [
  '',
  '  ',
  LONG,
  'ж'.repeat(128),
  'Trader 9',
  'trader  9 ',
  'Olga Desk',
];
const HASHES: readonly string[] = [
  '',
  HASH.toUpperCase(),
  HASH.slice(1),
  `${HASH}0`,
  'b2'.repeat(32),
];
const TIMES: readonly number[] = [0, 1, 9_000_000_000_000_000];
const IDS: readonly number[] = [0, 1, 9, 262_143, 262_144, 1_048_575, 1_048_576];
const piece = { type: 'publicFiling', dated: 1, validUntil: 2e15, hash: HASH };

const FAULTS: Readonly<Record<string, readonly unknown[]>> = {
  participant: IDS,
  trader: IDS,
  account: [0, 2, 15, 16, 262_144],
  key: [0, 1, 101, 1_048_576],
  group: IDS,
  contract: [0, 3, 7, 8, 9],
  staff: [1],
  name: [...PERSONS, 'key 1'],
  responsiblePerson: PERSONS,
  assessor: PERSONS,
  confirmedBy: PERSONS,
  overseer: PERSONS,
  reportId: ['', LONG],
  reportBy: ['', LONG],
  reason: ['', LONG],
  role: [0, 1, 2, 3],
  affiliated: [true, false],
  holders: [
    ['Ann Au'],
    ['Ann Au', 'ann  AU'],
    ['Ann Au', ''],
    ['Ann Au', 'Trader 9'],
    Array.from({ length: 21 }, (_, i) => `Holder ${i}`),
  ],
  investorClass: [0, 1, 2, 7],
  portfolioHkd: [0, 7_999_999],
  assetsHkd: [0, 39_999_999],
  confirmedAt: TIMES,
  assessedAt: TIMES,
  noticeDate: TIMES,
  validUntil: TIMES,
  evidence: [
    [{ ...piece, type: 'rumour' }],
    [{ ...piece, hash: 'a1' }],
    [{ ...piece, dated: 0 }],
    [{ ...piece, dated: 9e15 }],
    [piece],
    [{ ...piece, type: 'statutoryStatus', validUntil: 3 }],
    Array.from({ length: 33 }, () => piece),
  ],
  evidenceHash: HASHES,
  hash: HASHES,
  basis: [0, 5],
  version: [0, 1, 1000],
  scopes: [0, 2, 8, 11, 16, 17, 18, 31, 32],
  algorithm: [0, 2, 3],
  material: ['', 'a', 'xy'.repeat(32), 'AB'.repeat(32), 'ab'.repeat(512), 'ab'.repeat(513)],
  addresses: [['1'], ['host.name'], ['10.0.0.0/8/8'], ['10.0.0.0/'], ['::1/1234'], MANY],
  notionalMax: [-1, 9e15],
  suspended: [true, false],
};
