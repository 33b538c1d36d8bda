// Lines about sources of prices, formulas, leverage, floors and collateral.

import { Averaging } from '../../engine/schema/closed-sets.ts';
import type { FundingTerms } from '../../engine/schema/contract-terms.ts';
import {
  type Command,
  type ContractTerms,
  InvestorClass,
  type Money,
  type Ppm,
  type Time,
} from '../../engine/schema/index.ts';
import type { Words } from './reader.ts';
import type { Stage } from './stage.ts';
import { moment, money, ppb, ppm, rate } from './units.ts';

/** The command of a line about the risk engine; null when the verb is another. */
export function riskCommand(stage: Stage, verb: string, words: Words): Command | null {
  switch (verb) {
    case 'quote':
      return quoted(stage, words);
    case 'draw': {
      const { contract } = namedTerms(stage, words);
      return { kind: 'drawAuctionEnd', contract, delay: Number(words.take('seconds')) * 1_000_000 };
    }
    case 'maintenance':
      return maintenance(stage, words);
    case 'outage':
      return { kind: 'declareOutage', reason: words.text() };
    case 'funding':
      return formula(stage, words);
    case 'leverage': {
      const name = words.take('an account');
      const account = stage.account(name);
      const { contract } = namedTerms(stage, words);
      const leverage = words.takes('none') ? 0 : Number(words.take('a leverage'));
      const { key } = stage.player(words.takes('by') ? words.take('a name') : name);
      return { kind: 'chooseLeverage', key, account, contract, leverage };
    }
    case 'floor': {
      const investorClass = InvestorClass[words.take('a class') as keyof typeof InvestorClass];
      const { contract } = namedTerms(stage, words);
      const initialMin = (words.takes('none') ? 0 : ppm(words.take('a rate'))) as Ppm;
      return { kind: 'setClassFloor', investorClass, contract, initialMin };
    }
    case 'collateral':
      return listed(words);
    case 'rate': {
      const currency = words.take('a currency');
      const value = rate(words.take('a rate'));
      const quotedAt = words.takes('quoted') ? moment(words.take('a time')) : stage.time;
      return { kind: 'setCollateralRate', currency, rate: value, quotedAt };
    }
    case 'fund-target':
      return { kind: 'setFundTarget', target: money(words.take('an amount')) };
    default:
      return null;
  }
}

/** `maintenance from 02:00:00 to 03:00:00 "a new release" [T-PERP]`, or `maintenance none "not needed"`. */
function maintenance(stage: Stage, words: Words): Command {
  const isNone = words.takes('none');
  const at = (word: string): Time => {
    if (isNone) return 0 as Time;
    words.takes(word);
    return moment(words.take('a time'));
  };
  const [beginsAt, endsAt] = [at('from'), at('to')];
  const reason = words.text();
  const { contract } = namedTerms(stage, words);
  return { kind: 'scheduleMaintenance', contract, beginsAt, endsAt, reason };
}

/** `quote kraken 99.5 100.5 [T-PERP] [seq 7] [quoted 00:00:03]`: the source's counter goes up by itself. */
function quoted(stage: Stage, words: Words): Command {
  const source = words.take('a source');
  const bid = money(words.take('a bid'));
  const ask = money(words.take('an ask'));
  const { contract } = namedTerms(stage, words);
  const counter = `${contract} ${source}`;
  let sourceSeq = (stage.sourceSeqs.get(counter) ?? 0) + 1;
  let quotedAt = stage.time;
  while (!words.isDone) {
    if (words.takes('seq')) sourceSeq = Number(words.take('a number'));
    else if (words.takes('quoted')) quotedAt = moment(words.take('a time'));
    else break;
  }
  stage.sourceSeqs.set(counter, sourceSeq);
  const command = { contract, source, sourceSeq, bid, ask, quotedAt };
  stage.quotes.set(counter, { kind: 'quoteSource', ...command });
  return { kind: 'quoteSource', ...command };
}

