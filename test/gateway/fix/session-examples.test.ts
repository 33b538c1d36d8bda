// The examples of docs/fix.md, byte for byte.

import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultOf } from '../../../gateway/fix/checks.ts';
import { FixDictionary } from '../../../gateway/fix/fields.ts';
import { logOnOf } from '../../../gateway/fix/log-on.ts';
import { FixMessage, fixBytes } from '../../../gateway/fix/message.ts';
import { FixReader } from '../../../gateway/fix/reader.ts';
import { VENUE_APPLICATION } from '../../../gateway/fix/session-application.ts';
import { SESSION_TABLES } from '../../../gateway/fix/session-tables.ts';

const page = readFileSync('docs/fix.md', 'utf8');
const examples = [...page.matchAll(/^```fix\n([\s\S]*?)```$/gmu)].flatMap(([, text]) =>
  text.trim().split('\n'),
);
const dictionary = new FixDictionary(VENUE_APPLICATION.tables, SESSION_TABLES);
const TYPES = new Set(SESSION_TABLES.layouts.map(({ type }) => type));

function messageIn(example: string): FixMessage {
  const reader = new FixReader();
  reader.push(Buffer.from(example.replaceAll('|', '\x01'), 'latin1'));
  const read = reader.next();
  if (read?.kind !== 'message') throw new Error(`${read?.kind}: ${example}`);
  return new FixMessage(read.pairs, dictionary);
}

test('every example is read, is without a fault, and is what the venue would write', () => {
  expect(examples.length).toBeGreaterThan(7);
  for (const example of examples) {
    const message = messageIn(example);
    expect(faultOf(message, TYPES), example).toBeNull();
    const written = fixBytes(message.pairs).toString('latin1').replaceAll('\x01', '|');
    expect(written).toBe(example);
  }
});

test('the Logon of the example is signed as the page says', () => {
  const [secret] = /`[0-9a-f]{64}`/u.exec(page) ?? [''];
  const logOn = logOnOf(messageIn(examples[0]));
  if (typeof logOn === 'string') throw new Error(logOn);
  const key = secret.slice(1, -1);
  const text = ['praya.fix.v1', '20260101-00:00:00.000', '1', 'ann', 'PRAYA'].join('\x01');
  const expected = createHmac('sha256', key).update(text).digest('hex');
  expect(Buffer.from(logOn.signed).toString('latin1')).toBe(text);
  expect(Buffer.from(logOn.signature).toString('hex')).toBe(expected);
});
