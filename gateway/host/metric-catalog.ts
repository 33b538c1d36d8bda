// Every number of `/metrics`: its name, what kind it is, what it means, and its labels. docs/operating/metrics.md is made of this.
//
// The published name is `praya_`, the name here, the unit, and `_total` of a counter. What is a time is kept in microseconds
// here and published in seconds.

import { Cause, ContractState, IndexState, RejectReason } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';

type LabelName =
  | (
      | 'reason'
      | 'command'
      | 'queue'
      | 'from'
      | 'readers'
      | 'collection'
      | 'limit'
      | 'status'
      | 'code'
      | 'cause'
    )
  | ('state' | 'index_state' | 'contract' | 'edge' | 'thread' | 'version' | 'rules');

interface Described {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly unit: 'seconds' | 'bytes' | 'ratio' | '';
  readonly labels: readonly LabelName[];
  readonly help: string;
}

// biome-ignore format: a list to be read downwards
export const METRICS = {
  // An order's way.
  order_ack: { type: 'histogram', unit: 'seconds', labels: ['command'], help: 'From the edge sending a client command to the core until its answer, accepted or refused, is handed to the connection; what an edge refuses itself is not in it.' },
  queue: { type: 'histogram', unit: 'seconds', labels: ['queue'], help: 'What a command waited before the engine took it: link, from the edge to the core; owed, behind work that the engine owes.' },
  match: { type: 'histogram', unit: 'seconds', labels: ['from'], help: 'The engine applying one command: checks, margin, matching and settlement.' },
  flush: { type: 'histogram', unit: 'seconds', labels: [], help: 'One group commit of the journal: write and sync.' },
  durable: { type: 'histogram', unit: 'seconds', labels: [], help: 'From the core taking a command until it is released: durable, answered and published.' },
  commands: { type: 'counter', unit: '', labels: [], help: 'Commands that became durable and were released.' },
  refusals: { type: 'counter', unit: '', labels: ['reason'], help: 'Refusals sent to clients, by reason (docs/reasons.md); each refused item of a batch or a mass quote is one.' },
  traces_lost: { type: 'counter', unit: '', labels: [], help: 'Traces of commands that no collector took in time.' },
  mass_cancels_merged: { type: 'counter', unit: '', labels: [], help: 'Mass cancels that were carried out by another one that was alike.' },
  queries_limited: { type: 'counter', unit: '', labels: [], help: 'Questions refused for their rate.' },

  // Threads.
  loop_delay: { type: 'histogram', unit: 'seconds', labels: ['thread'], help: 'How late a timer of 20 ms fires: what holds the event loop of the thread.' },
  gc: { type: 'histogram', unit: 'seconds', labels: ['thread', 'collection'], help: 'Pauses of the garbage collector in the thread.' },
  heap_used: { type: 'gauge', unit: 'bytes', labels: ['thread'], help: 'Heap in use of the thread.' },
  resident_memory: { type: 'gauge', unit: 'bytes', labels: [], help: 'Resident memory of the process.' },
  tick_lag: { type: 'histogram', unit: 'seconds', labels: [], help: 'How late the tick of each second is applied.' },

  // Connections.
  sessions: { type: 'gauge', unit: '', labels: [], help: 'Connections of all edges, those included that have not logged on.' },
  sessions_logged_on: { type: 'gauge', unit: '', labels: [], help: 'Sessions that have logged on, as the core knows them.' },
  log_ons: { type: 'counter', unit: '', labels: [], help: 'Log-ons that were admitted.' },
  log_ons_refused: { type: 'counter', unit: '', labels: [], help: 'Log-ons that were refused.' },
  messages_in: { type: 'counter', unit: '', labels: [], help: 'Messages received from clients.' },
  messages_out: { type: 'counter', unit: '', labels: [], help: 'Messages sent to clients.' },
  malformed: { type: 'counter', unit: '', labels: [], help: 'Messages that could not be read.' },
  reads_paused: { type: 'counter', unit: '', labels: [], help: 'Times a connection was read more slowly, because it sent too much or matching was behind.' },
  socket_errors: { type: 'counter', unit: '', labels: [], help: 'Errors of sockets.' },
  connections_refused: { type: 'counter', unit: '', labels: ['limit'], help: 'Connections turned away, by the limit that was reached.' },
  upgrades_refused: { type: 'counter', unit: '', labels: ['status'], help: 'Requests for a WebSocket or a page refused, by HTTP status.' },
  connections_closed: { type: 'counter', unit: '', labels: ['code'], help: 'Connections that the venue closed, by WebSocket close code.' },
  resyncs_required: { type: 'counter', unit: '', labels: [], help: 'Readers of a feed who missed too much and start from a snapshot.' },

  // Edges.
  edge_connections: { type: 'gauge', unit: '', labels: ['edge'], help: 'Connections of an edge.' },
  edge_sessions: { type: 'gauge', unit: '', labels: ['edge'], help: 'Connections of an edge that have logged on.' },
  edge_subscriptions: { type: 'gauge', unit: '', labels: ['edge'], help: 'Streams that the connections of an edge read.' },
  edge_slow_readers: { type: 'gauge', unit: '', labels: ['edge'], help: 'Connections of an edge with more bytes waiting than slowBytes.' },
  edge_queued: { type: 'gauge', unit: 'bytes', labels: ['edge'], help: 'Bytes that wait to leave an edge.' },
  edge_lag: { type: 'histogram', unit: 'seconds', labels: [], help: 'From the publication of durable rows in the core to the edge that reads them.' },
  edge_resyncs: { type: 'counter', unit: '', labels: [], help: 'Times an edge fell behind and began anew.' },
  edges_replaced: { type: 'counter', unit: '', labels: [], help: 'Edges that ended and were replaced.' },
  dissemination_spread: { type: 'histogram', unit: 'seconds', labels: [], help: 'From the write to the first reader to the write to the last one, of what more than one reader of an edge was sent.' },
  dissemination_delay: { type: 'histogram', unit: 'seconds', labels: ['readers'], help: "From the write to the first reader to each one's, of affiliates and of others: the two should look alike." },

  // Contracts.
  contract_state: { type: 'gauge', unit: '', labels: ['contract', 'state'], help: '1 for the state that the contract is in, 0 for the others.' },
  contract_index_state: { type: 'gauge', unit: '', labels: ['contract', 'index_state'], help: '1 for what the index of the contract is trusted for, 0 for the others.' },
  contract_mark_price: { type: 'gauge', unit: '', labels: ['contract'], help: 'Mark, in the currency of the contract; none before the first.' },
  contract_index_price: { type: 'gauge', unit: '', labels: ['contract'], help: 'Index, in the currency of the contract; none before the first.' },
  contract_best_bid_price: { type: 'gauge', unit: '', labels: ['contract'], help: 'Best bid; none where there is none.' },
  contract_best_ask_price: { type: 'gauge', unit: '', labels: ['contract'], help: 'Best ask; none where there is none.' },
  contract_spread: { type: 'gauge', unit: 'ratio', labels: ['contract'], help: 'Best ask less best bid, over the middle; none while a side is empty.' },
  contract_open_interest: { type: 'gauge', unit: '', labels: ['contract'], help: 'Long positions, which are as large as the short ones, in the base asset.' },
  contract_funding_rate: { type: 'gauge', unit: 'ratio', labels: ['contract'], help: 'Funding rate of the last minute, for 8 hours; above 0 longs pay.' },
  contract_maintenance: { type: 'gauge', unit: '', labels: ['contract'], help: '1 from the beginning to the end of a maintenance that was announced; what stands still then was to.' },
  contract_trades: { type: 'counter', unit: '', labels: ['contract', 'cause'], help: 'Trades since the start, by what caused them; liquidation and deleveraging are of defaults.' },
  orders_live: { type: 'gauge', unit: '', labels: [], help: 'Orders on the books and pending triggers.' },
  owed_work: { type: 'gauge', unit: '', labels: [], help: 'Pieces of work that the engine owes and does in parts.' },
  defaults_at_work: { type: 'gauge', unit: '', labels: [], help: 'Accounts being liquidated or deleveraged.' },
  fund_alarm: { type: 'gauge', unit: '', labels: [], help: '1 while the insurance fund holds half of its target or less.' },
  fund_balance: { type: 'gauge', unit: '', labels: [], help: 'Balance of the insurance fund, in whole units of its currency.' },

  // Sources and time.
  sources: { type: 'gauge', unit: '', labels: [], help: 'Price sources that are configured.' },
  sources_ahead: { type: 'gauge', unit: '', labels: [], help: 'Sources whose last quote was of the future.' },
  source_quotes: { type: 'counter', unit: '', labels: [], help: 'Quotes taken from sources.' },
  source_quotes_ahead: { type: 'counter', unit: '', labels: [], help: 'Quotes of the future, which are refused.' },
  source_messages_refused: { type: 'counter', unit: '', labels: [], help: 'Messages and lines of sources that could not be taken.' },
  source_failures: { type: 'counter', unit: '', labels: [], help: 'Times a source failed and was opened again.' },
  clock_drift: { type: 'gauge', unit: 'seconds', labels: [], help: "The machine's clock less the venue's time." },
  clock_alarms: { type: 'counter', unit: '', labels: [], help: 'Times the clock was in doubt and new risk was refused.' },
  clock_outages: { type: 'counter', unit: '', labels: [], help: 'Times that time was lost and contracts took cancels alone.' },

  // This program.
  build_info: { type: 'gauge', unit: '', labels: ['version', 'rules'], help: '1, with the version of the program and of the rules it applies.' },
  start_time: { type: 'gauge', unit: 'seconds', labels: [], help: 'When the process started, since 1970.' },
  certificate_expires: { type: 'gauge', unit: 'seconds', labels: [], help: 'Until the first certificate of the chain in use ends, below 0 after it; none without TLS.' },

  // Durability.
  ready: { type: 'gauge', unit: '', labels: [], help: '1 while /readyz answers 200: an order would be taken.' },
  not_ready: { type: 'gauge', unit: '', labels: ['reason'], help: '1 with what /readyz answers, while an order would not be taken.' },
  journal_seq: { type: 'gauge', unit: '', labels: [], help: 'Sequence of the last durable command.' },
  journal: { type: 'gauge', unit: 'bytes', labels: [], help: 'Segments of the journal on disk, the archive included.' },
  disk_free: { type: 'gauge', unit: 'bytes', labels: [], help: 'Free space of the data folder.' },
  disk_free_min: { type: 'gauge', unit: 'bytes', labels: [], help: 'Free space below which new orders are refused; 0 for no bound.' },
  disk_free_files: { type: 'gauge', unit: '', labels: [], help: 'Files that may still be made in the data folder; none where the file system has no such bound.' },
  disk_low: { type: 'gauge', unit: '', labels: [], help: '1 while the disk is low: new orders are refused.' },
  snapshots: { type: 'counter', unit: '', labels: [], help: 'Snapshots that were made.' },
  snapshots_failed: { type: 'counter', unit: '', labels: [], help: 'Snapshots that could not be made.' },
  snapshot_age: { type: 'gauge', unit: 'seconds', labels: [], help: 'Since the last snapshot of this run was begun, or since the start where there is none yet.' },
  snapshot_behind: { type: 'gauge', unit: '', labels: [], help: 'Commands behind the newest snapshot: what a start replays.' },
  stream_gaps: { type: 'counter', unit: '', labels: [], help: 'Account streams that lacked what came before.' },
  stream_events_damaged: { type: 'counter', unit: '', labels: [], help: 'Events of account streams found damaged.' },
  stream_events_mended: { type: 'counter', unit: '', labels: [], help: 'Events of account streams made again from the journal.' },
  witnessed_seq: { type: 'gauge', unit: '', labels: [], help: 'Sequence of the last command that records and surveillance have seen.' },
  witnesses_behind: { type: 'gauge', unit: '', labels: [], help: 'Commands that records and surveillance are behind, also while their thread does not run; 0 without records.' },
  witnesses_lag: { type: 'gauge', unit: 'seconds', labels: [], help: 'The same as time of the journal: between the last durable command and the last one seen; none before anything was seen.' },
  witnesses_failed: { type: 'counter', unit: '', labels: [], help: 'Times the thread of records and surveillance failed.' },
  defects: { type: 'counter', unit: '', labels: [], help: 'Errors that cost a reader or a question its answer.' },

  // Supervision.
  alerts_open: { type: 'gauge', unit: '', labels: [], help: 'Alerts of surveillance that nobody has closed, as far as the journal was looked at; none without records.' },
  proposal_age: { type: 'gauge', unit: 'seconds', labels: [], help: 'Since the oldest proposal was made that waits for a second person; 0 while none does.' },
  affiliate_suspension: { type: 'histogram', unit: 'seconds', labels: [], help: 'From the receipt of a suspension of an affiliate until everybody was informed.' },
  kill_switch: { type: 'histogram', unit: 'seconds', labels: [], help: 'From the receipt of a kill switch until everybody was informed.' },
  work_bounds_pending: { type: 'gauge', unit: '', labels: [], help: '1 while configured bounds of work wait for two people.' },
} as const;

