// The events of every account, on disk, so that a client that was away for a while receives the rest. All of it
// follows from the journal: what a crash tears off is made again by replay, and nothing here is waited for
// before an answer leaves. Only a snapshot, behind which no replay goes, waits for `sync`.

import * as fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AccountId } from '../../engine/schema/index.ts';
import { VenueError } from '../host/errors.ts';
import { makeFolders } from '../host/folders.ts';
import { EventPlaces } from './event-places.ts';
import { putStreamHeader, STREAM_HEADER_BYTES, streamRecordAt } from './stream-record.ts';

const fdatasync = promisify(fs.fdatasync);

interface AccountStreamsOptions {
  readonly folder: string;
  /** Kept per account. */
  readonly eventsMax: number;
  readonly segmentBytes: number;
  /** Events that a reader asked for cannot be read from the disk. */
  readonly damaged?: (events: readonly StreamEvent[]) => void;
}

/** Which event of which account. */
export interface StreamEvent {
  readonly account: AccountId;
  readonly accountSeq: number;
}

/** What opening the folder found. */
interface StreamsReport {
  readonly events: number;
  readonly tornBytes: number;
}

interface Segment {
  readonly id: number;
  readonly path: string;
  readonly fd: number;
  bytes: number;
  /** Events in it that some account still keeps. */
  kept: number;
  isSynced: boolean;
}

export class AccountStreams {
  readonly report: StreamsReport;
  readonly #options: AccountStreamsOptions;
  readonly #accounts = new Map<AccountId, EventPlaces>();
  readonly #segments = new Map<number, Segment>();
  #newest: Segment;
  #lastScanned: StreamEvent | null = null;
  #buffer = new Uint8Array(1 << 20);
  #view = new DataView(this.#buffer.buffer);
  #buffered = 0;

