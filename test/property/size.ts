// How much chance a run takes: PROPERTY_COMMANDS for all streams together, PROPERTY_SEED for other ones.

const { PROPERTY_SEED, PROPERTY_COMMANDS } = process.env;
const SEED = Number(PROPERTY_SEED ?? 1);
/** Over the suites of books and of live venues; that of registers comes on top. */
const COMMANDS = Number(PROPERTY_COMMANDS ?? 1_300_000);

/** Seeds of a suite that takes `share` of all commands, in streams of about `length`. */
export function streamsOf(share: number, length: number): { seed: number; count: number }[] {
  const commands = Math.ceil(COMMANDS * share);
  const streams = Math.ceil(commands / length);
  const count = Math.ceil(commands / streams);
  return Array.from({ length: streams }, (_, i) => ({ seed: SEED * 1000 + i, count }));
}

/** A short run need not see every kind there is. */
export const IS_LONG: boolean = COMMANDS >= 1_000_000;
