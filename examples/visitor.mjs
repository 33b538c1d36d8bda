// Logs on as the visitor of the demonstration, which `npx praya start` opens. The package `praya-client` has to be installed beside: in a
// clone of the repository `npm run pack:client` writes it to dist/, and `npm install --no-save dist/praya-client-*.tgz` installs it.

import { connect } from 'praya-client';

export const CONTRACT = 'BTC-PERP';

const [, , seconds = '30', url = 'ws://127.0.0.1:8900'] = process.argv;

/** How long to run. */
export const SECONDS = Number(seconds);

export function logOn(options = {}) {
  return connect({
    url,
    keyName: 'demo', // Everybody knows this key; it opens from the venue's own machine only.
    privateKey: '70726179612064656d6f6e7374726174696f6e206b65792c206e6f2073656372',
    ...options,
  });
}
