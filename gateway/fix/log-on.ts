// What a Logon asks for, and what of it is signed.

import { DisconnectScope, type Time } from '../../engine/schema/index.ts';
import { type FixMessage, SOH } from './message.ts';
import { SessionTag } from './session-tables.ts';
import { timeOf } from './times.ts';

/** What the venue is called. */
export const VENUE_COMP_ID = 'PRAYA';
export const HEARTBEAT_SECONDS_MIN = 5;
export const HEARTBEAT_SECONDS_MAX = 60;
/** Before what is signed: no signature for anything else counts here. */
const DOMAIN = 'praya.fix.v1';

export interface FixLogOn {
  /** The name of the key: the client's SenderCompID from here on. */
  readonly key: string;
  readonly msgSeqNum: number;
  readonly sendingTime: Time;
  readonly heartbeatSeconds: number;
  readonly reset: boolean;
  /** '' for the only one of the participant. */
  readonly account: string;
  readonly isDropCopy: boolean;
  /** For the session's account; 0 for nothing. */
  readonly cancelOnDisconnect: DisconnectScope | 0;
  readonly signature: Uint8Array;
  readonly signed: Uint8Array;
}

const SCOPES: Readonly<Record<string, DisconnectScope | 0>> = {
  N: 0,
  S: DisconnectScope.session,
  A: DisconnectScope.account,
};

/** @returns in words what is wrong with it. */
export function logOnOf(message: FixMessage): FixLogOn | string {
  const text = (tag: number): string => message.get(tag) ?? '';
  const { senderCompId, targetCompId, msgSeqNum, sendingTime, heartBtInt } = SessionTag;
  const heartbeatSeconds = Number(text(heartBtInt));
  if (text(targetCompId) !== VENUE_COMP_ID) return `TargetCompID is not ${VENUE_COMP_ID}`;
  if (!(heartbeatSeconds >= HEARTBEAT_SECONDS_MIN && heartbeatSeconds <= HEARTBEAT_SECONDS_MAX)) {
    return `HeartBtInt is not from ${HEARTBEAT_SECONDS_MIN} to ${HEARTBEAT_SECONDS_MAX}`;
  }
  const reset = text(SessionTag.resetSeqNum) === 'Y';
  if (reset && text(msgSeqNum) !== '1') return 'MsgSeqNum of a Logon with ResetSeqNumFlag is not 1';
  const time = timeOf(text(sendingTime));
  if (time === null) return 'SendingTime is no time';
  const signature = text(SessionTag.rawData);
  if (!/^[A-Za-z0-9+/]{4,4096}={0,2}$/u.test(signature)) return 'RawData is no signature in base64';
  const isDropCopy = text(SessionTag.dropCopy) === 'Y';
  const scope = text(SessionTag.cancelOnDisconnect) || (isDropCopy ? 'N' : 'S');
  if (isDropCopy && scope !== 'N') return 'a drop copy cancels nothing';
  return {
    key: text(senderCompId),
    msgSeqNum: Number(text(msgSeqNum)),
    sendingTime: time,
    heartbeatSeconds,
    reset,
    account: text(SessionTag.account),
    isDropCopy,
    cancelOnDisconnect: SCOPES[scope],
    signature: Buffer.from(signature, 'base64'),
    signed: signedBytes(message),
  };
}

/** The fields as they stand in the message, behind a domain: SendingTime, MsgSeqNum, SenderCompID, TargetCompID. */
function signedBytes(message: FixMessage): Uint8Array {
  const { sendingTime, msgSeqNum, senderCompId, targetCompId } = SessionTag;
  const fields = [sendingTime, msgSeqNum, senderCompId, targetCompId];
  const values = fields.map((tag) => message.get(tag) ?? '');
  return Buffer.from([DOMAIN, ...values].join(SOH), 'latin1');
}
