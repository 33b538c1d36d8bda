import type { ControlledCommand } from '../../../engine/schema/commands/controlled.ts';
import type {
  ApproveCommand,
  BeginDualControl,
  DismissProposal,
  ProposeCommand,
} from '../../../engine/schema/commands/proposals.ts';
import { CONTROLLED_NUMBERS } from '../../generated/kind-numbers.ts';
import { int64, text } from '../field.ts';
import type { Shape } from '../schema.ts';
import { choiceOf, message } from '../shape.ts';
import { commandShapes } from './by-kind.ts';

export const beginDualControl: Shape<BeginDualControl> = message<BeginDualControl>(
  'BeginDualControl',
  'beginDualControl',
  {},
);

export const proposeCommand: Shape<ProposeCommand> = message<ProposeCommand>(
  'ProposeCommand',
  'proposeCommand',
  {
    key: int64(),
    command: choiceOf<ControlledCommand['kind'], ControlledCommand>(
      CONTROLLED_NUMBERS,
      commandShapes,
    ),
    reason: text(),
    expiresAt: int64(),
  },
);

export const approveCommand: Shape<ApproveCommand> = message<ApproveCommand>(
  'ApproveCommand',
  'approveCommand',
  { key: int64(), proposal: int64() },
);

export const dismissProposal: Shape<DismissProposal> = message<DismissProposal>(
  'DismissProposal',
  'dismissProposal',
  { key: int64(), proposal: int64(), reason: text() },
);
