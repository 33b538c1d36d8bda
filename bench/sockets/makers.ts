// Market makers that follow the index: each quotes twenty two-sided levels about it as soon as it reads another one.

import { Channel } from '../../proto/client-message.ts';
import type { LooseRequest } from '../../test/gateway/client.ts';
import { Client, requestFrame } from './client.ts';
import { quoteAbout, UNREACHED } from './quote-levels.ts';
import { Field } from './server-frame.ts';
import type { Ports } from './tasks.ts';
import { accountOf, CONTRACT } from './traders.ts';

/** Of `IndexPrice`. */
const PRICE = 4;

interface Makers {
  readonly clients: readonly Client[];
  /** Those whose quotes about the index are not answered yet. */
  left: number;
  index: number;
  answered: (at: number) => void;
}

const opened = new Map<string, Makers>();

/** So many of them are logged on, and read the index. */
export async function followIndex(
  ports: Ports,
  edges: number,
  count: number,
): Promise<{ ready: number }> {
  const name = `${edges} ${count}`;
  if (!opened.has(name)) opened.set(name, await open(ports, edges, count));
  return { ready: count };
}

/** Resolves when all have quoted about this index. @returns when the last answer was read, ms since 1970 */
export function quotedAbout(edges: number, count: number, price: number): Promise<number> {
  const makers = opened.get(`${edges} ${count}`);
  if (makers === undefined) throw new Error('nobody follows the index');
  makers.index = price;
  makers.left = count;
  return new Promise((resolve) => {
    makers.answered = resolve;
  });
}

async function open(ports: Ports, edges: number, count: number): Promise<Makers> {
  const port = ports.venues.find((venue) => venue.edges === edges)?.port ?? 0;
  const clients = await Promise.all(
    Array.from({ length: count }, (_, trader) => Client.logOn(trader, { port })),
  );
  const makers: Makers = { clients, left: 0, index: 0, answered: () => {} };
  for (const [trader, client] of clients.entries()) {
    const stream = { channel: Channel.index, contract: CONTRACT, account: 0, resumeAfterSeq: 0 };
    await client.ask(
      requestFrame({ kind: 'subscribe', ...stream } as LooseRequest),
      Field.subscribed,
    );
    const protects = { kind: 'setProtection', key: 0, account: accountOf(trader), ...UNREACHED };
    await client.ask(requestFrame(protects as unknown as LooseRequest), Field.protectionAck);
    client.onMessage = (frame) => {
      if (frame.kind === Field.indexPrice && frame.number(PRICE) === makers.index) {
        client.socket.send(quoteFrame(trader, makers.index));
      } else if (frame.kind === Field.massQuoteAck) {
        makers.left -= 1;
        if (makers.left > 0) return;
        makers.index = 0;
        makers.answered(performance.timeOrigin + performance.now());
      }
    };
  }
  return makers;
}

function quoteFrame(trader: number, index: number): Buffer {
  const who = { key: 0, account: accountOf(trader), contract: CONTRACT, group: 1, validUntil: 0 };
  const levels = quoteAbout(index, 1);
  return requestFrame({ kind: 'massQuote', ...who, quote: 1, levels } as unknown as LooseRequest);
}
