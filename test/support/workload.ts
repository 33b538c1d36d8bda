// The workloads of the bench as commands to the engine: what is measured is also what is proved. A recorded
// contract takes them, so that the book alone is at work, or a live one with accounts that can afford anything.

import { Op, type Workload } from '../../bench/workloads/rows.ts';
import { Side, TimeInForce } from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';

/** Who sends: account `first` and the `count` − 1 after it, key = participant = its place from 1. */
export interface Senders {
  readonly first: number;
  readonly count: number;
}

/**
 * The commands of a workload, one by one. An order is named by its client order id, made of its id in the workload, because
 * its engine id is not known in advance; a replace is an amend of quantity and price.
 *
 * A cancel or replace of an order that has traded away is refused, as it would be in the market.
 */
export function* commandsOf(workload: Workload, senders: Senders): Generator<Command> {
  for (let row = 0; row < workload.count; row++) yield commandOf(workload, row, senders);
}

function commandOf(workload: Workload, row: number, senders: Senders): Command {
  const order = workload.order[row];
  const place = order % senders.count;
  const from = { key: place + 1, account: senders.first + place };
  const clientOrderId = `w${order}`;
  const [qty, limit] = [workload.qty[row], workload.price[row]];
  const what = workload.op[row];
  if (what === Op.cancel) {
    return {
      kind: 'cancelOrder',
      contract: 0,
      side: 0,
      ...from,
      order: 0,
      clientOrderId,
    } as Command;
  }
  if (what === Op.replace) {
    const change = { order: 0, clientOrderId, qty, limit, trigger: 0, cap: 0, validUntil: 0 };
    return { kind: 'amendOrder', contract: 0, side: 0, ...from, ...change } as Command;
  }
  const side = workload.buys[row] === 1 ? Side.buy : Side.sell;
  const timeInForce = what === Op.take ? TimeInForce.immediateOrCancel : TimeInForce.goodTillCancel;
  const terms = { contract: 1, side, qty, limit, timeInForce, clientOrderId };
  return { ...PLAIN_ORDER, ...from, ...terms } as Command;
}
