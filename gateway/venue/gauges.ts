// What stands now, read when `/metrics` is asked for.

import { performance } from 'node:perf_hooks';
import { memoryUsage } from 'node:process';
import { type EngineState, read } from '../../engine/index.ts';
import { ContractState, IndexState, RULES, Side, type Time } from '../../engine/schema/index.ts';
import type { Clock } from '../host/clock.ts';
import type { Metrics, SetGauge } from '../host/metrics.ts';
import { edgeThread, heapUsed } from '../host/thread-watch.ts';
import { version } from '../host/version.ts';
import type { GroupCommit } from '../log/group-commit.ts';
import type { AdmittedSessions } from '../serving/admitted.ts';
import type { Edges } from './edges.ts';

interface GaugeParts {
  readonly host: { readonly metrics: Metrics; readonly clock: Clock };
  readonly state: EngineState;
  readonly journal: GroupCommit;
  readonly sessions: AdmittedSessions;
  readonly edges: Edges;
  /** Why an order would not be taken; '' when one would. */
  readonly notReady: () => string;
}

const PPB = 1e9;
const US_A_MILLISECOND = 1000;

export function addGauges({ host, state, journal, sessions, edges, notReady }: GaugeParts): void {
  const { metrics, clock } = host;
  const build = [version(), String(RULES)];
  metrics.gauge('sessions', () => edges.connections);
  metrics.gauge('sessions_logged_on', () => sessions.count);
  metrics.gauge('journal_seq', () => journal.position.seq);
  metrics.gauge('orders_live', () => read.liveOrders(state));
  metrics.gauge('owed_work', () => read.owedWork(state));
  metrics.gauge('defaults_at_work', () => read.defaultsAtWork(state));
  metrics.gauge('ready', () => (notReady() === '' ? 1 : 0));
  metrics.gauge('resident_memory', () => memoryUsage.rss());
  metrics.gauge('start_time', () => performance.timeOrigin * US_A_MILLISECOND);
  metrics.gauge('certificate_expires', () => (edges.certificateEnd ?? Number.NaN) - clock.now());
  metrics.gauge('proposal_age', () => {
    const oldest = read.oldestProposal(state);
    return oldest === 0 ? 0 : Math.max(0, clock.now() - oldest);
  });
  metrics.gauges((set) => {
    set('build_info', 1, ...build);
    const why = notReady();
    if (why !== '') set('not_ready', 1, why);
    set('heap_used', heapUsed(), 'core');
    setFund(state, set);
    for (const [place, edge] of edges.states.entries()) setEdge(set, place, edge);
    for (const listed of read.contracts(state)) {
      setContract(state, set, listed);
      set('contract_maintenance', isMaintained(listed, clock.now()) ? 1 : 0, listed.terms.symbol);
    }
  });
}

/** As announced: what lasts longer than that is none any more. */
function isMaintained({ maintenance }: read.Contract, now: Time): boolean {
  return maintenance !== null && maintenance.beginsAt <= now && now < maintenance.endsAt;
}

function setEdge(set: SetGauge, place: number, state: Edges['states'][number]): void {
  const edge = String(place);
  set('edge_connections', state.connections, edge);
  set('edge_sessions', state.sessions, edge);
  set('edge_subscriptions', state.subscriptions, edge);
  set('edge_slow_readers', state.slowReaders, edge);
  set('edge_queued', state.queuedBytes, edge);
  set('heap_used', state.heapUsed, edgeThread(place));
}

function setFund(state: EngineState, set: SetGauge): void {
  const { balance, alarm } = read.fund(state);
  const decimals = read.contracts(state).at(0)?.terms.moneyDecimals ?? 0;
  set('fund_balance', balance / 10 ** decimals);
  set('fund_alarm', alarm ? 1 : 0);
}

/** A price before the first, or of an empty side, has no sample. */
function setContract(state: EngineState, set: SetGauge, listed: read.Contract): void {
  const { contract, terms, mark, index, openInterest } = listed;
  const { symbol } = terms;
  const tick = Number(terms.tickSize);
  const bid = read.bestPrice(state, contract, Side.buy);
  const ask = read.bestPrice(state, contract, Side.sell);
  if (mark > 0) set('contract_mark_price', mark * tick, symbol);
  if (index > 0) set('contract_index_price', index * tick, symbol);
  if (bid > 0) set('contract_best_bid_price', bid * tick, symbol);
  if (ask > 0) set('contract_best_ask_price', ask * tick, symbol);
  if (bid > 0 && ask > 0) set('contract_spread', (2 * (ask - bid)) / (ask + bid), symbol);
  set('contract_open_interest', openInterest * Number(terms.lotSize), symbol);
  const { rate = 0 } = read.funding(state, contract, state.time) ?? {};
  set('contract_funding_rate', rate / PPB, symbol);
  for (const [name, each] of Object.entries(ContractState)) {
    set('contract_state', listed.state === each ? 1 : 0, symbol, name);
  }
  for (const [name, each] of Object.entries(IndexState)) {
    set('contract_index_state', listed.indexState === each ? 1 : 0, symbol, name);
  }
}
