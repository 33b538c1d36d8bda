// A defect of ours ends the venue wherever it is met, in questions too: not one connection, and nothing is caught and
// gone on from. The world's fault in serving somebody ends that connection only.

import { afterEach, describe, expect, test } from 'vitest';
import { InvariantError, stateDigest } from '../../engine/index.ts';
import type { Time } from '../../engine/schema/index.ts';
import { VenueError } from '../../gateway/host/errors.ts';
import { replayLog } from '../../gateway/replay/replay-log.ts';
import type { Venue } from '../../gateway/venue/venue.ts';
import { Channel } from '../../proto/client-message.ts';
import type { Client, LooseRequest } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  freshFolder,
  logOnAs,
  openTestVenue,
  order,
  settingsIn,
  startProcess,
} from './fixture.ts';

afterEach(closeAll);

/** A clock that stands still: no tick comes between, only the question reads. */
const now = (Date.now() * 1000) as Time;
const still = { clock: { now: () => now } };
const preview: LooseRequest = {
  kind: 'previewOrder',
  order: order(ANN, 'buy', 30, 1_000_000),
};

/** Makes every read of `name` throw, until the function that comes back is called. */
function breakRead(table: object, name: string, error: unknown): () => void {
  const whole = Object.getOwnPropertyDescriptor(table, name) as PropertyDescriptor;
  const get = (): never => {
    throw error;
  };
  Object.defineProperty(table, name, { get, configurable: true });
  return () => Object.defineProperty(table, name, whole);
}

const questions: Readonly<Record<string, (venue: Venue) => [object, string, LooseRequest]>> = {
  'a preview': ({ state }) => [state.markets[BTC] as object, 'funding', preview],
  'a statement': ({ state }) => [
    state.accounts,
    'level',
    { kind: 'getAccount', account: ANN.account },
  ],
  'a subscription': ({ state }) => [
    state.accounts,
    'level',
    {
      kind: 'subscribe',
      channel: Channel.account,
      contract: 0,
      account: ANN.account,
      resumeAfterSeq: 0,
    },
  ],
  'the gate': ({ state }) => [state.eligibility, 'disclosures', { kind: 'getGate', contract: BTC }],
  'the list of contracts': ({ state }) => [
    state.markets[BTC] as object,
    'termsHash',
    { kind: 'getContracts' },
  ],
};

describe('a defect in a question ends the venue', () => {
  const errors: readonly unknown[] = [new InvariantError('injected'), new TypeError('injected')];

  test.each(Object.entries(questions))('%s', async (_name, about) => {
    for (const error of errors) {
      const dataFolder = freshFolder();
      const failures: unknown[] = [];
      const failed = (failure: unknown): void => {
        failures.push(failure);
      };
      const venue = await openTestVenue({ dataFolder }, { ...still, failed });
      const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
      await ann.askFor('orderAck', order(ANN, 'buy', 3, 999_000));
      const digest = stateDigest(venue.state);
      const [table, name, request] = about(venue);
      const mend = breakRead(table, name, error);
      ann.send(request);
      await Promise.all([ann.closed(), bob.closed()]);
      mend();
      expect(failures).toEqual([error]);
      expect(venue.isReady).toBe(false);
      await expect(venue.submit({ kind: 'tick' })).rejects.toThrow('stopped');
      expect(stateDigest(venue.state)).toBe(digest);
      await venue.close();
      const { state } = await replayLog({ kind: 'segments', folder: dataFolder });
      expect(stateDigest(state)).toBe(digest);
      await openTestVenue({ dataFolder }, still);
    }
  });

  test('a page', async () => {
    const failures: unknown[] = [];
    const failed = (failure: unknown): void => {
      failures.push(failure);
    };
    const venue = await openTestVenue({}, { ...still, failed });
    const ann = await logOnAs(venue.port, ANN);
    const error = new TypeError('injected');
    const mend = breakRead(venue.state.markets[BTC] as object, 'terms', error);
    const page = fetch(`http://127.0.0.1:${venue.port}/v1/disclosure`);
    await expect(page).rejects.toThrow('fetch failed');
    await ann.closed();
    mend();
    expect(failures).toEqual([error]);
  });

  test('the process ends, with all its connections', async () => {
    const dataFolder = freshFolder();
    const venue = await openTestVenue({ dataFolder }, still);
    await venue.close();
    const settings = settingsIn(dataFolder, { tickMs: 60_000 });
    const { port, child } = await startProcess(settings, 'defect');
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const clients: Client[] = [await logOnAs(port, ANN), await logOnAs(port, BOB)];
    clients[0].send(preview);
    expect(await ended).toBe(1);
    await Promise.all(clients.map((client) => client.closed()));
    const again = await openTestVenue({ dataFolder });
    expect(again.state.accounts.reserved[ANN.account as never]).toBe(0);
    expect(again.state.lastOrder).toBe(0);
  });
});

test("the world's fault in serving a question ends one connection", async () => {
  const failures: unknown[] = [];
  const failed = (failure: unknown): void => {
    failures.push(failure);
  };
  const venue = await openTestVenue({}, { ...still, failed });
  const [ann, bob] = [await logOnAs(venue.port, ANN), await logOnAs(venue.port, BOB)];
  const error = new VenueError('streams', 'a stream is damaged');
  const mend = breakRead(venue.state.markets[BTC] as object, 'funding', error);
  ann.send(preview);
  expect(await ann.closed()).toBe(1011);
  mend();
  await bob.askFor('orderAck', order(BOB, 'sell', 1, 1_000_000));
  expect(failures).toEqual([]);
});
