// Kill switches: from the arrival of the command at an edge until all of its cancels are on disk and everybody has been informed,
// as the venue's own journal has it, for every level.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KillScope, KillState, Scope } from '../engine/schema/index.ts';
import { readEnvelopes } from '../gateway/replay/envelopes.ts';
import { locateLog } from '../gateway/replay/log-location.ts';
import type { Venue } from '../gateway/venue/venue.ts';
import type { Client, LooseRequest } from '../test/gateway/client.ts';
import {
  BTC,
  closeAll,
  logOnAs,
  OPS,
  openTestVenue,
  register,
  registerAffiliate,
  type Trader,
} from '../test/gateway/fixture.ts';
import type { Measures } from './measures.ts';
import { median } from './median.ts';
import { isQuick } from './scale.ts';
import { LEVELS } from './sockets/quote-levels.ts';

export const KILLS = 'Kill switches: time to effect';

type Level = keyof typeof KillScope;

const FIRST = 100;
const SECRET = new Uint8Array(32).fill(9);
const BID = 990_000;

function trader(n: number): Trader {
  return { id: FIRST + n, account: FIRST + n, name: `trader ${n}`, signer: SECRET };
}

export async function benchKills(scale: number, measures: Measures): Promise<void> {
  const [traders, rounds] = isQuick(scale) ? [4, 1] : [50, 7];
  const dataFolder = mkdtempSync(join(tmpdir(), 'praya-kills-'));
  try {
    const unlimited = { creditsPerSecond: 1_000_000, creditsMax: 2_000_000 };
    const venue = await openTestVenue({ dataFolder, edges: 1, ...unlimited });
    const affiliate = trader(0);
    await registerAffiliate(venue, affiliate);
    for (let n = 1; n < traders; n++) {
      await register(venue, trader(n), Scope.read + Scope.trade);
    }
    const canceled = new Map<number, number>();
    for (let round = 0; round < rounds; round++) {
      for (const scope of Object.values(KillScope)) {
        canceled.set(scope, await throwAndRelease(venue, traders, scope));
      }
    }
    await venue.close();
    for (const [scope, took] of await effects(dataFolder)) {
      const level = Object.keys(KillScope)[scope - 1] as Level;
      measures.note(KILLS, level, {
        'orders taken': canceled.get(scope),
        'median ms': median(took) / 1000,
        'longest ms': Math.max(...took) / 1000,
      });
    }
  } finally {
    await closeAll();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Everybody quotes twenty bids; one switch; then all is as before. @returns how many orders it took */
async function throwAndRelease(venue: Venue, traders: number, scope: KillScope): Promise<number> {
  const all = Array.from({ length: traders }, (_, n) => trader(n));
  const clients = await Promise.all(all.map((each) => logOnAs(venue.port, each)));
  await Promise.all(clients.map((client, n) => client.askFor('massQuoteAck', bids(all[n]))));
  const before = venue.state.orders.live;
  const [, one] = all;
  const slot = venue.state.accounts.firstOrder[one.account as never];
  const target = {
    [KillScope.session]: venue.state.orders.session[slot],
    [KillScope.key]: one.id,
    [KillScope.trader]: one.id,
    [KillScope.account]: one.account,
    [KillScope.participant]: one.id,
    [KillScope.group]: one.id,
    [KillScope.contract]: BTC,
    [KillScope.venue]: 0,
    [KillScope.affiliates]: 0,
  }[scope];
  const ops = await logOnAs(venue.adminPort, OPS);
  await send(ops, scope, target, KillState.blocked);
  const taken = before - venue.state.orders.live;
  if (taken === 0) throw new Error(`a switch of level ${scope} took nothing`);
  if (scope !== KillScope.session) await send(ops, scope, target, KillState.released);
  await Promise.all(
    all.map(async (each) => {
      const client = await logOnAs(venue.port, each);
      await client.askFor('massCancelAck', cancelAll(each));
      client.close();
    }),
  );
  for (const client of [...clients, ops]) client.close();
  return taken;
}

async function send(
  ops: Client,
  scope: KillScope,
  target: number,
  state: KillState,
): Promise<void> {
  const command = { kind: 'killSwitch', scope, target, state, reason: 'measured' };
  await ops.askFor('adminResult', { kind: 'adminCommand', command } as LooseRequest);
}

function bids({ account }: Trader): LooseRequest {
  const levels = Array.from({ length: LEVELS }, (_, n) => ({
    ...{ bid: BID - n, bidQty: 1, ask: 0, askQty: 0 },
  }));
  const of = { key: 0, account, contract: BTC, quote: 1, group: 0, validUntil: 0 };
  return { kind: 'massQuote', ...of, levels } as LooseRequest;
}

function cancelAll({ account }: Trader): LooseRequest {
  return { kind: 'massCancel', key: 0, account, contract: 0, side: 0, tag: '' } as LooseRequest;
}

/** Of each level, µs of each time. */
async function effects(dataFolder: string): Promise<Map<number, number[]>> {
  const scopes = new Map<number, number>();
  const found = new Map<number, number[]>();
  for await (const { seq, command } of readEnvelopes(locateLog(dataFolder))) {
    if (command.kind === 'killSwitch') scopes.set(seq, command.scope);
    if (command.kind !== 'noteKillEffect') continue;
    const scope = scopes.get(command.killSwitch) ?? 0;
    found.set(scope, [...(found.get(scope) ?? []), command.effectiveAt - command.receivedAt]);
  }
  return found;
}
