// Keys: what a trader signs with. The engine keeps what the session needs to check a log-on; it checks none.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { Ending, moveEnd } from '../gate/ends.ts';
import { KEYS_MAX } from '../kernel/limits.ts';
import type { Time, TraderId } from '../kernel/units.ts';
import { KeyAlgorithm, Scope, StaffRole } from '../schema/closed-sets.ts';
import type { ChangeOwnKey, RegisterKey, RevokeKey } from '../schema/commands/traders.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { noteKey } from '../state/clearances.ts';
import { checkEnd, checkMember, checkText, checkWhole } from '../state/fields.ts';
import type { Key } from '../state/registers.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { noteBindKey, noteLimited } from '../state/trading-limits.ts';
import { checkKeyMayEnd } from '../supervision/staff.ts';
import { checkCounts } from './key-counts.ts';
import { loseKey } from './lapses.ts';

const ADDRESSES_MAX = 64;
const MATERIAL_DIGITS_MAX = 1024;
const ALL_SCOPES = Scope.read + Scope.trade + Scope.transfer + Scope.admin + Scope.bind;

/** @see docs/rules/eligibility.md ELIG-002 */
export function registerKey(state: EngineState, command: RegisterKey, out: EventBuffer): Verdict {
  const { keys, keyNames, traders, clearances, tradingLimits } = state.eligibility;
  const { key: id, name, algorithm, material, scopes, validUntil } = command;
  const fault = checkWhole(state, 'key', id, 1, KEYS_MAX);
  if (fault !== OK) return fault;
  if (keys.has(id)) return refuse(state, RejectReason.alreadyExists, 'key', 0, id);
  const holder = checkHolder(state, command);
  if (holder !== OK) return holder;
  const verdict =
    checkText(state, 'name', name, 1) ||
    checkMember(state, 'algorithm', algorithm, KeyAlgorithm) ||
    checkMaterial(state, algorithm, material) ||
    checkWhole(state, 'scopes', scopes, 1, ALL_SCOPES) ||
    (validUntil === 0 ? OK : checkEnd(state, 'validUntil', validUntil)) ||
    checkAddresses(state, command.addresses);
  if (verdict !== OK) return verdict;
  if (keyNames.has(name)) return refuse(state, RejectReason.alreadyExists, 'name');

  // Nothing fails after this line.
  const addresses = [...command.addresses];
  const revoked = false;
  const { trader: traderId, staff } = command;
  const key: Key = {
    id,
    trader: traderId,
    staff,
    name,
    algorithm,
    material,
    scopes,
    validUntil,
    addresses,
    revoked,
  };
  keys.set(id, key);
  keyNames.set(name, id);
  const trader = traders.get(traderId as TraderId);
  if (trader !== undefined) {
    trader.keys.push(id);
    noteKey(clearances, id, trader.id, trader.participant);
    noteLimited(tradingLimits, [key], trader.participant);
    if ((scopes & Scope.bind) !== 0) noteBindKey(tradingLimits, trader.participant, id);
  }
  emitRare(out, { kind: 'keyRegistered', record: command });
  moveEnd(state, Ending.key, id, 0, validUntil);
  return OK;
}

/**
 * A key is a trader's or a staff member's, never both: what acts for the operator cannot trade, and what trades
 * cannot act for the operator.
 *
 * @see docs/rules/supervision.md SUPER-008
 */
