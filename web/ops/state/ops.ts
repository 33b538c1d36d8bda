// The operator's view as a whole: who is logged on, what is read again and again, and what a person sends. Nothing is ever sent
// twice: where the connection ends before the answer, it says so and a person looks.

import { computed, effect, signal } from '@preact/signals';
import {
  type AdminResult,
  ConnectionLost,
  type Desk,
  keySigner,
  LogOnRefused,
  OrderRefused,
  openDesk,
  Scope,
  standardSocket,
} from '../../../client/core/index.ts';
import { type StoredKey, storedKeys } from '../../shared/feed/keys.ts';
import { errorWords, Notices } from '../../shared/state/notices.ts';
import { load, openTheme, save } from '../../shared/state/theme.ts';
import { outcomeWords } from '../models/outcome.ts';
import type { Reader } from '../models/proposals.ts';
import { Readings } from './readings.ts';
import { Venue } from './venue.ts';

/** How it stands with the venue. */
export type Connection =
  | { readonly phase: 'out' }
  | { readonly phase: 'connecting' }
  | { readonly phase: 'live' }
  /** It comes back by itself. */
  | { readonly phase: 'lost'; readonly reason: string }
  | { readonly phase: 'ended'; readonly reason: string };

const RETRY_MS = 250;
const RETRY_MS_MAX = 4000;
/** Under which name the browser keeps whose key was used last. */
const LAST_KEY = 'ops.key';

export class Ops {
  readonly theme = openTheme();
  readonly notices = new Notices('what is shown here');
  readonly venue = new Venue();
  readonly readings = new Readings(
    this.venue,
    () => this.#desk,
    () => this.role.peek(),
  );
  readonly connection = signal<Connection>({ phase: 'out' });
  readonly keyName = signal('');
  readonly reader = signal<Reader>({ staff: 0, canAct: false });
  /** Of the person, as the register has it; '' until it was read. */
  readonly role = computed(() => this.venue.staff.value.get(this.reader.value.staff)?.role ?? '');
  readonly logOnFault = signal('');
  readonly isStarting = signal(true);
  /** Counts persons: what one has opened is closed before the next. */
  readonly forgotten = signal(0);
  /** A command is on its way: no second one is sent meanwhile. */
  readonly isSending = signal(false);
  #desk: Desk | null = null;
  /** Counts sessions: what comes of a former one is not heard. */
  #turn = 0;

  constructor() {
    effect(() => this.readings.follow(this.connection.value.phase === 'live', this.reader.value));
  }

  /** Goes on with the key of the last time. */
  async start(): Promise<void> {
    try {
      const name = load(LAST_KEY) ?? '';
      const stored = name === '' ? [] : await storedKeys().catch(() => []);
      const known = stored.find((key) => key.name === name);
      if (known !== undefined) await this.logOn(known);
    } finally {
      this.isStarting.value = false;
    }
  }

  async logOn(key: StoredKey): Promise<void> {
    this.#close();
    this.#forget();
    const turn = this.#turn;
    this.logOnFault.value = '';
    this.keyName.value = key.name;
    this.connection.value = { phase: 'connecting' };
    try {
      await this.#open(key, turn);
      save(LAST_KEY, key.name);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.connection.value = { phase: 'out' };
      const { title, lines } = errorWords(error, null);
      this.logOnFault.value = [title, ...lines].join(' ');
    }
  }

  logOff(): void {
    this.#close();
    this.#forget();
    this.connection.value = { phase: 'out' };
    this.keyName.value = '';
    save(LAST_KEY, null);
  }

  /**
   * Sends what a person has asked for, once, and tells what became of it.
   *
   * @param what in words, like 'Halt BTC-PERP'. @returns the number of the command that has done or proposed it; 0 when it was not, or is not known
   */
  async act(what: string, send: (desk: Desk) => Promise<AdminResult>): Promise<number> {
    if (this.isSending.peek()) return 0;
    const desk = this.#desk;
    if (desk === null) {
      this.notices.tell('refused', `${what}: there is no connection.`, 'Nothing was sent.');
      return 0;
    }
    this.isSending.value = true;
    try {
      const result = await send(desk);
      const { tone, title, lines } = outcomeWords(what, result);
      this.notices.tell(tone, title, ...lines);
      return tone === 'done' ? result.seq : 0;
    } catch (error) {
      this.#tellError(what, error);
      return 0;
    } finally {
      this.isSending.value = false;
      this.readings.soon();
    }
  }

  /** The text of a record that this person may read. @throws OrderRefused, ConnectionLost, RecordTooLarge, RecordChanged */
  record(name: string, bytesMax: number): Promise<string> {
    const desk = this.#desk;
    if (desk === null) return Promise.reject(new ConnectionLost('there is no connection', false));
    return desk.record(name, bytesMax);
  }

  #tellError(what: string, error: unknown): void {
    if (error instanceof ConnectionLost && error.sent) {
      this.notices.tell(
        'unknown',
        `${what}: whether it was done is not known.`,
        'The connection ended before the answer. Nothing is sent again: look at what is shown here first.',
      );
      return;
    }
    if (error instanceof OrderRefused || error instanceof ConnectionLost) {
      const { title, lines } = errorWords(error, null);
      this.notices.tell('refused', `${what}: ${title}`, ...lines);
      return;
    }
    // It fits into no message: nothing has left this page.
    this.notices.tell('refused', `${what}: it was not sent.`, String((error as Error).message));
  }

  /** @throws LogOnRefused, ConnectionLost */
  async #open(key: StoredKey, turn: number): Promise<void> {
    const { protocol, host } = window.location;
    const desk = await openDesk({
      keyName: key.name,
      url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/`,
      sign: keySigner(key.key),
      openSocket: standardSocket(WebSocket),
    });
    if (turn !== this.#turn) {
      desk.close();
      return;
    }
    const { staff, scopes } = desk.logOn;
    this.#desk = desk;
    this.reader.value = { staff, canAct: (scopes & Scope.admin) !== 0 };
    this.venue.listen(desk);
    desk.on('closed', ({ reason }) => this.#lost(key, turn, reason));
    this.connection.value = { phase: 'live' };
  }

  #lost(key: StoredKey, turn: number, reason: string): void {
    if (turn !== this.#turn) return;
    this.#desk = null;
    this.venue.lose();
    this.connection.value = { phase: 'lost', reason };
    void this.#comeBack(key, turn);
  }

  async #comeBack(key: StoredKey, turn: number): Promise<void> {
    for (let waitMs = RETRY_MS; ; waitMs = Math.min(2 * waitMs, RETRY_MS_MAX)) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (turn !== this.#turn) return;
      try {
        await this.#open(key, turn);
        if (turn === this.#turn) this.notices.tell('note', 'Connected again');
        return;
      } catch (error) {
        if (turn !== this.#turn) return;
        if (error instanceof LogOnRefused) {
          this.#close();
          this.#forget();
          this.connection.value = { phase: 'ended', reason: error.text };
          return;
        }
      }
    }
  }

  /** Nothing of the person who was here is there for the next one. */
  #forget(): void {
    this.venue.clear();
    this.notices.clear();
    this.forgotten.value += 1;
  }

  #close(): void {
    this.#turn += 1;
    this.#desk?.close();
    this.#desk = null;
  }
}
