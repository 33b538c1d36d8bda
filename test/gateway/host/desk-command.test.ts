import { expect, test } from 'vitest';
import { deskCommand } from '../../../gateway/host/desk-command.ts';

const REOPEN = 'desk reopen BTC-PERP --because "prices were checked" --key-file FILE';

test.each([
  [8901, 'praya', `praya ${REOPEN}`],
  [9001, 'praya', `praya ${REOPEN} --port 9001`],
  [8901, 'node dist/gateway/tools/cli/praya.js', `node dist/gateway/tools/cli/praya.js ${REOPEN}`],
])('at port %i, started as %s', (port, program, typed) => {
  expect(deskCommand('reopen BTC-PERP', 'prices were checked', port, program)).toBe(typed);
});
