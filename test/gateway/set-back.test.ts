// A machine loses its power in the first batch of a segment, and its clock comes back an hour behind.

import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Time } from '../../engine/schema/index.ts';
import { checkConfig } from '../../gateway/host/config.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { SEGMENT_HEADER_BYTES } from '../../gateway/log/record.ts';
import { openVenue } from '../../gateway/venue/open-venue.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { closeAll, freshFolder, settingsIn } from './fixture.ts';

const START = 1_800_000_000_000_000;
const HOUR_US = 3_600_000_000;

let venue: Venue | undefined;

afterEach(async () => {
  await venue?.close();
  venue = undefined;
  await closeAll();
});

test('a venue goes on behind a torn first batch, no earlier than the time of the segment', async () => {
  const dataFolder = freshFolder();
  venue = await openAt(dataFolder, START);
  await venue.submit({ kind: 'tick' });
  await venue.close();

  const journal = join(dataFolder, 'journal');
  const [segment = ''] = readdirSync(journal).sort();
  truncateSync(join(journal, segment), SEGMENT_HEADER_BYTES + 10);

  const faults: unknown[] = [];
  venue = await openAt(dataFolder, START - HOUR_US, (error) => faults.push(error));
  expect(venue.state.seq).toBe(0);
  await venue.submit({ kind: 'tick' });
  expect(faults).toEqual([]);
  expect(venue.state.time).toBe(START);
});

function openAt(
  dataFolder: string,
  time: number,
  failed: (error: unknown) => void = () => {},
): Promise<Venue> {
  const clock = { now: () => time as Time };
  const config = checkConfig(settingsIn(dataFolder, { tickMs: 60_000, acceptClock: true }));
  return openVenue(config, { log: openLog('silent'), clock, failed });
}
