/** The deliberate bugs of the register are whole: one for each id, each in its place. `npm run prove:rules` uses them. */

import { expect, test } from 'vitest';
import { readBugs, withBug } from './bugs.ts';
import { readRegister } from './register.ts';

const bugs = readBugs();

test('every requirement that tests show has one deliberate bug', () => {
  const asked = readRegister().requirements.map(({ id }) => id);
  expect(bugs.map(({ id }) => id).sort()).toEqual(asked.sort());
});

test.each(bugs)('$id: $what', (bug) => {
  const { from, to, what, file } = bug;
  expect(withBug(bug)).not.toBe('');
  expect(to).not.toBe(from);
  expect(what.length).toBeGreaterThan(10);
  expect(file).toMatch(/^(engine|gateway|proto|client)\//);
});
