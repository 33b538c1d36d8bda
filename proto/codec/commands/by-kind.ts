// The shapes of the commands under their kinds, from every noun but the proposals, which hold commands themselves.

import type { CommandKind, CommandOf } from '../../../engine/schema/command.ts';
import type {
  ApproveCommand,
  BeginDualControl,
  DismissProposal,
  ProposeCommand,
} from '../../../engine/schema/commands/proposals.ts';
import type { Shape } from '../schema.ts';
import * as accounts from './accounts.ts';
import * as auctions from './auctions.ts';
import * as clock from './clock.ts';
import * as collateral from './collateral.ts';
import * as contracts from './contracts.ts';
import * as documents from './documents.ts';
import * as fees from './fees.ts';
import * as fix from './fix.ts';
import * as funding from './funding.ts';
import * as maintenance from './maintenance.ts';
import * as makers from './makers.ts';
import * as money from './money.ts';
import * as orders from './orders.ts';
import * as participants from './participants.ts';
import * as prices from './prices.ts';
import * as quotes from './quotes.ts';
import * as records from './records.ts';
import * as safety from './safety.ts';
import * as staff from './staff.ts';
import * as traders from './traders.ts';
import * as tradingLimits from './trading-limits.ts';
import * as work from './work.ts';

type ProposalKind = (ApproveCommand | BeginDualControl | DismissProposal | ProposeCommand)['kind'];

export type CommandShapes<K extends CommandKind = CommandKind> = {
  readonly [Kind in K]: Shape<CommandOf<Kind>>;
};

/** Does not compile while the shape of a kind is missing. */
export const commandShapes: CommandShapes<Exclude<CommandKind, ProposalKind>> = {
  ...accounts,
  ...auctions,
  ...maintenance,
  ...clock,
  ...collateral,
  ...contracts,
  ...documents,
  ...fees,
  ...fix,
  ...funding,
  ...makers,
  ...money,
  ...orders,
  ...participants,
  ...prices,
  ...quotes,
  ...records,
  ...safety,
  ...staff,
  ...traders,
  ...tradingLimits,
  ...work,
};
