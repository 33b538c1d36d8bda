import type { FinancingEnvelope } from './command.ts';
import { type Refusal, refuse } from './reason.ts';

/** Some commands need an approver who is another person than the requester; the gateway proves who both are. */
export function whyNotTwo({ by, approver }: FinancingEnvelope): Refusal | null {
  return approver === '' || approver === by ? refuse('secondPersonMissing', 'approver') : null;
}
