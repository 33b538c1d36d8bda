import type {
  ApproveContract,
  ChangeTerms,
  ListContract,
  SetContractState,
  SetReferenceEligibility,
} from '../../../engine/schema/commands/contracts.ts';
import { CONTRACT_STATE } from '../closed-sets.ts';
import { contractTerms } from '../contract-shapes.ts';
import { chosen, flag, int64, text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';

export const listContract: Shape<ListContract> = message<ListContract>(
  'ListContract',
  'listContract',
  { terms: nested(contractTerms) },
);

export const approveContract: Shape<ApproveContract> = message<ApproveContract>(
  'ApproveContract',
  'approveContract',
  { contract: uint32(), reference: text(), termsHash: text() },
);

export const setContractState: Shape<SetContractState> = message<SetContractState>(
  'SetContractState',
  'setContractState',
  {
    contract: uint32(),
    state: chosen(CONTRACT_STATE),
    reason: text(),
  },
);

export const setReferenceEligibility: Shape<SetReferenceEligibility> =
  message<SetReferenceEligibility>('SetReferenceEligibility', 'setReferenceEligibility', {
    contract: uint32(),
    eligible: flag,
    reason: text(),
  });

export const changeTerms: Shape<ChangeTerms> = message<ChangeTerms>('ChangeTerms', 'changeTerms', {
  terms: nested(contractTerms),
  reference: text(),
  termsHash: text(),
  effectiveAt: int64(),
});
