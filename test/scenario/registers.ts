// Lines about who may trade: participants, traders, groups, keys, and what each of them rests on.

import {
  type AccountId,
  type Command,
  InvestorClass,
  KeyAlgorithm,
  type KeyId,
  KnowledgeBasis,
  type Money,
  Role,
  Scope,
  type Time,
  type TraderId,
} from '../../engine/schema/index.ts';
import type { Words } from './reader.ts';
import { DUSK, ELIGIBLE, HASH, type Making, type Player, type Stage } from './stage.ts';
import { decimal, moment, money } from './units.ts';

/** `participant ann [affiliate] [bare] [unclassified] …`: made otherwise than by a first mention. */
export function makeParticipant(stage: Stage, words: Words): void {
  const name = words.take('a name');
  const making: { -readonly [K in keyof Making]: Making[K] } = { ...ELIGIBLE };
  while (!words.isDone) {
    const word = words.take();
    if (word === 'affiliate') Object.assign(making, { role: Role.affiliate, affiliated: true });
    else if (word === 'affiliated') making.affiliated = true;
    else if (word === 'bare') {
      const no = { classified: false, assessed: false, accepted: false, authorized: false };
      Object.assign(making, no);
    } else if (word === 'unclassified') making.classified = false;
    else if (word === 'unassessed') making.assessed = false;
    else if (word === 'unaccepted') making.accepted = false;
    else if (word === 'unauthorized') making.authorized = false;
    else if (word === 'held') {
      // `held by "Ann" "Bo"`: jointly.
      words.takes('by');
      const holders: string[] = [];
      while (!words.isDone) holders.push(words.text());
      making.holders = holders;
    } else throw new Error(`a participant is not made '${word}'`);
  }
  stage.make(name, making);
}

/** `group ann bob cat`: one beneficial owner, ann the head. */
export function makeGroup(stage: Stage, words: Words): void {
  const head = stage.player(words.take('a name')).participant;
  while (!words.isDone) {
    const { participant } = stage.player(words.take());
    stage.must({ kind: 'declareGroup', participant, group: head });
  }
}

/** `trader carl of ann [unassessed] [named "Carl Chan"]`. */
export function makeTrader(stage: Stage, words: Words): void {
  const name = words.take('a name');
  words.takes('of');
  const { participant } = stage.player(words.take('a name'));
  const assessed = !words.takes('unassessed');
  const person = words.takes('named') ? words.text() : `trader ${name}`;
  stage.trader(name, participant, assessed, person);
}

/** The command of a line about registers; null when the verb is another. */
export function registerCommand(stage: Stage, verb: string, words: Words): Command | null {
  switch (verb) {
    case 'classify':
      return classified(stage, words);
    case 'assess':
      return assessed(stage, words);
    case 'assess-corporate':
      return assessedCorporate(stage, words);
    case 'accept':
      return accepted(stage, words);
    case 'acknowledge':
      return acknowledged(stage, words);
    case 'authorize':
      return authorized(stage, words);
    case 'suspend':
    case 'reinstate':
      return suspended(stage, verb === 'suspend', words);
    case 'publish':
      return published(stage, words);
    case 'enlist':
      return enlisted(stage, words);
    case 'revoke': {
      const key = stage.keyOf(words.take('a name'));
      return { kind: 'revokeKey', key, reason: 'lost' };
    }
    case 'rekey':
      return rekeyed(stage, words);
    case 'limit': {
      const wholeGroup = words.takes('group');
      const { participant } = stage.player(words.take('a name'));
      const notionalMax = (words.takes('none') ? 0 : money(words.take('an amount'))) as Money;
      return { kind: 'setExposureLimit', participant, wholeGroup, notionalMax };
    }
    case 'open': {
      const { participant } = stage.player(words.take('a name'));
      return { kind: 'openAccount', account: 999 as AccountId, participant };
    }
    case 'declare': {
      const { participant } = stage.player(words.take('a name'));
      words.takes('with');
      return { kind: 'declareGroup', participant, group: stage.player(words.take()).participant };
    }
    default:
      return null;
  }
}

