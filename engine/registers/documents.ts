// The rulebook, and the risk disclosure of each contract: versioned, hashed, accepted by each participant. A new
// version makes every older acceptance stale at once (rules P-31, P-45).

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  PublishDisclosure,
  PublishRulebook,
} from '../schema/commands/documents.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { checkHash, checkWhole, refuseParticipant } from '../state/fields.ts';
import { byId, type Edition } from '../state/registers.ts';
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
  const losers = byId(participants).filter(
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
  const losers = byId(participants).filter(
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

/** Only the current version can be accepted; accepting it twice changes nothing. */
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
  if (participant.rulebookAccepted !== command.version) participant.rulebookAcceptedAt = state.time;
  participant.rulebookAccepted = command.version;
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
  if (participant.disclosuresAcknowledged[contract] !== command.version) {
    participant.disclosuresAcknowledgedAt[contract] = state.time;
  }
  participant.disclosuresAcknowledged[contract] = command.version;
  emitRare(out, { kind: 'disclosureAcknowledged', record: command });
  return OK;
}

function checkCurrent(state: EngineState, edition: Edition, version: number): Verdict {
  if (edition.version !== 0 && version === edition.version) return OK;
  return refuse(state, RejectReason.fieldInvalid, 'version', edition.version, version);
}
