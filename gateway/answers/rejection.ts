import {
  type OrderId,
  type Refusal,
  type RejectName,
  RejectReason,
  rejectName,
  type Seq,
} from '../../engine/schema/index.ts';
import type { CodecError } from '../../proto/codec-error.ts';
import { reasonWords, stateIn } from '../../proto/reason-words.ts';
import type { Reject } from '../../proto/server-message.ts';
import { firstBytes } from '../host/first-bytes.ts';

/** Details beside the reason; all of it is 0 or '' when it is left out. */
type Circumstances = Partial<Omit<Reject, 'kind' | 'reason' | 'text'>> & {
  /** Put before what the reason means in general. */
  readonly detail?: string;
  /** Of the contract, as far as it is known: a command in the fix can then be typed. */
  readonly symbol?: string;
};

/** A refusal with its text: what it means, the numbers, and the fix. */
export function rejection(reason: RejectReason, circumstances: Circumstances = {}): Reject {
  const { detail = '', symbol = '', field = '', limit = 0, actual = 0 } = circumstances;
  return {
    kind: 'reject',
    seq: circumstances.seq ?? 0,
    item: circumstances.item ?? 0,
    reason,
    field,
    limit,
    actual,
    text: textOf(reason, { field, limit, actual, detail, symbol }),
    creditsLeft: circumstances.creditsLeft ?? 0,
    retryAfterUs: circumstances.retryAfterUs ?? 0,
    order: circumstances.order ?? (0 as OrderId),
    clientOrderId: circumstances.clientOrderId ?? '',
  };
}

/** A message that could not be read, as far as its sender can be given the reason. */
export function codecRejection(error: CodecError, requestPlace: Circumstances = {}): Reject {
  const { code, field, limit, actual, message } = error;
  const detail = firstBytes(message, DETAIL_BYTES_MAX);
  return rejection(RejectReason[code], {
    ...requestPlace,
    field: firstBytes(field, FIELD_BYTES_MAX),
    limit,
    actual,
    detail,
  });
}

/** A refusal of the engine, which stands in the journal at `seq`. Member by member: to spread takes 2 µs. */
export function engineRejection(
  { reason, field, limit, actual }: Refusal,
  seq: Seq,
  { item = 0, creditsLeft = 0, order = 0 as OrderId, clientOrderId = '', symbol = '' }: Answered,
): Reject {
  const numbers = { seq, item, field, limit, actual, creditsLeft, order, clientOrderId, symbol };
  return rejection(reason, numbers);
}

/** What a refusal of the engine answers. */
type Answered = Pick<Circumstances, 'item' | 'creditsLeft' | 'order' | 'clientOrderId' | 'symbol'>;

/** @param symbol of the contract that it was for, as far as it is known. */
export function reasonText(refusal: Refusal, symbol = ''): string {
  const { reason, field, limit, actual } = refusal;
  return textOf(reason, { field, limit, actual, detail: '', symbol });
}

const DETAIL_BYTES_MAX = 300;
const FIELD_BYTES_MAX = 200;

/** A reader's text about a field has no full stop of its own. */
function sentence(detail: string): string {
  return detail.endsWith('.') ? detail : `${detail}.`;
}

function textOf(
  reason: RejectReason,
  { field, limit, actual, detail, symbol }: Required<Pick<Circumstances, Told>>,
): string {
  const name = rejectName(reason) as RejectName;
  const { means, cure } = reasonWords(name, actual, symbol);
  let numbers = field;
  if (limit !== 0) numbers = joined(numbers, `limit ${limit}`);
  if (actual !== 0) numbers = joined(numbers, `actual ${stateIn(name, actual) ?? actual}`);
  const text = numbers === '' ? `${means} ${cure}` : `${means} (${numbers}) ${cure}`;
  return detail === '' ? text : `${sentence(detail)} ${text}`;
}

/** What a text is made of, beside the reason. */
type Told = 'field' | 'limit' | 'actual' | 'detail' | 'symbol';

function joined(numbers: string, number: string): string {
  return numbers === '' ? number : `${numbers}, ${number}`;
}
