// ELIG-030, a law and its examples: what is exported and imported into another venue is exported there the same.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  InvestorClass,
  KeyAlgorithm,
  KnowledgeBasis,
  StaffRole,
} from '../../../../engine/schema/closed-sets.ts';
import { commandsOf } from '../../../../gateway/compliance/registers/commands.ts';
import { CsvError, csvRows, csvText } from '../../../../gateway/compliance/registers/csv.ts';
import { exportTable } from '../../../../gateway/compliance/registers/export.ts';
import {
  type Fault,
  readTable,
  tableOf,
} from '../../../../gateway/compliance/registers/reading.ts';
import { TABLE_NAMES, type TableName } from '../../../../gateway/compliance/registers/tables.ts';
import {
  ANN,
  assessment,
  BTC,
  confirmation,
  DAY,
  ETH,
  emptyVenue,
  evidence,
  give,
  HASH,
  keyOf,
  must,
  openVenue,
  participantOf,
  refusalOf,
  START,
  type Venue,
} from '../../../engine/registers/venue.ts';
import type { LooseCommand } from '../../../support/loose.ts';

const strange = fc.oneof(
  fc.constantFrom('=1+1', "'=x", '"', 'a,b', 'two\r\nlines', ' led', 'a;b\\c', '-', '@', "'"),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
/** Something that the engine takes for a name. */
const aName = strange.map((text) => `${text}n`);

describe('a CSV file', () => {
  test('reads back what was written, whatever stands in it', () => {
    const rows = fc.array(fc.array(strange, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (fields) => {
        expect(csvRows(csvText(fields)).map((row) => row.fields)).toEqual(fields);
      }),
    );
  });

  test('runs nothing in a spreadsheet', () => {
    expect(csvText([['=cmd()', '+1', '-1', '@x', "'=x", 'plain']])).toBe(
      "'=cmd(),'+1,'-1,'@x,''=x,plain\r\n",
    );
  });

  test('tolerates a byte order mark, lone line feeds, blank rows and no last end', () => {
    const fields = csvRows('\ufeffa,b\n\n"x ""y""\nz",2').map((row) => row.fields);
    expect(fields).toEqual([
      ['a', 'b'],
      ['x "y"\nz', '2'],
    ]);
  });

  test.each([
    ['a quote that is not closed', 'a,b\n1,"2', 2],
    ['something behind a quote', 'a\n"1"2', 2],
  ])('refuses %s and names its row', (_what, text, row) => {
    expect(() => csvRows(text)).toThrow(CsvError);
    try {
      csvRows(text);
    } catch (error) {
      expect((error as CsvError).row).toBe(row);
    }
  });
});

describe('the registers', () => {
  test('exported, imported and exported again are the same files', () => {
    const registers = fc.array(fc.tuple(fc.nat(9), fc.nat(20), aName, fc.boolean()), {
      minLength: 20,
      maxLength: 60,
    });
    let carriedOut = 0;
    fc.assert(
      fc.property(registers, (steps) => {
        const venue = emptyVenue();
        for (const step of [...steps].sort(([a], [b]) => a - b)) {
          if (refusalOf(give(venue, stepOf(step))) === '') carriedOut += 1;
        }
        expect(exportAll(importInto(emptyVenue(), exportAll(venue)))).toEqual(exportAll(venue));
      }),
      { numRuns: 40 },
    );
    expect(carriedOut).toBeGreaterThan(200);
  });

  test('of a client who has everything are these rows', () => {
    const venue = openVenue();
    must(
      venue,
      { kind: 'registerStaff', staff: 3, name: 'Rose, Risk', role: StaffRole.risk },
      { kind: 'setExposureLimit', participant: 1, wholeGroup: false, notionalMax: 5_000 },
      participantOf({ participant: 7, name: '=Duo', holders: ['Ann; Lee', 'Bo Li'] }),
      keyOf({ key: 9, name: 'secret', algorithm: KeyAlgorithm.hmacSha256 }),
    );
    const files = exportAll(venue);
    const lines = (name: TableName): string[] => files[name].split('\r\n').slice(1, -1);
    expect(lines('investors')).toEqual([
      '1,Client 1,client,no,,,16,individual,8000000,,2026-01-15T00:00:00.000000Z,2027-01-15T00:00:00.000000Z,Olga Desk,no,5000,',
      "7,'=Duo,client,no,,Ann\\; Lee;Bo Li,,,,,,,,no,,",
    ]);
    expect(lines('staff')).toEqual(['3,"Rose, Risk",risk,no']);
    expect(lines('keys')[1]).toBe('9,1,,secret,hmacSha256,,read;trade,,,no');
    // On paper: no signature of hers.
    expect(lines('acknowledgements')[0]).toBe(`1,,1,2026-01-15T00:00:00.000000Z,${HASH},`);
    expect(lines('traders')).toHaveLength(1);
    expect(lines('evidence')).toHaveLength(1);
  });
});

// Everything that is wrong is reported, with its row and column.
test('faults are named one by one', () => {
  const text =
    'trader,participant,name,responsiblePerson,basis,assessor,assessedAt,validUntil,evidenceHash,virtualAssets\n' +
    '1,1,Ann,,training,Olga,2026-01-05T00:00:00Z,,,yes\n' +
    '1,x,Bo,,reading,Olga,yesterday,,,maybe\n' +
    '2,1,Cy\n';
  expect(faultsIn('traders.csv', text)).toEqual([
    "row 3 participant: 'x' is not a whole number",
    "row 3 basis: 'reading' is not one of selfDeclared, training, workExperience, tradingExperience",
    "row 3 assessedAt: 'yesterday' is not a time like 2026-01-05T00:00:00Z, or nothing",
    "row 3 virtualAssets: 'maybe' is not yes or no",
    'row 3 trader: the same as in row 2',
    'row 4 : it has 3 cells, the row of names has 10',
  ]);
  expect(faultsIn('staff.csv', 'staff,nmae,role,role\n')).toEqual([
    'row 1 nmae: staff has no such column',
    'row 1 role: the column is there twice',
    'row 1 name: the column is missing',
    'row 1 retired: the column is missing',
  ]);
  expect(tableOf('clients.csv')).toBeNull();
});

function faultsIn(file: string, text: string): string[] {
  const faults: Fault[] = [];
  readTable(file, tableOf(file) as TableName, text, faults);
  return faults.map(({ row, column, problem }) => `row ${row} ${column}: ${problem}`);
}

type Files = Readonly<Record<TableName, string>>;

function exportAll({ state }: Venue): Files {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, exportTable(state, name)])) as Files;
}

