// JSON.parse takes the last of two keys of one name and passes over the first: a limit that was read and one that was
// meant may then be two. Here a repeated key is an error, wherever JSON comes in.

/** @throws SyntaxError, naming a key that stands twice in one object. */
export function parseStrictJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  // Each key has one colon outside of texts, and each that was taken is in the value: they differ by the repeated ones.
  if (colonsOf(text) !== keysOf(value))
    throw new SyntaxError(`${repeatedKey(text)} stands there twice`);
  return value;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Outside of texts; of JSON that was parsed. */
function colonsOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code === COLON) count += 1;
  }
  return count;
}

/** Where the closing quote of the text stands that opens at `at`. */
function endOfText(text: string, at: number): number {
  let end = at + 1;
  while (text.charCodeAt(end) !== QUOTE) end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
  return end;
}

/** In it and in all that it holds. Without a call for each level: a stranger chooses how many there are. */
function keysOf(value: unknown): number {
  let count = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) {
      for (const item of next) if (typeof item === 'object') waiting.push(item);
      continue;
    }
    for (const key of Object.keys(next)) {
      count += 1;
      const inner = (next as Record<string, unknown>)[key];
      if (typeof inner === 'object') waiting.push(inner);
    }
  }
  return count;
}

/** The first that stands twice in its object, as it was written; of a JSON that has one. */
function repeatedKey(text: string): string {
  const open: Set<string>[] = [];
  let last = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') {
      const end = endOfText(text, at);
      last = text.slice(at, end + 1);
      at = end;
    } else if (letter === '{') open.push(new Set());
    else if (letter === '}') open.pop();
    else if (letter === ':') {
      const keys = open.at(-1);
      const key = JSON.parse(last) as string;
      if (keys?.has(key) === true) return last.slice(0, NAME_MAX);
      keys?.add(key);
    }
  }
  return 'a key';
}

/** Of a stranger's name, in an error. */
const NAME_MAX = 60;
