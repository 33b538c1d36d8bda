import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths } from '../../../engine/kernel/calendar.ts';
import type { Time } from '../../../engine/kernel/units.ts';
import { utc } from '../registers/venue.ts';

// ELIG-005
test.each([
  ['an ordinary day', utc(2026, 1, 15), 12, utc(2027, 1, 15)],
  ['over a leap day: 366 days', utc(2027, 3, 1), 12, utc(2028, 3, 1)],
  ['29 February: the last day of the month', utc(2024, 2, 29, 10), 12, utc(2025, 2, 28, 10)],
  ['29 February to 29 February', utc(2024, 2, 29), 48, utc(2028, 2, 29)],
  ['28 February stays the 28th', utc(2023, 2, 28), 12, utc(2024, 2, 28)],
  ['the last of a long month', utc(2026, 10, 31), 1, utc(2026, 11, 30)],
  ['over the new year', utc(2026, 12, 31), 2, utc(2027, 2, 28)],
  ['16 months', utc(2025, 9, 30), 16, utc(2027, 1, 30)],
  ['1900 was no leap year', utc(1899, 2, 28), 12, utc(1900, 2, 28)],
])('%s', (_, from, months, to) => {
  expect(addMonths(from as Time, months)).toBe(to);
});

test('agrees with the host calendar wherever the day exists', () => {
  const day = fc.record({
    year: fc.integer({ min: 1970, max: 2200 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    us: fc.integer({ min: 0, max: 86_399_999_999 }),
    months: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(
    fc.property(day, ({ year, month, day, us, months }) => {
      const from = (utc(year, month, day) + us) as Time;
      expect(addMonths(from, months)).toBe(utc(year, month + months, day) + us);
    }),
  );
});
