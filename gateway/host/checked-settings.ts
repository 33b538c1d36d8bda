// The settings of a venue as they are read, before files are looked at.

import type { SourceSettings } from './source-settings.ts';

/** One field each, flat: `slowMs` is `PRAYA_SLOW_MS` in the environment. What each means stands in settings.ts, once. */
export interface Checked {
  readonly dataFolder: string;
  readonly logStore: 'folder';
  readonly host: string;
  readonly port: number;
  readonly edges: number;
  readonly edgeHeapMb: number;
  readonly adminHost: string;
  readonly adminPort: number;
  readonly adminListener: boolean;
  readonly fixHost: string;
  readonly fixPort?: number | undefined;
  readonly disclosureFile: string;
  readonly tlsCertFile?: string | undefined;
  readonly tlsKeyFile?: string | undefined;
  readonly allowPlainRemote: boolean;
  readonly allowedOrigins: readonly string[];
  /** 64 hexadecimal digits. */
  readonly masterKey?: string | undefined;
  readonly masterKeyFile?: string | undefined;
  readonly logLevel: string;
  readonly tracesUrl?: string | undefined;
  readonly tracesEvery: number;

  readonly tickMs: number;
  readonly sourceRetryMs: number;
  readonly acceptClock: boolean;
  readonly sources: readonly SourceSettings[];
  readonly freeBytesMin: number;
  readonly reserveBytes: number;
  readonly commandWork?: number | undefined;
  readonly orderFills?: number | undefined;
  readonly segmentBytes: number;
  readonly snapshotCommands: number;
  readonly snapshotMinutes: number;
  readonly records: boolean;
  readonly recordsYears: number;
  readonly recordsCloseMs: number;
  readonly streamEventsMax: number;
  readonly streamSegmentBytes: number;

  readonly connectionsMax: number;
  readonly connectsPerSecond: number;
  readonly handshakesPerSecond: number;
  readonly pagesPerSecond: number;
  readonly connectionsPerAddress: number;
  readonly tlsHandshakesPerSecond: number;
  readonly trustedProxies: readonly string[];
  readonly connectionsPerKey: number;
  readonly subscriptionsMax: number;
  readonly bytesPerSecond: number;
  readonly bytesMax: number;
  readonly creditsPerSecond: number;
  readonly creditsMax: number;
  readonly participantCreditsPerSecond: number;
  readonly participantCreditsMax: number;
  readonly queriesPerSecond: number;
  readonly queriesMax: number;
  readonly staffCommandsPerSecond: number;
  readonly staffCommandsMax: number;

  readonly logOnMs: number;
  readonly heartbeatMs: number;
  readonly goAwayMs: number;
  readonly slowBytes: number;
  readonly slowBytesMax: number;
  readonly slowMs: number;
}
