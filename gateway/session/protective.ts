// What is never refused for sending too much: whatever stops, revokes or takes away, so that no flood of other commands
// delays it.

import {
  type Command,
  type CommandKind,
  type CommandOf,
  ContractState,
  KillState,
} from '../../engine/schema/index.ts';

type Protects<C> = (command: C) => boolean;

const always: Protects<unknown> = () => true;

/** A kind without a row waits its turn. */
const PROTECTIVE: { readonly [K in CommandKind]?: Protects<CommandOf<K>> } = {
  cancelOrder: always,
  massCancel: always,
  revokeKey: always,
  retireStaff: always,
  dismissProposal: always,
  setContractState: ({ state }) =>
    state === ContractState.halted || state === ContractState.cancelOnly,
  suspendParticipant: ({ suspended }) => suspended,
  suspendAffiliate: ({ suspended }) => suspended,
  setPrivilege: ({ granted }) => !granted,
  setReferenceEligibility: ({ eligible }) => !eligible,
  killSwitch: ({ state }) => state !== KillState.released,
  registerFirm: ({ registered }) => !registered,
};

/** @see docs/rules/supervision.md SUPER-010 */
export function isProtective(command: Command): boolean {
  const protects = PROTECTIVE[command.kind] as Protects<Command> | undefined;
  return protects?.(command) ?? false;
}
