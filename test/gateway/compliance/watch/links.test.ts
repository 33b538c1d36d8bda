// What ties participants, in words for those who may know it.

import { expect, test } from 'vitest';
import { tieText, tieWithoutAddresses } from '../../../../gateway/compliance/watch/links.ts';

test('an alert, which goes to every seat, names the person and counts the addresses', () => {
  const person = { what: 'person', names: ['rita roe'] } as const;
  const addresses = { what: 'addresses', names: ['203.0.113.1', '203.0.113.2'] } as const;
  expect(tieWithoutAddresses(person)).toBe('the person rita roe');
  expect(tieWithoutAddresses(addresses)).toBe('2 addresses');
  expect(tieText(addresses)).toBe('addresses 203.0.113.1 and 203.0.113.2');
});
