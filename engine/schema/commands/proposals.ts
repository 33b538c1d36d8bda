import type { KeyId, ProposalId, Time } from '../../kernel/units.ts';
import type { ControlledCommand } from './controlled.ts';

/** From here on, for good, what takes two people is refused to one. */
export interface BeginDualControl {
  readonly kind: 'beginDualControl';
}

/** Asks for a command that takes two people. */
export interface ProposeCommand {
  readonly kind: 'proposeCommand';
  /** Who signs: a key of staff. */
  readonly key: KeyId;
  readonly command: ControlledCommand;
  /** Why; it stands in the records for good. */
  readonly reason: string;
  /** Exclusive; at most seven days ahead. */
  readonly expiresAt: Time;
}

/** The second person: the proposed command is applied now, or is refused as any command may be. */
export interface ApproveCommand {
  readonly kind: 'approveCommand';
  readonly key: KeyId;
  readonly proposal: ProposalId;
}

/** Takes a proposal back, or turns it down. */
export interface DismissProposal {
  readonly kind: 'dismissProposal';
  readonly key: KeyId;
  readonly proposal: ProposalId;
  readonly reason: string;
}
