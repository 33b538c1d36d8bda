// Contracts as they are listed, disclosed and approved; each step once.

import { read } from '../../../engine/index.ts';
import { ContractState, type ContractTerms } from '../../../engine/schema/index.ts';
import type { Documents } from '../../http/disclosure/documents.ts';
import type { Stage } from './stage.ts';

/** From nothing to approved. @param reference of the approval. */
export async function approveTerms(
  stage: Stage,
  terms: ContractTerms,
  reference: string,
): Promise<void> {
  const { state } = stage;
  const { contract } = terms;
  if (read.contract(state, contract) === undefined) {
    await stage.submit({ kind: 'listContract', terms });
  }
  const draft = read.contract(state, contract);
  if (draft?.state !== ContractState.draft) return;
  const { termsHash } = draft;
  await stage.submit({ kind: 'approveContract', contract, reference, termsHash });
}

/** The rulebook, and the risk statement for each contract, by the hashes of their texts. */
export async function publishDocuments(
  stage: Stage,
  documents: Documents,
  listed: readonly ContractTerms[],
): Promise<void> {
  const { state } = stage;
  if (read.rulebook(state).version === 0) {
    await stage.submit({ kind: 'publishRulebook', version: 1, hash: documents.hashOf('rulebook') });
  }
  const hash = documents.hashOf('riskStatement');
  for (const { contract } of listed) {
    if (read.disclosure(state, contract)?.version !== 0) continue;
    await stage.submit({ kind: 'publishDisclosure', contract, version: 1, hash });
  }
}
