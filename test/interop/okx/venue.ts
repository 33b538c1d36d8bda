// A venue in a process of its own for clients of OKX's shape, with people of every kind on it and prices that move. It begins
// just before the last full hour, so that an hour of funding is settled, and goes on at the machine's time. Prints where it
// listens and the secrets of its keys on a line of JSON. Lines on its input: `still` and `move` for its prices, `halt` for
// the contract, `end`; each is answered with `done`.

import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { type Command, ContractState, Scope, type Time } from '../../../engine/schema/index.ts';
import { checkConfig } from '../../../gateway/host/config.ts';
import { openLog } from '../../../gateway/host/logger.ts';
import { openVenue } from '../../../gateway/venue/open-venue.ts';
import {
  BTC,
  freshFolder,
  furnish,
  must,
  register,
  registration,
  settingsIn,
  type Trader,
} from '../../gateway/fixture.ts';

const HOUR_US = 3_600_000_000;
const BEFORE_US = 5_000_000;
const SECOND_US = 1_000_000;
const AT_ONCE_US = 60_000_000;
const START = 1_000_000;
const MOVE_MS = 500;

const machine = (): number => Date.now() * 1000;
let behind = (machine() % HOUR_US) + BEFORE_US;
const clock = { now: () => (machine() - behind) as Time };

const config = checkConfig(
  settingsIn(freshFolder(), {
    okxPort: 0,
    edges: 1,
    tickMs: 60_000,
    creditsPerSecond: 3000,
    creditsMax: 6000,
    queriesPerSecond: 2000,
    queriesMax: 5000,
  }),
);
const venue = await openVenue(config, { log: openLog('silent'), clock });
await furnish(venue);

const people = (
  [
    ['maker', 31, 131, 100_000_000_000_000],
    ['bot', 32, 132, 10_000_000_000_000],
    ['poor', 33, 133, 100_000_000],
    ['reader', 34, 134, 1_000_000_000],
  ] as const
).map(([name, id, account, amount]) => ({
  trader: { name, id, account, signer: randomBytes(32) } satisfies Trader,
  scopes: name === 'reader' ? Scope.read : Scope.read + Scope.trade,
  amount,
}));
for (const { trader, scopes, amount } of people) await register(venue, trader, scopes, { amount });
const retail: Trader = { name: 'retail', id: 35, account: 135, signer: randomBytes(32) };
const admitted = registration(venue.state.time, retail, Scope.read + Scope.trade);
await must(venue, ...admitted.filter(({ kind }) => kind !== 'classifyInvestor'));

let isStill = false;
// A price each second: without one a contract is taken out of trading.
while (behind > 0) {
  behind = Math.max(0, behind - SECOND_US);
  const moved = move();
  if (behind % AT_ONCE_US < SECOND_US) await moved;
}
setInterval(() => {
  if (!isStill) void move();
}, MOVE_MS);

const traders = [...people.map(({ trader }) => trader), retail];
const keys = Object.fromEntries(
  traders.map(({ name, account, signer }) => [
    name,
    { account, secret: Buffer.from(signer as Uint8Array).toString('hex') },
  ]),
);
console.log(JSON.stringify({ port: venue.port, okxPort: venue.okxPort, keys }));

createInterface({ input: process.stdin }).on('line', (line) => {
  isStill = line === 'still' || (isStill && line !== 'move');
  if (line === 'halt') {
    const state = ContractState.halted;
    const reason = 'a test';
    void must(venue, { kind: 'setContractState', contract: BTC, state, reason }).then(told);
  } else if (line === 'end') void venue.close().then(() => process.exit(0));
  else told();
});

function told(): void {
  console.log('done');
}

/** Index and mark, near where they were. */
async function move(): Promise<void> {
  const price = START + Math.round((Math.random() - 0.5) * 20);
  const commands = [
    { kind: 'setIndexPrice', contract: BTC, price, state: 1 },
    { kind: 'setMarkPrice', contract: BTC, price },
    { kind: 'tick' },
  ];
  await Promise.all(commands.map((command) => venue.submit(command as Command)));
}
