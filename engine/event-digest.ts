import { canonicalText } from './canonical-text.ts';
import { type Digest, mix, mixText, mixWords } from './digest.ts';
import { type EventBuffer, Row } from './event-buffer.ts';

/** Mixes the rows from `first` on into a running digest of all that was ever said. */
export function digestEvents(digest: Digest, out: EventBuffer, first: number): void {
  for (let row = first; row < out.count; row++) {
    const kind = out.kinds[row];
    mix(digest, kind);
    if (kind === Row.object) {
      mixText(digest, canonicalText(out.objects[row]));
      continue;
    }
    const end = row + 1 < out.count ? out.starts[row + 1] : out.used;
    mixWords(digest, out.words, out.starts[row], end);
    mixText(digest, out.texts[row * 2]);
    mixText(digest, out.texts[row * 2 + 1]);
  }
}
