// Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet: a text that it would take for a formula
// is written with an apostrophe before it, which is taken away again when it is read.

/** What is wrong with a file as such, and in which of its rows; the row of names is row 1. */
export class CsvError extends Error {
  readonly row: number;

  constructor(row: number, problem: string) {
    super(problem);
    this.name = 'CsvError';
    this.row = row;
  }
}

/** Rows of fields, each ended by CR LF; the same rows always give the same text. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((fields) => `${fields.map(written).join(',')}\r\n`).join('');
}

/** A byte order mark, lone LF and a last row without an end are tolerated; blank rows are left out. @throws CsvError */
export function csvRows(text: string): Row[] {
  const rows: Row[] = [];
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  let at = 0;
  for (let number = 1; at < source.length; number++) {
    const fields: string[] = [];
    for (;;) {
      const [field, end] = source[at] === '"' ? quoted(source, at, number) : bare(source, at);
      fields.push(safe.test(field) && field.startsWith("'") ? field.slice(1) : field);
      at = end;
      if (source[at] !== ',') break;
      at += 1;
    }
    if (source[at] === '\r') at += 1;
    if (at < source.length && source[at] !== '\n') {
      throw new CsvError(number, 'something stands between a closing quote and the next comma');
    }
    at += 1;
    if (fields.length > 1 || fields[0] !== '') rows.push({ number, fields });
  }
  return rows;
}

export interface Row {
  /** Counted from 1, the names included. */
  readonly number: number;
  readonly fields: readonly string[];
}

/** What a spreadsheet would run, and what already looks as if it had been made safe. */
const risky = /^[=+\-@\t\r']/;
const safe = /^'[=+\-@\t\r']/;

function written(field: string): string {
  const text = risky.test(field) ? `'${field}` : field;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function bare(source: string, from: number): [field: string, end: number] {
  let end = from;
  while (end < source.length && !/[,\r\n]/.test(source[end])) end += 1;
  return [source.slice(from, end), end];
}

function quoted(source: string, from: number, row: number): [field: string, end: number] {
  let field = '';
  for (let at = from + 1; ; ) {
    const quote = source.indexOf('"', at);
    if (quote < 0) throw new CsvError(row, 'a quote is opened and never closed');
    field += source.slice(at, quote);
    if (source[quote + 1] !== '"') return [field, quote + 1];
    field += '"';
    at = quote + 2;
  }
}
