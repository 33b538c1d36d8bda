import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readTextLog, type TextLine, type TextLogOptions } from '../../../gateway/log/text-log.ts';
import { errorOf, freshFolder, removeFolders } from './fixture.ts';

afterEach(removeFolders);

interface LoggedLine {
  readonly seq: number;
}

test('reads a long log from a file, by line', async () => {
  const path = join(freshFolder(), 'day.jsonl');
  const values = Array.from({ length: 20_000 }, (_, i) => ({ seq: i + 1, text: 'ü\n"'.repeat(9) }));
  writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  const lines = await linesOf(path, (json) => json);
  expect(lines.map(({ value }) => value)).toEqual(values);
  expect(lines.at(-1)?.line).toBe(20_000);
});

test('any lines in any pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (values, pieceBytes, ending, endsOpen) => {
        const text = values.map((value) => JSON.stringify(value)).join(ending);
        const lines = await linesOf(pieces(text + (endsOpen ? '' : ending), pieceBytes), (v) => v);
        expect(lines.map(({ value }) => JSON.stringify(value))).toEqual(
          values.map((value) => JSON.stringify(value)),
        );
        expect(lines.map(({ line }) => line)).toEqual(values.map((_, i) => i + 1));
      },
    ),
  );
});

describe('tolerated', () => {
  test.each([
    ['CRLF', '{"seq":1}\r\n{"seq":2}\r\n', [1, 2]],
    ['no end of the last line', '{"seq":1}\n{"seq":2}', [1, 2]],
    ['blank lines, which still count', '\n{"seq":1}\n\n  \r\n{"seq":2}\n\n', [2, 5]],
    ['a byte order mark', '\ufeff{"seq":1}\n{"seq":2}', [1, 2]],
    ['an empty file', '', []],
  ])('%s', async (_, text, lineNumbers) => {
    const lines = await linesOf(pieces(text, 3), (json) => (json as LoggedLine).seq);
    expect(lines.map(({ line }) => line)).toEqual(lineNumbers);
    expect(lines.map(({ value }) => value)).toEqual(lineNumbers.map((_, i) => i + 1));
  });
});

describe('refused, with the number of the line', () => {
  const refuse = (json: unknown) => {
    if (typeof json !== 'object') throw new Error('not an envelope');
    return json;
  };
  test.each([
    ['JSON cut short', '{}\n{"seq":', 2],
    ['two values on a line', '{} {}', 1],
    ['a value the codec does not like', '{}\n\n7\n', 3],
    ['a comment', '{}\n# later\n', 2],
    ['a key twice', '{"seq":1}\n{"seq":1,"seq":2}\n', 2],
    ['a line that is too long', `{}\n{}\n"${'x'.repeat(100)}"`, 3],
    ['a byte order mark in the middle', '{}\n\ufeff{}\n', 2],
  ])('%s', async (_, text, line) => {
    const options = { name: 'day.jsonl', lineBytesMax: 50 };
    const error = await errorOf(() => linesOf(pieces(text, 4), refuse, options));
    expect(error).toMatchObject({ code: 'text', place: { file: 'day.jsonl', line } });
    expect(error.message).toContain(`(file day.jsonl, line ${line})`);
  });

  test('bytes that are not UTF-8', async () => {
    const path = join(freshFolder(), 'day.jsonl');
    writeFileSync(path, Buffer.from([0x7b, 0x7d, 0x0a, 0x22, 0xff, 0x22]));
    expect(await errorOf(() => linesOf(path, refuse))).toMatchObject({
      code: 'text',
      place: { file: path, line: 2 },
    });
  });
});

test('a file that is not there is reported so', async () => {
  await expect(linesOf(join(freshFolder(), 'none'), (json) => json)).rejects.toThrow('ENOENT');
});

function pieces(text: string, bytes: number): Readable {
  const all = Buffer.from(text);
  const cut = Array.from({ length: Math.ceil(all.length / bytes) }, (_, i) =>
    all.subarray(i * bytes, (i + 1) * bytes),
  );
  return Readable.from(cut);
}

async function linesOf<T>(
  source: string | AsyncIterable<Uint8Array>,
  fromJson: (json: unknown) => T,
  options: TextLogOptions = {},
): Promise<TextLine<T>[]> {
  const lines: TextLine<T>[] = [];
  for await (const line of readTextLog(source, fromJson, options)) lines.push(line);
  return lines;
}
