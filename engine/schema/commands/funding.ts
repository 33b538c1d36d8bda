import type { ContractId, Time } from '../../kernel/units.ts';
import type { FundingTerms } from '../contract-terms.ts';

/** Another formula of the funding rate, from the first minute that closes at or after `effectiveAt`. */
export interface SetFundingTerms {
  readonly kind: 'setFundingTerms';
  readonly contract: ContractId;
  readonly terms: FundingTerms;
  readonly effectiveAt: Time;
}
