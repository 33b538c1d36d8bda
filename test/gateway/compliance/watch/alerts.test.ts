// Surveillance behind a venue: the alert of a trick over a real socket stands among the records with its review, and
// the journal gives the same one again.
//
// Shows G-22, P-50.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { AlertState, StaffRole } from '../../../../engine/schema/index.ts';
import { alertJson, alertsCsv } from '../../../../gateway/compliance/watch/alert.ts';
import { consumeLog } from '../../../../gateway/compliance/watch/live-replay.ts';
import { Surveillance } from '../../../../gateway/compliance/watch/surveillance.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  openTestVenue,
  order,
  registerStaffMember,
  type Trader,
} from '../../fixture.ts';

afterEach(closeAll);

const ROSE: Trader = { id: 99, account: 0, name: 'rose', signer: Buffer.alloc(32, 7) };

test('WATCH-004 an alert raised live is in the records, with its reviewer, and in the journal', async () => {
  const dataFolder = freshFolder();
  const settings = { dataFolder, records: true, recordsCloseMs: 60_000 };
  const venue = await openTestVenue(settings);
  await registerStaffMember(venue, ROSE, StaffRole.risk);
  const ann = await logOnAs(venue.port, ANN);
  const bob = await logOnAs(venue.port, BOB);
  const large = order(ANN, 'sell', 40, 1_010_000, { clientOrderId: 'large' });
  expect((await bob.ask(order(BOB, 'sell', 5, 1_000_000))).kind).toBe('orderAck');
  expect((await ann.ask(large)).kind).toBe('orderAck');
  expect((await ann.ask(order(ANN, 'buy', 2, 1_000_000))).kind).toBe('orderAck');
  const { account } = ANN;
  const cancel = {
    kind: 'cancelOrder',
    contract: 0,
    side: 0,
    key: 0,
    account,
    order: 0,
    clientOrderId: 'large',
  };
  await ann.ask(cancel as never);
  const { seq } = venue.state;
  const tricks = await raisedIn(dataFolder);
  const [trick] = tricks.alerts;
  expect(tricks.alerts.map(({ detector }) => detector)).toEqual(['layering']);
  expect(trick.evidence.last).toBeLessThanOrEqual(seq);
  await venue.submit({
    kind: 'reviewAlert',
    key: ROSE.id as never,
    alert: trick.id,
    state: AlertState.escalated,
    note: '=calls the client',
  });
  await venue.close();

  const written = readFileSync(join(dataFolder, 'records', 'alerts.jsonl'), 'utf8');
  const { alerts } = await raisedIn(dataFolder);
  expect(written).toBe(alerts.map((alert) => `${alertJson(alert)}\n`).join(''));
  expect(JSON.parse(written)).toMatchObject({
    id: trick.id,
    state: 'escalated',
    reviews: [{ staff: ROSE.id, state: 'escalated', note: '=calls the client' }],
  });
  const [head, row] = alertsCsv(alerts).split('\r\n');
  expect(head.startsWith('id,detector,contract,')).toBe(true);
  expect(row).toContain(`${trick.id},layering,1,`);
  expect(row).toContain(',escalated,99,');
});

async function raisedIn(folder: string): Promise<Surveillance> {
  const surveillance = new Surveillance();
  await consumeLog({ kind: 'segments', folder }, [surveillance]);
  return surveillance;
}
