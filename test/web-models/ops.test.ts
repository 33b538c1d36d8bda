// What the operator's view makes of what the venue tells: metrics, alerts, makers, and what needs somebody.

import { describe, expect, test } from 'vitest';
import { isOpen, measuresOf, parseAlerts, replayLine } from '../../web/ops/models/alerts.ts';
import { needsOf } from '../../web/ops/models/attention.ts';
import { parseMakers } from '../../web/ops/models/makers.ts';
import { byLabel, meanOf, parseMetrics, readingOf, sumOf } from '../../web/ops/models/metrics.ts';
import { packsIn, readSeal } from '../../web/ops/models/packs.ts';
import { sourceRows } from '../../web/ops/models/standing.ts';
import { switchTarget, targetNumber } from '../../web/ops/models/switches.ts';
import { dayNumber, dayOfNumber, dayStart, dayText } from '../../web/ops/models/time.ts';
import { NONE } from '../../web/shared/models/format.ts';
import { btc } from './scales.ts';

const HOSTILE = '<img src=x onerror="alert(1)">';

describe('metrics', () => {
  const text = [
    '# HELP praya_ready 1 while /readyz answers 200',
    '# TYPE praya_ready gauge',
    'praya_ready 1',
    'praya_edge_connections{edge="1"} 3',
    'praya_edge_connections{edge="2"} 4',
    'praya_flush_seconds_bucket{le="0.001"} 7',
    'praya_flush_seconds_sum 0.5',
    'praya_flush_seconds_count 10',
    'praya_contract_mark_price{contract="BTC-PERP"} 1.0005e+5 1700000000000',
    'praya_odd{name="a\\"b\\\\c, d=\\"e\\""} 2',
    'praya_none NaN',
    'no sample at all',
    '',
  ].join('\n');
  const metrics = parseMetrics(text);

  test('are numbers by name and label, with what is escaped in a label', () => {
    expect(readingOf(metrics, 'praya_ready')).toBe(1);
    expect(sumOf(metrics, 'praya_edge_connections')).toBe(7);
    expect([...byLabel(metrics, 'praya_edge_connections', 'edge')]).toEqual([
      ['1', 3],
      ['2', 4],
    ]);
    expect(readingOf(metrics, 'praya_contract_mark_price')).toBe(100_050);
    expect(metrics.get('praya_odd')?.[0]?.labels).toEqual({ name: 'a"b\\c, d="e"' });
  });

  test('what is not there is not 0', () => {
    expect(readingOf(metrics, 'praya_none')).toBe(null);
    expect(readingOf(metrics, 'praya_disk_low')).toBe(null);
    expect(sumOf(metrics, 'praya_disk_low')).toBe(null);
    expect(metrics.has('praya_flush_seconds_bucket')).toBe(false);
    expect(meanOf(metrics, 'praya_flush_seconds')).toBe(0.05);
    expect(meanOf(metrics, 'praya_match_seconds')).toBe(null);
  });
});

const alert = {
  id: 'layering-8-1',
  detector: 'layering',
  contract: 1,
  participants: [4],
  accounts: [16],
  overseers: [],
  at: 1000,
  lastAt: 2000,
  signs: 2,
  measured: { levels: 5 },
  thresholds: { levels: 3, coolDown: 300 },
  evidence: { first: 1, last: 8, decisive: [3, 8] },
  text: HOSTILE,
  state: 'open',
  reviews: [],
};

describe('alerts', () => {
  test('come newest first, their words as they are', () => {
    const later = { ...alert, id: 'layering-9-1', at: 3000, state: 'falsePositive' };
    const file = parseAlerts(`${JSON.stringify(alert)}\n${JSON.stringify(later)}\n`);
    expect(file.damaged).toBe(0);
    expect(file.alerts.map(({ id }) => id)).toEqual(['layering-9-1', 'layering-8-1']);
    expect(file.alerts.map(isOpen)).toEqual([false, true]);
    expect(file.alerts[1]?.text).toBe(HOSTILE);
  });

  test('a line that is none is counted, and hides no other', () => {
    const lines = ['{', 'null', '7', '{"id":"x"}', JSON.stringify({ ...alert, reviews: 3 })];
    const file = parseAlerts([...lines, JSON.stringify(alert)].join('\n'));
    expect(file).toMatchObject({ damaged: lines.length, alerts: [{ id: alert.id }] });
  });

  test('a moment of the journal is a line to run, and nothing else gets into it', () => {
    expect(replayLine(alert)).toBe('praya replay DATA --speed 1 --at 1');
    const evidence = { first: 5000, last: 6000, decisive: [] };
    expect(replayLine({ ...alert, evidence })).toBe('praya replay DATA --speed 1 --at 4999');
    const forged = { ...alert, evidence: { first: '1; rm -rf ~', last: 6, decisive: [] } };
    expect(parseAlerts(JSON.stringify(forged))).toEqual({ alerts: [], damaged: 1 });
  });

  test('a measure stands beside its threshold', () => {
    expect(measuresOf(alert)).toEqual([
      { name: 'levels', measured: 5, threshold: 3 },
      { name: 'cool down', measured: null, threshold: 300 },
    ]);
  });
});

