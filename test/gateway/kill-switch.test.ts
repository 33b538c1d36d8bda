// One action stops a session, a person, a firm, a contract or the whole venue; what it took is on record. Over real sockets.
//
// KILL-001, KILL-006, KILL-007

import { afterEach, expect, test } from 'vitest';
import {
  KillScope,
  KillState,
  type NoteKillEffect,
  PostOnly,
  RejectReason,
} from '../../engine/schema/index.ts';
import { readEnvelopes } from '../../gateway/replay/envelopes.ts';
import { locateLog } from '../../gateway/replay/log-location.ts';
import { CloseCode } from '../../proto/close-code.ts';
import type { Client, LooseRequest } from './client.ts';
import {
  ANN,
  BOB,
  BTC,
  closeAll,
  connect,
  freshFolder,
  logOnAs,
  MIA,
  OPS,
  openTestVenue,
  order,
  passed,
  registerAffiliate,
} from './fixture.ts';

afterEach(closeAll);

type Level = keyof typeof KillScope;

function kill(level: Level, target: number, state: number = KillState.blocked): LooseRequest {
  const command = { kind: 'killSwitch', scope: KillScope[level], target, state, reason: 'test' };
  return { kind: 'adminCommand', command } as LooseRequest;
}

async function bid(client: Client, trader: typeof ANN, limit: number): Promise<void> {
  await client.askFor('orderAck', order(trader, 'buy', 1, limit));
}

const SECOND_US = 1_000_000;

test('each level cancels and blocks, and the time it took is in the journal: below a second', async () => {
  const dataFolder = freshFolder();
  const venue = await openTestVenue({ dataFolder });
  await registerAffiliate(venue, MIA);
  const ops = await logOnAs(venue.adminPort, OPS);
  const [bob, mia] = [await logOnAs(venue.port, BOB), await logOnAs(venue.port, MIA)];
  const makes = { postOnly: PostOnly.reject };
  const levels: readonly (readonly [Level, number])[] = [
    ['account', ANN.account],
    ['contract', BTC],
    ['venue', 0],
    ['affiliates', 0],
  ];
  for (const [level, target] of levels) {
    const ann = await logOnAs(venue.port, ANN);
    await bid(ann, ANN, 999_000);
    await bid(bob, BOB, 998_000);
    await mia.askFor('orderAck', order(MIA, 'buy', 1, 997_000, makes));
    await ops.askFor('adminResult', kill(level, target));
    const left = { account: 2, contract: 0, venue: 0, affiliates: 2 }[level as 'venue'];
    expect(venue.state.orders.live, level).toBe(left);
    const [who, sender] = level === 'affiliates' ? [mia, MIA] : [ann, ANN];
    const barred = await who.ask(order(sender, 'buy', 1, 996_000, makes));
    expect(barred, level).toMatchObject({ reason: RejectReason.killed, field: level });
    await ops.askFor('adminResult', kill(level, target, KillState.released));
    for (const client of [ann, bob, mia]) {
      const account = { [0]: ANN, [1]: BOB, [2]: MIA }[
        [ann, bob, mia].indexOf(client)
      ] as typeof ANN;
      const all = { kind: 'massCancel', key: 0, account: account.account, contract: 0, side: 0 };
      await client.askFor('massCancelAck', { ...all, tag: '' } as LooseRequest);
    }
    ann.close();
  }
  await passed(50);
  await venue.close();
  const noted: NoteKillEffect[] = [];
  for await (const { command } of readEnvelopes(locateLog(dataFolder))) {
    if (command.kind === 'noteKillEffect') noted.push(command);
  }
  expect(noted).toHaveLength(levels.length);
  for (const { receivedAt, effectiveAt } of noted) {
    expect(effectiveAt).toBeGreaterThan(receivedAt);
    expect(effectiveAt - receivedAt).toBeLessThan(SECOND_US);
  }
});

test.each([
  ['key', ANN.id],
  ['trader', ANN.id],
  ['participant', ANN.id],
  ['group', ANN.id],
] as const)(
  'a switch of a %s closes its sessions on every edge, and no log-on passes until it is lowered',
  async (level, target) => {
    const venue = await openTestVenue({ edges: 2 });
    const ops = await logOnAs(venue.adminPort, OPS);
    const sessions = await Promise.all(venue.ports.map((port) => logOnAs(port, ANN)));
    const bob = await logOnAs(venue.port, BOB);
    await passed(100); // Who comes on a second edge begins with nothing.
    await bid(sessions[0], ANN, 999_000);
    await bid(bob, BOB, 998_000);
    await ops.askFor('adminResult', kill(level, target));
    const codes = await Promise.all(sessions.map((session) => session.closed()));
    expect(codes).toEqual([CloseCode.keyEnded, CloseCode.keyEnded]);
    expect(venue.state.orders.live).toBe(1);
    const barred = await connect(venue.port).logOn(ANN.name, ANN.signer);
    expect(barred).toMatchObject({ reason: RejectReason.killed });
    await bid(bob, BOB, 997_000);
    await ops.askFor('adminResult', kill(level, target, KillState.reducing));
    const again = await logOnAs(venue.port, ANN);
    expect(await again.ask(order(ANN, 'buy', 1, 999_000))).toMatchObject({
      reason: RejectReason.killed,
      limit: KillState.reducing,
    });
  },
);

test('a switch of a session closes that session alone, with its orders', async () => {
  const venue = await openTestVenue({ edges: 2 });
  const ops = await logOnAs(venue.adminPort, OPS);
  const [first, second] = await Promise.all(venue.ports.map((port) => logOnAs(port, ANN)));
  await passed(100);
  await bid(first, ANN, 999_000);
  await bid(second, ANN, 998_000);
  const [slot] = [venue.state.accounts.firstOrder[ANN.account as never]];
  const session = venue.state.orders.session[slot];
  await ops.askFor('adminResult', kill('session', session));
  const [killed, other] =
    venue.state.orders.price[venue.state.accounts.firstOrder[ANN.account as never]] === 999_000
      ? [second, first]
      : [first, second];
  expect(await killed.closed()).toBe(CloseCode.keyEnded);
  await bid(other, ANN, 997_000);
  expect(venue.state.orders.live).toBe(2);
  await expect.poll(() => venue.state.safety.kills).toEqual([]);
});
