// Who changed what, from which value to which, and why. Old values are remembered from the journal itself, so a line
// has them also where no proposal showed them.

import { type EngineState, read } from '../../../engine/index.ts';
import {
  type Command,
  type ContractId,
  ContractState,
  type ContractTerms,
  type Event,
  FeeClass,
  type FeeRow,
} from '../../../engine/schema/index.ts';
import type { Change, ChangedValue } from './audit-line.ts';
import { nameOf, symbolOf, wordsOf } from './plain-words.ts';
import { registerChange } from './register-changes.ts';

/** Who stands behind a change. */
export interface Reason {
  readonly by: readonly string[];
  readonly why: string;
}

/** Fields of a record that name its subject and not what it sets. */
const SUBJECT = [
  'investorClass',
  'currency',
  'participant',
  'wholeGroup',
  'detector',
  'parameter',
  'privilege',
];
const NOT_A_VALUE: ReadonlySet<string> = new Set([
  ...SUBJECT,
  'kind',
  'contract',
  'reason',
  'key',
  'quotedAt',
]);

export class Changes {
  readonly #values = new Map<string, string>();
  /** Who scheduled the coming terms of a contract: they come into force without a command. */
  readonly #scheduled = new Map<number, Reason>();
  /** The same of the fee schedule, and the one in force. */
  #scheduledFees: Reason | null = null;
  #fees: ReadonlyMap<string, string> = new Map();

  /** What an event changed; null when it is no change of a parameter. */
  ofEvent(state: EngineState, event: Event, reason: Reason): Change | null {
    switch (event.kind) {
      case 'contractListed':
        return this.#set(
          flattened(event.record.terms, symbolOf(state, event.record.terms.contract)),
          reason,
        );
      case 'contractStateChanged': {
        const what = `${symbolOf(state, event.contract)} state`;
        const values = [
          {
            what,
            old: nameOf(ContractState, event.from, 'state'),
            new: nameOf(ContractState, event.to, 'state'),
          },
        ];
        return { ...reason, why: event.reason || reason.why, values };
      }
      case 'termsChangeScheduled': {
        const { contract } = event.record.terms;
        this.#scheduled.set(contract, reason);
        const inForce = read.terms(state, contract);
        return inForce === undefined
          ? null
          : { ...reason, values: differences(termValues(inForce), termValues(event.record.terms)) };
      }
      case 'termsChanged': {
        const scheduled = this.#scheduled.get(event.contract) ?? reason;
        this.#scheduled.delete(event.contract);
        const values = differences(termValues(event.before), termValues(event.after));
        for (const value of values) this.#values.set(value.what, value.new);
        return { ...scheduled, values };
      }
      case 'feeScheduleAnnounced':
        this.#scheduledFees = reason;
        return { ...reason, values: differences(this.#fees, feeValues(event.record.rows)) };
      case 'feeScheduleChanged': {
        const scheduled = this.#scheduledFees ?? reason;
        this.#scheduledFees = null;
        const before = this.#fees;
        this.#fees = feeValues(event.record.rows);
        return { ...scheduled, values: differences(before, this.#fees) };
      }
      case 'contractApproved':
      case 'exposureLimitSet':
      case 'rulebookPublished':
      case 'disclosurePublished':
      case 'affiliateAuthorized':
      case 'affiliateSuspended':
      case 'participantSuspended':
      case 'groupDeclared':
      case 'fundingTermsSet':
      case 'classFloorSet':
      case 'collateralListed':
      case 'collateralRateSet':
      case 'fundTargetSet':
      case 'thresholdSet':
      case 'workBoundsSet':
      case 'privilegesPublished':
      case 'privilegeSet':
      case 'obligationSet':
      case 'referenceEligibilitySet':
        return this.#ofRecord(state, event.record, reason);
      default:
        return null;
    }
  }

  /** What an event set in a register: lines of the first format do not have it. */
  ofRegister(state: EngineState, event: Event, reason: Reason): Change | null {
    const symbol = (contract: number): string => symbolOf(state, contract as ContractId);
    const found = registerChange(event, symbol);
    if (found === null) return null;
    const { about, values, why } = found;
    const flat = Object.entries(values).flatMap(([name, value]) =>
      flattened(value, `${about} ${name}`),
    );
    return this.#set(flat, { ...reason, why: reason.why || why });
  }

  /** Of a command that emits no event of its own: a price that was set by hand. */
  ofCommand(state: EngineState, command: Command, reason: Reason): Change | null {
    if (command.kind !== 'setIndexPrice' && command.kind !== 'setMarkPrice') return null;
    return this.#ofRecord(state, command, reason);
  }

  #ofRecord(state: EngineState, record: object & { kind: string }, reason: Reason): Change | null {
    const members = record as Record<string, unknown>;
    const about = SUBJECT.flatMap((name) => {
      const value = members[name];
      return value === undefined || value === 0 || value === false
        ? []
        : [`${wordsOf(name)} ${String(value)}`];
    });
    const contract = members['contract'];
    const symbol = typeof contract === 'number' ? symbolOf(state, contract as 0) : '';
    const what = [symbol, wordsOf(record.kind).replace(/^set /, ''), ...about]
      .filter((part) => part !== '')
      .join(' ');
    const fields = Object.entries(members).filter(([name]) => !NOT_A_VALUE.has(name));
    const why = typeof members['reason'] === 'string' ? members['reason'] : '';
    const values = fields.flatMap(([name, value]) => flattened(value, `${what} ${name}`));
    return this.#set(values, { ...reason, why: reason.why || why });
  }

  #set(values: readonly (readonly [string, string])[], reason: Reason): Change | null {
    const changed = values.flatMap(([what, value]): ChangedValue[] => {
      const old = this.#values.get(what) ?? '';
      this.#values.set(what, value);
      return old === value ? [] : [{ what, old, new: value }];
    });
    return changed.length === 0 ? null : { ...reason, values: changed };
  }
}

function termValues(terms: ContractTerms): ReadonlyMap<string, string> {
  return new Map(flattened(terms, terms.symbol));
}

/** `fee schedule client from 1000000 makerFee` → `100`. */
function feeValues(rows: readonly FeeRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ feeClass, volumeFrom, makerFee, takerFee }): [string, string][] => {
      const row = `fee schedule ${nameOf(FeeClass, feeClass, 'feeClass')} from ${volumeFrom}`;
      return [
        [`${row} makerFee`, String(makerFee)],
        [`${row} takerFee`, String(takerFee)],
      ];
    }),
  );
}

function differences(
  old: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): ChangedValue[] {
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.flatMap((what) => {
    const value = { what, old: old.get(what) ?? '', new: now.get(what) ?? '' };
    return value.old === value.new ? [] : [value];
  });
}

/** Values by their path: `BTC-PERP fees.maker` → `100`. */
function flattened(value: unknown, path: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, member]) => {
    const isTop = !path.includes(' ');
    return flattened(member, `${path}${isTop ? ' ' : '.'}${name}`);
  });
}
