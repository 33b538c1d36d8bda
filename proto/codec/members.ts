/** A table with 1 at each number of a closed set: what is not in it is refused without a search. */
export function members(numbers: readonly number[]): Uint8Array {
  const table = new Uint8Array(Math.max(...numbers) + 1);
  for (const number of numbers) table[number] = 1;
  return table;
}
