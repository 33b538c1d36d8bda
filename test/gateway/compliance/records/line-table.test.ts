// REC-007: an answer for a person is one line for each line, whatever somebody wrote into a name or a reason.

import { expect, test } from 'vitest';
import type { AuditLine } from '../../../../gateway/compliance/records/audit-line.ts';
import { lineText, printable } from '../../../../gateway/compliance/records/line-table.ts';

test('a name neither begins a line of its own, nor steers the terminal, nor turns the text around', () => {
  const name = '\u001b[2JEve\r\n2026-01-01\u009b\u202e\u2028';
  const line = { at: 'now', ref: '1.1', who: { name }, words: 'met\u0007' } as AuditLine;
  expect(lineText(line)).toBe(
    'now  1.1         \\u001b[2JEve\\u000d\\u000a2026-01-01\\u009b\\u202e\\u2028  met\\u0007',
  );
});

test('every other letter stays', () => {
  expect(printable('Zoë 王 "x", 5 > 4 👍')).toBe('Zoë 王 "x", 5 > 4 👍');
});
