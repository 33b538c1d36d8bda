import { describe, expect, test } from 'vitest';
import {
  apply,
  BTC_PERP,
  clearEvents,
  createEventBuffer,
  createState,
  ETH_PERP,
  faultIn,
  moneyPerTickLot,
  readEvents,
} from '../../../engine/index.ts';
import {
  type ContractId,
  type ContractTerms,
  type Event,
  RejectReason,
  type Seq,
  type Time,
} from '../../../engine/schema/index.ts';

describe('terms, CONTRACT-004', () => {
  const { sizes, controls, index, tiers, funding } = BTC_PERP;
  const rows: [string, Partial<Record<keyof ContractTerms, unknown>>, string][] = [
    ['the live ones', {}, ''],
    ['a tick-lot below one unit of money', { lotSize: '0.00000001' }, 'lotSize'],
    ['a tick that is not a decimal', { tickSize: '1e-1' }, 'tickSize'],
    ['a tick of zero', { tickSize: '0.0' }, 'tickSize'],
    ['a symbol in small letters', { symbol: 'btc-perp' }, 'symbol'],
    ['a rebate above the taker fee', { makerFee: -500 }, 'makerFee'],
    ['a rebate of all the taker pays', { makerFee: -400 }, ''],
    ['no brackets', { tiers: [] }, 'tiers'],
    ['rates that do not rise', { tiers: [tiers[0], tiers[0]] }, 'tiers.upTo'],
    [
      'maintenance above initial',
      { tiers: [{ ...tiers[0], maintenance: 60_000 }] },
      'tiers.maintenance',
    ],
    [
      'an order limit beyond exact sums',
      { sizes: { ...sizes, orderNotionalMax: 9e15 } },
      'sizes.orderNotionalMax',
    ],
    [
      'a band of everything',
      { controls: { ...controls, tradeBand: 1_000_000 } },
      'controls.tradeBand',
    ],
    [
      'weights that do not sum to one',
      { index: { ...index, sources: index.sources.slice(1) } },
      'index.sources',
    ],
    [
      'a damping above the cap',
      { funding: { ...funding, damping: funding.cap + 1 } },
      'funding.damping',
    ],
  ];
  test.each(rows)('%s', (_, change, fault) => {
    expect(faultIn({ ...BTC_PERP, ...change } as ContractTerms)).toBe(fault);
  });

  test('one tick of one lot of either live contract is 100 µUSD', () => {
    expect([BTC_PERP, ETH_PERP].map(moneyPerTickLot)).toEqual([100, 100]);
  });
});

describe('one venue, CONTRACT-003', () => {
  const second = { ...ETH_PERP, contract: 2 as ContractId };
  const rows: [string, ContractTerms, number][] = [
    ['the same id', { ...second, contract: 1 as ContractId }, RejectReason.alreadyExists],
    ['the same symbol', { ...second, symbol: 'BTC-PERP' }, RejectReason.alreadyExists],
    ['another currency', { ...second, currency: 'HKD' }, RejectReason.venueMismatch],
    ['another unit of it', { ...second, moneyDecimals: 8 }, RejectReason.venueMismatch],
    ['a recording', { ...second, recorded: true, tiers: [] }, RejectReason.venueMismatch],
  ];
  test.each(rows)('%s is refused beside BTC-PERP', (_, terms, reason) => {
    expect(listed(BTC_PERP, terms)).toMatchObject([{ kind: 'commandRejected', reason }]);
  });

  test('ETH-PERP is not', () => {
    expect(listed(BTC_PERP, second)).toMatchObject([{ kind: 'contractListed' }]);
  });
});

/** The refusal of the last of these contracts, listed one after another. */
function listed(...contracts: readonly ContractTerms[]): Event[] {
  const state = createState();
  const out = createEventBuffer();
  for (const [at, terms] of contracts.entries()) {
    clearEvents(out);
    const command = { kind: 'listContract', terms } as const;
    apply(state, { seq: (at + 1) as Seq, time: 1 as Time, session: 0, request: 0, command }, out);
  }
  return readEvents(out);
}
