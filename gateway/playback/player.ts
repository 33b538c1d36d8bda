// Plays a recording: applies its commands at the pace at which they came, times a speed, and goes where a person wants. One
// loop does all of it, a slice at a time, so that sockets are served in between.
//
//   play ──► commands that are due ──► released ──► wait for the next one
//   jump ──► edge closed ──► the nearest checkpoint, or on from here ──► commands in silence ──► a new edge

import { read } from '../../engine/index.ts';
import type { ReplayControl, ReplayPlace } from '../../proto/replay-message.ts';
import type { Clock } from '../host/clock.ts';
import { isDefect } from '../host/defect.ts';
import { type Scheduler, turn } from '../host/scheduler.ts';
import { divergenceText } from '../replay/replay.ts';
import { Checkpoints, checkpointOf, stateAt } from './checkpoints.ts';
import type { Recorded, Recording } from './recording.ts';
import { type Applied, Stage, type StageHost } from './stage.ts';

interface PlayerParts {
  readonly host: StageHost;
  readonly recording: Recording;
  readonly speed: number;
  /** Where it is now; a few times a second, and with each change. */
  readonly moved: (place: ReplayPlace) => void;
  readonly opened: (accounts: readonly number[]) => void;
}

/** Commands are applied in one turn of the event loop for as long. */
const SLICE_US = 8000;
/** Readers follow a jump over so few commands; over more they begin anew. */
const NEAR = 1000;
/** Between two reports of where it is. */
const REPORT_US = 100_000;
const REPORT_MS = REPORT_US / 1000;

export class Player {
  readonly #parts: PlayerParts;
  readonly #clock: Clock;
  readonly #scheduler: Scheduler;
  readonly #checkpoints: Checkpoints;
  #stage: Stage;
  #commands: AsyncGenerator<Recorded>;
  /** The command that follows the state; null at the end. */
  #next: Recorded | null = null;
  #speed: number;
  #isPaused = false;
  #turn = 0;
  /** Where a person wants to be. */
  #wanted: number | null = null;
  #step: 'command' | 'trade' | null = null;
  /** The recorded time that is on show. */
  #time = 0;
  /** It was so late at that moment of the clock. */
  #anchor = { at: 0, time: 0 };
  #compared = 0;
  #divergence = '';
  #fault = '';
  #reportedAt = 0;
  #hasNewAccounts = false;
  #isClosed = false;
  #wake: () => void = () => {};

  private constructor(parts: PlayerParts, stage: Stage) {
    const { host, recording } = parts;
    this.#parts = parts;
    this.#clock = host.clock;
    this.#scheduler = host.scheduler;
    this.#speed = parts.speed;
    this.#stage = stage;
    const beginning = checkpointOf(stage.state, stage.news);
    this.#checkpoints = new Checkpoints(beginning, recording.last - recording.before);
    this.#commands = recording.commands(stage.state.seq + 1);
  }

  /** Right behind a command, with an edge that listens. @throws LogError, VenueError `listen` */
  static async open(parts: PlayerParts, seq: number): Promise<Player> {
    const state = await parts.recording.begin();
    const player = new Player(parts, new Stage(parts.host, state, NOTHING));
    await player.#fetch();
    player.#wanted = seq;
    await player.#jump();
    return player;
  }

  /** Where its edge listens; 0 while it is on its way. */
  get port(): number {
    return this.#stage.port;
  }

  get seq(): number {
    return this.#stage.state.seq;
  }

  get accounts(): readonly number[] {
    return this.#stage.accounts;
  }

