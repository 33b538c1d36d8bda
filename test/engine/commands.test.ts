// The table of commands a second time: a change of who must approve a command, where the audit log files it,
// or what it costs has to be written here as well.

import { describe, expect, test } from 'vitest';
import { COMMANDS, controlOf } from '../../engine/commands.ts';
import { ContractState, InvestorClass, KnowledgeBasis } from '../../engine/schema/closed-sets.ts';
import type { Command, CommandKind } from '../../engine/schema/command.ts';
import { COMMAND_FACTS, type CommandFacts } from '../../engine/schema/command-facts.ts';
import type { Deposit } from '../../engine/schema/commands/money.ts';
import type { Tick } from '../../engine/schema/commands/prices.ts';
import type { CommandSpec } from '../../engine/supervision/command-row.ts';
import { oneSuffices } from '../../engine/supervision/controls.ts';
import { commands } from '../../proto/codec/command-shapes.ts';
import { proposeCommand } from '../../proto/codec/commands/proposals.ts';
import { BTC, openVenue } from './registers/venue.ts';

type Row = readonly [control: string, topic: string, weight: string];

/** `byContent`: what a command asks for decides; see below. */
const EXPECTED: Readonly<Record<CommandKind, Row>> = {
  placeOrder: ['oneSuffices', 'order', 'order'],
  amendOrder: ['oneSuffices', 'order', 'order'],
  cancelOrder: ['oneSuffices', 'order', 'cancel'],
  massCancel: ['oneSuffices', 'order', 'cancel'],
  batch: ['oneSuffices', 'order', 'items'],
  massQuote: ['oneSuffices', 'order', 'entries'],
  setProtection: ['oneSuffices', 'order', 'order'],
  resetProtection: ['oneSuffices', 'order', 'order'],
  cancelOnDisconnect: ['oneSuffices', 'order', 'order'],
  endSession: ['oneSuffices', 'logOn', 'none'],
  loseSessions: ['oneSuffices', 'logOn', 'none'],
  cancelAllAfter: ['oneSuffices', 'order', 'cancel'],
  killSwitch: ['byContent', 'register', 'none'],
  noteKillEffect: ['oneSuffices', 'register', 'none'],
  tick: ['oneSuffices', 'market', 'none'],
  setIndexPrice: ['parameters', 'parameter', 'none'],
  setMarkPrice: ['parameters', 'parameter', 'none'],
  listContract: ['oneSuffices', 'parameter', 'none'],
  approveContract: ['contracts', 'parameter', 'none'],
  setContractState: ['byContent', 'market', 'none'],
  registerParticipant: ['clients', 'register', 'none'],
  classifyInvestor: ['byContent', 'register', 'none'],
  suspendParticipant: ['byContent', 'register', 'none'],
  declareGroup: ['limits', 'register', 'none'],
  setExposureLimit: ['byContent', 'parameter', 'none'],
  registerTrader: ['clients', 'register', 'none'],
  assessTrader: ['byContent', 'register', 'none'],
  registerKey: ['byContent', 'register', 'none'],
  revokeKey: ['oneSuffices', 'register', 'none'],
  publishRulebook: ['documents', 'register', 'none'],
  publishDisclosure: ['documents', 'register', 'none'],
  acceptRulebook: ['clients', 'register', 'none'],
  acknowledgeDisclosure: ['clients', 'register', 'none'],
  signDocument: ['oneSuffices', 'register', 'none'],
  changeOwnKey: ['oneSuffices', 'register', 'none'],
  setTradingLimits: ['oneSuffices', 'parameter', 'none'],
  authorizeAffiliate: ['affiliates', 'register', 'none'],
  suspendAffiliate: ['byContent', 'register', 'none'],
  openAccount: ['oneSuffices', 'register', 'none'],
  deposit: ['money', 'money', 'none'],
  withdraw: ['money', 'money', 'none'],
  transfer: ['money', 'money', 'none'],
  countRefusals: ['oneSuffices', 'refusal', 'none'],
  setFundingTerms: ['parameters', 'parameter', 'none'],
  setFundTarget: ['parameters', 'parameter', 'none'],
  listCollateral: ['parameters', 'parameter', 'none'],
  setCollateralRate: ['parameters', 'parameter', 'none'],
  proposeCommand: ['oneSuffices', 'approval', 'none'],
  approveCommand: ['oneSuffices', 'approval', 'none'],
  dismissProposal: ['oneSuffices', 'approval', 'none'],
  beginDualControl: ['oneSuffices', 'register', 'none'],
  declareOutage: ['oneSuffices', 'market', 'none'],
  scheduleMaintenance: ['oneSuffices', 'market', 'none'],
  drawAuctionEnd: ['oneSuffices', 'market', 'none'],
  holdRisk: ['oneSuffices', 'market', 'none'],
  releaseRisk: ['oneSuffices', 'market', 'none'],
  confirmClock: ['resuming', 'market', 'none'],
  quoteSource: ['oneSuffices', 'market', 'none'],
  chooseLeverage: ['oneSuffices', 'order', 'order'],
  setClassFloor: ['byContent', 'parameter', 'none'],
  registerStaff: ['staff', 'register', 'none'],
  retireStaff: ['oneSuffices', 'register', 'none'],
  registerFirm: ['byContent', 'register', 'none'],
  noteLogOn: ['oneSuffices', 'logOn', 'none'],
  noteFixSession: ['oneSuffices', 'logOn', 'none'],
  setThreshold: ['parameters', 'parameter', 'none'],
  reviewAlert: ['oneSuffices', 'register', 'none'],
  requestSuspicionPack: ['oneSuffices', 'register', 'none'],
  signOffAffiliate: ['oneSuffices', 'register', 'none'],
  publishPrivileges: ['documents', 'register', 'none'],
  setPrivilege: ['byContent', 'parameter', 'none'],
  setObligation: ['parameters', 'parameter', 'none'],
  noteSuspensionEffect: ['oneSuffices', 'register', 'none'],
  assessCorporate: ['byContent', 'register', 'none'],
  setReferenceEligibility: ['byContent', 'register', 'none'],
  changeTerms: ['parameters', 'parameter', 'none'],
  setFeeSchedule: ['parameters', 'parameter', 'none'],
  changeRules: ['oneSuffices', 'parameter', 'none'],
  compensate: ['money', 'erroneousEntry', 'none'],
  continue: ['oneSuffices', 'market', 'none'],
  setWorkBounds: ['parameters', 'parameter', 'none'],
};

