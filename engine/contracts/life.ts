// The life of a contract: draft → approved → live → (cancelOnly | auction | halted | reduceOnly) → delisted. A recording
// is none of these: it is listed into `recorded` and stays there.

import { callAuction } from '../auction/call.ts';
import { createBook } from '../book/book.ts';
import { createPegs } from '../book/pegs.ts';
import { createTriggerBook } from '../book/trigger-book.ts';
import { enterReduceOnly, enterState } from '../controls/contract-state.ts';
import { coverInFull } from '../default/cover.ts';
import { dropOwedDefaults } from '../default/list.ts';
import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { checkTermsRebate } from '../fees/bounds.ts';
import { owePosting } from '../funding/settlement.ts';
import { FIRST_CLIENT_ACCOUNT, TEXT_BYTES_MAX } from '../kernel/limits.ts';
import { sha256 } from '../kernel/sha256.ts';
import { utf8Bytes } from '../kernel/text.ts';
import type { AccountId, ContractId, Lots, Price, Time } from '../kernel/units.ts';
import { closePosition } from '../ledger/fill.ts';
import { cancelInContract, cancelRaising } from '../orders/cancel.ts';
import { CancelReason, ContractState, IndexState } from '../schema/closed-sets.ts';
import type {
  ApproveContract,
  ListContract,
  SetContractState,
} from '../schema/commands/contracts.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { accountExists, House, nextAccountSeq } from '../state/accounts.ts';
import { createFunding } from '../state/funding.ts';
import {
  type Auction,
  CALM,
  createEntryBand,
  isUnderMaintenance,
  type Market,
  NO_LIMIT_STATE,
} from '../state/market.ts';
import { Cost, mayGoOn, type OwedWork, owe, spend } from '../state/owed.ts';
import { createPositions } from '../state/positions.ts';
import { createPricing, createTrust } from '../state/prices.ts';
import { addMarket, type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';
import { endMaintenance } from './maintenance.ts';
import { canonicalTerms, faultIn, moneyPerTickLot } from './terms.ts';

/** @see docs/rules/contracts.md CONTRACT-001 … CONTRACT-004 */
export function listContract(state: EngineState, command: ListContract, out: EventBuffer): Verdict {
  const { terms } = command;
  const fault = faultIn(terms);
  if (fault !== '') return refuse(state, RejectReason.termsInvalid, fault);
  if (marketOf(state, terms.contract) !== undefined) {
    return refuse(state, RejectReason.alreadyExists, 'contract', 0, terms.contract);
  }
  // One ledger has one unit of money, and a recording never shares it with a contract that may go live.
  for (const other of state.listed) {
    const { symbol, recorded, currency, moneyDecimals } = other.terms;
    if (symbol === terms.symbol) return refuse(state, RejectReason.alreadyExists, 'symbol');
    const same = currency === terms.currency && moneyDecimals === terms.moneyDecimals;
    if (!same || recorded !== terms.recorded)
      return refuse(state, RejectReason.venueMismatch, 'currency');
  }
  const { accounts } = state;
  const termsHash = sha256(canonicalTerms(terms));
  state.currency = terms.currency;
  state.moneyDecimals = terms.moneyDecimals;
  addMarket(state, {
    terms,
    termsHash,
    termsComing: null,
    moneyPerTickLot: moneyPerTickLot(terms),
    approval: '',
    state: terms.recorded ? ContractState.recorded : ContractState.draft,
    outage: null,
    maintenance: null,
    auction: null,
    limitState: NO_LIMIT_STATE,
    volatility: CALM,
    referenceEligible: true,
    index: 0,
    indexState: IndexState.normal,
    mark: 0,
    last: 0,
    lastAt: 0 as Time,
    lastMoved: false,
    entryBand: createEntryBand(),
    book: createBook(terms.contract),
    positions: createPositions(accounts.capacity, groupsInUse(state)),
    triggers: createTriggerBook(),
    pricing: createPricing(terms.index),
    trust: createTrust(),
    funding: createFunding(terms.funding),
    pegs: createPegs(),
  });
  emitRare(out, { kind: 'contractListed', record: command, termsHash });
  return OK;
}

/** Groups are named by participants: room for every id so far. */
function groupsInUse(state: EngineState): number {
  let high = state.accounts.capacity;
  for (const id of state.eligibility.participants.keys()) if (id > high) high = id;
  return high;
}

/** Records the regulator's approval; it must be of exactly the terms that are listed. */
export function approveContract(
  state: EngineState,
  command: ApproveContract,
  out: EventBuffer,
): Verdict {
  const market = marketOf(state, command.contract);
  if (market === undefined) {
    return refuseContract(state, command.contract);
  }
  if (market.state !== ContractState.draft) {
    return refuse(state, RejectReason.transitionInvalid, 'contract', 0, market.state);
  }
  if (!market.referenceEligible) {
    return refuse(state, RejectReason.referenceIneligible, 'contract', 0, command.contract);
  }
  if (command.reference.trim() === '' || utf8Bytes(command.reference) > TEXT_BYTES_MAX) {
    return refuse(state, RejectReason.approvalMissing, 'reference', TEXT_BYTES_MAX);
  }
  if (command.termsHash !== market.termsHash) {
    return refuse(state, RejectReason.termsHashMismatch, 'termsHash');
  }
  const verdict = checkTermsRebate(state, market.terms);
  if (verdict !== OK) return verdict;
  market.approval = command.reference;
  emitRare(out, { kind: 'contractApproved', record: command });
  enterState(state, market, ContractState.approved, command.reference, out);
  return OK;
}

const { draft, approved, live, cancelOnly, auction, halted, reduceOnly, delisted, recorded } =
  ContractState;

/** What people may make of a contract. From a stop it goes on through an auction, which ends by itself. */
const MOVES: Readonly<Record<ContractState, readonly ContractState[]>> = {
  [draft]: [],
  [approved]: [live, auction, cancelOnly, delisted],
  [live]: [cancelOnly, auction, halted, reduceOnly, delisted],
  [cancelOnly]: [live, auction, halted, reduceOnly, delisted],
  [halted]: [live, auction, cancelOnly, reduceOnly, delisted],
  [reduceOnly]: [live, auction, cancelOnly, halted, delisted],
  [auction]: [cancelOnly, halted, delisted],
  [delisted]: [],
  [recorded]: [],
};

export function setContractState(
  state: EngineState,
  command: SetContractState,
  out: EventBuffer,
): Verdict {
  const market = marketOf(state, command.contract);
  if (market === undefined) {
    return refuseContract(state, command.contract);
  }
  if (utf8Bytes(command.reason) > TEXT_BYTES_MAX) {
    return refuse(state, RejectReason.fieldInvalid, 'reason', TEXT_BYTES_MAX);
  }
  if (!MOVES[market.state].includes(command.state)) {
    return refuse(state, RejectReason.transitionInvalid, 'state', market.state, command.state);
  }
  const opens = command.state === live || command.state === auction;
  if (opens && !market.referenceEligible) {
    return refuse(state, RejectReason.referenceIneligible, 'state', market.state, command.state);
  }
  const verdict = checkAfterLoss(state, market, command.state);
  if (verdict !== OK) return verdict;
  if (command.state === ContractState.cancelOnly) reopenAfterLoss(state, command.contract);
  const through = throughAuction(market, command.state);
  // What goes on has no maintenance to wait for.
  if ((opens || through !== null) && isUnderMaintenance(market, state.time)) {
    endMaintenance(state, market, command.reason, out);
  }
  if (through !== null) {
    callAuction(state, market, through, command.reason, out);
    return OK;
  }
  if (command.state === ContractState.delisted) return delist(state, market, command.reason, out);
  if (command.state === ContractState.reduceOnly) {
    enterReduceOnly(state, market, command.reason, out);
  } else {
    enterState(state, market, command.state, command.reason, out);
    const stops =
      command.state === ContractState.halted || command.state === ContractState.cancelOnly;
    if (stops) dropOwedDefaults(state, out);
  }
  return OK;
}

/** What the contract becomes after an auction, where the move goes through one; null for a move that is made at once. */
function throughAuction(market: Market, to: ContractState): Auction['returnsTo'] | null {
  const { state: from, outage } = market;
  if (to === auction) return from === reduceOnly ? reduceOnly : (outage?.returnsTo ?? live);
  const isStopped = from === cancelOnly || from === halted;
  return isStopped && (to === live || to === reduceOnly) ? to : null;
}

/**
 * After an uncovered loss nothing trades before the row is cleared; what the loss halted goes through a cancel window.
 *
 * @see docs/rules/default.md DEFAULT-016
 */
function checkAfterLoss(state: EngineState, market: Market, to: ContractState): Verdict {
  const trades =
    to === ContractState.live || to === ContractState.reduceOnly || to === ContractState.auction;
  if (!trades) return OK;
  const uncovered = state.accounts.balance[House.uncovered];
  if (uncovered < 0) return refuse(state, RejectReason.lossUncovered, 'state', 0, uncovered);
  if (!state.defaults.closedByLoss.includes(market.terms.contract)) return OK;
  return refuse(state, RejectReason.transitionInvalid, 'state', market.state, to);
}

function reopenAfterLoss({ defaults }: EngineState, contract: ContractId): void {
  defaults.closedByLoss = defaults.closedByLoss.filter((each) => each !== contract);
}

/** What could raise risk goes; what purely reduces stays, as reduce-only: like a lapse, for everybody. */
export function goOnTakingRaising(
  state: EngineState,
  work: OwedWork<'takingRaising'>,
  out: EventBuffer,
): boolean {
  const { contract } = work;
  const { positions } = marketOf(state, contract) as Market;
  for (; work.next <= state.accounts.high; work.next++) {
    if (!mayGoOn(state.scratch.meter)) return false;
    if (positions.openOrders[work.next] === 0) continue;
    cancelRaising(state, work.next, { trader: 0, contract }, CancelReason.contractState, out);
  }
  return true;
}

/**
 * Ends a contract: cancels its orders, posts its funding, then closes every position at the last index, by account id,
 * without fee; then those pay who owe.
 *
 * @see docs/rules/contracts.md CONTRACT-006
 */
function delist(state: EngineState, market: Market, reason: string, out: EventBuffer): Verdict {
  const { contract } = market.terms;
  const price = market.index;
  if (price === 0 && market.positions.openInterest > 0) {
    return refuse(state, RejectReason.noMark, 'index');
  }
  endMaintenance(state, market, reason, out);
  enterState(state, market, ContractState.delisted, reason, out);
  owe(state.owed, { kind: 'delisting', contract, price, stage: 'cancels', next: FIRST });
  return OK;
}

export function goOnDelisting(
  state: EngineState,
  work: OwedWork<'delisting'>,
  out: EventBuffer,
): boolean {
  const market = marketOf(state, work.contract) as Market;
  for (;;) {
    for (; work.next <= state.accounts.high; work.next++) {
      if (!mayGoOn(state.scratch.meter)) return false;
      if (work.next % LOOKED_PER_UNIT === 0) spend(state.scratch.meter, Cost.look);
      if (accountExists(state.accounts, work.next)) delistFor(state, market, work, out);
    }
    const { stage } = work;
    work.next = FIRST;
    if (stage === 'debts') return true;
    work.stage = stage === 'cancels' ? 'positions' : 'debts';
    if (stage !== 'cancels') continue;
    owePosting(state, market, state.time);
    return false; // Funding is posted before positions are closed.
  }
}

/** Accounts that are passed over in one unit of work. */
const LOOKED_PER_UNIT = 20;

function delistFor(
  state: EngineState,
  market: Market,
  { contract, price, stage, next: account }: OwedWork<'delisting'>,
  out: EventBuffer,
): void {
  switch (stage) {
    case 'cancels': {
      if (market.positions.openOrders[account] === 0) return;
      cancelInContract(state, account, contract, CancelReason.contractState, out);
      return;
    }
    case 'positions':
      closeAtIndex(state, market, account, price as Price, out);
      return;
    case 'debts':
      coverInFull(state, account, out);
      return;
    default:
      stage satisfies never;
  }
}

const FIRST = FIRST_CLIENT_ACCOUNT as AccountId;

function closeAtIndex(
  state: EngineState,
  market: Market,
  account: AccountId,
  price: Price,
  out: EventBuffer,
): void {
  const { accounts } = state;
  const held = market.positions.held[account];
  if (held === 0) return;
  spend(state.scratch.meter, Cost.note);
  const realized = closePosition(state, market, account, price);
  emitRare(out, {
    kind: 'positionSettled',
    account,
    accountSeq: nextAccountSeq(accounts, account),
    contract: market.terms.contract,
    lots: -held as Lots,
    price,
    realized,
    balance: accounts.balance[account],
  });
}
