// A preview over a real socket: what an order would do, for who owns the account, without a trace.
//
// Shows P-46.
import { afterEach, expect, test } from 'vitest';
import { connect } from '../../client/node/index.ts';
import { RejectReason, Scope, TimeInForce } from '../../engine/schema/index.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  logOnAs,
  must,
  OPS,
  openTestVenue,
  order,
  register,
} from './fixture.ts';

afterEach(closeAll);

const money = { currency: 'USD', reference: 'out' };

test('ENTRY-024 shows margin, fee, liquidation and bankruptcy price, and places nothing', async () => {
  const venue = await openTestVenue();
  await must(venue, {
    kind: 'withdraw',
    account: ANN.account,
    amount: 9_698_800_000_000,
    ...money,
  });
  const ann = await logOnAs(venue.port, ANN);
  const asked = { kind: 'previewOrder', order: order(ANN, 'buy', 30_000, 1_000_000) } as const;
  const response = await ann.askFor('orderPreview', asked);
  // 30 BTC at 100 000 with 300 000 left after the fee: MARGIN-012's 92 307.6923, and 90 000.
  expect(response).toMatchObject({
    reason: 0,
    text: '',
    qty: 30_000,
    limit: 1_000_000,
    makerFee: 300_000_000,
    takerFee: 1_200_000_000,
    reserved: 1_200_000_000,
    initialMargin: 0,
    initialMarginAfter: 151_200_000_000,
    available: 301_200_000_000,
    availableAfter: 150_000_000_000,
    heldAfter: 30_000,
    liquidationPrice: 923_077,
    bankruptcyPrice: 900_000,
  });
  expect(response.warning).toMatch(/lose all margin/);
  expect(venue.state.lastOrder).toBe(0);
  expect(await ann.askFor('accountSnapshot', { kind: 'getAccount', account: 16 })).toMatchObject({
    orders: [],
    margin: { available: 301_200_000_000 },
  });
});

test('ENTRY-024 shows why an order would be refused, and how to fix it', async () => {
  const venue = await openTestVenue();
  const ann = await logOnAs(venue.port, ANN);
  const wild = { kind: 'previewOrder', order: order(ANN, 'buy', 1, 2_000_000) } as const;
  expect(await ann.askFor('orderPreview', wild)).toMatchObject({
    reason: RejectReason.entryBand,
    field: 'limit',
    bound: 1_030_000,
    actual: 2_000_000,
    qty: 0,
    text: expect.stringMatching(/Send a limit inside it/),
  });
});

test('ENTRY-024 does not show whether a fill or kill finds hidden lots', async () => {
  const venue = await openTestVenue();
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  await bob.askFor('orderAck', order(BOB, 'sell', 10, 1_000_000, { displayQty: 1 }));
  const ask = async (qty: number) => {
    const request = order(ANN, 'buy', qty, 1_000_000, { timeInForce: TimeInForce.fillOrKill });
    return (await ann.askFor('orderPreview', { kind: 'previewOrder', order: request })).reason;
  };
  expect(await Promise.all([1, 10, 11, 500].map(ask))).toEqual([0, 0, 0, 0]);
});

test('ENTRY-024 is for the account’s owner, with a key to read or to trade, within the allowance of questions', async () => {
  const venue = await openTestVenue({ queriesPerSecond: 1, queriesMax: 3 });
  const ann = await logOnAs(venue.port, ANN);
  const asked = (account: number) =>
    ({ kind: 'previewOrder', order: { ...order(ANN, 'buy', 1, 1_000_000), account } }) as const;
  const others = await ann.ask(asked(BOB.account));
  expect(others).toMatchObject({ kind: 'reject', reason: RejectReason.accountNotYours });
  await ann.askFor('orderPreview', asked(ANN.account));
  await ann.askFor('orderPreview', asked(ANN.account));
  const limited = await ann.ask(asked(ANN.account));
  expect(limited).toMatchObject({ kind: 'reject', reason: RejectReason.rateLimited });

  const reader = { ...OPS, id: 9, account: 40, name: 'reader' };
  await register(venue, reader, Scope.read);
  const looking = await logOnAs(venue.port, reader);
  const request = { kind: 'previewOrder', order: order(reader, 'buy', 1, 1_000_000) } as const;
  const response = await looking.askFor('orderPreview', request);
  expect(response.reason).toBe(RejectReason.keyScope);
});

test('ENTRY-024 a bot reads it in decimals', async () => {
  const venue = await openTestVenue();
  const url = `ws://127.0.0.1:${venue.port}`;
  const privateKey = (ANN.signer as { export: (o: object) => string }).export({
    format: 'pem',
    type: 'pkcs8',
  });
  const client = await connect({ url, keyName: ANN.name, privateKey });
  const preview = await client.preview({
    contract: BTC,
    side: 'buy',
    qty: '0.5',
    type: 'market',
  });
  expect(preview).toMatchObject({
    refused: null,
    qty: '0.500',
    limit: '101000.0',
    takerFee: '20.200000',
    initialMarginAfter: '3020.200000',
    heldAfter: '0.500',
    liquidationPrice: '',
  });
  const wide = await client.preview({ contract: BTC, side: 'buy', qty: '0.5', limit: '200000' });
  expect(wide.refused).toMatchObject({ reason: 'entryBand', code: 403 });
  client.close();
});
