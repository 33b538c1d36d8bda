// A recording that is watched: where it is, and the controls, over a socket beside the protocol's.

import { signal } from '@preact/signals';
import type {
  ReplayControl,
  ReplayMark,
  ReplayNews,
  ReplayPlace,
  ReplayRecording,
} from '../../../client/core/index.ts';

interface ReplayListener {
  moved(place: ReplayPlace): void;
  /** The venue of another moment: it is to be logged on to. */
  opens(): void | Promise<void>;
  accounts(accounts: readonly number[]): void;
}

const RETRY_MS = 1000;

export class Replay {
  readonly recording = signal<ReplayRecording | null>(null);
  readonly place = signal<ReplayPlace | null>(null);
  /** Halts and auctions, in their order, as far as they are known. */
  readonly marks = signal<readonly ReplayMark[]>([]);
  /** Its server does not answer. */
  readonly isLost = signal(false);
  /** Where a person is about to go: the bar is being moved. */
  readonly chosen = signal<number | null>(null);
  /** In view, also where it is not opened yet; 0 for the first. */
  account = 0;
  readonly #listener: ReplayListener;
  #socket: WebSocket | null = null;
  /** What the page shows: the turn, and how many contracts it knew. */
  #shown = '';

  constructor(listener: ReplayListener) {
    this.#listener = listener;
    this.#connect();
  }

  /** Recorded time, microseconds. */
  get time(): number {
    return this.place.peek()?.time ?? 0;
  }

  send(control: ReplayControl): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(control));
  }

  pauseOrPlay(): void {
    this.send({ kind: this.place.peek()?.isPaused === true ? 'play' : 'pause' });
  }

  seek(seq: number): void {
    this.chosen.value = seq;
    this.send({ kind: 'seek', seq });
  }

  #connect(): void {
    const { host } = window.location;
    const socket = new WebSocket(`ws://${host}/replay`);
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#take(JSON.parse(String(data)) as ReplayNews);
    socket.onclose = () => {
      this.isLost.value = true;
      setTimeout(() => this.#connect(), RETRY_MS);
    };
  }

  #take(news: ReplayNews): void {
    switch (news.kind) {
      case 'recording':
        this.recording.value = news;
        this.isLost.value = false;
        this.#shown = ''; // It may be another one.
        return;
      case 'place':
        this.#move(news);
        return;
      case 'marks':
        this.marks.value = news.marks;
        return;
      case 'accounts':
        this.#listener.accounts(news.accounts);
        return;
      case 'refused':
        return; // The place that follows says what is so.
      default:
        news satisfies never;
    }
  }

  #move(place: ReplayPlace): void {
    this.place.value = place;
    if (place.to === null) this.chosen.value = null;
    this.#listener.moved(place);
    const shown = `${place.turn}/${place.contracts}`;
    if (place.to !== null || shown === this.#shown) return;
    this.#shown = shown;
    void this.#listener.opens();
  }
}
