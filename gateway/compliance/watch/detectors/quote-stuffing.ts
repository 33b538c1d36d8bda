// Messages without trades, second after second: load that slows others down, or hides what is really done.

import {
  type AccountId,
  type ClientCommand,
  COMMAND_FACTS,
  type Command,
  type ContractId,
  quoteEntries,
  type Seq,
} from '../../../../engine/schema/index.ts';
import { type Detector, type Finding, type Observation, SECOND_US } from '../detector.ts';
import { about, type Owners, ownersOf } from '../owners.ts';

interface Second {
  messages: number;
  fills: number;
  readonly first: Seq;
  last: Seq;
  readonly owners: Owners;
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
  /** By subject: of one second, and so no more than there are messages in it. */
  #counts = new Map<string, Second>();
  #streaks = new Map<string, Streak>();

  inspect(observation: Observation): Finding[] {
    const { envelope, events, state } = observation;
    const second = Math.floor(envelope.time / SECOND_US);
    const found = second > this.#second ? this.#close(observation) : [];
    this.#second = second;
    const asked = messageOf(envelope.command);
    if (asked !== null) {
      const { account, contract, messages } = asked;
      for (const owners of ownersOf(state, account)) {
        const count = this.#counts.get(owners.subject);
        if (count === undefined) {
          const { seq } = envelope;
          const row = { messages, fills: 0, first: seq, last: seq, owners, contract };
          this.#counts.set(owners.subject, row);
        } else {
          count.messages += messages;
          count.last = envelope.seq;
        }
      }
    }
    for (const event of events) {
      if (event.kind !== 'fill') continue;
      for (const { account } of [event.maker, event.taker]) {
        for (const { subject } of ownersOf(state, account)) {
          const count = this.#counts.get(subject);
          if (count !== undefined) count.fills += 1;
        }
      }
    }
    return found;
  }

  #close({ limit }: Observation): Finding[] {
    const found: Finding[] = [];
    const streaks = new Map<string, Streak>();
    for (const [subject, count] of this.#counts) {
      const { messages, fills, contract, owners } = count;
      const perFill = Math.floor(messages / Math.max(1, fills));
      if (messages < limit('messages', contract) || perFill < limit('perFill', contract)) continue;
      const known = this.#streaks.get(subject);
      const goesOn = known !== undefined && known.second === this.#second - 1;
      const streak = goesOn ? known : { first: count.first, seconds: 0, second: 0 };
      streak.seconds += 1;
      streak.second = this.#second;
      streaks.set(subject, streak);
      const finding = {
        contract,
        ...about(owners),
        measured: { messages, perFill, hold: streak.seconds },
        first: streak.first,
        decisive: [count.first, count.last],
        text: `${subject} sent ${messages} messages in a second with ${fills} fills, for ${streak.seconds} s`,
      };
      const isSign = streak.seconds < limit('hold', contract);
      found.push(isSign ? { ...finding, isSign } : finding);
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
    case 'massQuote': {
      const { account, contract, levels } = command;
      return { account, contract, messages: Math.max(1, quoteEntries(levels)) };
    }
    case 'setProtection':
    case 'resetProtection':
    case 'chooseLeverage':
      return null;
    default:
      return command satisfies never;
  }
}

function isOfClient(command: Command): command is ClientCommand {
  return COMMAND_FACTS[command.kind].weight !== 'none';
}
