// Keys of traders: registered, ended, and narrowed by their traders. The streams have no staff, so every key of staff is refused.

import { Scope } from '../../engine/schema/closed-sets.ts';
import type { ChangeOwnKey, RegisterKey, RevokeKey } from '../../engine/schema/commands/traders.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { hasEnded, loseKey, setEnd } from './ends.ts';
import type { PlainKey, PlainTrader } from './people.ts';
import { ahead, oneOf, text, whole } from './register-fields.ts';
import { emit, no, type PlainRefusal, type PlainVenue } from './venue.ts';

type Refusal = PlainRefusal | null;

const { alreadyExists, fieldInvalid, identityConflict } = RejectReason;

export function registerKey(venue: PlainVenue, command: RegisterKey): Refusal {
  const { key: id, trader, name, scopes, validUntil } = command;
  const fault = whole('key', id, 1, 1_048_575);
  if (fault !== null) return fault;
  if (venue.keys.has(id)) return no(alreadyExists, 'key', 0, id);
  const owner = venue.traders.get(trader);
  if (command.staff !== 0) return no(RejectReason.staffUnknown, 'staff', 0, command.staff);
  if (owner === undefined) return no(RejectReason.traderUnknown, 'trader', 0, trader);
  const rest =
    scopesRefusal(owner, scopes) ??
    text('name', name, true) ??
    oneOf('algorithm', command.algorithm, 2) ??
    materialRefusal(command) ??
    whole('scopes', scopes, 1, ALL) ??
    (validUntil === 0 ? null : ahead(venue, 'validUntil', validUntil)) ??
    addressesRefusal(command);
  if (rest !== null) return rest;
  if ([...venue.keys.values()].some((key) => key.name === name)) return no(alreadyExists, 'name');
  const addresses = [...command.addresses];
  venue.keys.set(id, { id, trader, owner, name, scopes, validUntil, addresses, revoked: false });
  emit(venue, { kind: 'keyRegistered', record: command });
  setEnd(venue, 'key', id, validUntil);
  return null;
}

const { read, trade, transfer, admin, bind } = Scope;
const ALL = read + trade + transfer + admin + bind;

/** A trader's key does nothing for the operator; what binds a client is a person's and trades. */
function scopesRefusal(owner: PlainTrader, scopes: number): Refusal {
  if ((scopes & admin) !== 0) return no(identityConflict, 'scopes', ALL - admin, scopes);
  if ((scopes & bind) === 0) return null;
  if ((scopes & trade) !== 0 && owner.responsible === '') return null;
  return no(RejectReason.bindingMissing, 'scopes', trade + bind, scopes);
}

/** Hexadecimal: the 32 bytes of a public key, or up to 512 of a secret. */
function materialRefusal({
  algorithm,
  material,
}: Pick<RegisterKey, 'algorithm' | 'material'>): Refusal {
  const { length } = material;
  const most = algorithm === 1 ? 64 : 1024;
  const isHex = length > 0 && length % 2 === 0 && /^[0-9a-fA-F]*$/.test(material);
  const fits = algorithm === 1 ? length === 64 : length <= most;
  return isHex && fits ? null : no(fieldInvalid, 'material', most, length);
}

function addressesRefusal({ addresses }: Pick<RegisterKey, 'addresses'>): Refusal {
  if (addresses.length > 64) return no(fieldInvalid, 'addresses', 64, addresses.length);
  const isAddress = (address: string): boolean => {
    const [host, bits = '0', ...more] = address.split('/');
    return /^[0-9a-fA-F:.]{2,45}$/.test(host) && /^[0-9]{1,3}$/.test(bits) && more.length === 0;
  };
  return addresses.every(isAddress) ? null : no(fieldInvalid, 'addresses');
}

export function revokeKey(venue: PlainVenue, command: RevokeKey): Refusal {
  const key = venue.keys.get(command.key);
  if (key === undefined) return no(RejectReason.keyUnknown, 'key', 0, command.key);
  const fault = text('reason', command.reason, false);
  if (fault !== null) return fault;
  const ends = !key.revoked && !hasEnded(key, venue.time);
  key.revoked = true;
  setEnd(venue, 'key', key.id, 0);
  emit(venue, { kind: 'keyRevoked', record: command });
  if (ends) loseKey(venue, key, venue.time);
  return null;
}

