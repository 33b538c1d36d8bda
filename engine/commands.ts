// Every command there is: what it does, who must approve it, and what a second person is shown. One row each, no
// default: a kind without a row, or a row without a control, does not compile. What is known of a command before it is
// applied (its topic in the audit log, who sends it, what it costs) is in schema/command-facts.ts.

import { drawAuctionEnd } from './auction/call.ts';
import { listCollateral } from './collateral/list.ts';
import { setCollateralRate } from './collateral/rate.ts';
import { setFeeSchedule } from './contracts/fee-schedule.ts';
import { setFundingTerms } from './contracts/funding-terms.ts';
import { approveContract, listContract, setContractState } from './contracts/life.ts';
import { scheduleMaintenance } from './contracts/maintenance.ts';
import { declareOutage } from './contracts/outage.ts';
import { setReferenceEligibility } from './contracts/reference-assets.ts';
import { changeTerms } from './contracts/terms-change.ts';
import { cancelAllAfter } from './controls/dead-man.ts';
import { cancelOnDisconnect, endSession, loseSessions } from './controls/disconnect.ts';
import { killSwitch, noteKillEffect } from './controls/kill.ts';
import { setFundTarget } from './default/fund.ts';
import { amendOrder } from './entry/amend.ts';
import { applyBatch } from './entry/batch.ts';
import { chooseLeverage, setClassFloor } from './entry/leverage.ts';
import { placeOrder } from './entry/place.ts';
import type { EventBuffer } from './events/buffer.ts';
import { setExposureLimit } from './gate/exposure-limits.ts';
import { assert, unreachable } from './kernel/assert.ts';
import { applyMoney } from './money/money.ts';
import { cancelOrder, massCancel } from './orders/cancel.ts';
import { emitCommandRefused, emitOrderRefused } from './orders/emit-refused.ts';
import { setIndexPrice, setMarkPrice } from './prices.ts';
import { quoteSource } from './pricing/quotes.ts';
import { resetProtection, setProtection } from './protection/commands.ts';
import { massQuote } from './quoting/mass-quote.ts';
import { openAccount } from './registers/accounts.ts';
import { authorizeAffiliate, signOffAffiliate, suspendAffiliate } from './registers/affiliates.ts';
import { assessCorporate } from './registers/corporate.ts';
import {
  acceptRulebook,
  acknowledgeDisclosure,
  publishDisclosure,
  publishRulebook,
  signDocument,
} from './registers/documents.ts';
import { declareGroup } from './registers/groups.ts';
import { classifyInvestor } from './registers/investors.ts';
import { changeOwnKey, registerKey, revokeKey } from './registers/keys.ts';
import { registerParticipant, suspendParticipant } from './registers/participants.ts';
import { assessTrader, registerTrader } from './registers/traders.ts';
import { setTradingLimits } from './registers/trading-limits.ts';
import type { Command, CommandKind, CommandOf } from './schema/command.ts';
import type { ControlledCommand } from './schema/commands/controlled.ts';
import type { MassCancel, OrderCommand } from './schema/commands/orders.ts';
import type { Tick } from './schema/commands/prices.ts';
import type {
  ApproveCommand,
  DismissProposal,
  ProposeCommand,
} from './schema/commands/proposals.ts';
import { OK, RejectReason, type Verdict } from './schema/reject.ts';
import { passSecond } from './second.ts';
import { forgetAnswers } from './state/clearances.ts';
import type { Proposal } from './state/staff.ts';
import { type EngineState, refuse } from './state/state.ts';
import { confirmClock, holdRisk, releaseRisk } from './supervision/clock.ts';
import type { Apply, CommandSpec, Row } from './supervision/command-row.ts';
import {
  type ControlName,
  controlOfAffiliates,
  controlOfClass,
  controlOfCorporate,
  controlOfEligibility,
  controlOfFirm,
  controlOfFloor,
  controlOfKey,
  controlOfKill,
  controlOfKnowledge,
  controlOfLimit,
  controlOfMove,
  controlOfPrivilege,
  controlOfSuspension,
  type OneSuffices,
  oneSuffices,
} from './supervision/controls.ts';
import { noteFixSession } from './supervision/fix-sessions.ts';
import { noteLogOn } from './supervision/log-ons.ts';
import { publishPrivileges, setObligation, setPrivilege } from './supervision/makers.ts';
import { checkNamed } from './supervision/named.ts';
import {
  dismissProposal,
  emitRefused,
  proposeCommand,
  type Review,
  takeApproved,
} from './supervision/proposals.ts';
import { countRefusals } from './supervision/refusals.ts';
import { changeRules } from './supervision/rules.ts';
import { beginDualControl, registerFirm, registerStaff, retireStaff } from './supervision/staff.ts';
import {
  accountOwner,
  acknowledgementOf,
  affiliateOf,
  bothOwners,
  classFloorOf,
  collateralRateOf,
  collateralTermsOf,
  contractStateOf,
  corporateOf,
  disclosureOf,
  eligibilityOf,
  exposureLimitOf,
  feeScheduleOf,
  firmOf,
  fundingTermsOf,
  fundTargetOf,
  groupOf,
  indexOf,
  investorOf,
  keyHolderOf,
  killOf,
  knowledgeOf,
  markOf,
  newcomerOf,
  newTraderOf,
  obligationOfMaker,
  privilegeOf,
  privilegesOf,
  riskHoldOf,
  rulebookAcceptanceOf,
  rulebookOf,
  staffMemberOf,
  stateAndTermsOf,
  subjectText,
  suspensionOf,
  termsOf,
  thresholdOf,
  workBoundsOf,
} from './supervision/subject.ts';
import { requestSuspicionPack, reviewAlert, setThreshold } from './supervision/surveillance.ts';
import { noteSuspensionEffect } from './supervision/suspension-effect.ts';
import { setWorkBounds } from './supervision/work-bounds.ts';