const KINDS = Object.keys(EXPECTED) as CommandKind[];

describe('the table of commands', () => {
  test.each(KINDS)('%s has the control, the topic and the weight it should', (kind) => {
    const { control } = COMMANDS[kind];
    const { topic, weight } = COMMAND_FACTS[kind];
    const named = typeof control === 'string' ? control : 'byContent';
    expect([named, topic, weight]).toEqual(EXPECTED[kind]);
  });

  test('has the commands of the wire, and no others', () => {
    const wire = [...commands.byKind.keys()].sort();
    expect(Object.keys(COMMANDS).sort()).toEqual(wire);
    expect(Object.keys(COMMAND_FACTS).sort()).toEqual(wire);
  });

  test('can propose what has a control, and nothing else', () => {
    const controlled = KINDS.filter((kind) => COMMANDS[kind].control !== oneSuffices);
    const part = proposeCommand.parts.find(({ name }) => name === 'command');
    expect([...(part?.choice?.byKind.keys() ?? [])].sort()).toEqual(controlled.sort());
    expect(KINDS.filter((kind) => 'subject' in COMMANDS[kind])).toEqual(
      KINDS.filter((kind) => controlled.includes(kind)),
    );
  });
});

describe('a control by content', () => {
  const { live, auction, reduceOnly, delisted, halted, cancelOnly } = ContractState;
  const suspension = { kind: 'suspendParticipant', participant: 1, reason: '' };
  const affiliate = { kind: 'suspendAffiliate', participant: 1, reason: '' };
  const privilege = { kind: 'setPrivilege', participant: 1, privilege: 1, value: 0 };
  const eligibility = { kind: 'setReferenceEligibility', contract: BTC, reason: '' };

  const corporate = { kind: 'assessCorporate', structure: true, background: true };
  const knowledge = { kind: 'assessTrader', trader: 1, assessor: 'Olga Desk' };
  const bound = { participant: 1, wholeGroup: false };
  const floor = { kind: 'setClassFloor', contract: BTC, investorClass: InvestorClass.individual };

  test.each([
    [{ ...suspension, suspended: true }, oneSuffices],
    [{ ...suspension, suspended: false }, 'limits'],
    [{ ...affiliate, suspended: true }, oneSuffices],
    [{ ...affiliate, suspended: false }, 'affiliates'],
    [{ ...privilege, granted: true }, 'affiliates'],
    [{ ...privilege, granted: false }, oneSuffices],
    [{ ...eligibility, eligible: true }, 'contracts'],
    [{ ...eligibility, eligible: false }, oneSuffices],
    [{ kind: 'registerKey', staff: 0 }, 'clients'],
    [{ kind: 'registerKey', staff: 1 }, 'staff'],
    [{ kind: 'classifyInvestor', investorClass: InvestorClass.retail }, oneSuffices],
    [{ kind: 'classifyInvestor', investorClass: InvestorClass.institutional }, 'clients'],
    [{ kind: 'classifyInvestor', investorClass: 99 }, 'clients'],
    [{ ...corporate, riskAwareness: true }, 'clients'],
    [{ ...corporate, riskAwareness: false }, oneSuffices],
    [{ ...knowledge, basis: KnowledgeBasis.training }, 'clients'],
    [{ ...knowledge, basis: KnowledgeBasis.selfDeclared }, oneSuffices],
    [{ kind: 'setExposureLimit', ...bound, notionalMax: 1 }, oneSuffices],
    [{ kind: 'setExposureLimit', ...bound, notionalMax: 0 }, 'limits'],
    [{ ...floor, initialMin: 100_000 }, oneSuffices],
    [{ kind: 'registerFirm', name: 'A', registered: true, reason: '' }, 'staff'],
    [{ kind: 'registerFirm', name: 'A', registered: false, reason: '' }, oneSuffices],
  ])('%o: %s', (command, control) => {
    expect(controlOf(openVenue().state, command as unknown as Command)).toBe(control);
  });

  const NO_STATE = 99 as ContractState;
  test.each([
    [halted, live, 'resuming'],
    [halted, auction, 'resuming'],
    [halted, reduceOnly, 'resuming'],
    [live, reduceOnly, oneSuffices],
    [halted, delisted, 'contracts'],
    [live, halted, oneSuffices],
    [halted, cancelOnly, oneSuffices],
    [halted, NO_STATE, 'contracts'],
  ])('setContractState from %i to %i: %s', (from, to, control) => {
    const { state } = openVenue();
    const market = state.markets[BTC];
    if (market === undefined) throw new Error('no market');
    market.state = from;
    const command = { kind: 'setContractState', contract: BTC, state: to, reason: '' } as Command;
    expect(controlOf(state, command)).toBe(control);
  });
});

