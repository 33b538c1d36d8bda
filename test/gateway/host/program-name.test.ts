import { expect, test } from 'vitest';
import { programName } from '../../../gateway/host/program-name.ts';

test.each([
  [`${process.cwd()}/dist/gateway/tools/cli/praya.js`, 'node dist/gateway/tools/cli/praya.js'],
  ['/home/ann/bot/node_modules/.bin/praya', 'npx praya'],
  ['/usr/local/bin/praya', 'praya'],
])('%s is started again as %s', (script, name) => {
  expect(programName(script)).toBe(name);
});
