// The market maker at a venue: what stands in the book while things happen to it.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MAKER_SETTINGS, runMarketMaker, settingsOf } from '../../../client/bots/index.ts';
import type { BotState } from '../../../client/bots/state-file.ts';
import type { Client, LocalBook, PrivateKeyObject } from '../../../client/node/index.ts';
import { ContractState, IndexState } from '../../../engine/schema/index.ts';
import type { Venue } from '../../../gateway/venue/venue.ts';
import { ANN, BOB, BTC, closeAll, must, openTestVenue } from '../../gateway/fixture.ts';
import { clientOf, closeClients, until } from '../clients.ts';

const contract = 'BTC-PERP';
/** Its index is set once and by command: it does not grow old unless a test says so. */
const CALM = { staleMs: 600_000, everyMs: 20, backOffMs: 200, maxOpenNotional: '1000000' };

let folder: string;
let venue: Venue;
let bob: Client;
let book: LocalBook;
let end: AbortController;
let printed: string[];
let ended: Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'praya-maker-'));
  venue = await openTestVenue();
  bob = await clientOf(`ws://127.0.0.1:${venue.port}`, BOB);
  book = await bob.book(contract);
  end = new AbortController();
  printed = [];
  ended = Promise.resolve();
});

afterEach(async () => {
  end.abort();
  await ended;
  closeClients();
  await closeAll();
  rmSync(folder, { recursive: true, force: true });
});

function startMaker(settings: Readonly<Record<string, unknown>> = {}): void {
  const privateKey = ANN.signer as PrivateKeyObject;
  ended = runMarketMaker(
    {
      client: { url: `ws://127.0.0.1:${venue.port}`, keyName: ANN.name, privateKey },
      contract,
      statePath: join(folder, 'ann.json'),
      reportMs: 0,
      signal: end.signal,
      print: (lines) => printed.push(...lines),
    },
    settingsOf(MAKER_SETTINGS, { ...CALM, ...settings }),
  );
}

function sizes(): [string[], string[]] {
  return [
    book.levels('bids', 9).map(({ qty }) => qty),
    book.levels('asks', 9).map(({ qty }) => qty),
  ];
}

const quoted = (levels: number) => () => book.bids.length === levels && book.asks.length === levels;
const isEmpty = quoted(0);

test('quotes both sides, leaves nothing behind and has counted everything', async () => {
  startMaker({ levels: 2 });
  await until('it quotes', quoted(2));
  expect(sizes()).toEqual([
    ['0.050', '0.050'],
    ['0.050', '0.050'],
  ]);
  expect(book.bestAsk - book.bestBid).toBe(300); // 150 millionths either way of 1 000 000 ticks.
  const { filled } = await bob.place({
    contract,
    side: 'buy',
    qty: '0.02',
    limit: { ticks: book.bestAsk },
  });
  expect(filled).toBe('0.020');
  end.abort();
  await ended;
  await until('its quotes are gone', isEmpty);
  const state = JSON.parse(readFileSync(join(folder, 'ann.json'), 'utf8')) as BotState;
  expect(state.books).toMatchObject({
    fills: 1,
    makerFills: 1,
    soldLots: 20,
    holdings: { [BTC]: { held: -20 } },
  });
  expect(printed.join('\n')).toMatch(
    /^Fills {5}1, 0 of them as a taker: bought 0\.000, sold 0\.020$/m,
  );
});

test('waits when its protection has tripped, resets it and quotes again', async () => {
  startMaker({ levels: 3, protectionQty: '0.1', maxPosition: '10', skewPpm: 0 });
  await until('it quotes', quoted(3));
  await bob.place({
    contract,
    side: 'buy',
    qty: '0.15',
    limit: '100200',
    timeInForce: 'immediateOrCancel',
  });
  await until('its quotes are gone', isEmpty);
  await until('it quotes again', quoted(3));
  expect(bob.account.position(contract).held).toBe('0.100');
});

test('takes its quotes away while the contract takes cancels alone', async () => {
  startMaker();
  await until('it quotes', quoted(3));
  const state = ContractState.cancelOnly;
  await must(venue, { kind: 'setContractState', contract: BTC, state, reason: 'a test' });
  await until('its quotes are gone', isEmpty);
});

test('takes its quotes away when the index is old, and comes back with it', async () => {
  startMaker({ staleMs: 1500 });
  await until('it quotes', quoted(3));
  await until('its quotes are gone', isEmpty);
  const fresh = { contract: BTC, price: 1_000_000, state: IndexState.normal };
  await must(venue, { kind: 'setIndexPrice', ...fresh });
  await until('it quotes again', quoted(3));
});

test('stops adding to a position at its bound', async () => {
  startMaker({ levels: 2, maxPosition: '0.08', protectionQty: '10' });
  await until('it quotes', () => sizes()[0].join() === '0.050,0.030');
  await bob.place({
    contract,
    side: 'sell',
    qty: '0.08',
    limit: '99000',
    timeInForce: 'immediateOrCancel',
  });
  await until(
    'it bids no more and offers on',
    () => book.bids.length === 0 && book.asks.length === 2,
  );
});

test('only reduces from the loss of a day on, also when it is started again', async () => {
  const bounds = { maxLoss: '0.01', protectionQty: '10' };
  startMaker(bounds);
  await until('it quotes', quoted(3));
  await bob.place({
    contract,
    side: 'sell',
    qty: '0.04',
    limit: '99000',
    timeInForce: 'immediateOrCancel',
  });
  await must(venue, { kind: 'setMarkPrice', contract: BTC, price: 999_000 }); // 4 USD less.
  const isReducing = (): boolean => book.bids.length === 0 && sizes()[1].join() === '0.040';
  await until('it only offers what it holds', isReducing);
  end.abort();
  await ended;
  await until('its quotes are gone', isEmpty);
  end = new AbortController();
  startMaker(bounds);
  await until('it only offers what it holds, again', isReducing);
});
