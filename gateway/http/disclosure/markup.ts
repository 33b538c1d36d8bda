// Pieces of a page. Whatever is put between tags goes through `text`; only what is made here is markup.

import { grouped } from '../../../proto/grouped.ts';
import type { Plain, PlainRecord } from './terms-view.ts';

/** Markup that was made here, and may stand in a page as it is. */
export interface Markup {
  readonly html: string;
}

/** Anything as text: no character of it is read as markup. */
export function text(value: unknown): Markup {
  const escaped = String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
  return { html: escaped };
}

/** An element of these parts; attributes are escaped too. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...parts: readonly Markup[]
): Markup {
  const content = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(value).html}"`);
  return {
    html: `<${name}${content.join('')}>${parts.map(({ html }) => html).join('')}</${name}>`,
  };
}

/** 'orderNotionalMax' → 'order notional, at most'. */
export function words(name: string): string {
  const spaced = name
    .replace(/Max$/, ', at most')
    .replace(/Min$/, ', at least')
    .replace(/([a-z])([A-Z])/g, (_all, before, after) => `${before} ${after.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Three columns: what it is, its value, what that means. Lists and records in it are left to others. */
export function pairs(
  record: PlainRecord,
  meanings: Readonly<Record<string, string>> = {},
): Markup {
  const rows = Object.entries(record)
    .filter(([, value]) => typeof value !== 'object' && value !== '')
    .map(([name, value]) => {
      const meaning = Object.hasOwn(meanings, name) ? meanings[name] : '';
      return element(
        'tr',
        {},
        element('th', { scope: 'row' }, text(words(name))),
        ...(meaning === ''
          ? [element('td', { colspan: '2' }, text(shown(value)))]
          : [
              element('td', {}, text(shown(value))),
              element('td', { class: 'meaning' }, text(meaning)),
            ]),
      );
    });
  return element('table', { class: 'pairs' }, element('tbody', {}, ...rows));
}

/** A table with a column for each name; each cell knows its column, for a screen that has no room for them. */
export function rows(records: readonly Plain[], names: readonly string[]): Markup {
  const head = names.map((name) => element('th', { scope: 'col' }, text(words(name))));
  const body = records.map((record) => {
    const cells = names.map((name) =>
      element('td', { 'data-name': words(name) }, text(shown((record as PlainRecord)[name] ?? ''))),
    );
    return element('tr', {}, ...cells);
  });
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  );
  const isNarrow = names.length <= 3 && !names.includes('text');
  const isWide = names.length > COLUMNS_ON_A_TABLET;
  const kind = isNarrow ? 'rows narrow' : isWide ? 'rows wide' : 'rows';
  return element('div', { class: kind }, table);
}

const COLUMNS_ON_A_TABLET = 5;

/** A text of a method: names of parameters in brackets are set apart. */
export function prose(content: string): Markup {
  const parts = content.split(/\[([a-zA-Z.]+)\]/);
  const marked = parts.map((part, i) =>
    i % 2 === 0 ? text(part) : element('code', {}, text(part)),
  );
  return element('p', {}, ...marked);
}

function shown(value: Plain): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.join(', ');
  return String(value)
    .replace(MOMENT, '$1 $2 UTC')
    .replace(AMOUNT, (_all, number, rest) => `${grouped(number)}${rest}`);
}

/** A number alone, or with its currency: its thousands are set apart. */
const AMOUNT = /^(-?\d{4,}(?:\.\d+)?)((?: [A-Za-z]{1,12})?)$/;
/** A full second of universal time, as people write it. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})\.000000Z$/;