/** `funding [T-PERP] interest 0.01% damping 0.05% cap 4% window 60 linear from 01:00:00`: the rest stays. */
function formula(stage: Stage, words: Words): Command {
  const { contract, funding } = namedTerms(stage, words);
  let terms: FundingTerms = stage.state.markets[contract]?.funding.terms ?? funding;
  let effectiveAt: Time = stage.time;
  while (!words.isDone) {
    const word = words.take();
    if (word === 'from') effectiveAt = moment(words.take('a time'));
    else terms = withFunding(terms, word, words);
  }
  return { kind: 'setFundingTerms', contract, terms, effectiveAt };
}

function withFunding(terms: FundingTerms, word: string, words: Words): FundingTerms {
  switch (word) {
    case 'interest':
    case 'damping':
    case 'cap':
      return { ...terms, [word]: ppb(words.take('a rate')) };
    case 'window':
      return { ...terms, windowMinutes: Number(words.take('minutes')) };
    case 'plain':
    case 'linear':
      return { ...terms, averaging: Averaging[word] };
    default:
      throw new Error(`a formula of funding has no '${word}'`);
  }
}

/** `collateral HKD decimals 2 haircut 2% [volatile] [cap 50%] [approval "a"]`. */
function listed(words: Words): Command {
  const currency = words.take('a currency');
  let decimals = 2;
  let haircut = 0 as Ppm;
  let volatile = false;
  let concentrationMax = 0 as Ppm;
  let approval = '';
  while (!words.isDone) {
    if (words.takes('decimals')) decimals = Number(words.take('a number'));
    else if (words.takes('haircut')) haircut = ppm(words.take('a rate')) as Ppm;
    else if (words.takes('volatile')) volatile = true;
    else if (words.takes('cap')) concentrationMax = ppm(words.take('a rate')) as Ppm;
    else if (words.takes('approval')) approval = words.text();
    else throw new Error(`collateral has no '${words.peek()}'`);
  }
  return {
    kind: 'listCollateral',
    currency,
    decimals,
    haircut,
    volatile,
    concentrationMax,
    approval,
  };
}

/** An amount of a currency, in its own minor units; of one that is not listed, in those of money. */
export function amountIn(stage: Stage, text: string, currency: string): Money {
  const { listed: currencies } = stage.state.collateral;
  const known = currencies.find((each) => each.currency === currency);
  return known === undefined ? money(text) : money(text, known.decimals);
}

function namedTerms(stage: Stage, words: Words): ContractTerms {
  return stage.terms(/-PERP$/.test(words.peek()) ? words.take() : '');
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Options of a contract about prices, funding and default; false when the option is another.
 *
 * @param terms with rooms of its own, which are written.
 */
export function takeRiskOption(
  terms: Draft<ContractTerms>,
  option: string,
  value: string,
): boolean {
  const index: Draft<ContractTerms['index']> = { ...terms.index };
  const mark: Draft<ContractTerms['mark']> = { ...terms.mark };
  const closing: Draft<ContractTerms['default']> = { ...terms.default };
  switch (option) {
    case 'sources': // a:40%;b:30%;c:30%
      index.sources = value.split(';').map((each) => {
        const [name, weight] = each.split(':');
        return { name, weight: ppm(weight) as Ppm };
      });
      break;
    case 'valid': // 3/2: for normal and for degraded.
      [index.validForNormal, index.validForDegraded] = value.split('/').map(Number) as Pair;
      break;
    case 'benchmark':
      index.benchmark = value;
      break;
    case 'average':
      mark.averageSeconds = Number(value);
      break;
    case 'impact':
      mark.impactNotional = money(value);
      break;
    case 'mark-clamp':
      mark.clamp = ppm(value) as Ppm;
      break;
    case 'interest':
    case 'damping':
    case 'cap':
      terms.funding = { ...terms.funding, [option]: ppb(value) };
      break;
    case 'window':
      terms.funding = { ...terms.funding, windowMinutes: Number(value) };
      break;
    case 'slice':
      closing.sliceNotional = money(value);
      break;
    case 'slices':
      closing.slicesMax = Number(value);
      break;
    case 'liquidation-fee':
      closing.liquidationFee = ppm(value) as Ppm;
      break;
    case 'slippage':
      closing.slippage = ppm(value) as Ppm;
      break;
    case 'budget':
      closing.budget = ppm(value) as Ppm;
      break;
    default:
      return false;
  }
  Object.assign(terms, { index, mark, default: closing });
  return true;
}

type Pair = [number, number];
