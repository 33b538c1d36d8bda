import { describe, expect, test } from 'vitest';
import { OrderRefused, Scale } from '../../../../../client/node/index.ts';
import { BTC_PERP } from '../../../../../engine/index.ts';
import {
  ContractState,
  type RejectName,
  RejectReason,
} from '../../../../../engine/schema/index.ts';
import { rejection } from '../../../../../gateway/answers/rejection.ts';
import { programName } from '../../../../../gateway/host/program-name.ts';
import { refusalLines } from '../../../../../gateway/tools/cli/trading/order-words.ts';
import { REASON_TEXTS } from '../../../../../proto/generated/reason-texts.ts';
import type { ContractInfo, Reject } from '../../../../../proto/server-message.ts';

const btc = new Scale({ terms: BTC_PERP, moneyPerTickLot: 100 } as ContractInfo);

function emitted(reason: RejectName, field: string, limit: number, actual: number): string {
  const reject = { reason: RejectReason[reason], field, limit, actual, text: '' } as Reject;
  return refusalLines(new OrderRefused(reject), btc).slice(0, -1).join('\n');
}

describe('a refusal is printed in the units of the terminal', () => {
  test.each([
    [
      'orderSize',
      'qty',
      10_000_000_000_000,
      14_250_000_000_000,
      `Refused   The order's notional exceeds the contract's limit for one order.
          it would be 14,250,000.00 USD, at most 10,000,000.00 USD
Fix       Split it.`,
    ],
    [
      'orderSize',
      'qty',
      10_000_000_000_000,
      Number.MAX_SAFE_INTEGER,
      `Refused   The order's notional exceeds the contract's limit for one order.
          it would be more than 9,007,199,254.74 USD, at most 10,000,000.00 USD
Fix       Split it.`,
    ],
    [
      'insufficientMargin',
      '',
      2_500_000,
      5_000_000,
      `Refused   The account cannot carry the order.
          needed 5.00 USD, available 2.50 USD
Fix       Send a smaller or a reducing order, cancel others, or deposit.`,
    ],
    [
      'qtyInvalid',
      'qty',
      1_000_000_000_000,
      2_000_000_000_000,
      `Refused   The quantity is not from 0.001 to 1,000,000,000.000.
          asked for 2,000,000,000.000, the bound is 1,000,000,000.000
Fix       Send a quantity in that range.`,
    ],
    [
      'notFillable',
      '',
      0,
      5000,
      `Refused   A fill-or-kill order of 5.000 cannot be filled whole. How much could be is not disclosed: it would show hidden lots.
Fix       Send less, or immediate or cancel.`,
    ],
    [
      'priceInvalid',
      'limit',
      134_217_727,
      200_000_000,
      `Refused   The limit price is missing, or outside the range of prices, or stands on a market order.
          asked for 20,000,000.0, the bound is 13,421,772.7
Fix       Send a price from 0.1 to 13,421,772.7; nothing on a market order.`,
    ],
  ] as const)('%s of %s', (reason, field, limit, actual, text) => {
    expect(emitted(reason, field, limit, actual)).toBe(text);
  });

  test.each(Object.keys(REASON_TEXTS) as RejectName[])(
    '%s: no word of the wire is left',
    (reason) => {
      expect(emitted(reason, '', 3, 4)).not.toMatch(/`|minor units|\bactual\b/);
    },
  );
});

describe('a contract that takes no order is named with its state', () => {
  const { cancelOnly, halted, reduceOnly, delisted } = ContractState;
  const reopen = `${programName()} desk reopen BTC-PERP --because "prices were checked" --key-file FILE`;

  test.each([
    [cancelOnly, 'cancelOnly', true],
    [halted, 'halted', true],
    [reduceOnly, 'reduceOnly', false],
    [delisted, 'delisted', false],
  ])('%i is %s; people reopen it: %s', (state, name, byPeople) => {
    const text = emitted('contractState', 'contract', 0, state);
    expect(text).toContain(`the state is ${name}.`);
    expect(text.includes(reopen)).toBe(byPeople);
    expect(text.includes('desk approve PROPOSAL --key-file FILE')).toBe(byPeople);
  });

  test('a program reads the name too', () => {
    const reject = { reason: RejectReason.contractState, field: '', actual: halted, text: '' };
    const { message } = new OrderRefused(reject as Reject);
    expect(message).toContain('the state is halted.');
    const { text } = rejection(RejectReason.contractState, { field: 'contract', actual: delisted });
    expect(text).toBe(
      "The contract's state takes no order of this kind; the state is delisted. (contract, actual delisted) " +
        'Wait for the state to change; reducing orders pass in reduceOnly, cancels always.',
    );
    const draft = { field: 'contract', actual: ContractState.draft };
    expect(rejection(RejectReason.contractNotApproved, draft).text).toContain('actual draft');
  });
});
