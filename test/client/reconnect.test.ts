import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { type Client, ConnectionLost } from '../../client/node/index.ts';
import { ANN, BOB, closeAll, freshFolder, openTestVenue } from '../gateway/fixture.ts';
import { clientOf, closeClients, until } from './clients.ts';
import { Wire } from './wire.ts';

const wires: Wire[] = [];

afterEach(async () => {
  closeClients();
  for (const wire of wires.splice(0)) wire.close();
  await closeAll();
});

const contract = 'BTC-PERP';

async function wireTo(port: number): Promise<Wire> {
  const wire = await Wire.open(port);
  wires.push(wire);
  return wire;
}

/** The numbers of all events of the account's stream, and every gap, from now on. */
function listen(client: Client): { seqs: number[]; gaps: Error[]; snapshots: number } {
  const received = { seqs: [] as number[], gaps: [] as Error[], snapshots: 0 };
  client.on('account', ({ accountSeq }) => received.seqs.push(accountSeq));
  client.on('gap', (gap) => received.gaps.push(gap));
  client.on('snapshot', () => received.snapshots++);
  return received;
}

function expectContiguous(seqs: readonly number[], from: number): void {
  expect(seqs).toEqual(seqs.map((_, at) => from + at));
}

test.each(['proto', 'json'] as const)(
  'what happened while the connection was down is told, once, over %s',
  async (protocol) => {
    const venue = await openTestVenue();
    const wire = await wireTo(venue.port);
    const ann = await clientOf(wire.url, ANN, { protocol });
    const bob = await clientOf(`ws://127.0.0.1:${venue.port}`, BOB);
    await ann.place({ contract, side: 'buy', qty: '10', limit: '100000' });
    await until('the order is tracked', () => ann.account.orders().length === 1);
    const from = ann.account.seq;
    const received = listen(ann);
    for (let round = 0; round < 5; round++) {
      await bob.place({ contract, side: 'sell', qty: '1', limit: '100000' });
      wire.cut();
      await bob.place({ contract, side: 'sell', qty: '0.5', limit: '100000' });
      await ann.next('connected');
    }
    await until('all fills are in', () => ann.account.position(contract).held === '7.500');
    expectContiguous(received.seqs, from + 1);
    expect(received.seqs.length).toBe(10);
    expect(received).toMatchObject({ gaps: [], snapshots: 0 });
    expect(ann.account.orders()).toMatchObject([{ open: '2.500', filled: '7.500' }]);
  },
);

test('a venue that stops and starts again in its folder is found again, stream and orders whole', async () => {
  const dataFolder = freshFolder();
  const first = await openTestVenue({ dataFolder });
  const wire = await wireTo(first.port);
  const ann = await clientOf(wire.url, ANN);
  const book = await ann.book(contract);
  await ann.place({ contract, side: 'buy', qty: '2', limit: '99000' });
  await until('the order is tracked', () => ann.account.orders().length === 1);
  const received = listen(ann);
  const { epoch } = first;
  await first.close();
  await until('the end is noticed', () => !ann.connected);
  await expect(ann.place({ contract, side: 'buy', qty: '1', limit: '1' })).rejects.toMatchObject({
    sent: false,
  });

  const second = await openTestVenue({ dataFolder });
  expect(second.epoch).toBeGreaterThan(epoch);
  wire.target = second.port;
  await until('it is back', () => ann.connected && book.live);
  expect(book.bestBid).toBe(990_000);
  const bob = await clientOf(`ws://127.0.0.1:${second.port}`, BOB);
  await bob.place({ contract, side: 'sell', qty: '0.5', limit: '99000' });
  await until('the fill is in', () => ann.account.position(contract).held === '0.500');
  expectContiguous(received.seqs, received.seqs[0] ?? 0);
  expect(received).toMatchObject({ gaps: [], snapshots: 0 });
});

