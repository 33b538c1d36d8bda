// What leaves over one FIX session, in the order of its numbers.
//
//   an event of the account stream ─────────────────────────► number ──► socket
//   anything else ──► number ──► noted in the journal ──► durable ──────► socket
//   a resend      ──► runs of the numbers ──► the stream once more ─────► socket, PossDupFlag=Y
//
// An event needs no note of its own, for what it becomes is a function of the event: the numbers behind the last note follow
// from the stream. Of a drop copy every message is noted, because the order of several streams follows from nothing.

import type { AccountId, KeyId, RejectReason, Time } from '../../engine/schema/index.ts';
import type { AccountEvent } from '../../proto/server-message.ts';
import { Bucket } from '../host/bucket.ts';
import type { FixNote } from '../link/fix-messages.ts';
import { type FixBody, type FixPair, fixBytes, plainText } from './message.ts';
import type { NoteBook, PlacedRun } from './note-book.ts';
import { PastEvents, type PastParts } from './past-events.ts';
import { MsgType, SessionTag } from './session-tables.ts';
import { fixTime } from './times.ts';

/** Messages of one note, which has as many runs as one takes. */
const BATCH = 512;
/** What an item that waits counts as. */
export const ITEM_BYTES = 512;
/** Of messages that are of no stream: more of them gather, so that a client cannot fill the journal with them. */
const NOTES_A_SECOND = 20;
const NOTES_AT_ONCE = 40;

interface OutgoingParts extends PastParts {
  readonly key: KeyId;
  /** 0 for a drop copy. */
  readonly account: AccountId | 0;
  readonly sender: string;
  readonly target: string;
  readonly book: NoteBook;
  readonly now: () => Time;
  /** MsgSeqNum that the client's next message is to have. */
  readonly expected: () => number;
  readonly note: (note: FixNote, done: (refused: RejectReason | 0, field: string) => void) => void;
  readonly write: (bytes: Buffer) => void;
  /** More waits than before: is it too much? */
  readonly bound: () => void;
  /** What waited has left. */
  readonly hasRoom: () => void;
  /** A note was refused: the numbers are not this session's. */
  readonly refused: (reason: RejectReason, field: string) => void;
  /** What is asked for again is not kept so long. */
  readonly tooOld: () => void;
  readonly guard: (serve: () => void) => void;
}

type Item =
  | { readonly kind: 'other'; readonly body: FixBody; readonly sent: (() => void) | null }
  | { readonly kind: 'event'; readonly event: AccountEvent }
  | { readonly kind: 'resend'; readonly begin: number; readonly end: number };

interface Numbered {
  readonly number: number;
  readonly body: FixBody;
  readonly sent: (() => void) | null;
}

export class Outgoing {
  lastSentAt: Time;
  readonly #parts: OutgoingParts;
  #queue: Item[] = [];
  #isBusy = false;
  #isScheduled = false;
  /** The next note comes when the timer does. */
  #gathers = false;
  #isEnded = false;
  readonly #notes: Bucket;
  #reset: boolean;
  /** Something was noted. */
  #hasBegun = false;

  /** @param reset both sides begin at 1: the first note has it */
  constructor(parts: OutgoingParts, reset: boolean) {
    this.#parts = parts;
    this.#reset = reset;
    this.lastSentAt = parts.now();
    this.#notes = new Bucket(NOTES_A_SECOND, NOTES_AT_ONCE, this.lastSentAt);
  }

  /** That wait, or are under way. */
  resends = 0;

  /** Items that wait to be numbered, or for their note. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** A message that is of no stream. @param sent called when it is on its way */
  other(body: FixBody, sent: (() => void) | null = null): void {
    this.#add({ kind: 'other', body, sent });
  }

  event(event: AccountEvent): void {
    this.#add({ kind: 'event', event });
  }

  /** Sends again what has these numbers. @param end 0 for the newest */
  resend(begin: number, end: number): void {
    this.resends += 1;
    this.#add({ kind: 'resend', begin, end });
  }

