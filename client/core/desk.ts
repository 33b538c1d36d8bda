// The desk of the operator's staff: one logged-on connection to the administrative listener. Nothing is ever sent
// twice: when a connection ends, whether a command was done is for a person to look at. It runs in a browser too.

import type {
  ContractId,
  KeyId,
  ParticipantId,
  ProposalId,
  Time,
} from '../../engine/kernel/units.ts';
import type { Command } from '../../engine/schema/command.ts';
import type { ControlledCommand } from '../../engine/schema/commands/controlled.ts';
import type { Event } from '../../engine/schema/event.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { Channel, type ClientRequest } from '../../proto/client-message.ts';
import type {
  AdminResult,
  Contracts,
  KillSwitches,
  LogOnResult,
  Proposals,
  RecordFile,
  RecordFiles,
  RecordPiece,
  RegisterPage,
  RiskAccounts,
  ServerBody,
  ServerMessage,
  Sessions,
} from '../../proto/server-message.ts';
import { Connection, type ProtocolName } from './connection.ts';
import { Emitter } from './emitter.ts';
import { type PricesName, takePrices } from './market-events.ts';
import type { ClientEvents } from './options.ts';
import { Pending } from './pending.ts';
import { ConnectionLost, OrderRefused, RecordChanged, RecordTooLarge } from './refusals.ts';
import type { Signer } from './signer.ts';
import type { OpenSocket } from './socket.ts';

/** Which desk, whatever the host. */
export interface DeskSessionOptions {
  /** What the key is called at the venue. */
  readonly keyName: string;
  /** Of the administrative listener, like ws://127.0.0.1:8901. */
  readonly url: string;
  readonly protocol?: ProtocolName | undefined;
  readonly openMs?: number | undefined;
}

/** With what the host hands in. */
export interface DeskOptions extends DeskSessionOptions {
  readonly sign: Signer;
  readonly openSocket: OpenSocket;
}

/** What happens at a desk: what it subscribed to, and the end of its connection. */
export type DeskEvents = Pick<ClientEvents, PricesName | 'closed'>;

/** A register as a table of texts, the cells as a CSV file has them. */
export interface RegisterTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A record as it was read; `version` is another one as soon as it has changed. */
export interface RecordText {
  readonly text: string;
  readonly version: string;
}

/** Which sessions are wanted. */
export interface SessionChoice {
  /** Those behind this number: the `next` of the page before. */
  readonly cursor?: number;
  /** Of this participant alone. */
  readonly participant?: number;
  /** Those alone that read slowly. */
  readonly isSlow?: boolean;
}

/** The engine's refusal among a command's events; null when it was done. */
export function refusalIn({
  events,
}: AdminResult): Extract<Event, { kind: 'commandRejected' }> | null {
  for (const event of events) if (event.kind === 'commandRejected') return event;
  return null;
}

/** @throws LogOnRefused, ConnectionLost */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { protocol = 'proto', openMs = 10_000 } = options;
  const desk = new Desk();
  await desk.open({ ...options, protocol, openMs });
  return desk;
}

export class Desk extends Emitter<DeskEvents> {
  readonly #pending = new Pending();
  /** When the next page may be asked for: pages leave of what the key may ask enough for short questions. */
  #pageAt = 0;
  #connection: Connection | undefined;
  #logOn: LogOnResult | undefined;

