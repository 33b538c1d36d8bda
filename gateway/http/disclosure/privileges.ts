// Affiliates on the venue, and what they are given beyond what a client has (rule A-07). No names are shown here.

import { type EngineState, read } from '../../../engine/index.ts';
import { Privilege, Role } from '../../../engine/schema/index.ts';
import { percent } from './amounts.ts';
import type { PlainRecord } from './terms-view.ts';

/** Who is there, and every privilege in force with the edition of the list that allows it. */
export function affiliatesView(state: EngineState): PlainRecord {
  const affiliatesSuspended = read.affiliatesSuspended(state);
  let present = 0;
  let authorized = 0;
  for (const { role, authorization, affiliateSuspended } of read.participants(state)) {
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

/** The published list, and what of it is in force: none can be, that is not on it. Holders are not named, only their kind. */
function privilegesView(state: EngineState): PlainRecord {
  const { version, hash, bounds } = read.privileges(state);
  const grants = [...read.grants(state)];
  return {
    privilegesVersion: version,
    privilegesHash: hash,
    privilegesAllowed: bounds.map(({ privilege, bound }) => ({
      privilege: nameOf(privilege),
      mostFavourable: valueText(privilege, bound),
    })),
    privileges: grants.map(({ participant, privilege, value }) => ({
      privilege: nameOf(privilege),
      value: valueText(privilege, value),
      affiliate: read.participant(state, participant)?.role === Role.affiliate,
    })),
  };
}

function nameOf(privilege: Privilege): string {
  return Object.keys(Privilege)[privilege - 1] ?? '';
}

/** A fee is a rate, the others are messages a second. */
function valueText(privilege: Privilege, value: number): string {
  return privilege === Privilege.makerFee ? percent(value) : `${value} a second`;
}