/** @see docs/rules/supervision.md SUPER-003 for the controls */
export const COMMANDS: { readonly [K in CommandKind]: CommandSpec<CommandOf<K>> } = {
  // Orders.
  placeOrder: { apply: placeOrder, control: oneSuffices },
  amendOrder: { apply: amendOrder, control: oneSuffices },
  cancelOrder: { apply: cancelOrder, control: oneSuffices },
  massCancel: { apply: cancelMany, control: oneSuffices },
  batch: { apply: applyBatch, control: oneSuffices },
  chooseLeverage: { apply: chooseLeverage, control: oneSuffices },

  // Quotes.
  massQuote: { apply: massQuote, control: oneSuffices },
  setProtection: { apply: setProtection, control: oneSuffices },
  resetProtection: { apply: resetProtection, control: oneSuffices },

  // Sessions that end, timers, kill switches.
  cancelOnDisconnect: { apply: cancelOnDisconnect, control: oneSuffices },
  endSession: { apply: endSession, control: oneSuffices },
  loseSessions: { apply: loseSessions, control: oneSuffices },
  cancelAllAfter: { apply: cancelAllAfter, control: oneSuffices },
  killSwitch: { apply: killSwitch, control: controlOfKill, subject: killOf },
  noteKillEffect: { apply: noteKillEffect, control: oneSuffices },

  // Time and prices.
  tick: { apply: passTime, control: oneSuffices },
  continue: { apply: () => OK, control: oneSuffices }, // What is owed was gone on with before it.
  setWorkBounds: { apply: setWorkBounds, control: 'parameters', subject: workBoundsOf },
  declareOutage: { apply: declareOutage, control: oneSuffices },
  drawAuctionEnd: { apply: drawAuctionEnd, control: oneSuffices },
  holdRisk: { apply: holdRisk, control: oneSuffices },
  releaseRisk: { apply: releaseRisk, control: oneSuffices },
  confirmClock: { apply: confirmClock, control: 'resuming', subject: riskHoldOf },
  quoteSource: { apply: quoteSource, control: oneSuffices },
  setIndexPrice: { apply: setIndexPrice, control: 'parameters', subject: indexOf },
  setMarkPrice: { apply: setMarkPrice, control: 'parameters', subject: markOf },

  // Contracts.
  listContract: { apply: listContract, control: oneSuffices },
  approveContract: { apply: approveContract, control: 'contracts', subject: stateAndTermsOf },
  scheduleMaintenance: { apply: scheduleMaintenance, control: oneSuffices },
  setContractState: { apply: setContractState, control: controlOfMove, subject: contractStateOf },
  changeTerms: { apply: changeTerms, control: 'parameters', subject: termsOf },
  setFeeSchedule: { apply: setFeeSchedule, control: 'parameters', subject: feeScheduleOf },
  setReferenceEligibility: {
    apply: setReferenceEligibility,
    control: controlOfEligibility,
    subject: eligibilityOf,
  },
  setFundingTerms: { apply: setFundingTerms, control: 'parameters', subject: fundingTermsOf },
  setClassFloor: { apply: setClassFloor, control: controlOfFloor, subject: classFloorOf },

  // Money and collateral.
  deposit: { apply: applyMoney, control: 'money', subject: accountOwner },
  withdraw: { apply: applyMoney, control: 'money', subject: accountOwner },
  transfer: { apply: applyMoney, control: 'money', subject: bothOwners },
  compensate: { apply: applyMoney, control: 'money', subject: bothOwners },
  setFundTarget: { apply: setFundTarget, control: 'parameters', subject: fundTargetOf },
  listCollateral: { apply: listCollateral, control: 'parameters', subject: collateralTermsOf },
  setCollateralRate: { apply: setCollateralRate, control: 'parameters', subject: collateralRateOf },

  // Participants, traders, accounts.
  registerParticipant: {
    apply: changesGate(registerParticipant),
    control: 'clients',
    subject: newcomerOf,
  },
  classifyInvestor: {
    apply: changesGate(classifyInvestor),
    control: controlOfClass,
    subject: investorOf,
  },
  assessCorporate: { apply: assessCorporate, control: controlOfCorporate, subject: corporateOf },
  suspendParticipant: {
    apply: changesGate(suspendParticipant),
    control: controlOfSuspension,
    subject: suspensionOf,
  },
  declareGroup: { apply: changesGate(declareGroup), control: 'limits', subject: groupOf },
  setExposureLimit: {
    apply: changesGate(setExposureLimit),
    control: controlOfLimit,
    subject: exposureLimitOf,
  },
  registerTrader: {
    apply: changesGate(registerTrader),
    control: 'clients',
    subject: newTraderOf,
  },
  assessTrader: {
    apply: changesGate(assessTrader),
    control: controlOfKnowledge,
    subject: knowledgeOf,
  },
  registerKey: { apply: changesGate(registerKey), control: controlOfKey, subject: keyHolderOf },
  revokeKey: { apply: changesGate(revokeKey), control: oneSuffices },
  changeOwnKey: { apply: changesGate(changeOwnKey), control: oneSuffices },
  setTradingLimits: { apply: setTradingLimits, control: oneSuffices },
  openAccount: { apply: changesGate(openAccount), control: oneSuffices },

  // Documents.
  publishRulebook: {
    apply: changesGate(publishRulebook),
    control: 'documents',
    subject: rulebookOf,
  },
  publishDisclosure: {
    apply: changesGate(publishDisclosure),
    control: 'documents',
    subject: disclosureOf,
  },
  acceptRulebook: {
    apply: changesGate(acceptRulebook),
    control: 'clients',
    subject: rulebookAcceptanceOf,
  },
  acknowledgeDisclosure: {
    apply: changesGate(acknowledgeDisclosure),
    control: 'clients',
    subject: acknowledgementOf,
  },
  signDocument: { apply: changesGate(signDocument), control: oneSuffices },

  // Market makers.
  authorizeAffiliate: {
    apply: changesGate(authorizeAffiliate),
    control: 'affiliates',
    subject: affiliateOf,
  },
  suspendAffiliate: {
    apply: changesGate(suspendAffiliate),
    control: controlOfAffiliates,
    subject: affiliateOf,
  },
  publishPrivileges: { apply: publishPrivileges, control: 'documents', subject: privilegesOf },
  setPrivilege: { apply: setPrivilege, control: controlOfPrivilege, subject: privilegeOf },
  setObligation: { apply: setObligation, control: 'parameters', subject: obligationOfMaker },
  noteSuspensionEffect: { apply: noteSuspensionEffect, control: oneSuffices },

  // Staff, proposals, records.
  registerStaff: { apply: registerStaff, control: 'staff', subject: staffMemberOf },
  retireStaff: { apply: retireStaff, control: oneSuffices },
  registerFirm: { apply: registerFirm, control: controlOfFirm, subject: firmOf },
  beginDualControl: { apply: beginDualControl, control: oneSuffices },
  proposeCommand: { apply: propose, control: oneSuffices },
  approveCommand: { apply: approve, control: oneSuffices },
  dismissProposal: { apply: dismiss, control: oneSuffices },
  countRefusals: { apply: countRefusals, control: oneSuffices },
  noteLogOn: { apply: noteLogOn, control: oneSuffices },
  noteFixSession: { apply: noteFixSession, control: oneSuffices },
  changeRules: { apply: changeRules, control: oneSuffices },
  setThreshold: { apply: setThreshold, control: 'parameters', subject: thresholdOf },
  reviewAlert: { apply: reviewAlert, control: oneSuffices },
  requestSuspicionPack: { apply: requestSuspicionPack, control: oneSuffices },
  signOffAffiliate: { apply: signOffAffiliate, control: oneSuffices },
};

