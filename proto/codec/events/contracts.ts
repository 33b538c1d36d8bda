import type { ListContract } from '../../../engine/schema/commands/contracts.ts';
import type {
  ContractApproved,
  ContractListed,
  ContractStateChanged,
  ReferenceEligibilitySet,
  TermsChanged,
  TermsChangeScheduled,
} from '../../../engine/schema/events/contracts.ts';
import { CONTRACT_STATE } from '../closed-sets.ts';
import {
  approveContract,
  changeTerms,
  listContract,
  setReferenceEligibility,
} from '../commands/contracts.ts';
import { contractTerms } from '../contract-shapes.ts';
import { chosen, int64, text, uint32 } from '../field.ts';
import { recorded } from '../recorded.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';

export const termsChangeScheduled: Shape<TermsChangeScheduled> = message<TermsChangeScheduled>(
  'TermsChangeScheduled',
  'termsChangeScheduled',
  { record: nested(changeTerms), termsHash: text(), replacedHash: text() },
);

export const termsChanged: Shape<TermsChanged> = message<TermsChanged>(
  'TermsChanged',
  'termsChanged',
  {
    contract: uint32(),
    before: nested(contractTerms),
    after: nested(contractTerms),
    reference: text(),
    termsHash: text(),
    announcedAt: int64(),
  },
);

export const contractListed: Shape<ContractListed> = message<ContractListed>(
  'ContractListed',
  'contractListed',
  {
    record: nested<ListContract>(listContract),
    termsHash: text(),
  },
);

export const contractStateChanged: Shape<ContractStateChanged> = message<ContractStateChanged>(
  'ContractStateChanged',
  'contractStateChanged',
  { contract: uint32(), from: chosen(CONTRACT_STATE), to: chosen(CONTRACT_STATE), reason: text() },
);

export const referenceEligibilitySet: Shape<ReferenceEligibilitySet> =
  recorded<ReferenceEligibilitySet>(
    'ReferenceEligibilitySet',
    'referenceEligibilitySet',
    setReferenceEligibility,
  );

export const contractApproved: Shape<ContractApproved> = recorded<ContractApproved>(
  'ContractApproved',
  'contractApproved',
  approveContract,
);
