// Keys: what a trader signs with. The engine keeps what the session needs to check a log-on; it checks none.

import { type EventBuffer, emitRare } from '../events/buffer.ts';
import { Ending, moveEnd } from '../gate/ends.ts';
import { KEYS_MAX } from '../kernel/limits.ts';
import type { TraderId } from '../kernel/units.ts';
import { KeyAlgorithm, Scope } from '../schema/closed-sets.ts';
import type { RegisterKey, RevokeKey } from '../schema/commands/traders.ts';
import { OK, RejectReason, type Verdict } from '../schema/reject.ts';
import { noteKey } from '../state/clearances.ts';
import { checkEnd, checkMember, checkText, checkWhole } from '../state/fields.ts';
import type { Key } from '../state/registers.ts';
import { type EngineState, refuse } from '../state/state.ts';
import { checkKeyMayEnd } from '../supervision/staff.ts';
import { loseKey } from './lapses.ts';

const ADDRESSES_MAX = 64;
const MATERIAL_DIGITS_MAX = 1024;
const ALL_SCOPES = Scope.read + Scope.trade + Scope.transfer + Scope.admin + Scope.bind;

/** @see docs/rules/eligibility.md ELIG-002 */
export function registerKey(state: EngineState, command: RegisterKey, out: EventBuffer): Verdict {
  const { keys, keyNames, traders, clearances } = state.eligibility;
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
  return (scopes & ~(Scope.read + Scope.admin)) === 0
    ? OK
    : refuse(state, identityConflict, 'scopes', Scope.read + Scope.admin, scopes);
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
