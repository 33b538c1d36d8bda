// Register commands: who there is, under which checks a row is made, and what a suspension takes away. The streams
// have no staff, so every key of staff is refused for want of its holder.

import { CancelReason, MarginLevel, Role } from '../../engine/schema/closed-sets.ts';
import type { Command } from '../../engine/schema/command.ts';
import type { OpenAccount } from '../../engine/schema/commands/accounts.ts';
import type { SuspendAffiliate } from '../../engine/schema/commands/makers.ts';
import type {
  DeclareGroup,
  RegisterParticipant,
  SetExposureLimit,
  SuspendParticipant,
} from '../../engine/schema/commands/participants.ts';
import type { RegisterTrader } from '../../engine/schema/commands/traders.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { cancelWhere } from './cancel.ts';
import { accept, publish, sign } from './documents.ts';
import { lose } from './ends.ts';
import { changeOwnKey, registerKey, revokeKey } from './keys.ts';
import { setTradingLimits } from './limits.ts';
import type { PlainParticipant } from './people.ts';
import { assessCompany, assessKnowledge, authorize, classify } from './records.ts';
import {
  firstOf,
  folded,
  notePerson,
  oneOf,
  person,
  sideOf,
  text,
  whole,
} from './register-fields.ts';
import { emit, no, type PlainRefusal, type PlainVenue } from './venue.ts';

type Refusal = PlainRefusal | null;

const { alreadyExists, fieldInvalid, identityConflict, participantUnknown } = RejectReason;

/** Undefined for a command that is none of these. */
export function register(venue: PlainVenue, command: Command): Refusal | undefined {
  switch (command.kind) {
    case 'registerParticipant':
      return registerParticipant(venue, command);
    case 'openAccount':
      return openAccount(venue, command);
    case 'registerTrader':
      return registerTrader(venue, command);
    case 'registerKey':
      return registerKey(venue, command);
    case 'revokeKey':
      return revokeKey(venue, command);
    case 'changeOwnKey':
      return changeOwnKey(venue, command);
    case 'setTradingLimits':
      return setTradingLimits(venue, command);
    case 'suspendParticipant':
      return suspendParticipant(venue, command);
    case 'suspendAffiliate':
      return suspendAffiliate(venue, command);
    case 'setExposureLimit':
      return setExposureLimit(venue, command);
    case 'declareGroup':
      return declareGroup(venue, command);
    case 'classifyInvestor':
      return classify(venue, command);
    case 'assessTrader':
      return assessKnowledge(venue, command);
    case 'assessCorporate':
      return assessCompany(venue, command);
    case 'authorizeAffiliate':
      return authorize(venue, command);
    case 'publishRulebook':
      return publish(venue, { ...command, document: 'rulebook' }, command);
    case 'publishDisclosure':
      return publish(venue, { ...command, document: command.contract }, command);
    case 'acceptRulebook':
      return accept(venue, { ...command, document: 'rulebook' }, command);
    case 'acknowledgeDisclosure':
      return accept(venue, { ...command, document: command.contract }, command);
    case 'signDocument':
      return sign(venue, command);
    default:
      return undefined;
  }
}

const IDS = 262_143;

function registerParticipant(venue: PlainVenue, command: RegisterParticipant): Refusal {
  const { participant: id, name, role, affiliated, group, holders } = command;
  const { participants } = venue;
  const fault =
    whole('participant', id, 1, IDS) ?? text('name', name, true) ?? oneOf('role', role, 2);
  if (fault !== null) return fault;
  if (participants.has(id)) return no(alreadyExists, 'participant', 0, id);
  const affiliate = role === Role.affiliate;
  if (affiliate && !affiliated) return no(fieldInvalid, 'role', Role.client, Role.affiliate);
  const isHead = group === 0 || group === id;
  const rest =
    holdersRefusal(venue, command) ?? (isHead ? null : headRefusal(venue, affiliated, group));
  if (rest !== null) return rest;
  const none = { suspended: false, affiliateSuspended: false, investor: null, authorizedUntil: 0 };
  participants.set(id, {
    ...none,
    id,
    affiliate,
    affiliated,
    group: isHead ? id : group,
    holders,
    accounts: [],
    assessedUntil: new Map(),
    rulebook: 0,
    disclosures: new Map(),
    notionalMax: 0,
    groupMax: 0,
  });
  for (const holder of holders) notePerson(venue, holder, sideOf(affiliate));
  emit(venue, { kind: 'participantRegistered', record: command });
  return null;
}

/** ELIG-028: two to twenty different persons, of a client. */
function holdersRefusal(venue: PlainVenue, { holders, role }: RegisterParticipant): Refusal {
  const { length } = holders;
  if (length === 0) return null;
  if (length === 1) return no(fieldInvalid, 'holders', 2, 1);
  if (length > 20) return no(fieldInvalid, 'holders', 20, length);
  if (role === Role.affiliate) return no(fieldInvalid, 'holders', 0, length);
  const different = new Set(holders.map(folded)).size;
  if (different < length) return no(fieldInvalid, 'holders', length, different);
  return firstOf(...holders.map((holder) => person(venue, 'holders', holder, 'clients')));
}

/** ELIG-022: a head exists and heads itself, and is of the same kind. */
function headRefusal(venue: PlainVenue, affiliated: boolean, head: number): Refusal {
  const row = venue.participants.get(head);
  if (row === undefined) return no(participantUnknown, 'group', 0, head);
  if (row.group !== head) return no(fieldInvalid, 'group', row.group, head);
  return row.affiliated === affiliated ? null : no(identityConflict, 'group', 0, head);
}

