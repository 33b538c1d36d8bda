// What passes while work is owed. Everything else waits: it would act on a venue that is half way through a second.

import { ContractState, KillState } from '../schema/closed-sets.ts';
import type { Command } from '../schema/command.ts';

/**
 * Cancels, and what stops trading or takes a permission away, pass between the parts of owed work; so does `continue`.
 *
 * @see docs/rules/bounded-work.md WORK-003
 */
export function passesOwed(command: Command): boolean {
  switch (command.kind) {
    case 'continue':
    case 'cancelOrder':
    case 'massCancel':
    case 'revokeKey':
    case 'retireStaff':
    case 'declareOutage':
    case 'holdRisk':
    case 'endSession':
    case 'loseSessions':
    case 'noteFixSession': // It numbers messages, and touches nothing that is traded.
      return true;
    case 'killSwitch':
      return command.state !== KillState.released;
    case 'batch':
      return command.items.every(({ kind }) => kind === 'cancelOrder');
    case 'massQuote':
      return command.levels.length === 0;
    case 'setContractState':
      return command.state === ContractState.halted || command.state === ContractState.cancelOnly;
    case 'suspendParticipant':
    case 'suspendAffiliate':
      return command.suspended;
    case 'setPrivilege':
      return !command.granted;
    case 'setReferenceEligibility':
      return !command.eligible;
    case 'changeOwnKey':
      return command.revoke;
    case 'placeOrder':
    case 'amendOrder':
    case 'chooseLeverage':
    case 'setProtection':
    case 'resetProtection':
    case 'cancelOnDisconnect':
    case 'cancelAllAfter':
    case 'noteKillEffect':
    case 'tick':
    case 'drawAuctionEnd':
    case 'quoteSource':
    case 'setIndexPrice':
    case 'setMarkPrice':
    case 'setWorkBounds':
    case 'scheduleMaintenance':
    case 'listContract':
    case 'approveContract':
    case 'changeTerms':
    case 'setFeeSchedule':
    case 'setFundingTerms':
    case 'setClassFloor':
    case 'deposit':
    case 'withdraw':
    case 'transfer':
    case 'compensate':
    case 'setFundTarget':
    case 'listCollateral':
    case 'setCollateralRate':
    case 'registerParticipant':
    case 'classifyInvestor':
    case 'assessCorporate':
    case 'declareGroup':
    case 'setExposureLimit':
    case 'setTradingLimits':
    case 'registerTrader':
    case 'assessTrader':
    case 'registerKey':
    case 'openAccount':
    case 'publishRulebook':
    case 'publishDisclosure':
    case 'acceptRulebook':
    case 'acknowledgeDisclosure':
    case 'authorizeAffiliate':
    case 'publishPrivileges':
    case 'setObligation':
    case 'noteSuspensionEffect':
    case 'registerStaff':
    case 'registerFirm':
    case 'signDocument':
    case 'beginDualControl':
    case 'proposeCommand':
    case 'approveCommand':
    case 'dismissProposal':
    case 'releaseRisk':
    case 'confirmClock':
    case 'countRefusals':
    case 'noteLogOn':
    case 'setThreshold':
    case 'reviewAlert':
    case 'changeRules':
    case 'requestSuspicionPack':
    case 'signOffAffiliate':
      return false;
    default:
      command satisfies never;
      return false;
  }
}
