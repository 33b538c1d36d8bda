// Orders at a pace that does not wait for answers, so that a venue that is held up owes more and not less.

import { Side } from '../../engine/schema/index.ts';
import { Client } from './client.ts';
import { BID, cancelAllFrame, orderFrame, tradingFrames } from './order-frames.ts';
import type { Answer } from './peer.ts';
import { quantiles } from './quantiles.ts';
import { Field } from './server-frame.ts';
import type { PacedTask, Ports } from './tasks.ts';

const CLIENTS = 16;

interface Sender {
  readonly client: Client;
  readonly frames: readonly Buffer[];
  /** When each that is not answered was sent; answers come in turn. */
  readonly sentAt: number[];
}

const opened = new Map<string, Sender[]>();
let isStopped = false;

export function stopPaced(): void {
  isStopped = true;
}

export async function paced(ports: Ports, task: PacedTask): Promise<Answer> {
  isStopped = false;
  const took: number[] = [];
  const senders = await sendersFor(ports, task);
  for (const { client, sentAt } of senders) {
    client.onMessage = ({ kind }) => {
      if (kind !== Field.orderAck) return;
      took.push((performance.now() - (sentAt.shift() ?? 0)) * 1000);
    };
  }
  const sent = await sendAll(senders, task);
  while (took.length < sent) await pause(1);
  const seen = quantiles(took);
  const clear = senders.map(({ client }, trader) =>
    client.ask(cancelAllFrame(trader), Field.massCancelAck),
  );
  await Promise.all(clear);
  return { ...seen, sent };
}

async function sendAll(senders: readonly Sender[], task: PacedTask): Promise<number> {
  const start = performance.now();
  const all = Math.round(task.seconds * task.perSecond);
  let sent = 0;
  while (sent < all && !isStopped) {
    const now = performance.now();
    const due = Math.min(all, Math.floor(((now - start) / 1000) * task.perSecond) + 1);
    for (; sent < due; sent++) {
      const { client, frames, sentAt } = senders[sent % CLIENTS];
      sentAt.push(now);
      client.socket.send(frames[Math.floor(sent / CLIENTS) % frames.length]);
    }
    await pause(1);
  }
  return sent;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function sendersFor(ports: Ports, { edges, what }: PacedTask): Promise<Sender[]> {
  const key = `${edges} ${what}`;
  const known = opened.get(key);
  if (known !== undefined) return known;
  const venue = ports.venues.find((it) => it.edges === edges);
  if (venue === undefined) throw new Error(`no venue has ${edges} edges`);
  const made: Sender[] = [];
  for (let trader = 0; trader < CLIENTS; trader++) {
    // From an address each, so that a venue's own limits let them in.
    const client = await Client.logOn(trader, { port: venue.port, from: `127.0.1.${1 + trader}` });
    made.push({ client, frames: framesOf(trader, what), sentAt: [] });
  }
  opened.set(key, made);
  return made;
}

/** Neighbours are a pair: the even one bids. */
function framesOf(trader: number, what: 'trade' | 'sell'): Buffer[] {
  if (what === 'sell') {
    return [orderFrame({ trader, side: Side.sell, limit: BID, isImmediate: true })];
  }
  const maker = trader - (trader % 2);
  return tradingFrames(maker, maker + 1).map(([bid, take]) => (trader === maker ? bid : take));
}
