import { describe, expect, test } from 'vitest';
import { BALANCES, COLLATERAL, codeText, POSITIONS, touchesTables, writes } from './tables.ts';
import { filesIn, readTree, sourceFile } from './tree.ts';

describe('tables', () => {
  const code = (text: string): string => codeText(sourceFile('a.ts', text));
  const writesBalance = (text: string): boolean => writes(code(text), BALANCES);
  const writesCollateral = (text: string): boolean => writes(code(text), COLLATERAL);
  const writesPosition = (text: string): boolean => writes(code(text), POSITIONS);

  test.each([
    'state.accounts.balance[House.fund] = 1;',
    'accounts.balance[rows[0]] += 1;',
    'const { balance } = state.accounts; balance[account] = 1;',
    'const { role, balance: cash } = state.accounts; cash[account] -= 1;',
    'const column = state.accounts.balance; column[account] = 1;',
    'function of(s) { return s.x ? s.accounts.balance : s.held; } const held = of(s); held[a] = 1;',
    'accounts.balance.set(account, 1);',
    'add(state.accounts.balance, account, 1);',
    'add(account, accounts.balance);',
  ])('%s writes a balance', (text) => {
    expect(writesBalance(text)).toBe(true);
  });

  test.each([
    'accounts.balance = grown(accounts.balance, 2);',
    'if (accounts.balance[account] === 1) words[at] = accounts.balance[account];',
    '// accounts.balance[account] = 1;',
    "const text = 'accounts.balance[account] = 1';",
    'const balance = state.accounts.balance[account]; equity[account] = balance;',
    'const { balance } = event; balance[account] = 1;',
    'const { balance } = state.accounts; row.balance[account] = balance[account];',
    'accounts.balance[account] => 1;',
    'add(accounts.balance[account], grown(accounts.balance, 2));',
  ])('%s writes none', (text) => {
    expect(writesBalance(text)).toBe(false);
  });

  test('a held column belongs to positions only if they own it', () => {
    expect(writesPosition('market.positions.held[account] = 1;')).toBe(true);
    expect(writesPosition('const { held, cost } = market.positions; cost[account] = 1;')).toBe(
      true,
    );
    expect(writesPosition('positions.owed[account] = 0; positions.seen[account] = 1;')).toBe(true);
    expect(writesPosition('collateral.held[account] = 1;')).toBe(false);
    expect(writesCollateral('collateral.held[account] = 1;')).toBe(true);
    expect(writesCollateral('const { held, rate } = currency; held[account] -= 1;')).toBe(true);
    expect(writesCollateral('market.positions.held[account] = 1;')).toBe(false);
    expect(writesPosition('const { held } = collateral; held[account] = 1;')).toBe(false);
  });

  test('a table is touched through a state or a market, by a dot or a pattern', () => {
    const touches = (text: string): boolean => touchesTables(code(text));
    expect(touches('venue.state.accounts.role[account]')).toBe(true);
    expect(touches('const { seq, markets } = venue.state;')).toBe(true);
    expect(touches('market?.positions.held[account]')).toBe(true);
    expect(touches('const { book } = market;')).toBe(true);
    expect(touches('const { book } = listed as Market;')).toBe(true);
    expect(touches('const { positions: { held } } = state.markets[1]!;')).toBe(true);
    expect(touches('function f({ seq, accounts }: EngineState) {}')).toBe(true);
    expect(touches('const rows = ({ supervision }: engine.EngineState) => 1;')).toBe(true);
    expect(touches('function f({ book }: Market) {}')).toBe(true);
    expect(touches('const balance = state[name];')).toBe(true);
    expect(touches("const table = state['accounts'];")).toBe(true);
    expect(touches('state.supervision.dualControl = false;')).toBe(true);
    expect(touches('const { seq, time } = state; const x = state.time;')).toBe(false);
    expect(touches('function f({ seq, time }: EngineState) {}')).toBe(false);
    expect(touches('function f({ book, accounts }: Page) {}')).toBe(false);
    expect(touches('state.seq; state.orders();')).toBe(false);
    expect(touches('message.orders; const { markets } = page; // state.orders')).toBe(false);
  });
});

test('the gateway reads the engine through its views, never a table', () => {
  const touching = filesIn(readTree('.'), 'gateway').filter((file) =>
    touchesTables(codeText(file)),
  );
  expect(touching.map(({ path }) => path)).toEqual([]);
});
