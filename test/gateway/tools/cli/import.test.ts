import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { praya, useFolder } from './run-praya.ts';

const file = useFolder();

beforeAll(() => {
  mkdirSync(file('lobster'));
  writeFileSync(
    join(file('lobster'), 'messages.csv'),
    '34200.1,1,1,5,1000,1\n34200.2,4,1,2,1000,1\n34200.3,5,0,1,1000,1\n',
  );
  writeFileSync(join(file('lobster'), 'orderbook_1.csv'), '1100,4,1000,5\n');
});

describe('praya import', () => {
  test('writes a text log or a journal, by the name, that replay alike', () => {
    const into = (out: string) => praya(['import', 'lobster', file('lobster'), '--out', file(out)]);
    const text = into('log.jsonl');
    expect(text.status).toBe(0);
    expect(text.stderr).toMatch(
      /^3 lines became 10 commands in .*; left out: 1 executions of hidden orders\n$/,
    );
    expect(into('journal').status).toBe(0);
    const digest = (log: string) => JSON.parse(praya(['replay', file(log), '--json']).stdout);
    expect(digest('log.jsonl')).toMatchObject({ commands: 10, fills: 1, rejected: 0 });
    expect(digest('journal').digest).toBe(digest('log.jsonl').digest);
    expect(readFileSync(file('log.jsonl'), 'utf8')).toContain('"recorded":true');
  });

  test('refuses what is no recording in one line', () => {
    mkdirSync(file('nothing'));
    const lobster = praya(['import', 'lobster', file('nothing'), '--out', file('no.jsonl')]);
    expect(lobster.status).toBe(1);
    expect(lobster.stderr).toMatch(/^praya: .*holds no message file.*\n$/);
    const bitstamp = praya(['import', 'bitstamp', file('absent'), '--out', file('no2.jsonl')]);
    expect(bitstamp.status).toBe(1);
    expect(bitstamp.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(file('no.jsonl')) || existsSync(file('no2.jsonl'))).toBe(false);
    expect(praya(['import', 'lobster', file('lobster')]).status).toBe(2);
    expect(praya(['import', 'tickertape', file('lobster'), '--out', 'x']).status).toBe(2);
  });

  test('reports what was written before a recording turned out to be damaged', () => {
    mkdirSync(file('hurt'));
    writeFileSync(join(file('hurt'), 'messages.csv'), '34200.1,1,1,5,1000,1\na,b,c\n');
    writeFileSync(join(file('hurt'), 'orderbook_1.csv'), '1100,4,1000,5\n');
    const { status, stderr } = praya(['import', 'lobster', file('hurt'), '--out', file('h.jsonl')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^praya: messages\.csv, line 2: .*h\.jsonl holds the \d+ commands before it\n$/,
    );
  });
});
