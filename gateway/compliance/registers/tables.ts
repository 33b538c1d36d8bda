// The registers as tables: which columns each has, and what its rows are in a state of the engine. The same columns
// are read when a register is imported (commands.ts).

import { type EngineState, read } from '../../../engine/index.ts';
import {
  InvestorClass,
  KeyAlgorithm,
  KnowledgeBasis,
  Role,
  Scope,
  StaffRole,
} from '../../../engine/schema/index.ts';
import {
  type Cell,
  flagCell,
  listCell,
  setCell,
  sumCell,
  textCell,
  timeCell,
  type Value,
  wholeCell,
} from './cell.ts';

export type Values = Readonly<Record<string, Value>>;

interface Table {
  readonly columns: Readonly<Record<string, Cell>>;
  /** No two rows agree in all of these. */
  readonly unique: readonly string[];
  /** Columns for information only: they may be missing from a file that is imported. */
  readonly readOnly: readonly string[];
  rows(state: EngineState): Values[];
}

export type TableName =
  | 'investors'
  | 'evidence'
  | 'traders'
  | 'assessments'
  | 'acknowledgements'
  | 'keys'
  | 'staff';

/** @see docs/operating/register-tables.md */
export const TABLES: Readonly<Record<TableName, Table>> = {
  staff: {
    columns: { staff: wholeCell, name: textCell, role: setCell(StaffRole), retired: flagCell },
    unique: ['staff'],
    readOnly: [],
    rows: (state) => byId(read.staff(state)).map((row) => ({ ...row, staff: row.id })),
  },
  investors: {
    columns: {
      participant: wholeCell,
      name: textCell,
      role: setCell(Role),
      affiliated: flagCell,
      group: wholeCell,
      holders: listCell,
      accounts: listCell,
      investorClass: setCell(InvestorClass),
      portfolioHkd: wholeCell,
      assetsHkd: wholeCell,
      confirmedAt: timeCell,
      validUntil: timeCell,
      confirmedBy: textCell,
      suspended: flagCell,
      notionalMax: wholeCell,
      groupNotionalMax: wholeCell,
    },
    unique: ['participant'],
    readOnly: [],
    rows: investorRows,
  },
  evidence: {
    columns: {
      participant: wholeCell,
      type: textCell,
      dated: timeCell,
      validUntil: timeCell,
      hash: textCell,
    },
    unique: [],
    readOnly: [],
    rows: (state) =>
      byId(read.participants(state)).flatMap(({ id, investor }) =>
        (investor?.evidence ?? []).map((item) => ({ ...item, participant: id })),
      ),
  },
  traders: {
    columns: {
      trader: wholeCell,
      participant: wholeCell,
      name: textCell,
      responsiblePerson: textCell,
      basis: setCell(KnowledgeBasis),
      assessor: textCell,
      assessedAt: timeCell,
      validUntil: timeCell,
      evidenceHash: textCell,
      virtualAssets: flagCell,
    },
    unique: ['trader'],
    readOnly: [],
    rows: (state) =>
      byId(read.traders(state)).map(({ knowledge, keys: _keys, ...row }) => ({
        ...(knowledge ?? NO_KNOWLEDGE),
        ...row,
        trader: row.id,
      })),
  },
  keys: {
    columns: {
      key: wholeCell,
      trader: wholeCell,
      staff: wholeCell,
      name: textCell,
      algorithm: setCell(KeyAlgorithm),
      material: textCell,
      scopes: sumCell(Scope),
      validUntil: timeCell,
      addresses: listCell,
      revoked: flagCell,
    },
    unique: ['key'],
    readOnly: [],
    // A shared secret, even encrypted, does not leave in a table: its cell is empty.
    rows: (state) =>
      byId(read.keys(state)).map((row) => {
        const isPublic = row.algorithm === KeyAlgorithm.ed25519;
        return { ...row, key: row.id, material: isPublic ? row.material : '' };
      }),
  },
  assessments: {
    columns: {
      participant: wholeCell,
      contract: wholeCell,
      structure: flagCell,
      background: flagCell,
      riskAwareness: flagCell,
      assessor: textCell,
      assessedAt: timeCell,
      validUntil: timeCell,
      evidenceHash: textCell,
    },
    unique: ['participant', 'contract'],
    readOnly: [],
    rows: (state) =>
      byId(read.participants(state)).flatMap(({ id, corporate }) =>
        corporate.flatMap((row, contract) =>
          row === null ? [] : [{ ...row, participant: id, contract }],
        ),
      ),
  },
  acknowledgements: {
    columns: {
      participant: wholeCell,
      contract: wholeCell,
      version: wholeCell,
      acceptedAt: timeCell,
      hash: textCell,
      trader: wholeCell,
    },
    unique: ['participant', 'contract'],
    readOnly: ['acceptedAt', 'hash', 'trader'],
    rows: (state) =>
      byId(read.participants(state)).flatMap((row) =>
        row.disclosuresAcknowledged.flatMap((acknowledged, contract) => {
          const version = contract === 0 ? row.rulebookAccepted : acknowledged;
          const at = row.disclosuresAcknowledgedAt[contract];
          const acceptedAt = contract === 0 ? row.rulebookAcceptedAt : at;
          const { hash, trader } = row.signatures[contract] ?? { hash: '', trader: 0 };
          const accepted = { participant: row.id, contract, version, acceptedAt, hash, trader };
          return version === 0 ? [] : [accepted];
        }),
      ),
  },
};

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

const NO_KNOWLEDGE = {
  basis: 0,
  assessor: '',
  assessedAt: 0,
  validUntil: 0,
  evidenceHash: '',
  virtualAssets: false,
};

const NO_CLASS = {
  investorClass: 0,
  portfolioHkd: 0,
  assetsHkd: 0,
  confirmedAt: 0,
  validUntil: 0,
  confirmedBy: '',
};

function investorRows(state: EngineState): Values[] {
  return byId(read.participants(state)).map((row) => {
    const { id, name, role, affiliated, group, holders, suspended } = row;
    const { investorClass, portfolioHkd, assetsHkd, confirmedAt, validUntil, confirmedBy } =
      row.investor ?? NO_CLASS;
    const { ofParticipant, ofGroup } = read.exposureLimits(state, id);
    return {
      participant: id,
      name,
      role,
      affiliated,
      group: group === id ? 0 : group,
      holders,
      accounts: row.accounts.map(String),
      investorClass,
      portfolioHkd,
      assetsHkd,
      confirmedAt,
      validUntil,
      confirmedBy,
      suspended,
      notionalMax: ofParticipant,
      groupNotionalMax: ofGroup,
    };
  });
}

function byId<Row extends { readonly id: number }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => a.id - b.id);
}
