/**
 * A value of plain data as one text, the same whatever the order in which its members were written: a command
 * that was read back from the journal has them in the order of the schema, the one that was sent may not.
 */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return textOfList(value);
  const members: string[] = [];
  for (const name of sortedNames(value)) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonicalText(member)}`);
  }
  return `{${members.join(',')}}`;
}

function textOfList(items: readonly unknown[]): string {
  if (!items.some(isObject)) return JSON.stringify(items); // The same, at once: most lists are of numbers.
  const texts = items.map((item) => (item === undefined ? 'null' : canonicalText(item)));
  return `[${texts.join(',')}]`;
}

function isObject(item: unknown): boolean {
  return typeof item === 'object' && item !== null;
}

/** By code units; names that are numbers come first, as in every object of JavaScript. */
function sortedNames(value: object): string[] {
  const names = Object.keys(value);
  for (let i = 1; i < names.length; i++) {
    if (names[i - 1] < names[i]) continue;
    return Object.keys(Object.fromEntries(names.sort().map((name) => [name, 0])));
  }
  return names;
}
