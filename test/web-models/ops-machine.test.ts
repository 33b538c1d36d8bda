// What the operator's view says of the machine: why it is not ready, and whose the sessions are.

import { describe, expect, test } from 'vitest';
import { readyWords } from '../../web/ops/models/ready.ts';
import { sessionWho, wholeOf } from '../../web/ops/models/sessions.ts';

const HOSTILE = '<img src=x onerror="alert(1)">';

describe('why it is not ready', () => {
  test.each([
    ['', ''],
    ['starting', 'starting: It is starting.'],
    ['contractState', 'contractState: No contract takes orders: the overview has their states.'],
    ['of a later release', 'of a later release'],
    ['constructor', 'constructor'],
  ])('%s: %s', (name, words) => {
    expect(readyWords(name)).toBe(words);
  });

  test('a reason has its meaning', () => {
    expect(readyWords('diskLow')).toMatch(/^diskLow: \w.*\.$/);
  });
});

describe('whose a session is', () => {
  const row = {
    ...{ session: 5, key: 4, keyName: 'k', participant: 7, participantName: HOSTILE, trader: 12 },
    ...{ staff: 0, isAffiliate: true, address: '', since: 1, edge: 0, isAdmin: false },
    waitingBytes: 0,
  } as never;
  const people = new Map([[3, { name: 'Rufus Risk', role: 'risk' }]]);

  test('a trader of a participant, or a person of the staff', () => {
    expect(sessionWho(row, people)).toBe(`◆ participant 7 ${HOSTILE}, trader 12`);
    const member = (staff: number): string =>
      sessionWho({ ...(row as object), staff, isAffiliate: false } as never, people);
    expect(member(3)).toBe('Rufus Risk, risk');
    expect(member(4)).toBe('staff 4');
  });

  test('a number that is typed', () => {
    expect(['7', ' 12 ', '', '0', '-1', '1e3', '7x', '9999999999'].map(wholeOf)).toEqual([
      ...[7, 12, 0, 0, 0, 0, 0, 0],
    ]);
  });
});
