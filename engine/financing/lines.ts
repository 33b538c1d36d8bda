// The lines of a client's statement.

import type { Ppm } from '../kernel/units.ts';
import type { Book, Client, StatementLine } from './book.ts';

type Fields = Pick<StatementLine, 'what' | 'amount'> & Partial<StatementLine>;

/** Writes a line with the loan as it is now. */
export function record(book: Book, client: Client, fields: Fields): void {
  const rest = { asset: '', qty: 0, rate: 0 as Ppm };
  client.lines.push({ seq: book.seq, time: book.time, ...rest, ...fields, loan: client.loan });
}