/** One order by itself, or one item of a batch: answered for itself. */
export function applyOrder(
  state: EngineState,
  command: OrderCommand,
  item: number,
  out: EventBuffer,
): void {
  const verdict = enterOrder(state, command, item, out);
  if (verdict !== OK) emitOrderRefused(state, command, item, out);
}

/** Orders come by the million: a branch each instead of a look-up by name, and nothing but an order gets through. */
function enterOrder(
  state: EngineState,
  command: OrderCommand,
  item: number,
  out: EventBuffer,
): Verdict {
  switch (command.kind) {
    case 'placeOrder':
      return COMMANDS.placeOrder.apply(state, command, item, out);
    case 'amendOrder':
      return COMMANDS.amendOrder.apply(state, command, item, out);
    case 'cancelOrder':
      return COMMANDS.cancelOrder.apply(state, command, item, out);
    default:
      return unreachable(command);
  }
}

/** Any other command. Once dual control has begun, what takes two people is refused here and applied by `approve`. */
export function applyOther(
  state: EngineState,
  command: Exclude<Command, OrderCommand>,
  out: EventBuffer,
): void {
  const isAllowed = !state.supervision.dualControl || controlOf(state, command) === oneSuffices;
  const verdict = isAllowed
    ? checkNamed(state, command, null) || rowOf(command).apply(state, command, out)
    : refuse(state, RejectReason.approvalNeeded, command.kind);
  if (verdict !== OK) emitCommandRefused(state, command, out);
}

