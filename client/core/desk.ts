// The desk of the operator's staff: one logged-on connection to the administrative listener. Nothing is ever sent
// twice: when a connection ends, whether a command was done is for a person to look at.

import type { KeyId, ProposalId, Time } from '../../engine/kernel/units.ts';
import type { Command } from '../../engine/schema/command.ts';
import type { ControlledCommand } from '../../engine/schema/commands/controlled.ts';
import type { Event } from '../../engine/schema/event.ts';
import type { ClientRequest } from '../../proto/client-message.ts';
import type { AdminResult, Contracts, LogOnResult, Proposals } from '../../proto/server-message.ts';
import { Connection, type ProtocolName } from './connection.ts';
import { Pending } from './pending.ts';
import { ConnectionLost } from './refusals.ts';
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

export class Desk {
  readonly #pending = new Pending();
  #connection: Connection | undefined;
  #logOn: LogOnResult | undefined;

  /** Called by `openDesk`. */
  async open(options: Parameters<typeof Connection.open>[0]): Promise<void> {
    this.#connection = await Connection.open(options, {
      message: ({ requestId, message }) => void this.#pending.answer(requestId, message),
      closed: (reason) => {
        this.#connection = undefined;
        this.#pending.giveUp(reason);
      },
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

  close(): void {
    this.#connection?.close();
    this.#connection = undefined;
    this.#pending.giveUp('closed');
  }

  #ask(request: ClientRequest): ReturnType<Pending['add']>['answer'] {
    const connection = this.#connection;
    if (connection === undefined) {
      return Promise.reject(
        new ConnectionLost('the connection has ended; nothing was sent', false),
      );
    }
    const { requestId, answer } = this.#pending.add(request);
    connection.send(requestId, request);
    return answer;
  }
}
