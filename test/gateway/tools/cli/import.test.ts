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
    expect(text.stderr.replace(/ in .*log\.jsonl\n/, '\n')).toBe(
      [
        '3 lines became 10 commands',
        'used: 1 first row of the book, 1 executions',
        'adjusted: 2 messages without a row in the book file',
        'left out: 1 executions of hidden orders',
        'fit: best bid and ask 1 of 1 (100 %), with their quantities 1 of 1 (100 %)\n',
      ].join('\n'),
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

  test('refuses a Binance recording of another symbol, and writes nothing', () => {
    const lines = [
      { lastUpdateId: 5, bids: [['99', '4']], asks: [['101', '3']] },
      { e: 'depthUpdate', s: 'BTCUSDT', U: 6, u: 6, b: [['98', '1']], a: [] },
    ];
    const text = lines.map((line) => `1700000000000000000 ${JSON.stringify(line)}\n`);
    writeFileSync(file('btc.rec'), text.join(''));
    const into = (symbol: string) =>
      praya(['import', 'binance', file('btc.rec'), '--symbol', symbol, '--out', file(symbol)]);
    const { status, stderr } = into('ETHUSDT');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^praya: .*btc\.rec: no line names ETHUSDT; lines name BTCUSDT\n$/);
    expect(existsSync(file('ETHUSDT'))).toBe(false);
    expect(into('BTCUSDT').status).toBe(0);
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

  test('exits with 1 when the log fits its recording badly, unless that is accepted', () => {
    const lines = [
      { lastUpdateId: 5, bids: [['99.5', '4']], asks: [['101.0', '3']] },
      { stream: 'x@bookTicker', data: { s: 'X', u: 5, b: '99.0', B: '4', a: '101.0', A: '3' } },
      { stream: 'x@depth', data: { s: 'X', U: 8, u: 9, b: [], a: [] } },
    ];
    const text = lines.map(
      (line, at) => `${1_700_000_000_000_000_000 + at} ${JSON.stringify(line)}`,
    );
    writeFileSync(file('bad.rec'), `${text.join('\n')}\n`);
    const into = (out: string, ...more: string[]) =>
      praya(['import', 'binance', file('bad.rec'), '--symbol', 'X', '--out', file(out), ...more]);
    const refused = into('bad.jsonl');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('from the data: tick 0.1, lot 1\n');
    expect(refused.stderr).toContain(
      'not whole in 1 places:\n  line 3: updates 6 to 7 are missing\n',
    );
    expect(refused.stderr).toMatch(
      /praya: a bad fit: 0 of 1 \(0 %\) best prices .* line 2; .* is written, --accept-fit/,
    );
    expect(praya(['replay', file('bad.jsonl'), '--json']).status).toBe(0);
    const accepted = into('accepted.jsonl', '--accept-fit');
    expect(accepted.status).toBe(0);
    expect(readFileSync(file('accepted.jsonl'))).toEqual(readFileSync(file('bad.jsonl')));
    expect(into('off.jsonl', '--decimals', '0,0').stderr).toMatch(
      /line 1: "99\.5".*--decimals auto/,
    );
    expect(into('auto.jsonl', '--decimals', 'auto', '--accept-fit').status).toBe(0);
  });
});
