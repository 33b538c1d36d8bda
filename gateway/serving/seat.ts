// What a seat of staff that reads may ask, on the administrative listener.

import { read } from '../../engine/index.ts';
import { RejectReason, Scope, type Seq } from '../../engine/schema/index.ts';
import type { ClientRequest, GetRegister } from '../../proto/client-message.ts';
import type { Reject, ServerBody } from '../../proto/server-message.ts';
import { rejection } from '../answers/rejection.ts';
import type { Admitted } from './admitted.ts';
import { type RecordFiles, readsAuditLog, recordsAnswer } from './record-files.ts';
import { RiskScan } from './risk-scan.ts';
import type { Scan } from './scan.ts';
import { SessionScan, type SessionSources } from './session-scan.ts';

const KINDS = [
  'listRecords',
  'readRecord',
  'getRiskAccounts',
  'getRegister',
  'getKillSwitches',
  'getSessions',
] as const;

export type SeatQuery = Extract<ClientRequest, { readonly kind: (typeof KINDS)[number] }>;

export function isSeatQuery(request: ClientRequest): request is SeatQuery {
  return (KINDS as readonly string[]).includes(request.kind);
}

export interface SeatSources extends SessionSources {
  readonly records: RecordFiles;
  readonly registers: (request: GetRegister) => Scan | Reject;
}

/** Found at once, by the disk, or in steps. */
export function seatAnswer(
  sources: SeatSources,
  { holder, isAdmin }: Admitted,
  request: SeatQuery,
): ServerBody | Promise<ServerBody> | Scan {
  const { state, records, registers } = sources;
  const person = read.staffMember(state, holder.staff);
  if (!isAdmin || person === undefined || (holder.scopes & Scope.read) === 0) {
    const circumstances = { limit: Scope.read, actual: holder.scopes };
    return rejection(RejectReason.scopeMissing, circumstances);
  }
  switch (request.kind) {
    case 'listRecords':
    case 'readRecord':
      return recordsAnswer(records, request, person.role);
    case 'getRiskAccounts':
      return new RiskScan(state, request.limit);
    case 'getRegister':
      return registers(request);
    case 'getKillSwitches':
      return { kind: 'killSwitches', rows: read.killSwitches(state), sequence: state.seq as Seq };
    case 'getSessions':
      return new SessionScan(sources, request, readsAuditLog(person.role));
    default:
      return request satisfies never;
  }
}