  get place(): ReplayPlace {
    return {
      kind: 'place',
      turn: this.#turn,
      seq: this.seq,
      time: this.#time,
      speed: this.#speed,
      isPaused: this.#isPaused && this.#step === null,
      to: this.#wanted,
      contracts: read.contractIds(this.#stage.state).length,
      compared: this.#compared,
      divergence: this.#divergence,
      fault: this.#fault,
    };
  }

  /** Plays until it is closed. @throws what is a defect of ours, and VenueError */
  async run(): Promise<void> {
    while (!this.#isClosed) {
      if (this.#wanted !== null) await this.#jump();
      else if (this.#step !== null) await this.#goOneStep(this.#step);
      else if (this.#isPaused || this.#next === null) await this.#sleep(null);
      else await this.#play();
    }
    await this.#commands.return(undefined);
    await this.#stage.close();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  control(what: ReplayControl): void {
    this.#obey(what);
    this.#setAnchor();
    this.#report();
    this.#wake();
  }

  #obey(what: ReplayControl): void {
    switch (what.kind) {
      case 'play':
        this.#isPaused = this.#wanted === null && this.seq === this.#parts.recording.last;
        return;
      case 'pause':
        this.#isPaused = true;
        this.#step = null;
        return;
      case 'speed':
        this.#speed = what.speed;
        return;
      case 'step':
        this.#isPaused = true;
        this.#step = what.to;
        return;
      case 'seek':
        this.#step = null;
        this.#wanted = what.seq;
        return;
      default:
        what satisfies never;
    }
  }

  /** What is due now, as far as a slice reaches. */
  async #play(): Promise<void> {
    const began = this.#clock.now();
    const due = this.#anchor.time + (began - this.#anchor.at) * this.#speed;
    const isDone = await this.#slice(() => this.#next === null || timeOf(this.#next) > due);
    this.#stage.release();
    this.#isPaused ||= this.#next === null;
    const next = this.#next === null ? this.#stage.state.time : timeOf(this.#next);
    this.#time = isDone ? Math.min(due, next) : this.#stage.state.time;
    if (this.#isPaused || this.#clock.now() - this.#reportedAt >= REPORT_US) this.#report();
    if (!isDone) await turn(this.#scheduler);
    else if (!this.#isPaused) await this.#sleep((next - due) / this.#speed / 1000);
  }

  /** One command, or as many as it takes to a trade; a jump or a pause comes first. */
  async #goOneStep(to: 'command' | 'trade'): Promise<void> {
    let isThere = false;
    const isDone = await this.#slice(
      () => isThere || this.#next === null,
      ({ traded }) => {
        isThere = to === 'command' || traded;
      },
    );
    this.#stage.release();
    this.#arrive();
    if (isDone) this.#step = null;
    this.#report();
    if (!isDone) await turn(this.#scheduler);
  }

  async #jump(): Promise<void> {
    while (this.#wanted !== null && !this.#isClosed) {
      const to = this.#within(this.#wanted);
      const isNear = to >= this.seq && to - this.seq <= NEAR && this.#stage.port !== 0;
      if (!isNear) {
        this.#report();
        await turn(this.#scheduler); // Those who watch know of it before their connections end.
        await this.#stage.close();
        if (to < this.seq) await this.#goBack(to);
      }
      const isThere = await this.#advance(to);
      if (isThere && this.#isStill(to)) this.#wanted = null;
    }
    if (this.#isClosed) return;
    this.#stage.release();
    if (this.#stage.port === 0) {
      this.#turn += 1;
      await this.#stage.open(this.#turn);
    }
    this.#arrive();
    this.#report();
  }

  /** Nobody has wanted to be elsewhere meanwhile. */
  #isStill(to: number): boolean {
    return this.#wanted !== null && this.#within(this.#wanted) === to;
  }

  #within(seq: number): number {
    const { before, last } = this.#parts.recording;
    return Math.max(before, Math.min(seq, last));
  }

  /** To the nearest checkpoint that is not behind it. */
  async #goBack(to: number): Promise<void> {
    const { host, recording } = this.#parts;
    const checkpoint = this.#checkpoints.before(to);
    const state = stateAt(checkpoint);
    host.history.goBack(state);
    this.#stage = new Stage(host, state, checkpoint.news);
    this.#fault = '';
    await this.#commands.return(undefined);
    this.#commands = recording.commands(checkpoint.seq + 1);
    await this.#fetch();
  }

  /** @returns false when somebody wants to be elsewhere first */
  async #advance(to: number): Promise<boolean> {
    for (;;) {
      if (this.#isClosed || !this.#isStill(to)) return false;
      const isDone = await this.#slice(() => this.#next === null || this.seq >= to);
      if (isDone) return true;
      this.#stage.release();
      this.#time = this.#stage.state.time;
      if (this.#clock.now() - this.#reportedAt >= REPORT_US) this.#report();
      await turn(this.#scheduler);
    }
  }

  /** @returns whether it is done; false when the time of a slice is over first */
  async #slice(
    isDone: () => boolean,
    applied: (what: Applied) => void = () => {},
  ): Promise<boolean> {
    const until = this.#clock.now() + SLICE_US;
    while (!isDone()) {
      if (this.#clock.now() >= until) return false;
      applied(await this.#apply());
    }
    return true;
  }

  async #apply(): Promise<Applied> {
    const stage = this.#stage;
    const recorded = this.#next as Recorded;
    const applied = stage.apply(recorded);
    if (recorded.digest !== 0) this.#compared += 1;
    this.#hasNewAccounts ||= applied.openedAccount;
    const { divergence } = stage.replay;
    if (divergence !== null && this.#divergence === '') {
      this.#divergence = divergenceText(divergence);
    }
    if (this.#checkpoints.isDue(this.seq)) {
      this.#checkpoints.add(checkpointOf(stage.state, stage.news));
    }
    await this.#fetch();
    return applied;
  }

  /** What cannot be read is the end, and is told. */
  async #fetch(): Promise<void> {
    this.#next = null;
    try {
      const { value, done } = await this.#commands.next();
      if (done !== true && value.envelope.seq <= this.#parts.recording.last) this.#next = value;
    } catch (error) {
      if (isDefect(error)) throw error;
      this.#fault = (error as Error).message;
    }
  }

  /** Time goes on from the state's. */
  #arrive(): void {
    const { state } = this.#stage;
    this.#time = state.time === 0 && this.#next !== null ? timeOf(this.#next) : state.time;
    this.#isPaused ||= this.#next === null;
    this.#setAnchor();
  }

  #setAnchor(): void {
    this.#anchor = { at: this.#clock.now(), time: this.#time };
  }

  #report(): void {
    this.#reportedAt = this.#clock.now();
    if (this.#hasNewAccounts) this.#parts.opened(this.accounts);
    this.#hasNewAccounts = false;
    this.#parts.moved(this.place);
  }

  /** Until somebody wants something, a while has passed, or it is time to report. @param ms null for as long as it takes */
  async #sleep(ms: number | null): Promise<void> {
    await new Promise<void>((resolve) => {
      const most = ms === null ? null : Math.min(Math.max(ms, 1), REPORT_MS);
      const timer = most === null ? null : this.#scheduler.after(most, resolve);
      this.#wake = () => {
        timer?.cancel();
        resolve();
      };
    });
    this.#wake = () => {};
  }
}

const NOTHING = { news: new Map(), rounds: new Map() } as const;

function timeOf({ envelope }: Recorded): number {
  return envelope.time;
}