test('orders that were not answered are sent again and done once', async () => {
  const venue = await openTestVenue();
  const wire = await wireTo(venue.port);
  const ann = await clientOf(wire.url, ANN);
  wire.deaf = true;
  const orders = ['99000', '99001', '99002'].map((limit) =>
    ann.place({ contract, side: 'buy', qty: '1', limit }),
  );
  await until('the venue has them', () => venue.state.lastOrder === 3);
  expect(ann.unanswered).toBe(3);
  wire.cut();
  wire.deaf = false;
  const acks = await Promise.all(orders);
  expect(acks.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate', 'duplicate']);
  expect(acks.map(({ limit }) => limit)).toEqual(['99000.0', '99001.0', '99002.0']);
  expect(venue.state.lastOrder).toBe(3);
  await until('all are tracked', () => ann.account.orders().length === 3);
});

test('a cancel that was done the first time is answered as sent before', async () => {
  const venue = await openTestVenue();
  const wire = await wireTo(venue.port);
  const ann = await clientOf(wire.url, ANN);
  const { order } = await ann.place({ contract, side: 'buy', qty: '1', limit: '99000' });
  wire.deaf = true;
  const cancel = ann.cancel({ order });
  await until('it is canceled', () => venue.state.orders.live === 0);
  wire.cut();
  wire.deaf = false;
  await expect(cancel).rejects.toMatchObject({ reason: 'orderUnknown', resent: true });
  await until('the stream tells it', () => ann.account.orders().length === 0);
});

test('what was sent too long ago is given up, and reported as unknown', async () => {
  const venue = await openTestVenue();
  const wire = await wireTo(venue.port);
  const ann = await clientOf(wire.url, ANN, { resendMs: 10 });
  wire.deaf = true;
  const order = ann.place({ contract, side: 'buy', qty: '1', limit: '99000' });
  const outcome = expect(order).rejects.toMatchObject({ name: 'ConnectionLost', sent: true });
  await until('the venue has it', () => venue.state.lastOrder === 1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  wire.cut();
  wire.deaf = false;
  await outcome;
  // The stream shows what became of it.
  await until('it is tracked', () => ann.account.orders().length === 1);
});

test('a server that falls silent is left and found again', async () => {
  const venue = await openTestVenue({ heartbeatMs: 150 });
  const wire = await wireTo(venue.port);
  const ann = await clientOf(wire.url, ANN);
  wire.deaf = true;
  const { reason } = await ann.next('disconnected');
  expect(reason).toBe('the server is silent');
  wire.deaf = false;
  await ann.next('connected');
});

test('GoAway comes with its deadline, and a closed client stays closed', async () => {
  const venue = await openTestVenue({ goAwayMs: 150 });
  const ann = await clientOf(`ws://127.0.0.1:${venue.port}`, ANN);
  const emitted = ann.next('goAway');
  const gone = ann.next('disconnected');
  const over = venue.goAway('maintenance');
  expect(await emitted).toMatchObject({ reason: 'maintenance' });
  expect((await gone).retryMs).toBeGreaterThan(0);
  await over;
  ann.close();
  await expect(ann.ping()).rejects.toThrow(ConnectionLost);
});

test.each(['proto', 'json'] as const)(
  'a run that begins where an earlier one ended is given what was missed, once, over %s',
  async (protocol) => {
    const venue = await openTestVenue();
    const url = `ws://127.0.0.1:${venue.port}`;
    const ann = await clientOf(url, ANN, { protocol });
    await ann.place({ contract, side: 'buy', qty: '10', limit: '100000' });
    await until('the order is tracked', () => ann.account.orders().length === 1);
    const resumeAfterSeq = ann.account.seq;
    ann.close();
    const bob = await clientOf(url, BOB);
    for (let i = 0; i < 5; i++) {
      await bob.place({ contract, side: 'sell', qty: '1', limit: '100000' });
    }
    const wire = await wireTo(venue.port);
    const again = await clientOf(wire.url, ANN, { protocol, resumeAfterSeq });
    const received = listen(again);
    const fills: string[] = [];
    again.on('fill', ({ position }) => fills.push(position));
    expect(again.account.position(contract).held).toBe('5.000'); // As it stands now.
    await until('what was missed is in', () => received.seqs.length === 5);
    expect(fills).toEqual(['1.000', '2.000', '3.000', '4.000', '5.000']);
    await bob.place({ contract, side: 'sell', qty: '1', limit: '100000' });
    await until('it goes on', () => again.account.position(contract).held === '6.000');
    wire.cut();
    await bob.place({ contract, side: 'sell', qty: '1', limit: '100000' });
    await until('it comes back', () => again.account.position(contract).held === '7.000');
    expectContiguous(received.seqs, resumeAfterSeq + 1);
    expect(received.seqs).toHaveLength(7);
    expect(received).toMatchObject({ gaps: [], snapshots: 0 });
  },
);

test('a place that the stream has not reached is reported, and the account starts from a snapshot', async () => {
  const venue = await openTestVenue();
  const url = `ws://127.0.0.1:${venue.port}`;
  const ann = await clientOf(url, ANN, { resumeAfterSeq: 1_000_000 });
  const received = listen(ann);
  await until('a snapshot came', () => received.snapshots === 1);
  expect(received.gaps).toHaveLength(1);
  await ann.place({ contract, side: 'buy', qty: '1', limit: '90000' });
  await until('it goes on', () => ann.account.orders().length === 1);
});

test('an account whose stream has lost its place on disk starts from a snapshot', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder });
  const wire = await wireTo(venue.port);
  const ann = await clientOf(wire.url, ANN);
  const bob = await clientOf(`ws://127.0.0.1:${venue.port}`, BOB);
  await ann.place({ contract, side: 'buy', qty: '10', limit: '100000' });
  await until('the order is tracked', () => ann.account.orders().length === 1);
  const received = listen(ann);
  const file = `${dataFolder}/streams/0000000001.events`;
  const begin = statSync(file).size;
  wire.target = 1; // Nobody is there until the damage is done.
  wire.cut();
  await bob.place({ contract, side: 'sell', qty: '1', limit: '100000' });
  const bytes = readFileSync(file);
  bytes.fill(0xff, begin);
  writeFileSync(file, bytes);
  wire.target = venue.port;
  await until('a snapshot came', () => received.snapshots === 1);
  expect(ann.account.position(contract).held).toBe('1.000');
  await bob.place({ contract, side: 'sell', qty: '1', limit: '100000' });
  await until('it goes on', () => ann.account.position(contract).held === '2.000');
});
