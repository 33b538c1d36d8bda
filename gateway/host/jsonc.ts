// JSON with comments, as configurations are written: `// …` to the end of a line, `/* … */`, and a comma behind the last item.

import { parseStrictJson } from '../../proto/strict-json.ts';

/** @throws Error that names line and column, or a key that stands twice */
export function parseJsonc(text: string): unknown {
  const plain = plainJson(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text);
  try {
    return parseStrictJson(plain);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [, position] = /position (\d+)/.exec(reason) ?? [];
    if (position === undefined) throw error;
    throw new Error(`${placeOf(plain, Number(position))}: no JSON with comments`, { cause: error });
  }
}

/** The same, with spaces for comments and for commas behind the last item: every letter keeps its place. */
function plainJson(text: string): string {
  return text
    .replace(TOKENS, (token) => (token.startsWith('"') ? token : token.replace(/[^\n]/g, ' ')))
    .replace(LAST_COMMA, (token, comma: string | undefined, rest = '') =>
      comma === undefined ? token : ` ${rest}`,
    );
}

/** Texts are found so that nothing in them is taken for a comment. */
const TEXT = /"(?:[^"\\\n]|\\.)*"?/.source;
const TOKENS = new RegExp(`${TEXT}|//[^\n]*|/\\*[^]*?(?:\\*/|$)`, 'g');
const LAST_COMMA = new RegExp(`${TEXT}|(?<=[^\\s,{[]\\s*)(,)(\\s*(?=[}\\]]))`, 'g');

function placeOf(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
