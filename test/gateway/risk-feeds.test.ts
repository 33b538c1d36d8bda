// What is published of index, mark, funding, the fund and deleveraging, and what an account receives of default
// management, over real sockets.

import { afterEach, describe, expect, test } from 'vitest';
import { BTC_PERP } from '../../engine/index.ts';
import { type AccountId, RejectReason } from '../../engine/schema/index.ts';
import { Channel } from '../../proto/client-message.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  connect,
  logOnAs,
  must,
  OPS,
  openTestVenue,
  order,
} from './fixture.ts';

afterEach(closeAll);

const stream = { kind: 'subscribe', contract: BTC, account: 0, resumeAfterSeq: 0 } as const;
const USD = 1_000_000;

describe('public streams', () => {
  test.each([false, true])('send first what stands, then what changes (JSON: %s)', async (json) => {
    const venue = await openTestVenue();
    const reader = await logOnAs(venue.port, OPS, { json });
    for (const channel of [Channel.index, Channel.mark, Channel.funding, Channel.deleveraging]) {
      await reader.askFor('subscribed', { ...stream, channel });
    }
    await reader.askFor('subscribed', { ...stream, channel: Channel.insuranceFund, contract: 0 });
    expect(await reader.next('indexPrice')).toMatchObject({ price: 1_000_000, inputs: [] });
    expect(await reader.next('markPrice')).toMatchObject({ price: 1_000_000, carryPrice: 0 });
    expect(await reader.next('funding')).toMatchObject({ rate: 0, projectedRate: 0, premiums: [] });
    expect(await reader.next('deleveraging')).toMatchObject({ rounds: [] });
    expect(await reader.next('insuranceFund')).toMatchObject({ fund: 0, moves: [] });

    await must(venue, { kind: 'setIndexPrice', contract: BTC, price: 1_000_500, state: 2 });
    await must(venue, { kind: 'setMarkPrice', contract: BTC, price: 1_000_700 });
    expect(await reader.next('indexPrice')).toMatchObject({ price: 1_000_500, state: 2 });
    expect(await reader.next('markPrice')).toMatchObject({ price: 1_000_700 });
  });

  test('of the fund are asked for with contract 0, and of a contract with its number', async () => {
    const venue = await openTestVenue();
    const reader = await logOnAs(venue.port, OPS);
    const ofContract = await reader.ask({ ...stream, channel: Channel.insuranceFund });
    expect(ofContract).toMatchObject({ reason: RejectReason.unknownChannel });
    const ofVenue = await reader.ask({ ...stream, channel: Channel.index, contract: 0 });
    expect(ofVenue).toMatchObject({ reason: RejectReason.unknownChannel });
    const unknown = await reader.ask({ ...stream, channel: Channel.mark, contract: 99 });
    expect(unknown).toMatchObject({
      reason: RejectReason.contractUnknown,
      field: 'subscribe.contract',
    });
  });

  test('the stream of an account has no contract', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    const request = { ...stream, channel: Channel.account, account: ANN.account };
    expect(await ann.ask(request)).toMatchObject({ field: 'subscribe.contract' });
  });
});

describe('an operator', () => {
  const quote = {
    kind: 'quoteSource',
    contract: BTC,
    source: BTC_PERP.index.sources[0].name,
    sourceSeq: 1,
    bid: 99_999 * USD,
    ask: 100_001 * USD,
    quotedAt: 0,
  } as const;

  test('may send every command of the risk engine over the administrative listener', async () => {
    const venue = await openTestVenue();
    const ops = await logOnAs(venue.adminPort, OPS);
    const rate = { currency: 'HKD', rate: 128_000_000, quotedAt: venue.state.time };
    const terms = venue.state.markets[BTC]?.terms.funding;
    const listing = { haircut: 20_000, volatile: false, concentrationMax: 0, approval: 'A-1' };
    const commands = [
      { ...quote, quotedAt: venue.state.time },
      { kind: 'setFundingTerms', contract: BTC, terms, effectiveAt: venue.state.time + 60 * USD },
      { kind: 'setClassFloor', investorClass: 4, contract: BTC, initialMin: 100_000 },
      { kind: 'listCollateral', currency: 'HKD', decimals: 2, ...listing },
      { kind: 'setCollateralRate', ...rate },
      { kind: 'setFundTarget', target: 5_000_000 * USD },
    ];
    for (const command of commands) {
      const answer = await ops.askFor('adminResult', { kind: 'adminCommand', command } as never);
      const kinds = answer.events.map(({ kind }) => kind);
      expect(kinds, command.kind).not.toContain('commandRejected');
    }
  });

  test('and no one else: no trader can quote a source, and no operator choose leverage', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    const quoting = { kind: 'adminCommand', command: quote } as const;
    expect(await ann.ask(quoting)).toMatchObject({ reason: RejectReason.unsupported });
    const annThere = connect(venue.adminPort);
    expect(await annThere.logOn(ANN.name, ANN.signer)).toMatchObject({
      reason: RejectReason.scopeMissing,
    });
    const ops = await logOnAs(venue.adminPort, OPS);
    const command = { kind: 'chooseLeverage', key: 1, account: 16, contract: BTC, leverage: 2 };
    const choosing = { kind: 'adminCommand', command } as never;
    expect(await ops.ask(choosing)).toMatchObject({ reason: RejectReason.unsupported });
    const market = venue.state.markets[BTC];
    expect(market?.pricing.quoted).toBe(false);
    expect(market?.positions.leverage[ANN.account as AccountId]).toBe(0);
  });
});

