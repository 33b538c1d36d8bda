import { TimeInForce } from '../../../engine/schema/index.ts';
import { type Attack, endOf, NOTHING, passed, type Target } from '../attack.ts';
import { logOn, order, trader } from '../traders.ts';

/** An iceberg's least display is a hundredth. */
const ICEBERG = { qty: 100, displayQty: 1 };
const ORDERS_EACH = 495;
const MAKERS = [trader(4), trader(5)];

/** 990 icebergs of 100 lots that show 1, at one price: 99 000 fills. */
async function prepare(target: Target): Promise<void> {
  for (const [i, maker] of MAKERS.entries()) {
    const client = await logOn(target, maker, i + 1);
    for (let placed = 0; placed < ORDERS_EACH; placed += 15) {
      const items = Array.from({ length: 15 }, () =>
        order(maker, 'sell', ICEBERG.qty, 1_005_000, { displayQty: ICEBERG.displayQty }),
      );
      await client.askFor('batchAck', { kind: 'batch', items });
      await passed(50); // Within the allowance of an account.
    }
    client.close();
  }
}

export const unfillable: Attack = {
  name: 'unfillable',
  does: '300 unfillable fill-or-kill orders a second over 990 icebergs that show a hundredth',
  prepare,
  venue: 'lives',
  isClosed: false,
  async abuse(target) {
    const who = trader(2);
    const client = await logOn(target, who, 3);
    let sent = 0;
    const end = performance.now() + target.seconds * 1000;
    while (performance.now() < end) {
      for (let i = 0; i < 3; i++) {
        client.send(order(who, 'buy', 99_001, 1_005_000, { timeInForce: TimeInForce.fillOrKill }));
        sent += 1;
      }
      await passed(10);
    }
    await client.ask({ kind: 'ping', echo: 1 });
    client.close();
    return { ...NOTHING, did: `${sent} orders` };
  },
};

export const manyFills: Attack = {
  name: 'many-fills',
  does: 'one order takes 990 icebergs that show a hundredth',
  prepare,
  venue: 'lives',
  isClosed: false,
  async abuse(target) {
    const who = trader(2);
    const client = await logOn(target, who, 3);
    const since = performance.now();
    const answer = await client.ask(
      order(who, 'buy', 99_000, 1_005_000, {
        timeInForce: TimeInForce.immediateOrCancel,
      }),
    );
    const tookMs = performance.now() - since;
    client.close();
    await passed(500);
    const { codes } = await endOf([client], since, target);
    const problems = answer.kind === 'orderAck' ? [] : [JSON.stringify(answer)];
    const did = `one order, answered with ${answer.kind} after ${tookMs.toFixed(0)} ms`;
    return { ...NOTHING, codes, problems, did };
  },
};
