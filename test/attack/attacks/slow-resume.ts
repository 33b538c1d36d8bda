import { spawnSync } from 'node:child_process';
import { Channel } from '../../../proto/client-message.ts';
import { type Abuse, type Attack, passed, type Target } from '../attack.ts';
import { logOn, order, trader } from '../traders.ts';

const who = trader(2);
/** A network's buffers: 64 KiB of window, packets of 1 500 bytes. */
const NETWORK =
  'ip link set lo up mtu 1500 && echo 4096 65536 65536 > /proc/sys/net/ipv4/tcp_rmem && ' +
  'echo 4096 65536 65536 > /proc/sys/net/ipv4/tcp_wmem && exec "$0" "$@"';

export const slowResume: Attack = {
  name: 'slow-resume',
  does: 'a client resumes its stream from the oldest event and reads slowly, while what it has not read is forgotten',
  skip: () =>
    spawnSync('unshare', ['-rn', 'sh', '-c', NETWORK, 'true']).status === 0
      ? null
      : 'no network namespace may be made here (unshare -rn)',
  within: ['unshare', '-rn', 'sh', '-c', NETWORK],
  settings: {
    streamEventsMax: 3000,
    slowMs: 60_000,
    slowBytes: 65_536,
    slowBytesMax: 64 << 20,
    creditsPerSecond: 100_000,
    creditsMax: 100_000,
    participantCreditsPerSecond: 100_000,
    participantCreditsMax: 100_000,
  },
  venue: 'lives',
  isClosed: true,
  async prepare(target: Target) {
    const client = await logOn(target, who, 1);
    await fill(client, 100);
    client.close();
  },
  async abuse(target): Promise<Abuse> {
    const writer = await logOn(target, who, 1);
    const slow = await logOn(target, who, 2);
    const { accountSeq } = await writer.askFor('accountSnapshot', {
      kind: 'getAccount',
      account: who.account,
    });
    const since = performance.now();
    const stream = { channel: Channel.account, contract: 0, account: who.account };
    await slow.ask({ kind: 'subscribe', ...stream, resumeAfterSeq: accountSeq - 2990 });
    slow.socket.pause();
    await fill(writer, 200);
    // What the venue holds for it is read, and then the next event is one that was forgotten.
    slow.socket.resume();
    const code = await Promise.race([slow.closed(), passed(5000).then(() => 0)]);
    writer.close();
    const closedMs = code === 0 ? null : performance.now() - since;
    const received = slow.all('accountEvent').length;
    return { closedMs, codes: { [code]: 1 }, problems: [], did: `${received} events received` };
  },
};

/** Batches of orders and mass cancels: 61 events of the account each. */
async function fill(client: Awaited<ReturnType<typeof logOn>>, batches: number): Promise<void> {
  const all = { kind: 'massCancel', key: 0, contract: 0, side: 0, tag: '' } as const;
  for (let i = 0; i < batches; i++) {
    const items = Array.from({ length: 20 }, () => order(who, 'buy', 1, 900_000));
    client.send({ kind: 'batch', items });
    await client.ask({ ...all, account: who.account });
  }
}
