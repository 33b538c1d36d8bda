// The gate of one order: items 1 and 3 to 6 (ELIG-001 … ELIG-017). Reasons are tested in the order of ENTRY-020;
// what stands in the way is in reasons.ts. The checks only read: what was found clear is noted in clearances.ts by
// `noteClear`, once an order has been accepted.

import { CONTRACTS_MAX } from '../kernel/limits.ts';
import type { AccountId, KeyId, Time, TraderId } from '../kernel/units.ts';
import { Role } from '../schema/closed-sets.ts';
import { OK, type Refusal, RejectReason, type Verdict } from '../schema/reject.ts';
import type { Market } from '../state/market.ts';
import type { Key, Participant, Trader } from '../state/registers.ts';
import { type EngineState, refuse } from '../state/state.ts';
import {
  ELIGIBILITY_REASONS,
  firstReason,
  IDENTITY_REASONS,
  NEVER,
  type Standing,
  standingReasons,
} from './reasons.ts';

/** Who signs with a key; 0 when there is no such key. Also of keys that are revoked or expired. */
export function traderOf(state: EngineState, key: KeyId): TraderId | 0 {
  return state.eligibility.clearances.keyTrader[key] ?? 0;
}

/**
 * Item 1: the key is known, its trader's participant owns the account, it may trade and still counts.
 *
 * @see docs/rules/eligibility.md ELIG-001, ELIG-002
 */
export function checkIdentity(state: EngineState, key: KeyId, account: AccountId): Verdict {
  const c = state.eligibility.clearances;
  if (
    c.keyVersion[key] === c.version &&
    state.time < c.keyUntil[key] &&
    c.keyParticipant[key] === state.accounts.participant[account]
  ) {
    return OK;
  }
  return readIdentity(state, key, account);
}

/**
 * Items 3 to 6: professional, knowledge, rulebook and disclosure, affiliates. The key has passed item 1 or is
 * the one that an order at rest was signed with.
 *
 * Reducing orders pass the gate whatever it finds; the exemption is the caller's.
 *
 * @param makesOnly the order can never take: it is post-only.
 * @see docs/rules/eligibility.md ELIG-003 … ELIG-017
 */
export function checkEligibility(
  state: EngineState,
  key: KeyId,
  account: AccountId,
  market: Market,
  makesOnly: boolean,
): Verdict {
  return isKnownEligible(state, key, account, market, makesOnly)
    ? OK
    : readEligibility(state, key, account, market, makesOnly);
}

/** Was the trader found clear in the contract, and nothing has changed since? False says nothing. */
export function isKnownEligible(
  state: EngineState,
  key: KeyId,
  account: AccountId,
  market: Market,
  makesOnly: boolean,
): boolean {
  const c = state.eligibility.clearances;
  const row = c.keyTrader[key] * CONTRACTS_MAX + market.terms.contract;
  return (
    c.traderVersion[row] === c.version &&
    state.time < c.traderUntil[row] &&
    (makesOnly || state.accounts.role[account] !== Role.affiliate)
  );
}

function readIdentity(state: EngineState, id: KeyId, account: AccountId): Verdict {
  const key = state.eligibility.keys.get(id);
  if (key === undefined || key.trader === 0) return refuseKey(state, id);
  const standing = standingOf(state, key, account, 0, false);
  return firstReason(IDENTITY_REASONS, standing, state.refusal);
}

function readEligibility(
  state: EngineState,
  id: KeyId,
  account: AccountId,
  market: Market,
  makesOnly: boolean,
): Verdict {
  const key = state.eligibility.keys.get(id);
  if (key === undefined || key.trader === 0) return refuseKey(state, id);
  const { contract } = market.terms;
  const standing = standingOf(state, key, account, contract, makesOnly);
  return firstReason(ELIGIBILITY_REASONS, standing, state.refusal);
}

/**
 * Notes until when nothing stands against a key, and against its trader in a contract, where that is not known yet:
 * the next order finds it in a few loads. Called for an accepted order, never by a question.
 */
export function noteClear(
  state: EngineState,
  id: KeyId,
  account: AccountId,
  market: Market,
  makesOnly: boolean,
): void {
  const c = state.eligibility.clearances;
  const { contract } = market.terms;
  const row = c.keyTrader[id] * CONTRACTS_MAX + contract;
  const isKeyNoted = c.keyVersion[id] === c.version && state.time < c.keyUntil[id];
  const isTraderNoted = c.traderVersion[row] === c.version && state.time < c.traderUntil[row];
  if (isKeyNoted && isTraderNoted) return;
  const key = state.eligibility.keys.get(id);
  if (key === undefined || key.trader === 0) return;
  const standing = standingOf(state, key, account, contract, makesOnly);
  if (firstReason(IDENTITY_REASONS, standing, state.refusal) === OK) {
    c.keyVersion[id] = c.version;
    c.keyUntil[id] = key.validUntil === 0 ? NEVER : key.validUntil;
  }
  // A reducing order may have passed with its trader not eligible.
  if (firstReason(ELIGIBILITY_REASONS, standing, state.refusal) === OK) {
    c.traderVersion[row] = c.version;
    c.traderUntil[row] = clearUntil(standing);
  }
}

function refuseKey(state: EngineState, key: KeyId): Verdict {
  return refuse(state, RejectReason.traderUnidentified, 'key', 0, key);
}

/** When the first of the things that items 3 to 6 rest on ends. Call only when none of them stands against it. */
function clearUntil({ participant, trader, contract }: Standing): Time {
  const investor = participant.investor;
  const knowledge = trader.knowledge;
  let until: number = NEVER;
  if (investor !== null) until = Math.min(until, investor.validUntil, investor.evidenceUntil);
  if (knowledge !== null && knowledge.validUntil !== 0)
    until = Math.min(until, knowledge.validUntil);
  if (knowledge !== null && !knowledge.virtualAssets) {
    until = Math.min(until, participant.corporate[contract]?.validUntil ?? NEVER);
  }
  if (participant.authorization !== null) {
    until = Math.min(until, participant.authorization.validUntil);
  }
  return until as Time;
}

function standingOf(
  state: EngineState,
  key: Key,
  account: AccountId,
  contract: number,
  makesOnly: boolean,
): Standing {
  const { eligibility, time } = state;
  const trader = eligibility.traders.get(key.trader as TraderId) as Trader;
  const participant = eligibility.participants.get(trader.participant) as Participant;
  const owner = state.accounts.participant[account] ?? 0;
  return { eligibility, time, key, trader, participant, account, owner, contract, makesOnly };
}

/**
 * Everything of items 1 and 3 to 6 that stands against a new order now, in precedence: what a client is shown at
 * log-on. Reads only. An affiliate is judged by an order that can only make, the best it may send.
 */
export function gateVerdict(
  state: EngineState,
  key: KeyId,
  account: AccountId,
  market: Market,
): Refusal[] {
  const row = state.eligibility.keys.get(key);
  if (row === undefined || row.trader === 0) {
    return [{ reason: RejectReason.traderUnidentified, field: 'key', limit: 0, actual: key }];
  }
  const standing = standingOf(state, row, account, market.terms.contract, true);
  return [
    ...standingReasons(IDENTITY_REASONS, standing),
    ...standingReasons(ELIGIBILITY_REASONS, standing),
  ];
}
