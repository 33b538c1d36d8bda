// A live venue at which every other command is about people: newcomers, records that permit less, ends, and fields that
// are wrong. Whatever is refused is refused for the plain engine's reason, and who may trade is who it says.

import { afterAll, describe, expect, test } from 'vitest';
import { play } from './agree.ts';
import { IS_LONG, streamsOf } from './size.ts';

const counts = new Map<string, number>();

describe('the registers answer what the plain ones answer', () => {
  test.each(streamsOf(0.05, 10_000))(
    'seed $seed, $count commands',
    ({ seed, count }) => {
      for (const [name, times] of play({ seed, count, kind: 'registers', every: 100 })) {
        counts.set(name, (counts.get(name) ?? 0) + times);
      }
    },
    600_000,
  );
});

afterAll(() => {
  if (!IS_LONG) return;
  const least = [
    [
      'accountOpened',
      'affiliateAuthorized',
      'corporateAssessed',
      'documentSigned',
      'ownKeyChanged',
      'groupDeclared',
    ],
    ['eligibilityExpiring', 'eligibilityLapsed', 'traderRegistered', 'participantRegistered'],
    ['openAccount accountsFull', 'openAccount alreadyExists', 'openAccount participantUnknown'],
    ['assessCorporate identityConflict', 'assessCorporate contractUnknown'],
    ['assessTrader identityConflict', 'assessTrader traderUnknown'],
    ['authorizeAffiliate affiliateNotPermitted', 'authorizeAffiliate overseerMissing'],
    ['classifyInvestor evidenceInvalid', 'classifyInvestor identityConflict'],
    ['declareGroup identityConflict', 'declareGroup fieldInvalid'],
    ['registerKey alreadyExists', 'registerKey bindingMissing', 'registerKey identityConflict'],
    ['registerKey staffUnknown', 'registerKey traderUnknown', 'revokeKey keyUnknown'],
    ['registerParticipant alreadyExists', 'registerParticipant identityConflict'],
    ['registerTrader alreadyExists', 'registerTrader identityConflict'],
    ['changeOwnKey approvalNeeded', 'changeOwnKey scopeMissing', 'changeOwnKey keyRevoked'],
    ['signDocument bindingMissing', 'signDocument keyExpired', 'signDocument keyRevoked'],
    ['affiliateNotAuthorized', 'evidenceMissing', 'keyScope'],
    ['notProfessional', 'professionalExpired', 'professionalSuspended', 'vaKnowledgeMissing'],
  ].flat();
  expect(least.filter((name) => (counts.get(name) ?? 0) === 0)).toEqual([]);
});