function checkHolder(state: EngineState, { trader, staff, scopes }: RegisterKey): Verdict {
  const { identityConflict, staffUnknown, staffRetired, traderUnknown } = RejectReason;
  if (staff === 0) {
    const row = state.eligibility.traders.get(trader as TraderId);
    if (row === undefined) return refuse(state, traderUnknown, 'trader', 0, trader);
    if ((scopes & Scope.admin) !== 0) {
      return refuse(state, identityConflict, 'scopes', ALL_SCOPES - Scope.admin, scopes);
    }
    // Who binds a client is a person who may also trade for it.
    const binds = (scopes & Scope.bind) !== 0;
    const mayBind = (scopes & Scope.trade) !== 0 && row.responsiblePerson === '';
    return binds && !mayBind
      ? refuse(state, RejectReason.bindingMissing, 'scopes', Scope.trade + Scope.bind, scopes)
      : OK;
  }
  const member = state.supervision.staff.get(staff);
  if (member === undefined) return refuse(state, staffUnknown, 'staff', 0, staff);
  if (member.retired) return refuse(state, staffRetired, 'staff', 0, staff);
  if (trader !== 0) return refuse(state, identityConflict, 'trader', 0, trader);
  const most = staffScopes(member.role);
  return (scopes & ~most) === 0 ? OK : refuse(state, identityConflict, 'scopes', most, scopes);
}

/** An Ed25519 public key has 32 bytes; an encrypted secret some, that only the server can judge. */
function checkMaterial(state: EngineState, algorithm: KeyAlgorithm, material: string): Verdict {
  const { length } = material;
  const isHex = length % 2 === 0 && /^[0-9a-f]+$/i.test(material);
  const most = algorithm === KeyAlgorithm.ed25519 ? 64 : MATERIAL_DIGITS_MAX;
  const fits = algorithm === KeyAlgorithm.ed25519 ? length === most : length <= most;
  return isHex && fits ? OK : refuse(state, RejectReason.fieldInvalid, 'material', most, length);
}

/** Looks like an address or a block of them; what it means is the session's to know. */
function checkAddresses(state: EngineState, addresses: readonly string[]): Verdict {
  if (addresses.length > ADDRESSES_MAX) {
    return refuse(state, RejectReason.fieldInvalid, 'addresses', ADDRESSES_MAX, addresses.length);
  }
  const isAddress = /^[0-9a-fA-F:.]{2,45}(\/[0-9]{1,3})?$/;
  return addresses.every((address) => isAddress.test(address))
    ? OK
    : refuse(state, RejectReason.fieldInvalid, 'addresses');
}

/** Ends a key at once and for good; not the last one that the staff's controls need. */
export function revokeKey(state: EngineState, command: RevokeKey, out: EventBuffer): Verdict {
  const key = state.eligibility.keys.get(command.key);
  if (key === undefined) return refuse(state, RejectReason.keyUnknown, 'key', 0, command.key);
  const verdict = checkText(state, 'reason', command.reason, 0) || checkKeyMayEnd(state, key);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  const ends = !key.revoked && (key.validUntil === 0 || state.time < key.validUntil);
  if (!key.revoked) moveEnd(state, Ending.key, key.id, key.validUntil, 0);
  key.revoked = true;
  emitRare(out, { kind: 'keyRevoked', record: command });
  if (ends) loseKey(state, key, state.time, out);
  return OK;
}

/**
 * What a trader does with its own keys alone: it revokes, narrows or rotates them. Whatever would widen one takes two people.
 *
 * @see docs/rules/eligibility.md ELIG-032
 */
export function changeOwnKey(state: EngineState, command: ChangeOwnKey, out: EventBuffer): Verdict {
  const { keys } = state.eligibility;
  const signer = keys.get(command.key);
  if (signer === undefined || signer.trader === 0) {
    return refuse(state, RejectReason.traderUnidentified, 'key', 0, command.key);
  }
  const fault = checkCounts(state, signer, 'key');
  if (fault !== OK) return fault;
  const key = keys.get(command.target);
  if (key === undefined || key.trader !== signer.trader) {
    return refuse(state, RejectReason.keyUnknown, 'target', 0, command.target);
  }
  // A key that may do less does not take away from one that may do more.
  if ((key.scopes & ~signer.scopes) !== 0) {
    return refuse(state, RejectReason.scopeMissing, 'key', key.scopes, signer.scopes);
  }
  const verdict = checkCounts(state, key, 'target') || checkNarrower(state, key, command);
  if (verdict !== OK) return verdict;

  // Nothing fails after this line.
  if (command.revoke) {
    const reason = `revoked by its trader with key ${signer.id}`;
    moveEnd(state, Ending.key, key.id, key.validUntil, 0);
    key.revoked = true;
    emitRare(out, { kind: 'keyRevoked', record: { kind: 'revokeKey', key: key.id, reason } });
    loseKey(state, key, state.time, out);
    return OK;
  }
  emitRare(out, { kind: 'ownKeyChanged', record: command });
  narrow(state, key, command, out);
  return OK;
}

