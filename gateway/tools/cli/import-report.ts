// What an import has to state at its end: what it used, what it left out and why, and how well the log fits.

import { grouped } from '../../../proto/grouped.ts';
import { FIT_MIN, type FitFigures } from '../import/import-fit.ts';
import type { ImportCounts } from '../import/import-step.ts';

/** A line for each thing there is to state. */
export function reportLines(counts: ImportCounts, fit: FitFigures): string[] {
  return [
    ...counts.remarks,
    ...counted('used', counts.used),
    ...counted('adjusted', counts.adjusted),
    ...counted('left out', counts.skipped),
    ...notes(counts),
    ...refusals(fit),
    `fit: ${fitText(counts, fit)}`,
  ];
}

/** Why a fit is a bad one, in one line. */
export function badFitText({ truths }: ImportCounts, fit: FitFigures): string {
  const { compared, quantities, misses } = fit;
  if (compared === 0) return `none of ${grouped(truths)} stated books could be compared`;
  const share = shareText(quantities, compared);
  const first = `first wrong at line ${misses.join(', ')}`;
  return `${share} best prices and quantities are right, fewer than ${percent(FIT_MIN)}; ${first}`;
}

function counted(title: string, lines: ReadonlyMap<string, number>): string[] {
  if (lines.size === 0) return [];
  return [`${title}: ${[...lines].map(([what, count]) => `${grouped(count)} ${what}`).join(', ')}`];
}

function notes({ notes: kept, noted }: ImportCounts): string[] {
  if (noted === 0) return [];
  const places = kept.map(({ line, text }) => `  line ${line}: ${text}`);
  const more = noted > kept.length ? [`  and ${grouped(noted - kept.length)} more`] : [];
  return [`not whole in ${grouped(noted)} places:`, ...places, ...more];
}

function refusals({ refused }: FitFigures): string[] {
  return refused === 0 ? [] : [`refused by the engine: ${grouped(refused)} commands`];
}

function fitText({ truths }: ImportCounts, fit: FitFigures): string {
  const { compared, prices, quantities, books, levels } = fit;
  if (truths === 0) return 'the recording states no book to compare with';
  if (compared === 0) return `none of ${grouped(truths)} stated books could be compared`;
  const whole = levels > 1 ? `, all ${levels} levels ${shareText(books, compared)}` : '';
  return `best bid and ask ${shareText(prices, compared)}, with their quantities ${shareText(quantities, compared)}${whole}`;
}

/** 564 of 564 (100 %) */
function shareText(part: number, whole: number): string {
  return `${grouped(part)} of ${grouped(whole)} (${percent(part / whole)})`;
}

/** Cut, not rounded: what is not all is never 100 %. */
function percent(share: number): string {
  return `${Math.floor(share * 10_000) / 100} %`;
}
