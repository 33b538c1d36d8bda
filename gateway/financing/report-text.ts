// Reports of the financing book for a terminal. Money is HKD with its cents.

import type { CapitalReport, Statement } from '../../engine/financing/index.ts';
import { grouped } from '../../proto/grouped.ts';
import type { StressOutcome } from './stress.ts';

/** 6,575.34 */
export function hkdText(cents: number): string {
  return grouped((cents / 100).toFixed(2));
}

/** @param decimals of an asset's smallest unit. */
export function statementText(statement: Statement, decimals: (asset: string) => number): string {
  const { client, month, opening, lines, closing, accrued } = statement;
  const rows = lines.map(({ time, what, amount, loan, asset, qty, rate }) => {
    const dealt =
      asset === '' ? '' : `${(qty / 10 ** decimals(asset)).toFixed(decimals(asset))} ${asset}`;
    const detail = rate === 0 ? dealt : `${(rate / 10_000).toFixed(2)} % p.a.`;
    return row(dayText(time), what, detail, hkdText(amount), hkdText(loan));
  });
  return [
    `Statement of ${client} for ${month}, HKD; days are Hong Kong's`,
    row('date', 'what', '', 'amount', 'loan'),
    row('', 'opening', '', '', hkdText(opening)),
    ...rows,
    row('', 'closing', '', '', hkdText(closing)),
    `Accrued and not yet posted: ${hkdText(accrued)}`,
    '',
  ].join('\n');
}

export function capitalText(report: CapitalReport): string {
  const { capital, loans, multiple, loansMax, isWithin, unsecured, cleanLoans, clients } = report;
  const lines = clients.map(
    ({ client, debt, securities, unsecured: open, isClean }) =>
      `  ${client.padEnd(20)} ${right(debt)} ${right(securities)} ${right(open)}${isClean ? '  clean' : ''}`,
  );
  return [
    'Capital view, HKD: virtual assets at zero',
    `loans       ${right(loans)}`,
    `capital     ${right(capital)}`,
    `may be      ${right(loansMax)}   ${multiple} times the capital: ${isWithin ? 'within' : 'ABOVE'}`,
    `unsecured   ${right(unsecured)}   of which clean ${hkdText(cleanLoans)}`,
    `  ${'client'.padEnd(20)} ${'debt'.padStart(WIDE)} ${'securities'.padStart(WIDE)} ${'unsecured'.padStart(WIDE)}`,
    ...lines,
    '',
  ].join('\n');
}

export function stressText(outcomes: readonly StressOutcome[]): string {
  return outcomes.map(outcomeText).join('\n');
}

function outcomeText(outcome: StressOutcome): string {
  const { path, clients, lowest, seconds, calls, suspensions, clientsSuspended } = outcome;
  const { defaults, sales, soldFor, loansBefore, loansAfter, capital, capitalAfter } = outcome;
  const times = (hundredths: number): string =>
    `${(hundredths / 100).toFixed(2)} times the capital`;
  return [
    `${path}: coins down to ${(lowest * 100).toFixed(1)} %, ${clients} clients, ${seconds} s`,
    `  calls         ${calls}`,
    `  suspensions   ${suspensions}, of ${clientsSuspended} clients`,
    `  defaults      ${defaults}`,
    `  forced sales  ${sales}, for ${hkdText(soldFor)}`,
    `  loans         ${hkdText(loansBefore)} before (${times(outcome.multipleBefore)}, at the worst ${times(outcome.multipleWorst)}), ${hkdText(loansAfter)} after`,
    `  uncovered     ${hkdText(outcome.uncovered)}, at the worst moment ${hkdText(outcome.uncoveredWorst)}`,
    `  capital       ${hkdText(capital)} before, ${hkdText(capitalAfter)} after what is uncovered`,
    `  laws          ${outcome.brokenLaws.length === 0 ? 'all held' : outcome.brokenLaws.join('; ')}`,
    `  digest        ${outcome.digest}`,
    '',
  ].join('\n');
}

const WIDE = 20;

function right(cents: number): string {
  return hkdText(cents).padStart(WIDE);
}

function row(date: string, what: string, detail: string, amount: string, loan: string): string {
  return `${date.padEnd(12)}${what.padEnd(14)}${detail.padEnd(22)}${amount.padStart(20)}${loan.padStart(20)}`;
}

/** The Hong Kong day of a moment; the midnight that ends a day belongs to it. */
function dayText(time: number): string {
  return new Date((time - 1) / 1000 + 8 * 3_600_000).toISOString().slice(0, 10);
}
