// Who is there: the key by its name, the account that it trades as the passphrase, and a signature that carries its own time.

import type { AccountId, Time } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { LogOnResult } from '../../proto/server-message.ts';
import type { Clock } from '../host/clock.ts';
import type { Ticket } from '../session/connections.ts';
import type { LogOnDesk } from '../session/log-on.ts';
import type { OpenSession, Session } from '../session/session.ts';
import type { TimedFault, TimedSignatures } from '../session/timed-signatures.ts';
import { errorOf } from './asking.ts';
import { type Carrier, OkxLine } from './line.ts';
import { OkxError } from './okx-error.ts';

/** What a client shows to prove itself. */
export interface Proof {
  readonly key: string;
  readonly passphrase: string;
  readonly signature: Uint8Array;
  readonly signed: Uint8Array;
  readonly time: Time;
}

export interface LogOnParts {
  readonly clock: Clock;
  readonly desk: LogOnDesk;
  readonly openSession: OpenSession;
  readonly signatures: TimedSignatures;
}

export interface LoggedOn {
  readonly session: Session;
  readonly line: OkxLine;
  readonly result: LogOnResult;
}

/** Where the session is carried. */
interface Place {
  readonly carrier: Carrier;
  readonly address: string;
  readonly ticket: Ticket;
}

/** @throws OkxError */
export async function logOn(
  { clock, desk, openSession }: LogOnParts,
  { carrier, address, ticket }: Place,
  { key, signature, signed }: Omit<Proof, 'passphrase' | 'time'>,
): Promise<LoggedOn> {
  const line = new OkxLine({ address, ticket, clock, carrier });
  const session = openSession(line, false);
  if (session === null) throw new OkxError('50013', 'System is busy, please try again later');
  const request = { kind: 'logOn', key, signature, signed, secretForm: 'hexText' } as const;
  const answer = await line.awaitAnswer((id) => desk.prove(session, request, id));
  if (answer.kind === 'reject') throw errorOf(answer);
  if (answer.kind === 'logOnResult') return { session, line, result: answer };
  throw new OkxError('50026', `unexpected answer: ${answer.kind}`);
}

/** @throws OkxError where the passphrase names no account of the key */
export function accountIn(passphrase: string, { accounts }: LogOnResult): AccountId {
  const account = accounts.find((each) => String(each) === passphrase);
  if (account !== undefined) return account;
  throw new OkxError('50105', 'The passphrase is not the number of an account of this key');
}

/** The same; a session that is for no account ends. @throws OkxError */
export function accountOrEnd(passphrase: string, { session, result }: LoggedOn): AccountId {
  try {
    return accountIn(passphrase, result);
  } catch (error) {
    session.close(CloseCode.logOnRefused, 'the log-on was refused');
    throw error;
  }
}

/** @throws OkxError unless the time of a signature is good, and where it is spent, this is its first use */
export function useOf(signatures: TimedSignatures, proof: Proof, isSpent: boolean): void {
  const { key, signature, time } = proof;
  const fault = isSpent ? signatures.take(key, signature, time) : signatures.fault(time);
  if (fault !== null) throw new OkxError('50102', FAULTS[fault]);
}

const FAULTS: Readonly<Record<TimedFault, string>> = {
  late: 'Timestamp request expired',
  early: 'The timestamp is ahead of the venue’s clock',
  beforeOpening: 'The timestamp is from before the venue opened: sign again',
  used: 'The signature was used before: sign again',
  crowded: 'Too many requests for now: sign again later',
};

/** A signature as it is written; one of another length proves nothing. @throws OkxError */
export function signatureIn(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === SIGNATURE_BYTES && bytes.toString('base64') === text) return bytes;
  throw new OkxError('50113', 'Invalid signature');
}

const SIGNATURE_BYTES = 32;
