// A FIX session that has logged on: which message of the client comes next, what is wrong with those that come, and who is
// heard of when.

import { FIX_NUMBER_MAX, type RejectReason, type Time } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { ServerMessage } from '../../proto/server-message.ts';
import { reasonText } from '../answers/rejection.ts';
import { SessionRejectReason } from './application.ts';
import { dupFault, type FieldFault, faultOf } from './checks.ts';
import { VENUE_COMP_ID } from './log-on.ts';
import type { FixMessage, FixPair } from './message.ts';
import type { Outgoing } from './outgoing.ts';
import { readStreams } from './own-streams.ts';
import { payQuery } from './room.ts';
import { type ExchangeParts, openOutgoing } from './session-outgoing.ts';
import { MsgType, SessionTag } from './session-tables.ts';
import { fixTime, timeOf } from './times.ts';

/** How far a SendingTime may be from the venue's clock. */
const ACCURACY_US = 120_000_000;
/** Before what is missing is asked for again. */
const ASK_AGAIN_US = 10_000_000;
/** Of a heartbeat: silence behind which a sign of life is asked for, and behind which there is none. */
const TEST_AFTER = 1.2;
const SILENT_AFTER = 2.4;
/** Resends that wait. */
const RESENDS_MAX = 4;
/** Of the session's own pings before one becomes a test request. */
const PINGS = 3;
/** Of a TestReqID, which is sent back. */
const TEST_ID_MAX = 256;
const UNSUPPORTED_TYPE = '3';

export class Exchange {
  readonly outgoing: Outgoing;
  readonly #parts: ExchangeParts;
  readonly #takes: ReadonlySet<string>;
  readonly #heartbeatUs: number;
  /** The MsgSeqNum that comes next. */
  #expected: number;
  #lastReceivedAt: Time;
  #testedAt: Time | 0 = 0;
  #pings = 0;
  /** What was missing when it was asked for, and when that was. */
  #askedFor = 0;
  #askedAt: Time | 0 = 0;
  /** Nothing more is taken. */
  #isLeaving = false;

