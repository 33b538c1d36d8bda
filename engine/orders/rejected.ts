// An order that was refused: to whom it is emitted, and what stood in the way.

import type { EventBuffer } from '../events/buffer.ts';
import { emitRejected } from '../events/rows.ts';
import type { AccountId, ContractId, OrderId } from '../kernel/units.ts';
import type { OrderCommand } from '../schema/commands/orders.ts';
import { accountExists, nextAccountSeq } from '../state/accounts.ts';
import type { EngineState } from '../state/state.ts';

/** Emits the refusal that `state.refusal` holds; an account that does not exist has no stream. */
export function rejectOrder(
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