describe('what needs somebody', () => {
  const well = {
    symbol: 'BTC-PERP',
    unusual: '',
    tone: 'good',
    indexState: 'normal',
    sourcesOut: [],
  } as const;
  const quiet = parseMetrics('praya_ready 1\npraya_witnesses_behind 40\npraya_disk_low 0');

  test('nothing, while all is well', () => {
    const standing = {
      contracts: [well],
      proposals: 0,
      unsigned: 0,
      switches: 0,
      alerts: 0,
      ...{ endings: [], metrics: quiet, notReady: '' },
    };
    expect(needsOf(standing)).toEqual([]);
    expect(needsOf({ ...standing, metrics: new Map() })).toEqual([]);
  });

  test('the worst comes first, and each says where it is dealt with', () => {
    const metrics = parseMetrics(
      [
        'praya_ready 0',
        'praya_disk_low 1',
        'praya_edge_slow_readers{edge="1"} 1',
        'praya_edge_slow_readers{edge="2"} 1',
        'praya_witnesses_behind 5000',
        'praya_defaults_at_work 1',
        'praya_snapshots_failed_total 2',
        'praya_sources_ahead 1',
      ].join('\n'),
    );
    const halted = { ...well, unusual: 'halted', tone: 'stop', indexState: 'held' } as const;
    const needs = needsOf({
      contracts: [halted, { ...well, symbol: 'ETH-PERP', sourcesOut: ['kraken'] }],
      proposals: 2,
      unsigned: 2,
      switches: 1,
      alerts: 1,
      endings: [
        { table: 'keys', ended: 1, soon: 2 },
        { table: 'assessments', ended: 0, soon: 1 },
      ],
      metrics,
      notReady: 'contractState',
    });
    const ranks = needs.map(({ tone }) => ['stop', 'warn', 'note'].indexOf(tone));
    expect(ranks).toEqual([...ranks].sort());
    expect(needs.map(({ text, section }) => `${section}: ${text}`)).toEqual([
      'switches: BTC-PERP is halted',
      'overview: Index of BTC-PERP is held',
      'machine: The venue is not ready: an order would not be taken (contractState: No contract takes orders: the overview has their states.)',
      'machine: The disk is low: new orders are refused',
      'risk: 1 account in liquidation or deleveraging',
      'overview: Out of the index of ETH-PERP: kraken',
      'machine: 1 source quote of the future',
      'machine: 2 slow readers',
      'machine: Records are 5000 commands behind',
      'machine: Snapshots failed, 2 since the start',
      'approvals: 2 proposals to decide',
      'switches: 1 kill switch thrown',
      'alerts: 1 alert of surveillance not closed',
      'registers/keys: keys: 1 ended, 2 end within 30 days',
      'makers: 2 days of affiliates to be signed off',
      'registers/assessments: assessments: 1 ends within 30 days',
    ]);
  });

  test('alerts that could not be read are not none', () => {
    const unread = {
      contracts: [],
      proposals: 0,
      unsigned: 0,
      switches: 0,
      alerts: null,
      ...{ endings: [], metrics: quiet, notReady: '' },
    };
    expect(needsOf(unread)).toEqual([]);
  });
});

