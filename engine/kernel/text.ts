/** Bytes of a text in UTF-8; a lone surrogate counts three, as it would when replaced. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1))) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** At most so many bytes, and no control character: it is shown on terminals and in logs, where one could rewrite a line. */
export function isLabel(text: string, bytes: number): boolean {
  return fitsIn(text, bytes) && isPrintable(text);
}

function fitsIn(text: string, bytes: number): boolean {
  return text.length <= bytes && (text.length * 3 <= bytes || utf8Bytes(text) <= bytes);
}

function isPrintable(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) return false;
  }
  return true;
}
