// Two live contracts with everything on: margin recomputed from scratch, bands, triggers, keys, suspensions,
// marks that jump, money that comes and goes.

import { afterAll, describe, expect, test } from 'vitest';
import { play } from './agree.ts';
import { IS_LONG, streamsOf } from './size.ts';

const counts = new Map<string, number>();

describe('the engine emits what the plain engine emits', () => {
  test.each(streamsOf(0.22, 40_000))(
    'seed $seed, $count commands',
    ({ seed, count }) => {
      for (const [name, times] of play({ seed, count, kind: 'live', every: 100 })) {
        counts.set(name, (counts.get(name) ?? 0) + times);
      }
    },
    600_000,
  );
});

afterAll(() => {
  if (!IS_LONG) return;
  const least = [
    ['fill', 'orderTriggered', 'marginLevelChanged', 'eligibilityLapsed', 'orderDuplicate'],
    ['insufficientMargin', 'belowInitialMargin', 'equityBelowZero', 'entryBand', 'orderSize'],
    ['participantLimit', 'groupLimit', 'positionLimit', 'openInterestLimit', 'openOrders'],
    ['indexHalted', 'contractState', 'triggerAlreadyTrue', 'notFillable', 'reduceOnlyNothing'],
    ['orderCanceled 7', 'orderCanceled 9', 'orderCanceled 11', 'orderReduced 1', 'orderReduced 2'],
    ['fundingMinuteClosed', 'fundingSettled', 'indicatorChanged'],
    ['termsChangeScheduled', 'termsChanged', 'feeScheduleAnnounced', 'feeScheduleChanged'],
    ['setFeeSchedule fieldInvalid', 'setFeeSchedule feeAboveTerms'],
    ['setFeeSchedule rebateAboveTakerFee', 'changeTerms rebateAboveTakerFee', 'obligationSet'],
    ['maintenanceScheduled', 'maintenanceEnded', 'scheduleMaintenance maintenanceUnknown'],
    ['pegsFull', 'pegReferenceMissing', 'bracketInvalid', 'pairInvalid', 'orderReduced 3'],
    ['orderCanceled 40 entryBand', 'orderCanceled 40 pegReferenceMissing', 'orderCanceled 41'],
    ['massQuoted', 'protectionSet', 'protectionTripped', 'protectionReset'],
    ['orderCanceled 35', 'orderCanceled 36', 'massQuote quoteInvalid', 'amendNotAllowed'],
    ['massQuote protectionFrozen', 'massQuote protectionUnknown'],
    ['tradingLimitQty', 'tradingLimitNotional', 'tradingLimitPosition', 'tradingLimitsSet'],
    [
      'setTradingLimits bindingMissing',
      'setTradingLimits keyUnknown',
      'setTradingLimits fieldInvalid',
    ],
    ['keyRevoked', 'keyExpired', 'clientOrderIdMismatch', 'late', 'amendQtyFilled'],
  ].flat();
  expect(least.filter((name) => (counts.get(name) ?? 0) === 0)).toEqual([]);
});
