// Lines about the terms of contracts: what a word of them means, other terms with notice, and the events about them.

import { canonicalTerms } from '../../engine/index.ts';
import { canonicalText } from '../../engine/kernel/canonical-text.ts';
import { sha256 } from '../../engine/kernel/sha256.ts';
import type { MarginTier } from '../../engine/schema/contract-terms.ts';
import {
  type Command,
  type ContractTerms,
  type Event,
  type Ppm,
  TERMS_NOTICE_US,
  type Time,
} from '../../engine/schema/index.ts';
import type { Words } from './reader.ts';
import { takeRiskOption } from './risk.ts';
import { HASH, type Stage } from './stage.ts';
import { duration, moment, momentText, money, ppm } from './units.ts';

/**
 * `terms [T-PERP] fees 0.02%/0.05% … from 2026-01-12 reference "r"`: the rest stays as it is. Without `from` the notice is
 * exactly long enough; `other hash` sends another one.
 */
export function termsCommand(stage: Stage, verb: string, words: Words): Command | null {
  if (verb !== 'terms') return null;
  const { contract } = stage.terms(/-PERP$/.test(words.peek()) ? words.take() : '');
  let effectiveAt = (stage.time + TERMS_NOTICE_US) as Time;
  let reference = 'approval 2';
  let isOther = false;
  const options: string[] = [];
  while (!words.isDone) {
    if (words.takes('from')) effectiveAt = moment(words.take('a time'));
    else if (words.takes('reference')) reference = words.text();
    else if (words.takes('other', 'hash')) isOther = true;
    else options.push(words.take(), words.take('a value'));
  }
  const base = stage.state.markets[contract]?.terms ?? stage.terms();
  const terms = termsWith(base, options);
  const termsHash = isOther ? HASH : sha256(canonicalTerms(terms));
  return { kind: 'changeTerms', terms, reference, termsHash, effectiveAt };
}

/** The clause of a change of terms; null for another event. */
export function termsText(event: Event): string | null {
  switch (event.kind) {
    case 'termsChangeScheduled': {
      const { record, replacedHash } = event;
      const instead = replacedHash === '' ? '' : ' instead';
      return `terms-announced from ${momentText(record.effectiveAt)}${instead}`;
    }
    case 'termsChanged': {
      const { before, after, reference } = event;
      const names = Object.keys(after) as (keyof ContractTerms)[];
      const changed = names.filter((name) => !isSame(before[name], after[name]));
      return `terms-changed ${changed.join(' ') || 'nothing'} "${reference}"`;
    }
    default:
      return null;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b);
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Terms with other values for what the options name: 'fees', '0.01%/0.04%', and so on. */
export function termsWith(base: ContractTerms, options: readonly string[]): ContractTerms {
  const terms: Draft<ContractTerms> = structuredClone(base);
  const sizes: Draft<ContractTerms['sizes']> = { ...base.sizes };
  const controls: Draft<ContractTerms['controls']> = { ...base.controls };
  const tier: Draft<MarginTier> = { ...base.tiers[0] };
  let tiers: readonly MarginTier[] = [tier, ...base.tiers.slice(1)];
  for (let at = 0; at < options.length; at += 2) {
    const value = options[at + 1];
    switch (options[at]) {
      case 'tick':
        terms.tickSize = value;
        break;
      case 'lot':
        terms.lotSize = value;
        break;
      case 'initial':
        tier.initial = ppm(value) as Ppm;
        break;
      case 'maintenance':
        tier.maintenance = ppm(value) as Ppm;
        break;
      case 'fees':
        [terms.makerFee, terms.takerFee] = fees(value);
        break;
      case 'band':
        controls.entryBandAggressive = ppm(value) as Ppm;
        controls.entryBandPassive = ppm(value) as Ppm;
        controls.tradeBand = ppm(value) as Ppm;
        controls.volatility = ppm(value) as Ppm;
        break;
      case 'call':
        controls.auctionUs = duration(value);
        break;
      case 'protection':
        controls.protection = ppm(value) as Ppm;
        break;
      case 'passive':
        controls.entryBandPassive = ppm(value) as Ppm;
        break;
      case 'hold':
        controls.triggerHold = ppm(value) as Ppm;
        break;
      case 'order-max':
        sizes.orderNotionalMax = money(value);
        break;
      case 'position-max':
        sizes.positionNotionalMax = money(value);
        break;
      case 'interest-share':
        sizes.openInterestShareMax = ppm(value) as Ppm;
        break;
      case 'interest-floor':
        sizes.openInterestFloor = money(value);
        break;
      case 'open-orders':
        sizes.openOrdersMax = Number(value);
        break;
      case 'tiers':
        tiers = value.split(';').map(tierOf);
        break;
      default:
        if (takeRiskOption(terms, options[at], value)) break;
        if (takeField({ ...terms, sizes, controls }, options[at], value)) break;
        throw new Error(`a contract has no '${options[at]}'`);
    }
  }
  return { ...terms, sizes, controls, tiers };
}

/** `mark.lastPriceMaxAgeUs 5_000_000`: any number of the terms by its place in them, as the wire has it. */
function takeField(rooms: object, option: string, value: string): boolean {
  const [room, field] = option.split('.');
  const values = (rooms as Record<string, Record<string, unknown>>)[room];
  if (typeof values?.[field] !== 'number') return false;
  values[field] = Number(value.replaceAll('_', ''));
  return true;
}

/** '5_000_000:5%:2.5%': up to, initial, maintenance. */
function tierOf(text: string): MarginTier {
  const [upTo, initial, maintenance] = text.split(':');
  return {
    upTo: money(upTo),
    initial: ppm(initial) as Ppm,
    maintenance: ppm(maintenance) as Ppm,
  };
}

/** '0', or '0.01%/0.04%': the maker's and the taker's. */
function fees(text: string): [Ppm, Ppm] {
  if (text === '0') return [0 as Ppm, 0 as Ppm];
  const [maker, taker] = text.split('/');
  return [ppm(maker) as Ppm, ppm(taker) as Ppm];
}
