// WATCH-018: the demonstration raises no alert; `npm run quiet` shows it for ten minutes.

import { expect, test } from 'vitest';
import { quietDemonstration } from './quiet.ts';

test('half a minute of the demonstration raises no alert, and neither does a restart', {
  timeout: 180_000,
}, async () => {
  const { alerts, reports, commands } = await quietDemonstration(30);
  expect(commands).toBeGreaterThan(200);
  expect(alerts).toEqual([]);
  expect(reports).toEqual([]);
});
