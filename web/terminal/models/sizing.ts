// How much of an order the margin allows: the venue is asked, since it alone knows tiers, fees and what rests already.

/** What the venue says of an order of so many lots. */
export interface Probe {
  readonly isAccepted: boolean;
  /** As it would be accepted: a reducing order is cut. */
  readonly lots: number;
  readonly available: number;
  readonly availableAfter: number;
}

const ASKS_MAX = 18;
/** Nobody holds as much. */
const LOTS_MAX = 1e12;

/**
 * The most lots that are accepted, to a part in 500.
 *
 * @param start a first guess of the right size
 * @returns 0 when a single lot is refused
 */
export async function mostLots(
  ask: (lots: number) => Promise<Probe>,
  start: number,
): Promise<number> {
  let good = 0;
  let bad = LOTS_MAX;
  let lots = Math.max(1, start);
  for (let asked = 0; asked < ASKS_MAX; asked += 1) {
    const probe = await ask(lots);
    if (probe.isAccepted && probe.lots < lots) return probe.lots;
    if (probe.isAccepted) good = lots;
    else bad = lots;
    if (bad <= 1) return 0;
    if (bad - good <= Math.max(1, Math.floor(good / 500))) return good;
    const between = betweenOf(good, bad);
    const further = probe.isAccepted ? furtherThan(probe) : between;
    lots = bad === LOTS_MAX ? Math.min(further, bad - 1) : Math.min(further, between);
    if (lots <= good) return good;
  }
  return good;
}

/** Where what is available would end, if each lot took as much. */
function furtherThan({ lots, available, availableAfter }: Probe): number {
  const taken = available - availableAfter;
  return taken <= 0 ? lots * 4 : Math.floor((lots * available) / taken);
}

/** A first refusal may have nothing to do with the size: one lot tells. A bound that is far away is neared by its digits. */
function betweenOf(good: number, bad: number): number {
  if (good === 0) return 1;
  return Math.floor(bad > 4 * good ? Math.sqrt(good * bad) : (good + bad) / 2);
}
