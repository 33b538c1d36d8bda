/** A venue whose machine's clock is set, or which was suspended: what it journals, and what its clients get. */

import { afterEach, expect, test } from 'vitest';
import { ContractState, type Event, RejectReason } from '../../../engine/schema/index.ts';
import { MachineClock } from '../../../gateway/host/clock.ts';
import { readEnvelopes } from '../../../gateway/replay/envelopes.ts';
import type { Venue } from '../../../gateway/venue/venue.ts';
import { FakedMachine } from '../faked-machine.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  logOnAs,
  must,
  openTestVenue,
  order,
  passed,
} from '../fixture.ts';

afterEach(closeAll);

const SECOND_US = 1_000_000;
const HOUR_MS = 3_600_000;
const TWO_YEARS_MS = 2 * 365 * 24 * HOUR_MS;
/** It looks once a second. */
const LOOKED_MS = 1200;

async function opened(): Promise<{ venue: Venue; machine: FakedMachine }> {
  const machine = new FakedMachine();
  const venue = await openTestVenue({}, { clock: new MachineClock(0, machine) });
  return { venue, machine };
}

function stateOf(venue: Venue): number | undefined {
  return venue.state.markets[BTC]?.state;
}

const LIVE = {
  kind: 'setContractState',
  contract: BTC,
  state: ContractState.live,
  reason: 'again',
} as const;

test('CLOCK-004 a clock 5 s ahead blocks new risk before the next order, until it agrees', async () => {
  const { venue, machine } = await opened();
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  const rested = await ann.ask(order(ANN, 'buy', 2, 999_000));
  expect(rested.kind).toBe('orderAck');
  await bob.ask(order(BOB, 'sell', 1, 999_000));
  const before = venue.state.time;

  machine.dateMs += 5000;
  const refused = await ann.ask(order(ANN, 'buy', 1, 999_000));
  expect(refused).toMatchObject({ kind: 'reject', reason: RejectReason.clockInDoubt });
  expect(venue.state.supervision.riskHold).toMatchObject({ drift: 5 * SECOND_US });
  expect(venue.state.time - before).toBeLessThan(SECOND_US);
  expect((await ann.ask(order(ANN, 'sell', 1, 1_000_000))).kind).toBe('orderAck'); // It reduces.
  expect(stateOf(venue)).toBe(ContractState.live);

  machine.dateMs -= 5000;
  expect((await ann.ask(order(ANN, 'buy', 1, 999_000))).kind).toBe('orderAck');
  expect(venue.state.supervision.riskHold).toBeNull();
});

test('CLOCK-004 at a second exactly nothing is blocked', async () => {
  const { venue, machine } = await opened();
  const ann = await logOnAs(venue.port, ANN);
  machine.dateMs += 1000;
  expect((await ann.ask(order(ANN, 'buy', 1, 999_000))).kind).toBe('orderAck');
  machine.dateMs += 1;
  await passed(LOOKED_MS); // By itself, without a client.
  expect(venue.state.supervision.riskHold).toMatchObject({ drift: 1_001_000 });
});

test('CLOCK-005 two years ahead for three seconds is an outage, and no eligibility lapses', async () => {
  const { venue, machine } = await opened();
  const ann = await logOnAs(venue.port, ANN);
  const before = venue.state.time;
  machine.dateMs += TWO_YEARS_MS;
  await passed(LOOKED_MS);
  machine.pass(3000);
  await passed(LOOKED_MS);
  expect(stateOf(venue)).toBe(ContractState.cancelOnly);
  machine.dateMs -= TWO_YEARS_MS;
  await passed(LOOKED_MS);
  expect(venue.state.supervision.riskHold).toBeNull();
  expect(venue.state.time - before).toBeLessThan(10 * SECOND_US);
  machine.pass(301_000); // The window for cancels after an outage.
  await must(venue, LIVE);
  expect((await ann.ask(order(ANN, 'buy', 1, 999_000))).kind).toBe('orderAck');

  const kinds: string[] = [];
  const { dataFolder } = venue.config;
  await venue.close();
  for await (const { command } of readEnvelopes({ kind: 'segments', folder: dataFolder })) {
    kinds.push(command.kind);
  }
  expect(kinds.filter((kind) => kind === 'declareOutage')).toHaveLength(1);
  expect(kinds.filter((kind) => /Risk$/.test(kind))).toEqual(['holdRisk', 'releaseRisk']);
});

test('CLOCK-005 an hour ahead and back leaves the index alone', async () => {
  const { venue, machine } = await opened();
  machine.dateMs += HOUR_MS;
  await passed(LOOKED_MS);
  machine.dateMs -= HOUR_MS;
  await passed(LOOKED_MS);
  const market = venue.state.markets[BTC];
  expect(market).toMatchObject({ indexState: 1, mark: 1_000_000 });
});

test('CLOCK-005 a suspended machine is an outage from a minute on, and the time it lost has passed', async () => {
  const { venue, machine } = await opened();
  machine.suspend(59_000);
  await passed(LOOKED_MS);
  expect(stateOf(venue)).toBe(ContractState.live);
  const before = venue.state.time;
  machine.suspend(60_000);
  await passed(LOOKED_MS);
  const events: readonly Event[] = await venue.submit({ kind: 'tick' });
  expect(stateOf(venue)).toBe(ContractState.cancelOnly);
  expect(venue.state.time - before).toBeGreaterThanOrEqual(59 * SECOND_US);
  expect(venue.state.supervision.riskHold).toBeNull();
  expect(events).toBeDefined();
});

test('CLOCK-002 a clock that is confirmed is followed; one that shows something else by then is not', async () => {
  const { venue, machine } = await opened();
  machine.dateMs += 30_000;
  await passed(LOOKED_MS);
  expect(venue.state.supervision.riskHold).toMatchObject({ drift: 30 * SECOND_US });
  await must(venue, { kind: 'confirmClock', drift: 28 * SECOND_US });
  await passed(LOOKED_MS);
  expect(venue.state.supervision.riskHold).not.toBeNull();
  const before = venue.state.time;
  await must(venue, { kind: 'confirmClock', drift: 30 * SECOND_US });
  await passed(LOOKED_MS);
  expect(venue.state.supervision.riskHold).toBeNull();
  await venue.submit({ kind: 'tick' });
  expect(venue.state.time - before).toBeGreaterThanOrEqual(30 * SECOND_US);
});

test('CLOCK-005 sources with half of the weight ahead of the venue are an outage', async () => {
  const { venue, machine } = await opened();
  const sources = venue.state.markets[BTC]?.terms.index.sources ?? [];
  const quote = async (name: string, aheadUs: number): Promise<void> => {
    const quotedAt = machine.dateMs * 1000 + aheadUs;
    const price = 100_000_000_000;
    await venue.submit({
      kind: 'quoteSource',
      contract: BTC,
      source: name,
      sourceSeq: quotedAt,
      bid: price,
      ask: price,
      quotedAt,
    } as never);
  };
  const half = sources.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let weight = 0;
  for (const source of sources) {
    if (weight + source.weight >= half) break;
    weight += source.weight;
    await quote(source.name, 6 * SECOND_US);
  }
  await passed(LOOKED_MS);
  expect(stateOf(venue)).toBe(ContractState.live);
  for (const { name } of sources) await quote(name, 5 * SECOND_US);
  await passed(LOOKED_MS);
  expect(stateOf(venue)).toBe(ContractState.live);
  for (const { name } of sources) await quote(name, 5 * SECOND_US + 1000);
  await passed(LOOKED_MS);
  expect(stateOf(venue)).toBe(ContractState.cancelOnly);
});
