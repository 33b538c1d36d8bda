// Fields and messages of the session layer.

import type { FixField, FixLayout, FixTables } from './fields.ts';

export const SessionTag = {
  account: 1,
  msgSeqNum: 34,
  msgType: 35,
  newSeqNo: 36,
  possDup: 43,
  refSeqNum: 45,
  senderCompId: 49,
  senderSubId: 50,
  sendingTime: 52,
  targetCompId: 56,
  targetSubId: 57,
  text: 58,
  beginSeqNo: 7,
  endSeqNo: 16,
  rawDataLength: 95,
  rawData: 96,
  possResend: 97,
  encryptMethod: 98,
  heartBtInt: 108,
  testReqId: 112,
  origSendingTime: 122,
  gapFill: 123,
  resetSeqNum: 141,
  refTagId: 371,
  refMsgType: 372,
  sessionRejectReason: 373,
  businessRejectReason: 380,
  /** Of the venue: which orders go when the session ends. */
  cancelOnDisconnect: 9650,
  /** Of the venue: executions of all accounts of the participant, and no orders. */
  dropCopy: 9651,
} as const;

export const MsgType = {
  heartbeat: '0',
  testRequest: '1',
  resendRequest: '2',
  reject: '3',
  sequenceReset: '4',
  logout: '5',
  logon: 'A',
  businessReject: 'j',
} as const;

/** What stands before the fields of every message; the first three of the wire besides. */
export const HEADER: readonly number[] = [
  SessionTag.msgType,
  SessionTag.senderCompId,
  SessionTag.targetCompId,
  SessionTag.msgSeqNum,
  SessionTag.sendingTime,
];
/** What may stand there too. */
export const HEADER_OPTIONAL: readonly number[] = [
  SessionTag.possDup,
  SessionTag.possResend,
  SessionTag.origSendingTime,
  SessionTag.senderSubId,
  SessionTag.targetSubId,
];

const T = SessionTag;

const FIELDS: readonly FixField[] = [
  { tag: T.account, name: 'Account', type: 'text' },
  { tag: T.beginSeqNo, name: 'BeginSeqNo', type: 'seqNum' },
  { tag: T.endSeqNo, name: 'EndSeqNo', type: 'seqNum' },
  { tag: T.msgSeqNum, name: 'MsgSeqNum', type: 'seqNum' },
  { tag: T.msgType, name: 'MsgType', type: 'text' },
  { tag: T.newSeqNo, name: 'NewSeqNo', type: 'seqNum' },
  { tag: T.possDup, name: 'PossDupFlag', type: 'flag' },
  { tag: T.refSeqNum, name: 'RefSeqNum', type: 'seqNum' },
  { tag: T.senderCompId, name: 'SenderCompID', type: 'text' },
  { tag: T.senderSubId, name: 'SenderSubID', type: 'text' },
  { tag: T.sendingTime, name: 'SendingTime', type: 'time' },
  { tag: T.targetCompId, name: 'TargetCompID', type: 'text' },
  { tag: T.targetSubId, name: 'TargetSubID', type: 'text' },
  { tag: T.text, name: 'Text', type: 'text' },
  { tag: T.rawDataLength, name: 'RawDataLength', type: 'length' },
  { tag: T.rawData, name: 'RawData', type: 'data' },
  { tag: T.possResend, name: 'PossResend', type: 'flag' },
  { tag: T.encryptMethod, name: 'EncryptMethod', type: 'int', values: ['0'] },
  { tag: T.heartBtInt, name: 'HeartBtInt', type: 'int' },
  { tag: T.testReqId, name: 'TestReqID', type: 'text' },
  { tag: T.origSendingTime, name: 'OrigSendingTime', type: 'time' },
  { tag: T.gapFill, name: 'GapFillFlag', type: 'flag' },
  { tag: T.resetSeqNum, name: 'ResetSeqNumFlag', type: 'flag' },
  { tag: T.refTagId, name: 'RefTagID', type: 'int' },
  { tag: T.refMsgType, name: 'RefMsgType', type: 'text' },
  { tag: T.sessionRejectReason, name: 'SessionRejectReason', type: 'int' },
  { tag: T.businessRejectReason, name: 'BusinessRejectReason', type: 'int' },
  { tag: T.cancelOnDisconnect, name: 'CancelOnDisconnect', type: 'char', values: ['N', 'S', 'A'] },
  { tag: T.dropCopy, name: 'DropCopy', type: 'flag' },
];

const LAYOUTS: readonly FixLayout[] = [
  { type: MsgType.heartbeat, name: 'Heartbeat', required: [], optional: [T.testReqId] },
  { type: MsgType.testRequest, name: 'TestRequest', required: [T.testReqId], optional: [] },
  {
    type: MsgType.resendRequest,
    name: 'ResendRequest',
    required: [T.beginSeqNo, T.endSeqNo],
    optional: [],
  },
  {
    type: MsgType.reject,
    name: 'Reject',
    required: [T.refSeqNum],
    optional: [T.refTagId, T.refMsgType, T.sessionRejectReason, T.text],
  },
  {
    type: MsgType.sequenceReset,
    name: 'SequenceReset',
    required: [T.newSeqNo],
    optional: [T.gapFill],
  },
  { type: MsgType.logout, name: 'Logout', required: [], optional: [T.text] },
  {
    type: MsgType.logon,
    name: 'Logon',
    required: [T.encryptMethod, T.heartBtInt],
    optional: [
      T.rawDataLength,
      T.rawData,
      T.resetSeqNum,
      T.account,
      T.cancelOnDisconnect,
      T.dropCopy,
    ],
  },
];

export const SESSION_TABLES: FixTables = { fields: FIELDS, groups: [], layouts: LAYOUTS };

/** All types of FIX 4.4: of those that are none of ours the application layer informs the client. */
export const FIX_44_TYPES: ReadonlySet<string> = new Set(
  (
    '0 1 2 3 4 5 6 7 8 9 A B C D E F G H J K L M N P Q R S T V W X Y Z a b c d e f g h i j k l m n o p q r s t u v w x y z ' +
    'AA AB AC AD AE AF AG AH AI AJ AK AL AM AN AO AP AQ AR AS AT AU AV AW AX AY AZ BA BB BC BD BE BF BG BH'
  ).split(' '),
);
