// What is wrong with a message by itself: its type, its fields, their values, its groups. The first fault is the one that is
// answered.

import { SessionRejectReason } from './application.ts';
import type { FixDictionary, FixField } from './fields.ts';
import type { FixEntry, FixMessage } from './message.ts';
import { FIX_44_TYPES, HEADER, HEADER_OPTIONAL, MsgType, SessionTag } from './session-tables.ts';
import { timeOf } from './times.ts';

export interface FieldFault {
  readonly reason: SessionRejectReason;
  /** 0 where it is no field's. */
  readonly tag: number;
  readonly text: string;
}

/** A type of FIX 4.4 that this acceptor does not take is not the session layer's to refuse: 'unsupported'. */
export function faultOf(
  message: FixMessage,
  takes: ReadonlySet<string>,
): FieldFault | 'unsupported' | null {
  const { type, dictionary } = message;
  if (!FIX_44_TYPES.has(type)) {
    return fault(SessionRejectReason.invalidType, 35, 'no MsgType of FIX 4.4');
  }
  const layout = dictionary.layout(type);
  if (layout === undefined || !takes.has(type)) return 'unsupported';
  const { required, optional } = layout;
  const allowed = new Set([...HEADER, ...HEADER_OPTIONAL, ...required, ...optional]);
  return (
    valuesFault(message) ??
    strayFault(message, allowed) ??
    missingFault(message, [...HEADER, ...required]) ??
    groupsFault(message, dictionary, [...message.own])
  );
}

function fault(reason: SessionRejectReason, tag: number, text: string): FieldFault {
  return { reason, tag, text };
}

function valuesFault({ pairs, dictionary }: FixMessage): FieldFault | null {
  for (const [tag, value] of pairs) {
    const field = dictionary.field(tag);
    if (field === undefined) {
      return fault(SessionRejectReason.invalidTag, tag, `tag ${tag} is not known here`);
    }
    if (value === '') return fault(SessionRejectReason.noValue, tag, `${field.name} has no value`);
    if (!FORMS[field.type](value)) {
      return fault(SessionRejectReason.badFormat, tag, `${field.name} is no ${field.type}`);
    }
    if (!isAmong(field, value)) {
      const text = `${field.name} is none of ${field.values?.join(' ')}`;
      return fault(SessionRejectReason.valueOutOfRange, tag, text);
    }
  }
  return null;
}

function isAmong({ values }: FixField, value: string): boolean {
  return values === undefined || values.includes(value);
}

const FORMS: Readonly<Record<FixField['type'], (value: string) => boolean>> = {
  text: (value) => /^[\x20-\x7e]+$/u.test(value),
  char: (value) => /^[\x21-\x7e]$/u.test(value),
  int: (value) => /^-?\d{1,15}$/u.test(value),
  length: (value) => /^\d{1,6}$/u.test(value),
  count: (value) => /^\d{1,5}$/u.test(value),
  seqNum: (value) => /^\d{1,10}$/u.test(value),
  decimal: (value) => /^-?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})$/u.test(value),
  flag: (value) => value === 'Y' || value === 'N',
  time: (value) => timeOf(value) !== null,
  date: (value) => timeOf(`${value}-00:00:00`) !== null,
  data: () => true,
};

function strayFault({ type, own, repeated }: FixMessage, allowed: Set<number>): FieldFault | null {
  for (const tag of own.keys()) {
    if (allowed.has(tag)) continue;
    const text = `tag ${tag} is not of MsgType ${type}`;
    return fault(SessionRejectReason.tagNotOfMessage, tag, text);
  }
  if (repeated === 0) return null;
  return fault(SessionRejectReason.tagTwice, repeated, `tag ${repeated} stands twice`);
}

function missingFault(message: FixMessage, required: readonly number[]): FieldFault | null {
  for (const tag of required) {
    if (message.own.has(tag)) continue;
    const name = message.dictionary.field(tag)?.name ?? String(tag);
    return fault(SessionRejectReason.tagMissing, tag, `${name} is missing`);
  }
  return null;
}

/** A group has as many entries as its count, each within it too. */
function groupsFault(
  holder: FixEntry,
  dictionary: FixDictionary,
  fields: readonly (readonly [number, string])[],
): FieldFault | null {
  for (const [tag, value] of fields) {
    const group = dictionary.group(tag);
    if (group === undefined) continue;
    const entries = holder.group(tag);
    if (entries.length !== Number(value)) {
      const text = `${dictionary.field(tag)?.name} is ${value}, and there are ${entries.length}`;
      return fault(SessionRejectReason.groupCount, tag, text);
    }
    for (const entry of entries) {
      const inside = group.members.flatMap((member): [number, string][] => {
        const of = entry.get(member);
        return of === undefined ? [] : [[member, of]];
      });
      const found = groupsFault(entry, dictionary, inside);
      if (found !== null) return found;
    }
  }
  return null;
}

/** What may have come before has the time at which it was sent first. */
export function dupFault(message: FixMessage): FieldFault | null {
  if (message.get(SessionTag.possDup) !== 'Y' || message.type === MsgType.sequenceReset) {
    return null;
  }
  const tag = SessionTag.origSendingTime;
  const original = message.get(tag);
  if (original === undefined) {
    const text = 'OrigSendingTime is missing';
    return { reason: SessionRejectReason.tagMissing, tag, text };
  }
  const first = timeOf(original) ?? Number.POSITIVE_INFINITY;
  if (first <= (timeOf(message.get(SessionTag.sendingTime) ?? '') ?? 0)) return null;
  const text = 'OrigSendingTime is behind SendingTime';
  return { reason: SessionRejectReason.sendingTime, tag, text };
}
