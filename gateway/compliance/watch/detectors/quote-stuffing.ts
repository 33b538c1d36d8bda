// Messages without trades, second after second: load that slows others down, or hides what is really done.

import { read } from '../../../../engine/index.ts';
import {
  type AccountId,
  type ClientCommand,
  COMMAND_FACTS,
  type Command,
  type ContractId,
  type ParticipantId,
  type Seq,
} from '../../../../engine/schema/index.ts';
import { type Detector, type Finding, type Observation, SECOND_US } from '../detector.ts';

interface Second {
  messages: number;
  fills: number;
  readonly first: Seq;
  last: Seq;
  readonly account: AccountId;
  readonly contract: ContractId;
}

interface Streak {
  readonly first: Seq;
  seconds: number;
  /** The second after which it goes on. */
  second: number;
}

export class QuoteStuffing implements Detector {
  readonly name = 'quoteStuffing';
  #second = 0;
  #counts = new Map<ParticipantId, Second>();
  #streaks = new Map<ParticipantId, Streak>();

  inspect(observation: Observation): Finding[] {
    const { envelope, events, state } = observation;
    const second = Math.floor(envelope.time / SECOND_US);
    const found = second > this.#second ? this.#close(observation) : [];
    this.#second = second;
    const asked = messageOf(envelope.command);
    if (asked !== null) {
      const participant = read.owner(state, asked.account) as ParticipantId;
      const count = this.#counts.get(participant);
      if (count === undefined) {
        const { seq } = envelope;
        const { account, contract, messages } = asked;
        this.#counts.set(participant, {
          messages,
          fills: 0,
          first: seq,
          last: seq,
          account,
          contract,
        });
      } else {
        count.messages += asked.messages;
        count.last = envelope.seq;
      }
    }
    for (const event of events) {
      if (event.kind !== 'fill') continue;
      for (const { account } of [event.maker, event.taker]) {
        const count = this.#counts.get(read.owner(state, account) as ParticipantId);
        if (count !== undefined) count.fills += 1;
      }
    }
    return found;
  }

  #close({ limit }: Observation): Finding[] {
    const found: Finding[] = [];
    const streaks = new Map<ParticipantId, Streak>();
    for (const [participant, count] of this.#counts) {
      const { messages, fills, contract, account } = count;
      const perFill = Math.floor(messages / Math.max(1, fills));
      if (messages < limit('messages', contract) || perFill < limit('perFill', contract)) continue;
      const known = this.#streaks.get(participant);
      const goesOn = known !== undefined && known.second === this.#second - 1;
      const streak = goesOn ? known : { first: count.first, seconds: 0, second: 0 };
      streak.seconds += 1;
      streak.second = this.#second;
      streaks.set(participant, streak);
      if (streak.seconds < limit('hold', contract)) continue;
      found.push({
        contract,
        subject: String(participant),
        participants: [participant],
        accounts: [account],
        measured: { messages, perFill, hold: streak.seconds },
        first: streak.first,
        decisive: [count.first, count.last],
        text: `participant ${participant} sent ${messages} messages in a second with ${fills} fills, for ${streak.seconds} s`,
      });
    }
    this.#counts = new Map();
    this.#streaks = streaks;
    return found;
  }
}

interface Asked {
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly messages: number;
}

/** The contract is 0 where the message names an order alone. */
function messageOf(command: Command): Asked | null {
  if (!isOfClient(command)) return null;
  switch (command.kind) {
    case 'placeOrder':
      return { account: command.account, contract: command.contract, messages: 1 };
    case 'amendOrder':
    case 'cancelOrder':
    case 'massCancel':
      return { account: command.account, contract: 0 as ContractId, messages: 1 };
    case 'batch': {
      if (command.items.length === 0) return null;
      const [item] = command.items;
      const contract = item.kind === 'placeOrder' ? item.contract : (0 as ContractId);
      return { account: item.account, contract, messages: command.items.length };
    }
    case 'chooseLeverage':
      return null;
    default:
      return command satisfies never;
  }
}

function isOfClient(command: Command): command is ClientCommand {
  return COMMAND_FACTS[command.kind].weight !== 'none';
}
