// What waits for a second person, and whether this person may be it.

import type { Proposals } from '../../../client/core/index.ts';

export type Proposal = Proposals['proposals'][number];

/** Who looks at it. */
export interface Reader {
  /** Number on the register of staff. */
  readonly staff: number;
  /** The key may act. */
  readonly canAct: boolean;
}

/**
 * Why this person cannot approve it, in words; empty when the venue may say yes. What the venue alone knows, like which roles
 * approve what, it answers when it is asked.
 *
 * @param now microseconds
 */
export function approvalFault(proposal: Proposal, { staff, canAct }: Reader, now: number): string {
  const { current, proposer, record } = proposal;
  if (!canAct) return 'Your seat reads: it approves nothing.';
  if (record.expiresAt <= now) return 'Its time is over: propose it again.';
  if (!current) {
    return 'What it would replace has changed since: it can no longer be approved. Dismiss it and propose it again.';
  }
  if (proposer === staff) return 'You proposed it: somebody of another role approves it.';
  return '';
}
