// The sessions that have logged on, by number: all of them are looked at, some in a step, and the lowest behind the cursor kept.

import { type EngineState, read } from '../../engine/index.ts';
import type { GetSessions } from '../../proto/client-message.ts';
import type { OpenSession, Sessions } from '../../proto/staff-message.ts';
import type { Admitted, AdmittedSessions } from './admitted.ts';
import type { Scan } from './scan.ts';

const SESSIONS_A_STEP = 1000;
const ROWS_MAX = 200;

/** What edges know of sessions. */
interface SessionPlaces {
  /** Which of the venue's edges it is, from 0. */
  placeOf(edge: number): number;
  /** Bytes that wait for those that read slowly, as last reported. */
  waiting(): ReadonlyMap<number, number>;
}

export interface SessionSources {
  readonly state: EngineState;
  readonly sessions: AdmittedSessions;
  readonly places: SessionPlaces;
}

export class SessionScan implements Scan {
  readonly isDurable = false;
  readonly #sources: SessionSources;
  readonly #isChosen: (session: Admitted) => boolean;
  readonly #hasAddresses: boolean;
  readonly #waiting: ReadonlyMap<number, number>;
  readonly #rest: Iterator<Admitted>;
  #found: Admitted[] = [];

  /** @param hasAddresses whoever asks may know where sessions came from */
  constructor(sources: SessionSources, asked: GetSessions, hasAddresses: boolean) {
    const { cursor, participant, isSlow } = asked;
    const waiting = sources.places.waiting();
    this.#sources = sources;
    this.#hasAddresses = hasAddresses;
    this.#waiting = waiting;
    this.#isChosen = ({ session, holder }) =>
      session > cursor &&
      (participant === 0 || holder.participant === participant) &&
      (!isSlow || waiting.has(session));
    this.#rest = sources.sessions.all();
  }

  step(): boolean {
    for (let looked = 0; looked < SESSIONS_A_STEP; looked++) {
      const next = this.#rest.next();
      if (next.done === true) return true;
      if (this.#isChosen(next.value)) this.#found.push(next.value);
    }
    this.#found = lowest(this.#found);
    return false;
  }

  answer(): Sessions {
    const { sessions } = this.#sources;
    const page = lowest(this.#found);
    const next = page.length > ROWS_MAX ? page[ROWS_MAX - 1].session : 0;
    // Some have ended since they were looked at.
    const open = page
      .slice(0, ROWS_MAX)
      .filter((one) => sessions.findOn(one.edge, one.session) === one);
    const rows = open.map((admitted) => this.#rowOf(admitted));
    return { kind: 'sessions', rows, next };
  }

  #rowOf({ session, edge, holder, isAdmin, address, since }: Admitted): OpenSession {
    const { state, places } = this.#sources;
    const { key, name, participant, trader, staff, isAffiliate } = holder;
    return {
      session,
      key,
      keyName: name,
      participant,
      participantName: read.participant(state, participant)?.name ?? '',
      trader,
      staff,
      isAffiliate,
      address: this.#hasAddresses ? address : '',
      since,
      edge: places.placeOf(edge),
      isAdmin,
      waitingBytes: this.#waiting.get(session) ?? 0,
    };
  }
}

/** One more than a page has is enough. */
function lowest(found: readonly Admitted[]): Admitted[] {
  return [...found].sort((a, b) => a.session - b.session).slice(0, ROWS_MAX + 1);
}