function declareGroup(venue: PlainVenue, command: DeclareGroup): Refusal {
  const { participant: id, group } = command;
  const participant = venue.participants.get(id);
  if (participant === undefined) return no(participantUnknown, 'participant', 0, id);
  if (group !== id) {
    const fault = headRefusal(venue, participant.affiliated, group);
    if (fault !== null) return fault;
    // A head stays while there are others who would be left without it.
    const members = [...venue.participants.values()].filter((other) => other.group === id).length;
    if (members > 1) return no(fieldInvalid, 'participant', 1, members);
  }
  participant.group = group;
  emit(venue, { kind: 'groupDeclared', record: command });
  return null;
}

/** ELIG-023. */
function openAccount(venue: PlainVenue, command: OpenAccount): Refusal {
  const { account: id } = command;
  const fault = whole('account', id, 16, IDS);
  if (fault !== null) return fault;
  if (venue.accounts.has(id)) return no(alreadyExists, 'account', 0, id);
  const participant = venue.participants.get(command.participant);
  if (participant === undefined) {
    return no(participantUnknown, 'participant', 0, command.participant);
  }
  const count = participant.accounts.length;
  if (count >= 10) return no(RejectReason.accountsFull, 'participant', 10, count);
  const level = MarginLevel.healthy;
  const empty = { positions: new Map(), used: new Map(), orders: [], traded: new Map() };
  const account = { id, participant, balance: 0n, lastAccountSeq: 0, level, ...empty };
  participant.accounts.push(account);
  venue.accounts.set(id, account);
  emit(venue, { kind: 'accountOpened', record: command });
  return null;
}

function setExposureLimit(venue: PlainVenue, command: SetExposureLimit): Refusal {
  const { participant: id, wholeGroup, notionalMax } = command;
  const participant = venue.participants.get(id);
  if (participant === undefined) return no(participantUnknown, 'participant', 0, id);
  const isHead = participant.group === id;
  if (wholeGroup && !isHead) return no(fieldInvalid, 'participant', participant.group, id);
  const fault = whole('notionalMax', notionalMax, 0);
  if (fault !== null) return fault;
  participant[wholeGroup ? 'groupMax' : 'notionalMax'] = notionalMax;
  emit(venue, { kind: 'exposureLimitSet', record: command });
  return null;
}

function suspendParticipant(venue: PlainVenue, command: SuspendParticipant): Refusal {
  const { participant: id, suspended, reason } = command;
  const participant = venue.participants.get(id);
  if (participant === undefined) return no(participantUnknown, 'participant', 0, id);
  const fault = text('reason', reason, false);
  if (fault !== null) return fault;
  const begins = suspended && !participant.suspended;
  participant.suspended = suspended;
  emit(venue, { kind: 'participantSuspended', record: command });
  if (begins) lose(venue, participant, 0, 'suspension');
  return null;
}

/** ELIG-016: one, or by 0 all of them. */
function suspendAffiliate(venue: PlainVenue, command: SuspendAffiliate): Refusal {
  const { participant: id, suspended, reason } = command;
  const fault = text('reason', reason, false);
  if (fault !== null) return fault;
  const one = venue.participants.get(id);
  if (id === 0) venue.affiliatesSuspended = suspended;
  else if (one === undefined) return no(participantUnknown, 'participant', 0, id);
  else if (!one.affiliate) {
    return no(RejectReason.affiliateNotPermitted, 'participant', Role.affiliate, Role.client);
  } else one.affiliateSuspended = suspended;
  emit(venue, { kind: 'affiliateSuspended', record: command });
  if (!suspended) return null;
  const isMeant = (row: PlainParticipant): boolean => row.affiliate && (id === 0 || row.id === id);
  const meant = [...venue.participants.values()].filter(isMeant).sort((a, b) => a.id - b.id);
  for (const account of meant.flatMap(({ accounts }) => accounts)) {
    cancelWhere(venue, account, CancelReason.affiliateSuspended, () => true);
  }
  return null;
}

function registerTrader(venue: PlainVenue, command: RegisterTrader): Refusal {
  const { trader: id, name, responsiblePerson: responsible } = command;
  const fault = whole('trader', id, 1, 1_048_575);
  if (fault !== null) return fault;
  if (venue.traders.has(id)) return no(alreadyExists, 'trader', 0, id);
  const participant = venue.participants.get(command.participant);
  if (participant === undefined) {
    return no(participantUnknown, 'participant', 0, command.participant);
  }
  const side = sideOf(participant.affiliate);
  const stranger =
    person(venue, 'name', name, side) ??
    person(venue, 'responsiblePerson', responsible, side, false) ??
    strangerRefusal(participant, command);
  if (stranger !== null) return stranger;
  venue.traders.set(id, { id, participant, name, responsible, knowledge: null });
  for (const someone of [name, responsible]) notePerson(venue, someone, side);
  emit(venue, { kind: 'traderRegistered', record: command });
  return null;
}

/** ELIG-028: a joint account is traded by its holders, or by algorithms that one of them answers for. */
function strangerRefusal(
  { holders }: PlainParticipant,
  { name, responsiblePerson }: RegisterTrader,
): Refusal {
  const isPerson = responsiblePerson === '';
  const who = folded(isPerson ? name : responsiblePerson);
  if (holders.length === 0 || holders.map(folded).includes(who)) return null;
  return no(fieldInvalid, isPerson ? 'name' : 'responsiblePerson', holders.length);
}
