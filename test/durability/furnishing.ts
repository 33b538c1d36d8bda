// What makes a venue of an empty folder: a live BTC-PERP, and clients who may trade it.

import { publicKeyHex } from '../../client/node/index.ts';
import { BTC_PERP } from '../../engine/index.ts';
import {
  type Command,
  ContractState,
  type Event,
  IndexState,
  InvestorClass,
  KeyAlgorithm,
  KnowledgeBasis,
  Role,
  Scope,
} from '../../engine/schema/index.ts';

/** A participant with one trader, one key and one account. */
export interface Client {
  readonly id: number; // Of participant, trader and key.
  readonly account: number;
  readonly name: string;
  /** The seed of an Ed25519 key: both sides of the tests make it up from the name. */
  readonly privateKey: string;
}

export const CLIENTS: readonly Client[] = ['ann', 'bob', 'cat'].map((name, at) => ({
  id: at + 1,
  account: at + 16,
  name,
  privateKey: Buffer.from(name.padEnd(32, '.')).toString('hex'),
}));

export const BTC = 1;
/** Where index and mark stand, in ticks. */
export const MIDDLE = 1_000_000;
const DAY_US = 86_400_000_000;
const HASH = 'a1'.repeat(32);

/** Yields commands and is given the events of each. @throws when one is refused. */
export function* furnishing(now: number): Generator<Command, void, readonly Event[]> {
  const [listed] = yield* done({ kind: 'listContract', terms: BTC_PERP });
  const termsHash = listed?.kind === 'contractListed' ? listed.termsHash : '';
  const contract = BTC;
  yield* done({ kind: 'approveContract', contract, reference: 'approval', termsHash });
  yield* done({ kind: 'publishRulebook', version: 1, hash: HASH });
  yield* done({ kind: 'publishDisclosure', contract, version: 1, hash: HASH });
  yield* done({ kind: 'setIndexPrice', contract, price: MIDDLE, state: IndexState.normal });
  yield* done({ kind: 'setMarkPrice', contract, price: MIDDLE });
  yield* done({ kind: 'setContractState', contract, state: ContractState.live, reason: 'open' });
  for (const client of CLIENTS) yield* admission(client, now);
}

function* admission(
  { id, account, name, privateKey }: Client,
  now: number,
): Generator<Command, void, readonly Event[]> {
  const [from, until] = [now - 30 * DAY_US, now + 200 * DAY_US];
  yield* done({
    kind: 'registerParticipant',
    participant: id,
    name: `${name} limited`,
    role: Role.client,
    affiliated: false,
    group: 0,
    holders: [],
  });
  yield* done({
    kind: 'classifyInvestor',
    participant: id,
    investorClass: InvestorClass.corporation,
    portfolioHkd: 10_000_000,
    assetsHkd: 50_000_000,
    confirmedAt: from,
    validUntil: until,
    evidence: [{ type: 'auditedAccounts', dated: from, validUntil: until, hash: HASH }],
    confirmedBy: 'compliance',
  });
  yield* done({
    kind: 'registerTrader',
    trader: id,
    participant: id,
    name: `${name} the trader`,
    responsiblePerson: '',
  });
  yield* done({
    kind: 'assessTrader',
    trader: id,
    basis: KnowledgeBasis.training,
    assessor: 'compliance',
    assessedAt: from,
    validUntil: 0,
    evidenceHash: HASH,
    virtualAssets: true,
  });
  yield* done({
    kind: 'registerKey',
    key: id,
    trader: id,
    name,
    algorithm: KeyAlgorithm.ed25519,
    material: publicKeyHex(privateKey),
    scopes: Scope.read + Scope.trade,
    validUntil: 0,
    addresses: [],
    staff: 0,
  });
  yield* done({ kind: 'acceptRulebook', participant: id, version: 1 });
  yield* done({ kind: 'acknowledgeDisclosure', participant: id, contract: BTC, version: 1 });
  yield* done({ kind: 'openAccount', account, participant: id });
  yield* done({
    kind: 'deposit',
    account,
    currency: 'USD',
    amount: 100_000_000_000_000,
    reference: `first of ${name}`,
  });
}

type Loose<T> = T extends number
  ? number
  : T extends string | boolean
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Loose<Item>[]
      : { readonly [K in keyof T]: Loose<T[K]> };
/** A command with bare numbers, as people write them. */
export type LooseCommand = Command extends infer C ? (C extends Command ? Loose<C> : never) : never;

function* done(command: LooseCommand): Generator<Command, readonly Event[], readonly Event[]> {
  const events = yield command as Command;
  const refused = events.find(({ kind }) => kind === 'commandRejected');
  if (refused !== undefined) throw new Error(JSON.stringify({ command, refused }));
  return events;
}
