// The edges of a venue: each in a thread of its own, or one in this thread. One that ends, fills its heap or falls silent is
// replaced; that costs its connections, whose clients resume, and nothing else.

import type { Time } from '../../engine/schema/index.ts';
import { CloseCode } from '../../proto/close-code.ts';
import { Edge } from '../edge/edge.ts';
import type { EdgeFailure, EdgeTask } from '../edge/edge-thread.ts';
import type { Ports } from '../edge/listeners.ts';
import { type Certificate, readCertificate } from '../host/certificate.ts';
import { edgePort } from '../host/edge-port.ts';
import { VenueError } from '../host/errors.ts';
import { delay, type Timer } from '../host/scheduler.ts';
import type { Thread } from '../host/threads.ts';
import type { Documents } from '../http/disclosure/documents.ts';
import { CoreClient } from '../link/core-client.ts';
import type { EdgeState } from '../link/edge-state.ts';
import type { RequestSource } from '../link/link.ts';
import type { EdgeReport, Notice, VenueState } from '../link/messages.ts';
import type { CoreSide } from '../link/thread-link.ts';
import { EdgeService, type Services } from '../serving/edge-service.ts';
import type { Session } from '../session/session.ts';
import type { Host } from './dependencies.ts';

/** What is not of one edge alone. */
export type VenueReport = Extract<EdgeReport, { readonly kind: 'refusals' | 'log' }>;

interface EdgesParts {
  readonly host: Host;
  readonly epoch: number;
  readonly side: CoreSide;
  readonly services: Services;
  readonly documents: Documents;
  readonly venue: () => VenueState;
  readonly report: (report: VenueReport) => void;
  /** A defect of ours in what serves edges here. */
  readonly onDefect: (error: unknown) => void;
}

/** One place for an edge, and the edge that has it now. */
interface Slot {
  ports: Ports;
  number: number;
  service: EdgeService | null;
  thread: Thread | null;
  local: Edge | null;
  isOpen: boolean;
  /** It, or one before it, has been open. */
  hasServed: boolean;
  /** Beats without a sign of life. */
  silentBeats: number;
  /** Of one in a thread, as it last reported. */
  state: EdgeState;
  opened: (error: VenueError | null) => void;
  done: () => void;
}

const BEAT_MS = 100;
/** Who revokes a key relies on every edge within a second. */
const SILENT_BEATS_MAX = 8;
/** One that is started has its books to read, on a machine that may be busy. */
const OPENING_BEATS_MAX = 300;
const RESTART_MS = 100;
/** For an edge to carry out what it is sent last, on a machine that may be busy. */
const DONE_MS = 1000;

export class Edges {
  readonly #parts: EdgesParts;
  readonly #slots: Slot[] = [];
  #lastNumber = 0;
  #beats: Timer | null = null;
  /** The last that could be used: of an edge that takes another's place while the files are at fault. */
  #certificate: Certificate | null = null;
  #renewals = 0;
  #isClosing = false;

  constructor(parts: EdgesParts) {
    this.#parts = parts;
  }

  /** Where traders connect; 0 before it listens. */
  get port(): number {
    return this.#slots[0]?.ports.port ?? 0;
  }

  /** Where operators connect; 0 when there is no such listener. */
  get adminPort(): number {
    return this.#slots[0]?.ports.adminPort ?? 0;
  }

  /** Where clients of OKX's shape connect; 0 when there is no such listener. */
  get okxPort(): number {
    return this.#slots[0]?.ports.okxPort ?? 0;
  }

  /** Where FIX clients connect; 0 when there is no such listener. */
  get fixPort(): number {
    return this.#slots[0]?.ports.fixPort ?? 0;
  }

  /** Where traders connect, of each edge. */
  get ports(): number[] {
    return this.#slots.map(({ ports }) => ports.port);
  }

  /** Connections, those included that have not logged on. */
  get connections(): number {
    return this.states.reduce((sum, { connections }) => sum + connections, 0);
  }

  /** Each edge as it was last measured, by its place. */
  get states(): EdgeState[] {
    return this.#slots.map(({ local, state }) => local?.state ?? state);
  }

  /** When the certificate ends that connections get from now on; null where there is none. */
  get certificateEnd(): Time | null {
    return this.#certificate?.validTo ?? null;
  }

