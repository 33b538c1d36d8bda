// Everything a legal person needs before it may trade, as the commands an operator would send.

import { createHash } from 'node:crypto';
import {
  type AccountId,
  type Command,
  type ContractId,
  type EngineState,
  InvestorClass,
  KeyAlgorithm,
  type KeyId,
  KnowledgeBasis,
  type Money,
  type ParticipantId,
  Role,
  Scope,
  type Time,
  type TraderId,
} from '../../engine/index.ts';

/** One participant with one trader, one key and one account. */
export interface Member {
  readonly participant: ParticipantId;
  readonly key: KeyId;
  readonly account: AccountId;
}

/** Numbers that nobody has yet. */
export interface FreeIds {
  participant: number;
  trader: number;
  key: number;
  account: number;
}

const DAY_US = 86_400_000_000;
const CONFIRMED_DAYS = 360;
const HASH: string = createHash('sha256').update('praya stress').digest('hex');

export function freeIds(state: EngineState, firstAccount: number): FreeIds {
  const { participants, traders, keys } = state.eligibility;
  const above = (ids: Iterable<number>): number => {
    let most = 0;
    for (const id of ids) most = Math.max(most, id);
    return most + 1;
  };
  return {
    participant: above(participants.keys()),
    trader: above(traders.keys()),
    key: above(keys.keys()),
    account: Math.max(firstAccount, state.accounts.high + 1),
  };
}

/** Registers, confirms, assesses and funds somebody new. */
export function enrol(
  state: EngineState,
  ids: FreeIds,
  now: Time,
  deposit: Money,
): { readonly member: Member; readonly commands: readonly Command[] } {
  const participant = ids.participant++ as ParticipantId;
  const trader = ids.trader++ as TraderId;
  const key = ids.key++ as KeyId;
  const account = ids.account++ as AccountId;
  const { rulebook, disclosures } = state.eligibility;
  const name = `stress-${participant}`;
  const until = (now + CONFIRMED_DAYS * DAY_US) as Time;
  const evidence = [
    { type: 'statutoryStatus', dated: (now - DAY_US) as Time, validUntil: until, hash: HASH },
  ];
  const listed = state.markets.filter((market) => market !== undefined);
  const commands: Command[] = [
    {
      kind: 'registerParticipant',
      participant,
      name,
      role: Role.client,
      affiliated: false,
      group: 0,
      holders: [],
    },
    {
      kind: 'classifyInvestor',
      participant,
      investorClass: InvestorClass.institutional,
      portfolioHkd: 0,
      assetsHkd: 0,
      confirmedAt: now,
      validUntil: until,
      evidence,
      confirmedBy: 'stress',
    },
    { kind: 'acceptRulebook', participant, version: rulebook.version },
    ...listed.map(({ terms: { contract } }): Command => {
      const version = disclosures[contract]?.version ?? 0;
      return { kind: 'acknowledgeDisclosure', participant, contract, version };
    }),
    { kind: 'registerTrader', trader, participant, name, responsiblePerson: '' },
    {
      kind: 'assessTrader',
      trader,
      basis: KnowledgeBasis.workExperience,
      assessor: 'stress',
      assessedAt: now,
      validUntil: 0 as Time,
      evidenceHash: HASH,
      virtualAssets: true,
    },
    {
      kind: 'registerKey',
      key,
      trader,
      name,
      algorithm: KeyAlgorithm.ed25519,
      material: createHash('sha256').update(name).digest('hex'),
      scopes: Scope.read + Scope.trade,
      validUntil: 0 as Time,
      addresses: [],
      staff: 0,
    },
    { kind: 'openAccount', account, participant },
    depositOf(state, account, deposit, `stress-${account}`),
  ];
  return { member: { participant, key, account }, commands };
}

export function depositOf(
  { currency }: EngineState,
  account: AccountId,
  amount: Money,
  reference: string,
): Command {
  return { kind: 'deposit', account, currency, amount, reference };
}

/** What every participant accepts before it trades; what a venue has published already stays. */
export function publications(state: EngineState): Command[] {
  const { rulebook, disclosures } = state.eligibility;
  const commands: Command[] = [];
  if (rulebook.version === 0) commands.push({ kind: 'publishRulebook', version: 1, hash: HASH });
  for (const market of state.markets) {
    if (market === undefined || disclosures[market.terms.contract]?.version !== 0) continue;
    const contract: ContractId = market.terms.contract;
    commands.push({ kind: 'publishDisclosure', contract, version: 1, hash: HASH });
  }
  return commands;
}
