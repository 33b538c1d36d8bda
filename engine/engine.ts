// The table of contents of the engine: one command at a time, everything due before it, everything it wakes
// after it. No clock, no dice, no I/O: the same envelopes give the same state and the same events, for ever.

import { forgetTouched } from './book/book.ts';
import { findOrder } from './book/order-index.ts';
import { cureOnceFlat } from './collateral/convert.ts';
import { approveContract, listContract, setContractState } from './contracts/life.ts';
import { takeTermsIntoForce } from './contracts/terms-change.ts';
import { noteFund } from './default/fund.ts';
import { amendOrder } from './entry/amend.ts';
import { placeOrder } from './entry/place.ts';
import { type EventBuffer, emitRare } from './events/buffer.ts';
import { digestEvents } from './events/digest.ts';
import { emitRejected } from './events/rows.ts';
import { assert, unreachable } from './kernel/assert.ts';
import { BATCH_MAX } from './kernel/limits.ts';
import { type AccountId, type ContractId, NO_ORDER, type OrderId } from './kernel/units.ts';
import { applyMoney } from './money/money.ts';
import { cancelOrder, expireLive, massCancel } from './orders/cancel.ts';
import { runLastTriggers, setIndexPrice, setMarkPrice } from './prices.ts';
import { lapse, warn } from './registers/lapses.ts';
import { applyRegister } from './registers/register.ts';
import { applyRisk, isRisk } from './risk-commands.ts';
import { CancelReason } from './schema/closed-sets.ts';
import type { Command, Envelope } from './schema/command.ts';
import type { OrderCommand } from './schema/commands/orders.ts';
import type { ApproveCommand } from './schema/commands/proposals.ts';
import { OK, RejectReason, type Verdict } from './schema/reject.ts';
import { passSecond } from './second.ts';
import { accountExists, nextAccountSeq } from './state/accounts.ts';
import { lapseClientOrderIds } from './state/client-order-ids.ts';
import { type Due, DueKind, takeDue } from './state/due.ts';
import { type EngineState, refuse } from './state/state.ts';
import { clearTouched } from './state/touched.ts';
import { checkDirect, emitRefused, expireProposal, takeApproved } from './supervision/proposals.ts';
import { countRefusals } from './supervision/refusals.ts';
import { applySupervision, isSupervision } from './supervision-commands.ts';

/**
 * Applies one command and appends what it says to `out`.
 *
 * @param envelope its `seq` is the state's plus one; its `time` is not before the state's.
 */
export function apply(state: EngineState, envelope: Envelope, out: EventBuffer): void {
  assert(envelope.seq === state.seq + 1, 'sequence numbers have no gap');
  assert(envelope.time >= state.time, 'time does not go backward');
  for (const market of state.markets) if (market !== undefined) forgetTouched(market.book);
  clearTouched(state.scratch.touched);
  const first = out.count;
  state.seq = envelope.seq;
  runDue(state, envelope, out);
  state.time = envelope.time;
  lapseClientOrderIds(state.clientOrderIds, state.time);
  applyCommand(state, envelope.command, out);
  followLast(state, envelope.command, out);
  cureOnceFlat(state, out);
  digestEvents(state.eventDigest, out, first);
}

/** Everything due at or before the command's time happens first, each at its own time. */
function runDue(state: EngineState, envelope: Envelope, out: EventBuffer): void {
  for (;;) {
    const due = takeDue(state.due, envelope.time);
    if (due === null) return;
    if (due.at > state.time) state.time = due.at;
    runDueItem(state, due, out);
  }
}

function runDueItem(state: EngineState, due: Due, out: EventBuffer): void {
  switch (due.kind) {
    case DueKind.orderExpiry: {
      const slot = findOrder(state.orderIndex, state.orders, due.id as OrderId);
      if (slot !== NO_ORDER) expireLive(state, slot, -1, CancelReason.expired, out);
      return;
    }
    case DueKind.lapse:
      lapse(state, due, out);
      return;
    case DueKind.warning:
      warn(state, due, out);
      return;
    case DueKind.proposalExpiry:
      expireProposal(state, due, out);
      return;
    case DueKind.termsChange:
      takeTermsIntoForce(state, due, out);
      return;
    default:
      unreachable(due.kind);
  }
}

function applyCommand(state: EngineState, command: Command, out: EventBuffer): void {
  switch (command.kind) {
    case 'placeOrder':
    case 'amendOrder':
    case 'cancelOrder':
      applyOrder(state, command, 0, out);
      return;
    case 'batch':
      applyBatch(state, command.items, out);
      return;
    case 'massCancel':
      answer(state, command, massCancel(state, command, 0, out), out);
      return;
    default:
      answer(state, command, applyOther(state, command, out), out);
      noteFund(state, out); // Seeding moves it as well as defaults do.
  }
}

