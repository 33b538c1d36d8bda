// A venue on which a workload's orders may be placed: live contracts, and clients with money enough who may trade them.

import {
  apply,
  BTC_PERP,
  clearEvents,
  createEventBuffer,
  createState,
  type EngineState,
  type EventBuffer,
  readEvents,
} from '../engine/index.ts';
import {
  type Command,
  type ContractId,
  ContractState,
  type Envelope,
  IndexState,
  InvestorClass,
  KeyAlgorithm,
  KnowledgeBasis,
  Role,
  Scope,
} from '../engine/schema/index.ts';
import type { LooseCommand } from '../test/support/loose.ts';
import { MIDDLE } from './workloads/rows.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A venue with one live contract and `traders` clients who may trade it, each with money enough. */
export interface TradingVenue {
  readonly state: EngineState;
  readonly out: EventBuffer;
  /** Applies one command; its events stand in `out` until the next. */
  applyCommand(command: Command): void;
}

const NOON = 1_767_268_800_000_000;
const YEAR_US = 365 * 86_400_000_000;
const HASH = 'a'.repeat(64);

/** @param note follows each command; the envelope is used again. */
export function openTradingVenue(
  traders: number,
  note: (envelope: Envelope, state: EngineState) => void = () => {},
  contracts: number = 1,
): TradingVenue {
  const state = createState({ orders: 1 << 17, accounts: traders + 16 });
  const out = createEventBuffer();
  const envelope = {
    seq: 0,
    time: NOON,
    session: 0,
    request: 0,
    command: { kind: 'tick' },
  } as Mutable<Envelope>;
  const applyCommand = (command: Command): void => {
    clearEvents(out);
    envelope.seq = (envelope.seq + 1) as Envelope['seq'];
    envelope.command = command;
    apply(state, envelope, out);
    note(envelope, state);
  };
  const must = (command: LooseCommand): void => {
    applyCommand(command as Command);
    const refused = readEvents(out).find((event) => event.kind === 'commandRejected');
    if (refused !== undefined) throw new Error(JSON.stringify({ command, refused }));
  };
  // Room for a book of any size and width: the limit of open orders and the band are asked, and never what is measured.
  const sizes = { ...BTC_PERP.sizes, openOrdersMax: 1_000_000 };
  const entryBandAggressive = BTC_PERP.controls.entryBandPassive;
  const controls = { ...BTC_PERP.controls, entryBandAggressive };
  must({ kind: 'publishRulebook', version: 1, hash: HASH });
  for (let contract = 1; contract <= contracts; contract++) {
    const base = contract === 1 ? 'BTC' : 'ETH'; // The second differs in name alone.
    const symbol = `${base}-PERP`;
    const terms = { ...BTC_PERP, contract: contract as ContractId, base, symbol, sizes, controls };
    must({ kind: 'listContract', terms });
    const [listed] = readEvents(out);
    const termsHash = listed.kind === 'contractListed' ? listed.termsHash : '';
    must({ kind: 'approveContract', contract, reference: 'bench', termsHash });
    must({ kind: 'setContractState', contract, state: ContractState.live, reason: '' });
    must({ kind: 'publishDisclosure', contract, version: 1, hash: HASH });
  }
  for (let id = 1; id <= traders; id++) {
    admit(id, Math.floor(2e15 / traders), must);
    for (let contract = 1; contract <= contracts; contract++) {
      must({ kind: 'acknowledgeDisclosure', participant: id, contract, version: 1 });
    }
  }
  for (let contract = 1; contract <= contracts; contract++) {
    must({ kind: 'setIndexPrice', contract, price: MIDDLE, state: IndexState.normal });
    must({ kind: 'setMarkPrice', contract, price: MIDDLE });
  }
  return { state, out, applyCommand };
}

function admit(id: number, amount: number, must: (command: LooseCommand) => void): void {
  const [from, until] = [NOON - YEAR_US / 100, NOON + YEAR_US / 2];
  const evidence = [{ type: 'custodianStatement', dated: from, validUntil: until, hash: HASH }];
  must({
    kind: 'registerParticipant',
    participant: id,
    name: `p${id}`,
    role: Role.client,
    affiliated: false,
    group: 0,
    holders: [],
  });
  must({
    kind: 'classifyInvestor',
    participant: id,
    investorClass: InvestorClass.individual,
    portfolioHkd: 9_000_000,
    assetsHkd: 0,
    confirmedAt: from,
    validUntil: until,
    evidence,
    confirmedBy: 'operations',
  });
  must({
    kind: 'registerTrader',
    trader: id,
    participant: id,
    name: `t${id}`,
    responsiblePerson: '',
  });
  must({
    kind: 'assessTrader',
    trader: id,
    basis: KnowledgeBasis.training,
    assessor: 'assessor',
    assessedAt: from,
    validUntil: 0,
    evidenceHash: HASH,
    virtualAssets: true,
  });
  must({
    kind: 'registerKey',
    key: id,
    trader: id,
    name: `k${id}`,
    algorithm: KeyAlgorithm.ed25519,
    material: HASH,
    scopes: Scope.read + Scope.trade,
    validUntil: 0,
    addresses: [],
    staff: 0,
  });
  must({ kind: 'acceptRulebook', participant: id, version: 1 });
  must({ kind: 'openAccount', account: 15 + id, participant: id });
  must({ kind: 'deposit', account: 15 + id, currency: 'USD', amount, reference: `d${id}` });
}
