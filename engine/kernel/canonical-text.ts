/**
 * A value of plain data as one text, the same whatever the order in which its members were written: a command
 * that was read back from the journal has them in the order of the schema, the one that was sent may not.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOfItem).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members: string[] = [];
  for (const name of sortedNames(value)) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonicalText(member)}`);
  }
  return `{${members.join(',')}}`;
}

/** JSON has no other word for it. */
function textOfItem(item: unknown): string {
  return item === undefined ? 'null' : canonicalText(item);
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
