import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContractState } from '../../../engine/schema/index.ts';
import { type Attack, NOTHING, passed } from '../attack.ts';
import { BTC, logOn, order, trader } from '../traders.ts';

const LIBRARY =
  [
    '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
    '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
  ].find((path) => existsSync(path)) ?? '';
const who = trader(2);
const CANCEL_ALL = { kind: 'massCancel', key: 0, contract: 0, side: 0, tag: '' } as const;
/** What the library reads the date's offset from. */
const OFFSET = join(tmpdir(), 'praya-attack-clock');

/** The machine's clock is set by so much for three seconds, and back. */
function clockStep(name: string, shift: string, does: string): Attack {
  return {
    name,
    does,
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
    async abuse(target) {
      const client = await logOn(target, who, 1);
      await client.ask(order(who, 'buy', 1, 900_000));
      writeFileSync(OFFSET, shift);
      await passed(3000);
      const cancelled = await client.ask({ ...CANCEL_ALL, account: who.account });
      writeFileSync(OFFSET, '+0');
      await passed(6000); // The clock agrees again, and is compared each second; a busy machine is later.
      await target.command({
        kind: 'setContractState',
        contract: BTC,
        state: ContractState.live,
        reason: 'reopened',
      });
      const traded = await client.ask(order(who, 'buy', 1, 900_000));
      client.close();
      const problems = [
        ...(cancelled.kind === 'massCancelAck' ? [] : [`a cancel: ${JSON.stringify(cancelled)}`]),
        ...(traded.kind === 'orderAck' ? [] : [`reopened: ${JSON.stringify(traded)}`]),
      ];
      return { ...NOTHING, problems, did: 'set ahead and back; cancels passed; reopened, trading' };
    },
  };
}

export const twoYears: Attack = clockStep(
  'clock-two-years',
  '+2y',
  'the clock of the machine is set two years ahead for three seconds, and back',
);
export const anHour: Attack = clockStep(
  'clock-an-hour',
  '+1h',
  'the clock of the machine is set an hour ahead for three seconds, and back',
);