describe('a trader chooses leverage', () => {
  const choice = { kind: 'chooseLeverage', key: 0, account: 16, contract: BTC } as const;

  test.each([false, true])(
    'and is answered, and its account receives it (JSON: %s)',
    async (json) => {
      const venue = await openTestVenue();
      const ann = await logOnAs(venue.port, ANN, { json });
      await ann.ask({ ...stream, channel: Channel.account, contract: 0, account: ANN.account });
      const ack = await ann.askFor('leverageAck', { ...choice, leverage: 5 });
      expect(ack).toMatchObject({ account: 16, contract: BTC, leverage: 5 });
      const { event } = await ann.next(
        'accountEvent',
        (reported) => reported.event.kind === 'leverageChosen',
      );
      expect(event).toMatchObject({ contract: BTC, leverage: 5 });
      await ann.askFor('orderAck', order(ANN, 'buy', 1000, 1_000_000));
      const bob = await logOnAs(venue.port, BOB);
      await bob.askFor('orderAck', order(BOB, 'sell', 1000, 1_000_000));
      const snapshot = await ann.askFor('accountSnapshot', { kind: 'getAccount', account: 16 });
      expect(snapshot.positions).toMatchObject([{ leverage: 5, initialMargin: 20_000 * USD }]);
    },
  );

  test.each([
    ['of an account that is not its own', { account: 17, leverage: 5 }, 'accountNotYours'],
    ['above 100', { leverage: 101 }, 'leverageInvalid'],
    ['in a contract that is not there', { contract: 7, leverage: 5 }, 'contractUnknown'],
  ] as const)('but not %s', async (_, wrong, reason) => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    const answer = await ann.ask({ ...choice, ...wrong });
    expect(answer).toMatchObject({ kind: 'reject', reason: RejectReason[reason] });
  });
});

describe('a client whose margin is gone', () => {
  test('receives every step on its own stream, without a gap and without a name', async () => {
    const venue = await openTestVenue();
    const ann = await logOnAs(venue.port, ANN);
    const bob = await logOnAs(venue.port, BOB);
    const tape = await logOnAs(venue.port, OPS);
    await tape.askFor('subscribed', { ...stream, channel: Channel.trades });
    await ann.ask({ ...stream, channel: Channel.account, contract: 0, account: ANN.account });
    const size = 20_000; // 20 BTC, 2 M USD.
    await ann.askFor('orderAck', order(ANN, 'buy', size, 1_000_000));
    await bob.askFor('orderAck', order(BOB, 'sell', size, 1_000_000));
    await must(venue, {
      kind: 'withdraw',
      account: ANN.account,
      currency: 'USD',
      amount: 9_850_000 * USD,
      reference: 'most of it',
    });
    await bob.askFor('orderAck', order(BOB, 'buy', 100_000, 945_000, { tag: 'bid' }));
    await must(
      venue,
      { kind: 'setIndexPrice', contract: BTC, price: 945_000, state: 1 },
      { kind: 'setMarkPrice', contract: BTC, price: 945_000 },
    );
    const isFill = ({ event }: { event: { kind: string } }): boolean => event.kind === 'ownFill';
    await ann.next('accountEvent', ({ event }) => event.kind === 'liquidationStarted');
    const ordered = await ann.next(
      'accountEvent',
      ({ event }) => event.kind === 'liquidationOrdered',
    );
    const fill = await ann.next('accountEvent', isFill);
    expect(ordered.event).toMatchObject({ step: 2, side: 2, markPrice: 945_000 });
    expect(fill.event).toMatchObject({ cause: 2, side: 2, liquidity: 2, price: 945_000 });
    const numbers = ann.all('accountEvent').map(({ accountSeq }) => accountSeq);
    expect(numbers).toEqual(numbers.map((_, at) => numbers[0] + at));
    expect(JSON.stringify(ann.all('accountEvent'))).not.toContain('"account":17');
    await tape.next('trades', ({ trades }) => trades.some(({ cause }) => cause === 2));
  });
});
