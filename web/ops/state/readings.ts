// What is asked for again and again: how often, and only while somebody looks at it. One question of a kind at a time.

import { signal } from '@preact/signals';
import { ConnectionLost, type Desk, OrderRefused } from '../../../client/core/index.ts';
import type { Reader } from '../models/proposals.ts';
import { ENDING, type TableName } from '../models/registers.ts';
import type { Section } from './page.ts';
import type { Venue } from './venue.ts';

export type ReadingName =
  | 'proposals'
  | 'metrics'
  | 'sessions'
  | 'risk'
  | 'streams'
  | 'switches'
  | 'alerts'
  | 'makers'
  | 'records'
  | 'registers';

interface Reading {
  /** Seconds; the first counts where it is in view. */
  readonly every: number;
  readonly otherwise: number;
  readonly sections: readonly Section[];
  /** The venue answers it to these alone: to those who may act on it, or to compliance. */
  readonly isFor?: 'acting' | 'compliance';
  readonly read: (venue: Venue, desk: Desk) => Promise<void>;
}

/** Far apart: not at all until its section is looked at. */
const NEVER = Number.POSITIVE_INFINITY;

const READINGS: Readonly<Record<ReadingName, Reading>> = {
  proposals: {
    every: 1,
    otherwise: 3,
    sections: ['approvals', 'overview'],
    isFor: 'acting',
    read: (venue, desk) => venue.readProposals(desk),
  },
  metrics: {
    every: 2,
    otherwise: 5,
    sections: ['overview', 'machine'],
    read: (venue) => venue.readMetrics(),
  },
  sessions: {
    every: 2,
    otherwise: NEVER,
    sections: ['machine'],
    read: (venue, desk) => venue.readSessions(desk),
  },
  risk: {
    every: 2,
    otherwise: NEVER,
    sections: ['risk'],
    read: (venue, desk) => venue.readRisk(desk),
  },
  streams: {
    every: 3,
    otherwise: 5,
    sections: ['overview', 'switches'],
    read: (venue, desk) => venue.subscribe(desk),
  },
  switches: {
    every: 1,
    otherwise: 5,
    sections: ['switches', 'overview'],
    read: (venue, desk) => venue.readSwitches(desk),
  },
  alerts: {
    every: 3,
    otherwise: 10,
    sections: ['alerts', 'overview'],
    read: (venue, desk) => venue.readAlerts(desk),
  },
  makers: {
    every: 4,
    otherwise: 15,
    sections: ['makers', 'overview'],
    read: (venue, desk) => venue.readMakers(desk),
  },
  records: {
    every: 5,
    otherwise: NEVER,
    sections: ['alerts'],
    isFor: 'compliance',
    read: (venue, desk) => venue.readPacks(desk),
  },
  // Whole registers, for what ends within the month: seldom, and one after the other.
  registers: {
    every: 600,
    otherwise: NEVER,
    sections: ['overview'],
    read: async (venue, desk) => {
      for (const table of ENDING) await venue.readRegister(desk, table);
    },
  },
};
const NAMES = Object.keys(READINGS) as readonly ReadingName[];
/** What is read so seldom takes the venue some work. */
const LONG_S = 60;
const TICK_MS = 500;

export class Readings {
  /** Why something could not be read, in words. */
  readonly faults = signal<ReadonlyMap<ReadingName | TableName, string>>(new Map());
  readonly #venue: Venue;
  readonly #desk: () => Desk | null;
  readonly #role: () => string;
  readonly #readAt = new Map<ReadingName, number>();
  readonly #running = new Set<ReadingName>();
  #section: Section = 'overview';
  #isLive = false;
  #canAct = false;

  /** @param role of who looks; '' until it is known */
  constructor(venue: Venue, desk: () => Desk | null, role: () => string) {
    this.#venue = venue;
    this.#desk = desk;
    this.#role = role;
    setInterval(() => this.#tick(), TICK_MS);
  }

  /** After a log-on everything is read anew. */
  follow(isLive: boolean, { canAct }: Reader): void {
    this.#isLive = isLive;
    this.#canAct = canAct;
    if (!isLive) return;
    this.#readAt.clear();
    this.soon();
    void this.register('staff');
  }

  look(section: Section): void {
    this.#section = section;
    this.soon();
  }

  /** All that is in view, once more, but for what is long. */
  soon(): void {
    for (const name of NAMES) if (READINGS[name].every < LONG_S) this.#readAt.delete(name);
    queueMicrotask(() => this.#tick());
  }

  async register(name: TableName): Promise<void> {
    const desk = this.#desk();
    if (desk !== null) await this.#try(name, () => this.#venue.readRegister(desk, name));
  }

  #tick(): void {
    const desk = this.#desk();
    if (!this.#isLive || desk === null || document.hidden) return;
    const now = Date.now() / 1000;
    for (const name of NAMES) {
      const { every, otherwise, sections, read } = READINGS[name];
      const isInView = sections.includes(this.#section);
      const wait = isInView ? every : otherwise;
      const isDue = wait !== NEVER && now - (this.#readAt.get(name) ?? 0) >= wait;
      if (!isDue || this.#running.has(name) || !this.#isAsked(name)) continue;
      this.#readAt.set(name, now);
      this.#running.add(name);
      void this.#try(name, () => read(this.#venue, desk)).finally(() => this.#running.delete(name));
    }
  }

  #isAsked(name: ReadingName): boolean {
    const { isFor } = READINGS[name];
    switch (isFor) {
      case 'acting':
        return this.#canAct;
      case 'compliance':
        return this.#role() === 'compliance';
      case undefined:
        return true;
      default:
        return isFor satisfies never;
    }
  }

  async #try(name: ReadingName | TableName, read: () => Promise<void>): Promise<void> {
    try {
      await read();
      this.#note(name, '');
    } catch (error) {
      if (error instanceof ConnectionLost) return; // The page says so.
      if (error instanceof OrderRefused && error.reason === 'rateLimited') return; // It is read again.
      this.#note(name, error instanceof OrderRefused ? error.text : textOf(error));
    }
  }

  #note(name: ReadingName | TableName, fault: string): void {
    if ((this.faults.peek().get(name) ?? '') === fault) return;
    this.faults.value = new Map(this.faults.peek()).set(name, fault);
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