type OtherCommand = Exclude<Command, OrderCommand | { kind: 'batch' | 'massCancel' }>;

/** What takes two people goes past `checkDirect` only when a second one has approved it. */
function applyOther(state: EngineState, command: OtherCommand, out: EventBuffer): Verdict {
  if (command.kind === 'approveCommand') return carryOut(state, command, out);
  const verdict = checkDirect(state, command);
  return verdict === OK ? applyAllowed(state, command, out) : verdict;
}

/** Does what was proposed, now that it is approved; it may be refused like any command. */
function carryOut(state: EngineState, command: ApproveCommand, out: EventBuffer): Verdict {
  const proposal = takeApproved(state, command, out);
  if (proposal === null) return state.refusal.reason;
  const verdict = applyAllowed(state, proposal.record.command, out);
  answer(state, proposal.record.command, verdict, out);
  if (verdict !== OK) emitRefused(proposal, out);
  return OK;
}

function applyAllowed(
  state: EngineState,
  command: Exclude<OtherCommand, ApproveCommand>,
  out: EventBuffer,
): Verdict {
  switch (command.kind) {
    case 'tick':
      passSecond(state, out);
      return OK;
    case 'setIndexPrice':
      return setIndexPrice(state, command, out);
    case 'setMarkPrice':
      return setMarkPrice(state, command, out);
    case 'listContract':
      return listContract(state, command, out);
    case 'approveContract':
      return approveContract(state, command, out);
    case 'setContractState':
      return setContractState(state, command, out);
    case 'deposit':
    case 'withdraw':
    case 'transfer':
      return applyMoney(state, command, out);
    case 'countRefusals':
      return countRefusals(state, command, out);
    default:
      if (isRisk(command)) return applyRisk(state, command, out);
      if (isSupervision(command)) return applySupervision(state, command, out);
      return applyRegister(state, command, out);
  }
}

function answer(state: EngineState, command: Command, verdict: Verdict, out: EventBuffer): void {
  if (verdict === OK) return;
  const { reason, field, limit, actual } = state.refusal;
  emitRare(out, { kind: 'commandRejected', command: command.kind, reason, field, limit, actual });
}

/** One item of order entry, answered for itself. */
function applyOrder(
  state: EngineState,
  command: OrderCommand,
  item: number,
  out: EventBuffer,
): void {
  let verdict: Verdict;
  switch (command.kind) {
    case 'placeOrder':
      verdict = placeOrder(state, command, item, out);
      break;
    case 'amendOrder':
      verdict = amendOrder(state, command, item, out);
      break;
    case 'cancelOrder':
      verdict = cancelOrder(state, command, item, out);
      break;
    default:
      unreachable(command);
  }
  if (verdict !== OK) reject(state, command, item, out);
}

function reject(state: EngineState, command: OrderCommand, item: number, out: EventBuffer): void {
  const { account, clientOrderId, kind } = command;
  const { reason, field, limit, actual } = state.refusal;
  const known = accountExists(state.accounts, account);
  emitRejected(out, {
    item,
    account: known ? account : (0 as AccountId),
    accountSeq: known ? nextAccountSeq(state.accounts, account) : 0,
    contract: kind === 'placeOrder' ? command.contract : (0 as ContractId),
    order: kind === 'placeOrder' ? (0 as OrderId) : command.order,
    clientOrderId,
    command: kind,
    reason,
    field,
    limit,
    actual,
  });
}

function applyBatch(state: EngineState, items: readonly OrderCommand[], out: EventBuffer): void {
  if (items.length === 0 || items.length > BATCH_MAX) {
    refuse(state, RejectReason.batchInvalid, 'items', BATCH_MAX, items.length);
    const { reason, field, limit, actual } = state.refusal;
    emitRare(out, { kind: 'commandRejected', command: 'batch', reason, field, limit, actual });
    return;
  }
  for (let item = 0; item < items.length; item++) applyOrder(state, items[item], item, out);
}

/** At the end of the command that moved last, and at each tick, orders that watch it wake. */
function followLast(state: EngineState, command: Command, out: EventBuffer): void {
  const isTick = command.kind === 'tick';
  for (const market of state.markets) {
    if (market === undefined || !(isTick || market.lastMoved)) continue;
    runLastTriggers(state, market, out);
    market.lastMoved = false;
  }
}
