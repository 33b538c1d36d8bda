// What was measured: one number each, in a table, a row and a column. Everything that is printed, drawn or compared
// with a goal is read from these.

export interface Measure {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: number;
}

export class Measures {
  readonly all: Measure[];

  constructor(all: readonly Measure[] = []) {
    this.all = [...all];
  }

  note(table: string, row: string, values: Readonly<Record<string, number | undefined>>): void {
    for (const [column, value] of Object.entries(values)) {
      if (value !== undefined) this.all.push({ table, row, column, value });
    }
  }

  get(table: string, row: string, column: string): number | undefined {
    return this.all.find((it) => it.table === table && it.row === row && it.column === column)
      ?.value;
  }

  rows(table: string): string[] {
    return [...new Set(this.all.filter((it) => it.table === table).map(({ row }) => row))];
  }
}
