// A report is a row of tables: each reads as text, goes into a spreadsheet, and is one list in JSON.

import { csvRow } from './csv.ts';

type Cell = string | number;

export interface Section {
  /** Names the file and the member of the JSON object: `largePositions`. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Sentences under the table. */
  readonly notes: readonly string[];
}

export function sectionText({ title, columns, rows, notes }: Section): string {
  const lines = [title, '-'.repeat(title.length)];
  if (rows.length === 0) lines.push('none');
  else lines.push(...aligned([columns, ...rows]));
  return [...lines, ...notes].join('\n');
}

export function sectionCsv({ columns, rows }: Section): string {
  return [columns, ...rows].map((row) => csvRow(row)).join('');
}

export function sectionJson({ columns, rows, notes }: Section): object {
  const named = rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
  return { rows: named, notes };
}

function aligned(rows: readonly (readonly Cell[])[]): string[] {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  const isNumber = rows[0].map((_, at) =>
    rows.slice(1).every((row) => /^-?[\d.]*$/.test(String(row[at]))),
  );
  return rows.map((row) =>
    row
      .map((cell, at) =>
        isNumber[at] ? String(cell).padStart(widths[at]) : String(cell).padEnd(widths[at]),
      )
      .join('  ')
      .trimEnd(),
  );
}
