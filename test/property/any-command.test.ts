// Whatever well-formed command reaches the engine, it answers and stays lawful: nothing throws, nothing is
// written by a refusal. Half of the numbers are anything the wire can carry, half point at rows that exist.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTradingVenue } from '../../bench/trading-venue.ts';
import { audit, readEvents, restore, snapshot, stateDigest } from '../../engine/index.ts';
import type { Command } from '../../engine/schema/index.ts';
import { anyCommandOf, COMMAND_KINDS } from '../support/arbitrary-commands.ts';

const TRADERS = 6;

/** Turns some of a command's numbers into ones that mean something on the venue. */
function aimed(command: Command, aim: number): Command {
  const fields: Record<string, unknown> = { ...command };
  const near: Record<string, number> = {
    key: 1 + (aim % TRADERS),
    account: 16 + (aim % TRADERS),
    from: 16 + (aim % TRADERS),
    to: 16 + ((aim >> 3) % TRADERS),
    contract: 1,
    participant: 1 + (aim % TRADERS),
    group: 1 + ((aim >> 4) % TRADERS),
    trader: 1 + (aim % TRADERS),
    order: 1 + (aim % 50),
    qty: 1 + (aim % 1000),
    limit: 1_000_000 + ((aim >> 2) % 200) - 100,
    trigger: 1_000_000 + ((aim >> 5) % 200) - 100,
    displayQty: aim % 7,
    price: 1_000_000 + ((aim >> 3) % 20_000) - 10_000,
    amount: aim,
    validUntil: 0,
    expiresAt: 0,
  };
  for (const [name, value] of Object.entries(near)) {
    if (typeof fields[name] === 'number' && (aim >> (name.length % 16)) % 4 !== 0)
      fields[name] = value;
  }
  return fields as unknown as Command;
}

const anyAimed: fc.Arbitrary<Command> = fc
  .tuple(fc.constantFrom(...COMMAND_KINDS, 'placeOrder' as const, 'amendOrder' as const), fc.nat())
  .chain(([kind, aim]) => anyCommandOf(kind).map((command) => aimed(command, aim)));

test('any stream of commands is answered, lawful, and restored from a snapshot', () => {
  fc.assert(
    fc.property(fc.array(anyAimed, { minLength: 20, maxLength: 120 }), (commands) => {
      const venue = openTradingVenue(TRADERS);
      for (const command of commands) {
        venue.applyCommand(command);
        readEvents(venue.out);
        expect(audit(venue.state), JSON.stringify(command)).toEqual([]);
      }
      expect(stateDigest(restore(snapshot(venue.state)))).toBe(stateDigest(venue.state));
    }),
    { numRuns: Number(process.env['ANY_COMMAND_RUNS'] ?? 60) },
  );
}, 240_000);
