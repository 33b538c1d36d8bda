import { Scope } from '../../../engine/schema/index.ts';
import { openLogReader } from '../../../gateway/log/open-log.ts';
import { decodeEnvelope } from '../../../proto/codec.ts';
import { registration } from '../../gateway/fixture.ts';
import { type Attack, NOTHING, passed, type Target } from '../attack.ts';
import { BTC, order } from '../traders.ts';

const FIRST = 10_000;
/** Lots of each defaulter; the others hold one each against them. */
const LOTS = 20;
const WARM_UP = 50;
/** Up to the next client's command. */
const CHAIN_MS = 500;
const PRICE = 1_000_000;
/** A lot is worth 100 USD, its margin 5 of them; 7 of each 100 are lost, and there is no bid before that. */
const FALLEN = 930_000;
const USD = 1_000_000;
const POOR = LOTS * 6 * USD;
const RICH = 100 * USD;
/** Commands that the venue is handed at once. */
const PIECE = 4000;

const defaulters = ({ isShort }: Target): number => (isShort ? 50 : 1000);

export const massDefault: Attack = {
  name: 'mass-default',
  does: '1 000 accounts are bankrupt at one mark, against 20 000 others',
  venue: 'lives',
  isClosed: false,
  async prepare(target: Target) {
    // A venue that marks each second has done both before: a few defaults, and marks.
    const few = await crowd(target, FIRST, WARM_UP);
    await target.command(mark(FALLEN), mark(PRICE));
    await crowd(target, few, defaulters(target));
    for (let i = 0; i < WARM_UP; i++) await target.command(mark(PRICE + (i % 2)));
  },
  async abuse(target) {
    target.begin();
    const kinds = await target.command(mark(FALLEN));
    await passed(target.seconds * 1000);
    const expected = defaulters(target) * LOTS;
    const closed = kinds['fill'] ?? 0;
    const did = `${defaulters(target)} bankrupt, ${closed} lots closed`;
    const problems =
      closed === expected ? [] : [`${closed} of ${expected}: ${JSON.stringify(kinds)}`];
    return { ...NOTHING, problems, did };
  },
  async afterwards({ dataFolder = '' }, isShort) {
    const { parts, ms } = await lastChain(dataFolder);
    const problems = isShort || ms <= CHAIN_MS ? [] : [`the chain took ${ms.toFixed(0)} ms`];
    return { problems, did: `${parts} commands until the next client's, ${ms.toFixed(0)} ms` };
  },
};

const mark = (price: number): object => ({ kind: 'setMarkPrice', contract: BTC, price });

/** Accounts that a fall ruins, against twenty times as many that it does not. @returns the next number that is free */
async function crowd(target: Target, first: number, count: number): Promise<number> {
  const poor = Array.from({ length: count }, (_, i) => someone(first + i));
  const rich = Array.from({ length: count * LOTS }, (_, i) => someone(first + count + i));
  await carryOut(target, [
    ...poor.flatMap((who) => registration(target.time, who, Scope.trade, { amount: POOR })),
    ...rich.flatMap((who) => registration(target.time, who, Scope.trade, { amount: RICH })),
    ...rich.map((who) => ({ ...order(who, 'sell', 1, PRICE), key: who.id })),
    ...poor.map((who) => ({ ...order(who, 'buy', LOTS, PRICE), key: who.id })),
  ]);
  return first + count + rich.length;
}

/** From the last mark that fell to the last part of what it left, by the journal's own times. */
async function lastChain(folder: string): Promise<{ readonly parts: number; readonly ms: number }> {
  let chain = { since: 0, last: 0, parts: 0 };
  for await (const batch of openLogReader({ kind: 'segments', folder }).read()) {
    for (let i = 0; i < batch.count; i++) {
      const { time, command } = decodeEnvelope(batch.payload(i));
      if (command.kind === 'setMarkPrice' && command.price === FALLEN) {
        chain = { since: time, last: time, parts: 1 };
      } else if (command.kind === 'continue') {
        chain = { ...chain, last: time, parts: chain.parts + 1 };
      }
    }
  }
  return { parts: chain.parts, ms: (chain.last - chain.since) / 1000 };
}

function someone(id: number): Parameters<typeof registration>[1] {
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
