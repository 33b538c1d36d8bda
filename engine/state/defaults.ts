// What default management remembers between two marks: accounts at work, budgets of their groups, the fund's peak.

import type { AccountId, ContractId, Money, ParticipantId, Time } from '../kernel/units.ts';

/** From equity below maintenance until 1.2 × maintenance, or nothing held. */
export interface DefaultEvent {
  readonly account: AccountId;
  /** Visits so far, filled or not. */
  slices: number;
  /** Lots that others gave up for it: only then is a debt cut from gains. */
  deleveraged: number;
  /** Where its visit waits for what is owed first; null when it waits for nothing. */
  resume: Resume | null;
}

/** How a visit goes on. */
export interface Resume {
  /** Its order, of a slice or with help; a long round; cuts of gains. */
  readonly after: 'slice' | 'order' | 'round' | 'cuts';
  readonly contract: ContractId;
  /** To be closed when the order was sent, or left by the round. */
  readonly lots: number;
  /** Held when the order was sent. */
  readonly held: number;
  readonly budget: number;
  /** Had the account nothing left when its visit began? Then all its positions are closed. */
  readonly all: boolean;
}

/** What the events of a group may draw together: fixed when the first of them enters step 3. */
export interface GroupBudget {
  readonly group: ParticipantId;
  readonly granted: Money;
  drawn: Money;
}

/** A balance of the fund and until when it stood; 0 while it stands. */
export interface FundLevel {
  readonly balance: Money;
  until: Time | 0;
}

export interface Defaults {
  readonly events: Map<AccountId, DefaultEvent>;
  readonly budgets: Map<ParticipantId, GroupBudget>;
  /** Falling balances, oldest first: the first is the peak. */
  readonly levels: FundLevel[];
  /** What the fund is meant to hold; 0 for the default of the specification. */
  fundTarget: Money;
  /** Fund, tranche and uncovered as last emitted. */
  told: [number, number, number];
  /** Contracts that an uncovered loss halted; a cancel window is their way back. */
  closedByLoss: ContractId[];
}

export function createDefaults(): Defaults {
  return {
    events: new Map(),
    budgets: new Map(),
    levels: [],
    fundTarget: 0 as Money,
    told: [0, 0, 0],
    closedByLoss: [],
  };
}
