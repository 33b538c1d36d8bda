import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Envelope, Seq, Time } from '../../../../engine/schema/index.ts';
import { readEnvelopes } from '../../../../gateway/replay/envelopes.ts';
import { locateLog } from '../../../../gateway/replay/log-location.ts';
import { createLog, type LogKind } from '../../../../gateway/replay/log-writer.ts';
import { anyEnvelope } from '../../../support/arbitrary-commands.ts';
import { praya, useFolder } from './run-praya.ts';
import { smallLog, textOf } from './small-log.ts';

const file = useFolder();

/** Any commands, in sequence; a log may have been cut off from its past. */
const anyLog: fc.Arbitrary<Envelope[]> = fc
  .tuple(fc.array(anyEnvelope, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 9 }))
  .map(([envelopes, first]) =>
    envelopes.map((envelope, at) => ({
      ...envelope,
      seq: (first + at) as Seq,
      time: (1_000_000 + at * 7) as Time,
    })),
  );

async function copy(from: string, to: string, kind: LogKind): Promise<void> {
  const writer = createLog(to, kind);
  for await (const envelope of readEnvelopes(locateLog(from))) await writer.write(envelope);
  await writer.close();
}

function bytesOf(path: string, kind: LogKind): Buffer {
  if (kind === 'text') return readFileSync(path);
  const room = join(path, 'journal');
  return Buffer.concat(readdirSync(room).map((name) => readFileSync(join(room, name))));
}

describe('praya convert', () => {
  test('is without loss: any log is the same bytes when it comes back', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        const folder = mkdtempSync(join(tmpdir(), 'praya-convert-'));
        const path = (name: string) => join(folder, name);
        try {
          writeFileSync(path('1.jsonl'), textOf(log));
          await copy(path('1.jsonl'), path('1'), 'journal');
          await copy(path('1'), path('2.jsonl'), 'text');
          await copy(path('2.jsonl'), path('2'), 'journal');
          expect(bytesOf(path('2.jsonl'), 'text').equals(bytesOf(path('1.jsonl'), 'text'))).toBe(
            true,
          );
          expect(bytesOf(path('2'), 'journal').equals(bytesOf(path('1'), 'journal'))).toBe(true);
        } finally {
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: 25 },
    );
  });

  test('goes both ways from the command line', () => {
    const text = textOf(smallLog());
    writeFileSync(file('a.jsonl'), text);
    expect(praya(['convert', file('a.jsonl'), '--to', 'journal', '--out', file('a')]).status).toBe(
      0,
    );
    const back = praya(['convert', file('a'), '--to', 'text', '--out', '-']);
    expect(back).toMatchObject({ status: 0, stdout: text });
    const piped = praya(['convert', '-', '--to', 'text', '--out', file('b.jsonl')], text);
    expect(piped.status).toBe(0);
    expect(readFileSync(file('b.jsonl'), 'utf8')).toBe(text);
  });

  test('never overwrites', () => {
    writeFileSync(file('there.jsonl'), 'mine');
    const { status, stderr } = praya([
      'convert',
      '-',
      '--to',
      'text',
      '--out',
      file('there.jsonl'),
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^praya: .*exists already.*\n$/);
    expect(readFileSync(file('there.jsonl'), 'utf8')).toBe('mine');
  });

  test('names where a bad log went wrong and what was written', () => {
    const [first] = smallLog();
    const input = `${textOf([first])}nonsense\n`;
    const ran = praya(['convert', '-', '--to', 'journal', '--out', file('part')], input);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/standard input, line 2\); .*part holds the 1 command before it/);
    expect(existsSync(file('part'))).toBe(true);
  });

  test('prints nothing when its reader has enough', () => {
    const [first] = smallLog();
    const many = Array.from({ length: 5000 }, (_, index) => ({
      ...first,
      seq: (index + 1) as Seq,
    }));
    writeFileSync(file('many.jsonl'), textOf(many));
    const words = `${process.execPath} dist/gateway/tools/cli/praya.js convert ${file('many.jsonl')} --to text --out -`;
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; ${words} | head -1`],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toHaveLength(2);
  });

  test('wants to know what to write, and where', () => {
    expect(praya(['convert', '-', '--out', 'x']).status).toBe(2);
    expect(praya(['convert', '-', '--to', 'text']).status).toBe(2);
    expect(praya(['convert', '-', '--to', 'paper', '--out', 'x']).status).toBe(2);
    expect(praya(['convert', '-', '--to', 'journal', '--out', '-']).status).toBe(1);
  });
});
