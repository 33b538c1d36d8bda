// The past of an account: its newest rows, read from the oldest on, and put together with what the page has seen itself.

/** How much of the past a panel shows. */
export const PAST_ROWS_MAX = 300;
export const PAST_READ_MAX = 3000;
/** From the last minute to the last day. */
const PAST_SPANS_US = [60_000_000, 600_000_000, 7_200_000_000, 86_400_000_000];

/**
 * What is read is read from its oldest on: of an account that does much, of the last minutes alone. A span that holds more than is
 * read is given up, since its newest rows would be missing; the shortest is read to its end.
 *
 * @param now microseconds. @returns the newest rows, oldest first
 */
export async function latest<Row>(
  read: (from: number) => AsyncIterable<Row>,
  now: number,
): Promise<readonly Row[]> {
  let rows: Row[] = [];
  for (const span of PAST_SPANS_US) {
    const isShortest = span === PAST_SPANS_US[0];
    const longer: Row[] = [];
    for await (const row of read(now - span)) {
      if (longer.length === PAST_READ_MAX && !isShortest) return rows;
      if (longer.push(row) === 2 * PAST_READ_MAX) longer.splice(0, PAST_READ_MAX);
    }
    rows = longer.slice(-PAST_READ_MAX);
    if (rows.length >= PAST_ROWS_MAX) break;
  }
  return rows;
}

/** What a row is known by, and its time. */
interface Order<Row> {
  keyOf(row: Row): string;
  timeOf(row: Row): number;
}

/** @param rows newest first. @param past oldest first. @returns each once, newest first */
export function withPast<Row>(
  rows: readonly Row[],
  past: readonly Row[],
  { keyOf, timeOf }: Order<Row>,
): readonly Row[] {
  const seen = new Set(rows.map(keyOf));
  const older = [...past].reverse().filter((row) => !seen.has(keyOf(row)));
  const all = [...rows, ...older].sort((a, b) => timeOf(b) - timeOf(a));
  return all.slice(0, PAST_ROWS_MAX);
}
