// What an attack is: one file in attacks/, played against a venue in a process of its own, by an abuser in another.

import type { RejectReason } from '../../engine/schema/index.ts';
import type { Settings } from '../../gateway/host/config.ts';
import type { Client } from '../gateway/client.ts';

export interface Attack {
  readonly name: string;
  /** In a sentence. */
  readonly does: string;
  /** Why it cannot be played on this machine; null where it can. */
  readonly skip?: () => string | null;
  readonly settings?: Settings;
  /** Over TLS. */
  readonly isSecure?: boolean;
  /** A command that everything runs under, the program behind it: a namespace of its own. */
  readonly within?: readonly string[];
  /** Before the baseline is measured: what the venue holds then. */
  readonly prepare?: (target: Target) => Promise<void>;
  readonly abuse: (target: Target) => Promise<Abuse>;
  /** After the venue was killed: what is seen in what is left of it. */
  readonly afterwards?: (
    settings: Settings,
    isShort: boolean,
  ) => Promise<Pick<Abuse, 'did' | 'problems'>>;
  /** Whether the venue goes on, lets nothing but cancels pass, or has to stop by itself. */
  readonly venue: 'lives' | 'stopsTrading' | 'stops';
  /** Why the others are refused where trading stops; by default the state of the contract. */
  readonly refusal?: RejectReason;
  /** Whether the abuser has to be closed. */
  readonly isClosed: boolean;
}

/** What is attacked, for how long, and whose keys are at hand. */
export interface Target {
  readonly port: number;
  readonly adminPort: number;
  readonly dataFolder: string;
  readonly pid: number;
  readonly seconds: number;
  readonly isSecure: boolean;
  /** The abuse begins now: the times of others count from here. Without it they count from the abuser's start. */
  readonly begin: () => void;
  /** Of the venue's state, when it was opened. */
  readonly time: number;
  readonly isShort: boolean;
  /** What has to end is waited for so long. Far above what it takes where only counts are judged. */
  readonly waitMs: number;
  /** Has the venue itself carry out commands, as an operator would. @returns their events, by how many. */
  readonly command: (...commands: object[]) => Promise<Readonly<Record<string, number>>>;
}

/** What became of the abuser. */
export interface Abuse {
  /** What it did, in numbers. */
  readonly did: string;
  /** From the moment at which it has to be closed to its last connection's end; null when none was closed. */
  readonly closedMs: number | null;
  /** Close codes by how often. */
  readonly codes: Readonly<Record<string, number>>;
  /** What went wrong from where it stands; nothing when all is as it should be. */
  readonly problems: readonly string[];
}

/** Waits for the end of connections and counts how they ended. */
export async function endOf(
  clients: readonly Client[],
  since: number,
  { waitMs }: Target,
): Promise<Abuse> {
  const codes: Record<string, number> = {};
  const late = passed(waitMs).then(() => 'open');
  for (const client of clients) {
    const code = await Promise.race([client.closed(), late]);
    codes[code] = (codes[code] ?? 0) + 1;
  }
  const isOpen = codes['open'] !== undefined;
  return { did: '', closedMs: isOpen ? null : performance.now() - since, codes, problems: [] };
}

/** What was sent of a flood, and from when on it had to be closed. */
export interface Flood {
  readonly sent: number;
  /** It was ten times over the allowance of an account for a second: what is less is refused and may go on. */
  readonly since: number;
}

/** Sends over all of them, as fast as they take it, until all have been closed. */
export async function flood(
  clients: readonly Client[],
  { waitMs }: Target,
  send: (client: Client) => void,
): Promise<Flood> {
  let sent = 0;
  const start = performance.now();
  const end = start + waitMs;
  /** How many had been sent, by when. */
  const before: { readonly at: number; readonly sent: number }[] = [];
  let since = Number.NaN;
  // It reads nothing of what it is answered: that would cost it more than to ask.
  for (const { socket } of clients) socket.removeAllListeners('message');
  while (performance.now() < end) {
    const now = performance.now();
    before.push({ at: now, sent });
    while (now - before[0].at > 1000) before.shift();
    if (Number.isNaN(since) && sent - before[0].sent > TEN_TIMES) since = now;
    const open = clients.filter(({ socket }) => socket.readyState === socket.OPEN);
    if (open.length === 0) break;
    for (const client of open) {
      if (client.socket.bufferedAmount > 65_536) continue;
      for (let i = 0; i < 50; i++) send(client);
      sent += 50;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { sent, since: Number.isNaN(since) ? start : since };
}

/** Of what an account may send in a second. */
const TEN_TIMES = 3000;

export const NOTHING: Omit<Abuse, 'did'> = { closedMs: null, codes: {}, problems: [] };

export function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
