import type { ControlledCommand } from '../../../engine/schema/commands/controlled.ts';
import type {
  ApproveCommand,
  BeginDualControl,
  DismissProposal,
  ProposeCommand,
} from '../../../engine/schema/commands/proposals.ts';
import { int64, text } from '../field.ts';
import type { Shape } from '../schema.ts';
import { choice, message } from '../shape.ts';
import { setClassFloor } from './accounts.ts';
import { listCollateral, setCollateralRate } from './collateral.ts';
import {
  approveContract,
  changeTerms,
  setContractState,
  setReferenceEligibility,
} from './contracts.ts';
import { publishDisclosure, publishRulebook } from './documents.ts';
import { setFundingTerms } from './funding.ts';
import {
  authorizeAffiliate,
  publishPrivileges,
  setObligation,
  setPrivilege,
  suspendAffiliate,
} from './makers.ts';
import { compensate, deposit, setFundTarget, transfer, withdraw } from './money.ts';
import { declareGroup, setExposureLimit, suspendParticipant } from './participants.ts';
import { setIndexPrice, setMarkPrice } from './prices.ts';
import { setThreshold } from './records.ts';
import { registerStaff } from './staff.ts';
import { registerKey } from './traders.ts';

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
    command: choice<ControlledCommand>(
      setIndexPrice,
      setMarkPrice,
      approveContract,
      setContractState,
      suspendParticipant,
      declareGroup,
      setExposureLimit,
      registerKey,
      publishRulebook,
      publishDisclosure,
      authorizeAffiliate,
      suspendAffiliate,
      deposit,
      withdraw,
      transfer,
      setFundingTerms,
      setFundTarget,
      listCollateral,
      setCollateralRate,
      setClassFloor,
      registerStaff,
      setThreshold,
      publishPrivileges,
      setPrivilege,
      setObligation,
      setReferenceEligibility,
      changeTerms,
      compensate,
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
