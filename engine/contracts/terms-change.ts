// Other terms for a contract that clients hold already: approved like the first ones, announced with both values,
// and in force at one microsecond. Whatever was worked out from the old terms and kept is brought in line then.

import { Flag, ORDERS } from '../book/orders.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { checkTermsRebate } from '../fees/bounds.ts';
import { canonicalText } from '../kernel/canonical-text.ts';
import { TERMS_NOTICE_US, TEXT_BYTES_MAX } from '../kernel/limits.ts';
import { sha256 } from '../kernel/sha256.ts';
import { slotOf } from '../kernel/table.ts';
import { utf8Bytes } from '../kernel/text.ts';
import type { ContractId, Time } from '../kernel/units.ts';
import { exposeOrder } from '../margin/exposure.ts';
import { ContractState } from '../schema/closed-sets.ts';
import type { ChangeTerms } from '../schema/commands/contracts.ts';
import type { ContractTerms, IndexTerms } from '../schema/contract-terms.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { type Due, DueKind, schedule, unschedule } from '../state/due.ts';
import type { Market } from '../state/market.ts';
import { Cost, mayGoOn, type OwedWork, owe, spend } from '../state/owed.ts';
import { noQuote, type SourceQuote } from '../state/prices.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';
import { canonicalTerms, faultIn } from './terms.ts';

/** What identifies a contract, and its units: no change of terms and no trial of others touches it. */
export const IDENTIFYING_TERMS: readonly (keyof ContractTerms)[] = [
  'contract',
  'symbol',
  'base',
  'currency',
  'moneyDecimals',
  'tickSize',
  'lotSize',
  'recorded',
];

/** The funding formula has a command of its own. */
const FIXED: readonly (keyof ContractTerms)[] = [...IDENTIFYING_TERMS, 'funding'];

/**
 * Announces terms that will replace those in force. One change of a contract waits at a time: a later one takes the
 * place of an earlier one, and reports it. Terms are withdrawn by announcing those in force.
 *
 * @returns `contractUnknown`, `transitionInvalid` where the contract was not approved or has ended, `termsInvalid` with
 * the name at fault or of what may not change, `approvalMissing`, `termsHashMismatch`, `alreadyExists` when nothing
 * would change, `rebateAboveTakerFee`, `noticeTooShort` with the earliest moment as its limit.
 * @see docs/rules/contracts.md CONTRACT-007, CONTRACT-008
 */
export function changeTerms(state: EngineState, command: ChangeTerms, out: EventBuffer): Verdict {
  const { terms, reference, termsHash, effectiveAt } = command;
  const market = marketOf(state, terms.contract);
  if (market === undefined) {
    return refuseContract(state, terms.contract);
  }
  const { state: now } = market;
  const { draft, delisted, recorded } = ContractState;
  if (now === draft || now === delisted || now === recorded) {
    return refuse(state, RejectReason.transitionInvalid, 'contract', 0, now);
  }
  const fault = faultIn(terms) || fixedFault(market.terms, terms);
  if (fault !== '') return refuse(state, RejectReason.termsInvalid, fault);
  if (reference.trim() === '' || utf8Bytes(reference) > TEXT_BYTES_MAX) {
    return refuse(state, RejectReason.approvalMissing, 'reference', TEXT_BYTES_MAX);
  }
  if (termsHash !== sha256(canonicalTerms(terms))) {
    return refuse(state, RejectReason.termsHashMismatch, 'termsHash');
  }
  const known = market.termsComing?.record.termsHash ?? market.termsHash;
  if (termsHash === known && termsHash === market.termsHash) {
    return refuse(state, RejectReason.alreadyExists, 'termsHash');
  }
  const verdict = checkTermsRebate(state, terms) || checkNotice(state, effectiveAt);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const replaced = market.termsComing;
  if (replaced !== null) unschedule(state.due, dueOf(replaced.record));
  market.termsComing = { record: command, announcedAt: state.time };
  schedule(state.due, dueOf(command));
  emitRare(out, {
    kind: 'termsChangeScheduled',
    record: command,
    termsHash: market.termsHash,
    replacedHash: replaced?.record.termsHash ?? '',
  });
  return OK;
}