/** `classify ann [institutional|individual|…] [portfolio N] [assets N] [until T] [evidence until T|without evidence]`. */
function classified(stage: Stage, words: Words): Command {
  const { participant } = stage.player(words.take('a name'));
  let investorClass: InvestorClass = InvestorClass.institutional;
  let [portfolioHkd, assetsHkd] = [0, 0];
  let validUntil: Time = DUSK;
  let evidenceUntil: Time = DUSK;
  let type = 'statutoryStatus';
  let hasEvidence = true;
  while (!words.isDone) {
    if (words.takes('portfolio')) portfolioHkd = decimal(words.take()).toNumber();
    else if (words.takes('assets')) assetsHkd = decimal(words.take()).toNumber();
    else if (words.takes('until')) validUntil = moment(words.take());
    else if (words.takes('evidence', 'until')) evidenceUntil = moment(words.take());
    else if (words.takes('without', 'evidence')) hasEvidence = false;
    else {
      investorClass = InvestorClass[words.take() as keyof typeof InvestorClass];
      const byStatus =
        investorClass === InvestorClass.institutional ||
        investorClass === InvestorClass.holdingCompany;
      type = byStatus ? 'statutoryStatus' : 'custodianStatement';
    }
  }
  const evidence = [{ type, dated: stage.time, validUntil: evidenceUntil, hash: HASH }];
  return {
    kind: 'classifyInvestor',
    participant,
    investorClass,
    portfolioHkd,
    assetsHkd,
    confirmedAt: stage.time,
    validUntil,
    evidence: hasEvidence ? evidence : [],
    confirmedBy: 'compliance of the venue',
  };
}

/** `assess ann [selfDeclared|training|…] [by "somebody"] [until T] [without virtual-assets]`. */
function assessed(stage: Stage, words: Words): Command {
  const { trader } = stage.player(words.take('a name'));
  let basis: KnowledgeBasis = KnowledgeBasis.training;
  let assessor = 'assessor of the venue';
  let validUntil = 0 as Time;
  let virtualAssets = true;
  while (!words.isDone) {
    if (words.takes('by')) assessor = words.text();
    else if (words.takes('without', 'virtual-assets')) virtualAssets = false;
    else if (words.takes('until')) validUntil = moment(words.take());
    else basis = KnowledgeBasis[words.take() as keyof typeof KnowledgeBasis];
  }
  const assessedAt = stage.time;
  const evidenceHash = HASH;
  const what = { basis, assessor, assessedAt, validUntil, evidenceHash, virtualAssets };
  return { kind: 'assessTrader', trader, ...what };
}

/** `assess-corporate ann [SYMBOL] [by "somebody"] [until T] [without structure|background|awareness]`: for one product. */
function assessedCorporate(stage: Stage, words: Words): Command {
  const { participant } = stage.player(words.take('a name'));
  const { contract } = stage.terms(/-PERP$/.test(words.peek()) ? words.take() : '');
  const parts = { structure: true, background: true, riskAwareness: true };
  let validUntil: Time = DUSK;
  let assessor = 'assessor of the venue';
  while (!words.isDone) {
    if (words.takes('until')) validUntil = moment(words.take());
    else if (words.takes('by')) assessor = words.text();
    else if (words.takes('without', 'structure')) parts.structure = false;
    else if (words.takes('without', 'background')) parts.background = false;
    else if (words.takes('without', 'awareness')) parts.riskAwareness = false;
    else throw new Error(`'${words.peek()}' means nothing here`);
  }
  const what = { assessor, assessedAt: stage.time, validUntil, evidenceHash: HASH };
  return { kind: 'assessCorporate', participant, contract, ...parts, ...what };
}

/** `accept ann rulebook 2`. */
function accepted(stage: Stage, words: Words): Command {
  const { participant } = stage.player(words.take('a name'));
  words.takes('rulebook');
  const version = words.isDone ? stage.rulebook : Number(words.take());
  return { kind: 'acceptRulebook', participant, version };
}

