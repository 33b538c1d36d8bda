import { Scope } from '../../../engine/schema/index.ts';
import { registration } from '../../gateway/fixture.ts';
import { type Attack, NOTHING, passed, type Target } from '../attack.ts';
import { BTC, order } from '../traders.ts';

const FIRST = 10_000;
/** Lots of each defaulter; the others hold one each against them. */
const LOTS = 20;
const PRICE = 1_000_000;
/** A lot is worth 100 USD, its margin 5 of them; 7 of each 100 are lost, and nobody bids before that. */
const FALLEN = 930_000;
const USD = 1_000_000;
const POOR = LOTS * 6 * USD;
const RICH = 100 * USD;
/** Commands that the venue is handed at once. */
const PIECE = 4000;
/** The chain up to the next client's command. */
const CHAIN_MS = 500;

const defaulters = ({ isShort }: Target): number => (isShort ? 50 : 1000);

export const massDefault: Attack = {
  name: 'mass-default',
  does: '1 000 accounts are bankrupt at one mark, against 20 000 others',
  venue: 'lives',
  isClosed: false,
  async prepare(target: Target) {
    const poor = Array.from({ length: defaulters(target) }, (_, i) => someone(i));
    const rich = Array.from({ length: poor.length * LOTS }, (_, i) => someone(poor.length + i));
    await carryOut(target, [
      ...poor.flatMap((who) => registration(target.time, who, Scope.trade, { amount: POOR })),
      ...rich.flatMap((who) => registration(target.time, who, Scope.trade, { amount: RICH })),
      ...rich.map((who) => ({ ...order(who, 'sell', 1, PRICE), key: who.id })),
      ...poor.map((who) => ({ ...order(who, 'buy', LOTS, PRICE), key: who.id })),
    ]);
  },
  async abuse(target) {
    target.begin();
    const since = performance.now();
    const kinds = await target.command({ kind: 'setMarkPrice', contract: BTC, price: FALLEN });
    const tookMs = performance.now() - since;
    await passed(target.seconds * 1000);
    const expected = defaulters(target) * LOTS;
    const closed = kinds['fill'] ?? 0;
    const did = `${defaulters(target)} bankrupt, ${closed} of ${expected} lots closed after ${tookMs.toFixed(0)} ms: ${JSON.stringify(kinds)}`;
    const problems = [
      ...(closed === expected ? [] : [`${closed} of ${expected} lots were closed`]),
      ...(target.isShort || tookMs <= CHAIN_MS ? [] : [`the chain took ${tookMs.toFixed(0)} ms`]),
    ];
    return { ...NOTHING, problems, did };
  },
};

function someone(i: number): Parameters<typeof registration>[1] {
  const id = FIRST + i;
  return { id, account: id, name: `crowd-${id}`, signer: SIGNER };
}

const SIGNER = new Uint8Array(32).fill(7);

/** @throws when one of them is refused */
async function carryOut({ command }: Target, commands: readonly object[]): Promise<void> {
  for (let at = 0; at < commands.length; at += PIECE) {
    const kinds = await command(...commands.slice(at, at + PIECE));
    const refused = (kinds['commandRejected'] ?? 0) + (kinds['orderRejected'] ?? 0);
    if (refused > 0) throw new Error(`${refused} refused behind ${at}: ${JSON.stringify(kinds)}`);
  }
}
