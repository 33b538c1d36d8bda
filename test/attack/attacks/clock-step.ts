import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Attack, NOTHING, passed } from '../attack.ts';

const LIBRARY =
  [
    '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
    '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
  ].find((path) => existsSync(path)) ?? '';
/** What the library reads the date's offset from. */
const OFFSET = join(tmpdir(), 'praya-attack-clock');

export const clockStep: Attack = {
  name: 'clock-step',
  does: 'the clock of the machine is set two years ahead for three seconds, and back',
  skip: () => (LIBRARY === '' ? 'libfaketime is not installed' : null),
  within: [
    'env',
    `LD_PRELOAD=${LIBRARY}`,
    `FAKETIME_TIMESTAMP_FILE=${OFFSET}`,
    'FAKETIME_NO_CACHE=1',
    'FAKETIME_DONT_FAKE_MONOTONIC=1',
  ],
  venue: 'stopsTrading', // An outage: two people reopen it (docs/rules/clock.md).
  isClosed: false,
  async abuse({ seconds }) {
    writeFileSync(OFFSET, '+2y');
    await passed(3000);
    writeFileSync(OFFSET, '+0');
    await passed(seconds * 1000);
    return { ...NOTHING, did: 'set ahead and back' };
  },
};
