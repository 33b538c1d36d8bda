import { type Attack, endOf, flood } from '../attack.ts';
import { logOnSixteen, order, trader } from '../traders.ts';

export const nonsense: Attack = {
  name: 'nonsense',
  does: '16 connections of one key send orders for an account that is not theirs, as fast as they can',
  venue: 'lives',
  isClosed: true,
  async abuse(target) {
    const clients = await logOnSixteen(target, trader(2));
    target.begin();
    const foreign = order(trader(3), 'buy', 1, 900_000);
    const { sent, since } = await flood(clients, target, (client) => client.send(foreign));
    return { ...(await endOf(clients, since, target)), did: `${sent} orders` };
  },
};