/** `acknowledge ann [SYMBOL] [2]`. */
function acknowledged(stage: Stage, words: Words): Command {
  const { participant } = stage.player(words.take('a name'));
  const { contract } = stage.terms(/-PERP$/.test(words.peek()) ? words.take() : '');
  const current = stage.disclosures.get(contract) ?? 0;
  const version = words.isDone ? current : Number(words.take());
  return { kind: 'acknowledgeDisclosure', participant, contract, version };
}

/** `enlist "Carl" of couple [answered by "Bo Bao"]`: a trader that may be refused; others are made by `trader`. */
function enlisted(stage: Stage, words: Words): Command {
  const name = words.text();
  words.takes('of');
  const { participant } = stage.player(words.take('a name'));
  const responsiblePerson = words.takes('answered', 'by') ? words.text() : '';
  const trader = (900 + stage.state.eligibility.traders.size) as TraderId;
  return { kind: 'registerTrader', trader, participant, name, responsiblePerson };
}

/** `authorize mm [until T]`. */
function authorized(stage: Stage, words: Words): Command {
  const { participant } = stage.player(words.take('a name'));
  const validUntil = words.takes('until') ? moment(words.take()) : DUSK;
  const overseer = words.takes('overseer') ? words.text() : 'overseer of the venue';
  const noticeDate = stage.time;
  const report = { reportId: 'report 1', reportBy: 'auditors of the venue' };
  const kind = 'authorizeAffiliate';
  return { kind, participant, noticeDate, overseer, validUntil, ...report };
}

/** `suspend ann`, `suspend affiliate mm`, `suspend affiliates`; `reinstate …`. */
function suspended(stage: Stage, isSuspended: boolean, words: Words): Command {
  const reason = 'by decision';
  if (words.takes('affiliates')) {
    return { kind: 'suspendAffiliate', participant: 0, suspended: isSuspended, reason };
  }
  const kind = words.takes('affiliate') ? 'suspendAffiliate' : 'suspendParticipant';
  const { participant } = stage.player(words.take('a name'));
  return { kind, participant, suspended: isSuspended, reason };
}

/** `publish rulebook`, `publish disclosure [SYMBOL]`: the next version. */
function published(stage: Stage, words: Words): Command {
  if (words.takes('rulebook')) {
    stage.rulebook += 1;
    return { kind: 'publishRulebook', version: stage.rulebook, hash: HASH };
  }
  if (!words.takes('disclosure')) throw new Error('publish a rulebook or a disclosure');
  const { contract } = stage.terms(words.isDone ? '' : words.take());
  const version = (stage.disclosures.get(contract) ?? 0) + 1;
  stage.disclosures.set(contract, version);
  return { kind: 'publishDisclosure', contract, version, hash: HASH };
}

/** `rekey ann [until T] [to read|bind] [from "10.0.0.1" …]`: a new key, which signs from now on. */
function rekeyed(stage: Stage, words: Words): Command {
  const name = words.take('a name');
  const player = stage.player(name);
  const validUntil = words.takes('until') ? moment(words.take()) : (0 as Time);
  const trades = Scope.read + Scope.trade;
  const scopes = words.takes('to', 'read')
    ? Scope.read
    : words.takes('to', 'bind')
      ? trades + Scope.bind
      : trades;
  const addresses: string[] = [];
  if (words.takes('from')) while (!words.isDone) addresses.push(words.text());
  stage.lastKey += 1;
  const key = stage.lastKey as KeyId;
  const signs: Player = { ...player, key };
  stage.players.set(player.name, signs);
  for (const [account, owner] of stage.owners) {
    if (owner.trader === player.trader) stage.owners.set(account, signs);
  }
  return {
    kind: 'registerKey',
    key,
    trader: player.trader,
    name: `key ${key}`,
    algorithm: KeyAlgorithm.ed25519,
    material: HASH,
    scopes,
    validUntil,
    addresses,
    staff: 0,
  };
}
