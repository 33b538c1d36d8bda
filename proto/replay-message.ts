// What the page of a replay and its server say to each other, as JSON over a socket beside the protocol's: where the replay is,
// and where it is to go. What the venue was then comes by the protocol itself.

/** From the page. A person pauses, goes on, steps and jumps; whoever says it last is followed. */
export type ReplayControl =
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  /** Times the recorded time. */
  | { readonly kind: 'speed'; readonly speed: number }
  /** One command, or to the next command that trades; it pauses there. */
  | { readonly kind: 'step'; readonly to: 'command' | 'trade' }
  /** To right behind a command, forwards or backwards. */
  | { readonly kind: 'seek'; readonly seq: number };

/** To the page. */
export type ReplayNews =
  | ReplayRecording
  | ReplayPlace
  | ReplayMarks
  | ReplayAccounts
  | ReplayRefused;

/** What is played; sent once, before everything else. */
export interface ReplayRecording {
  readonly kind: 'recording';
  /** Of the folder or file. */
  readonly name: string;
  /** The sequence before its first command, and of its last. */
  readonly before: number;
  readonly last: number;
  /** [sequence, time] of commands along the whole, the first and the last among them. */
  readonly milestones: readonly (readonly [seq: number, time: number])[];
}

/** Where it is. */
export interface ReplayPlace {
  readonly kind: 'place';
  /** Changes with every jump: the venue of another moment is another venue, and its streams begin anew. */
  readonly turn: number;
  /** The last command that was applied. */
  readonly seq: number;
  /** Recorded time, microseconds since 1970. */
  readonly time: number;
  readonly speed: number;
  readonly isPaused: boolean;
  /** Where a jump is on its way to; null when there is none. */
  readonly to: number | null;
  /** How many contracts are listed. */
  readonly contracts: number;
  /** How many commands came with a recorded digest of their events, and were compared with it; each jump plays some again. */
  readonly compared: number;
  /** Where the events are not the recorded ones, in words; empty while they agree. */
  readonly divergence: string;
  /** Why it cannot go on from here; empty while it can. */
  readonly fault: string;
}

/** Where a contract stopped or went into an auction, as far as is known: it is looked for while the recording is watched. */
interface ReplayMarks {
  readonly kind: 'marks';
  readonly marks: readonly ReplayMark[];
}

export interface ReplayMark {
  /** The command behind which it is so, and its time. */
  readonly seq: number;
  readonly time: number;
  readonly symbol: string;
  readonly what: 'halted' | 'cancelOnly' | 'auction';
}

/** Accounts that have been opened by now. */
interface ReplayAccounts {
  readonly kind: 'accounts';
  readonly accounts: readonly number[];
}

/** What the page sent is none of the above: nothing has changed. */
export interface ReplayRefused {
  readonly kind: 'refused';
  readonly code: 'malformed';
  readonly text: string;
}