  /** Which of them has a number; its own place is given to the one that replaces it. */
  placeOf(number: number): number {
    return this.#slots.findIndex((slot) => slot.number === number);
  }

  /** Bytes that wait for sessions that read slowly, the worst of each edge. */
  get waiting(): Map<number, number> {
    const slowest = this.states.flatMap((state) => state.slowest);
    return new Map(slowest.map(({ session, bytes }) => [session, bytes]));
  }

  /** The sessions of an edge in this thread; of others there is nothing here. */
  get sessions(): Session[] {
    return this.#slots.flatMap(({ local }) => (local === null ? [] : [...local.sessions]));
  }

  /** @throws VenueError `listen`, or `config` when the certificate cannot be used */
  async open(): Promise<void> {
    const { config, scheduler } = this.#parts.host;
    const count = Math.max(1, config.edges);
    this.#certificate = readCertificate(config);
    this.#beats = scheduler.every(BEAT_MS, () => this.#beat());
    for (let index = 0; index < count; index++) {
      const adminPort = index === 0 && config.adminListener ? config.adminPort : null;
      const port = edgePort(config.port, index);
      const okxPort = index === 0 ? (config.okxPort ?? null) : null;
      const fixPort = index === 0 ? (config.fixPort ?? null) : null;
      const certificate = this.#certificate;
      const slot = slotOf({ port, adminPort, okxPort, fixPort, certificate, renewals: 0 });
      this.#slots.push(slot);
      await this.#open(slot);
    }
  }

  /** With the next beat every edge reads the files of the certificate again, and with one after it those that do not hear it. */
  renewCertificate(): void {
    const { host } = this.#parts;
    try {
      this.#certificate = readCertificate(host.config);
    } catch (error) {
      host.log.error({ err: error }, 'the former certificate stays');
      return;
    }
    this.#renewals += 1;
  }

  /** No edge takes connections any more. @returns when each has reported what it counted, or does not answer */
  async stop(): Promise<void> {
    this.#isClosing = true;
    await this.#carriedOut({ kind: 'stop' });
  }

  /** @returns when the closing frames of all connections are on their way, or an edge does not answer */
  closeSessions(text: string): Promise<void> {
    return this.#carriedOut({ kind: 'close', code: CloseCode.goingAway, text });
  }

