// Tables for people with a spreadsheet: RFC 4180, and no cell that a spreadsheet would run.

/** One line, with its end. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;
}

/**
 * A text that begins like a formula is kept a text by an apostrophe: what a client wrote into a tag may be `=cmd|…`.
 * Numbers stay numbers, also those below zero.
 */
export function csvCell(cell: string | number): string {
  const text = String(cell);
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
