// Reads the CSV files of the registers and reports everything that is wrong with them, row by row, before anything
// is done.

import { CsvError, csvRows, type Row } from './csv.ts';
import { TABLE_NAMES, TABLES, type TableName, type Values } from './tables.ts';

/** One thing that is wrong with one cell, row or file. */
export interface Fault {
  readonly file: string;
  /** 0 for the file as a whole. */
  readonly row: number;
  /** '' for the whole row. */
  readonly column: string;
  readonly problem: string;
}

export interface ReadRow {
  readonly file: string;
  readonly table: TableName;
  readonly row: number;
  readonly values: Values;
}

/** The register that a file holds, by its name: `investors.csv`, `evidence-2026.csv`; null for none. */
export function tableOf(file: string): TableName | null {
  const base = file.replace(/^.*[\\/]/, '');
  return TABLE_NAMES.find((name) => new RegExp(`^${name}\\b.*\\.csv$`).test(base)) ?? null;
}

export function readTable(
  file: string,
  table: TableName,
  text: string,
  faults: Fault[],
): ReadRow[] {
  const report = (row: number, column: string, problem: string): void => {
    faults.push({ file, row, column, problem });
  };
  let rows: Row[];
  try {
    rows = csvRows(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report(error.row, '', error.message);
    return [];
  }
  const names = rows.shift()?.fields ?? [];
  if (!hasColumns(table, names, report)) return [];
  const seen = new Map<string, number>();
  return rows.flatMap(({ number, fields }) => {
    if (fields.length !== names.length) {
      report(number, '', `it has ${fields.length} cells, the row of names has ${names.length}`);
      return [];
    }
    const values = readCells(table, names, fields, (column, problem) =>
      report(number, column, problem),
    );
    const { unique } = TABLES[table];
    const key = JSON.stringify(unique.map((column) => values[column]));
    const first = seen.get(key);
    if (unique.length > 0 && first !== undefined) {
      report(number, unique.join(' and '), `the same as in row ${first}`);
    }
    seen.set(key, first ?? number);
    return [{ file, table, row: number, values }];
  });
}

function hasColumns(
  table: TableName,
  names: readonly string[],
  report: (row: number, column: string, problem: string) => void,
): boolean {
  const { columns, readOnly } = TABLES[table];
  let right = true;
  const wrong = (column: string, problem: string): void => {
    right = false;
    report(1, column, problem);
  };
  for (const [at, name] of names.entries()) {
    if (!Object.hasOwn(columns, name)) wrong(name, `${table} has no such column`);
    else if (names.indexOf(name) < at) wrong(name, 'the column is there twice');
  }
  for (const name of Object.keys(columns)) {
    if (!names.includes(name) && !readOnly.includes(name)) wrong(name, 'the column is missing');
  }
  return right;
}

function readCells(
  table: TableName,
  names: readonly string[],
  fields: readonly string[],
  report: (column: string, problem: string) => void,
): Values {
  const { columns } = TABLES[table];
  const entries = names.map((name, at) => {
    const value = columns[name].read(fields[at]);
    if (value === null) report(name, `'${fields[at]}' is not ${columns[name].wants}`);
    return [name, value ?? ''] as const;
  });
  return Object.fromEntries(entries);
}