describe('the compiler refuses', () => {
  const { apply } = COMMANDS.deposit;

  test('a command that can take two people without a control, without a subject, or with one person', () => {
    // @ts-expect-error No control.
    const uncontrolled: CommandSpec<Deposit> = { apply, subject: () => null };
    // @ts-expect-error No subject.
    const unseen: CommandSpec<Deposit> = { apply, control: 'money' };
    // @ts-expect-error It is in ControlledCommand.
    const alone: CommandSpec<Deposit> = { apply, control: oneSuffices, subject: () => null };
    expect([uncontrolled, unseen, alone]).toHaveLength(3);
  });

  test('a control over what is not in ControlledCommand', () => {
    const { apply: passTime } = COMMANDS.tick;
    // @ts-expect-error Not in ControlledCommand.
    const tick: CommandSpec<Tick> = { apply: passTime, control: 'money' };
    // @ts-expect-error No default.
    const silent: CommandSpec<Tick> = { apply: passTime };
    expect([tick, silent]).toHaveLength(2);
  });

  test('a client command that costs nothing, and one of the operator that a client signs', () => {
    const facts = { topic: 'order', line: 'always' } as const;
    // @ts-expect-error A client pays.
    const free: CommandFacts<'placeOrder'> = { ...facts, sender: 'trader', weight: 'none' };
    // @ts-expect-error Not a client's.
    const signed: CommandFacts<'tick'> = { ...facts, sender: 'trader', weight: 'none' };
    expect([free, signed]).toHaveLength(2);
  });
});
