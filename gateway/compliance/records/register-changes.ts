// What an event of the registers sets, value by value: whom it is about, and what stands there from then on. A value
// has one name whatever event sets it, so that the old one is found: `key 7 state`, `participant 3 group`.

import {
  AlertState,
  type Event,
  InvestorClass,
  KnowledgeBasis,
  Role,
  StaffRole,
} from '../../../engine/schema/index.ts';
import { nameOf } from './plain-words.ts';

interface RegisterChange {
  /** Name and value, each below `about`. */
  readonly about: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly why: string;
}

/** Null for an event that sets nothing in a register. */
export function registerChange(
  event: Event,
  symbolOf: (contract: number) => string,
): RegisterChange | null {
  switch (event.kind) {
    case 'participantRegistered': {
      const { participant, kind: _kind, role, ...rest } = event.record;
      const named = nameOf(Role, role, 'role');
      return of(`participant ${participant}`, { ...rest, role: named, suspended: false });
    }
    case 'groupDeclared': {
      const { participant, group } = event.record;
      return of(`participant ${participant}`, { group });
    }
    case 'participantSuspended': {
      const { participant, suspended, reason } = event.record;
      return of(`participant ${participant}`, { suspended }, reason);
    }
    case 'investorClassified': {
      const { participant, kind: _kind, investorClass, ...rest } = event.record;
      const named = nameOf(InvestorClass, investorClass, 'class');
      return of(`participant ${participant}`, { investorClass: named, ...rest });
    }
    case 'corporateAssessed': {
      const { participant, kind: _kind, contract, ...assessment } = event.record;
      return of(`participant ${participant} assessment of ${symbolOf(contract)}`, assessment);
    }
    case 'rulebookAccepted': {
      const { participant, version } = event.record;
      return of(`participant ${participant}`, { rulebookAccepted: version });
    }
    case 'disclosureAcknowledged': {
      const { participant, contract, version } = event.record;
      return of(`participant ${participant} disclosure of ${symbolOf(contract)}`, { version });
    }
    case 'traderRegistered': {
      const { trader, kind: _kind, ...rest } = event.record;
      return of(`trader ${trader}`, rest);
    }
    case 'traderAssessed': {
      const { trader, kind: _kind, basis, ...rest } = event.record;
      const knowledge = { basis: nameOf(KnowledgeBasis, basis, 'basis'), ...rest };
      return of(`trader ${trader}`, { knowledge });
    }
    case 'keyRegistered': {
      const { key, kind: _kind, material, ...rest } = event.record;
      // Sealed secrets and public keys are shown by their beginning.
      const shown = `${material.slice(0, MATERIAL_DIGITS)}…`;
      return of(`key ${key}`, { ...rest, material: shown, state: 'valid' });
    }
    case 'keyRevoked': {
      const { key, reason } = event.record;
      return of(`key ${key}`, { state: 'revoked' }, reason);
    }
    case 'ownKeyChanged': {
      const { target, scopes, validUntil, addresses, material } = event.record;
      const changed = {
        ...(scopes === 0 ? {} : { scopes }),
        ...(validUntil === 0 ? {} : { validUntil }),
        ...(addresses.length === 0 ? {} : { addresses }),
        ...(material === '' ? {} : { material: `${material.slice(0, MATERIAL_DIGITS)}…` }),
      };
      return of(`key ${target}`, changed, 'by its trader');
    }
    case 'tradingLimitsSet': {
      const { trader, target, contract, inForce, asked, askedUntil } = event.limit;
      const whose = trader === 0 ? `key ${target}` : `trader ${trader}`;
      const where = contract === 0 ? '' : ` of ${symbolOf(contract)}`;
      return of(`${whose} limits${where}`, { inForce, asked, askedUntil });
    }
    case 'staffRegistered': {
      const { staff, name, role } = event.record;
      const named = nameOf(StaffRole, role, 'role');
      return of(`staff ${staff}`, { name, role: named, state: 'active' });
    }
    case 'staffRetired': {
      const { staff, reason } = event.record;
      return of(`staff ${staff}`, { state: 'retired' }, reason);
    }
    case 'accountOpened': {
      const { account, kind: _kind, ...rest } = event.record;
      return of(`account ${account}`, rest);
    }
    case 'alertReviewed': {
      const { alert, state, note } = event.record;
      return of(`alert ${alert}`, { state: nameOf(AlertState, state, 'state') }, note);
    }
    case 'affiliateSignedOff': {
      const { participant, day, note } = event.record;
      return of(`participant ${participant}`, { signedOff: day }, note);
    }
    case 'dualControlBegun':
      return of('dual control', { state: 'begun' });
    default:
      return null;
  }
}

const MATERIAL_DIGITS = 8;

function of(about: string, values: object, why = ''): RegisterChange {
  return { about, values: { ...values }, why };
}
