// The commands of supervision, one line each. Each checks everything first; a refusal changes nothing.

import { setReferenceEligibility } from './contracts/reference-assets.ts';
import { changeTerms } from './contracts/terms-change.ts';
import type { EventBuffer } from './events/buffer.ts';
import { applyMoney } from './money/money.ts';
import { assessCorporate } from './registers/corporate.ts';
import type { Command, SupervisionCommand } from './schema/command.ts';
import type { ApproveCommand } from './schema/commands/proposals.ts';
import type { Verdict } from './schema/reject.ts';
import type { EngineState } from './state/state.ts';
import { noteLogOn } from './supervision/log-ons.ts';
import { publishPrivileges, setObligation, setPrivilege } from './supervision/makers.ts';
import { dismissProposal, proposeCommand } from './supervision/proposals.ts';
import { beginDualControl, registerStaff, retireStaff } from './supervision/staff.ts';
import { reviewAlert, setThreshold } from './supervision/surveillance.ts';
import { noteSuspensionEffect } from './supervision/suspension-effect.ts';

/** An approval is the engine's own: what was proposed is carried out behind it. */
export type SupervisionOther = Exclude<SupervisionCommand, ApproveCommand>;

const KINDS: Readonly<Record<SupervisionOther['kind'], true>> = {
  registerStaff: true,
  retireStaff: true,
  beginDualControl: true,
  proposeCommand: true,
  dismissProposal: true,
  noteLogOn: true,
  setThreshold: true,
  reviewAlert: true,
  publishPrivileges: true,
  setPrivilege: true,
  setObligation: true,
  noteSuspensionEffect: true,
  assessCorporate: true,
  setReferenceEligibility: true,
  changeTerms: true,
  compensate: true,
};

export function isSupervision(command: Command): command is SupervisionOther {
  return Object.hasOwn(KINDS, command.kind);
}

export function applySupervision(
  state: EngineState,
  command: SupervisionOther,
  out: EventBuffer,
): Verdict {
  switch (command.kind) {
    case 'registerStaff':
      return registerStaff(state, command, out);
    case 'retireStaff':
      return retireStaff(state, command, out);
    case 'beginDualControl':
      return beginDualControl(state, command, out);
    case 'proposeCommand':
      return proposeCommand(state, command, out);
    case 'dismissProposal':
      return dismissProposal(state, command, out);
    case 'noteLogOn':
      return noteLogOn(state, command, out);
    case 'publishPrivileges':
      return publishPrivileges(state, command, out);
    case 'setPrivilege':
      return setPrivilege(state, command, out);
    case 'setObligation':
      return setObligation(state, command, out);
    case 'noteSuspensionEffect':
      return noteSuspensionEffect(state, command, out);
    case 'compensate':
      return applyMoney(state, command, out);
    case 'assessCorporate':
      return assessCorporate(state, command, out);
    case 'setReferenceEligibility':
      return setReferenceEligibility(state, command, out);
    case 'changeTerms':
      return changeTerms(state, command, out);
    case 'setThreshold':
      return setThreshold(state, command, out);
    case 'reviewAlert':
      return reviewAlert(state, command, out);
    default:
      return command satisfies never;
  }
}
