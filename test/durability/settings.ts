import type { Settings } from '../../gateway/host/config.ts';
import { EDGES } from '../support/edges.ts';

/** Everything that happens now and then happens often: what is rare is what a failure should fall into. */
export function settingsOf(folder: string, port: number): Settings {
  return {
    dataFolder: folder,
    port,
    edges: EDGES,
    adminListener: false,
    logLevel: 'error',
    segmentBytes: 1 << 16,
    streamSegmentBytes: 1 << 18,
    streamEventsMax: 1_000_000,
    tickMs: 100,
    // Their own kills are in test/gateway/compliance/watch: here they would only take the processor.
    records: false,
    heartbeatMs: 1000,
    handshakesPerSecond: 1000,
    connectsPerSecond: 1000,
    creditsPerSecond: 1_000_000,
    creditsMax: 1_000_000,
    participantCreditsPerSecond: 1_000_000,
    participantCreditsMax: 1_000_000,
  };
}
