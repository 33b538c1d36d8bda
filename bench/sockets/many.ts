// Many connections at once: each with so many frames under way, and the next as soon as one is answered.

import { Client } from './client.ts';
import { BATCH, bidFrames, cancelAllFrame } from './order-frames.ts';
import type { Answer } from './peer.ts';
import { quantiles } from './quantiles.ts';
import { RawSocket, textFrame } from './raw-socket.ts';
import { Field } from './server-frame.ts';
import type { ManyTask, Ports } from './tasks.ts';

/** One connection: frames of equal length in a row, of which any number can be sent. */
interface Sender {
  readonly frames: Buffer;
  readonly socket: RawSocket;
  /** How often an answer comes. */
  onAnswer: () => void;
  readonly client?: Client;
}

/** Connections by what is at the other end; they stay. */
const opened = new Map<string, Sender[]>();

export async function many(ports: Ports, task: ManyTask): Promise<Answer> {
  const { clients, underWay, count } = task;
  const senders = await sendersFor(ports, task);
  const each = Math.ceil(count / clients);
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(senders.map((sender) => run(sender, each, underWay, took)));
  const seconds = (performance.now() - start) / 1000;
  const frames = each * clients;
  const orders = task.by === 'batch' ? frames * BATCH : frames;
  if (task.by !== 'echo') await clear(senders, orders);
  return { ...quantiles(took), orders, perSecond: orders / seconds };
}

async function sendersFor(ports: Ports, task: ManyTask): Promise<Sender[]> {
  const key = JSON.stringify({ ...task, count: 0 });
  const known = opened.get(key);
  if (known !== undefined) return known;
  const made: Sender[] = [];
  for (let trader = 0; trader < task.clients; trader++) made.push(await open(ports, task, trader));
  opened.set(key, made);
  return made;
}

async function open(ports: Ports, task: ManyTask, trader: number): Promise<Sender> {
  const { by, edges, underWay } = task;
  if (by === 'echo') {
    const frame = textFrame(new Uint8Array(bidFrames(trader, 'single', 1).length - 6));
    const frames = Buffer.concat(Array.from({ length: underWay }, () => frame));
    const socket = await RawSocket.open({ port: ports.echo.frames });
    const sender: Sender = { frames, socket, onAnswer: () => {} };
    socket.onFrame = () => sender.onAnswer();
    return sender;
  }
  const venue = ports.venues.find((it) => it.edges === edges);
  if (venue === undefined) throw new Error(`no venue has ${edges} edges`);
  const client = await Client.logOn(trader, { port: venue.port });
  const frames = bidFrames(trader, by, underWay);
  const sender: Sender = { frames, socket: client.socket, client, onAnswer: () => {} };
  const expected = by === 'single' ? Field.orderAck : Field.batchAck;
  client.onMessage = ({ kind }) => {
    if (kind === expected) sender.onAnswer();
  };
  return sender;
}

/** @param took the time of each where one is under way. */
function run(sender: Sender, count: number, underWay: number, took: number[]): Promise<void> {
  const { socket, frames } = sender;
  const length = frames.length / underWay;
  return new Promise((resolve) => {
    let [sent, answered, due, at] = [0, 0, Math.min(underWay, count), 0];
    const sendDue = (): void => {
      if (due === 0) return;
      at = performance.now();
      socket.send(frames.subarray(0, due * length));
      sent += due;
      due = 0;
    };
    sender.onAnswer = () => {
      answered += 1;
      if (underWay === 1) took.push((performance.now() - at) * 1000);
      if (sent + due < count) due += 1;
    };
    socket.onRead = () => {
      sendDue();
      if (answered === count) resolve();
    };
    sendDue();
  });
}

/** Cancels what rests. Every order that was answered has to be there: a bench measures no refusal by accident. */
async function clear(senders: readonly Sender[], orders: number): Promise<void> {
  const counts = await Promise.all(senders.map(clearOf));
  const canceled = counts.reduce((sum, count) => sum + count, 0);
  if (canceled !== orders) throw new Error(`${orders} orders were answered, ${canceled} rested`);
}

async function clearOf({ client, socket }: Sender, trader: number): Promise<number> {
  socket.onRead = () => {};
  if (client === undefined) return 0;
  let canceled = 0;
  for (let more = -1; more !== 0; canceled += more) {
    more = await client.ask(cancelAllFrame(trader), Field.massCancelAck, COUNT);
  }
  return canceled;
}

/** Field of `MassCancelAck`. */
const COUNT = 3;