export type MetricName = keyof typeof METRICS;
type NamesOf<T extends Described['type']> = {
  [K in MetricName]: (typeof METRICS)[K]['type'] extends T ? K : never;
}[MetricName];
export type CounterName = NamesOf<'counter'>;
export type GaugeName = NamesOf<'gauge'>;
export type HistogramName = NamesOf<'histogram'>;

/**
 * The values that a label may have: a closed set, whose series are all there from the start, or null where the venue's own
 * set-up decides (its contracts, its edges). None comes from a client.
 */
const LABELS: Readonly<Record<LabelName, readonly string[] | null>> = {
  reason: Object.keys(RejectReason),
  command: [
    ...['placeOrder', 'amendOrder', 'cancelOrder', 'massCancel', 'batch', 'massQuote'],
    'other',
  ],
  queue: ['link', 'owed'],
  from: ['clients', 'venue'],
  readers: ['affiliates', 'others'],
  collection: ['minor', 'major', 'incremental', 'weak'],
  limit: ['all', 'notLoggedOn', 'address', 'rate'],
  status: ['400', '403', '429', '503'],
  code: Object.values(CloseCode).map(String),
  state: Object.keys(ContractState),
  index_state: Object.keys(IndexState),
  cause: Object.keys(Cause),
  contract: null,
  edge: null,
  thread: null,
  version: null,
  rules: null,
};

export function describedAs(name: MetricName): Described {
  return METRICS[name];
}

/** As it is published. */
export function publishedName(name: MetricName): string {
  const { type, unit } = describedAs(name);
  return `praya_${name}${unit === '' ? '' : `_${unit}`}${type === 'counter' ? '_total' : ''}`;
}

/** The combinations of labels whose series are there from the start; none where a label has no closed set. */
export function closedLabels(name: MetricName): string[][] {
  let combinations: string[][] = [[]];
  for (const label of describedAs(name).labels) {
    const values = LABELS[label];
    if (values === null) return [];
    combinations = combinations.flatMap((before) => values.map((value) => [...before, value]));
  }
  return combinations;
}
