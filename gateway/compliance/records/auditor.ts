// The audit log as a function of the journal: each command and what it came to become lines. The little that it
// remembers, who a session is and what a value was, comes from the journal as well.

import { type EngineState, read } from '../../../engine/index.ts';
import {
  type AccountId,
  type Command,
  type ContractId,
  type Event,
  type KeyId,
  NO_ITEM,
} from '../../../engine/schema/index.ts';
import { commandToJson, eventToJson } from '../../../proto/codec.ts';
import { timeText } from '../../replay/until.ts';
import type { ConsumedCommand } from '../watch/journal-consumer.ts';
import { type Asked, askedOf } from './asked-line.ts';
import { LINE_FORMAT } from './audit-files.ts';
import type { AuditFacts, Change, RefusalFacts, Topic, Who } from './audit-line.ts';
import { Changes, type Reason } from './changes.ts';
import { concernedBy } from './concerned.ts';
import { eventWords } from './event-words.ts';
import { refusalFacts, staffName, symbolOf, whoOf, wordsOf } from './plain-words.ts';
import {
  type AuditedEvent,
  isSilent,
  topicOfBalance,
  topicOfEvent,
  topicOfRefusal,
} from './topics.ts';

/** A line without its number: `facts` is text already, as the schema writes it. */
export type Draft = Omit<AuditFacts, 'facts'> & {
  readonly facts: string;
  /** The change as lines of the first format have it, where they differ: they know none of registers. */
  readonly firstChange?: Change | null;
};

export class Auditor {
  /** Sessions → the key that logged on. A number is never given twice. */
  readonly #keys = new Map<number, KeyId>();
  readonly #changes = new Changes();

  /** The lines of one command, in the order of what happened. */
  lines({ envelope, events, state }: ConsumedCommand): Draft[] {
    const { seq, time, session, command } = envelope;
    this.#noteLogOns(session, events);
    const isPrice = command.kind === 'tick' || command.kind === 'quoteSource';
    if (isPrice && events.every(isSilent)) return [];
    const at = timeText(time);
    const lines: Draft[] = [];
    const push = (line: Omit<Draft, 'ref' | 'seq' | 'time' | 'at'>): void => {
      lines.push({ ref: `${seq}.${lines.length + 1}`, seq, time, at, ...line });
    };
    const wasRefused = events.some(
      (event) => event.kind === 'commandRejected' && event.command === command.kind,
    );
    const actor = this.#actor(state, command, session);
    const reason = reasonOf(state, events, actor);
    for (const asked of askedOf(state, command, events, wasRefused)) {
      const isActor = asked.key === 0 || asked.key === actor.key;
      const who = isActor ? actor : whoOf(state, asked.key, session);
      const change = wasRefused ? null : this.#changes.ofCommand(state, asked.command, reason);
      push(askedLine(state, asked, who, change));
    }
    let [hasChange, hasFirstChange] = [false, false];
    for (const event of events) {
      if (isSilent(event)) continue;
      const firstChange = this.#changes.ofEvent(state, event, reason);
      const change = this.#changes.ofRegister(state, event, reason) ?? firstChange;
      hasChange ||= change !== null;
      hasFirstChange ||= firstChange !== null;
      const who = isAnswer(event, command)
        ? this.#actorOf(state, command, event, actor, session)
        : null;
      push({
        ...eventLine(state, event, who, change),
        ...(change === firstChange ? {} : { firstChange }),
      });
    }
    const approved = events.find((event) => event.kind === 'commandApproved');
    if (approved?.kind === 'commandApproved' && !hasFirstChange) {
      const line = lines.findIndex(({ kind }) => kind === 'commandApproved');
      const what = `proposal ${approved.proposal}`;
      const values = [{ what, old: approved.before, new: hidden(approved.after) }];
      const firstChange = { ...reason, values };
      lines[line] = { ...lines[line], ...(hasChange ? { firstChange } : { change: firstChange }) };
    }
    return lines;
  }

  #noteLogOns(session: number, events: readonly Event[]): void {
    for (const event of events) {
      if (event.kind !== 'logOnNoted' || event.record.key === 0) continue;
      this.#keys.set(session, event.record.key);
    }
  }

  #actor(state: EngineState, command: Command, session: number): Who {
    if (command.kind === 'countRefusals') return whoOf(state, command.key, 0);
    if (command.kind === 'noteLogOn') return { ...whoOf(state, command.key, session) };
    const signs =
      'key' in command && command.kind !== 'registerKey' && command.kind !== 'revokeKey';
    const key = signs ? command.key : (this.#keys.get(session) ?? (0 as KeyId));
    return whoOf(state, key, session);
  }

  /** Of a batch each item may be signed by another key. */
  #actorOf(state: EngineState, command: Command, event: Event, actor: Who, session: number): Who {
    if (command.kind !== 'batch' || !('item' in event)) return actor;
    const key = command.items[event.item]?.key;
    return key === undefined ? actor : whoOf(state, key, session);
  }
}

/** A line as the text that is hashed: `n` first, `facts` last. @param format of the file that it stands in. */
export function bodyOf(n: number, draft: Draft, format: number = LINE_FORMAT): string {
  const { facts, words, firstChange, change: newest, ...line } = draft;
  const change = format === 1 && firstChange !== undefined ? (firstChange ?? undefined) : newest;
  const isLate = format === 1 && draft.kind === 'commandApproved';
  const rest = isLate ? { words, change } : { change, words };
  return `${JSON.stringify({ n, ...line, ...rest }).slice(0, -1)},"facts":${facts}}`;
}

