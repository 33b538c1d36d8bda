// The machine behind the venue: edges and their readers, journal, snapshots, records, disk, clock, as /metrics counts them.

import { grouped } from '../../../client/core/index.ts';
import { NONE } from '../../shared/models/format.ts';
import { Table } from '../../shared/views/table.tsx';
import { byLabel, type Metrics, meanOf, readingOf, sumOf } from '../models/metrics.ts';
import { readyWords } from '../models/ready.ts';
import { Box, type Fact, Facts, Fault } from './parts.tsx';
import { useRoom } from './room.ts';
import { Sessions } from './sessions.tsx';

export function Machine() {
  const { venue } = useRoom().ops;
  const metrics = venue.metrics.value;
  return (
    <>
      <Fault of="metrics" />
      <Edges metrics={metrics} />
      <Sessions />
      <div class="pair">
        <Box title="Journal and snapshots">
          <Facts facts={journalFacts(metrics)} />
        </Box>
        <Box title="Records and surveillance">
          <Facts facts={recordFacts(metrics)} />
        </Box>
        <Box title="Disk and clock">
          <Facts facts={machineFacts(metrics, venue.notReady.value)} />
        </Box>
        <Box title="Replication">
          <Facts facts={REPLICATION} />
        </Box>
      </div>
    </>
  );
}

/** Replication is not built: what is said here is all there is. */
const REPLICATION: readonly Fact[] = [
  { name: 'Copies of the journal on other machines', value: 'none: a single machine' },
];
const EDGE_HEADS = ['Edge', 'Connections', 'Logged on', 'Streams', 'Slow readers', 'Waiting bytes'];
const EDGE_METRICS = [
  'praya_edge_connections',
  'praya_edge_sessions',
  'praya_edge_subscriptions',
  'praya_edge_slow_readers',
  'praya_edge_queued_bytes',
] as const;

function Edges({ metrics }: { readonly metrics: Metrics }) {
  const columns = EDGE_METRICS.map((name) => byLabel(metrics, name, 'edge'));
  const edges = [...(columns[0]?.keys() ?? [])].sort((a, b) => Number(a) - Number(b));
  return (
    <Box title="Edges">
      {edges.length === 0 ? (
        <p class="empty-note">Nothing counted yet</p>
      ) : (
        <Table heads={EDGE_HEADS}>
          {edges.map((edge) => (
            <tr key={edge}>
              <th scope="row">{edge}</th>
              {columns.map((column, at) => (
                <td key={EDGE_METRICS[at]}>{numberText(column.get(edge) ?? null)}</td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </Box>
  );
}

function journalFacts(metrics: Metrics): Fact[] {
  const value = (name: string): number | null => readingOf(metrics, name);
  const failed = value('praya_snapshots_failed_total');
  return [
    { name: 'Last command on disk', value: numberText(value('praya_journal_seq')) },
    { name: 'Journal', value: bytesText(value('praya_journal_bytes')) },
    { name: 'Flush, mean', value: millisText(meanOf(metrics, 'praya_flush_seconds')) },
    { name: 'Snapshots', value: numberText(value('praya_snapshots_total')) },
    { name: 'Snapshots failed', value: numberText(failed), isBad: (failed ?? 0) > 0 },
    { name: 'Last snapshot', value: secondsText(value('praya_snapshot_age_seconds')) },
    { name: 'Commands behind it', value: numberText(value('praya_snapshot_behind')) },
  ];
}

function recordFacts(metrics: Metrics): Fact[] {
  const failed = readingOf(metrics, 'praya_witnesses_failed_total');
  const defects = sumOf(metrics, 'praya_defects_total');
  return [
    { name: 'Seen up to command', value: numberText(readingOf(metrics, 'praya_witnessed_seq')) },
    { name: 'Commands behind', value: numberText(readingOf(metrics, 'praya_witnesses_behind')) },
    { name: 'Time behind', value: spanText(readingOf(metrics, 'praya_witnesses_lag_seconds')) },
    { name: 'Failed', value: numberText(failed), isBad: (failed ?? 0) > 0 },
    { name: 'Defects', value: numberText(defects), isBad: (defects ?? 0) > 0 },
  ];
}

function machineFacts(metrics: Metrics, notReady: string): Fact[] {
  const value = (name: string): number | null => readingOf(metrics, name);
  const ready = value('praya_ready');
  const low = value('praya_disk_low');
  const drift = value('praya_clock_drift_seconds');
  return [
    {
      name: 'Ready',
      value: ready === null ? NONE : ready === 1 ? 'yes' : readyWords(notReady) || 'no',
      isBad: ready === 0,
    },
    { name: 'Free on disk', value: bytesText(value('praya_disk_free_bytes')), isBad: low === 1 },
    { name: 'Resident memory', value: bytesText(value('praya_resident_memory_bytes')) },
    { name: 'Clock less the venue’s time', value: millisText(drift) },
    { name: 'Edges replaced', value: numberText(value('praya_edges_replaced_total')) },
    { name: 'Certificate ends in', value: spanText(value('praya_certificate_expires_seconds')) },
    { name: 'Sources', value: numberText(value('praya_sources')) },
  ];
}

function numberText(value: number | null): string {
  return value === null ? NONE : grouped(value);
}

const SIZES = [
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
  [2 ** 10, 'KiB'],
] as const;

function bytesText(bytes: number | null): string {
  if (bytes === null) return NONE;
  const found = SIZES.find(([size]) => bytes >= size);
  return found === undefined ? `${bytes} B` : `${(bytes / found[0]).toFixed(1)} ${found[1]}`;
}

function millisText(seconds: number | null): string {
  return seconds === null ? NONE : `${(seconds * 1000).toFixed(2)} ms`.replace('-', '−');
}

/** @example '13 days', '2.5 s' */
function spanText(seconds: number | null): string {
  if (seconds === null) return NONE;
  return seconds < DAY ? `${seconds.toFixed(1)} s` : `${grouped(Math.floor(seconds / DAY))} days`;
}

const DAY = 86_400;

function secondsText(seconds: number | null): string {
  return seconds === null ? NONE : `${grouped(Math.round(seconds))} s ago`;
}
