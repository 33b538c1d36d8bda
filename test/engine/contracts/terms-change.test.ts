// Who changed the fee, when, and on what approval: answered by the events alone. And snapshots of before there were
// changes of terms still open.

import { expect, test } from 'vitest';
import {
  canonicalTerms,
  restore,
  type SnapshotSection,
  snapshot,
  stateDigest,
} from '../../../engine/index.ts';
import { sha256 } from '../../../engine/kernel/sha256.ts';
import {
  type Command,
  ContractState,
  type ContractTerms,
  TERMS_NOTICE_US,
} from '../../../engine/schema/index.ts';
import { readScenario } from '../../scenario/reader.ts';
import { play } from '../../scenario/scenario.ts';

const SCENARIO = `# CONTRACT-007  A venue at work.

contract TEST-PERP tick 1 lot 1 initial 10% maintenance 5% fees 0.01%/0.04%
dual-control
`;

test('CONTRACT-007 the events hold old and new terms, both persons, the reason and the approval', () => {
  const { stage, failures } = play(readScenario(SCENARIO), {
    restoring: false,
    flipped: new Set(),
  });
  expect(failures).toEqual([]);
  const before = stage.terms();
  const after = { ...before, takerFee: 700 } as ContractTerms;
  const termsHash = sha256(canonicalTerms(after));
  const effectiveAt = stage.time + TERMS_NOTICE_US + 5_000_000;
  const change = { kind: 'changeTerms', terms: after, reference: 'SFC 9', termsHash, effectiveAt };
  const proposed = {
    kind: 'proposeCommand',
    key: stage.keyOf('risk'),
    command: change,
    reason: 'dearer data',
    expiresAt: stage.time + 1_000_000,
  } as unknown as Command;
  stage.apply(proposed);
  stage.restore();
  const approved = { kind: 'approveCommand', key: stage.keyOf('compliance'), proposal: 1 };
  const [approval, scheduled] = stage.apply(approved as unknown as Command);
  if (approval?.kind !== 'commandApproved') throw new Error(JSON.stringify(approval));
  expect(stage.staffName(approval.proposer)).toBe('risk');
  expect(stage.staffName(approval.approver)).toBe('compliance');
  expect(approval.reason).toBe('dearer data');
  expect(JSON.parse(approval.before)).toMatchObject({ terms: { takerFee: 400 }, coming: null });
  expect(JSON.parse(approval.after)).toMatchObject({ terms: { takerFee: 700 } });
  expect(scheduled).toMatchObject({ kind: 'termsChangeScheduled', replacedHash: '' });
  stage.restore();
  const [stopped, changed] = stage.apply({ kind: 'tick' }, effectiveAt as typeof stage.time);
  expect(stopped).toMatchObject({ kind: 'contractStateChanged', to: ContractState.cancelOnly });
  expect(changed).toEqual({
    kind: 'termsChanged',
    contract: 1,
    before,
    after,
    reference: 'SFC 9',
    termsHash,
    announcedAt: stage.time,
  });
});

test('CONTRACT-009 a snapshot of before terms could change opens with none on the way', () => {
  const { stage } = play(readScenario(SCENARIO), { restoring: false, flipped: new Set() });
  const old = snapshot(stage.state).map((section): SnapshotSection => {
    if (section.name !== 'core') return section;
    const core = JSON.parse(new TextDecoder().decode(section.bytes));
    for (const market of core.markets) delete market.termsComing;
    return { name: 'core', bytes: new TextEncoder().encode(JSON.stringify(core)) };
  });
  const restored = restore(old);
  expect(restored.markets[1]?.termsComing).toBeNull();
  expect(stateDigest(restored)).toBe(stateDigest(stage.state));
});
