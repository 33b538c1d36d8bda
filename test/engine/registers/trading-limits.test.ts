// LIMIT-001 … LIMIT-004  What stands against a command that sets trading limits; rows, restored and bounded.

import { expect, test } from 'vitest';
import { mustContinue } from '../../../engine/engine.ts';
import { TRADING_LIMITS_PER_PARTICIPANT } from '../../../engine/kernel/limits.ts';
import { restore, snapshot } from '../../../engine/persist/snapshot.ts';
import { stateDigest } from '../../../engine/persist/state-digest.ts';
import { tradingLimits } from '../../../engine/read/registers.ts';
import { KillScope, KillState, Scope } from '../../../engine/schema/closed-sets.ts';
import type { LooseCommand } from '../../support/loose.ts';
import { ANN, give, keyOf, must, openVenue, refusalOf, START, type Venue } from './venue.ts';

const { read, trade, bind } = Scope;
/** Ann's key that binds her, and one that does not. */
const SIGNER = 50;
const PLAIN = 51;
/** A colleague, and a key of his that binds too. */
const BO = 2;
const BOS = 60;
/** Ann again, registered a second time. */
const ANN_AGAIN = 3;
const ANNS_OTHER = 61;
const DAY = 86_400_000_000;

function opened(): Venue {
  const venue = openVenue();
  const person = (trader: number, name: string): LooseCommand =>
    ({
      kind: 'registerTrader',
      ...{ trader, participant: ANN.participant, name, responsiblePerson: '' },
    }) as never;
  const ann = venue.state.eligibility.traders.get(ANN.trader as never)?.name ?? '';
  must(
    venue,
    keyOf({ key: SIGNER, name: 'signs', scopes: read + trade + bind }),
    keyOf({ key: PLAIN, name: 'plain', scopes: read + trade }),
    person(BO, 'Bo Lee'),
    person(ANN_AGAIN, ` ${ann.toUpperCase()} `),
  );
  return venue;
}

function limits(fields: object): LooseCommand {
  const none = {
    orderQtyMax: 0,
    orderNotionalMax: 0,
    positionNotionalMax: 0,
    messagesPerSecond: 0,
  };
  const whose = { key: SIGNER, trader: BO, target: 0, contract: 0 };
  return { kind: 'setTradingLimits', ...whose, ...none, ...fields } as LooseCommand;
}

function kill(
  scope: keyof typeof KillScope,
  target: number,
  state: keyof typeof KillState = 'blocked',
): LooseCommand {
  const [at, to] = [KillScope[scope], KillState[state]];
  return { kind: 'killSwitch', scope: at, target, state: to, reason: 'asked' } as LooseCommand;
}

const rows = (venue: Venue) =>
  tradingLimits(restore(snapshot(venue.state)), ANN.participant as never);

test.each([
  ['nobody', { key: 0 }, 'traderUnidentified key'],
  ['a key that is not there', { key: 999 }, 'traderUnidentified key'],
  ['a key that does not bind', { key: PLAIN }, 'bindingMissing key'],
  ['nobody’s limits', { trader: 0 }, 'fieldInvalid trader'],
  ['a trader’s and a key’s', { target: PLAIN }, 'fieldInvalid trader'],
  ['an unknown trader', { trader: 999 }, 'traderUnknown trader'],
  ['an unknown key', { trader: 0, target: 999 }, 'keyUnknown target'],
  ['a contract that is not listed', { contract: 7 }, 'contractUnknown contract'],
  ['a contract that is none', { contract: -1 }, 'contractUnknown contract'],
  ['lots of each contract', { orderQtyMax: 5 }, 'fieldInvalid orderQtyMax'],
  ['lots below zero', { contract: 1, orderQtyMax: -1 }, 'fieldInvalid orderQtyMax'],
  ['too many lots', { contract: 1, orderQtyMax: 1e12 + 1 }, 'fieldInvalid orderQtyMax'],
  ['half a unit of money', { orderNotionalMax: 0.5 }, 'fieldInvalid orderNotionalMax'],
  ['no number', { positionNotionalMax: Number.NaN }, 'fieldInvalid positionNotionalMax'],
  [
    'messages of one contract',
    { contract: 1, messagesPerSecond: 1 },
    'fieldInvalid messagesPerSecond',
  ],
  ['too many messages', { messagesPerSecond: 1_000_001 }, 'fieldInvalid messagesPerSecond'],
])('is refused: %s', (_, fields, refused) => {
  const venue = opened();
  const before = stateDigest(restore(snapshot(venue.state)));
  const [reason, field] = refused.split(' ');
  const found = refusalOf(give(venue, limits(fields)));
  expect(found.split(' ')[0]).toBe(reason);
  expect(found).toContain(field);
  expect(rows(venue)).toEqual([]);
  expect(before).not.toBe('');
});

