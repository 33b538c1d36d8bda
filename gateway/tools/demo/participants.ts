// Who is on the demonstration venue: invented people and firms, each a professional investor in good standing.

import {
  type InvestorClass,
  InvestorClass as Investors,
  Role,
} from '../../../engine/schema/index.ts';

/** One participant with one trader, one key and one account. */
export interface Player {
  /** The key's name at log-on, and of its file in data/keys. */
  readonly key: string;
  readonly participant: number;
  readonly account: number;
  readonly firm: string;
  readonly trader: string;
  /** Answers for an algorithm; '' for a person who trades by hand. */
  readonly responsiblePerson: string;
  readonly investorClass: InvestorClass;
  readonly role: Role;
  readonly part: 'maker' | 'taker' | 'holder' | 'visitor';
  /** Whole USD paid in at the start; those of `PARTICIPANTS` are topped up to it when half of it is gone. */
  readonly depositUsd: number;
}

const client = { role: Role.client, investorClass: Investors.institutional } as const;

export const VISITOR: Player = {
  key: 'demo',
  participant: 10,
  account: 110,
  firm: 'Visitor',
  trader: 'Vera Visitor',
  responsiblePerson: '',
  role: Role.client,
  investorClass: Investors.individual,
  part: 'visitor',
  depositUsd: 1_000_000,
};

export const PARTICIPANTS: readonly Player[] = [
  {
    ...client,
    key: 'harbour',
    participant: 1,
    account: 101,
    firm: 'Harbour Liquidity',
    trader: 'Harbour quoter',
    responsiblePerson: 'Hannah Ho',
    part: 'maker',
    depositUsd: 20_000_000,
  },
  {
    ...client,
    key: 'peak',
    participant: 2,
    account: 102,
    firm: 'Peak Markets',
    trader: 'Peak quoter',
    responsiblePerson: 'Peter Poon',
    part: 'maker',
    depositUsd: 20_000_000,
  },
  {
    key: 'affiliate',
    participant: 3,
    account: 103,
    firm: 'Affiliated Making',
    trader: 'Affiliate quoter',
    responsiblePerson: 'Agnes Au',
    investorClass: Investors.institutional,
    role: Role.affiliate,
    part: 'maker',
    depositUsd: 20_000_000,
  },
  taker('lantau', 4, 'Lantau Capital', 'Laura Lam'),
  taker('tram', 5, 'Tram Systematic', 'Tom Tang'),
  taker('ferry', 6, 'Star Ferry Fund', 'Fiona Fung'),
  taker('victoria', 7, 'Victoria Office', 'Victor Vong'),
  VISITOR,
];

/** The seed of the visitor's Ed25519 key. It is no secret: it is good on this machine only, for play money. */
export const VISITOR_SEED: string =
  '70726179612064656d6f6e7374726174696f6e206b65792c206e6f2073656372';

function taker(key: string, participant: number, firm: string, person: string): Player {
  return {
    ...client,
    key,
    participant,
    account: 100 + participant,
    firm,
    trader: `${firm} algorithm`,
    responsiblePerson: person,
    part: 'taker',
    depositUsd: 5_000_000,
  };
}