  /** Nothing more leaves. How far the numbers have come is noted, for who takes the session up. */
  end(): void {
    if (this.#isEnded) return;
    this.#queue = [];
    if (this.#hasBegun) this.#note(() => {});
    this.#isEnded = true;
  }

  #add(item: Item): void {
    if (this.#isEnded) return;
    this.#queue.push(item);
    this.#parts.bound();
    if (this.#isScheduled || this.#isBusy) return;
    this.#isScheduled = true;
    process.nextTick(() => {
      this.#isScheduled = false;
      this.#parts.guard(() => this.#pump());
    });
  }

  #pump(): void {
    const { book, account } = this.#parts;
    while (!this.#isBusy && this.#queue.length > 0 && !this.#isEnded) {
      const [item] = this.#queue;
      if (item.kind === 'resend') {
        this.#queue.shift();
        this.#resend(item.begin, item.end);
      } else if (item.kind === 'event' && account !== 0) {
        this.#queue.shift();
        for (const numbered of this.#numbered(item)) this.#send(numbered);
        if (book.isLong) this.#hold([]);
      } else if (item.kind === 'event' || !this.#mustGather()) this.#hold(this.#batch());
      else if (!this.#putEventFirst()) return;
    }
  }

  /** Many notes have been made of late: the next one waits for what is to be in it. */
  #mustGather(): boolean {
    const { now, scheduler, guard } = this.#parts;
    const waitUs = this.#notes.wait(1, now());
    if (waitUs === 0) return false;
    if (this.#gathers) return true;
    this.#gathers = true;
    scheduler.after(Math.ceil(waitUs / 1000), () => {
      this.#gathers = false;
      guard(() => this.#pump());
    });
    return true;
  }

  /** No execution waits for a note that is not its own. @returns false where none is there that may pass */
  #putEventFirst(): boolean {
    const at = this.#queue.findIndex(({ kind }) => kind !== 'other');
    if (at < 0 || this.#queue[at].kind !== 'event') return false;
    this.#queue.unshift(...this.#queue.splice(at, 1));
    return true;
  }

  /** As many as one note takes. */
  #batch(): Numbered[] {
    const { book, account } = this.#parts;
    const batch: Numbered[] = [];
    while (batch.length < BATCH && !book.isLong) {
      const item = this.#queue.at(0);
      if (item === undefined || item.kind === 'resend') break;
      if (item.kind === 'event' && account !== 0) break;
      this.#queue.shift();
      batch.push(...this.#numbered(item));
    }
    return batch;
  }

  #numbered(item: Exclude<Item, { readonly kind: 'resend' }>): Numbered[] {
    const { book, ofEvent } = this.#parts;
    if (item.kind === 'other') {
      return [{ number: book.takeOther(1), body: item.body, sent: item.sent }];
    }
    const { event } = item;
    const bodies = ofEvent(event);
    const first = book.takeEvent(event.account, event.accountSeq, bodies.length);
    return bodies.map((body, at) => ({ number: first + at, body, sent: null }));
  }

  /** Sends them when their numbers are in the journal; what comes meanwhile waits behind them. */
  #hold(batch: readonly Numbered[]): void {
    this.#isBusy = true;
    this.#note(() => {
      this.#isBusy = false;
      for (const numbered of batch) this.#send(numbered);
      this.#pump();
      this.#parts.hasRoom();
    });
  }

  #note(done: () => void): void {
    const { key, account, book, note, expected, guard, refused } = this.#parts;
    const reset = this.#reset;
    this.#hasBegun = true;
    this.#reset = false;
    this.#notes.spend(1);
    note({ key, account, reset, expected: expected(), ...book.note() }, (reason, field) =>
      guard(() => {
        if (this.#isEnded) return;
        if (reason === 0) done();
        else refused(reason, field);
      }),
    );
  }

  #send({ number, body, sent }: Numbered): void {
    this.#write(number, body, null);
    sent?.();
  }

  /** @param original when it was sent first; null for the first time */
  #write(number: number, body: FixBody, original: Time | null): void {
    const { sender, target, write, now } = this.#parts;
    const T = SessionTag;
    const time = now();
    const head: FixPair[] = [
      [T.msgType, body.type],
      [T.senderCompId, sender],
      [T.targetCompId, target],
      [T.msgSeqNum, String(number)],
    ];
    if (original !== null) head.push([T.possDup, 'Y']);
    head.push([T.sendingTime, fixTime(time)]);
    if (original !== null) head.push([T.origSendingTime, fixTime(original)]);
    this.lastSentAt = time;
    write(
      fixBytes([...head, ...body.pairs.map(([tag, value]): FixPair => [tag, plainText(value)])]),
    );
  }

  #resend(begin: number, asked: number): void {
    const { book, guard, tooOld } = this.#parts;
    const newest = book.next - 1;
    const end = asked === 0 ? newest : Math.min(asked, newest);
    const runs = book.runsOf(begin, end);
    if (runs === null) {
      tooOld();
      return;
    }
    this.#isBusy = true;
    const done = (error: unknown): void =>
      guard(() => {
        if (error !== null) throw error;
        this.#isBusy = false;
        this.resends -= 1;
        this.#pump();
        this.#parts.hasRoom();
      });
    void this.#sendAgain(runs, begin, end).then(() => done(null), done);
  }

  /** Messages of streams as they were, and a gap fill for each row of others. */
  async #sendAgain(runs: readonly PlacedRun[], begin: number, end: number): Promise<void> {
    const past = new PastEvents(this.#parts, () => this.#isEnded);
    await past.turn();
    let gap = begin; // What stands between it and the next message that is sent again is passed over.
    for (const run of runs) {
      if (run.account === 0) continue;
      let number = run.first;
      for await (const { event, bodies } of past.of(run)) {
        for (const body of bodies) {
          if (number >= begin && number <= end) {
            this.#fillGap(gap, number);
            this.#write(number, body, event.time);
            gap = number + 1;
          }
          number += 1;
        }
        if (number > end || this.#isEnded) break;
      }
    }
    this.#fillGap(gap, end + 1);
  }

  #fillGap(from: number, to: number): void {
    if (from >= to) return;
    const pairs: FixPair[] = [
      [SessionTag.gapFill, 'Y'],
      [SessionTag.newSeqNo, String(to)],
    ];
    this.#write(from, { type: MsgType.sequenceReset, pairs }, this.#parts.now());
  }
}
