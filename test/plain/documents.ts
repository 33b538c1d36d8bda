// The rulebook and the risk disclosure of each contract: published in editions, accepted by each client.

import { Scope } from '../../engine/schema/closed-sets.ts';
import type { SignDocument } from '../../engine/schema/commands/documents.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { hasEnded, lose } from './ends.ts';
import type { PlainEdition, PlainParticipant } from './people.ts';
import { hash, whole } from './register-fields.ts';
import { emit, no, type PlainMarket, type PlainRefusal, type PlainVenue } from './venue.ts';

type Refusal = PlainRefusal | null;

/** Of a disclosure its contract. */
type Document = number | 'rulebook';

interface Published {
  readonly document: Document;
  readonly version: number;
  readonly hash: string;
}

/** ELIG-009, ELIG-010: those who had accepted the edition before lose what rested on it. */
export function publish(venue: PlainVenue, edition: Published, record: object): Refusal {
  const { document, version } = edition;
  const unknown = contractRefusal(venue, document);
  if (unknown !== null) return unknown;
  const old = editionOf(venue, document).version;
  const fault = whole('version', version, old + 1) ?? hash('hash', edition.hash);
  if (fault !== null) return fault;
  const next = { version, hash: edition.hash };
  const isRulebook = document === 'rulebook';
  if (isRulebook) venue.rulebook = next;
  else venue.disclosures.set(document, next);
  emit(venue, { kind: isRulebook ? 'rulebookPublished' : 'disclosurePublished', record });
  const what = isRulebook ? 'rulebook' : 'disclosure';
  for (const participant of [...venue.participants.values()].sort((a, b) => a.id - b.id)) {
    if (old !== 0 && acceptedBy(participant, document) === old) {
      lose(venue, participant, 0, what, isRulebook ? 0 : document);
    }
  }
  return null;
}

interface Accepted {
  readonly participant: number;
  readonly document: Document;
  readonly version: number;
}

/** On paper. */
export function accept(venue: PlainVenue, accepted: Accepted, record: object): Refusal {
  const { participant: id, document, version } = accepted;
  const participant = venue.participants.get(id);
  if (participant === undefined) return no(RejectReason.participantUnknown, 'participant', 0, id);
  const fault = contractRefusal(venue, document) ?? currentRefusal(venue, document, version);
  if (fault !== null) return fault;
  note(participant, document, version);
  const kind = document === 'rulebook' ? 'rulebookAccepted' : 'disclosureAcknowledged';
  emit(venue, { kind, record });
  return null;
}

/** ELIG-031. */
export function sign(venue: PlainVenue, command: SignDocument): Refusal {
  const { key: id, contract, version } = command;
  const key = venue.keys.get(id);
  if (key === undefined) return no(RejectReason.traderUnidentified, 'key', 0, id);
  if (key.revoked) return no(RejectReason.keyRevoked, 'key', 0, id);
  if (hasEnded(key, venue.time)) {
    return no(RejectReason.keyExpired, 'key', key.validUntil, venue.time);
  }
  const { trade, bind } = Scope;
  if ((key.scopes & trade) === 0 || (key.scopes & bind) === 0) {
    return no(RejectReason.bindingMissing, 'key', trade + bind, key.scopes);
  }
  // An algorithm has no key that binds: registering one is refused.
  const { participant, id: trader } = key.owner;
  const document = contract === 0 ? 'rulebook' : contract;
  const fault = contractRefusal(venue, document) ?? currentRefusal(venue, document, version);
  if (fault !== null) return fault;
  if (command.hash !== editionOf(venue, document).hash) {
    return no(RejectReason.fieldInvalid, 'hash');
  }
  note(participant, document, version);
  emit(venue, { kind: 'documentSigned', record: command, trader, participant: participant.id });
  return null;
}

function contractRefusal(venue: PlainVenue, document: Document): Refusal {
  if (document === 'rulebook') return null;
  const market = venue.markets[document] as PlainMarket | undefined;
  return market === undefined ? no(RejectReason.contractUnknown, 'contract', 0, document) : null;
}

function currentRefusal(venue: PlainVenue, document: Document, version: number): Refusal {
  const current = editionOf(venue, document).version;
  if (current !== 0 && version === current) return null;
  return no(RejectReason.fieldInvalid, 'version', current, version);
}

function editionOf(venue: PlainVenue, document: Document): PlainEdition {
  if (document === 'rulebook') return venue.rulebook;
  return venue.disclosures.get(document) ?? { version: 0, hash: '' };
}

function acceptedBy(participant: PlainParticipant, document: Document): number {
  if (document === 'rulebook') return participant.rulebook;
  return participant.disclosures.get(document) ?? 0;
}

function note(participant: PlainParticipant, document: Document, version: number): void {
  if (document === 'rulebook') participant.rulebook = version;
  else participant.disclosures.set(document, version);
}