/** The control that a command stands under in this state. @see docs/rules/supervision.md SUPER-003 */
export function controlOf(state: EngineState, command: Command): ControlName | OneSuffices {
  const { control } = rowOf(command);
  return typeof control === 'string' ? control : control(state, command);
}

/** What a command that takes two people would replace, as canonical JSON; '' for nothing. */
function subjectOf(state: EngineState, command: ControlledCommand): string {
  return subjectText(rowOf(command).subject(state, command));
}

/** Whether what a proposal would replace is what it was when it was proposed. */
export function isCurrentProposal(state: EngineState, { record, before }: Proposal): boolean {
  return subjectOf(state, record.command) === before;
}

/** The row of a command. The assertion states what the table's type has kind by kind: a row takes its own command. */
function rowOf<C extends Command>(command: C): Row<C> {
  assert(Object.hasOwn(COMMANDS, command.kind), 'every command has its row');
  return COMMANDS[command.kind] as unknown as Row<C>;
}

function passTime(state: EngineState, _command: Tick, _out: EventBuffer): Verdict {
  passSecond(state);
  return OK;
}

/** For commands that change eligibility: the remembered answers of the gate are forgotten. */
function changesGate<C>(apply: Apply<C>): Apply<C> {
  return (state, command, out) => {
    const verdict = apply(state, command, out);
    if (verdict === OK) forgetAnswers(state.eligibility.clearances);
    return verdict;
  };
}

function cancelMany(state: EngineState, command: MassCancel, _out: EventBuffer): Verdict {
  return massCancel(state, command, 0);
}

function propose(state: EngineState, command: ProposeCommand, out: EventBuffer): Verdict {
  return proposeCommand(state, command, REVIEW, out);
}

function dismiss(state: EngineState, command: DismissProposal, out: EventBuffer): Verdict {
  return dismissProposal(state, command, REVIEW, out);
}

/** Applies what was proposed; it may be refused like any command. */
function approve(state: EngineState, command: ApproveCommand, out: EventBuffer): Verdict {
  const proposal = takeApproved(state, command, REVIEW, out);
  if (proposal === null) return state.refusal.reason;
  const approved = proposal.record.command;
  if (rowOf(approved).apply(state, approved, out) !== OK) {
    emitCommandRefused(state, approved, out);
    emitRefused(proposal, out);
  }
  return OK;
}

const REVIEW = { controlOf, subjectOf } as const satisfies Review;
