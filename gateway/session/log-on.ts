// From a signature to a session that may do something: who it is, what the key allows, and what the gate finds.

import { type EngineState, read } from '../../engine/index.ts';
import {
  type AccountId,
  type KeyId,
  type ParticipantId,
  RejectReason,
  type StaffId,
  type Time,
  type TraderId,
} from '../../engine/schema/index.ts';
import { logOnBytes } from '../../proto/log-on.ts';
import type { GateVerdict, LogOnResult } from '../../proto/server-message.ts';
import { AddressList } from '../host/address.ts';
import type { Authenticator } from './auth.ts';
import { reasonText } from './rejection.ts';

/** Whom a session speaks for: a trader of a participant, or somebody of the operator's staff. */
export interface Holder {
  readonly key: KeyId;
  readonly name: string;
  /** 0 for staff, like the participant. */
  readonly trader: TraderId | 0;
  readonly participant: ParticipantId | 0;
  readonly scopes: number;
  /** 0 for traders. */
  readonly staff: StaffId | 0;
}

/** What a client sends, and where from. */
interface LogOnAttempt {
  readonly name: string;
  readonly signature: Uint8Array;
  readonly nonce: Uint8Array;
  readonly subprotocol: string;
  readonly address: string;
  readonly now: Time;
}

/** Who it is, or why not. What is wrong with a key is only reported to those who have proved to hold it. */
export function logOn(
  state: EngineState,
  authenticator: Authenticator,
  attempt: LogOnAttempt,
): Holder | RejectReason {
  const { name, signature, nonce, subprotocol, address, now } = attempt;
  const key = read.keyNamed(state, name);
  const isProven = authenticator.proves(key, logOnBytes(nonce, name, subprotocol), signature);
  if (key === undefined || !isProven) return RejectReason.authenticationFailed;
  if (!new AddressList(key.addresses).takes(address)) return RejectReason.authenticationFailed;
  const end = keyEnd(state, key.id, now);
  if (end !== null) return end;
  const { id, scopes, staff } = key;
  if (staff !== 0) return { key: id, name, trader: 0, participant: 0, scopes, staff };
  const trader = read.trader(state, key.trader);
  if (trader === undefined) return RejectReason.traderUnidentified;
  return { key: id, name, trader: trader.id, participant: trader.participant, scopes, staff: 0 };
}

/** Why the key no longer counts; null while it does. */
export function keyEnd(state: EngineState, id: KeyId, now: Time): RejectReason | null {
  const key = read.key(state, id);
  if (key === undefined || key.revoked) return RejectReason.keyRevoked;
  const { staff } = key;
  if (staff !== 0 && read.staffMember(state, staff)?.retired !== false) {
    return RejectReason.staffRetired;
  }
  return key.validUntil !== 0 && now >= key.validUntil ? RejectReason.keyExpired : null;
}

export function logOnResult(state: EngineState, holder: Holder): LogOnResult {
  const { key, trader, participant, scopes, staff } = holder;
  const accounts = accountsOf(state, participant);
  const gates = staff === 0 ? gatesOf(state, holder, 0) : [];
  return { kind: 'logOnResult', key, trader, participant, scopes, accounts, gates, staff };
}

/** One verdict for each contract, or for the one that is asked for. */
export function gatesOf(state: EngineState, holder: Holder, contract: number): GateVerdict[] {
  const account = accountsOf(state, holder.participant)[0] ?? (0 as AccountId);
  const asked = read.contractIds(state).filter((id) => contract === 0 || id === contract);
  return asked.map((id) => {
    const reasons = read.gate(state, holder.key, account, id).map((refusal) => ({
      reason: refusal.reason,
      text: reasonText(refusal),
    }));
    return { contract: id, open: reasons.length === 0, reasons };
  });
}

export function accountsOf(
  state: EngineState,
  participant: ParticipantId | 0,
): readonly AccountId[] {
  return read.participant(state, participant)?.accounts ?? [];
}

export function ownsAccount(
  state: EngineState,
  participant: ParticipantId | 0,
  account: AccountId,
): boolean {
  return participant !== 0 && read.owner(state, account) === participant;
}
