import { namesInOrder } from './names.ts';

/**
 * A value of plain data as one text, the same whatever the order in which its members were written: a command
 * that was read back from the journal has them in the order of the schema, the one that was sent may not.
 */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null || isInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return textOfList(value);
  const members: string[] = [];
  for (const name of sortedNames(value)) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonicalText(member)}`);
  }
  return `{${members.join(',')}}`;
}

/** The canonical text of an object in pieces, long lists in several: a state has more text than one should hold. */
export function canonicalPieces(value: object): string[] {
  const pieces: string[] = [];
  for (const name of sortedNames(value)) {
    const member = (value as Record<string, unknown>)[name];
    if (member === undefined) continue;
    pieces.push(`${pieces.length === 0 ? '{' : ','}${JSON.stringify(name)}:`);
    if (Array.isArray(member)) pushList(pieces, member);
    else pieces.push(canonicalText(member));
  }
  pieces.push(pieces.length === 0 ? '{}' : '}');
  return pieces;
}

const PIECE_ITEMS = 256;

function pushList(pieces: string[], items: readonly unknown[]): void {
  for (let from = 0; from < items.length; from += PIECE_ITEMS) {
    const text = canonicalText(items.slice(from, from + PIECE_ITEMS));
    pieces.push(from === 0 ? '[' : ',', text.slice(1, -1));
  }
  pieces.push(items.length === 0 ? '[]' : ']');
}

function textOfList(items: readonly unknown[]): string {
  const texts = items.map((item) => (item === undefined ? 'null' : canonicalText(item)));
  return `[${texts.join(',')}]`;
}

/** Are the names in order already, those of all it holds as well? What was read back from a canonical text has them so. */
function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (!isInOrder(value[i])) return false;
    return true;
  }
  let before = '';
  for (const name in value) {
    if (name < before || !isInOrder((value as Record<string, unknown>)[name])) return false;
    before = name;
  }
  return true;
}

/** As in every object of JavaScript names that are numbers come first, then the others. */
function sortedNames(value: object): string[] {
  const names = namesInOrder(value);
  const hasNumber = names.some((name) => name >= '0' && name < ':');
  return hasNumber ? Object.keys(Object.fromEntries(names.map((name) => [name, 0]))) : names;
}
