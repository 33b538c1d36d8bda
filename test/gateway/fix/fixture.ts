// A session of the acceptor without its session layer: messages are built from fields, requests and answers are kept.

import { BTC_PERP, ETH_PERP } from '../../../engine/contracts/live-contracts.ts';
import {
  type AccountId,
  ContractState,
  type ContractTerms,
  type KeyId,
  type ParticipantId,
  type Seq,
  type Time,
  type TraderId,
} from '../../../engine/schema/index.ts';
import type { FixApplication, FixVenue } from '../../../gateway/fix/application.ts';
import { FixDictionary, type FixTables } from '../../../gateway/fix/fields.ts';
import { APPLICATION_TABLES } from '../../../gateway/fix/layouts.ts';
import {
  type FixBody,
  FixMessage,
  type FixPair,
  fixBytes,
  SOH,
} from '../../../gateway/fix/message.ts';
import { VENUE_APPLICATION } from '../../../gateway/fix/session-application.ts';
import type { ClientRequest } from '../../../proto/client-message.ts';
import type {
  AccountEvent,
  ContractInfo,
  OwnEvent,
  ServerBody,
} from '../../../proto/server-message.ts';

/** 2026-01-01, noon. */
export const NOON = 1_767_268_800_000_000 as Time;
export const ACCOUNT = 16 as AccountId;
/** What every report of an order in BTC-PERP begins with, and how one ends. */
export const HEAD = '1=16|55=BTC-PERP';
export const AT = '6=0|60=20260101-12:00:00.000';
/** Of every event of that order. */
export const OF_ORDER = {
  account: 16 as AccountId,
  accountSeq: 42,
  item: 0,
  contract: 1,
  order: 1007,
  clientOrderId: 'a1',
};

/** The fields of every message, which the session layer has. */
const HEADER: FixTables = {
  fields: [
    { tag: 34, name: 'MsgSeqNum', type: 'seqNum' },
    { tag: 35, name: 'MsgType', type: 'text' },
    { tag: 49, name: 'SenderCompID', type: 'text' },
    { tag: 52, name: 'SendingTime', type: 'time' },
    { tag: 56, name: 'TargetCompID', type: 'text' },
  ],
  groups: [],
  layouts: [],
};

export const DICTIONARY: FixDictionary = new FixDictionary(HEADER, APPLICATION_TABLES);

export const CONTRACTS: readonly ContractInfo[] = [info(BTC_PERP), info(ETH_PERP)];

function info(terms: ContractTerms): ContractInfo {
  const times = { time: NOON, callEndsAt: 0, returnsTo: 0, maintenanceReason: '' } as const;
  const bands = { bandLow: 0, bandHigh: 0, bandUntil: 0 } as const;
  const { live: state } = ContractState;
  const prices = { indexState: 0, indexPrice: 0, markPrice: 0 } as const;
  const maintenance = { maintenanceFrom: 0, maintenanceUntil: 0 } as const;
  const status = { contract: terms.contract, state, ...prices, ...times, ...bands, ...maintenance };
  return { terms, status, moneyPerTickLot: 100, termsHash: '' };
}

/** A message as a client writes it: `11=a|55=BTC-PERP`. */
export function messageOf(type: string, fields: string): FixMessage {
  return new FixMessage([[35, type], [34, '2'], ...pairsOf(fields)], DICTIONARY);
}

export function pairsOf(fields: string): FixPair[] {
  if (fields === '') return [];
  return fields.split('|').map((field) => {
    const at = field.indexOf('=');
    return [Number(field.slice(0, at)), field.slice(at + 1)];
  });
}

/** The fields of a body, as `messageOf` takes them, with the type before them. */
export function textOf(body: FixBody): string {
  return [`35=${body.type}`, ...body.pairs.map(([tag, value]) => `${tag}=${value}`)].join('|');
}

/** Everything on the wire, with | for SOH. */
export function wireOf(body: FixBody, [sender, target, number]: readonly string[]): string {
  const head: FixPair[] = [
    [35, body.type],
    [49, sender],
    [56, target],
    [34, number],
    [52, '20260101-12:00:00.000'],
  ];
  return fixBytes([...head, ...body.pairs])
    .toString('latin1')
    .replaceAll(SOH, '|');
}

/** One session: what it asked, what it sent by itself, and its application. */
export interface Stage {
  readonly application: FixApplication;
  readonly asked: ClientRequest[];
  readonly sent: FixBody[];
  /** Answers the last request that was asked. */
  answer(body: ServerBody): readonly FixBody[];
}

export function stage(account: AccountId | 0 = ACCOUNT): Stage {
  const asked: ClientRequest[] = [];
  const sent: FixBody[] = [];
  const venue: FixVenue = {
    holder: {
      key: 7 as KeyId,
      name: 'ann-bot',
      trader: 3 as TraderId,
      participant: 2 as ParticipantId,
      scopes: 3,
      staff: 0,
      isAffiliate: false,
    },
    account,
    contracts: () => CONTRACTS,
    now: () => NOON,
    ask: (request) => asked.push(request),
    send: (body) => sent.push(checked(body)),
    reject: () => {
      throw new Error('the application left a check to the session layer');
    },
  };
  const application = VENUE_APPLICATION.open(venue);
  const answer = (message: ServerBody): readonly FixBody[] =>
    application.ofAnswer({ requestId: asked.length, tsUs: NOON, message }).map(checked);
  return { application, asked, sent, answer };
}

/** An event of the account, its 42nd. */
export function own(event: OwnEvent): AccountEvent {
  const account = ACCOUNT;
  return { kind: 'accountEvent', account, accountSeq: 42, seq: 9 as Seq, time: NOON, event };
}

/** A body that the dictionary allows: all that must be there, nothing else, and only values there are. */
export function checked(body: FixBody): FixBody {
  const layout = DICTIONARY.layout(body.type);
  if (layout === undefined) throw new Error(`no message is of type ${body.type}`);
  const message = new FixMessage([[35, body.type], ...body.pairs], DICTIONARY);
  const tags = [...message.own.keys()].slice(1);
  const allowed = [...layout.required, ...layout.optional];
  const stray = tags.filter((tag) => !allowed.includes(tag));
  const missing = layout.required.filter((tag) => !tags.includes(tag));
  const wrong = body.pairs.filter(([tag, value]) => {
    const values = DICTIONARY.field(tag)?.values;
    return value === '' || (values !== undefined && !values.includes(value));
  });
  if (stray.length + missing.length + wrong.length === 0) return body;
  throw new Error(`${textOf(body)}: stray ${stray}, missing ${missing}, wrong ${wrong}`);
}
