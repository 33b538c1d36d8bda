// What needs somebody now: a line for each, the worst first, and the section where it is dealt with.

import type { Tone } from '../../shared/models/market-state.ts';
import { nameWords } from './command-words.ts';
import { byLabel, type Metrics, readingOf, sumOf } from './metrics.ts';
import { readyWords } from './ready.ts';
import type { Ending } from './registers.ts';

interface Need {
  readonly tone: Extract<Tone, 'note' | 'warn' | 'stop'>;
  readonly text: string;
  /** As in the address: 'approvals', 'registers/keys'. */
  readonly section: string;
}

export interface ContractStanding {
  readonly symbol: string;
  /** '' when it trades as usual. */
  readonly unusual: string;
  readonly tone: Tone;
  readonly indexState: string;
  readonly sourcesOut: readonly string[];
}

export interface Standing {
  readonly contracts: readonly ContractStanding[];
  readonly proposals: number;
  /** Days of affiliates that their overseers have not signed. */
  readonly unsigned: number;
  /** Kill switches that are not released. */
  readonly switches: number;
  /** Null while the file could not be read. */
  readonly alerts: number | null;
  /** Registers with rows that have ended or end within 30 days. */
  readonly endings: readonly Ending[];
  readonly metrics: Metrics;
  /** What `/readyz` names; '' while it is ready, or not known. */
  readonly notReady: string;
}

const ORDER = { stop: 0, warn: 1, note: 2 } as const;
/** Records are behind by some commands at any time; so many are seconds. */
const BEHIND_MAX = 1000;

export function needsOf({
  contracts,
  proposals,
  unsigned,
  switches,
  alerts,
  endings,
  metrics,
  notReady,
}: Standing): Need[] {
  const needs: Need[] = [
    ...contracts.flatMap(contractNeeds),
    ...machineNeeds(metrics, notReady),
    ...(proposals === 0
      ? []
      : [need('warn', `${many(proposals, 'proposal')} to decide`, 'approvals')]),
    ...(unsigned === 0
      ? []
      : [need('note', `${many(unsigned, 'day')} of affiliates to be signed off`, 'makers')]),
    ...(switches === 0
      ? []
      : [need('warn', `${many(switches, 'kill switch', 'es')} thrown`, 'switches')]),
    ...(alerts === null || alerts === 0
      ? []
      : [need('warn', `${many(alerts, 'alert')} of surveillance not closed`, 'alerts')]),
    ...endings.map(endingNeed),
  ];
  return needs.sort((a, b) => ORDER[a.tone] - ORDER[b.tone]);
}

function endingNeed({ table, ended, soon }: Ending): Need {
  const parts = [
    ...(ended === 0 ? [] : [`${ended} ended`]),
    ...(soon === 0 ? [] : [`${soon} end${soon === 1 ? 's' : ''} within 30 days`]),
  ];
  const text = `${nameWords(table)}: ${parts.join(', ')}`;
  return need(ended > 0 ? 'warn' : 'note', text, `registers/${table}`);
}

function contractNeeds(standing: ContractStanding): Need[] {
  const { symbol, unusual, tone, indexState, sourcesOut } = standing;
  const needs: Need[] = [];
  if (unusual !== '') {
    needs.push(need(tone === 'stop' ? 'stop' : 'warn', `${symbol} is ${unusual}`, 'switches'));
  }
  if (indexState !== 'normal' && indexState !== '') {
    const isStop = indexState !== 'degraded';
    needs.push(need(isStop ? 'stop' : 'warn', `Index of ${symbol} is ${indexState}`, 'overview'));
  }
  if (sourcesOut.length > 0) {
    const those = sourcesOut.join(', ');
    needs.push(need('warn', `Out of the index of ${symbol}: ${those}`, 'overview'));
  }
  return needs;
}

/** What a gauge says when it is above 0. */
const GAUGES: readonly (readonly [string, Need['tone'], string, string])[] = [
  ['praya_disk_low', 'stop', 'The disk is low: new orders are refused', 'machine'],
  ['praya_fund_alarm', 'stop', 'The insurance fund holds half of its target or less', 'overview'],
  [
    'praya_work_bounds_pending',
    'note',
    'Configured bounds of work wait for two people',
    'approvals',
  ],
];

/** What has happened since the start, with its count. */
const COUNTERS: readonly (readonly [string, Need['tone'], string])[] = [
  ['praya_witnesses_failed_total', 'stop', 'Records and surveillance failed'],
  ['praya_snapshots_failed_total', 'warn', 'Snapshots failed'],
  ['praya_edges_replaced_total', 'warn', 'Edges were replaced'],
  ['praya_defects_total', 'warn', 'Defects cost a reader or a question its answer'],
];

function machineNeeds(metrics: Metrics, notReady: string): Need[] {
  const needs: Need[] = [];
  if (readingOf(metrics, 'praya_ready') === 0) {
    const why = notReady === '' ? '' : ` (${readyWords(notReady)})`;
    const text = `The venue is not ready: an order would not be taken${why}`;
    needs.push(need('stop', text, 'machine'));
  }
  for (const [name, tone, text, section] of GAUGES) {
    if ((readingOf(metrics, name) ?? 0) > 0) needs.push(need(tone, text, section));
  }
  const defaults = readingOf(metrics, 'praya_defaults_at_work') ?? 0;
  if (defaults > 0) {
    needs.push(need('stop', `${many(defaults, 'account')} in liquidation or deleveraging`, 'risk'));
  }
  const ahead = readingOf(metrics, 'praya_sources_ahead') ?? 0;
  if (ahead > 0)
    needs.push(need('warn', `${many(ahead, 'source')} quote of the future`, 'machine'));
  const slow = [...byLabel(metrics, 'praya_edge_slow_readers', 'edge').values()];
  const slowReaders = slow.reduce((sum, count) => sum + count, 0);
  if (slowReaders > 0) needs.push(need('warn', many(slowReaders, 'slow reader'), 'machine'));
  const behind = readingOf(metrics, 'praya_witnesses_behind') ?? 0;
  if (behind > BEHIND_MAX) {
    needs.push(need('warn', `Records are ${behind} commands behind`, 'machine'));
  }
  for (const [name, tone, text] of COUNTERS) {
    const count = sumOf(metrics, name) ?? 0;
    if (count > 0) needs.push(need(tone, `${text}, ${count} since the start`, 'machine'));
  }
  return needs;
}

function need(tone: Need['tone'], text: string, section: string): Need {
  return { tone, text, section };
}

function many(count: number, noun: string, plural = 's'): string {
  return `${count} ${noun}${count === 1 ? '' : plural}`;
}