test('a revoked key sets none', () => {
  const venue = opened();
  must(venue, { kind: 'revokeKey', key: SIGNER, reason: 'lost' } as never);
  expect(refusalOf(give(venue, limits({ messagesPerSecond: 5 })))).toBe('keyRevoked key');
});

test('rows are in one order, whatever the order in which they were set, and gone when nothing is left', () => {
  const venue = opened();
  must(
    venue,
    limits({ trader: 0, target: PLAIN, messagesPerSecond: 5 }),
    limits({ contract: 1, orderQtyMax: 5 }),
    limits({ orderNotionalMax: 500 }),
    limits({ trader: ANN.trader, orderNotionalMax: 700 }),
  );
  const shown = rows(venue).map(({ trader, target, contract }) => [trader, target, contract]);
  expect(shown).toEqual([
    [ANN.trader, 0, 0],
    [BO, 0, 0],
    [BO, 0, 1],
    [0, PLAIN, 0],
  ]);
  expect(stateDigest(restore(snapshot(venue.state)))).toBe(stateDigest(venue.state));
});

test('a person under two numbers is one: the second number does not consent', () => {
  const venue = opened();
  const again = { key: ANNS_OTHER, trader: ANN_AGAIN, name: 'again', scopes: read + trade + bind };
  must(venue, keyOf(again), limits({ orderNotionalMax: 500 }), limits({ orderNotionalMax: 900 }));
  must(venue, limits({ key: ANNS_OTHER, orderNotionalMax: 900 }));
  expect(rows(venue)[0].inForce.orderNotionalMax).toBe(500);
  must(venue, keyOf({ key: BOS, trader: BO, name: 'bo', scopes: read + trade + bind }));
  must(venue, limits({ key: BOS, orderNotionalMax: 900 }));
  expect(rows(venue)[0]).toMatchObject({ inForce: { orderNotionalMax: 900 }, askedUntil: 0 });
});

test('a raise that a revoked key asked for is nobody’s to consent to: who asks then is the first', () => {
  const venue = opened();
  must(venue, limits({ orderNotionalMax: 500 }), limits({ orderNotionalMax: 900 }));
  must(venue, { kind: 'revokeKey', key: SIGNER, reason: 'stolen' } as never);
  must(venue, keyOf({ key: BOS, trader: BO, name: 'bo', scopes: read + trade + bind }));
  must(venue, limits({ key: BOS, orderNotionalMax: 900 }));
  expect(rows(venue)[0]).toMatchObject({ inForce: { orderNotionalMax: 500 } });
  venue.now = START + 2 * DAY;
  give(venue, { kind: 'tick' } as never);
  expect(rows(venue)[0]).toMatchObject({ inForce: { orderNotionalMax: 900 }, askedUntil: 0 });
});

