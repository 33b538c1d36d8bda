// Affiliates on the venue, and what they are given beyond what a client has (rule A-07). Nobody is named here.

import { type EngineState, Role } from '../../engine/index.ts';
import type { PlainRecord } from './terms-view.ts';

/** Who is there, and every privilege in force with the edition of the list that allows it. */
export function affiliatesView(state: EngineState): PlainRecord {
  const { participants, affiliatesSuspended } = state.eligibility;
  let present = 0;
  let authorized = 0;
  for (const { role, authorization, affiliateSuspended } of participants.values()) {
    if (role !== Role.affiliate) continue;
    present += 1;
    const { validUntil } = authorization ?? { validUntil: 0 };
    const isAuthorized = authorization !== null && (validUntil === 0 || validUntil > state.time);
    if (isAuthorized && !affiliateSuspended && !affiliatesSuspended) authorized += 1;
  }
  return {
    present,
    authorized,
    suspended: affiliatesSuspended,
    conflict:
      present === 0
        ? 'No company of the operator’s group trades here.'
        : 'Companies of the operator’s group make markets here; their orders come after those of all clients at one price.',
    ...privilegesView(state),
  };
}

/** None can be granted that is not on a published list; there is no such list yet. */
function privilegesView(_state: EngineState): PlainRecord {
  return { privilegesVersion: 0, privilegesHash: '', privileges: [] };
}
