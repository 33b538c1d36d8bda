// The venue of the socket benches: a real disk, one live contract, traders with money, and nothing but the machine to limit
// them.

import { BTC_PERP } from '../../engine/index.ts';
import { type Command, ContractState, IndexState, Scope } from '../../engine/schema/index.ts';
import { checkConfig, type Settings } from '../../gateway/host/config.ts';
import { openLog } from '../../gateway/host/logger.ts';
import { openVenue } from '../../gateway/venue/open-venue.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { MASTER_KEY, must, registration } from '../../test/gateway/fixture.ts';
import type { LooseCommand } from '../../test/support/loose.ts';
import { accountOf, keyOf, MARK, SECRET } from './traders.ts';

/** What one client may send: each limit that would be measured instead of the venue. */
const UNLIMITED: Settings = {
  creditsPerSecond: 1_000_000,
  creditsMax: 2_000_000,
  participantCreditsPerSecond: 10_000_000,
  participantCreditsMax: 20_000_000,
  bytesPerSecond: 1 << 30,
  bytesMax: 1 << 30,
  queriesPerSecond: 1_000_000,
  queriesMax: 1_000_000,
  connectionsPerKey: 10_000,
};

/** Who may connect how often. A venue that is flooded keeps its own limits. */
const OPEN_DOORS: Settings = {
  handshakesPerSecond: 100_000,
  connectsPerSecond: 100_000,
  connectionsPerAddress: 100_000,
  pagesPerSecond: 100_000,
};

export interface VenueTask {
  readonly folder: string;
  readonly edges: number;
  readonly traders: number;
  readonly hasOpenDoors: boolean;
}

const USD = 1_000_000;
const AMOUNT = 1_000_000 * USD;
const HASH = 'b2'.repeat(32);

export async function openBenchVenue(task: VenueTask): Promise<Venue> {
  const config = checkConfig({
    dataFolder: task.folder,
    edges: task.edges,
    port: 0,
    adminPort: 0,
    masterKey: MASTER_KEY,
    logLevel: 'silent',
    reserveBytes: 0,
    goAwayMs: 0,
    records: false,
    heartbeatMs: 60_000,
    ...UNLIMITED,
    ...(task.hasOpenDoors ? OPEN_DOORS : {}),
  });
  const venue = await openVenue(config, { log: openLog('silent') });
  await openContract(venue);
  const now = venue.state.time;
  const commands = Array.from({ length: task.traders }, (_, n) => {
    const trader = { id: accountOf(n), account: accountOf(n), name: keyOf(n), signer: SECRET };
    return registration(now, trader, Scope.read + Scope.trade, { amount: AMOUNT });
  });
  // Together, so that they share flushes.
  await Promise.all(commands.map((each) => Promise.all(each.map((one) => must(venue, one)))));
  return venue;
}

async function openContract(venue: Venue): Promise<void> {
  // Room for a book of any size: the limit of open orders is never what is measured.
  const sizes = { ...BTC_PERP.sizes, openOrdersMax: 1_000_000 };
  const { contract } = BTC_PERP;
  const listing = { kind: 'listContract', terms: { ...BTC_PERP, sizes } } as Command;
  const listed = (await venue.submit(listing)).find((event) => event.kind === 'contractListed');
  const termsHash = listed?.kind === 'contractListed' ? listed.termsHash : '';
  const commands: LooseCommand[] = [
    { kind: 'approveContract', contract, reference: 'bench', termsHash },
    { kind: 'publishRulebook', version: 1, hash: HASH },
    { kind: 'publishDisclosure', contract, version: 1, hash: HASH },
    { kind: 'setIndexPrice', contract, price: MARK, state: IndexState.normal },
    { kind: 'setMarkPrice', contract, price: MARK },
    { kind: 'setContractState', contract, state: ContractState.live, reason: 'bench' },
  ];
  await must(venue, ...commands);
}

/** As a source of prices would. Resolves when it is on disk. */
export async function setIndex(venue: Venue, price: number): Promise<void> {
  const { contract } = BTC_PERP;
  await must(venue, { kind: 'setIndexPrice', contract, price, state: IndexState.normal });
}
