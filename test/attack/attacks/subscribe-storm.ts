import { Channel } from '../../../proto/client-message.ts';
import { type Attack, endOf, flood, type Target } from '../attack.ts';
import { BTC, logOn, logOnSixteen, order, trader } from '../traders.ts';

const LEVELS = 400;

export const subscribeStorm: Attack = {
  name: 'subscribe-storm',
  does: '16 connections of one key subscribe to a book of many levels, again and again',
  venue: 'lives',
  isClosed: true,
  async prepare(target: Target) {
    for (const i of [4, 5]) {
      const maker = await logOn(target, trader(i), i);
      for (let level = 0; level < LEVELS; level += 20) {
        const items = Array.from({ length: 20 }, (_, at) =>
          order(trader(i), 'buy', 1, 980_000 - (level + at) * 2 - i),
        );
        await maker.askFor('batchAck', { kind: 'batch', items });
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      maker.close();
    }
  },
  async abuse(target) {
    const clients = await logOnSixteen(target, trader(2));
    target.begin();
    const resumeAfterSeq = 0;
    const stream = { channel: Channel.bookRaw, contract: BTC, account: 0, resumeAfterSeq };
    const { sent, since } = await flood(clients, target, (client) =>
      client.send({ kind: 'subscribe', ...stream }),
    );
    return { ...(await endOf(clients, since, target)), did: `${sent} subscriptions` };
  },
};
