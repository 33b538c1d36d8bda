import { type Digest, mix, mixText } from './digest.ts';
import { type EventBuffer, Row } from './event-buffer.ts';

/** Mixes the rows from `first` on into a running digest of all that was ever said. */
export function digestEvents(digest: Digest, out: EventBuffer, first: number): void {
  for (let row = first; row < out.count; row++) {
    const kind = out.kinds[row];
    mix(digest, kind);
    if (kind === Row.object) {
      mixText(digest, JSON.stringify(out.objects[row]));
      continue;
    }
    const end = row + 1 < out.count ? out.starts[row + 1] : out.used;
    for (let at = out.starts[row]; at < end; at++) mix(digest, out.words[at]);
    mixText(digest, out.texts[row * 2]);
    mixText(digest, out.texts[row * 2 + 1]);
  }
}