  constructor(parts: ExchangeParts) {
    const { room, logOn, numbers } = parts;
    this.#parts = parts;
    this.#takes = new Set([...Object.values(MsgType), ...room.application.takes]);
    this.#heartbeatUs = logOn.heartbeatSeconds * 1_000_000;
    this.#expected = numbers.expected;
    this.#lastReceivedAt = room.clock.now();
    this.outgoing = openOutgoing(parts, () => this.#expected);
  }

  /** What it chose for its end stands before it sends anything: of its own account, and not of one that is turned away. */
  begin(): void {
    const { room, session, account, logOn } = this.#parts;
    const { msgSeqNum, cancelOnDisconnect: scope } = logOn;
    if (msgSeqNum < this.#expected) {
      this.#leave(`MsgSeqNum too low, expecting ${this.#expected} but received ${msgSeqNum}`);
    } else if (account === 0 || scope === 0) this.#answerLogOn();
    else {
      room.core.askFor(
        'chooseDisconnect',
        { session: session.id, account, scope },
        ({ refused }) => session.guard(() => this.#chosen(refused)),
        () => session.loseAnswer(),
      );
    }
  }

  #chosen(refused: RejectReason | 0): void {
    if (this.#parts.session.isEnded) return;
    if (refused === 0) this.#answerLogOn();
    else this.#leave(reasonText({ reason: refused, field: '', limit: 0, actual: 0 }));
  }

  /** Answers the Logon, reads the streams, and asks for what is missing. */
  #answerLogOn(): void {
    const { room, session, holder, account, numbers, logOn, line } = this.#parts;
    const { msgSeqNum } = logOn;
    const expected = this.#expected;
    if (msgSeqNum === expected) this.#expected += 1;
    const pairs: FixPair[] = [
      [SessionTag.encryptMethod, '0'],
      [SessionTag.heartBtInt, String(logOn.heartbeatSeconds)],
    ];
    if (logOn.reset) pairs.push([SessionTag.resetSeqNum, 'Y']);
    this.outgoing.other({ type: MsgType.logon, pairs }, () =>
      readStreams(room, { session, holder, account, book: numbers.book }),
    );
    if (msgSeqNum > expected) this.#askAgain();
    line.release();
  }

  take(message: FixMessage): void {
    if (this.#isLeaving) return;
    const { clock } = this.#parts.room;
    this.#lastReceivedAt = clock.now();
    this.#testedAt = 0;
    this.#pings = 0;
    const seqText = message.get(SessionTag.msgSeqNum) ?? '';
    if (!/^\d{1,10}$/u.test(seqText)) {
      this.#leave('MsgSeqNum is missing, or no number');
      return;
    }
    const seq = Number(seqText);
    const stray = this.#addressFault(message);
    if (stray === null) {
      this.#inOrder(message, seq);
      return;
    }
    // Its number is used up: asked for again it would be carried out.
    if (seq === this.#expected) this.#expected += 1;
    this.reject(message, stray);
    this.#leave(stray.text);
  }

  /** What the session was sent: an event of a stream, or an answer. */
  frame(answer: ServerMessage): void {
    const { message } = answer;
    if (message.kind === 'accountEvent') this.outgoing.event(message);
    else if (!QUIET.has(message.kind)) {
      for (const body of this.#parts.application.ofAnswer(answer)) this.outgoing.other(body);
    }
  }

  reject(message: FixMessage, { reason, tag, text }: FieldFault): void {
    const pairs: FixPair[] = [[SessionTag.refSeqNum, message.get(SessionTag.msgSeqNum) ?? '0']];
    if (tag !== 0) pairs.push([SessionTag.refTagId, String(tag)]);
    if (message.type !== '') pairs.push([SessionTag.refMsgType, message.type]);
    pairs.push([SessionTag.sessionRejectReason, String(reason)], [SessionTag.text, text]);
    this.outgoing.other({ type: MsgType.reject, pairs });
    this.#parts.session.charge();
  }

  /** Called a few times a second. */
  tick(now: Time): void {
    if (this.#isLeaving) return;
    const { outgoing } = this;
    if (now - outgoing.lastSentAt >= this.#heartbeatUs) {
      outgoing.lastSentAt = now;
      outgoing.other({ type: MsgType.heartbeat, pairs: [] });
    }
    const silent = now - this.#lastReceivedAt;
    if (silent >= SILENT_AFTER * this.#heartbeatUs) {
      this.#parts.session.close(CloseCode.silent, 'no message, and no answer to a TestRequest');
    } else if (silent >= TEST_AFTER * this.#heartbeatUs && this.#testedAt === 0) this.#test();
  }

  /** The session hears nothing, and ends when it goes on hearing nothing. */
  ping(): void {
    this.#pings += 1;
    if (this.#pings >= PINGS && this.#testedAt === 0 && !this.#isLeaving) this.#test();
  }

  /** Sends the reason, and shuts the line. */
  logOut(text: string): void {
    this.#isLeaving = true;
    const pairs: FixPair[] = text === '' ? [] : [[SessionTag.text, text]];
    this.outgoing.other({ type: MsgType.logout, pairs }, () => this.#parts.line.shut());
  }

  #leave(text: string): void {
    this.#parts.session.close(CloseCode.malformed, text);
  }

  #test(): void {
    const now = this.#parts.room.clock.now();
    this.#testedAt = now;
    const pairs: FixPair[] = [[SessionTag.testReqId, fixTime(now)]];
    this.outgoing.other({ type: MsgType.testRequest, pairs });
  }

  /** Is it from this client, to this venue, and of now? */
  #addressFault(message: FixMessage): FieldFault | null {
    const { room, logOn } = this.#parts;
    const isOurs =
      message.get(SessionTag.senderCompId) === logOn.key &&
      message.get(SessionTag.targetCompId) === VENUE_COMP_ID;
    if (!isOurs) {
      const text = 'SenderCompID or TargetCompID is not that of the Logon';
      return { reason: SessionRejectReason.compId, tag: 0, text };
    }
    const time = timeOf(message.get(SessionTag.sendingTime) ?? '');
    if (time === null || Math.abs(room.clock.now() - time) <= ACCURACY_US) return null; // No time is refused in its turn.
    const text = 'SendingTime is two minutes or more from the venue’s';
    return { reason: SessionRejectReason.sendingTime, tag: 52, text };
  }

  #inOrder(message: FixMessage, seq: number): void {
    const { type } = message;
    const isReset = type === MsgType.sequenceReset && message.get(SessionTag.gapFill) !== 'Y';
    if (isReset) {
      this.#takeReset(message);
    } else if (seq > this.#expected) {
      if (type === MsgType.logout) this.#takeLogout();
      else {
        if (type === MsgType.resendRequest) this.#takeFaultless(message);
        this.#askAgain();
      }
    } else if (seq < this.#expected) {
      if (message.get(SessionTag.possDup) !== 'Y') {
        this.#leave(`MsgSeqNum too low, expecting ${this.#expected} but received ${seq}`);
      } else {
        const fault = dupFault(message);
        if (fault !== null) this.reject(message, fault);
      }
    } else {
      this.#expected += 1;
      this.#takeFaultless(message);
    }
  }

  #takeFaultless(message: FixMessage): void {
    const fault = faultOf(message, this.#takes) ?? dupFault(message);
    if (fault === null) this.#takeInTurn(message);
    else if (fault !== 'unsupported') this.reject(message, fault);
    else this.#refuseType(message);
  }

  #takeInTurn(message: FixMessage): void {
    const { application, room, session } = this.#parts;
    switch (message.type) {
      case MsgType.heartbeat:
        return;
      case MsgType.testRequest:
        this.#takeTest(message);
        return;
      case MsgType.resendRequest:
        this.#takeResend(message);
        return;
      case MsgType.reject:
      case MsgType.businessReject: {
        const text = message.get(SessionTag.text) ?? '';
        room.log.warn({ session: session.id, text }, 'a FIX client refuses a message');
        return;
      }
      case MsgType.sequenceReset:
        this.#takeGapFill(message);
        return;
      case MsgType.logout:
        this.#takeLogout();
        return;
      case MsgType.logon:
        this.#leave('logged on already');
        return;
      default:
        application.receive(message);
    }
  }

  /** It costs as much as a question, for its answer stands in the journal. */
  #takeTest(message: FixMessage): void {
    const { room, holder } = this.#parts;
    const id = message.get(SessionTag.testReqId) ?? '';
    const reason = SessionRejectReason.valueOutOfRange;
    if (id.length > TEST_ID_MAX) {
      const text = `TestReqID has more than ${TEST_ID_MAX} characters`;
      this.reject(message, { reason, tag: SessionTag.testReqId, text });
    } else if (payQuery(room, holder) > 0) {
      const text = 'more than the allowance of questions';
      this.reject(message, { reason: SessionRejectReason.other, tag: 0, text });
    } else {
      this.outgoing.other({ type: MsgType.heartbeat, pairs: [[SessionTag.testReqId, id]] });
    }
  }

  #takeResend(message: FixMessage): void {
    const begin = Number(message.get(SessionTag.beginSeqNo));
    const end = Number(message.get(SessionTag.endSeqNo));
    const { next } = this.#parts.numbers.book;
    const reason = SessionRejectReason.valueOutOfRange;
    if (begin < 1 || begin >= next) {
      const text = `BeginSeqNo is not from 1 to ${next - 1}`;
      this.reject(message, { reason, tag: SessionTag.beginSeqNo, text });
    } else if (end !== 0 && end < begin) {
      this.reject(message, { reason, tag: SessionTag.endSeqNo, text: 'EndSeqNo is before it' });
    } else if (this.outgoing.resends >= RESENDS_MAX) {
      const text = 'earlier ResendRequests are still being answered';
      this.reject(message, { reason: SessionRejectReason.other, tag: 0, text });
    } else this.outgoing.resend(begin, end);
  }

  #takeGapFill(message: FixMessage): void {
    const newSeqNo = Number(message.get(SessionTag.newSeqNo));
    const isPossible = newSeqNo >= this.#expected && newSeqNo <= FIX_NUMBER_MAX;
    if (isPossible) this.#expected = newSeqNo;
    else this.#refuseNewSeqNo(message);
  }

