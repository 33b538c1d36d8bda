// A register as the text of a CSV file. The same state always gives the same text.

import type { EngineState } from '../../../engine/index.ts';
import { csvText } from './csv.ts';
import { TABLES, type TableName } from './tables.ts';

export function exportTable(state: EngineState, name: TableName): string {
  const { columns, rows } = TABLES[name];
  const names = Object.keys(columns);
  const lines = rows(state).map((values) =>
    names.map((column) => columns[column].write(values[column])),
  );
  return csvText([names, ...lines]);
}
