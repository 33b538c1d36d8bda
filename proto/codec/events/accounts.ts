import type {
  AccountOpened,
  ClassFloorSet,
  LeverageChosen,
  MarginLevelChanged,
} from '../../../engine/schema/events/accounts.ts';
import { MARGIN_LEVEL } from '../closed-sets.ts';
import { openAccount, setClassFloor } from '../commands/accounts.ts';
import { chosen, int64, sint64, uint32 } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';
import { message } from '../shape.ts';
import { ofAccount } from './parts.ts';

export const leverageChosen: Shape<LeverageChosen> = message<LeverageChosen>(
  'LeverageChosen',
  'leverageChosen',
  {
    ...ofAccount,
    contract: uint32(),
    leverage: uint32(),
  },
);

export const classFloorSet: Shape<ClassFloorSet> = recorded<ClassFloorSet>(
  'ClassFloorSet',
  'classFloorSet',
  setClassFloor,
);

export const marginLevelChanged: Shape<MarginLevelChanged> = message<MarginLevelChanged>(
  'MarginLevelChanged',
  'marginLevelChanged',
  {
    account: int64(),
    accountSeq: int64(),
    level: chosen(MARGIN_LEVEL),
    equity: sint64(),
    initialMargin: sint64(),
    maintenanceMargin: sint64(),
  },
);

export const accountOpened: Shape<AccountOpened> = recorded<AccountOpened>(
  'AccountOpened',
  'accountOpened',
  openAccount,
);
