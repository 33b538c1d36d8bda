/**
 * Bytes of `value` in UTF-8, or −1 when it holds a lone surrogate: then it is not Unicode text, and an encoder
 * would write something else for it.
 */
export function utf8Length(value: string): number {
  let bytes = value.length;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (unit < 0xd800 || unit > 0xdfff) bytes += 2;
    else {
      const next = unit < 0xdc00 ? value.charCodeAt(at + 1) : 0; // NaN past the end compares false.
      if (!(next >= 0xdc00 && next <= 0xdfff)) return -1;
      bytes += 2; // Two units, four bytes.
      at++;
    }
  }
  return bytes;
}
