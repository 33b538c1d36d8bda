// Whom an event concerns: accounts, participants, orders, the contract. What an examiner asks by.

import type { AccountId, ContractId, Event } from '../../../engine/schema/index.ts';

interface Concerned {
  readonly accounts: readonly number[];
  readonly participants: readonly number[];
  readonly orders: readonly number[];
  readonly contract: ContractId | 0;
}

export function concernedBy(event: Event): Concerned {
  switch (event.kind) {
    case 'fill': {
      const parties = [event.maker, event.taker];
      return {
        accounts: parties.map(({ account }) => account),
        participants: [],
        orders: parties.map(({ order }) => order).filter((order) => order !== 0),
        contract: event.contract,
      };
    }
    case 'deleveraged': {
      const accounts = [event.account, ...event.shares.map(({ account }) => account)];
      return { accounts, participants: [], orders: [], contract: event.contract };
    }
    case 'gainCut': {
      const accounts = [event.account, event.defaulter];
      return { accounts, participants: [], orders: [], contract: event.contract };
    }
    default:
      return fieldsOf(event);
  }
}

/** By the names of the fields, which mean the same everywhere; a record's are its own. */
function fieldsOf(event: Event): Concerned {
  const own = event as unknown as Fields;
  const record = own.record ?? {};
  const terms = record.terms ?? {};
  const { account = 0, participant = 0, order = 0, contract = 0 } = { ...terms, ...record, ...own };
  return {
    accounts: account === 0 ? [] : [account],
    participants: participant === 0 ? [] : [participant],
    orders: order === 0 ? [] : [order],
    contract,
  };
}

interface Ids {
  readonly account?: AccountId | 0;
  readonly participant?: number;
  readonly order?: number;
  readonly contract?: ContractId | 0;
}

interface Fields extends Ids {
  readonly record?: Ids & { readonly terms?: Ids };
}
