// Orders of these clients on their way into the venue, one or several at once, and what each is answered with.

import {
  BATCH_MAX,
  type ClientCommand,
  type ContractId,
  type KeyId,
  type OrderCommand,
  RejectReason,
  type Time,
} from '../../engine/schema/index.ts';
import {
  type OrderAck,
  OrderOutcome,
  type Reject,
  type ServerBody,
} from '../../proto/server-message.ts';
import { millis } from './account-rows.ts';
import type { Asker } from './asking.ts';
import { codeOf } from './codes.ts';
import { parameterError, wholeIn } from './decimals.ts';
import type { Instruments } from './instruments.ts';
import { OkxError } from './okx-error.ts';
import { amendOrder, cancelOrder, type Ordering, placeOrder, refusedId } from './order-requests.ts';
import { isSeenAsCanceled } from './own-orders.ts';
import { isAbsent, objectIn, textIn, type Written } from './written.ts';

/** What is done with orders. */
export type Action = 'place' | 'amend' | 'cancel';

const TURN: Readonly<Record<Action, (written: Written, ordering: Ordering) => OrderCommand>> = {
  place: placeOrder,
  amend: amendOrder,
  cancel: cancelOrder,
};

/** What each order of a request is answered with. */
interface OrderAnswer {
  readonly ordId: string;
  readonly clOrdId: string;
  readonly tag?: string;
  readonly reqId?: string;
  readonly ts: string;
  readonly sCode: string;
  readonly sMsg: string;
}

export interface Trading {
  readonly asker: Asker;
  readonly instruments: Instruments;
  readonly now: () => Time;
  /** Orders are not taken later than this; 0 for any time. */
  readonly validUntil: Time;
}

/** @param written an order, or several in a list @throws OkxError where nothing of it can be done */
export async function actOn(
  action: Action,
  written: unknown,
  trading: Trading,
): Promise<OrderAnswer[]> {
  const items = (Array.isArray(written) ? written : [written]).map((each) =>
    objectIn(each, 'args'),
  );
  if (items.length === 0) throw new OkxError('50000', 'Body can not be empty');
  if (items.length > BATCH_MAX) throw new OkxError('51111', `Maximum ${BATCH_MAX} orders`);
  const { asker, instruments, validUntil } = trading;
  const ordering = { account: asker.account, instruments, validUntil };
  const turned = items.map((item) => turnedOr(() => TURN[action](item, ordering)));
  const commands = turned.filter((each): each is OrderCommand => !(each instanceof OkxError));
  const answers = commands.length === 0 ? [] : await sendAll(commands, asker);
  let next = 0;
  return turned.map((each, at) => {
    if (each instanceof OkxError) return refused(items[at], each, action, trading);
    const answer = answers[next++];
    return answer.kind === 'reject'
      ? rejected(items[at], answer, action, trading)
      : acknowledged(items[at], answer, action, trading);
  });
}

/** `1` where nothing was done, `2` where a part was. */
export function overallCode(answers: readonly OrderAnswer[]): '0' | '1' | '2' {
  const failed = answers.filter(({ sCode }) => sCode !== '0').length;
  if (failed === 0) return '0';
  return failed === answers.length ? '1' : '2';
}

/** All orders of the account go after so many seconds, unless this comes again. @throws OkxError */
export async function cancelAllAfter(written: Written, { asker, now }: Trading): Promise<object> {
  if (!isAbsent(written.tag)) throw parameterError('tag'); // It would spare orders that this stops.
  const seconds = wholeIn(written.timeOut, 'timeOut', SECONDS_MAX);
  const key = 0 as KeyId;
  const { account } = asker;
  const answer = await asker.ask({ kind: 'cancelAllAfter', key, account, seconds });
  if (answer.kind !== 'deadManAck') throw failureOf(answer);
  return { triggerTime: answer.at === 0 ? '0' : millis(answer.at), tag: '', ts: millis(now()) };
}

/** All orders of a contract go. @throws OkxError */
export async function massCancel(
  written: Written,
  { asker, instruments }: Trading,
): Promise<object> {
  const family = written.instFamily;
  const found = instruments.all.filter((each) => each.family === family || each.instId === family);
  if (found.length === 0) throw new OkxError('51001', "Instrument family doesn't exist");
  for (const { contract } of found) {
    const answer = await asker.ask({ ...massCancelOf(contract), account: asker.account });
    if (answer.kind !== 'massCancelAck') throw failureOf(answer);
  }
  return { result: true };
}