  /** Called by `openDesk`. */
  async open(options: Parameters<typeof Connection.open>[0]): Promise<void> {
    this.#connection = await Connection.open(options, {
      message: (message) => this.#take(message),
      closed: (reason) => this.#end(reason),
    });
    this.#logOn = this.#connection.logOn;
  }

  /** Who is there: `staff` is their number on the register. */
  get logOn(): LogOnResult {
    if (this.#logOn === undefined) throw new ConnectionLost('not connected yet', false);
    return this.#logOn;
  }

  /** What one person may do. @throws OrderRefused when it never reached the engine; see `refusalIn`. */
  async send(command: Command): Promise<AdminResult> {
    return (await this.#ask({ kind: 'adminCommand', command })) as AdminResult;
  }

  /** Asks for what takes two people. @returns with a `commandProposed` that has the proposal's number. */
  propose(command: ControlledCommand, reason: string, expiresAt: Time): Promise<AdminResult> {
    const key = 0 as KeyId; // The venue writes in whose session it is.
    return this.send({ kind: 'proposeCommand', key, command, reason, expiresAt });
  }

  /** Does it where one person suffices; where it takes two, proposes it, for somebody of another role to approve. */
  async sendOrPropose(
    command: ControlledCommand,
    reason: string,
    expiresAt: Time,
  ): Promise<AdminResult> {
    const result = await this.send(command);
    const takesTwo = refusalIn(result)?.reason === RejectReason.approvalNeeded;
    return takesTwo ? this.propose(command, reason, expiresAt) : result;
  }

  approve(proposal: ProposalId): Promise<AdminResult> {
    return this.send({ kind: 'approveCommand', key: 0 as KeyId, proposal });
  }

  dismiss(proposal: ProposalId, reason: string): Promise<AdminResult> {
    return this.send({ kind: 'dismissProposal', key: 0 as KeyId, proposal, reason });
  }

  async proposals(): Promise<Proposals['proposals']> {
    return ((await this.#ask({ kind: 'getProposals' })) as Proposals).proposals;
  }

  async contracts(): Promise<Contracts['contracts']> {
    return ((await this.#ask({ kind: 'getContracts' })) as Contracts).contracts;
  }

  /** Starts a public stream, whose messages come as events: of a contract, or of the venue for 0. @throws OrderRefused, ConnectionLost */
  async subscribe(channel: PricesName, contract = 0): Promise<void> {
    const stream = { channel: Channel[channel], contract: contract as ContractId } as const;
    await this.#ask({ kind: 'subscribe', ...stream, account: 0, resumeAfterSeq: 0 });
  }

  async unsubscribe(channel: PricesName, contract = 0): Promise<void> {
    const stream = { channel: Channel[channel], contract: contract as ContractId } as const;
    await this.#ask({ kind: 'unsubscribe', ...stream, account: 0 });
  }

  /** The accounts nearest to liquidation first: `limit` of them, 100 at most. @throws OrderRefused, ConnectionLost */
  async riskAccounts(limit = 0): Promise<RiskAccounts> {
    return (await this.#ask({ kind: 'getRiskAccounts', limit })) as RiskAccounts;
  }

  /** Kill switches that are not released, in the order in which they were thrown. @throws OrderRefused, ConnectionLost */
  async killSwitches(): Promise<KillSwitches> {
    return (await this.#ask({ kind: 'getKillSwitches' })) as KillSwitches;
  }

  /** Sessions that have logged on, of all edges, by number: a page of 200. @throws OrderRefused, ConnectionLost */
  async sessions({
    cursor = 0,
    participant = 0,
    isSlow = false,
  }: SessionChoice = {}): Promise<Sessions> {
    const chosen = { cursor, participant: participant as ParticipantId, isSlow };
    return (await this.#ask({ kind: 'getSessions', ...chosen })) as Sessions;
  }

  /** All of a register. What changes meanwhile may be there in either state. @throws OrderRefused, ConnectionLost */
  async register(table: string): Promise<RegisterTable> {
    const rows: (readonly string[])[] = [];
    for (let cursor = ''; ; ) {
      const page = (await this.#page({ kind: 'getRegister', table, cursor })) as RegisterPage;
      for (const { cells } of page.rows) rows.push(cells);
      this.#rest(page.rows.reduce((sum, { cells }) => sum + cells.join().length, 0));
      if (page.next === '') return { columns: page.columns, rows };
      cursor = page.next;
    }
  }

  /** The venue's records as files that this person may read, behind a name, in the order of names. @throws OrderRefused, ConnectionLost */
  async records(after = ''): Promise<RecordFile[]> {
    const found: RecordFile[] = [];
    for (let cursor = after; ; ) {
      const page = (await this.#page({ kind: 'listRecords', cursor })) as RecordFiles;
      found.push(...page.files);
      if (page.next === '') return found;
      cursor = page.next;
    }
  }

  /**
   * The text of a record, as long as it was when it was first read; some grow.
   * @throws RecordTooLarge when it is longer than `bytesMax`, RecordChanged when it was written anew meanwhile; OrderRefused, ConnectionLost
   */
  async record(name: string, bytesMax: number): Promise<string> {
    return (await this.#whole(name, bytesMax)).text;
  }

  /** The same, and null while it is still the version that is known, which is one short question. @throws as `record` */
  async recordUnless(known: string, name: string, bytesMax: number): Promise<RecordText | null> {
    // From behind its end: size and version come alone.
    if (known !== '' && versionOf(await this.#piece(name, bytesMax)) === known) return null;
    return this.#whole(name, bytesMax);
  }

  async #whole(name: string, bytesMax: number): Promise<RecordText> {
    const first = await this.#piece(name, 0);
    const { size, version } = first;
    if (size > bytesMax) throw new RecordTooLarge(name, size, bytesMax);
    const decoder = new TextDecoder();
    let { data } = first;
    let text = decoder.decode(data.subarray(0, size), { stream: true });
    for (let offset = data.length; offset < size; offset += data.length) {
      const piece = await this.#piece(name, offset);
      data = piece.data;
      if (data.length === 0 || piece.size < size || piece.version !== version) {
        throw new RecordChanged(name);
      }
      text += decoder.decode(data.subarray(0, size - offset), { stream: true });
    }
    return { text: text + decoder.decode(), version: versionOf(first) };
  }

  close(): void {
    if (this.#connection === undefined) return;
    this.#connection.close();
    this.#end('closed');
  }

  async #piece(name: string, offset: number): Promise<RecordPiece> {
    const request = { kind: 'readRecord', name, offset } as const;
    const piece = (await this.#page(request)) as RecordPiece;
    this.#rest(piece.data.length);
    return piece;
  }

  #rest(bytes: number): void {
    this.#pageAt = Math.max(this.#pageAt, performance.now()) + bytes / PAGE_BYTES_A_MS;
  }

  /** One of many: beyond what the key may ask at once it waits as long as the venue says. */
  async #page(request: ClientRequest): Promise<ServerBody> {
    for (;;) {
      const restMs = this.#pageAt - performance.now();
      if (restMs > 0) await passed(restMs);
      try {
        return await this.#ask(request);
      } catch (error) {
        if (!(error instanceof OrderRefused) || error.reason !== 'rateLimited') throw error;
        await passed(error.retryAfterMs);
      }
    }
  }

  #take({ requestId, message }: ServerMessage): void {
    if (takePrices(message, (name, event) => this.emit(name, event))) return;
    this.#pending.answer(requestId, message);
  }

  #end(reason: string): void {
    this.#connection = undefined;
    this.#pending.giveUp(reason);
    this.emit('closed', { reason });
  }

  #ask(request: ClientRequest): Promise<ServerBody> {
    const connection = this.#connection;
    if (connection === undefined) {
      return Promise.reject(
        new ConnectionLost('the connection has ended; nothing was sent', false),
      );
    }
    return this.#pending.send(connection, request);
  }
}

/** A long piece in 200 ms, which is five sixths of what a key may ask. */
const PAGE_BYTES_A_MS = 320;

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** One that has only grown is another one too. */
function versionOf({ version, size }: RecordPiece): string {
  return `${version} ${size}`;
}
