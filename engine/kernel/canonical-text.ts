/**
 * A value of plain data as one text, the same whatever the order in which its members were written: a command
 * that was read back from the journal has them in the order of the schema, the one that was sent may not.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
