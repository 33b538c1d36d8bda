// Everything a legal person needs before it may trade, as the commands an operator would send.

import { createHash } from 'node:crypto';
import { type EngineState, read } from '../../engine/index.ts';
import {
  type AccountId,
  type Command,
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
} from '../../engine/schema/index.ts';

/** One participant with one trader, one key and one account. */
export interface Member {
  readonly participant: ParticipantId;
  readonly key: KeyId;
  readonly account: AccountId;
}

/** Numbers that are not taken yet. */
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
  const above = (rows: Iterable<{ readonly id: number }>): number => {
    let most = 0;
    for (const { id } of rows) most = Math.max(most, id);
    return most + 1;
  };
  return {
    participant: above(read.participants(state)),
    trader: above(read.traders(state)),
    key: above(read.keys(state)),
    account: Math.max(firstAccount, read.lastAccount(state) + 1),
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
  const name = `stress-${participant}`;
  const until = (now + CONFIRMED_DAYS * DAY_US) as Time;
  const evidence = [
    { type: 'statutoryStatus', dated: (now - DAY_US) as Time, validUntil: until, hash: HASH },
  ];
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
    { kind: 'acceptRulebook', participant, version: read.rulebook(state).version },
    ...read.contractIds(state).map((contract): Command => {
      const version = read.disclosure(state, contract)?.version ?? 0;
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
  const commands: Command[] = [];
  if (read.rulebook(state).version === 0) {
    commands.push({ kind: 'publishRulebook', version: 1, hash: HASH });
  }
  for (const contract of read.contractIds(state)) {
    if (read.disclosure(state, contract)?.version !== 0) continue;
    commands.push({ kind: 'publishDisclosure', contract, version: 1, hash: HASH });
  }
  return commands;
}
