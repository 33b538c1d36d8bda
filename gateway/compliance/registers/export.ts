// A register as the text of a CSV file. The same state always gives the same text.

import type { EngineState } from '../../../engine/index.ts';
import { csvText } from './csv.ts';
import { type ReadTable, TABLES, type TableName } from './tables.ts';

const NONE: string[][] = [];

export function exportTable(state: EngineState, name: TableName): string {
  return textOf(state, TABLES[name]);
}

export function textOf(state: EngineState, table: ReadTable): string {
  const lines = table.ids(state).flatMap((id) => cellsOf(state, table, id));
  return csvText([Object.keys(table.columns), ...lines]);
}

/** The rows of one id, each the texts of its cells. */
export function cellsOf(state: EngineState, table: ReadTable, id: number): string[][] {
  const { columns } = table;
  const rows = table.rowsOf(state, id);
  if (rows.length === 0) return NONE; // Most ids are not taken, and a page may look at a million.
  const cells = Object.entries(columns);
  return rows.map((values) => cells.map(([column, cell]) => cell.write(values[column])));
}
