// Lines about the operator's staff, and what takes two of them; the engine's events about it.

import { staffScopes } from '../../engine/registers/keys.ts';
import {
  AlertState,
  type Command,
  type ContractId,
  ContractState,
  type Event,
  KeyAlgorithm,
  type KeyId,
  type Ppm,
  Privilege,
  type PrivilegeBound,
  ProposalEnd,
  type ProposalId,
  type ProposeCommand,
  type Qty,
  type StaffId,
  StaffRole,
  type Time,
} from '../../engine/schema/index.ts';
import type { Words } from './reader.ts';
import { other } from './risk-text.ts';
import { HASH, type Stage } from './stage.ts';
import { lots, moment, money, ppm } from './units.ts';

const HOUR_US = 3_600_000_000;

type Proposed = ProposeCommand['command'];

/** `staff rose risk`: on the register, with a key. */
export function makeStaff(stage: Stage, words: Words): void {
  const name = words.take('a name');
  const role = roleOf(words.take('a role'));
  stage.must(hiring(stage, name, role));
  stage.must(keyOf(stage, name));
}

/** `dual-control`: somebody of each role that acts, called by it, and from here on two people. */
export function makeDualControl(stage: Stage): void {
  for (const [name, role] of Object.entries(StaffRole)) {
    const isThere = [...stage.state.supervision.staff.values()].some((row) => row.role === role);
    if (isThere || role === StaffRole.observer) continue;
    stage.must(hiring(stage, name, role));
    stage.must(keyOf(stage, name));
  }
  stage.must({ kind: 'beginDualControl' });
}

/** The command of a line about staff; null when it is about something else. */
export function supervisionCommand(
  stage: Stage,
  first: string,
  words: Words,
  inner: (words: Words) => Command,
): Command | null {
  switch (first) {
    case 'hire': {
      const name = words.text();
      return hiring(stage, name, roleOf(words.take('a role')));
    }
    case 'staff-key':
      return keyOf(stage, words.take('a name'));
    case 'retire':
      return { kind: 'retireStaff', staff: stage.staffOf(words.take('a name')), reason: 'left' };
    case 'begin':
      words.takes('dual-control');
      return { kind: 'beginDualControl' };
    case 'bounds': {
      // `bounds work 8_000 fills 500`
      words.takes('work');
      const work = Number(words.take('a number').replaceAll('_', ''));
      words.takes('fills');
      const fills = Number(words.take('a number').replaceAll('_', ''));
      return { kind: 'setWorkBounds', work, fills };
    }
    case 'threshold':
      return thresholdSet(stage, words);
    case 'hold-risk': // `hold-risk 5_000_000`: the clock's drift in microseconds.
      return { kind: 'holdRisk', drift: driftOf(words) };
    case 'release-risk':
      return { kind: 'releaseRisk', drift: driftOf(words) };
    case 'confirm-clock':
      return { kind: 'confirmClock', drift: driftOf(words) };
    case 'reference':
      return referenceSet(stage, words);
    case 'compensate': {
      const [from, to] = [words.take('an account'), words.take('an account')];
      const amount = money(words.take('an amount'));
      const reference = words.takes('reference') ? words.text() : 'an error';
      return {
        kind: 'compensate',
        from: stage.account(from),
        to: stage.account(to),
        amount,
        reference,
      };
    }
    case 'publish-privileges': {
      // `publish-privileges 1 maker-fee 0.005% message-rate 500`
      const version = Number(words.take('a version'));
      const bounds: PrivilegeBound[] = [];
      while (!words.isDone) bounds.push(privilegeValue(words));
      return { kind: 'publishPrivileges', version, hash: HASH, bounds };
    }
    case 'grant': {
      const { participant } = stage.player(words.take('a name'));
      const { privilege, bound: value } = privilegeValue(words);
      return { kind: 'setPrivilege', participant, privilege, granted: true, value };
    }
    case 'take-back': {
      const { participant } = stage.player(words.take('a name'));
      const privilege = privilegeOf(words.take('a privilege'));
      return { kind: 'setPrivilege', participant, privilege, granted: false, value: 0 };
    }
    case 'oblige': {
      // `oblige mm spread 0.1% qty 5 uptime 90%`, `oblige mm none`
      const { participant } = stage.player(words.take('a name'));
      const terms = stage.terms(/-PERP$/.test(words.peek()) ? words.take() : '');
      const { contract } = terms;
      const row = { kind: 'setObligation' as const, participant, contract };
      if (words.takes('none')) {
        return { ...row, spreadMax: 0 as Ppm, qtyMin: 0 as Qty, uptimeMin: 0 as Ppm };
      }
      words.takes('spread');
      const spreadMax = ppm(words.take('a rate')) as Ppm;
      words.takes('qty');
      const qtyMin = lots(words.take('a quantity'), terms);
      words.takes('uptime');
      return { ...row, spreadMax, qtyMin, uptimeMin: ppm(words.take('a rate')) as Ppm };
    }
    default:
      return signedCommand(stage, first, words, inner);
  }
}

