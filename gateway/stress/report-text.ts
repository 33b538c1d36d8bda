// A run for the person at the terminal: what was asked, what happened, what it cost whom, what is proved.

import { grouped } from '../../proto/grouped.ts';
import type { Outcome } from './trial.ts';

/** One parameter set on the path. */
export interface Run {
  /** 'default terms', or the name of the file they are from. */
  readonly name: string;
  readonly outcome: Outcome;
}

export interface Report {
  readonly path: string;
  readonly seed: number;
  readonly runs: readonly Run[];
}

export type Line = readonly [label: string, ...values: string[]];

export function reportText({ path, seed, runs }: Report): string {
  const title = `Stress ${path}, seed ${seed}`;
  const rows: Line[] = [['', ...runs.map(({ name }) => name)], ...figures(runs), ...proofs(runs)];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
  const broken = runs
    .flatMap(({ outcome }) => outcome.broken)
    .map((sentence) => `broken: ${sentence}`);
  return [title, ...lines, ...broken, ''].join('\n');
}

/** What happened, one line each, a value for every run. */
export function figures(runs: readonly Run[]): Line[] {
  const line = (label: string, value: (outcome: Outcome) => string): Line => [
    label,
    ...runs.map(({ outcome }) => value(outcome)),
  ];
  return [
    line('accounts', (o) => counted(o.accounts)),
    line('simulated seconds', (o) => counted(o.seconds)),
    line('commands', (o) => counted(o.commands)),
    line('open interest', (o) => dollars(o.openInterest)),
    line('liquidated accounts', (o) => counted(o.defaulted)),
    line('liquidated notional', (o) => dollars(o.sums.liquidatedNotional)),
    line('slices', (o) => counted(o.sums.slices)),
    line('deleveraged lots', (o) => counted(o.sums.deleveragedLots)),
    line('deleveraged notional', (o) => dollars(o.sums.deleveragedNotional)),
    line('haircut on gains', (o) => dollars(o.sums.haircut)),
    line('accounts that gave up lots or gains', (o) => counted(o.touched)),
    line('insurance fund used', (o) => dollars(o.sums.fundUsed)),
    line('insurance fund at the end', (o) => dollars(o.fundAtEnd)),
    line('venue tranche used', (o) => dollars(o.sums.trancheUsed)),
    line('left uncovered', (o) => dollars(o.sums.uncovered)),
  ];
}

/** What is proved, with the sums that prove it. */
export function proofs(runs: readonly Run[]): Line[] {
  const line = (label: string, value: (outcome: Outcome) => string): Line => [
    label,
    ...runs.map(({ outcome }) => value(outcome)),
  ];
  return [
    line('accounts that ended below zero', (o) => counted(o.accountsBelowZero)),
    line('accounts below zero while halted', (o) => counted(o.accountsBelowZeroHalted)),
    line('money conserved', (o) => (o.moneyConserved ? 'yes' : 'NO')),
    line('  balances, house rows included', (o) => exact(o.money.balances)),
    line('  less costs of positions', (o) => exact(o.money.costs)),
    line('  less funding owed', (o) => exact(o.money.fundingOwed)),
    line('  is', (o) => exact(o.money.balances - o.money.costs - o.money.fundingOwed)),
    line('  deposits less withdrawals', (o) => exact(o.money.netDeposits)),
    line('full audits', (o) => counted(o.audits)),
    line('laws broken', (o) => counted(o.broken.length)),
    line('digest of the state', (o) => o.digest),
  ];
}

/** 1,234,567 */
export function counted(value: number): string {
  return grouped(value);
}

/** Whole dollars, halves up: 1,234,567 USD. */
function dollars(money: number): string {
  return `${counted(Math.round(money / MICRO))} USD`;
}

/** To the millionth. */
export function exact(money: bigint): string {
  const size = money < 0n ? -money : money;
  const whole = grouped(String(size / BigInt(MICRO)));
  return `${money < 0n ? '-' : ''}${whole}.${String(size % BigInt(MICRO)).padStart(6, '0')} USD`;
}

const MICRO = 1_000_000;
