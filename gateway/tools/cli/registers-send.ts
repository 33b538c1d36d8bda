// The commands of an import at the venue: carried out, or proposed where they take two people. The same import again goes on
// where the last one ended: what is in force is passed over, what waits is named by its proposal.

import {
  type AdminResult,
  type Desk,
  OrderRefused,
  refusalIn,
} from '../../../client/node/index.ts';
import {
  type ControlledCommand,
  type ProposalId,
  RejectReason,
  rejectName,
} from '../../../engine/schema/index.ts';
import { commandToJson } from '../../../proto/codec.ts';
import { reasonWords } from '../../../proto/reason-words.ts';
import type { Proposals } from '../../../proto/server-message.ts';
import type { RowCommand } from '../../compliance/registers/commands.ts';
import type { RegistersAsTheyStand } from '../../compliance/registers/standing.ts';
import { delay, realScheduler } from '../../host/scheduler.ts';
import { Failure } from './failure.ts';
import { expiryAfter } from './proposal-words.ts';

interface SendingParts {
  readonly desk: Desk;
  /** Null where no data folder was named: then nothing is known of the registers. */
  readonly registers: RegistersAsTheyStand | null;
  readonly because: string;
  readonly hours: number;
  readonly print: (line: string) => void;
}

export interface Sent {
  done: number;
  inForce: number;
  /** Proposed now, or before. */
  proposed: number;
  waiting: number;
  refused: number;
}

export class RegistersSending {
  readonly sent: Sent = { done: 0, inForce: 0, proposed: 0, waiting: 0, refused: 0 };
  readonly #parts: SendingParts;
  #open = new Map<string, Proposals['proposals'][number]>();

  constructor(parts: SendingParts) {
    this.#parts = parts;
  }

  /** What waits for a second person at the beginning. */
  async look(): Promise<void> {
    const open = await this.#parts.desk.proposals();
    this.#open = new Map(open.map((each) => [commandToJson(each.record.command), each]));
  }

  async take({ from, command }: RowCommand): Promise<void> {
    const { desk, registers, print } = this.#parts;
    const place = `${from.file} row ${from.row}`;
    const standing = registers?.of(command) ?? { is: 'open' };
    switch (standing.is) {
      case 'inForce':
        this.sent.inForce += 1;
        return;
      case 'taken':
        this.sent.refused += 1;
        print(`${place}: ${command.kind} would change ${standing.by}, which is registered already`);
        return;
      case 'waiting':
        this.sent.waiting += 1;
        print(`${place}: ${command.kind} waits for ${standing.for}`);
        return;
      case 'open':
        break;
      default:
        standing satisfies never;
    }
    const known = this.#open.get(commandToJson(command));
    if (known?.current === true) {
      this.sent.proposed += 1;
      print(`${place}: ${command.kind} is proposal ${known.proposal}`);
      return;
    }
    const refusal = refusalIn(await paced(() => desk.send(command)));
    if (refusal === null) this.sent.done += 1;
    else if (refusal.reason !== RejectReason.approvalNeeded) this.#refuse(place, refusal);
    else {
      if (known !== undefined) await this.#dismiss(known.proposal);
      await this.#propose(place, command as ControlledCommand);
    }
  }

  /** Of one whose subject has changed since: it can no longer be approved. */
  async #dismiss(proposal: ProposalId): Promise<void> {
    await paced(() =>
      this.#parts.desk.dismiss(proposal, 'proposed again: what it replaces changed'),
    );
  }

  async #propose(place: string, command: ControlledCommand): Promise<void> {
    const { desk, registers, because, hours, print } = this.#parts;
    if (registers === null) {
      throw new Failure(
        'these rows take two people: name the venue’s data folder with --data, so that what is in force is not proposed again',
        2,
      );
    }
    const result = await paced(() => desk.propose(command, because, expiryAfter(hours)));
    const refusal = refusalIn(result);
    if (refusal?.reason === RejectReason.proposalsFull) {
      throw new Failure(
        `${place}: ${refusal.limit} proposals wait, and no more may. Decide them, and run the same command again`,
      );
    }
    if (refusal !== null) {
      this.#refuse(place, refusal);
      return;
    }
    this.sent.proposed += 1;
    for (const event of result.events) {
      if (event.kind === 'commandProposed') {
        print(`${place}: ${command.kind} is proposal ${event.proposal}`);
      }
    }
  }

  #refuse(place: string, refusal: NonNullable<ReturnType<typeof refusalIn>>): void {
    this.sent.refused += 1;
    const reason = rejectName(refusal.reason);
    const column = refusal.field === '' ? '' : `, column ${refusal.field}`;
    const { means, cure } = reasonWords(reason, refusal.actual);
    const { command } = refusal;
    this.#parts.print(
      `${place}${column}: ${command} is refused (${reason}): ${means} Fix: ${cure}`,
    );
  }
}

/** At the pace that the venue allows a key of staff. */
async function paced(ask: () => Promise<AdminResult>): Promise<AdminResult> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof OrderRefused) || error.reason !== 'rateLimited') throw error;
      await delay(realScheduler, Math.ceil(error.retryAfterMs));
    }
  }
}
