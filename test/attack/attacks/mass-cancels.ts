import { type Attack, NOTHING, passed } from '../attack.ts';
import { logOn, trader } from '../traders.ts';

export const massCancels: Attack = {
  name: 'mass-cancels',
  does: 'one account cancels everything 500 times a second, over four connections',
  venue: 'lives',
  isClosed: false,
  async abuse(target) {
    const who = trader(2);
    const clients = [];
    for (let i = 0; i < 4; i++) clients.push(await logOn(target, who, 1));
    const all = { kind: 'massCancel', key: 0, contract: 0, side: 0, tag: '' } as const;
    const answers: Promise<string>[] = [];
    const rounds = Math.round(target.seconds * 125);
    for (let i = 0; i < rounds; i++) {
      for (const client of clients) {
        answers.push(client.ask({ ...all, account: who.account }).then(({ kind }) => kind));
      }
      await passed(8);
    }
    const kinds = await Promise.all(answers);
    const others = kinds.filter((kind) => kind !== 'massCancelAck').length;
    for (const client of clients) client.close();
    const problems = others === 0 ? [] : [`${others} mass cancels were refused`];
    return { ...NOTHING, problems, did: `${kinds.length} mass cancels, all answered` };
  },
};