/** A trader ends or narrows a key of its own. What would give it more is for two people (ELIG-032). */
export function changeOwnKey(venue: PlainVenue, command: ChangeOwnKey): Refusal {
  const mine = venue.keys.get(command.key);
  if (mine === undefined) return no(RejectReason.traderUnidentified, 'key', 0, command.key);
  const dead = deadKey(venue, mine, 'key');
  if (dead !== null) return dead;
  const key = venue.keys.get(command.target);
  if (key === undefined || key.owner !== mine.owner) {
    return no(RejectReason.keyUnknown, 'target', 0, command.target);
  }
  for (const scope of Object.values(Scope)) {
    const isMissing = (key.scopes & scope) !== 0 && (mine.scopes & scope) === 0;
    if (isMissing) return no(RejectReason.scopeMissing, 'key', key.scopes, mine.scopes);
  }
  const over = deadKey(venue, key, 'target');
  if (over !== null) return over;
  if (command.revoke) {
    key.revoked = true;
    setEnd(venue, 'key', key.id, 0);
    const reason = `revoked by its trader with key ${mine.id}`;
    emit(venue, { kind: 'keyRevoked', record: { kind: 'revokeKey', key: key.id, reason } });
    loseKey(venue, key, venue.time);
    return null;
  }
  const fault = widening(venue, key, command);
  if (fault !== null) return fault;
  emit(venue, { kind: 'ownKeyChanged', record: command });
  const before = key.scopes;
  if (command.scopes > 0) key.scopes = command.scopes;
  if (command.addresses.length > 0) key.addresses = [...command.addresses];
  if (command.validUntil > 0) {
    key.validUntil = command.validUntil;
    setEnd(venue, 'key', key.id, command.validUntil);
  }
  if ((before & trade) !== 0 && (key.scopes & trade) === 0) loseKey(venue, key, venue.time);
  return null;
}

function deadKey(venue: PlainVenue, key: PlainKey, field: string): Refusal {
  if (key.revoked) return no(RejectReason.keyRevoked, field, 0, key.id);
  if (!hasEnded(key, venue.time)) return null;
  return no(RejectReason.keyExpired, field, key.validUntil, venue.time);
}

function widening(venue: PlainVenue, key: PlainKey, command: ChangeOwnKey): Refusal {
  const { scopes, validUntil, addresses, material } = command;
  const { approvalNeeded, bindingMissing } = RejectReason;
  if (scopes === 0 && validUntil === 0 && addresses.length === 0 && material === '') {
    return no(fieldInvalid, 'target', 0, key.id);
  }
  if (scopes !== 0) {
    const fault = whole('scopes', scopes, 1, ALL);
    if (fault !== null) return fault;
    for (const scope of Object.values(Scope)) {
      const isNew = (scopes & scope) !== 0 && (key.scopes & scope) === 0;
      if (isNew) return no(approvalNeeded, 'scopes', key.scopes, scopes);
    }
    const isLoose = (scopes & bind) !== 0 && (scopes & trade) === 0;
    if (isLoose) return no(bindingMissing, 'scopes', trade + bind, scopes);
  }
  if (validUntil !== 0) {
    const fault = ahead(venue, 'validUntil', validUntil);
    if (fault !== null) return fault;
    const isLater = key.validUntil !== 0 && validUntil > key.validUntil;
    if (isLater) return no(approvalNeeded, 'validUntil', key.validUntil, validUntil);
  }
  const fault = addressesRefusal({ addresses });
  if (fault !== null) return fault;
  const known = key.addresses;
  const isElsewhere = known.length > 0 && addresses.some((each) => !known.includes(each));
  if (isElsewhere) return no(approvalNeeded, 'addresses', known.length, addresses.length);
  return material === '' ? null : materialRefusal({ algorithm: 1, material });
}
