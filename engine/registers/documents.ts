// The rulebook, and the risk disclosure of each contract: versioned, hashed, accepted by each participant. A new
// version makes every older acceptance stale at once (rules P-31, P-45).

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { Scope } from '../schema/closed-sets.ts';
import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  PublishDisclosure,
  PublishRulebook,
  SignDocument,
} from '../schema/commands/documents.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { checkHash, checkWhole, refuseParticipant } from '../state/fields.ts';
import {
  type Edition,
  type Key,
  type Participant,
  type Signature,
  whereById,
} from '../state/registers.ts';
import { type EngineState, marketOf, refuse, refuseContract } from '../state/state.ts';
import { loseAll } from './lapses.ts';

/** @see docs/rules/eligibility.md ELIG-009 */
export function publishRulebook(
  state: EngineState,
  command: PublishRulebook,
  out: EventBuffer,
): Verdict {
  const { participants, rulebook } = state.eligibility;
  const verdict = checkEdition(state, rulebook, command.version, command.hash);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const old = rulebook.version;
  rulebook.version = command.version;
  rulebook.hash = command.hash;
  emitRare(out, { kind: 'rulebookPublished', record: command });
  const losers = whereById(
    participants,
    ({ rulebookAccepted }) => old !== 0 && rulebookAccepted === old, // Others were locked out before.
  );
  loseAll(
    state,
    losers.map(({ id }) => ({ participant: id, what: 'rulebook', trader: 0, contract: 0 })),
  );
  return OK;
}

/** @see docs/rules/eligibility.md ELIG-010 */
export function publishDisclosure(
  state: EngineState,
  command: PublishDisclosure,
  out: EventBuffer,
): Verdict {
  const { participants, disclosures } = state.eligibility;
  const { contract } = command;
  if (marketOf(state, contract) === undefined) return refuseContract(state, contract);
  const disclosure = disclosures[contract];
  const verdict = checkEdition(state, disclosure, command.version, command.hash);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const old = disclosure.version;
  disclosure.version = command.version;
  disclosure.hash = command.hash;
  emitRare(out, { kind: 'disclosurePublished', record: command });
  const losers = whereById(
    participants,
    ({ disclosuresAcknowledged }) => old !== 0 && disclosuresAcknowledged[contract] === old,
  );
  loseAll(
    state,
    losers.map(({ id }) => ({ participant: id, what: 'disclosure', trader: 0, contract })),
  );
  return OK;
}

/** Versions only go up. */
function checkEdition(
  state: EngineState,
  edition: Edition,
  version: number,
  hash: string,
): Verdict {
  return (
    checkWhole(state, 'version', version, edition.version + 1) || checkHash(state, 'hash', hash)
  );
}

/**
 * A client accepts a document itself: a natural person with the scope to bind it signs over version and hash.
 *
 * @see docs/rules/eligibility.md ELIG-031
 */
export function signDocument(state: EngineState, command: SignDocument, out: EventBuffer): Verdict {
  const { keys, traders, participants, rulebook, disclosures } = state.eligibility;
  const { key: id, contract, version, hash } = command;
  const key = keys.get(id);
  const trader = key === undefined || key.trader === 0 ? undefined : traders.get(key.trader);
  if (key === undefined || trader === undefined) {
    return refuse(state, RejectReason.traderUnidentified, 'key', 0, id);
  }
  const fault = checkBinding(state, key, trader.responsiblePerson);
  if (fault !== OK) return fault;
  if (contract !== 0 && marketOf(state, contract) === undefined) {
    return refuseContract(state, contract);
  }
  const edition = contract === 0 ? rulebook : disclosures[contract];
  const verdict = checkCurrent(state, edition, version);
  if (verdict !== OK) return verdict;
  if (hash !== edition.hash) return refuse(state, RejectReason.fieldInvalid, 'hash');

  // Nothing fails after this line.
  const participant = participants.get(trader.participant) as Participant;
  accept(state, participant, command, { hash, trader: trader.id });
  const { id: bound } = participant;
  emitRare(out, {
    kind: 'documentSigned',
    record: command,
    trader: trader.id,
    participant: bound,
  });
  return OK;
}

/** A person binds, an algorithm does not; the key may trade and may bind, and still counts. */
function checkBinding(state: EngineState, key: Key, responsiblePerson: string): Verdict {
  const { scopes, validUntil, revoked, trader } = key;
  if (revoked) return refuse(state, RejectReason.keyRevoked, 'key', 0, key.id);
  if (validUntil !== 0 && state.time >= validUntil) {
    return refuse(state, RejectReason.keyExpired, 'key', validUntil, state.time);
  }
  const needed = Scope.trade + Scope.bind;
  if ((scopes & needed) !== needed) {
    return refuse(state, RejectReason.bindingMissing, 'key', needed, scopes);
  }
  return responsiblePerson === ''
    ? OK
    : refuse(state, RejectReason.bindingMissing, 'trader', 0, trader);
}

interface Accepted {
  /** 0 for the rulebook. */
  readonly contract: number;
  readonly version: number;
}

/** Accepting a version again keeps when and how it was accepted first. */
function accept(
  state: EngineState,
  participant: Participant,
  { contract, version }: Accepted,
  signature: Signature,
): void {
  const isRulebook = contract === 0;
  const before = isRulebook
    ? participant.rulebookAccepted
    : participant.disclosuresAcknowledged[contract];
  if (before === version) return;
  participant.signatures[contract] = signature;
  if (isRulebook) {
    participant.rulebookAccepted = version;
    participant.rulebookAcceptedAt = state.time;
    return;
  }
  participant.disclosuresAcknowledged[contract] = version;
  participant.disclosuresAcknowledgedAt[contract] = state.time;
}

/** On paper. Only the current version can be accepted; accepting it twice changes nothing. */
export function acceptRulebook(
  state: EngineState,
  command: AcceptRulebook,
  out: EventBuffer,
): Verdict {
  const { participants, rulebook } = state.eligibility;
  const participant = participants.get(command.participant);
  if (participant === undefined) {
    return refuseParticipant(state, 'participant', command.participant);
  }
  const verdict = checkCurrent(state, rulebook, command.version);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const { version } = command;
  accept(state, participant, { contract: 0, version }, { hash: rulebook.hash, trader: 0 });
  emitRare(out, { kind: 'rulebookAccepted', record: command });
  return OK;
}

export function acknowledgeDisclosure(
  state: EngineState,
  command: AcknowledgeDisclosure,
  out: EventBuffer,
): Verdict {
  const { participants, disclosures } = state.eligibility;
  const { contract } = command;
  const participant = participants.get(command.participant);
  if (participant === undefined) {
    return refuseParticipant(state, 'participant', command.participant);
  }
  if (marketOf(state, contract) === undefined) return refuseContract(state, contract);
  const verdict = checkCurrent(state, disclosures[contract], command.version);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  accept(state, participant, command, { hash: disclosures[contract].hash, trader: 0 });
  emitRare(out, { kind: 'disclosureAcknowledged', record: command });
  return OK;
}

function checkCurrent(state: EngineState, edition: Edition, version: number): Verdict {
  if (edition.version !== 0 && version === edition.version) return OK;
  return refuse(state, RejectReason.fieldInvalid, 'version', edition.version, version);
}
