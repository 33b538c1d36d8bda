/** As much of a text as fits into so many bytes of UTF-8. Part of it may be a stranger's: nothing in it can throw. */
export function firstBytes(text: string, bytesMax: number): string {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= bytesMax) return bytes.toString('utf8');
  // A letter that is cut in two reads as U+FFFD, three bytes long.
  return bytes
    .subarray(0, bytesMax - 3)
    .toString('utf8')
    .replace(/\uFFFD$/, '');
}
