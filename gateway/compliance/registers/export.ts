// A register as the text of a CSV file. The same state always gives the same text.

import type { EngineState } from '../../../engine/index.ts';
import { csvText } from './csv.ts';
import { TABLES, type TableName } from './tables.ts';

const NONE: string[][] = [];

export function exportTable(state: EngineState, name: TableName): string {
  const { columns, ids } = TABLES[name];
  const lines = ids(state).flatMap((id) => cellsOf(state, name, id));
  return csvText([Object.keys(columns), ...lines]);
}

/** The rows of one id, each the texts of its cells. */
export function cellsOf(state: EngineState, name: TableName, id: number): string[][] {
  const { columns, rowsOf } = TABLES[name];
  const rows = rowsOf(state, id);
  if (rows.length === 0) return NONE; // Most ids are not taken, and a page may look at a million.
  const cells = Object.entries(columns);
  return rows.map((values) => cells.map(([column, cell]) => cell.write(values[column])));
}