/** Who is bound by a change has known of it for the period of notice, to the microsecond. @param field that says from when */
export function checkNotice(
  state: EngineState,
  at: number,
  notice: number = TERMS_NOTICE_US,
  field: string = 'effectiveAt',
): Verdict {
  const earliest = state.time + notice;
  if (Number.isSafeInteger(at) && at >= earliest) return OK;
  return refuse(state, RejectReason.noticeTooShort, field, earliest, at);
}

/**
 * The announced terms are in force from this microsecond on. Open orders reserve the new fees; margin is asked by the
 * new brackets wherever it is asked; orders without margin are then canceled at the next mark, as ever.
 *
 * @see docs/rules/contracts.md CONTRACT-009
 */
export function takeTermsIntoForce(state: EngineState, due: Due, out: EventBuffer): void {
  const market = marketOf(state, due.id as ContractId);
  const coming = market?.termsComing;
  if (market === undefined || coming === undefined || coming === null) return;
  market.termsComing = null;
  // A contract that has ended meanwhile keeps the terms under which it ended.
  if (market.state === ContractState.delisted) return;
  const { terms: before } = market;
  const { record, announcedAt } = coming;
  const { terms: after, reference, termsHash } = record;
  market.terms = after;
  market.termsHash = termsHash;
  market.approval = reference;
  carryQuotes(market, before.index, after.index);
  owe(state.owed, { kind: 'reserving', contract: after.contract, next: 1 });
  emitRare(out, {
    kind: 'termsChanged',
    contract: after.contract,
    before,
    after,
    reference,
    termsHash,
    announcedAt,
  });
}

/** Puts the announced changes into an empty due queue: after a restore. */
export function scheduleTermsChanges(state: EngineState): void {
  for (const market of state.listed) {
    if (market.termsComing !== null) {
      schedule(state.due, dueOf(market.termsComing.record));
    }
  }
}

function fixedFault(before: ContractTerms, after: ContractTerms): string {
  for (const name of FIXED) {
    if (canonicalText(before[name]) !== canonicalText(after[name])) return name;
  }
  return '';
}

/** A source that stays keeps its last quote and its counter, wherever it stands now; a new one has not quoted yet. */
function carryQuotes({ pricing }: Market, before: IndexTerms, after: IndexTerms): void {
  const known = new Map<string, SourceQuote>();
  for (const [place, name] of namesOf(before).entries()) known.set(name, pricing.quotes[place]);
  const quotes = namesOf(after).map((name) => {
    const quote = name === '' ? undefined : known.get(name);
    return quote ?? noQuote();
  });
  pricing.quotes.splice(0, pricing.quotes.length, ...quotes);
  // Another benchmark has not been off for any time yet.
  if (before.benchmark !== after.benchmark) pricing.benchmarkOffSince = 0;
}

/** In the order of the rows of quotes: the benchmark is the last one, also where there is none. */
function namesOf({ sources, benchmark }: IndexTerms): string[] {
  return [...sources.map(({ name }) => name), benchmark];
}

/** Every resting order reserves what it would under these terms; what a lot could lose stays as it was accepted. */
export function goOnReserving(state: EngineState, work: OwedWork<'reserving'>): boolean {
  const { orders, scratch } = state;
  const { contract } = work;
  const market = marketOf(state, contract) as Market;
  for (; work.next <= orders.high; work.next++) {
    if (!mayGoOn(scratch.meter)) return false;
    if (work.next % ROWS_PER_UNIT === 0) spend(scratch.meter, Cost.look);
    const slot = slotOf(ORDERS, work.next);
    const flags = orders.flags[slot];
    if (orders.id[slot] === 0 || (flags & Flag.resting) === 0) continue;
    if (((flags >>> Flag.contractShift) & Flag.contractMask) !== contract) continue;
    exposeOrder(state, market, slot, orders.open[slot]);
  }
  return true;
}

/** Rows of orders that are gone through in one unit of work. */
const ROWS_PER_UNIT = 8;

function dueOf({ terms, effectiveAt }: ChangeTerms): Due {
  return { at: effectiveAt as Time, kind: DueKind.termsChange, id: terms.contract, detail: 0 };
}
