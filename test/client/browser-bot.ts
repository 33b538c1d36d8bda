// What test/client/core.test.ts runs in the browser of test/client/browser.ts: one order, over each subprotocol.

import { connect, ed25519Signer, hmacSigner, standardSocket } from 'praya/client/core';

/** Of the context; see browser.ts. */
declare const argument: string;
declare const WebSocket: Parameters<typeof standardSocket>[0];

interface Given {
  readonly url: string;
  readonly ann: { readonly keyName: string; readonly privateKey: string };
  readonly bob: { readonly keyName: string; readonly secret: string };
}

const { url, ann, bob } = JSON.parse(argument) as Given;
const openSocket = standardSocket(WebSocket);
const contract = 'BTC-PERP';

const maker = await connect({
  url,
  keyName: ann.keyName,
  sign: await ed25519Signer(ann.privateKey),
  openSocket,
});
const taker = await connect({
  url,
  keyName: bob.keyName,
  sign: await hmacSigner(bob.secret),
  openSocket,
  protocol: 'json',
});

const book = await taker.book(contract);
const isShown = taker.next('book', ({ bestBid }) => bestBid > 0);
const placed = await maker.place({ contract, side: 'buy', qty: '2.5', limit: '99999.5' });
await isShown;
const levels = book.levels('bids', 1);
const filled = maker.next('fill');
const taken = await taker.place({ contract, side: 'sell', qty: '0.5', type: 'market' });
const { price, qty, position } = await filled;
const refusal = await maker
  .place({ contract, side: 'buy', qty: '1000000', limit: '99999.5' })
  .catch((error: Error) => `${error.name}: ${(error as { reason?: string }).reason}`);
maker.close();
taker.close();

/** Nothing of Node was there. */
const ofNode = ['process', 'Buffer', 'global', 'require', 'setImmediate'].filter(
  (name) => name in globalThis,
);

export const result: unknown = {
  placed: placed.outcome,
  levels,
  taken: taken.filled,
  fill: { price, qty, position },
  refusal,
  ofNode,
};
