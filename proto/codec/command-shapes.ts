// Every command in the order of its number, and the envelope of the journal. The tables of the commands stand by noun
// in commands/, their fields in the order of the schema. The bounds are those of the wire: sizes that keep memory safe.
// What a tag or a quantity may be in the trade is the engine's to refuse, so that the refusal stands in the journal.

import type { Command, Envelope } from '../../engine/schema/command.ts';
import { chooseLeverage, openAccount, setClassFloor } from './commands/accounts.ts';
import { listCollateral, setCollateralRate } from './commands/collateral.ts';
import {
  approveContract,
  changeTerms,
  listContract,
  setContractState,
  setReferenceEligibility,
} from './commands/contracts.ts';
import {
  acceptRulebook,
  acknowledgeDisclosure,
  publishDisclosure,
  publishRulebook,
} from './commands/documents.ts';
import { setFundingTerms } from './commands/funding.ts';
import {
  authorizeAffiliate,
  noteSuspensionEffect,
  publishPrivileges,
  setObligation,
  setPrivilege,
  suspendAffiliate,
} from './commands/makers.ts';
import { compensate, deposit, setFundTarget, transfer, withdraw } from './commands/money.ts';
import { amendOrder, batch, cancelOrder, massCancel, placeOrder } from './commands/orders.ts';
import {
  assessCorporate,
  classifyInvestor,
  declareGroup,
  registerParticipant,
  setExposureLimit,
  suspendParticipant,
} from './commands/participants.ts';
import { quoteSource, setIndexPrice, setMarkPrice, tick } from './commands/prices.ts';
import {
  approveCommand,
  beginDualControl,
  dismissProposal,
  proposeCommand,
} from './commands/proposals.ts';
import { countRefusals, noteLogOn, reviewAlert, setThreshold } from './commands/records.ts';
import { registerStaff, retireStaff } from './commands/staff.ts';
import { assessTrader, registerKey, registerTrader, revokeKey } from './commands/traders.ts';
import { int64 } from './field.ts';
import type { Choice, Shape } from './schema.ts';
import { choice, message, nested, union } from './shape.ts';

export const commands: Choice<Command> = choice<Command>(
  placeOrder,
  amendOrder,
  cancelOrder,
  massCancel,
  batch,
  tick,
  setIndexPrice,
  setMarkPrice,
  listContract,
  approveContract,
  setContractState,
  registerParticipant,
  classifyInvestor,
  suspendParticipant,
  declareGroup,
  setExposureLimit,
  registerTrader,
  assessTrader,
  registerKey,
  revokeKey,
  publishRulebook,
  publishDisclosure,
  acceptRulebook,
  acknowledgeDisclosure,
  authorizeAffiliate,
  suspendAffiliate,
  openAccount,
  deposit,
  withdraw,
  transfer,
  countRefusals,
  setFundingTerms,
  setFundTarget,
  listCollateral,
  setCollateralRate,
  proposeCommand,
  approveCommand,
  dismissProposal,
  beginDualControl,
  quoteSource,
  chooseLeverage,
  setClassFloor,
  registerStaff,
  retireStaff,
  noteLogOn,
  setThreshold,
  reviewAlert,
  publishPrivileges,
  setPrivilege,
  setObligation,
  noteSuspensionEffect,
  assessCorporate,
  setReferenceEligibility,
  changeTerms,
  compensate,
);

export const command: Shape<Command> = union<Command>('Command', commands);

export const envelope: Shape<Envelope> = message<Envelope>(
  'Envelope',
  '',
  {
    seq: int64(),
    time: int64(),
    session: int64(),
    request: int64(),
    command: nested(command),
  },
  layOutEnvelope,
);

/** Of the layout that the hand-speed reader makes. */
function layOutEnvelope({ seq, time, session, request, command }: Envelope): Envelope {
  return { seq, time, session, request, command };
}