test.each([
  ['its key is killed', kill('key', SIGNER)],
  ['its trader is killed', kill('trader', ANN.trader)],
  ['its participant is killed', kill('participant', ANN.participant)],
  [
    'its participant is suspended',
    { kind: 'suspendParticipant', participant: ANN.participant, suspended: true, reason: 'asked' },
  ],
])('a raise that has waited for its day lapses where %s', (_, command) => {
  const venue = opened();
  must(venue, limits({ orderNotionalMax: 500 }), limits({ orderNotionalMax: 900 }));
  must(venue, command as never);
  venue.now = START + DAY;
  give(venue, { kind: 'tick' } as never);
  expect(rows(venue)[0]).toMatchObject({ inForce: { orderNotionalMax: 500 }, askedUntil: 0 });
});

test('who was killed neither asks for a raise that another consents to, nor consents', () => {
  const venue = opened();
  must(venue, keyOf({ key: BOS, trader: BO, name: 'bo', scopes: read + trade + bind }));
  must(venue, limits({ orderNotionalMax: 500 }), limits({ orderNotionalMax: 900 }));
  must(venue, kill('key', BOS), limits({ key: BOS, orderNotionalMax: 900 }));
  expect(rows(venue)[0]).toMatchObject({ inForce: { orderNotionalMax: 500 } });
  must(venue, kill('key', BOS, 'released'), kill('key', SIGNER));
  must(venue, limits({ key: BOS, orderNotionalMax: 900 }));
  expect(rows(venue)[0]).toMatchObject({ inForce: { orderNotionalMax: 500 } });
});

test('raises that end together do so in parts', () => {
  const venue = opened();
  for (let n = 0; n < TRADING_LIMITS_PER_PARTICIPANT; n++) {
    const one = { trader: 0, target: 1000 + n };
    must(venue, keyOf({ key: 1000 + n, trader: BO, name: `k${n}`, scopes: read + trade }));
    must(venue, limits({ ...one, orderNotionalMax: 500 }));
    must(venue, limits({ ...one, orderNotionalMax: 900 }));
  }
  venue.now = START + DAY;
  const ended: number[] = [];
  while (mustContinue(venue.state, venue.now as never)) {
    const events = give(venue, { kind: 'continue' } as never);
    ended.push(events.filter(({ kind }) => kind === 'tradingLimitsSet').length);
  }
  const most = Math.max(...ended);
  // Each passes over a thousand rows.
  const each = TRADING_LIMITS_PER_PARTICIPANT / 20;
  expect(most * each).toBeLessThanOrEqual(venue.state.owed.bounds.work + 2 * each);
  expect(ended.reduce((sum, count) => sum + count, 0)).toBe(TRADING_LIMITS_PER_PARTICIPANT);
  expect(rows(venue).every(({ inForce }) => inForce.orderNotionalMax === 900)).toBe(true);
});

test('a key that its trader gets later stands under his limits', () => {
  const venue = opened();
  must(venue, limits({ trader: BO, orderNotionalMax: 500 }));
  must(venue, keyOf({ key: BOS, trader: BO, name: 'bo', scopes: read + trade }));
  const { isLimited } = restore(snapshot(venue.state)).eligibility.tradingLimits;
  expect(venue.state.eligibility.tradingLimits.isLimited[BOS as never]).toBe(1);
  expect([isLimited[BOS as never], isLimited[SIGNER as never]]).toEqual([1, 0]);
});

test(`a participant has ${TRADING_LIMITS_PER_PARTICIPANT} rows at most`, () => {
  const venue = opened();
  for (let n = 0; n < TRADING_LIMITS_PER_PARTICIPANT; n++) {
    must(venue, keyOf({ key: 1000 + n, trader: BO, name: `k${n}`, scopes: read + trade }));
    must(venue, limits({ trader: 0, target: 1000 + n, messagesPerSecond: 1 }));
  }
  const one = limits({ messagesPerSecond: 1 });
  expect(refusalOf(give(venue, one)).split(' ')[0]).toBe('tradingLimitsFull');
  // What is there can still be tightened.
  must(venue, limits({ trader: 0, target: 1000, messagesPerSecond: 1, orderNotionalMax: 5 }));
});
