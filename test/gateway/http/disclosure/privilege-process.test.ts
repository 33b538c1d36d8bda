// DISC-010: `affiliates.privileges.messageRate.value` is the gateway's to enforce: a venue in a process of its own lets its
// holder send as many messages as it discloses, and another grant lets more through.

import { afterEach, expect, test } from 'vitest';
import { Privilege, RejectReason } from '../../../../engine/schema/index.ts';
import {
  closeAll,
  freshFolder,
  logOnAs,
  MIA,
  must,
  openTestVenue,
  order,
  registerAffiliate,
  settingsIn,
  startProcess,
} from '../../fixture.ts';

afterEach(closeAll);

/** One message a second, and five at once: the grant multiplies both. */
const SETTINGS = { creditsPerSecond: 1, creditsMax: 5 };
/** Fewer refusals than close a connection. */
const REFUSED = 8;

test.each([
  [2, '2 a second', 10],
  [6, '6 a second', 30],
])('of %i, disclosed as %s, lets %i at once through', async (value, shown, passing) => {
  const folder = freshFolder();
  const venue = await openTestVenue({ dataFolder: folder });
  await registerAffiliate(venue, MIA);
  const { messageRate } = Privilege;
  const bounds = [{ privilege: messageRate, bound: 10 }];
  await must(
    venue,
    { kind: 'publishPrivileges', version: 1, hash: 'a1'.repeat(32), bounds },
    { kind: 'setPrivilege', participant: MIA.id, privilege: messageRate, granted: true, value },
  );
  await venue.close();

  const { port } = await startProcess(settingsIn(folder, SETTINGS));
  const disclosed = await (await fetch(`http://127.0.0.1:${port}/v1/disclosure`)).json();
  const { affiliates } = (disclosed as { terms: { affiliates: { privileges: object[] } } }).terms;
  expect(affiliates.privileges).toEqual([
    { privilege: 'messageRate', value: shown, affiliate: true },
  ]);
  const mia = await logOnAs(port, MIA);
  const begun = performance.now();
  const orders = Array.from({ length: passing + REFUSED }, () =>
    mia.ask(order(MIA, 'buy', 1, 990_000)),
  );
  const answers = await Promise.all(orders);
  const refilled = Math.ceil(((performance.now() - begun) / 1000) * value);
  const passed = answers.filter(
    (answer) => !('reason' in answer) || answer.reason !== RejectReason.rateLimited,
  ).length;
  expect(passed).toBeGreaterThanOrEqual(passing);
  expect(passed).toBeLessThanOrEqual(passing + refilled);
});
