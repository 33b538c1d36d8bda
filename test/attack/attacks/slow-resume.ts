import { spawnSync } from 'node:child_process';
import { Channel } from '../../../proto/client-message.ts';
import { CloseCode } from '../../../proto/close-code.ts';
import { decodeServerMessage } from '../../../proto/codec.ts';
import type { Client } from '../../gateway/client.ts';
import { type Abuse, type Attack, passed, type Target } from '../attack.ts';
import { page } from '../sockets.ts';
import { logOn, order, trader } from '../traders.ts';

const who = trader(2);
const KEPT = 3000;
/** Of the account, of a batch of twenty orders and their cancels. */
const EVENTS_EACH = 61;
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
    streamEventsMax: KEPT,
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
    const stream = { channel: Channel.account, contract: 0, account: who.account };
    await slow.ask({ kind: 'subscribe', ...stream, resumeAfterSeq: accountSeq - 2990 });
    const received = unread(slow);
    slow.socket.pause();
    const filling = fill(writer, 130);
    await untilLetGo(target);
    slow.socket.resume();
    const code = await Promise.race([slow.closed(), passed(target.waitMs).then(() => 0)]);
    const closedAt = performance.now();
    const newest = await filling;
    writer.close();
    // From when on the venue could not send the next one any more.
    const lastSeq = accountSeqs(received).at(-1) ?? 0;
    const forgotten = newest.find(({ count }) => accountSeq + count - KEPT > lastSeq);
    const problems = forgotten === undefined ? ['nothing that it had to read was forgotten'] : [];
    const closedMs = code === 0 || forgotten === undefined ? null : closedAt - forgotten.at;
    const did = `${received.length} messages received`;
    return { closedMs, codes: { [code]: 1 }, problems, did };
  },
};

/** What it is sent from here on, as it came: to decode all of it takes an abuser longer than a close may. */
function unread({ socket }: Client): Uint8Array[] {
  const received: Uint8Array[] = [];
  socket.removeAllListeners('message');
  socket.on('message', (data: Buffer) => received.push(new Uint8Array(data)));
  return received;
}

function accountSeqs(received: readonly Uint8Array[]): number[] {
  return received.flatMap((bytes) => {
    const { message } = decodeServerMessage(bytes);
    return message.kind === 'accountEvent' ? [message.accountSeq] : [];
  });
}

/** By the venue's own numbers: a client that does not read sees no close. */
async function untilLetGo({ port, waitMs }: Target): Promise<void> {
  const closed = `praya_connections_closed_total{code="${CloseCode.startAgain}"} 1`;
  const end = performance.now() + waitMs;
  while (performance.now() < end) {
    if ((await page(port, '/metrics')).includes(closed)) return;
    await passed(50);
  }
}

/** Batches of orders and mass cancels. @returns how many events there were by when. */
async function fill(
  client: Client,
  batches: number,
): Promise<{ readonly count: number; readonly at: number }[]> {
  const all = { kind: 'massCancel', key: 0, contract: 0, side: 0, tag: '' } as const;
  const items = Array.from({ length: 20 }, () => order(who, 'buy', 1, 900_000));
  const answered = Array.from({ length: batches }, async (_, i) => {
    client.send({ kind: 'batch', items });
    await client.ask({ ...all, account: who.account });
    return { count: (i + 1) * EVENTS_EACH, at: performance.now() };
  });
  return Promise.all(answered);
}
