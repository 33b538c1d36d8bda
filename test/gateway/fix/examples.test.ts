// The examples of docs/fix-messages.md are what the acceptor reads and writes, byte for byte; its tables name every tag there is.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ExecInst } from '../../../gateway/fix/codes.ts';
import { APPLICATION_TABLES } from '../../../gateway/fix/layouts.ts';
import { CHECK_SUM_BYTES, checkSum, SOH } from '../../../gateway/fix/message.ts';
import { examples } from './examples.ts';

const page = readFileSync('docs/fix-messages.md', 'utf8');
const shown = [...page.matchAll(/^```fix\n([\s\S]*?)\n```$/gmu)].map(([, text]) => text);

describe('an example on the page', () => {
  test.each(examples().map(({ title, lines }, at) => [title, lines, at] as const))(
    '%s',
    (_, lines, at) => {
      expect(shown[at]).toBe(lines.join('\n'));
    },
  );

  test('there are no others', () => {
    expect(shown).toHaveLength(examples().length);
  });

  test('has the length and the sum that it says', () => {
    for (const line of shown.flatMap((text) => text.split('\n'))) {
      const bytes = Buffer.from(line.replaceAll('|', SOH), 'latin1');
      const end = bytes.length - CHECK_SUM_BYTES;
      const [, length] = /^8=FIX\.4\.4\|9=(\d+)\|/u.exec(line) ?? [];
      const head = `8=FIX.4.4|9=${length}|`.length;
      expect(end - head).toBe(Number(length));
      const sum = String(checkSum(bytes, 0, end)).padStart(3, '0');
      expect(line.endsWith(`|10=${sum}|`)).toBe(true);
    }
  });
});

describe('the tables of the page', () => {
  test('name every tag of the application, and every value of ExecInst', () => {
    const rows = new Map(
      [...page.matchAll(/^\| (\d+) \| `(\w+)` \|/gmu)].map(([, tag, name]) => [Number(tag), name]),
    );
    const declared = APPLICATION_TABLES.fields.filter(({ tag }) => tag >= 9600);
    expect([...rows]).toEqual(declared.map(({ tag, name }) => [tag, name]));
    for (const value of Object.values(ExecInst)) expect(page).toContain(`\`${value}\``);
  });

  test('name every message', () => {
    for (const { name, type } of APPLICATION_TABLES.layouts) {
      expect(page).toContain(`| ${name} | \`${type}\` |`);
    }
  });
});
