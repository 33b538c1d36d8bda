// A log that a person could have written: two accounts of an imported contract meet at 100.5.

import type { Command, Envelope, Seq, Time } from '../../../../engine/schema/index.ts';
import { Side, TimeInForce } from '../../../../engine/schema/index.ts';
import { OrderDesk, recordedTerms } from '../../../../gateway/tools/import/order-desk.ts';
import { envelopeToJson } from '../../../../proto/codec.ts';

const desk = new OrderDesk(
  recordedTerms({
    symbol: 'ABC',
    base: 'ABC',
    currency: 'USD',
    moneyDecimals: 3,
    tickSize: '0.5',
    lotSize: '0.1',
  }),
);

export const START: number = Date.parse('2024-01-02T03:04:05Z') * 1000;

/** Sells 5 @ 201 ticks and buys 3 of them, then cancels the rest; one bid stays. A second apart. */
export function smallLog(): Envelope[] {
  const commands: Command[] = [desk.listing()];
  const gtc = TimeInForce.goodTillCancel;
  const ask = { name: 'ask', side: Side.sell, limit: 201, qty: 5, timeInForce: gtc };
  const placed = desk.place(ask, commands);
  desk.place({ name: 'buy', side: Side.buy, limit: 202, qty: 3, timeInForce: gtc }, commands);
  desk.place({ name: 'bid', side: Side.buy, limit: 190, qty: 7, timeInForce: gtc }, commands);
  commands.push(desk.cancel(placed));
  commands.push(desk.cancel(placed)); // A second time: refused.
  return commands.map((command, at) => ({
    seq: (at + 1) as Seq,
    time: (START + at * 1_000_000) as Time,
    session: 0,
    request: 0,
    command,
  }));
}

export function textOf(envelopes: readonly Envelope[]): string {
  return envelopes.map((envelope) => `${envelopeToJson(envelope)}\n`).join('');
}
