// Commands that take two people in words, and what the venue answers.

import { describe, expect, test } from 'vitest';
import type { AdminResult } from '../../client/core/index.ts';
import { KillScope, KillState, RejectReason, StaffRole } from '../../engine/schema/index.ts';
import {
  type ControlledCommand,
  changesOf,
  commandTitle,
} from '../../web/ops/models/command-words.ts';
import { outcomeWords } from '../../web/ops/models/outcome.ts';
import { approvalFault, type Proposal } from '../../web/ops/models/proposals.ts';
import { btc } from './scales.ts';

const scales = new Map([[1, btc]]);
const HOSTILE = '<img src=x onerror="alert(1)">';

function of(command: object): ControlledCommand {
  return command as ControlledCommand;
}

describe('a command', () => {
  test('says what it is about', () => {
    const halt = of({ kind: 'setContractState', contract: 1, state: 6, reason: 'x' });
    expect(commandTitle(halt, scales)).toBe('State of a contract: BTC-PERP');
    const limit = of({
      kind: 'setExposureLimit',
      participant: 4,
      wholeGroup: false,
      notionalMax: 0,
    });
    expect(commandTitle(limit, scales)).toBe('Exposure limit: participant 4');
    const all = of({ kind: 'suspendAffiliate', participant: 0, suspended: false, reason: '' });
    expect(commandTitle(all, scales)).toBe('Suspension of affiliates');
    const kill = { kind: 'killSwitch', state: KillState.released, reason: '' };
    const account = of({ ...kill, scope: KillScope.account, target: 16 });
    expect(commandTitle(account, scales)).toBe('Kill switch: account 16');
    const venue = of({ ...kill, scope: KillScope.venue, target: 0 });
    expect(commandTitle(venue, scales)).toBe('Kill switch: venue');
  });

  test('shows what stands and what would, in the units of the venue', () => {
    const limit = of({
      kind: 'setExposureLimit',
      participant: 4,
      wholeGroup: false,
      notionalMax: 0,
    });
    expect(changesOf(limit, '{"notionalMax":500000000000}', scales)).toEqual([
      { name: 'participant', before: null, after: '4' },
      { name: 'whole group', before: null, after: 'no' },
      { name: 'notional max', before: '500,000.00 USD', after: 'no limit' },
    ]);
  });

  test('closed sets by name: a state of a switch is no state of a contract', () => {
    const release = of({
      kind: 'killSwitch',
      scope: KillScope.account,
      target: 101,
      state: KillState.released,
      reason: 'repaired',
    });
    const changes = changesOf(release, `{"state":${KillState.blocked}}`, scales);
    expect(changes).toContainEqual({ name: 'scope', before: null, after: 'account' });
    expect(changes).toContainEqual({ name: 'state', before: 'blocked', after: 'released' });
    const reopen = of({ kind: 'setContractState', contract: 1, state: 3, reason: '' });
    expect(changesOf(reopen, '{"state":6}', scales)).toContainEqual({
      name: 'state',
      before: 'halted',
      after: 'live',
    });
  });

  test('what it does not name stays, and is shown', () => {
    const classify = of({ kind: 'registerStaff', staff: 9, name: 'Eve', role: StaffRole.risk });
    expect(changesOf(classify, '{"retired":true,"name":"Bob"}', scales)).toEqual([
      { name: 'staff', before: null, after: '9' },
      { name: 'name', before: 'Bob', after: 'Eve' },
      { name: 'role', before: null, after: 'risk' },
      { name: 'retired', before: 'yes', after: null },
    ]);
  });

  test('money of another currency is not guessed at', () => {
    const deposit = of({
      kind: 'deposit',
      account: 16,
      currency: 'BTC',
      amount: 150,
      reference: 'r',
    });
    expect(changesOf(deposit, '', scales)).toContainEqual({
      name: 'amount',
      before: null,
      after: '150 minor units of BTC',
    });
  });

  test('what stands within another field is on a line of its own, to the last one', () => {
    const tiers = Array.from({ length: 20 }, (_, at) => ({ limit: at + 1, initialMin: 25 }));
    const terms = { contract: 1, tiers, sources: ['a', 'b'], last: 7 };
    const change = of({ kind: 'changeTerms', key: 3, terms, reason: 'wider' });
    expect(commandTitle(change, scales)).toBe('Change of terms: BTC-PERP');
    const now = { terms: { last: 6, tiers: [{ initialMin: 30, limit: 1 }], gone: 5 } };
    const changes = changesOf(change, JSON.stringify(now), scales);
    expect(changes).toContainEqual({
      name: 'terms · tiers 1 · initial min',
      before: '0.003%',
      after: '0.0025%',
    });
    expect(changes).toContainEqual({
      name: 'terms · tiers 20 · limit',
      before: null,
      after: '20',
    });
    expect(changes).toContainEqual({ name: 'terms · sources', before: null, after: 'a, b' });
    expect(changes).toContainEqual({ name: 'terms · last', before: '6', after: '7' });
    expect(changes).toContainEqual({ name: 'terms · gone', before: '5', after: null });
    expect(changes).toHaveLength(1 + 40 + 1 + 1 + 1 + 1);
  });

  test('the target of a switch is no money; a price of an unknown contract is in ticks', () => {
    const kill = of({ kind: 'killSwitch', scope: 4, target: 101, state: 3, reason: 'x' });
    expect(changesOf(kill, '', scales)).toContainEqual({
      name: 'target',
      before: null,
      after: '101',
    });
    const mark = of({ kind: 'setMarkPrice', contract: 9, price: 1_000_000 });
    expect(changesOf(mark, '', scales)).toContainEqual({
      name: 'price',
      before: null,
      after: '1,000,000 ticks',
    });
    const key = of({ kind: 'registerKey', validUntil: 2_214_691_200_000_000 });
    expect(changesOf(key, '', scales)[0]?.after).toMatch(/^2040-/);
  });

  test('hostile texts stay texts, none is cut, and no text is read as JSON that is none', () => {
    const name = `${HOSTILE}${'x'.repeat(10_000)}`;
    const register = of({ kind: 'registerFirm', name, registered: true });
    const [first] = changesOf(register, '{{not json', scales);
    expect(first?.before).toBe(null);
    expect(first?.after?.startsWith(HOSTILE)).toBe(true);
    expect(first?.after).toBe(name);
    expect(changesOf(register, '[1]', scales)[0]?.before).toBe(null);
  });
});

