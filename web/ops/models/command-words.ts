// A command that takes two people, in words: what it asks for, each of its fields, and beside them what stands now.

import {
  ContractState,
  grouped,
  InvestorClass,
  KeyAlgorithm,
  KillScope,
  KillState,
  KnowledgeBasis,
  Privilege,
  type Proposals,
  Role,
  type Scale,
  StaffRole,
} from '../../../client/core/index.ts';
import {
  dateTimeText,
  exactPpmText,
  moneyText,
  NONE,
  priceText,
} from '../../shared/models/format.ts';

export type ControlledCommand = Proposals['proposals'][number]['record']['command'];

/** Of the venue's contracts, to write numbers with. */
type Scales = ReadonlyMap<number, Scale>;

/** A field: as it stands, and as it would be. */
export interface Change {
  readonly name: string;
  /** Null where the command replaces nothing by that name. */
  readonly before: string | null;
  /** Null where it stays. */
  readonly after: string | null;
}

/** What a kind of command asks for. */
const TITLES: Readonly<Record<ControlledCommand['kind'], string>> = {
  setIndexPrice: 'Set the index',
  setMarkPrice: 'Set the mark',
  approveContract: 'Record the approval of a contract',
  killSwitch: 'Kill switch',
  setContractState: 'State of a contract',
  registerParticipant: 'Register a participant',
  classifyInvestor: 'Classify an investor',
  assessCorporate: 'Assess a corporate investor',
  suspendParticipant: 'Suspension of a participant',
  declareGroup: 'Declare a group',
  setExposureLimit: 'Exposure limit',
  registerTrader: 'Register a trader',
  assessTrader: 'Assess a trader',
  registerKey: 'Register a key',
  publishRulebook: 'Publish the rulebook',
  publishDisclosure: 'Publish a risk disclosure',
  acceptRulebook: 'Acceptance of the rulebook',
  acknowledgeDisclosure: 'Acknowledgement of a disclosure',
  authorizeAffiliate: 'Authorize an affiliated market maker',
  suspendAffiliate: 'Suspension of affiliates',
  deposit: 'Deposit',
  withdraw: 'Withdrawal',
  transfer: 'Transfer between accounts',
  setFundingTerms: 'Terms of funding',
  setFundTarget: 'Target of the insurance fund',
  listCollateral: 'List a collateral',
  setCollateralRate: 'Rate of a collateral',
  setClassFloor: 'Least initial margin of a class',
  registerStaff: 'Register a person of the staff',
  registerFirm: 'Register an outside firm',
  setThreshold: 'Threshold of surveillance',
  setWorkBounds: 'Bounds of work',
  publishPrivileges: 'Publish the privileges of affiliates',
  setPrivilege: 'Privilege of a market maker',
  setObligation: 'Obligation of a market maker',
  setReferenceEligibility: 'Eligibility of a reference asset',
  changeTerms: 'Change of terms',
  setFeeSchedule: 'Fee schedule',
  compensate: 'Compensation',
  confirmClock: 'Confirm the clock',
};

type Names = Readonly<Record<string, number>>;

/** Fields that hold a member of a closed set, whatever the command. */
const SETS: Readonly<Record<string, Names>> = {
  scope: KillScope,
  investorClass: InvestorClass,
  basis: KnowledgeBasis,
  algorithm: KeyAlgorithm,
  privilege: Privilege,
};
const MONEY = new Set(['notionalMax', 'amount']);
const PPM = new Set(['initialMin', 'haircut', 'spreadMax', 'uptimeMin']);
const TIME = /(At|Until|Date|^dated)$/;
/** Where 0 is no amount but the absence of a bound. */
const NO_BOUND = new Set(['notionalMax']);

/** @example 'Exposure limit: participant 4' */
export function commandTitle(command: ControlledCommand, scales: Scales): string {
  const title = TITLES[command.kind];
  if (command.kind === 'killSwitch') {
    const level = nameIn(KillScope, command.scope);
    return `${title}: ${level}${command.target === 0 ? '' : ` ${command.target}`}`;
  }
  const fields = {
    ...(command.kind === 'changeTerms' ? { contract: command.terms.contract } : {}),
    ...command,
  } as unknown as Readonly<Record<string, unknown>>;
  const about = ['contract', 'participant', 'trader', 'account', 'staff', 'currency', 'detector']
    .filter((name) => isNamed(fields[name]))
    .map((name) => aboutWords(name, fields[name], scales));
  return about.length === 0 ? title : `${title}: ${about.join(', ')}`;
}

/**
 * Every field of the command in its own order, what stands within another one on a line of its own, and nothing left out; then what
 * else stands under the same heading.
 */