function importInto(venue: Venue, files: Files): Venue {
  const faults: Fault[] = [];
  const rows = TABLE_NAMES.flatMap((name) => readTable(`${name}.csv`, name, files[name], faults));
  expect(faults).toEqual([]);
  must(venue, ...commandsOf(rows).map(({ command }) => command as LooseCommand));
  return venue;
}

/** One command of a register, of few ids, so that rows meet; refused when they do not fit together. */
function stepOf([verb, seed, name, flag]: [number, number, string, boolean]): LooseCommand {
  const id = 1 + (seed % 4);
  const participant = id;
  const until = START + DAY * (1 + seed);
  const { individual, corporation } = InvestorClass;
  switch (verb) {
    case 0:
      return participantOf({
        participant,
        name,
        group: flag ? 1 : 0,
        holders: seed > 14 ? [name, `${name} too`] : [],
      });
    case 1:
      return confirmation({
        participant,
        investorClass: flag ? corporation : individual,
        portfolioHkd: 8_000_000 + seed,
        validUntil: until,
        evidence: [evidence({ validUntil: until }), evidence({ type: 'publicFiling' })],
      });
    case 2:
      return { kind: 'registerTrader', trader: id, participant, name, responsiblePerson: '' };
    case 3:
      return assessment({
        trader: id,
        basis: seed % 2 ? KnowledgeBasis.training : KnowledgeBasis.selfDeclared,
        assessor: flag ? 'Olga Desk' : 'Otto Desk',
        validUntil: seed > 9 ? until : 0,
        virtualAssets: flag,
      });
    case 4:
      return keyOf({
        key: 1 + seed,
        trader: id,
        name,
        addresses: flag ? ['10.0.0.0/8', '::1'] : [],
      });
    case 5:
      return { kind: 'openAccount', account: 16 + seed, participant };
    case 6:
      return {
        kind: 'assessCorporate',
        participant,
        contract: flag ? BTC : ETH,
        structure: true,
        background: seed % 3 !== 0,
        riskAwareness: true,
        assessor: 'Olga Desk',
        assessedAt: START,
        validUntil: until,
        evidenceHash: HASH,
      };
    case 7:
      return flag
        ? { kind: 'acceptRulebook', participant, version: 1 }
        : { kind: 'acknowledgeDisclosure', participant, contract: BTC, version: 1 };
    case 8:
      return flag
        ? { kind: 'suspendParticipant', participant, suspended: seed % 2 === 0, reason: '' }
        : { kind: 'setExposureLimit', participant, wholeGroup: seed % 2 === 0, notionalMax: seed };
    default:
      return flag
        ? { kind: 'registerStaff', staff: 1 + seed, name, role: StaffRole.compliance }
        : { kind: 'revokeKey', key: ANN.key + seed, reason: '' };
  }
}