function askedLine(
  state: EngineState,
  asked: Asked,
  who: Who,
  change: Change | null,
): Omit<Draft, 'ref' | 'seq' | 'time' | 'at'> {
  const { kind, topic, accounts, orders, contract, words, command, item } = asked;
  const json = hidden(commandToJson(command));
  return {
    kind,
    topic,
    who,
    ...concerned(state, accounts, orders, contract, [who.participant ?? 0, ...subject(command)]),
    ...(change === null ? {} : { change }),
    words: item === 0 ? words : `item ${item}: ${words}`,
    facts: json,
  };
}

function eventLine(
  state: EngineState,
  event: AuditedEvent,
  who: Who | null,
  change: Change | null,
): Omit<Draft, 'ref' | 'seq' | 'time' | 'at'> {
  const json = hidden(eventToJson(event));
  const { accounts, orders, contract, participants } = concernedBy(event);
  const refusal = refusalOf(event);
  const by = refusal === null && event.kind !== 'logOnNoted' ? [] : [who?.participant ?? 0];
  return {
    kind: event.kind,
    topic: topicOf(event),
    ...(who === null ? {} : { who }),
    ...concerned(state, accounts, orders, contract, [...participants, ...by]),
    ...(refusal === null ? {} : { refusal }),
    ...(change === null ? {} : { change }),
    words:
      isOfTerms(event) && change !== null
        ? changeWords(event.kind, change)
        : eventWords(state, event, json),
    facts: json,
  };
}

/** Terms and fee schedules are long: only the differences are shown. */
function isOfTerms({ kind }: Event): boolean {
  const isOfContract = kind === 'termsChanged' || kind === 'termsChangeScheduled';
  return isOfContract || kind === 'feeScheduleChanged' || kind === 'feeScheduleAnnounced';
}

function changeWords(kind: string, { values, by, why }: Change): string {
  const what = values.map((value) => `${value.what} from ${value.old} to ${value.new}`).join(', ');
  return `${wordsOf(kind)}: ${what || 'nothing'}, by ${by.join(' and ')}${why === '' ? '' : `: ${why}`}`;
}

/** The participant a command is about, where it names one. */
function subject(command: Command): number[] {
  return 'participant' in command ? [command.participant] : [];
}

function concerned(
  state: EngineState,
  accounts: readonly number[],
  orders: readonly number[],
  contract: ContractId | 0,
  more: readonly number[],
): Pick<Draft, 'accounts' | 'orders' | 'contract' | 'participants'> {
  const participants: number[] = [];
  const named: number[] = [];
  for (const account of accounts) {
    addNew(named, account);
    addNew(participants, read.owner(state, account as AccountId));
  }
  for (const id of more) addNew(participants, id);
  return {
    ...(named.length === 0 ? {} : { accounts: named }),
    ...(participants.length === 0 ? {} : { participants }),
    ...(orders.length === 0 ? {} : { orders }),
    ...(contract === 0 ? {} : { contract: symbolOf(state, contract) }),
  };
}

/** Ids are few: a set would cost more than it saves. */
function addNew(ids: number[], id: number): void {
  if (id !== 0 && !ids.includes(id)) ids.push(id);
}

function refusalOf(event: Event): RefusalFacts | null {
  switch (event.kind) {
    case 'orderRejected':
    case 'commandRejected':
      return refusalFacts(event.reason, event.field, event.limit, event.actual);
    case 'refusalsCounted':
      return refusalFacts(event.record.reason, '', 0, 0, event.record.count);
    case 'logOnNoted':
      return event.record.reason === 0 ? null : refusalFacts(event.record.reason, '', 0, 0);
    default:
      return null;
  }
}

function topicOf(event: AuditedEvent): Topic {
  if (event.kind === 'balanceChanged') return topicOfBalance(event.reason);
  if (event.kind === 'logOnNoted') return 'logOn';
  const refusal = refusalOf(event);
  return refusal === null ? topicOfEvent(event.kind) : topicOfRefusal(refusal.reason);
}

/** Whether somebody is answered by it: what fell due, or followed from another's action, has no actor. */
function isAnswer(event: Event, command: Command): boolean {
  if ('item' in event) return event.item !== NO_ITEM;
  if (command.kind === 'tick' || command.kind === 'quoteSource')
    return event.kind === 'commandRejected';
  if ('record' in event) return true;
  return ANSWERS.has(event.kind);
}

const ANSWERS: ReadonlySet<string> = new Set<Event['kind']>([
  'commandRejected',
  'commandApproved',
  'balanceChanged',
  'moneyDuplicate',
  'contractStateChanged',
  'dualControlBegun',
  'leverageChosen',
]);

function reasonOf(state: EngineState, events: readonly Event[], actor: Who): Reason {
  for (const event of events) {
    if (event.kind !== 'commandApproved') continue;
    const { proposer, approver, reason } = event;
    return { by: [staffName(state, proposer), staffName(state, approver)], why: reason };
  }
  return { by: [actor.name], why: '' };
}

/** Sealed secrets and public keys are shown by their beginning: an export goes to people who need neither. */
function hidden(json: string): string {
  return json.includes('material') ? json.replace(MATERIAL, '$1…') : json;
}

const MATERIAL = /(\\*"material\\*":\\*"[0-9a-fA-F]{8})[0-9a-fA-F]*/g;
