// What can become of a request other than its answer.

import { type RejectName, rejectName } from '../../engine/schema/reject.ts';
import { reasonWords } from '../../proto/reason-words.ts';
import type { Reject } from '../../proto/server-message.ts';

/** The venue refused the request, which changed nothing. */
export class OrderRefused extends Error {
  /** Like `insufficientMargin`; see docs/reasons.md. */
  readonly reason: RejectName;
  /** Its permanent number. */
  readonly code: number;
  /** The field at fault; '' when no single field is. */
  readonly field: string;
  /** The bound that was broken and what was asked for, in the field's unit (ticks, lots, minor units). */
  readonly limit: number;
  readonly actual: number;
  /** What it means and how to fix it, in English. */
  readonly text: string;
  /** Of the journal; 0 when it was refused before it. */
  readonly seq: number;
  /** Rate limits: try again after this long; otherwise 0. */
  readonly retryAfterMs: number;
  readonly creditsLeft: number;
  readonly clientOrderId: string;
  /** It had been sent before, over a connection that was lost: a cancel may have been done the first time. */
  readonly resent: boolean;

  constructor(reject: Reject, resent = false) {
    const reason = rejectName(reject.reason) ?? 'malformed';
    const wording = reject.text === '' ? textOf(reason, reject.actual) : reject.text;
    super(`${reason}${reject.field === '' ? '' : ` (${reject.field})`}: ${wording}`);
    this.name = 'OrderRefused';
    this.reason = reason;
    this.code = reject.reason;
    this.field = reject.field;
    this.limit = reject.limit;
    this.actual = reject.actual;
    this.text = wording;
    this.seq = reject.seq;
    this.retryAfterMs = reject.retryAfterUs / 1000;
    this.creditsLeft = reject.creditsLeft;
    this.clientOrderId = reject.clientOrderId;
    this.resent = resent;
  }
}

function textOf(reason: RejectName, actual: number): string {
  const { means, cure } = reasonWords(reason, actual);
  return `${means} ${cure}`;
}

/** There is no connection now, so nothing was sent; or it was, and whether it was done is not known. */
export class ConnectionLost extends Error {
  /** Nothing left the client: it is safe to ask again. */
  readonly sent: boolean;

  constructor(problem: string, sent: boolean) {
    super(problem);
    this.name = 'ConnectionLost';
    this.sent = sent;
  }
}

/** The key was refused at log-on; trying again would change nothing. */
export class LogOnRefused extends OrderRefused {
  constructor(reject: Reject) {
    super(reject);
    this.name = 'LogOnRefused';
  }
}

/** Something of a stream was lost. The client has already asked for it again. */
export class StreamGap extends Error {
  /** `account 17` or `book of BTC-PERP`. */
  readonly stream: string;
  readonly expected: number;
  readonly found: number;

  constructor(stream: string, expected: number, found: number) {
    super(`${stream}: expected ${expected}, found ${found}`);
    this.name = 'StreamGap';
    this.stream = stream;
    this.expected = expected;
    this.found = found;
  }
}

/** A record is longer than the reader wants. */
export class RecordTooLarge extends Error {
  readonly size: number;
  readonly bytesMax: number;

  constructor(record: string, size: number, bytesMax: number) {
    super(`${record} has ${size} bytes, at most ${bytesMax} are wanted`);
    this.name = 'RecordTooLarge';
    this.size = size;
    this.bytesMax = bytesMax;
  }
}

/** A record was written anew while it was read: read it again. */
export class RecordChanged extends Error {
  constructor(record: string) {
    super(`${record} was written anew while it was read`);
    this.name = 'RecordChanged';
  }
}
