// One table for each message to the operator's staff, the fields in the order of the schema.

import { KILLS_MAX } from '../../../engine/kernel/limits.ts';
import type {
  KillSwitches,
  OpenSession,
  ProposalInfo,
  Proposals,
  RecordFile,
  RecordFiles,
  RecordPiece,
  RegisterPage,
  RegisterRow,
  RiskAccount,
  RiskAccounts,
  Sessions,
  ThrownSwitch,
} from '../../staff-message.ts';
import { KILL_SCOPE, KILL_STATE, MARGIN_LEVEL } from '../closed-sets.ts';
import { proposeCommand } from '../commands/proposals.ts';
import { VALUE_BYTES_MAX } from '../events/staff.ts';
import { bytes, chosen, flag, int64, sint64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { list, message, nested } from '../shape.ts';

/** As many as may be open. */
const PROPOSALS_LISTED_MAX = 200;

const proposalInfo = message<ProposalInfo>('ProposalInfo', '', {
  proposal: int64(),
  proposer: int64(),
  proposerName: text(),
  proposedAt: int64(),
  record: nested(proposeCommand),
  before: text(VALUE_BYTES_MAX),
  current: flag,
});

export const proposals: Shape<Proposals> = message<Proposals>('Proposals', 'proposals', {
  proposals: list(nested(proposalInfo), PROPOSALS_LISTED_MAX),
});

const RECORDS_LISTED_MAX = 1000;
const PIECE_BYTES_MAX = 65_536;

const recordFile = message<RecordFile>('RecordFile', '', { name: text(), size: int64() });

export const recordFiles: Shape<RecordFiles> = message<RecordFiles>('RecordFiles', 'recordFiles', {
  files: list(nested(recordFile), RECORDS_LISTED_MAX),
  next: text(),
});

export const recordPiece: Shape<RecordPiece> = message<RecordPiece>('RecordPiece', 'recordPiece', {
  name: text(),
  offset: int64(),
  size: int64(),
  data: bytes(PIECE_BYTES_MAX),
  version: text(),
});

const RISK_ROWS_MAX = 100;

const riskAccount = message<RiskAccount>('RiskAccount', '', {
  account: int64(),
  participant: int64(),
  participantName: text(),
  isAffiliate: flag,
  equity: sint64(),
  maintenance: int64(),
  levelPpm: sint64(),
  level: chosen(MARGIN_LEVEL),
  contract: uint32(),
  lots: sint64(),
  isInDefault: flag,
});

export const riskAccounts: Shape<RiskAccounts> = message<RiskAccounts>(
  'RiskAccounts',
  'riskAccounts',
  { rows: list(nested(riskAccount), RISK_ROWS_MAX), sequence: int64() },
);

const thrownSwitch = message<ThrownSwitch>('ThrownSwitch', '', {
  scope: chosen(KILL_SCOPE),
  target: int64(),
  state: chosen(KILL_STATE),
});

export const killSwitches: Shape<KillSwitches> = message<KillSwitches>(
  'KillSwitches',
  'killSwitches',
  { rows: list(nested(thrownSwitch), KILLS_MAX), sequence: int64() },
);

const SESSION_ROWS_MAX = 200;

const openSession = message<OpenSession>('OpenSession', '', {
  session: int64(),
  key: int64(),
  keyName: text(),
  participant: int64(),
  participantName: text(),
  trader: int64(),
  staff: int64(),
  isAffiliate: flag,
  address: text(),
  since: int64(),
  edge: uint32(),
  isAdmin: flag,
  waitingBytes: int64(),
});

export const sessions: Shape<Sessions> = message<Sessions>('Sessions', 'sessions', {
  rows: list(nested(openSession), SESSION_ROWS_MAX),
  next: int64(),
});

const REGISTER_ROWS_MAX = 200;
const REGISTER_COLUMNS_MAX = 100;
/** Of a list, like all holders of a participant: no more than the command that brought them. */
const CELL_BYTES_MAX = 131_072;

const registerRow = message<RegisterRow>('RegisterRow', '', {
  cells: list(text(CELL_BYTES_MAX), REGISTER_COLUMNS_MAX),
});

export const registerPage: Shape<RegisterPage> = message<RegisterPage>(
  'RegisterPage',
  'registerPage',
  {
    columns: list(text(), REGISTER_COLUMNS_MAX),
    rows: list(nested(registerRow), REGISTER_ROWS_MAX),
    next: text(),
  },
);
