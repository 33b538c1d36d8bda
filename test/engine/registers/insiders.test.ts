// ELIG-025, ELIG-026

import { expect, test } from 'vitest';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { InvestorClass } from '../../../engine/schema/closed-sets.ts';
import {
  ANN,
  confirmation,
  corporateAssessment,
  give,
  must,
  openVenue,
  type Venue,
} from './venue.ts';

test('of two traders of the assessor’s name the first by id is named, whoever was registered first', () => {
  const venue = openVenue();
  const { participant } = ANN;
  const trader = { kind: 'registerTrader', participant, name: 'Bo Bao' } as const;
  must(
    venue,
    confirmation({ investorClass: InvestorClass.corporation }),
    { ...trader, trader: 19, responsiblePerson: '' },
    { ...trader, trader: 16, responsiblePerson: 'Ann Au' },
  );
  const restored = { ...venue, state: restore(snapshot(venue.state)) };
  expect([conflictOf(venue), conflictOf(restored)]).toEqual([16, 16]);
});

/** The trader that an assessment by "bo bao" is refused for. */
function conflictOf(venue: Venue): number {
  const [refused] = give(venue, corporateAssessment({ assessor: 'bo  bao' }));
  return refused.kind === 'commandRejected' && refused.field === 'assessor' ? refused.actual : 0;
}
