// A page of a register: rows by id behind a place. Ids need not follow each other, so a page may have to look far.

import type { EngineState } from '../../../engine/index.ts';
import { RejectReason } from '../../../engine/schema/index.ts';
import type { GetRegister } from '../../../proto/client-message.ts';
import type { Reject } from '../../../proto/server-message.ts';
import type { RegisterPage, RegisterRow } from '../../../proto/staff-message.ts';
import { rejection } from '../../answers/rejection.ts';
import type { Scan } from '../../serving/scan.ts';
import { cellsOf } from './export.ts';
import { GRANTED } from './granted.ts';
import { type ReadTable, TABLES } from './tables.ts';

/** All that staff may read, whether it is imported or not. */
export const REGISTERS: Readonly<Record<string, ReadTable>> = { ...TABLES, ...GRANTED };
const IDS_A_STEP = 200;
/** Of one page: it may have few rows or none and go on all the same. */
const STEPS_MAX = 100;
const ROWS_MAX = 200;
/** Letters of a page: below what an edge may be behind by far. */
const LETTERS_MAX = 64 << 10;

/** The next row: which of those of an id. */
interface Place {
  readonly id: number;
  readonly row: number;
}

export function registerScan(
  state: EngineState,
  { table, cursor }: GetRegister,
): RegisterScan | Reject {
  const register = Object.hasOwn(REGISTERS, table) ? REGISTERS[table] : undefined;
  if (register === undefined) {
    const detail = `A register is one of ${Object.keys(REGISTERS).join(', ')}.`;
    return rejection(RejectReason.fieldInvalid, { field: 'getRegister.table', detail });
  }
  const place = placeOf(cursor);
  if (place !== null) return new RegisterScan(state, register, place);
  const detail = 'A cursor is the next of the page before.';
  return rejection(RejectReason.fieldInvalid, { field: 'getRegister.cursor', detail });
}

function placeOf(cursor: string): Place | null {
  if (cursor === '') return { id: 1, row: 0 };
  const [, id, row] = /^(\d{1,7})\/(\d{1,7})$/.exec(cursor) ?? [];
  return id === undefined ? null : { id: Number(id), row: Number(row) };
}

class RegisterScan implements Scan {
  readonly isDurable = false;
  readonly #state: EngineState;
  readonly #table: ReadTable;
  readonly #rows: RegisterRow[] = [];
  #place: Place;
  #letters = 0;
  #steps = 0;
  #isFull = false;

  constructor(state: EngineState, table: ReadTable, place: Place) {
    this.#state = state;
    this.#table = table;
    this.#place = place;
  }

  step(): boolean {
    const { idMax } = this.#table;
    for (let seen = 0; seen < IDS_A_STEP && !this.#isFull && this.#place.id <= idMax; seen++) {
      this.#look();
    }
    this.#steps += 1;
    this.#isFull ||= this.#steps === STEPS_MAX && this.#place.id <= idMax;
    return this.#isFull || this.#place.id > idMax;
  }

  answer(): RegisterPage {
    const columns = Object.keys(this.#table.columns);
    const next = this.#isFull ? `${this.#place.id}/${this.#place.row}` : '';
    return { kind: 'registerPage', columns, rows: this.#rows, next };
  }

  /** The rows of one id, as far as they fit. */
  #look(): void {
    const { id, row } = this.#place;
    const rows = cellsOf(this.#state, this.#table, id);
    for (let at = row; at < rows.length; at++) {
      const letters = rows[at].reduce((sum, cell) => sum + cell.length, 0);
      const isTooLong = this.#rows.length > 0 && this.#letters + letters > LETTERS_MAX;
      if (isTooLong || this.#rows.length === ROWS_MAX) {
        this.#isFull = true;
        this.#place = { id, row: at };
        return;
      }
      this.#rows.push({ cells: rows[at] });
      this.#letters += letters;
    }
    this.#place = { id: id + 1, row: 0 };
  }
}