describe('who may approve', () => {
  const proposal = {
    proposal: 7,
    proposer: 103,
    current: true,
    record: { expiresAt: 1000 },
  } as unknown as Proposal;
  const another = { staff: 104, canAct: true };

  test('another person, while it stands', () => {
    expect(approvalFault(proposal, another, 999)).toBe('');
  });

  test('nobody else, and each is told why', () => {
    expect(approvalFault(proposal, { ...another, staff: 103 }, 0)).toContain('You proposed it');
    expect(approvalFault(proposal, { ...another, canAct: false }, 0)).toContain('seat reads');
    expect(approvalFault(proposal, another, 1000)).toContain('time is over');
    expect(approvalFault({ ...proposal, current: false }, another, 0)).toContain('changed since');
  });
});

describe('an answer', () => {
  const result = (...events: object[]) => ({ kind: 'adminResult', seq: 1234, events, more: 0 });

  test('a proposal is no deed', () => {
    const words = outcomeWords(
      'Reopen BTC-PERP',
      result({ kind: 'commandProposed', proposal: 7 }) as unknown as AdminResult,
    );
    expect(words).toMatchObject({ tone: 'done', title: 'Reopen BTC-PERP: proposed as 7' });
  });

  test('a refusal has its meaning, its numbers and its fix', () => {
    const refused = {
      kind: 'commandRejected',
      command: 'approveCommand',
      reason: RejectReason.staffRole,
      field: 'key',
      limit: StaffRole.risk,
      actual: StaffRole.treasury,
    };
    const { tone, title, lines } = outcomeWords(
      'Approve 7',
      result(refused) as unknown as AdminResult,
    );
    expect(tone).toBe('refused');
    expect(title.startsWith('Approve 7: ')).toBe(true);
    expect(lines[0]).toBe('your role is treasury; risk is one that may');
    expect(lines[1]?.startsWith('Fix: ')).toBe(true);
    expect(lines.at(-1)).toContain('On disk as command 1,234.');
  });
});
