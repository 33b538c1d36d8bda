// Rows of text that repeat each other, as columns: what is alike in them is kept once, and what differs stands below
// what it differs from. A line of the audit log takes a fiftieth of its length so.
//
//   {"n":7,"seq":41,…          shape 0: {"n":_,"seq":_,…      column n: 7 +1     column seq: 41 +0
//   {"n":8,"seq":41,…

import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A run of letters and digits with a digit in it; all else is shape. */
const VALUE = /\w*\d\w*/g;
const HOLE = '\u0000';
const COLUMN_END = '\u0001';
/** A number as JavaScript writes it: only such a column may hold differences. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const QUALITY = 7;

/** @param rows without line ends and control characters, as JSON has them. */
export function packRows(rows: readonly string[]): Uint8Array {
  const shapes = new Map<string, number>();
  const places: number[] = [];
  const columns: string[][][] = [];
  for (const row of rows) {
    const values = row.match(VALUE) ?? [];
    const shape = row.replace(VALUE, HOLE);
    let place = shapes.get(shape);
    if (place === undefined) {
      place = shapes.size;
      shapes.set(shape, place);
      columns.push(values.map(() => []));
    }
    places.push(place);
    const own = columns[place];
    for (let at = 0; at < values.length; at++) own[at].push(values[at]);
  }
  const parts = [[...shapes.keys()].join('\n'), places.join('\n')];
  for (const own of columns) for (const column of own) parts.push(packColumn(column));
  const text = Buffer.from(parts.join(COLUMN_END));
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}

/** @throws Error when the bytes are no packed rows. */
export function unpackRows(bytes: Uint8Array): string[] {
  const parts = brotliDecompressSync(bytes).toString('utf8').split(COLUMN_END);
  const shapes = parts[0].split('\n').map((shape) => shape.split(HOLE));
  let part = 2;
  const columns = shapes.map((pieces) => pieces.slice(1).map(() => unpackColumn(parts[part++])));
  const taken = shapes.map(() => 0);
  if (parts.length !== part) throw new Error('columns are missing');
  return (parts[1] ?? '').split('\n').map((text) => {
    const place = Number(text);
    const pieces = shapes[place];
    if (pieces === undefined) throw new Error('a shape is missing');
    const at = taken[place]++;
    let row = pieces[0];
    for (let hole = 0; hole < columns[place].length; hole++) {
      row += columns[place][hole][at] + pieces[hole + 1];
    }
    return row;
  });
}

function packColumn(column: readonly string[]): string {
  const plain = column.join('\n');
  if (!column.every((value) => PLAIN_NUMBER.test(value))) return `=${plain}`;
  let before = 0;
  const steps = column.map((text) => {
    const value = Number(text);
    const step = value - before;
    before = value;
    return step;
  });
  const differences = steps.join('\n');
  return differences.length < plain.length ? `+${differences}` : `=${plain}`;
}

function unpackColumn(text: string | undefined): string[] {
  if (text === undefined) throw new Error('a column is missing');
  const values = text.slice(1).split('\n');
  if (text.startsWith('=')) return values;
  let before = 0;
  return values.map((step) => {
    before += Number(step);
    return String(before);
  });
}
