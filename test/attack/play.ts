// One attack from its beginning to its end: a venue, honest traders, a baseline, the abuser, and what is true afterwards.

import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RejectReason } from '../../engine/schema/index.ts';
import { openLogReader } from '../../gateway/log/open-log.ts';
import { decodeEnvelope } from '../../proto/codec.ts';
import { runAhead } from './ahead.ts';
import { type Abuse, type Attack, NOTHING, passed, type Target } from './attack.ts';
import { certificate } from './certificate.ts';
import { type Acked, Honest } from './honest.ts';
import { type Times, together } from './times.ts';
import { compiled, VenueHandle } from './venue-handle.ts';

export interface Length {
  /** Until what runs often has been compiled, which would count as the baseline's. */
  readonly warmUpSeconds: number;
  /** Half of it before the attack and half of it after, where the venue lives. */
  readonly baselineSeconds: number;
  readonly attackSeconds: number;
  readonly isShort: boolean;
  readonly waitMs: number;
}

export const SHORT: Length = {
  warmUpSeconds: 0.2,
  baselineSeconds: 0.5,
  attackSeconds: 1.5,
  isShort: true,
  waitMs: 60_000,
};
export const LONG: Length = {
  warmUpSeconds: 4,
  baselineSeconds: 8,
  attackSeconds: 8,
  isShort: false,
  waitMs: 8000,
};

export interface Played {
  readonly name: string;
  readonly did: string;
  /** What is not as it has to be; nothing when the venue stood. */
  readonly problems: readonly string[];
  readonly closedMs: number | null;
  readonly codes: Readonly<Record<string, number>>;
  readonly acked: number;
  readonly baseline: Times;
  readonly under: Times;
}

/** @param profile where a CPU profile of the venue under attack goes */
export async function play(attack: Attack, length: Length, profile = ''): Promise<Played> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'praya-attack-'));
  try {
    return await playIn(dataFolder, attack, length, profile);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function playIn(
  dataFolder: string,
  attack: Attack,
  length: Length,
  profile: string,
): Promise<Played> {
  const { isSecure = false } = attack;
  const tls = isSecure ? certificate() : {};
  const settings = { dataFolder, ...tls, ...attack.settings };
  const venue = await VenueHandle.start(settings);
  const command: Target['command'] = (...sent) => venue.command(...sent);
  const { pid, ports } = venue;
  const begun = (): void => void times();
  const { attackSeconds: seconds, isShort, waitMs } = length;
  if (!isShort) for (const each of [pid, process.pid]) runAhead(each);
  const where = { ...ports, dataFolder, pid, isSecure };
  const target = { ...where, seconds, isShort, waitMs, command, begin: begun };
  await attack.prepare?.(target);
  const honest = await Honest.start(target);
  const times = async (): Promise<Times> => {
    return { ms: honest.takeTimes(), loopMs: await venue.delayMs() };
  };
  const idle = async (): Promise<Times> => {
    await times();
    await passed(length.baselineSeconds * 500);
    return times();
  };
  await passed(length.warmUpSeconds * 1000);
  const before = await idle();
  if (profile !== '') await venue.profile('');
  const abuse = await abused(attack, target);
  const under = await times();
  if (profile !== '') await venue.profile(profile);
  const baseline = together([before, ...(attack.venue === 'lives' ? [await idle()] : [])]);
  const problems = [...abuse.problems];
  if (attack.isClosed && abuse.closedMs === null) problems.push('the abuser was not closed');
  if (attack.venue === 'lives') {
    const before = honest.acked.length;
    const end = performance.now() + waitMs;
    const isTrading = (): boolean => honest.acked.length > before;
    do await passed(300);
    while (!venue.hasEnded && !isTrading() && performance.now() < end);
    if (venue.hasEnded) problems.push('the venue has ended');
    else if (!isTrading()) problems.push('the venue takes no more orders');
    problems.push(...honest.problems);
  } else if (attack.venue === 'stopsTrading') {
    if (venue.hasEnded) problems.push('the venue has ended');
    if (honest.problems.length === 0) problems.push('the venue went on trading');
    const expected = `"reason":${attack.refusal ?? RejectReason.contractState}`;
    problems.push(...honest.problems.filter((text) => !text.includes(expected)));
  } else problems.push(...(await endProblems(venue, honest, length)));
  await honest.stop();
  await venue.kill();
  const after = await attack.afterwards?.(settings, isShort);
  problems.push(...(after?.problems ?? []));
  if (attack.venue !== 'stops') problems.push(...(await lost(dataFolder, honest.acked)));
  const { closedMs, codes } = abuse;
  const did = after === undefined ? abuse.did : `${abuse.did}; ${after.did}`;
  const acked = honest.acked.length;
  return { name: attack.name, did, problems, closedMs, codes, acked, baseline, under };
}

interface FromAbuser {
  readonly isBegun?: boolean;
  readonly abuse?: Abuse;
  readonly id?: number;
  readonly commands?: readonly object[];
}

/** Has the abuser work in its own process. */
function abused(attack: Attack, { command, begin, ...target }: Target): Promise<Abuse> {
  const child = fork(compiled('abuser-process.js'), [attack.name, JSON.stringify(target)]);
  return new Promise((resolve) => {
    const failed = (text: string): void => {
      resolve({ ...NOTHING, did: 'nothing', problems: [text] });
    };
    child.on('message', (message: FromAbuser) => {
      if (message.isBegun) begin();
      else if (message.abuse !== undefined) resolve(message.abuse);
      else {
        const { id, commands = [] } = message;
        void command(...commands).then((kinds) => child.connected && child.send({ id, kinds }));
      }
    });
    child.once('exit', (code) => failed(`the abuser ended with ${code}`));
    const mostMs = target.seconds * 1000 + ABUSE_MS;
    void passed(mostMs).then(() => child.kill('SIGKILL'));
  });
}

/** A venue that has to stop does so by itself, soon, and acknowledges nothing that follows. */
async function endProblems(
  venue: VenueHandle,
  honest: Honest,
  { waitMs }: Length,
): Promise<string[]> {
  const late = passed(waitMs).then(() => null);
  const ended = await Promise.race([venue.ended, late]);
  if (ended === null) return ['the venue has not stopped'];
  const after = honest.acked.filter(({ at }) => at > ended.at).length;
  return after === 0 ? [] : [`${after} orders acknowledged after the end`];
}

/** For what an abuser needs beside its time. */
const ABUSE_MS = 90_000;

/** Acknowledged orders that the journal does not have in their places. */
async function lost(dataFolder: string, acked: readonly Acked[]): Promise<string[]> {
  const orders = new Map(acked.map(({ seq, clientOrderId }) => [seq, clientOrderId]));
  for await (const batch of openLogReader({ kind: 'segments', folder: dataFolder }).read()) {
    for (let i = 0; i < batch.count; i++) {
      const seq = batch.firstSeq + i;
      const expected = orders.get(seq);
      if (expected === undefined) continue;
      const { command } = decodeEnvelope(batch.payload(i));
      if (command.kind === 'placeOrder' && command.clientOrderId === expected) orders.delete(seq);
    }
  }
  return orders.size === 0 ? [] : [`${orders.size} acknowledged orders are not in the journal`];
}
