import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { streamRecordAt } from '../../../gateway/streams/stream-record.ts';
import { Channel } from '../../../proto/client-message.ts';
import { CloseCode } from '../../../proto/close-code.ts';
import { type Attack, endOf, type Target } from '../attack.ts';
import { logOn, order, trader } from '../traders.ts';

const who = trader(2);

export const damagedStream: Attack = {
  name: 'damaged-stream',
  does: 'two bytes of a file of the account streams are damaged, and a client resumes over them',
  venue: 'lives',
  isClosed: true,
  async prepare(target: Target) {
    const client = await logOn(target, who, 1);
    for (let i = 0; i < 100; i++) await client.ask(order(who, 'buy', 1, 900_000 + i));
    client.close();
  },
  async abuse(target) {
    const folder = join(target.dataFolder, 'streams');
    const path = join(folder, readdirSync(folder).sort()[0] ?? '');
    const bytes = readFileSync(path);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let [at, last] = [0, 0];
    for (let record = streamRecordAt(bytes, view, 0); record !== null; ) {
      if (record.account === who.account) last = at;
      at += record.length;
      record = streamRecordAt(bytes, view, at);
    }
    bytes[last + 30] ^= 0xff;
    bytes[last + 31] ^= 0xff;
    writeFileSync(path, bytes);
    const client = await logOn(target, who, 2);
    const since = performance.now();
    const stream = { channel: Channel.account, contract: 0, account: who.account };
    client.send({ kind: 'subscribe', ...stream, resumeAfterSeq: 1 });
    const end = await endOf([client], since, target);
    const problems =
      client.closeCode === CloseCode.startAgain ? [] : [`closed with ${client.closeCode}`];
    return { ...end, problems, did: 'one resume' };
  },
};
