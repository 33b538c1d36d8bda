// The order of loss, step by step, complete to zero: who pays first, who next, and that nothing is left over.

import type { PlainRecord } from './terms-view.ts';

/** @see docs/rules/default.md */
export const WATERFALL: readonly PlainRecord[] = [
  {
    step: 1,
    payer: 'the client in default',
    text: 'All margin of the account, its listed collateral included; nothing beyond the account.',
    parameters: ['default.limitStart', 'default.limitStep', 'default.limitMax', 'default.cure'],
  },
  {
    step: 2,
    payer: "the client's own group",
    text: 'Opposite positions of the same beneficial owner close first, as far as each account stays at or above zero.',
    parameters: ['default.slicesMax'],
  },
  {
    step: 3,
    payer: 'the insurance fund, then the tranche of the venue',
    text: 'Within the budget of the event, for one order into the book at a price that the budget allows.',
    parameters: ['default.backstopLimit', 'default.budget', 'fund.shareOfPeak'],
  },
  {
    step: 4,
    payer: 'the other side of the contract, by deleveraging',
    text: 'Positions close against it at the bankruptcy price, moved by what is left of the budget; without fee.',
    parameters: ['default.budget'],
  },
  {
    step: 5,
    payer: 'open gains',
    text: 'Where lots were deleveraged: what no price and no budget could cover is cut from open gains in proportion, never from deposited margin of others.',
    parameters: [],
  },
  {
    step: 6,
    payer: 'the insurance fund and the tranche, beyond the budget',
    text: 'Whatever is still below zero on an account that is flat.',
    parameters: [],
  },
  {
    step: 7,
    payer: 'the venue',
    text: 'What is left is written to the row "uncovered", and every contract that trades is halted. The client owes nothing.',
    parameters: [],
  },
];
