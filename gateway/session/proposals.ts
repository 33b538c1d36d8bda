// What waits for a second person, as the staff is shown it.

import { type EngineState, isCurrentProposal } from '../../engine/index.ts';
import type { Proposals } from '../../proto/server-message.ts';

export function proposalsOf(state: EngineState): Proposals {
  const { proposals, staff } = state.supervision;
  const open = [...proposals.values()].sort((a, b) => a.id - b.id);
  return {
    kind: 'proposals',
    proposals: open.map((proposal) => ({
      proposal: proposal.id,
      proposer: proposal.proposer,
      proposerName: staff.get(proposal.proposer)?.name ?? '',
      proposedAt: proposal.proposedAt,
      record: proposal.record,
      before: proposal.before,
      current: isCurrentProposal(state, proposal),
    })),
  };
}
