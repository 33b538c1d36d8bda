// The registers in the operator's view: what ends soon, first in its table and counted for the overview.

import { describe, expect, test } from 'vitest';
import { endingsOf, expiryWords, rowsByExpiry } from '../../web/ops/models/registers.ts';

describe('registers', () => {
  const now = Date.parse('2026-11-30T00:00:00Z');
  const table = {
    columns: ['participant', 'name', 'validUntil'],
    rows: [
      ['1', 'far', '2027-11-30T00:00:00Z'],
      ['2', 'none', ''],
      ['3', 'soon', '2026-12-10T00:00:00Z'],
      ['4', 'over', '2026-11-28T00:00:00Z'],
      ['5', 'month', '2026-12-30T12:00:00Z'],
      ['6', 'after', '2026-12-31T00:00:00Z'],
    ],
  };

  test('what has ended or ends within 30 days stands first', () => {
    const rows = rowsByExpiry(table, now).map(({ cells, daysLeft }) => [cells[1], daysLeft]);
    expect(rows).toEqual([
      ['over', -2],
      ['soon', 10],
      ['month', 30],
      ['far', null],
      ['none', null],
      ['after', null],
    ]);
  });

  test('what ends is counted by its table, and what was revoked is done with', () => {
    const keys = {
      columns: ['key', 'validUntil', 'revoked'],
      rows: [
        ['1', '2020-01-01T00:00:00Z', 'yes'],
        ['2', '2020-01-01T00:00:00Z', 'no'],
        ['3', new Date(now + 86_400_000).toISOString(), 'no'],
        ['4', '', 'no'],
      ],
    };
    const registers = new Map([
      ['keys', keys],
      ['staff', keys],
      ['authorizations', { columns: ['validUntil'], rows: [['2999-01-01T00:00:00Z']] }],
    ] as const);
    expect(endingsOf(registers, now)).toEqual([{ table: 'keys', ended: 1, soon: 1 }]);
    expect(endingsOf(new Map(), now)).toEqual([]);
  });

  test('a table without dates keeps its order', () => {
    const staff = {
      columns: ['staff', 'name'],
      rows: [
        ['2', 'b'],
        ['1', 'a'],
      ],
    };
    expect(rowsByExpiry(staff, now).map(({ daysLeft }) => daysLeft)).toEqual([null, null]);
  });

  test('days are in words', () => {
    expect([-2, -1, 0, 1, 30].map(expiryWords)).toEqual([
      'ended 2 days ago',
      'ended 1 day ago',
      'ends within a day',
      'ends in 1 day',
      'ends in 30 days',
    ]);
  });
});
