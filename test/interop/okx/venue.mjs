// Starts the venue of these tests, and what is needed to speak to it in two ways: unmodified ccxt, and the native client.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import ccxt from 'ccxt';
import { connect } from '../../../dist/client/node/index.js';

const program = new URL('../../../dist/test/interop/okx/venue.js', import.meta.url).pathname;

export async function startVenue() {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { port, okxPort, keys } = JSON.parse((await lines.next()).value);
  await passed(1500); // Signatures are taken that were made from a second after the opening.
  return {
    port,
    okxPort,
    keys,
    /** Has the venue do something, and waits until it is done. */
    async say(line) {
      child.stdin.write(`${line}\n`);
      await lines.next();
    },
    close() {
      child.kill('SIGKILL');
    },
    native(name) {
      const { secret } = keys[name];
      return connect({ url: `ws://127.0.0.1:${port}`, keyName: name, secret });
    },
  };
}

/** @param over replaces what is right: a secret, a passphrase */
export async function ccxtOf({ okxPort, keys }, name, over = {}) {
  const { account, secret } = keys[name];
  const exchange = new ccxt.pro.okx({
    apiKey: name,
    secret,
    password: String(account),
    ...over,
    options: { defaultType: 'swap' },
    urls: {
      api: { rest: `http://127.0.0.1:${okxPort}`, ws: `ws://127.0.0.1:${okxPort}/ws/v5` },
    },
  });
  await exchange.loadHttpProxyAgent(); // ccxt needs it once on ws://.
  return exchange;
}

export function passed(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until something is so. */
export async function until(what, ms = 10_000) {
  const end = Date.now() + ms;
  for (;;) {
    const found = await what();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await passed(50);
  }
}