  /** Its own number counts for nothing. */
  #takeReset(message: FixMessage): void {
    const fault = faultOf(message, this.#takes);
    if (fault === 'unsupported') return;
    if (fault !== null) this.reject(message, fault);
    else this.#takeGapFill(message);
  }

  #refuseNewSeqNo(message: FixMessage): void {
    const text = `NewSeqNo is not from ${this.#expected}, which comes next, to ${FIX_NUMBER_MAX}`;
    const reason = SessionRejectReason.valueOutOfRange;
    this.reject(message, { reason, tag: SessionTag.newSeqNo, text });
  }

  #takeLogout(): void {
    this.logOut('');
  }

  #refuseType(message: FixMessage): void {
    const pairs: FixPair[] = [
      [SessionTag.refSeqNum, message.get(SessionTag.msgSeqNum) ?? '0'],
      [SessionTag.refMsgType, message.type],
      [SessionTag.businessRejectReason, UNSUPPORTED_TYPE],
      [SessionTag.text, 'messages of this type are not taken'],
    ];
    this.outgoing.other({ type: MsgType.businessReject, pairs });
    this.#parts.session.charge();
  }

  /** Everything from the first that is missing: what has come out of turn comes again behind it. */
  #askAgain(): void {
    const now = this.#parts.room.clock.now();
    if (this.#askedFor === this.#expected && now - this.#askedAt < ASK_AGAIN_US) return;
    this.#askedFor = this.#expected;
    this.#askedAt = now;
    const pairs: FixPair[] = [
      [SessionTag.beginSeqNo, String(this.#expected)],
      [SessionTag.endSeqNo, '0'],
    ];
    this.outgoing.other({ type: MsgType.resendRequest, pairs });
  }
}

/** What the native protocol sends of itself. */
const QUIET: ReadonlySet<string> = new Set([
  'heartbeat',
  'pong',
  'hello',
  'subscribed',
  'unsubscribed',
]);
