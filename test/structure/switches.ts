export interface KindSwitch {
  readonly line: number;
  /** What it tells apart: `command.kind`. */
  readonly subject: string;
  /** Its default branch is the compiler's proof that no kind is left, or refuses a word from outside. */
  readonly isClosed: boolean;
}

const HEAD = /\bswitch \(([\w.]*\bkind)\) \{/g;
const CLOSED = /\bsatisfies (?:never|Exclude<)|\bunreachable\(|\bthrow new \w/;

/** Every switch over a kind in `code`, TypeScript without its comments and strings. */
export function kindSwitches(code: string): KindSwitch[] {
  return [...code.matchAll(HEAD)].map(({ 0: head, 1: subject = '', index }) => {
    const body = topLevel(code.slice(index + head.length));
    const end = body.slice(body.search(/\bdefault:|$/));
    return { line: code.slice(0, index).split('\n').length, subject, isClosed: CLOSED.test(end) };
  });
}

/** The text up to the brace that ends it, without what stands in braces inside it. */
function topLevel(text: string): string {
  let depth = 0;
  let kept = '';
  for (const character of text) {
    if (character === '}') depth -= 1;
    if (depth < 0) break;
    if (depth === 0) kept += character;
    if (character === '{') depth += 1;
  }
  return kept;
}