/** `threshold markIndexGap gap 1_000 [of SYMBOL]`. */
function thresholdSet(stage: Stage, words: Words): Command {
  const detector = words.take('a detector');
  const parameter = words.take('a parameter');
  const value = Number(words.take('a value').replaceAll('_', ''));
  const contract = words.takes('of') ? contractNamed(stage, words.take('a symbol')) : 0;
  return { kind: 'setThreshold', detector, parameter, contract, value };
}

function driftOf(words: Words): number {
  return Number(words.take('a drift').replaceAll('_', ''));
}

/** A number names a contract that the scenario does not have. */
function contractNamed(stage: Stage, word: string): ContractId {
  return /^\d+$/.test(word) ? (Number(word) as ContractId) : stage.terms(word).contract;
}

/** `reference ineligible [SYMBOL] [because "why"]`, `reference eligible`. */
function referenceSet(stage: Stage, words: Words): Command {
  const eligible = words.take('eligible or ineligible') === 'eligible';
  const { contract } = stage.terms(/-PERP$/.test(words.peek()) ? words.take() : '');
  const reason = words.takes('because') ? words.text() : 'by decision';
  return { kind: 'setReferenceEligibility', contract, eligible, reason };
}

/** `risk proposes [until T] [because "why"] that limit ann 1_000`, `compliance approves 1`, `risk dismisses 1`. */
function signedCommand(
  stage: Stage,
  name: string,
  words: Words,
  inner: (words: Words) => Command,
): Command | null {
  if (words.takes('proposes')) {
    let expiresAt = (stage.time + HOUR_US) as Time;
    let reason = 'as agreed';
    while (!words.takes('that')) {
      if (words.takes('until')) expiresAt = moment(words.take());
      else if (words.takes('because')) reason = words.text();
      else throw new Error(`a proposal is not made '${words.peek()}'; its command follows 'that'`);
    }
    const command = inner(words) as Proposed;
    return { kind: 'proposeCommand', key: stage.keyOf(name), command, reason, expiresAt };
  }
  if (words.takes('approves')) {
    const proposal = Number(words.take('a number')) as ProposalId;
    return { kind: 'approveCommand', key: stage.keyOf(name), proposal };
  }
  if (words.takes('dismisses')) {
    const proposal = Number(words.take('a number')) as ProposalId;
    const reason = words.takes('because') ? words.text() : 'not now';
    return { kind: 'dismissProposal', key: stage.keyOf(name), proposal, reason };
  }
  if (words.takes('reviews')) {
    const alert = words.take('an alert');
    words.takes('as');
    const state = (AlertState[words.take('a state') as keyof typeof AlertState] ?? 0) as AlertState;
    const note = words.takes('because') ? words.text() : 'looked at';
    return { kind: 'reviewAlert', key: stage.keyOf(name), alert, state, note };
  }
  if (words.takes('signs-off')) {
    // `rose signs-off mm 20260105 because "nothing unusual"`
    const { participant } = stage.player(words.take('an affiliate'));
    const day = Number(words.take('a day'));
    const note = words.takes('because') ? words.text() : 'looked at';
    return { kind: 'signOffAffiliate', key: stage.keyOf(name), participant, day, note };
  }
  return null;
}