describe('makers', () => {
  const file = {
    day: '2026-11-30',
    at: '2026-11-30T12:00:00Z',
    makers: {
      rows: [
        {
          contract: 'BTC-PERP',
          participant: 2,
          name: HOSTILE,
          class: 'client',
          fills: 3,
          made: '1.000',
          ofVolume: '40.0 %',
        },
        {
          contract: 'BTC-PERP',
          participant: 7,
          name: 'mia',
          class: 'affiliate',
          fills: 5,
          made: '2.000',
          ofVolume: '60.0 %',
        },
      ],
      notes: [],
    },
    quoting: {
      rows: [
        {
          contract: 'BTC-PERP',
          participant: 7,
          class: 'affiliate',
          seconds: 100,
          twoSided: 90,
          spreadPpm: 40,
          bidLots: 1,
          askLots: 2,
          kept: '',
          uptimePpm: '',
          owedPpm: '',
          markout1s: -20,
          markout5s: '',
          markout60s: 3,
        },
        {
          contract: 'ETH-PERP',
          participant: 2,
          class: 'client',
          seconds: 0,
          twoSided: 0,
          spreadPpm: '',
          bidLots: '',
          askLots: '',
          kept: '',
          uptimePpm: '',
          owedPpm: '',
          markout1s: '',
          markout5s: '',
          markout60s: '',
        },
      ],
      notes: ['a note'],
    },
  };

  test('an affiliate stands first, with what it made and how it quoted in one row', () => {
    const { makers, notes, at } = parseMakers(JSON.stringify(file));
    expect(makers.map(({ contract, participant }) => `${contract} ${participant}`)).toEqual([
      'BTC-PERP 7',
      'BTC-PERP 2',
      'ETH-PERP 2',
    ]);
    expect(makers[0]).toMatchObject({
      isAffiliate: true,
      share: '60.0 %',
      twoSided: '900000',
      markouts: ['-20', '', '3'],
    });
    expect(makers[1]).toMatchObject({ isAffiliate: false, name: HOSTILE, twoSided: '' });
    expect([notes, at]).toEqual([['a note'], file.at]);
  });

  test('of sign-offs the missing ones come first', () => {
    const rows = [
      {
        participant: 3,
        name: 'a',
        overseer: 'o',
        day: 20261128,
        state: 'signed',
        by: 'o',
        note: 'n',
      },
      { participant: 4, name: HOSTILE, overseer: 'p', day: 20261129, state: 'missing', by: '' },
    ];
    const { signOffs } = parseMakers(JSON.stringify({ signOffs: { rows } }));
    expect(signOffs.map(({ participant, day, by }) => [participant, day, by])).toEqual([
      [4, 20261129, ''],
      [3, 20261128, 'o'],
    ]);
    expect(dayOfNumber(20261129)).toBe('2026-11-29');
  });

  test('a file without sections has no makers', () => {
    expect(parseMakers('{}').makers).toEqual([]);
  });
});

describe('sources of an index', () => {
  const input = (source: string, bid: number, ask: number, valid: boolean) => {
    return { source, bid, ask, quotedAt: bid === 0 ? 0 : 7, weight: 500_000, valid };
  };
  const inputs = [
    input('alpha', 99_000_000_000, 101_000_000_000, true),
    input('bravo', 100_000_000_000, 104_000_000_000, false),
    input('charlie', 0, 0, false),
  ];

  test('stand with their middle and how far it is from the median', () => {
    const rows = sourceRows(btc, { inputs, twiceMedian: 200_000_000_000 } as never);
    expect(rows.map(({ isIn, middle, distance }) => [isIn, middle, distance])).toEqual([
      [true, '100,000.00', '0.00%'],
      [false, '102,000.00', '+2.00%'],
      [false, NONE, NONE],
    ]);
    expect(sourceRows(btc, undefined)).toEqual([]);
  });
});

describe('packs', () => {
  test('are gathered by the command that asked, the newest first', () => {
    const files = ['alerts.jsonl', 'packs/7/seal.json', 'packs/12/a.csv', 'packs/12/seal.json'];
    const packs = packsIn(files.map((name) => ({ name, size: 1 })));
    expect(packs.map(({ seq, files }) => [seq, files.length])).toEqual([
      [12, 2],
      [7, 1],
    ]);
  });

  test('a seal names its files, and its hash is of its bytes', async () => {
    const text = '{"folder":"12","files":{"a.csv":"ab"}}\n';
    const { hash, files } = await readSeal(text);
    const { createHash } = await import('node:crypto');
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    expect([...files]).toEqual([['a.csv', 'ab']]);
    await expect(readSeal('{}')).rejects.toThrow('cannot be read');
  });
});

describe('what is typed', () => {
  test('a switch has a number, but for the two of which there is one alone', () => {
    expect(targetNumber('venue', 'anything')).toBe(0);
    expect(targetNumber('affiliates', '')).toBe(0);
    expect(targetNumber('account', ' 101 ')).toBe(101);
    for (const text of ['', '0', '-1', '1.5', '1e3', '0x10', '9'.repeat(16)]) {
      expect([text, targetNumber('account', text)]).toEqual([text, null]);
    }
    expect([switchTarget('account', '101'), switchTarget('venue', '')]).toEqual([
      'account 101',
      'venue',
    ]);
  });

  test('a day is a day by UTC', () => {
    expect(dayNumber('2026-01-31')).toBe(20_260_131);
    expect([dayNumber('31.1.2026'), dayStart(''), dayStart('2026-13-01')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(dayText(dayStart('2026-02-28') ?? 0)).toBe('2026-02-28');
  });
});
