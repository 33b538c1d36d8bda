/**
 * Values at module level that could be written: shared by every engine of a process, so that two of them could not
 * take turns. Read from the text, statement by statement; a value is safe when nothing of it can be assigned.
 */

/** `let` and `var`, and every `const` that holds an object which its type lets others write. */
export function writableValues(code: string, readonlyTypes: ReadonlySet<string>): string[] {
  return statements(code).flatMap((statement) => {
    const match = statement.match(FORM);
    if (match === null) return [];
    const [, keyword, name, type, value] = match;
    if (keyword === 'const' && isSafe(type?.trim(), value.trim(), readonlyTypes)) return [];
    return [name];
  });
}

const FORM = /^(?:export )?(const|let|var) (\w+)(?:: ([^=]*(?:=>[^=]*)*?))? =([^=>][\s\S]*);$/;

/** A literal that is an object, or a call: what it gives may be one. */
const OBJECT = /^(?:[{[]|new\b|\(?\s*[\w.]+(?:<[^>]*>)?\()/;
/** Calls that give numbers, and a class. */
const PLAIN_CALL = /^(?:BigInt|Number|Math\.\w+|Decimal\.clone)\(|^Object\.keys\([^)]*\)\.length$/;
const READONLY =
  /^(?:readonly\b|Readonly<|ReadonlyMap<|ReadonlySet<|ArrayLike<|\{(?:\s*readonly [^;}]*;?)*\s*\}$)/;

function isSafe(type: string | undefined, value: string, types: ReadonlySet<string>): boolean {
  if (!OBJECT.test(value) || PLAIN_CALL.test(value)) return true;
  if (/\bas const(?: satisfies [\s\S]*)?$/.test(value)) return true;
  return type !== undefined && (READONLY.test(type) || types.has(type.replace(/<[\s\S]*$/, '')));
}

/** Names of interfaces of which every member is `readonly`. */
export function readonlyInterfaces(code: string): string[] {
  return [...code.matchAll(/^(?:export )?interface (\w+)(?:<[^{]*>)? \{\n([\s\S]*?)^\}/gm)].flatMap(
    ([, name, body]) => {
      const members = body
        .split('\n')
        .filter((line) => /^ {2}\S/.test(line) && !/^ {2}[}\])>]/.test(line));
      return members.every((member) => member.startsWith('  readonly ')) ? [name] : [];
    },
  );
}

/** Statements that begin at the left edge, each to the semicolon that ends it. */
function statements(code: string): string[] {
  const found: string[] = [];
  for (const match of code.matchAll(/^(?:export )?(?:const|let|var) /gm)) {
    let depth = 0;
    let at = match.index;
    for (; at < code.length; at++) {
      if ('([{'.includes(code[at])) depth += 1;
      if (')]}'.includes(code[at])) depth -= 1;
      if (code[at] === ';' && depth === 0) break;
    }
    found.push(code.slice(match.index, at + 1));
  }
  return found;
}
