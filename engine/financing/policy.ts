// The parameters of the book: everything that is not an asset's.

import { isWhole, MILLION, NO_LIMIT, TEXT_MAX } from './amounts.ts';
import type { Book } from './book.ts';
import type { FinancingEnvelope, Policy, SetCapital, SetPolicy } from './command.ts';
import type { FinancingEvent } from './event.ts';
import { type Refusal, refuse } from './reason.ts';
import { whyNotTwo } from './two-persons.ts';

const YEAR_US = 31_536_000_000_000;
/** Rule F-18: total margin loans are five times the capital at most. */
const MULTIPLE_MAX = 5;
const CAPITAL_MAX = 100_000_000_000_000;

/** A hundredth of a percent: an outage comes to its end in ten thousand steps at most. */
const WIDEN_MIN = 100;
/** A window is kept in a dozen parts, each of seconds: see volatility.ts. */
const WINDOW_MIN = 60_000_000;

/** Two persons; each version follows the last. @see docs/rules/financing.md FIN-002 */
export function setPolicy(
  book: Book,
  { policy }: SetPolicy,
  envelope: FinancingEnvelope,
  out: FinancingEvent[],
): Refusal | null {
  const alone = whyNotTwo(envelope);
  if (alone !== null) return alone;
  const next = book.policy.version + 1;
  if (policy.version !== next) return refuse('policyVersion', 'version', next, policy.version);
  const { licence = '' } = policy; // Journals of before had none.
  if (licence.length > TEXT_MAX) return refuse('fieldInvalid', 'licence', TEXT_MAX, licence.length);
  for (const [field, least, most] of BOUNDS) {
    const value = policy[field];
    if (!isWhole(value, least, most)) return refuse('fieldInvalid', field, most, value);
  }
  book.policy = { ...policy, licence };
  const { by, approver } = envelope;
  out.push({ kind: 'policySet', version: policy.version, by, approver });
  return null;
}

/**
 * The broker's capital, and what it has lent elsewhere. More room for loans takes two persons, less takes one.
 *
 * @see docs/rules/financing.md FIN-024
 */
export function setCapital(
  book: Book,
  command: SetCapital,
  envelope: FinancingEnvelope,
  out: FinancingEvent[],
): Refusal | null {
  const { capital, otherLoans = book.otherLoans } = command; // Journals of before named none.
  if (!isWhole(capital, 0, CAPITAL_MAX)) {
    return refuse('fieldInvalid', 'capital', CAPITAL_MAX, capital);
  }
  if (!isWhole(otherLoans, 0, CAPITAL_MAX)) {
    return refuse('fieldInvalid', 'otherLoans', CAPITAL_MAX, otherLoans);
  }
  const isNamed = command.otherLoans !== undefined;
  const isMore = capital > book.capital || otherLoans < book.otherLoans;
  const alone = isNamed && isMore ? whyNotTwo(envelope) : null;
  if (alone !== null) return alone;
  book.capital = capital;
  book.otherLoans = otherLoans;
  const named = isNamed ? { otherLoans } : {};
  out.push({ kind: 'capitalSet', capital, ...named });
  return null;
}

type Bounded = Exclude<keyof Policy, 'version' | 'licence'>;

const BOUNDS: readonly (readonly [field: Bounded, least: number, most: number])[] = [
  ['callPeriod', 0, YEAR_US],
  ['widenEvery', 1_000_000, YEAR_US],
  ['widenBy', WIDEN_MIN, MILLION],
  ['volatilityWindow', WINDOW_MIN, YEAR_US],
  ['volatilityMove', 1, MILLION],
  ['loanPerClient', 0, NO_LIMIT],
  ['loanPerGroup', 0, NO_LIMIT],
  ['capitalMultiple', 1, MULTIPLE_MAX],
];
