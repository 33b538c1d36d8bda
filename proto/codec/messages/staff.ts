// One table for each message to the operator's staff, the fields in the order of the schema.

import type {
  ProposalInfo,
  Proposals,
  RecordFile,
  RecordFiles,
  RecordPiece,
} from '../../staff-message.ts';
import { proposeCommand } from '../commands/proposals.ts';
import { VALUE_BYTES_MAX } from '../events/staff.ts';
import { bytes, flag, int64, text } from '../field.ts';
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
});
