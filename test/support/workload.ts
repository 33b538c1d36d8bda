// The workloads of the bench as commands to the engine: what is measured is also what is proved. A recorded
// contract takes them, so that the book alone is at work, or a live one with accounts that can afford anything.

import { Op, type Workload } from '../../bench/workload.ts';
import { Side } from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import { PLAIN_ORDER } from '../../engine/schema/plain-order.ts';

/** Who sends: account `first` and the `count` − 1 after it, key = participant = its place from 1. */
export interface Senders {
  readonly first: number;
  readonly count: number;
}

/**
 * The commands of a workload, one by one. An order is named by its client order id, the row that added it, because its
 * engine id is not known in advance; a replace is an amend of quantity and price.
 *
 * A cancel or replace of an order that has traded away is refused, as it would be in the market.
 */
export function* commandsOf(workload: Workload, senders: Senders): Generator<Command> {
  const { op, count } = workload;
  /** The row that first added the order which a row goes on with. */
  const root = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    root[row] = op[row] === Op.add ? row : root[workload.ref[row]];
    yield commandOf(workload, row, root[row], senders);
  }
}

function commandOf(workload: Workload, row: number, root: number, senders: Senders): Command {
  const place = root % senders.count;
  const from = { key: place + 1, account: senders.first + place };
  const clientOrderId = `w${root}`;
  const [qty, limit] = [workload.qty[row], workload.price[row]];
  switch (workload.op[row]) {
    case Op.cancel:
      return { kind: 'cancelOrder', ...from, order: 0, clientOrderId } as Command;
    case Op.replace: {
      const change = { order: 0, clientOrderId, qty, limit, trigger: 0, validUntil: 0 };
      return { kind: 'amendOrder', ...from, ...change } as Command;
    }
    default: {
      const side = workload.buys[row] === 1 ? Side.buy : Side.sell;
      const contract = 1; // Rests until it is canceled.
      return { ...PLAIN_ORDER, ...from, contract, side, qty, limit, clientOrderId } as Command;
    }
  }
}
