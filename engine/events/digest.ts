import { unreachable } from '../kernel/assert.ts';
import { type Digest, mix, mixRow, mixText, type WideDigest } from '../kernel/digest.ts';
import { namesInOrder } from '../kernel/names.ts';
import { type EventBuffer, Row } from './buffer.ts';

/** Mixes the rows from `first` on into a running digest of all events ever emitted. */
export function digestEvents(digest: WideDigest, out: EventBuffer, first: number): void {
  for (let row = first; row < out.count; row++) {
    const kind = out.kinds[row];
    if (kind === Row.object) {
      mix(digest, kind);
      mixPlain(digest, out.objects[row] as unknown as Plain);
      continue;
    }
    const end = row + 1 < out.count ? out.starts[row + 1] : out.used;
    const text1 = out.texts[row * 2];
    const text2 = out.texts[row * 2 + 1];
    const hasTexts = (text1 === '' ? 0 : 1) | (text2 === '' ? 0 : 2);
    mixRow(digest, (kind << 2) | hasTexts, out.words, out.starts[row], end);
    if (text1 !== '') mixText(digest, text1);
    if (text2 !== '') mixText(digest, text2);
  }
}

/** What an event that is an object is made of. */
type Plain = number | string | boolean | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * Mixes plain data, members by name: a record that was read back from the journal has them in the order of the
 * schema, the one that was sent may not.
 */
function mixPlain(digest: Digest, value: Plain): void {
  switch (typeof value) {
    case 'number':
      mix(digest, value);
      return;
    case 'string':
      mixText(digest, value);
      return;
    case 'boolean':
      mix(digest, value ? 1 : 0);
      return;
    case 'object':
      mixMembers(digest, value);
      return;
    default:
      unreachable(value);
  }
}

function mixMembers(
  digest: Digest,
  value: readonly Plain[] | { readonly [name: string]: Plain },
): void {
  if (Array.isArray(value)) mixItems(digest, value);
  else {
    const members = value as Members;
    mixNamed(digest, members, namesInOrder(members));
  }
}

type Members = { readonly [name: string]: Plain };

/** The items of a list are mostly of one kind: their names are sorted once. */
function mixItems(digest: Digest, items: readonly Plain[]): void {
  mix(digest, items.length);
  let names: readonly string[] = [];
  let sorted: readonly string[] = [];
  for (const item of items) {
    if (typeof item !== 'object' || Array.isArray(item)) {
      mixPlain(digest, item);
      continue;
    }
    const own = Object.keys(item);
    if (!isSame(own, names)) [names, sorted] = [own, [...own].sort()];
    mixNamed(digest, item as Members, sorted);
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function mixNamed(digest: Digest, members: Members, names: readonly string[]): void {
  for (const name of names) {
    mixText(digest, name);
    mixPlain(digest, members[name]);
  }
}
