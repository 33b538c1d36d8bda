// How long a text in a command may be.

/** Of reasons and notes, as UTF-8. */
const TEXT_BYTES_MAX = 256;

/** Bytes that a text has too many; 0 for one that fits. */
export function bytesOver(text: string): number {
  return Math.max(0, new TextEncoder().encode(text).length - TEXT_BYTES_MAX);
}
