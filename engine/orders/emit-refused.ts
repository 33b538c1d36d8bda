// The answer to a command that was refused: what stands in the way is noted in the state.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { emitRejected } from '../events/rejected-row.ts';
import type { AccountId, ContractId, OrderId } from '../kernel/units.ts';
import type { Command } from '../schema/command.ts';
import type { OrderCommand } from '../schema/commands/orders.ts';
import { accountExists, nextAccountSeq } from '../state/accounts.ts';
import type { EngineState } from '../state/state.ts';

/** Of any command: an order by itself, or whatever else. */
export function emitRefused(state: EngineState, command: Command, out: EventBuffer): void {
  const { kind } = command;
  if (kind === 'placeOrder' || kind === 'amendOrder' || kind === 'cancelOrder') {
    emitOrderRefused(state, command, 0, out);
  } else emitCommandRefused(state, command, out);
}

export function emitCommandRefused(state: EngineState, { kind }: Command, out: EventBuffer): void {
  const { reason, field, limit, actual } = state.refusal;
  emitRare(out, { kind: 'commandRejected', command: kind, reason, field, limit, actual });
}

/** @param item its place in a batch; 0 for an order by itself. */
export function emitOrderRefused(
  state: EngineState,
  command: OrderCommand,
  item: number,
  out: EventBuffer,
): void {
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