  async #carriedOut(notice: Notice): Promise<void> {
    const { services, host } = this.#parts;
    const open = this.#slots.filter(({ isOpen }) => isOpen);
    const done = open.map(
      (slot) =>
        new Promise<void>((resolve) => {
          slot.done = resolve;
        }),
    );
    services.rows.notice(0, notice);
    services.rows.flush();
    await Promise.race([Promise.all(done), delay(host.scheduler, DONE_MS)]);
  }

  /** Every edge ends, with whatever connections it has. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#beats?.cancel();
    for (const slot of this.#slots) {
      slot.service?.close();
      await slot.thread?.end();
      await slot.local?.close();
    }
  }

  #beat(): void {
    const { host, services, venue, onDefect } = this.#parts;
    try {
      const renewals = this.#renewals;
      services.rows.notice(0, { kind: 'beat', now: host.clock.now(), venue: venue(), renewals });
      services.rows.flush();
    } catch (error) {
      onDefect(error);
      return;
    }
    for (const slot of this.#slots) {
      slot.silentBeats += 1;
      const most = slot.isOpen ? SILENT_BEATS_MAX : OPENING_BEATS_MAX;
      if (slot.thread === null || slot.silentBeats <= most) continue;
      host.log.error({ edge: slot.number }, 'an edge is silent: it is replaced');
      this.#end(slot);
    }
  }

  #end(slot: Slot): void {
    slot.isOpen = false;
    slot.silentBeats = 0;
    void slot.thread?.end();
  }

  async #open(slot: Slot): Promise<void> {
    const opened = new Promise<VenueError | null>((resolve) => {
      slot.opened = resolve;
    });
    const { config } = this.#parts.host;
    if (config.edges === 0) await this.#startLocal(slot);
    else this.#startThread(slot);
    const error = await opened;
    if (error !== null) throw error;
  }

  async #startLocal(slot: Slot): Promise<void> {
    const { side, host, epoch, services, documents, onDefect } = this.#parts;
    const { requests, core: end } = side.addLocal();
    this.#lastNumber += 1;
    slot.number = this.#lastNumber;
    slot.service = this.#serve(slot, requests);
    slot.local = await Edge.open({
      host,
      number: slot.number,
      edges: 1,
      epoch,
      ports: slot.ports,
      end,
      core: new CoreClient(end),
      numbers: services.nextSessions(),
      documents,
      visitor: host.visitor,
      beat: () => {},
      onDefect,
    });
  }

  #startThread(slot: Slot): void {
    const { side, host, epoch, services, documents } = this.#parts;
    const { config, threads, clock, log } = host;
    const { requests, description, transfer } = side.addThread();
    this.#lastNumber += 1;
    const number = this.#lastNumber;
    slot.number = number;
    slot.silentBeats = 0;
    slot.service = this.#serve(slot, requests);
    const data: EdgeTask = {
      number,
      place: this.#slots.indexOf(slot),
      edges: config.edges,
      epoch,
      ports: { ...slot.ports, certificate: this.#certificate, renewals: this.#renewals },
      config,
      now: clock.now(),
      numbers: services.nextSessions(),
      documents: { operator: documents.operator, texts: documents.texts },
      visitor: host.visitor,
      link: description,
    };
    let failure: VenueError | null = null;
    slot.thread = threads.start<EdgeFailure>('edge/edge-thread', {
      data,
      transfer,
      heapMb: config.edgeHeapMb,
      onMessage: ({ code, text }) => {
        failure = new VenueError(code as VenueError['code'], text);
      },
      onError: (error) => log.error({ err: error, edge: number }, 'an edge has failed'),
      onEnd: () => this.#ended(slot, failure),
    });
  }

  #ended(slot: Slot, failure: VenueError | null): void {
    slot.service?.close();
    slot.service = null;
    slot.thread = null;
    slot.isOpen = false;
    slot.state = NOTHING;
    slot.done();
    slot.opened(failure ?? new VenueError('listen', 'an edge ended before it listened'));
    // Who opens the venue is given the reason; only an edge that has served is replaced.
    if (this.#isClosing || !slot.hasServed) return;
    const { host } = this.#parts;
    host.metrics.count('edges_replaced');
    host.log.warn(
      { edge: slot.number, err: failure },
      'an edge has ended: another takes its place',
    );
    host.scheduler.after(RESTART_MS, () => {
      if (!this.#isClosing) this.#startThread(slot);
    });
  }

  #serve(slot: Slot, source: RequestSource): EdgeService {
    const { services, onDefect, host } = this.#parts;
    return new EdgeService({
      edge: slot.number,
      source,
      services,
      onDefect,
      onDamage: (error) => {
        if (slot.thread === null) onDefect(error);
        else
          host.log.error({ err: error, edge: slot.number }, 'an edge has sent what no edge sends');
        this.#end(slot);
      },
      report: (report) => this.#takeReport(slot, report),
    });
  }

  #takeReport(slot: Slot, report: EdgeReport): void {
    const { host } = this.#parts;
    slot.silentBeats = 0;
    switch (report.kind) {
      case 'open': {
        const { port, adminPort, okxPort, fixPort } = report;
        // An edge in its place listens where clients know it.
        const { ports } = slot;
        slot.ports = {
          ...ports,
          port,
          adminPort: ports.adminPort === null ? null : adminPort,
          okxPort: ports.okxPort === null ? null : okxPort,
          fixPort: ports.fixPort === null ? null : fixPort,
        };
        slot.isOpen = true;
        slot.hasServed = true;
        slot.opened(null);
        return;
      }
      case 'alive':
        return;
      case 'done':
        slot.done();
        return;
      case 'metrics':
        slot.state = report.state;
        host.metrics.addCounted(report.counted);
        return;
      case 'refusals':
      case 'log':
        this.#parts.report(report);
        return;
      default:
        report satisfies never;
    }
  }
}

const NOTHING: EdgeState = {
  connections: 0,
  sessions: 0,
  subscriptions: 0,
  slowReaders: 0,
  queuedBytes: 0,
  slowest: [],
  heapUsed: 0,
};

function slotOf(ports: Ports): Slot {
  return {
    ports,
    number: 0,
    service: null,
    thread: null,
    local: null,
    isOpen: false,
    hasServed: false,
    silentBeats: 0,
    state: NOTHING,
    opened: () => {},
    done: () => {},
  };
}
