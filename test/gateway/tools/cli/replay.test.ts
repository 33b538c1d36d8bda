import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalTerms } from '../../../../engine/contracts/terms.ts';
import { BTC_PERP } from '../../../../engine/index.ts';
import { sha256 } from '../../../../engine/kernel/sha256.ts';
import type {
  Command,
  ContractTerms,
  Envelope,
  Ppm,
  Seq,
  Time,
} from '../../../../engine/schema/index.ts';
import { praya, useFolder } from './run-praya.ts';
import { START, smallLog, textOf, writeData } from './small-log.ts';

const file = useFolder();
const termsHash = (terms: ContractTerms): string => sha256(canonicalTerms(terms));
const log = smallLog();
const SUMMARY = [
  'commands',
  'events',
  'fills',
  'rejected',
  'digest',
  'seconds',
  'commandsPerSecond',
];

beforeAll(async () => {
  writeFileSync(file('small.jsonl'), textOf(log));
  await writeData(file('data'), log, (_, digest) => digest);
});

describe('praya replay', () => {
  test('prints one JSON object with the names that scripts rely on', () => {
    const { status, stdout, stderr } = praya(['replay', file('small.jsonl'), '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual(SUMMARY);
    expect(result).toMatchObject({
      commands: log.length,
      fills: 1,
      rejected: 1,
      events: { contractListed: 1, accountOpened: 3, fill: 1, orderAccepted: 3, orderRejected: 1 },
    });
    expect(result['digest']).toMatch(/^[0-9a-f]{16}$/);
  });

  test('gives the same of a text log, its journal, the journal folder and standard input', () => {
    const whole = digestOf(['replay', file('small.jsonl'), '--json']);
    expect(digestOf(['replay', file('data'), '--json'])).toBe(whole);
    expect(digestOf(['replay', join(file('data'), 'journal'), '--json'])).toBe(whole);
    expect(digestOf(['replay', '-', '--json'], textOf(log))).toBe(whole);
    expect(digestOf(['replay', file('data'), '--from-snapshot', '--json'])).toBe(whole);
  });

  test('summarizes for a person', () => {
    const { status, stdout } = praya(['replay', file('data')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^commands {3}12, sequence 1 to 12$/m);
    expect(stdout).toMatch(/^recorded {3}all 12 agree$/m);
    expect(stdout).toMatch(/commands\/s$/m);
  });

  test('begins behind the snapshot when asked to', () => {
    const { stdout } = praya(['replay', file('data'), '--from-snapshot']);
    expect(stdout).toMatch(/^commands {3}6, sequence 7 to 12$/m);
  });

  test('names the command at which two runs part, and fails', async () => {
    await writeData(file('parted'), log, (seq, digest) => (seq >= 7 ? digest ^ 1 : digest) >>> 0);
    const { status, stderr, stdout } = praya(['replay', file('parted'), '--json']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^praya: the two runs part at command 7 \(placeOrder\)/);
    expect(JSON.parse(stdout)).toMatchObject({ parting: { seq: 7 } });
  });

  test('writes trades, accounts and events that scripts can read', () => {
    const outputs = [
      '--trades',
      file('t.csv'),
      '--accounts',
      file('a.csv'),
      '--events',
      file('e.jsonl'),
    ];
    expect(praya(['replay', file('small.jsonl'), ...outputs]).status).toBe(0);
    expect(readFileSync(file('t.csv'), 'utf8')).toBe(
      'seq,time_us,contract,price,quantity,maker_order,taker_order,maker_account,taker_account,cause,maker_afmm,taker_afmm,trade,aggressor,maker_fee,taker_fee\n' +
        `7,${START + 6_000_000},ABC,100.5,0.3,1,2,16,17,order,false,false,1,buy,0.000,0.000\n`,
    );
    expect(readFileSync(file('a.csv'), 'utf8')).toBe(
      'account,contract,held,cost,balance,equity,available\n' +
        '16,ABC,-0.3,-30.150,0.000,,\n' + // A recording has no mark: the value is unknown.
        '17,ABC,0.3,30.150,0.000,,\n' +
        '18,,0,0.000,0.000,0.000,0.000\n',
    );
    const events = readFileSync(file('e.jsonl'), 'utf8').trimEnd().split('\n');
    const fill = events.map((line) => JSON.parse(line)).find((event) => 'fill' in event);
    expect(fill).toMatchObject({
      seq: '7',
      time: String(START + 6_000_000),
      fill: { price: '201' },
    });
  });

  test('replays the log of docs/order-logs.md to the book that stands there', () => {
    const page = readFileSync('docs/order-logs.md', 'utf8');
    const [, text = ''] = /```json\n([^`]*)```/.exec(page) ?? [];
    const [, book = ''] = /```text\n(book of ABC[^`]*)```/.exec(page) ?? [];
    expect(text.trimEnd().split('\n')).toHaveLength(5);
    const { status, stdout, stderr } = praya(['replay', '-', '--book', 'ABC'], text);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^rejected {3}0$/m);
    expect(stdout.endsWith(book)).toBe(true);
  });

  test('names the approval that terms changed by hand no longer have', () => {
    const time = START as Time;
    const changed = { ...BTC_PERP, makerFee: (BTC_PERP.makerFee + 1) as Ppm };
    const named = termsHash(BTC_PERP);
    const commands: Command[] = [
      { kind: 'listContract', terms: changed },
      {
        kind: 'approveContract',
        contract: BTC_PERP.contract,
        reference: 'SFC/1',
        termsHash: named,
      },
    ];
    const unfit: Envelope[] = commands.map((command, at) => ({
      seq: (at + 1) as Seq,
      time,
      session: 0,
      request: 0,
      command,
    }));
    const { status, stderr } = praya(['replay', '-', '--json'], textOf(unfit));
    expect(status).toBe(0);
    expect(stderr).toContain(
      `command 2 approves BTC-PERP by ${named}, and its terms hash to ${termsHash(changed)}`,
    );
  });

  test('prints a book in decimals', () => {
    const { stdout } = praya(['replay', file('small.jsonl'), '--book', 'ABC', '--until', '9']);
    const lines = stdout.trimEnd().split('\n').slice(-3);
    expect(lines.map((line) => line.trim().split(/\s+/))).toEqual([
      ['book', 'of', 'ABC'],
      ['orders', 'quantity', 'bid', 'ask', 'quantity', 'orders'],
      ['100.5', '0.2', '1'],
    ]);
    const { book } = JSON.parse(
      praya(['replay', file('small.jsonl'), '--book', '1', '--json']).stdout,
    );
    expect(book).toEqual({ contract: 'ABC', bids: [['95.0', '0.7', 1]], asks: [] });
  });

  test('stops behind a sequence or a time', () => {
    const commandsUntil = (until: string) =>
      JSON.parse(praya(['replay', file('small.jsonl'), '--json', '--until', until]).stdout)
        .commands;
    expect(commandsUntil('3')).toBe(3);
    expect(commandsUntil(String(START + 4_500_000))).toBe(5);
    expect(commandsUntil('2024-01-02T03:04:07Z')).toBe(3);
    expect(commandsUntil('2024-01-02 04:04:07.5+01:00')).toBe(3);
  });

  test('puts the summary on standard error when an output goes to standard output', () => {
    const { stdout, stderr } = praya(['replay', file('small.jsonl'), '--trades', '-']);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stderr).toMatch(/^fills {6}1$/m);
  });

  test('reports that nothing came of a log whose first command is later', () => {
    const { status, stderr } = praya(['replay', file('small.jsonl'), '--until', '0']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^praya: warning: .*small\.jsonl holds no commands up to there\n$/);
  });

  test('takes an empty log for an empty venue, and reports it', () => {
    const { status, stdout, stderr } = praya(['replay', '-', '--json']);
    expect(status).toBe(0);
    expect(stderr).toBe('praya: warning: standard input holds no commands\n');
    expect(JSON.parse(stdout)).toMatchObject({ commands: 0, events: {}, fills: 0 });
  });
});

describe('praya replay refuses', () => {
  test('a log that is not there', () => {
    fails(['replay', file('none')], 1, /there is no .*none/);
    mkdirSync(file('hollow'));
    fails(['replay', file('hollow')], 1, /holds no journal/);
    fails(['replay', file('data/journal/0000000000000001.seg')], 1, /one segment/);
  });

  test('a damaged journal, naming offset and sequence', async () => {
    await writeData(file('hurt'), log, () => 0);
    const segment = join(file('hurt'), 'journal', '0000000000000001.seg');
    const bytes = readFileSync(segment);
    bytes[300] ^= 1;
    writeFileSync(segment, bytes);
    fails(['replay', file('hurt')], 1, /offset \d+, sequence \d+/);
  });

  test('not a journal that a crash cut short: it passes over the end, with a warning', async () => {
    await writeData(file('cut'), log, (_, digest) => digest);
    const segment = join(file('cut'), 'journal', '0000000000000001.seg');
    const bytes = readFileSync(segment);
    const used = bytes.findLastIndex((byte) => byte !== 0);
    writeFileSync(segment, bytes.subarray(0, used - 2));
    const { status, stdout, stderr } = praya(['replay', file('cut'), '--json']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^praya: warning: .*cut short by a crash at offset \d+: sequence 7/);
    expect(JSON.parse(stdout)).toMatchObject({ commands: 6 });
  });

  test('garbage, naming the line', () => {
    fails(['replay', '-'], 1, /standard input, line 1/, 'garbage\n');
    fails(['replay', '-'], 1, /line 2/, `${textOf(log.slice(0, 1))}{"seq":"2","no":1}\n`);
    fails(['replay', '-'], 1, /line 1/, '\0\xff');
  });

  test('a gap and time that goes backward, naming the line', () => {
    const [first, second, third] = log;
    fails(['replay', '-'], 1, /sequence 3 follows sequence 1.*line 2/, textOf([first, third]));
    fails(['replay', '-'], 1, /begins at sequence 2/, textOf([second, third]));
    const early = { ...second, time: (first.time - 1) as typeof first.time };
    fails(['replay', '-'], 1, /time goes backward.*line 2/, textOf([first, early]));
  });

  test('what it was asked in the wrong way', () => {
    fails(['replay', file('small.jsonl'), '--wrong'], 2, /unknown option '--wrong'/);
    fails(['replay'], 2, /missing required argument 'LOG'/);
    fails(
      ['replay', file('small.jsonl'), '--until', 'tomorrow'],
      2,
      /Neither a sequence nor a time/,
    );
    fails(['replay', file('small.jsonl'), '--book', 'XYZ'], 1, /no contract XYZ: there is ABC/);
    fails(['replay', file('small.jsonl'), '--from-snapshot'], 1, /needs a data folder/);
    const both = ['--events', file('both'), '--trades', file('both')];
    fails(['replay', file('small.jsonl'), ...both], 2, /a FILE of their own each/);
    fails(['dance'], 2, /unknown command 'dance'/);
  });

  test('without a stack trace, unless it is asked for', () => {
    const plain = praya(['replay', file('none')]);
    expect(plain.stderr.trimEnd().split('\n')).toHaveLength(1);
    const debug = praya(['replay', file('none')], '', { PRAYA_DEBUG: '1' });
    expect(debug.stderr).toMatch(/^ {4}at /m);
  });
});

describe('praya', () => {
  test('explains itself', () => {
    const { status, stdout } = praya(['--help']);
    expect(status).toBe(0);
    for (const name of [
      'start',
      'order',
      'replay',
      'convert',
      'audit',
      'inspect',
      'import',
      'keys',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
      expect(praya([name, '--help'])).toMatchObject({ status: 0, stderr: '' });
    }
    expect(praya([]).status).toBe(2);
    expect(praya(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+$/m);
  });
});

function digestOf(args: readonly string[], input = ''): string {
  return (JSON.parse(praya(args, input).stdout) as { digest: string }).digest;
}

function fails(args: readonly string[], status: number, message: RegExp, input = ''): void {
  const ran = praya(args, input);
  expect(ran.stderr).toMatch(message);
  expect(ran.stderr).not.toMatch(/^ {4}at /m);
  expect(ran.status).toBe(status);
}
