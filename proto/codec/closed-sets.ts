// The engine's closed sets under their names in the schema. The numbers are the same by law; a test compares.

import {
  AlertState,
  Averaging,
  BalanceReason,
  CancelReason,
  Cause,
  ContractState,
  DisconnectScope,
  FeeClass,
  IndexState,
  InvestorClass,
  KeyAlgorithm,
  KillScope,
  KillState,
  KnowledgeBasis,
  MarginLevel,
  OrderPresence,
  OrderType,
  PegTo,
  PostOnly,
  Privilege,
  ProposalEnd,
  ReduceReason,
  Role,
  SelfTrade,
  Side,
  StaffRole,
  TimeInForce,
  TriggerOn,
} from '../../engine/schema/closed-sets.ts';
import type { EligibilityPart } from '../../engine/schema/events/participants.ts';
import { RejectReason } from '../../engine/schema/reject.ts';
import { COMMAND_NUMBERS } from '../generated/kind-numbers.ts';
import { closedSet } from './field.ts';
import type { ClosedSet } from './schema.ts';

export const SIDE: ClosedSet = closedSet('Side', Side);
export const ORDER_TYPE: ClosedSet = closedSet('OrderType', OrderType);
export const TIME_IN_FORCE: ClosedSet = closedSet('TimeInForce', TimeInForce);
export const POST_ONLY: ClosedSet = closedSet('PostOnly', PostOnly);
export const SELF_TRADE: ClosedSet = closedSet('SelfTrade', SelfTrade);
export const TRIGGER_ON: ClosedSet = closedSet('TriggerOn', TriggerOn);
export const PEG_TO: ClosedSet = closedSet('PegTo', PegTo);
export const CAUSE: ClosedSet = closedSet('Cause', Cause);
export const CONTRACT_STATE: ClosedSet = closedSet('ContractState', ContractState);
export const INDEX_STATE: ClosedSet = closedSet('IndexState', IndexState);
export const ROLE: ClosedSet = closedSet('Role', Role);
export const INVESTOR_CLASS: ClosedSet = closedSet('InvestorClass', InvestorClass);
export const KNOWLEDGE_BASIS: ClosedSet = closedSet('KnowledgeBasis', KnowledgeBasis);
export const KEY_ALGORITHM: ClosedSet = closedSet('KeyAlgorithm', KeyAlgorithm);
export const AVERAGING: ClosedSet = closedSet('Averaging', Averaging);
export const BALANCE_REASON: ClosedSet = closedSet('BalanceReason', BalanceReason);
export const CANCEL_REASON: ClosedSet = closedSet('CancelReason', CancelReason);
export const DISCONNECT_SCOPE: ClosedSet = closedSet('DisconnectScope', DisconnectScope);
export const KILL_SCOPE: ClosedSet = closedSet('KillScope', KillScope);
export const KILL_STATE: ClosedSet = closedSet('KillState', KillState);
export const ORDER_PRESENCE: ClosedSet = closedSet('OrderPresence', OrderPresence);
export const REDUCE_REASON: ClosedSet = closedSet('ReduceReason', ReduceReason);
export const MARGIN_LEVEL: ClosedSet = closedSet('MarginLevel', MarginLevel);
export const STAFF_ROLE: ClosedSet = closedSet('StaffRole', StaffRole);
export const PROPOSAL_END: ClosedSet = closedSet('ProposalEnd', ProposalEnd);
export const ALERT_STATE: ClosedSet = closedSet('AlertState', AlertState);
export const PRIVILEGE: ClosedSet = closedSet('Privilege', Privilege);
export const FEE_CLASS: ClosedSet = closedSet('FeeClass', FeeClass);
export const REJECT_REASON: ClosedSet = closedSet('RejectReason', RejectReason);

export const ELIGIBILITY_PART: ClosedSet = closedSet('EligibilityPart', {
  professional: 1,
  evidence: 2,
  suspension: 3,
  knowledge: 4,
  rulebook: 5,
  disclosure: 6,
  affiliateAuthorization: 7,
  key: 8,
  corporateAssessment: 9,
} satisfies Record<EligibilityPart, number>);

/** By the number of the kind's field in `Command`. */
export const COMMAND_KIND: ClosedSet = closedSet('CommandKind', COMMAND_NUMBERS);