function narrow(state: EngineState, key: Key, command: ChangeOwnKey, out: EventBuffer): void {
  const { scopes, validUntil, addresses, material } = command;
  const isRotated = material !== '';
  const next: Key = {
    ...key,
    scopes: scopes === 0 ? key.scopes : scopes,
    validUntil: validUntil === 0 ? key.validUntil : validUntil,
    addresses: addresses.length === 0 ? key.addresses : [...addresses],
    algorithm: isRotated ? KeyAlgorithm.ed25519 : key.algorithm,
    material: isRotated ? material : key.material,
  };
  state.eligibility.keys.set(key.id, next);
  if (validUntil !== 0) moveEnd(state, Ending.key, key.id, key.validUntil, validUntil);
  const stopsTrading = (key.scopes & ~next.scopes & Scope.trade) !== 0;
  if (stopsTrading) loseKey(state, next, state.time, out);
}

function checkNarrower(state: EngineState, key: Key, command: ChangeOwnKey): Verdict {
  const { revoke, scopes, validUntil, addresses, material } = command;
  if (revoke) return OK;
  const asks = scopes !== 0 || validUntil !== 0 || addresses.length > 0 || material !== '';
  if (!asks) return refuse(state, RejectReason.fieldInvalid, 'target', 0, key.id);
  return (
    checkFewerScopes(state, key, scopes) ||
    checkEarlier(state, key, validUntil) ||
    checkFewerAddresses(state, key, addresses) ||
    (material === '' ? OK : checkMaterial(state, KeyAlgorithm.ed25519, material))
  );
}

function checkFewerScopes(state: EngineState, key: Key, scopes: number): Verdict {
  if (scopes === 0) return OK;
  const fault = checkWhole(state, 'scopes', scopes, 1, ALL_SCOPES);
  if (fault !== OK) return fault;
  if ((scopes & ~key.scopes) !== 0) {
    return refuse(state, RejectReason.approvalNeeded, 'scopes', key.scopes, scopes);
  }
  const binds = (scopes & Scope.bind) !== 0 && (scopes & Scope.trade) === 0;
  return binds
    ? refuse(state, RejectReason.bindingMissing, 'scopes', Scope.trade + Scope.bind, scopes)
    : OK;
}

function checkEarlier(state: EngineState, key: Key, validUntil: Time): Verdict {
  if (validUntil === 0) return OK;
  const fault = checkEnd(state, 'validUntil', validUntil);
  if (fault !== OK) return fault;
  return key.validUntil !== 0 && validUntil > key.validUntil
    ? refuse(state, RejectReason.approvalNeeded, 'validUntil', key.validUntil, validUntil)
    : OK;
}

function checkFewerAddresses(state: EngineState, key: Key, addresses: readonly string[]): Verdict {
  const fault = checkAddresses(state, addresses);
  if (fault !== OK || key.addresses.length === 0) return fault;
  return addresses.every((address) => key.addresses.includes(address))
    ? OK
    : refuse(
        state,
        RejectReason.approvalNeeded,
        'addresses',
        key.addresses.length,
        addresses.length,
      );
}

/** All that a key of somebody with this role may have. */
export function staffScopes(role: StaffRole): number {
  return role === StaffRole.observer ? Scope.read : Scope.read + Scope.admin;
}
