// What a cell of a register holds, as text and back. Dates are ISO 8601 in UTC to the microsecond, names of closed sets
// are those of the protocol, lists are split by semicolons.

import { parseUntil, timeText } from '../../replay/until.ts';

export type Value = string | number | boolean | readonly string[];

export interface Cell {
  /** What it wants, for whoever wrote something else. */
  readonly wants: string;
  write(value: Value): string;
  /** Null for what it does not want. */
  read(text: string): Value | null;
}

export const textCell: Cell = {
  wants: 'a text',
  write: (value) => String(value),
  read: (text) => text,
};

/** A whole number from 0; 0 is written as nothing where nothing is meant by it. */
export const wholeCell: Cell = {
  wants: 'a whole number',
  write: (value) => (value === 0 ? '' : String(value)),
  read: (text) => {
    if (text === '') return 0;
    return /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
  },
};

export const timeCell: Cell = {
  wants: 'a time like 2026-01-05T00:00:00Z, or nothing',
  write: (value) => (value === 0 ? '' : timeText(value as number)),
  read: (text) => {
    if (text === '') return 0;
    const moment = /^\d+$/.test(text) ? null : parseUntil(text);
    return moment?.kind === 'time' && moment.time > 0 ? moment.time : null;
  },
};

export const flagCell: Cell = {
  wants: 'yes or no',
  write: (value) => (value === true ? 'yes' : 'no'),
  read: (text) => (text === 'yes' ? true : text === 'no' || text === '' ? false : null),
};

/** A semicolon of an item is written with a backslash before it, and so is a backslash. */
export const listCell: Cell = {
  wants: 'texts split by semicolons',
  write: (value) =>
    (value as readonly string[]).map((item) => item.replace(/[\\;]/g, '\\$&')).join(';'),
  read: (text) =>
    text === ''
      ? []
      : (text.match(/(?:\\[\s\S]|[^\\;])+/g) ?? []).map((item) =>
          item.replace(/\\([\s\S])/g, '$1'),
        ),
};

/** One of a closed set by its name; nothing for 0. */
export function setCell(set: Readonly<Record<string, number>>): Cell {
  return {
    wants: `one of ${Object.keys(set).join(', ')}`,
    write: (value) => Object.keys(set).find((name) => set[name] === value) ?? '',
    read: (text) => (text === '' ? 0 : Object.hasOwn(set, text) ? set[text] : null),
  };
}

/** Several of a closed set, as the sum that the schema has. */
export function sumCell(set: Readonly<Record<string, number>>): Cell {
  const names = Object.keys(set);
  return {
    wants: `some of ${names.join(', ')}, split by semicolons`,
    write: (value) => names.filter((name) => ((value as number) & set[name]) !== 0).join(';'),
    read: (text) => {
      const parts = text === '' ? [] : text.split(';').map((part) => part.trim());
      if (!parts.every((part) => Object.hasOwn(set, part))) return null;
      return [...new Set(parts)].reduce((sum, part) => sum + set[part], 0);
    },
  };
}
