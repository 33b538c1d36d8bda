// The registers: participants, traders, keys, published texts, and the gate's verdict on a key. Rows are those of
// the tables, which readers cannot assign to; they follow what commands change later.

import { gateVerdict } from '../gate/gate.ts';
import type {
  AccountId,
  ContractId,
  KeyId,
  Money,
  ParticipantId,
  TraderId,
} from '../kernel/units.ts';
import type { TradingLimit } from '../schema/events/trading-limits.ts';
import type { Refusal } from '../schema/reject.ts';
import type { Edition, Key, Participant, Trader } from '../state/registers.ts';
import { type EngineState, marketOf } from '../state/state.ts';
import { limitOf } from '../state/trading-limits.ts';
import type { View } from './view.ts';

export type ParticipantView = View<Participant>;
type TraderView = View<Trader>;
type KeyView = View<Key>;

export function participant(
  { eligibility }: EngineState,
  id: ParticipantId | 0,
): ParticipantView | undefined {
  return eligibility.participants.get(id as ParticipantId);
}

/** In the order of registration. */
export function participants({ eligibility }: EngineState): Iterable<ParticipantView> {
  return eligibility.participants.values();
}

export function trader({ eligibility }: EngineState, id: TraderId | 0): TraderView | undefined {
  return eligibility.traders.get(id as TraderId);
}

/** In the order of registration. */
export function traders({ eligibility }: EngineState): Iterable<TraderView> {
  return eligibility.traders.values();
}

export function key({ eligibility }: EngineState, id: KeyId | 0): KeyView | undefined {
  return eligibility.keys.get(id as KeyId);
}

/** By the name that is given at log-on. */
export function keyNamed({ eligibility }: EngineState, name: string): KeyView | undefined {
  const id = eligibility.keyNames.get(name);
  return id === undefined ? undefined : eligibility.keys.get(id);
}

/** In the order of registration, revoked ones included. */
export function keys({ eligibility }: EngineState): Iterable<KeyView> {
  return eligibility.keys.values();
}

/** Version 0 before the first. */
export function rulebook({ eligibility }: EngineState): View<Edition> {
  return eligibility.rulebook;
}

/** A contract's risk disclosure; version 0 before the first. */
export function disclosure(
  { eligibility }: EngineState,
  contract: ContractId,
): View<Edition> | undefined {
  return eligibility.disclosures[contract];
}

/** All affiliates at once, besides what each row has. */
export function affiliatesSuspended({ eligibility }: EngineState): boolean {
  return eligibility.affiliatesSuspended;
}

/** The operator's bounds on notional in one contract, money; 0 where nothing was set. */
export function exposureLimits(
  { eligibility }: EngineState,
  participant: ParticipantId,
): { readonly ofParticipant: Money; readonly ofGroup: Money } {
  const { ofParticipant, ofGroup } = eligibility.exposureBounds;
  return {
    ofParticipant: ofParticipant[participant] ?? (0 as Money),
    ofGroup: ofGroup[participant] ?? (0 as Money),
  };
}

/** Everything that keeps orders of this key for this account out of a contract, by precedence; empty where it is open. */
export function gate(
  state: EngineState,
  key: KeyId,
  account: AccountId,
  contract: ContractId,
): Refusal[] {
  const market = marketOf(state, contract);
  return market === undefined ? [] : gateVerdict(state, key, account, market);
}

/** What a participant allows its traders and keys: traders by number, then keys, each by contract. */
export function tradingLimits(
  { eligibility }: EngineState,
  participant: ParticipantId | 0,
): TradingLimit[] {
  return (eligibility.tradingLimits.rows.get(participant as ParticipantId) ?? []).map(limitOf);
}
