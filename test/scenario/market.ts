// Lines about contracts, prices and money.

import { BTC_PERP, canonicalTerms, ETH_PERP } from '../../engine/index.ts';
import { sha256 } from '../../engine/kernel/sha256.ts';
import type { MarginTier } from '../../engine/schema/contract-terms.ts';
import {
  type Command,
  type ContractId,
  ContractState,
  type ContractTerms,
  IndexState,
  type Money,
} from '../../engine/schema/index.ts';
import type { Words } from './reader.ts';
import { amountIn } from './risk.ts';
import { HASH, type Stage } from './stage.ts';
import { termsWith } from './terms.ts';
import { money, ticks } from './units.ts';

const REAL: Readonly<Record<string, ContractTerms>> = {
  'BTC-PERP': BTC_PERP,
  'ETH-PERP': ETH_PERP,
};

/** What `contract` starts from: one tick of one lot is one dollar, and nothing stands in the way. */
const PLAIN: readonly string[] =
  'tick 1 lot 1 initial 10% maintenance 5% fees 0 band 90% protection 10% hold 90% call 1s'.split(
    ' ',
  );

/** The market of a scenario that names none: a plain contract at 100, and money for everybody. */
export function playPlain(stage: Stage): void {
  list(stage, termsOf(stage, 'TEST-PERP', PLAIN), true);
  stage.funds = money('1_000_000');
  const contract = stage.terms().contract;
  const price = ticks('100', stage.terms());
  stage.must({ kind: 'setIndexPrice', contract, price, state: IndexState.normal });
  stage.must({ kind: 'setMarkPrice', contract, price });
}

/** `live BTC-PERP [call 1s]`: the terms of the real contract, with a shorter call of auctions, approved and live. */
export function playReal(stage: Stage, words: Words): void {
  const symbol = words.take('a symbol');
  const real = REAL[symbol];
  if (real === undefined) throw new Error(`${symbol} is not one of the real contracts`);
  const terms = words.takes('call') ? termsWith(real, ['call', words.take('a duration')]) : real;
  list(stage, { ...terms, contract: nextContract(stage) }, true);
}

/** `reopen [T-PERP] [reduceOnly]`: people open a stopped contract, and its auction passes as soon as it may. Its events are no matter. */
export function reopen(stage: Stage, words: Words): void {
  const { contract } = namedTerms(stage, words);
  const state = words.takes('reduceOnly') ? ContractState.reduceOnly : ContractState.live;
  stage.must({ kind: 'setContractState', contract, state, reason: 'by decision' });
  passAuction(stage, contract);
}

/** `pass-auction [T-PERP]`: the same of an auction that has been called. */
export function passCalled(stage: Stage, words: Words): void {
  passAuction(stage, namedTerms(stage, words).contract);
}

function passAuction(stage: Stage, contract: ContractId): void {
  const auction = stage.state.markets[contract]?.auction ?? null;
  if (auction === null) throw new Error('no auction has been called');
  stage.time = Math.max(stage.time, auction.callEndsAt) as Stage['time'];
  for (const event of stage.apply({ kind: 'drawAuctionEnd', contract, delay: 0 })) {
    if (event.kind === 'commandRejected') throw new Error(JSON.stringify(event));
  }
}

/** `contract SYMBOL tick 0.5 lot 0.001 initial 5% …`, `draft` to leave it unapproved. */
export function playCustom(stage: Stage, words: Words): void {
  const symbol = words.take('a symbol');
  const rest: string[] = [];
  while (!words.isDone) rest.push(words.take());
  const draft = rest.includes('draft');
  const options = rest.filter((word) => word !== 'draft');
  const base = REAL[symbol] === undefined ? PLAIN : PLAIN.slice(4);
  list(stage, termsOf(stage, symbol, [...base, ...options]), !draft);
}

function nextContract(stage: Stage): ContractId {
  return (stage.contracts.size + 1) as ContractId;
}

function list(stage: Stage, terms: ContractTerms, live: boolean): void {
  stage.must({ kind: 'listContract', terms });
  stage.contracts.set(terms.symbol, terms);
  const { contract } = terms;
  if (stage.rulebook === 0) {
    stage.rulebook = 1;
    stage.must({ kind: 'publishRulebook', version: 1, hash: HASH });
  }
  stage.disclosures.set(contract, 1);
  stage.must({ kind: 'publishDisclosure', contract, version: 1, hash: HASH });
  if (!live) return;
  stage.must(approval(terms));
  stage.must({ kind: 'setContractState', contract, state: ContractState.live, reason: 'opened' });
}

function approval(terms: ContractTerms): Command {
  const termsHash = sha256(canonicalTerms(terms));
  return { kind: 'approveContract', contract: terms.contract, reference: 'approval 1', termsHash };
}

function termsOf(stage: Stage, symbol: string, options: readonly string[]): ContractTerms {
  const base = REAL[symbol] ?? BTC_PERP;
  const tier: MarginTier = { ...base.tiers[0], upTo: money('800_000_000') };
  const start = { ...base, symbol, contract: nextContract(stage), tiers: [tier] };
  return termsWith(start, options);
}

/** `mark 100`, `index 100 [halted]`, `state halted`, `approve`, money; null when the verb is another. */
export function marketCommand(stage: Stage, verb: string, words: Words): Command | null {
  switch (verb) {
    case 'mark': {
      const terms = namedTerms(stage, words);
      const price = ticks(words.take('a price'), terms);
      return { kind: 'setMarkPrice', contract: terms.contract, price };
    }
    case 'index': {
      const terms = namedTerms(stage, words);
      const price = ticks(words.take('a price'), terms);
      const word = words.isDone ? 'normal' : words.take();
      const state = IndexState[word as keyof typeof IndexState];
      return { kind: 'setIndexPrice', contract: terms.contract, price, state };
    }
    case 'state': {
      const { contract } = namedTerms(stage, words);
      const state = ContractState[words.take('a state') as keyof typeof ContractState];
      return { kind: 'setContractState', contract, state, reason: 'by decision' };
    }
    case 'approve': {
      const terms = namedTerms(stage, words);
      const command = approval(terms);
      if (words.takes('reference')) return { ...command, reference: words.text() } as Command;
      return words.takes('other', 'terms') ? ({ ...command, termsHash: HASH } as Command) : command;
    }
    case 'deposit':
    case 'withdraw': {
      const account = stage.account(words.take('an account'));
      return { kind: verb, account, ...amountOf(stage, words) };
    }
    case 'transfer': {
      const from = stage.account(words.take('an account'));
      const to = stage.account(words.take('an account'));
      return { kind: 'transfer', from, to, ...amountOf(stage, words) };
    }
    default:
      return null;
  }
}

function namedTerms(stage: Stage, words: Words): ContractTerms {
  return stage.terms(/-PERP$/.test(words.peek()) ? words.take() : '');
}

function amountOf(
  stage: Stage,
  words: Words,
): { amount: Money; currency: string; reference: string } {
  const amount = words.take('an amount');
  stage.lastReference += 1;
  let [currency, reference] = ['USD', `reference ${stage.lastReference}`];
  while (!words.isDone) {
    if (words.takes('reference')) reference = words.text();
    else currency = words.take();
  }
  return { amount: amountIn(stage, amount, currency), currency, reference };
}
