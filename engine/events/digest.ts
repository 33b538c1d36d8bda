import { unreachable } from '../kernel/assert.ts';
import { type Digest, mix, mixText, mixWords } from '../kernel/digest.ts';
import { type EventBuffer, Row } from './buffer.ts';

/** Mixes the rows from `first` on into a running digest of all events ever emitted. */
export function digestEvents(digest: Digest, out: EventBuffer, first: number): void {
  for (let row = first; row < out.count; row++) {
    const kind = out.kinds[row];
    mix(digest, kind);
    if (kind === Row.object) {
      mixPlain(digest, out.objects[row] as unknown as Plain);
      continue;
    }
    const end = row + 1 < out.count ? out.starts[row + 1] : out.used;
    mixWords(digest, out.words, out.starts[row], end);
    mixText(digest, out.texts[row * 2]);
    mixText(digest, out.texts[row * 2 + 1]);
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
  if (Array.isArray(value)) {
    mix(digest, value.length);
    for (const item of value) mixPlain(digest, item);
    return;
  }
  const members = value as { readonly [name: string]: Plain };
  for (const name of Object.keys(members).sort()) {
    mixText(digest, name);
    mixPlain(digest, members[name]);
  }
}
