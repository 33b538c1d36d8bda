// What no schedule may come to, with the terms of any contract: a rate that is never charged, a trade that costs the venue money.

import { ContractState } from '../schema/closed-sets.ts';
import type { FeeRow } from '../schema/commands/fees.ts';
import type { ContractTerms } from '../schema/contract-terms.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { type EngineState, refuse } from '../state/state.ts';

type FeeTerms = Pick<ContractTerms, 'makerFee' | 'takerFee'>;

/**
 * Rows against the terms of all contracts that were approved and have not ended, announced ones included.
 *
 * @returns `feeAboveTerms` for a rate above the highest of the terms, `rebateAboveTakerFee`.
 * @see docs/rules/fees.md FEE-005, FEE-006
 */
export function checkRates(state: EngineState, rows: readonly FeeRow[]): Verdict {
  const terms = termsInReach(state);
  if (terms.length > 0) {
    for (const name of ['makerFee', 'takerFee'] as const) {
      const most = Math.max(...terms.map((each) => each[name]));
      const above = rows.find((row) => row[name] > most);
      if (above !== undefined) {
        return refuse(state, RejectReason.feeAboveTerms, name, most, above[name]);
      }
    }
  }
  for (const each of [NO_TERMS, ...terms]) {
    const verdict = checkRebate(state, rows, each);
    if (verdict !== OK) return verdict;
  }
  return OK;
}

/** Terms against the schedule in force and the one that is announced. */
export function checkTermsRebate(state: EngineState, terms: FeeTerms): Verdict {
  const { schedule, coming } = state.fees;
  return (
    checkRebate(state, schedule.rows, terms) ||
    (coming === null ? OK : checkRebate(state, coming.record.rows, terms))
  );
}

/** The highest rebate of anybody is paid out of the lowest taker's fee of anybody. */
function checkRebate(state: EngineState, rows: readonly FeeRow[], terms: FeeTerms): Verdict {
  if (rows.length === 0) return OK;
  const makerFee = Math.min(terms.makerFee, ...rows.map((row) => row.makerFee));
  const takerFee = Math.min(terms.takerFee, ...rows.map((row) => row.takerFee));
  if (-makerFee <= takerFee) return OK;
  return refuse(state, RejectReason.rebateAboveTakerFee, 'makerFee', -takerFee, makerFee);
}

/** Bounds nothing: rows by themselves. */
const NO_TERMS: Readonly<FeeTerms> = {
  makerFee: 1_000_000 as ContractTerms['makerFee'],
  takerFee: 1_000_000 as ContractTerms['takerFee'],
};

function termsInReach({ listed }: EngineState): ContractTerms[] {
  const { draft, delisted, recorded } = ContractState;
  return listed
    .filter(({ state }) => state !== draft && state !== delisted && state !== recorded)
    .flatMap(({ terms, termsComing }) =>
      termsComing === null ? [terms] : [terms, termsComing.record.terms],
    );
}
