import { TriggerOn } from '../../../engine/schema/index.ts';
import { type Attack, NOTHING, passed, type Target } from '../attack.ts';
import { BTC, logOn, order, trader } from '../traders.ts';

/** As many as an account may have in a contract. */
const STOPS_EACH = 200;
const ACCOUNTS = 20;

export const manyStops: Attack = {
  name: 'many-stops',
  does: '4 000 stops of twenty accounts are triggered by one mark',
  venue: 'lives',
  isClosed: false,
  async prepare(target: Target) {
    await Promise.all(Array.from({ length: ACCOUNTS }, (_, i) => placeStops(target, i)));
  },
  async abuse({ command, seconds }) {
    await command({ kind: 'setMarkPrice', contract: BTC, price: 1_010_000 });
    await passed(seconds * 1000);
    return { ...NOTHING, did: `${STOPS_EACH * ACCOUNTS} stops` };
  },
};

async function placeStops(target: Target, i: number): Promise<void> {
  const who = trader(2 + i);
  const client = await logOn(target, who, i + 1);
  for (let placed = 0; placed < STOPS_EACH; placed += 20) {
    const items = Array.from({ length: 20 }, () =>
      order(who, 'buy', 1, 1_012_000, { triggerOn: TriggerOn.mark, trigger: 1_009_000 }),
    );
    await client.askFor('batchAck', { kind: 'batch', items });
    await passed(70);
  }
  client.close();
}
