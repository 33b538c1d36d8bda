// ELIG-029: when a version was accepted, and that accepting it twice changes nothing.

import { expect, test } from 'vitest';
import type { Participant } from '../../../engine/state/registers.ts';
import { ANN, BTC, HASH, must, openVenue, type Venue } from './venue.ts';

const { participant } = ANN;
const HOUR = 3_600_000_000;

test('the moment of an acceptance is kept, the first time of each version', () => {
  const venue = openVenue();
  venue.now += HOUR;
  const publish = { version: 2, hash: HASH };
  must(venue, { kind: 'publishRulebook', ...publish });
  must(venue, { kind: 'publishDisclosure', contract: BTC, ...publish });
  must(venue, ...accepting());
  const first = venue.now;
  venue.now += HOUR;
  must(venue, ...accepting());
  const { rulebookAcceptedAt, disclosuresAcknowledgedAt } = ann(venue);
  expect([rulebookAcceptedAt, disclosuresAcknowledgedAt[BTC]]).toEqual([first, first]);
});

function accepting() {
  return [
    { kind: 'acceptRulebook', participant, version: 2 },
    { kind: 'acknowledgeDisclosure', participant, contract: BTC, version: 2 },
  ] as const;
}

function ann(venue: Venue): Participant {
  return venue.state.eligibility.participants.get(participant as never) as Participant;
}