/** `maker-fee 0.005%` or `message-rate 500`. */
function privilegeValue(words: Words): PrivilegeBound {
  const privilege = privilegeOf(words.take('a privilege'));
  const value = words.take('a value');
  const bound = privilege === Privilege.makerFee ? ppm(value) : Number(value);
  return { privilege, bound };
}

function privilegeOf(word: string): Privilege {
  const name = word.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const privilege = Privilege[name as keyof typeof Privilege];
  if (privilege === undefined) throw new Error(`no privilege is called ${word}`);
  return privilege;
}

function hiring(stage: Stage, name: string, role: StaffRole): Command {
  const staff = (stage.staff.size + 1) as StaffId;
  stage.staff.set(name, staff);
  return { kind: 'registerStaff', staff, name, role };
}

function keyOf(stage: Stage, name: string): Command {
  stage.lastKey += 1;
  const key = stage.lastKey as KeyId;
  stage.staffKeys.set(name, key);
  return {
    kind: 'registerKey',
    key,
    trader: 0,
    name: `key ${key} of ${name}`,
    algorithm: KeyAlgorithm.ed25519,
    material: HASH,
    scopes: staffScopes(roleOfStaff(stage, name)),
    validUntil: 0 as Time,
    addresses: [],
    staff: stage.staffOf(name),
  };
}

function roleOfStaff(stage: Stage, name: string): StaffRole {
  const member = stage.state.supervision.staff.get(stage.staffOf(name));
  return member?.role ?? StaffRole.operations; // One that there is not is refused by itself.
}

function roleOf(word: string): StaffRole {
  const role = StaffRole[word as keyof typeof StaffRole];
  if (role === undefined) throw new Error(`no role is called ${word}`);
  return role;
}

function isAskedState(command: Command, to: ContractState): boolean {
  switch (command.kind) {
    case 'setContractState':
      return command.state === to;
    case 'approveContract':
    case 'approveCommand':
      return true;
    default:
      return false;
  }
}

/** The clause of an event of supervision; null when it is of another room. */
export function supervisionText(stage: Stage, command: Command, event: Event): string | null {
  switch (event.kind) {
    case 'contractStateChanged':
      // A state that was asked for is silent; one that follows from something else is news.
      if (isAskedState(command, event.to)) return null;
      return `state${other(stage, stage.termsOf(event.contract))} ${Object.keys(ContractState)[event.to - 1]}`;
    case 'clockConfirmed':
      return command.kind === 'confirmClock' ? null : 'clock confirmed';
    case 'commandProposed':
      // Terms and schedules are too long for a line of a scenario.
      if (event.record.command.kind === 'changeTerms') return `proposed ${event.proposal} on terms`;
      if (event.record.command.kind === 'setFeeSchedule')
        return `proposed ${event.proposal} on fees`;
      return `proposed ${event.proposal}${event.before === '' ? '' : ` on ${plain(event.before)}`}`;
    case 'commandApproved': {
      const proposer = stage.staffName(event.proposer);
      return `approved ${event.proposal} of ${proposer}`;
    }
    case 'privilegeSet':
      return event.record.granted
        ? null
        : `privilege-over ${stage.participantName(event.record.participant)}`;
    case 'proposalEnded': {
      const how = Object.keys(ProposalEnd)[event.end - 1];
      return `ended ${event.proposal} ${how}`;
    }
    default:
      return null;
  }
}

/** Canonical JSON as words, for its quotes and commas mean something else in a scenario. */
function plain(json: string): string {
  return json
    .replace(/[{}"[\]]/g, '')
    .replaceAll(',', ' ')
    .replaceAll(':', '=');
}