/** @throws OkxError */
export async function setLeverage(written: Written, trading: Trading): Promise<object> {
  const { asker, instruments } = trading;
  const instrument = instruments.named(written);
  if (written.mgnMode !== 'cross') throw parameterError('mgnMode');
  if (!isAbsent(written.posSide) && written.posSide !== 'net') throw parameterError('posSide');
  const leverage = wholeIn(written.lever, 'lever', LEVERAGE_MAX);
  const { contract, instId } = instrument;
  const key = 0 as KeyId;
  const command = {
    kind: 'chooseLeverage',
    key,
    account: asker.account,
    contract,
    leverage,
  } as const;
  const answer = await asker.ask(command satisfies ClientCommand);
  if (answer.kind !== 'leverageAck') throw failureOf(answer);
  return { instId, mgnMode: 'cross', posSide: 'net', lever: String(answer.leverage) };
}

/** The longest that these clients may ask for, and the longest of the venue. */
const SECONDS_MAX = 300;
const LEVERAGE_MAX = 1000;

function massCancelOf(contract: ContractId) {
  return { kind: 'massCancel', key: 0 as KeyId, contract, side: 0, tag: '' } as const;
}

function turnedOr(turn: () => OrderCommand): OrderCommand | OkxError {
  try {
    return turn();
  } catch (error) {
    if (error instanceof OkxError) return error;
    throw error;
  }
}

/** @returns an answer for each. A refusal of the whole is one of each. */
async function sendAll(
  commands: readonly OrderCommand[],
  asker: Asker,
): Promise<(OrderAck | Reject)[]> {
  const [first] = commands;
  const request = commands.length === 1 ? first : ({ kind: 'batch', items: commands } as const);
  const answer = await asker.ask(request);
  if (answer.kind === 'batchAck') return [...answer.items];
  if (answer.kind === 'orderAck') return [answer];
  if (answer.kind === 'reject') return commands.map(() => answer);
  throw failureOf(answer);
}

function failureOf(answer: ServerBody): OkxError {
  if (answer.kind === 'reject') return new OkxError(codeOf(answer.reason), answer.text);
  return new OkxError('50026', `unexpected answer: ${answer.kind}`);
}

function acknowledged(
  written: Written,
  ack: OrderAck,
  action: Action,
  trading: Trading,
): OrderAnswer {
  const isRepeat = ack.outcome === OrderOutcome.duplicate;
  const sCode = isRepeat ? codeOf(RejectReason.duplicate) : '0';
  const sMsg = isRepeat ? 'Duplicated client order ID' : messageOf(action);
  const clOrdId = ack.clientOrderId;
  return { ordId: String(ack.order), clOrdId, ...restOf(written, action, trading), sCode, sMsg };
}

function rejected(written: Written, reject: Reject, action: Action, trading: Trading): OrderAnswer {
  const { reason, seq, item, text } = reject;
  if (action === 'place' && seq !== 0 && isSeenAsCanceled(reason)) {
    const ordId = refusedId(seq, item);
    const clOrdId = textIn(written.clOrdId, 'clOrdId');
    const rest = restOf(written, action, trading);
    return { ordId, clOrdId, ...rest, sCode: '0', sMsg: messageOf(action) };
  }
  const { orderUnknown, orderMismatch } = RejectReason;
  const isGone = action === 'amend' && (reason === orderUnknown || reason === orderMismatch);
  const code = isGone ? AMENDED_UNKNOWN : codeOf(reason);
  return refused(written, new OkxError(code, text), action, trading);
}

/** Their own code for it, 51503, is none that their libraries know as an order that is not there. */
const AMENDED_UNKNOWN = '51603';

function refused(
  written: Written,
  { code, message }: OkxError,
  action: Action,
  trading: Trading,
): OrderAnswer {
  const { ordId, clOrdId } = written;
  const names = { ordId: textOr(ordId), clOrdId: textOr(clOrdId) };
  return { ...names, ...restOf(written, action, trading), sCode: code, sMsg: message };
}

function restOf(written: Written, action: Action, { now }: Trading) {
  const ts = millis(now());
  if (action === 'place') return { tag: textOr(written.tag), ts };
  return action === 'amend' ? { reqId: textOr(written.reqId), ts } : { ts };
}

function messageOf(action: Action): string {
  return action === 'place' ? 'Order placed' : '';
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
