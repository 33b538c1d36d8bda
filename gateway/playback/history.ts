// What the venue had published by now: account streams and the public tape, in a folder of this replay alone that goes with it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EngineState, read } from '../../engine/index.ts';
import { StreamWriter } from '../core/stream-writer.ts';
import { AccountStreams } from '../streams/account-streams.ts';
import { MarketLog } from '../streams/market-log.ts';

/** Kept of an account, of a contract, and of its candles: the newest. */
const EVENTS_MAX = 20_000;
const TRADES_MAX = 1_000_000;
const CANDLES_MAX = 100_000;
const SEGMENT_BYTES = 8 << 20;

export class History {
  /** Of its own, and empty at first. */
  readonly folder: string = mkdtempSync(join(tmpdir(), 'praya-replay-'));
  readonly streams: AccountStreams;
  readonly writer: StreamWriter;
  readonly market: MarketLog;

  constructor() {
    this.streams = new AccountStreams({
      folder: join(this.folder, 'streams'),
      eventsMax: EVENTS_MAX,
      segmentBytes: SEGMENT_BYTES,
    });
    // A recording that begins late has events before its first: they are not there, and nobody misses them.
    this.writer = new StreamWriter({ streams: this.streams, gap: () => {} });
    this.market = new MarketLog({
      folder: join(this.folder, 'market'),
      tradesMax: TRADES_MAX,
      candlesMax: CANDLES_MAX,
    });
  }

  /** Forgets what happened behind a state. */
  goBack(state: EngineState): void {
    this.streams.goBack((account) => read.accountSeq(state, account));
    this.market.goBack(state.seq, state.time);
  }

  close(): void {
    this.streams.close();
    this.market.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
