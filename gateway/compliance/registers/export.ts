// A register as the text of a CSV file. The same state always gives the same text.

import type { EngineState } from '../../../engine/index.ts';
import { csvText } from './csv.ts';
import { TABLES, type TableName } from './tables.ts';

export function exportTable(state: EngineState, name: TableName): string {
  const { columns, ids } = TABLES[name];
  const lines = ids(state).flatMap((id) => cellsOf(state, name, id));
  return csvText([Object.keys(columns), ...lines]);
}

/** The rows of one id, each the texts of its cells. */
export function cellsOf(state: EngineState, name: TableName, id: number): string[][] {
  const { columns, rowsOf } = TABLES[name];
  const cells = Object.entries(columns);
  return rowsOf(state, id).map((values) =>
    cells.map(([column, cell]) => cell.write(values[column])),
  );
}