  /** Reads what is there and cuts a torn tail. @throws VenueError `streams` */
  constructor(options: AccountStreamsOptions) {
    this.#options = options;
    makeFolders(options.folder);
    let events = 0;
    let tornBytes = 0;
    const ids = this.#segmentIds();
    let cutFrom = Number.POSITIVE_INFINITY;
    for (const id of ids) {
      if (id > cutFrom) {
        // Behind a torn place nothing is known to be in order; replay makes it again.
        tornBytes += fs.statSync(this.#path(id)).size;
        fs.unlinkSync(this.#path(id));
        continue;
      }
      const found = this.#scan(id);
      events += found.events;
      if (found.tornBytes > 0) cutFrom = id;
      tornBytes += found.tornBytes;
    }
    const last = [...this.#segments.keys()].at(-1);
    this.#newest = last === undefined ? this.#open(1) : (this.#segments.get(last) as Segment);
    this.report = { events, tornBytes };
  }

  /** The account's last event here; 0 when there is none. */
  last(account: AccountId): number {
    return this.#accounts.get(account)?.last ?? 0;
  }

  /** The oldest event that can be read; above `last` when there is none. */
  first(account: AccountId): number {
    return this.#accounts.get(account)?.first ?? 1;
  }

  /** Those who ever received anything, as far as is known here. */
  accounts(): Iterable<AccountId> {
    return this.#accounts.keys();
  }

  /** Whether all that is to be kept of the account is there, up to `last`. */
  isWhole(account: AccountId): boolean {
    return this.first(account) <= Math.max(1, this.last(account) - this.#options.eventsMax + 1);
  }

  /** Forgets everything, on disk too. */
  clear(): void {
    for (const { fd, path } of this.#segments.values()) {
      fs.closeSync(fd);
      fs.unlinkSync(path);
    }
    this.#segments.clear();
    this.#accounts.clear();
    this.#lastScanned = null;
    this.#buffered = 0;
    this.#newest = this.#open(1);
  }

  /**
   * Adds an event; it is on its way to disk after `write`.
   *
   * @param from has the payload from `start` to `end`; it is copied before this returns.
   * @returns `gap` when it does not follow the last one, which then is all that is kept from here on.
   */
  append(
    account: AccountId,
    accountSeq: number,
    from: Uint8Array,
    start: number = 0,
    end: number = from.length,
  ): 'added' | 'known' | 'gap' {
    const places = this.#reach(account);
    if (accountSeq <= places.last) return 'known';
    const isGap = places.last !== 0 && accountSeq !== places.last + 1;
    const length = STREAM_HEADER_BYTES + end - start;
    if (this.#newest.bytes + this.#buffered + length > this.#options.segmentBytes) this.#turn();
    this.#reserve(length);
    const segment = this.#newest;
    const offset = segment.bytes + this.#buffered;
    const buffer = this.#buffer;
    const at = this.#buffered;
    // An event is short: to copy it byte by byte takes less than a window on it.
    const to = at + STREAM_HEADER_BYTES - start;
    for (let byte = start; byte < end; byte++) buffer[to + byte] = from[byte];
    putStreamHeader(buffer, this.#view, at, { account, accountSeq }, end - start);
    this.#buffered = at + length;
    places.add(accountSeq, { segment: segment.id, offset, length }, this.#forget);
    segment.kept += 1;
    return isGap ? 'gap' : 'added';
  }

  /** Forgets what stands behind the last event that each account has had by then; on disk it stays until its segment goes. */
  goBack(lastOf: (account: AccountId) => number): void {
    for (const [account, places] of this.#accounts) places.goBack(lastOf(account), this.#forget);
  }

  /** Hands what was added to the operating system: from here on it can be read. */
  write(): void {
    if (this.#buffered === 0) return;
    const segment = this.#newest;
    writeAt(segment.fd, this.#buffer, this.#buffered, segment.bytes);
    segment.bytes += this.#buffered;
    segment.isSynced = false;
    this.#buffered = 0;
  }

  /** The payload of an event from `first` to `last`. @throws VenueError `streamLost` */
  read(account: AccountId, accountSeq: number): Uint8Array {
    this.requireKept(account, accountSeq);
    const payload = this.find(account, accountSeq);
    if (payload !== null) return payload;
    this.#options.damaged?.(this.#damagedFrom(account, accountSeq));
    throw new VenueError('streamLost', `event ${accountSeq} of account ${account} is damaged`);
  }

  /** @throws VenueError `streamLost` when an event is not there, or no longer. */
  requireKept(account: AccountId, accountSeq: number): void {
    if (this.#isKept(account, accountSeq)) return;
    const name = `event ${accountSeq} of account ${account}`;
    throw new VenueError('streamLost', `${name} is no longer kept`);
  }

  /**
   * Puts an event that was damaged back into its place, as it was made again from the journal.
   *
   * @returns false when it is no longer kept, or is not the one that stood there. @throws VenueError `streams`
   */
  mend({ account, accountSeq }: StreamEvent, payload: Uint8Array): boolean {
    if (!this.#isKept(account, accountSeq)) return false;
    const places = this.#accounts.get(account) as EventPlaces;
    const { segment: id, offset, length } = places.at(accountSeq);
    if (length !== STREAM_HEADER_BYTES + payload.length) return false;
    const segment = this.#segments.get(id) as Segment;
    const bytes = new Uint8Array(length);
    bytes.set(payload, STREAM_HEADER_BYTES);
    putStreamHeader(bytes, new DataView(bytes.buffer), 0, { account, accountSeq }, payload.length);
    writeAt(segment.fd, bytes, length, offset);
    segment.isSynced = false;
    return true;
  }

  /** @returns null when it is not kept, is damaged, or cannot be read. */
  find(account: AccountId, accountSeq: number): Uint8Array | null {
    if (!this.#isKept(account, accountSeq)) return null;
    const places = this.#accounts.get(account) as EventPlaces;
    const { segment: id, offset, length } = places.at(accountSeq);
    const segment = this.#segments.get(id) as Segment;
    if (offset + length > segment.bytes) this.write();
    const bytes = new Uint8Array(length);
    let count = 0;
    try {
      count = fs.readSync(segment.fd, bytes, 0, length, offset);
    } catch {
      return null; // What the disk does not give back is made again, like what it gives back otherwise.
    }
    const record = count === length ? streamRecordAt(bytes, new DataView(bytes.buffer), 0) : null;
    if (record === null || record.account !== account || record.accountSeq !== accountSeq) {
      return null;
    }
    return bytes.subarray(STREAM_HEADER_BYTES);
  }

  #isKept(account: AccountId, accountSeq: number): boolean {
    return accountSeq >= this.first(account) && accountSeq <= this.last(account);
  }

  /** The damaged event and those near it that are damaged as well: a sector holds several. */
  #damagedFrom(account: AccountId, accountSeq: number): StreamEvent[] {
    const damaged: StreamEvent[] = [{ account, accountSeq }];
    const last = Math.min(this.last(account), accountSeq + DAMAGE_LOOKAHEAD);
    for (let seq = accountSeq + 1; seq <= last; seq++) {
      if (this.find(account, seq) === null) damaged.push({ account, accountSeq: seq });
    }
    return damaged;
  }

  /** The payload of the last event that opening found; what was sent before it is all there. */
  lastFound(): Uint8Array | null {
    const last = this.#lastScanned;
    return last === null ? null : this.read(last.account, last.accountSeq);
  }

  /** Resolves when all that was added before is on disk for good. */
  async sync(): Promise<void> {
    this.write();
    const open = [...this.#segments.values()].filter(({ isSynced }) => !isSynced);
    for (const segment of open) {
      segment.isSynced = true;
      await fdatasync(segment.fd);
    }
  }

  close(): void {
    this.write();
    for (const { fd } of this.#segments.values()) fs.closeSync(fd);
    this.#segments.clear();
  }

  /** Starts the next segment, and drops older ones that can no longer be asked for. */
  #turn(): void {
    this.write();
    this.#newest = this.#open(this.#newest.id + 1);
    for (const segment of this.#segments.values()) {
      if (segment.kept > 0 || segment === this.#newest) continue;
      fs.closeSync(segment.fd);
      fs.unlinkSync(segment.path);
      this.#segments.delete(segment.id);
    }
  }

  readonly #forget = (id: number): void => {
    const segment = this.#segments.get(id);
    if (segment !== undefined) segment.kept -= 1;
  };

  #reach(account: AccountId): EventPlaces {
    let places = this.#accounts.get(account);
    if (places === undefined) {
      places = new EventPlaces(this.#options.eventsMax);
      this.#accounts.set(account, places);
    }
    return places;
  }

  #reserve(length: number): void {
    if (this.#buffered + length <= this.#buffer.length) return;
    this.write();
    if (length <= this.#buffer.length) return;
    this.#buffer = new Uint8Array(length * 2);
    this.#view = new DataView(this.#buffer.buffer);
  }

  #open(id: number): Segment {
    const path = this.#path(id);
    const fd = fs.openSync(path, fs.existsSync(path) ? 'r+' : 'w+', 0o640);
    const segment = { id, path, fd, bytes: 0, kept: 0, isSynced: true };
    this.#segments.set(id, segment);
    return segment;
  }

  #scan(id: number): StreamsReport {
    const segment = this.#open(id);
    const bytes = fs.readFileSync(segment.path);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let events = 0;
    for (;;) {
      const offset = segment.bytes;
      const record = streamRecordAt(bytes, view, offset);
      if (record === null) break;
      const { account, accountSeq, length } = record;
      const places = this.#reach(account as AccountId);
      segment.bytes += length;
      if (accountSeq <= places.last) continue;
      places.add(accountSeq, { segment: id, offset, length }, this.#forget);
      segment.kept += 1;
      events += 1;
      this.#lastScanned = { account: account as AccountId, accountSeq };
    }
    const tornBytes = bytes.length - segment.bytes;
    if (tornBytes > 0) fs.ftruncateSync(segment.fd, segment.bytes);
    return { events, tornBytes };
  }

  #segmentIds(): number[] {
    return fs
      .readdirSync(this.#options.folder)
      .flatMap((name) => (/^\d+\.events$/.test(name) ? [Number.parseInt(name, 10)] : []))
      .sort((a, b) => a - b);
  }

  #path(id: number): string {
    return join(this.#options.folder, `${String(id).padStart(10, '0')}.events`);
  }
}

/** How many of an account's events behind a damaged one are looked at. */
const DAMAGE_LOOKAHEAD = 1000;

/** @throws VenueError `streams` */
function writeAt(fd: number, bytes: Uint8Array, length: number, at: number): void {
  try {
    for (let from = 0; from < length; ) {
      from += fs.writeSync(fd, bytes, from, length - from, at + from);
    }
  } catch (error) {
    throw new VenueError('streams', `the account streams cannot be written: ${error}`, error);
  }
}
