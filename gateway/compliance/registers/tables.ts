// The registers as tables: which columns each has, and what its rows are in a state of the engine. The same columns
// are read when a register is imported (commands.ts).

import { type EngineState, read } from '../../../engine/index.ts';
import {
  InvestorClass,
  KEYS_MAX,
  KeyAlgorithm,
  type KeyId,
  KnowledgeBasis,
  PARTICIPANTS_MAX,
  type ParticipantId,
  Role,
  Scope,
  STAFF_MAX,
  type StaffId,
  StaffRole,
  TRADERS_MAX,
  type TraderId,
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

/** What a page of a register is made of. */
export interface ReadTable {
  readonly columns: Readonly<Record<string, Cell>>;
  /** No id is higher. */
  readonly idMax: number;
  /** In their order, which is that of the rows. */
  ids(state: EngineState): number[];
  /** Of one id: none where it is not taken. */
  rowsOf(state: EngineState, id: number): Values[];
}

interface Table extends ReadTable {
  /** No two rows agree in all of these. */
  readonly unique: readonly string[];
  /** Columns for information only: they may be missing from a file that is imported. */
  readonly readOnly: readonly string[];
}

export type TableName =
  | 'investors'
  | 'evidence'
  | 'traders'
  | 'assessments'
  | 'acknowledgements'
  | 'keys'
  | 'staff';

export const PARTICIPANTS: Pick<ReadTable, 'idMax' | 'ids'> = {
  idMax: PARTICIPANTS_MAX,
  ids: (state: EngineState): number[] => sorted(read.participants(state)),
};

/** @see docs/operating/register-tables.md */
export const TABLES: Readonly<Record<TableName, Table>> = {
  staff: {
    columns: { staff: wholeCell, name: textCell, role: setCell(StaffRole), retired: flagCell },
    unique: ['staff'],
    readOnly: [],
    idMax: STAFF_MAX,
    ids: (state) => sorted(read.staff(state)),
    rowsOf: (state, id) => {
      const row = read.staffMember(state, id as StaffId);
      return row === undefined ? [] : [{ ...row, staff: id }];
    },
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
    ...PARTICIPANTS,
    rowsOf: investorRows,
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
    ...PARTICIPANTS,
    rowsOf: (state, id) =>
      (participantOf(state, id)?.investor?.evidence ?? []).map((item) => ({
        ...item,
        participant: id,
      })),
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
    idMax: TRADERS_MAX,
    ids: (state) => sorted(read.traders(state)),
    rowsOf: (state, id) => {
      const found = read.trader(state, id as TraderId);
      if (found === undefined) return [];
      const { knowledge, keys: _keys, ...row } = found;
      return [{ ...(knowledge ?? NO_KNOWLEDGE), ...row, trader: id }];
    },
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
    idMax: KEYS_MAX,
    ids: (state) => sorted(read.keys(state)),
    // A shared secret, even encrypted, does not leave in a table: its cell is empty.
    rowsOf: (state, id) => {
      const row = read.key(state, id as KeyId);
      if (row === undefined) return [];
      const isPublic = row.algorithm === KeyAlgorithm.ed25519;
      return [{ ...row, key: id, material: isPublic ? row.material : '' }];
    },
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
    ...PARTICIPANTS,
    rowsOf: (state, id) =>
      (participantOf(state, id)?.corporate ?? []).flatMap((row, contract) =>
        row === null ? [] : [{ ...row, participant: id, contract }],
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
    ...PARTICIPANTS,
    rowsOf: acknowledgementRows,
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

function participantOf(state: EngineState, id: number): read.ParticipantView | undefined {
  return read.participant(state, id as ParticipantId);
}

function investorRows(state: EngineState, id: number): Values[] {
  const row = participantOf(state, id);
  if (row === undefined) return [];
  const { name, role, affiliated, group, holders, suspended } = row;
  const { investorClass, portfolioHkd, assetsHkd, confirmedAt, validUntil, confirmedBy } =
    row.investor ?? NO_CLASS;
  const { ofParticipant, ofGroup } = read.exposureLimits(state, row.id);
  return [
    {
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
    },
  ];
}

function acknowledgementRows(state: EngineState, id: number): Values[] {
  const row = participantOf(state, id);
  return (row?.disclosuresAcknowledged ?? []).flatMap((acknowledged, contract) => {
    if (row === undefined) return [];
    const version = contract === 0 ? row.rulebookAccepted : acknowledged;
    const at = row.disclosuresAcknowledgedAt[contract];
    const acceptedAt = contract === 0 ? row.rulebookAcceptedAt : at;
    const { hash, trader } = row.signatures[contract] ?? { hash: '', trader: 0 };
    const accepted = { participant: id, contract, version, acceptedAt, hash, trader };
    return version === 0 ? [] : [accepted];
  });
}

function sorted(rows: Iterable<{ readonly id: number }>): number[] {
  return [...rows].map(({ id }) => id).sort((a, b) => a - b);
}
