// The commands of the registers, one line each. Each checks everything first, then writes, says its event and
// what follows from it; a refusal changes nothing.

import type { EventBuffer } from '../events/buffer.ts';
import { setExposureLimit } from '../gate/exposure-limits.ts';
import { unreachable } from '../kernel/assert.ts';
import type { Command } from '../schema/command.ts';
import type { OpenAccount } from '../schema/commands/accounts.ts';
import type {
  AcceptRulebook,
  AcknowledgeDisclosure,
  PublishDisclosure,
  PublishRulebook,
} from '../schema/commands/documents.ts';
import type { AuthorizeAffiliate, SuspendAffiliate } from '../schema/commands/makers.ts';
import type {
  ClassifyInvestor,
  DeclareGroup,
  RegisterParticipant,
  SetExposureLimit,
  SuspendParticipant,
} from '../schema/commands/participants.ts';
import type {
  AssessTrader,
  RegisterKey,
  RegisterTrader,
  RevokeKey,
} from '../schema/commands/traders.ts';
import { OK, type Verdict } from '../schema/reject.ts';
import { forgetAnswers } from '../state/clearances.ts';
import type { EngineState } from '../state/state.ts';
import { openAccount } from './accounts.ts';
import { authorizeAffiliate, suspendAffiliate } from './affiliates.ts';
import {
  acceptRulebook,
  acknowledgeDisclosure,
  publishDisclosure,
  publishRulebook,
} from './documents.ts';
import { declareGroup } from './groups.ts';
import { classifyInvestor } from './investors.ts';
import { registerKey, revokeKey } from './keys.ts';
import { registerParticipant, suspendParticipant } from './participants.ts';
import { assessTrader, registerTrader } from './traders.ts';

export type RegisterCommand =
  | RegisterParticipant
  | ClassifyInvestor
  | SuspendParticipant
  | DeclareGroup
  | SetExposureLimit
  | RegisterTrader
  | AssessTrader
  | RegisterKey
  | RevokeKey
  | PublishRulebook
  | PublishDisclosure
  | AcceptRulebook
  | AcknowledgeDisclosure
  | AuthorizeAffiliate
  | SuspendAffiliate
  | OpenAccount;

const KINDS: Readonly<Record<RegisterCommand['kind'], true>> = {
  registerParticipant: true,
  classifyInvestor: true,
  suspendParticipant: true,
  declareGroup: true,
  setExposureLimit: true,
  registerTrader: true,
  assessTrader: true,
  registerKey: true,
  revokeKey: true,
  publishRulebook: true,
  publishDisclosure: true,
  acceptRulebook: true,
  acknowledgeDisclosure: true,
  authorizeAffiliate: true,
  suspendAffiliate: true,
  openAccount: true,
};

export function isRegister(command: Command): command is RegisterCommand {
  return Object.hasOwn(KINDS, command.kind);
}

/** Applies a register command. When it is refused, `state.refusal` says why, and only that has changed. */
export function applyRegister(
  state: EngineState,
  command: RegisterCommand,
  out: EventBuffer,
): Verdict {
  const verdict = applyOne(state, command, out);
  if (verdict === OK) forgetAnswers(state.eligibility.clearances);
  return verdict;
}

function applyOne(state: EngineState, command: RegisterCommand, out: EventBuffer): Verdict {
  switch (command.kind) {
    case 'registerParticipant':
      return registerParticipant(state, command, out);
    case 'classifyInvestor':
      return classifyInvestor(state, command, out);
    case 'suspendParticipant':
      return suspendParticipant(state, command, out);
    case 'declareGroup':
      return declareGroup(state, command, out);
    case 'setExposureLimit':
      return setExposureLimit(state, command, out);
    case 'registerTrader':
      return registerTrader(state, command, out);
    case 'assessTrader':
      return assessTrader(state, command, out);
    case 'registerKey':
      return registerKey(state, command, out);
    case 'revokeKey':
      return revokeKey(state, command, out);
    case 'publishRulebook':
      return publishRulebook(state, command, out);
    case 'publishDisclosure':
      return publishDisclosure(state, command, out);
    case 'acceptRulebook':
      return acceptRulebook(state, command, out);
    case 'acknowledgeDisclosure':
      return acknowledgeDisclosure(state, command, out);
    case 'authorizeAffiliate':
      return authorizeAffiliate(state, command, out);
    case 'suspendAffiliate':
      return suspendAffiliate(state, command, out);
    case 'openAccount':
      return openAccount(state, command, out);
    default:
      return unreachable(command);
  }
}
