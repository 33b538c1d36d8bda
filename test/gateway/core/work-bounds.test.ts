// WORK-001: bounds of work from the configuration. On a venue's process they act and stay; once dual control has begun, the
// start prints the proposal that two people decide.

import { generateKeyPairSync } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { openDesk } from '../../../client/node/index.ts';
import { type Command, StaffRole } from '../../../engine/schema/index.ts';
import type { Settings } from '../../../gateway/host/config.ts';
import { openLog } from '../../../gateway/host/logger.ts';
import { commandFromJson } from '../../../proto/codec.ts';
import {
  ANN,
  BOB,
  closeAll,
  freshFolder,
  logOnAs,
  must,
  openTestVenue,
  order,
  registerStaffMember,
  settingsIn,
  startProcess,
  type Trader,
} from '../fixture.ts';

afterEach(closeAll);

async function founded(dataFolder: string, more: () => Promise<void> = async () => {}) {
  const venue = await openTestVenue({ dataFolder });
  await more();
  await venue.close();
}

async function disclosedBounds(port: number): Promise<object> {
  const answer = await (await fetch(`http://127.0.0.1:${port}/v1/disclosure`)).json();
  const { orderFills, commandWork } = (answer as { terms: { bounds: Bounds } }).terms.bounds;
  return { orderFills, commandWork };
}

interface Bounds {
  readonly orderFills: number;
  readonly commandWork: number;
}

describe('WORK-001 a real process', () => {
  async function trades(port: number): Promise<number> {
    const [ann, bob] = [await logOnAs(port, ANN), await logOnAs(port, BOB)];
    for (let i = 0; i < 3; i++) await ann.askFor('orderAck', order(ANN, 'sell', 1, 1_000_000));
    const ack = await bob.askFor('orderAck', order(BOB, 'buy', 3, 1_000_000));
    await ann.ask({
      kind: 'massCancel',
      key: 0,
      account: ANN.account,
      contract: 0,
      side: 0,
      tag: '',
    });
    return ack.filled;
  }

  async function run(dataFolder: string, settings: Settings) {
    const { port, child } = await startProcess(settingsIn(dataFolder, settings));
    const bounds = await disclosedBounds(port);
    const filled = await trades(port);
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
    return { bounds, filled };
  }

  test('an order has as many trades as configured; without the key what is in force stays', async () => {
    const dataFolder = freshFolder();
    await founded(dataFolder);
    const standard = { bounds: { orderFills: 500, commandWork: 8000 }, filled: 3 };
    expect(await run(dataFolder, {})).toEqual(standard);
    const lower = { bounds: { orderFills: 2, commandWork: 4000 }, filled: 2 };
    expect(await run(dataFolder, { orderFills: 2, commandWork: 4000 })).toEqual(lower);
    expect(await run(dataFolder, {})).toEqual(lower);
    const higher = { bounds: { orderFills: 3, commandWork: 4000 }, filled: 3 };
    expect(await run(dataFolder, { orderFills: 3 })).toEqual(higher);
  }, 60_000);
});

test('once dual control has begun, the start prints the proposal, and two people decide it', async () => {
  const dataFolder = freshFolder();
  const first = await openTestVenue({ dataFolder });
  const people = ['risk', 'compliance', 'operations', 'management', 'treasury'].map(staffOf);
  for (const [person, role] of people) await registerStaffMember(first, person, role);
  await must(first, { kind: 'beginDualControl' });
  await first.close();

  const lines: string[] = [];
  const to = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const venue = await openTestVenue({ dataFolder, orderFills: 2 }, { log: openLog('warn', to) });
  expect(venue.state.owed.bounds.fills).toBe(500);
  expect(venue.metrics.value('work_bounds_pending')).toBe(1);
  const [, json = ''] =
    /praya desk propose '(.*?)' --because/.exec(JSON.parse(lines.join('')).propose) ?? [];
  const url = `ws://127.0.0.1:${venue.adminPort}`;
  const desks = await Promise.all(
    people
      .slice(0, 2)
      .map(([{ name, signer }]) => openDesk({ url, keyName: name, privateKey: signer as never })),
  );
  const [risk, compliance] = desks;
  const command = commandFromJson(json) as Command;
  const expiresAt = Date.now() * 1000 + 3_600_000_000;
  await risk?.propose(command as never, 'configured', expiresAt as never);
  await compliance?.approve(1 as never);
  expect(venue.state.owed.bounds).toEqual({ work: 8000, fills: 2 });
  expect(venue.metrics.value('work_bounds_pending')).toBe(0);
  for (const desk of desks) desk.close();
});

function staffOf(name: string): readonly [Trader, StaffRole] {
  const role = StaffRole[name as keyof typeof StaffRole];
  const signer = generateKeyPairSync('ed25519').privateKey;
  return [{ id: 100 + role, account: 0, name: `desk-${name}`, signer }, role];
}