export function changesOf(
  command: ControlledCommand,
  before: string,
  scales: Scales,
): readonly Change[] {
  const stood = leavesOf(membersOf(before));
  const { kind, key: _, ...fields } = command as ControlledCommand & { readonly key?: unknown };
  const { contract = 0, currency = '' } = fields as { contract?: number; currency?: string };
  const own = command.kind === 'changeTerms' ? command.terms.contract : contract;
  const words = (path: Path, value: unknown): string =>
    valueWords({ kind, name: nameOf(path), value, currency, contract: own, scales });
  const asked = leavesOf(fields);
  const change = (path: Path, now: unknown, then: unknown): Change => ({
    name: pathWords(path),
    before: now === undefined ? null : words(path, now),
    after: then === undefined ? null : words(path, then),
  });
  return [
    ...[...asked].map(([name, { path, value }]) => change(path, stood.get(name)?.value, value)),
    ...[...stood]
      .filter(([name]) => !asked.has(name))
      .map(([, { path, value }]) => change(path, value, undefined)),
  ];
}

/** Names and places, from the outside in. */
type Path = readonly string[];

interface Leaf {
  readonly path: Path;
  readonly value: unknown;
}

/** What is no list of objects and no object, by where it stands. */
function leavesOf(
  fields: object,
  into = new Map<string, Leaf>(),
  path: Path = [],
): Map<string, Leaf> {
  for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
    const at = [...path, name];
    if (isGroup(value)) leavesOf(value, into, at);
    else into.set(at.join('.'), { path: at, value });
  }
  return into;
}

function isGroup(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const members = Object.values(value) as unknown[];
  return Array.isArray(value)
    ? members.some((member) => typeof member === 'object')
    : members.length > 0;
}

/** What it is called where it stands: places in a list have the list's name. */
function nameOf(path: Path): string {
  return path.findLast((name) => !/^\d+$/.test(name)) ?? '';
}

/** @example 'terms · tiers 2 · initial min' */
function pathWords(path: Path): string {
  return path.reduce((text, name) => {
    if (/^\d+$/.test(name)) return `${text} ${Number(name) + 1}`;
    return text === '' ? nameWords(name) : `${text} · ${nameWords(name)}`;
  }, '');
}

/** `notionalMax` → 'notional max'. */
export function nameWords(name: string): string {
  return name.replaceAll(
    /([a-z0-9])([A-Z])/g,
    (_, a: string, b: string) => `${a} ${b.toLowerCase()}`,
  );
}

/** The name of a number in a closed set, in words. */
function nameIn(set: Names, value: number): string {
  const found = Object.entries(set).find(([, number]) => number === value);
  return found === undefined ? `number ${value}` : nameWords(found[0]);
}

function isNamed(value: unknown): boolean {
  return typeof value === 'number' ? value !== 0 : typeof value === 'string' && value !== '';
}

function aboutWords(name: string, value: unknown, scales: Scales): string {
  if (name === 'contract') return scales.get(Number(value))?.symbol ?? `contract ${String(value)}`;
  if (typeof value === 'number') return `${name} ${value}`;
  return cut(String(value), 60);
}

function membersOf(before: string): object {
  try {
    const parsed: unknown = JSON.parse(before);
    return typeof parsed !== 'object' || parsed === null || Array.isArray(parsed) ? {} : parsed;
  } catch {
    return {}; // '' where it replaces nothing.
  }
}

function anyOf(scales: Scales): Scale | undefined {
  return scales.values().next().value;
}

interface Value {
  readonly kind: ControlledCommand['kind'];
  readonly name: string;
  readonly value: unknown;
  /** That the command names; '' for the venue's own. */
  readonly currency: string;
  /** 0 where the command is of none. */
  readonly contract: number;
  readonly scales: Scales;
}

function valueWords(of: Value): string {
  const { value } = of;
  if (value === null || value === undefined || value === '') return NONE;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberWords(of, value);
  if (typeof value === 'string') return value;
  // Of objects none is left but empty ones.
  return Array.isArray(value) && value.length > 0 ? value.map(String).join(', ') : NONE;
}

function numberWords(of: Value, value: number): string {
  const { kind, name, currency, contract, scales } = of;
  const scale = scales.get(contract);
  const set = setOf(kind, name);
  if (set !== undefined) return nameIn(set, value);
  if (name === 'contract') {
    return value === 0 ? NONE : (scales.get(value)?.symbol ?? `contract ${value}`);
  }
  if (NO_BOUND.has(name) && value === 0) return 'no limit';
  const money = scale ?? anyOf(scales);
  const isMoney = MONEY.has(name) || (kind === 'setFundTarget' && name === 'target');
  if (isMoney && money !== undefined) {
    const isOwn = currency === '' || currency === money.currency;
    // Decimals of another currency stand with its terms: nothing is guessed.
    return isOwn
      ? `${moneyText(money, value)} ${money.currency}`
      : `${grouped(value)} minor units of ${cut(currency, 20)}`;
  }
  if (PPM.has(name)) return exactPpmText(value);
  if (name === 'price')
    return scale === undefined ? `${grouped(value)} ticks` : priceText(scale, value);
  if (TIME.test(name)) return dateTimeText(value);
  return grouped(value);
}

function setOf(kind: ControlledCommand['kind'], name: string): Names | undefined {
  if (name === 'state') {
    if (kind === 'killSwitch') return KillState;
    return kind === 'setContractState' || kind === 'approveContract' ? ContractState : undefined;
  }
  if (name === 'role') return kind === 'registerStaff' ? StaffRole : Role;
  return SETS[name];
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)} … (${grouped(text.length)} letters)`;
}
