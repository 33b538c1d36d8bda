// Makes a venue ready for the demonstration with the commands an operator would send: contracts listed, approved
// and live, everybody registered and funded. What the state has already is left alone, so that a venue that
// starts again goes on where it stopped.

import { createHash } from 'node:crypto';
import {
  type AccountId,
  BTC_PERP,
  type Command,
  ContractState,
  type ContractTerms,
  ETH_PERP,
  type Evidence,
  House,
  InvestorClass,
  KeyAlgorithm,
  type KeyId,
  KnowledgeBasis,
  type Money,
  type ParticipantId,
  Role,
  Scope,
  type Time,
  type TraderId,
} from '../../../engine/index.ts';
import { readDocuments } from '../../http/disclosure/documents.ts';
import { documentsFile } from './documents.ts';
import { keyFile } from './key-files.ts';
import { OPERATOR_DESK, OVERSEER, PARTICIPANTS, type Player } from './participants.ts';
import type { Stage } from './stage.ts';

/** Names of the keys to log on with, by player. */
export type KeyNames = ReadonlyMap<Player, string>;

/** The demonstration's contracts. */
export const TERMS: readonly ContractTerms[] = [BTC_PERP, ETH_PERP];

const DAY_US = 86_400_000_000;
/** Confirmations are made for this long, and again when less than a month is left. */
const CONFIRMED_DAYS = 360;
const RENEW_DAYS = 30;
const USD = 1_000_000;

/** @returns the names under which everybody logs on. */
export async function seedVenue(
  stage: Stage,
  dataFolder: string,
  players: readonly Player[] = PARTICIPANTS,
): Promise<KeyNames> {
  for (const terms of TERMS) await openContract(stage, terms);
  await publish(stage);
  const names = new Map<Player, string>();
  for (const player of players) names.set(player, await admit(stage, dataFolder, player));
  return names;
}

/** Pays in what half-empty accounts have lost, so that a night of play ends nobody. */
export async function topUp(stage: Stage): Promise<void> {
  const { state } = stage;
  for (const { account, depositUsd } of PARTICIPANTS) {
    const balance = state.accounts.balance[account as AccountId] ?? 0;
    const full = depositUsd * USD;
    if (balance >= full / 2) continue;
    await deposit(stage, account, full - balance, `demo-${account}-${state.seq + 1}`);
  }
}

/** Pays into the fund and the venue's tranche, once. */
export async function seedFund(stage: Stage, fundUsd: number, trancheUsd: number): Promise<void> {
  const { balance } = stage.state.accounts;
  if (balance[House.insuranceFund] !== 0 || balance[House.tranche] !== 0) return;
  await deposit(stage, House.insuranceFund, fundUsd * USD, 'demo-fund');
  await deposit(stage, House.tranche, trancheUsd * USD, 'demo-tranche');
}

async function openContract(stage: Stage, terms: ContractTerms): Promise<void> {
  const { state } = stage;
  const { contract, symbol } = terms;
  if (state.markets[contract] === undefined) await stage.submit({ kind: 'listContract', terms });
  const market = state.markets[contract]!;
  if (market.state === ContractState.draft) {
    const { termsHash } = market;
    const reference = `DEMO/${symbol}`;
    await stage.submit({ kind: 'approveContract', contract, reference, termsHash });
  }
  if (market.state === ContractState.approved) {
    const reason = 'the demonstration opens';
    await stage.submit({ kind: 'setContractState', contract, state: ContractState.live, reason });
  }
}

async function publish(stage: Stage): Promise<void> {
  const { rulebook, disclosures } = stage.state.eligibility;
  const documents = readDocuments(documentsFile());
  if (rulebook.version === 0) {
    await stage.submit({ kind: 'publishRulebook', version: 1, hash: documents.hashOf('rulebook') });
  }
  const hash = documents.hashOf('riskStatement');
  for (const { contract } of TERMS) {
    if (disclosures[contract]?.version !== 0) continue;
    await stage.submit({ kind: 'publishDisclosure', contract, version: 1, hash });
  }
}

async function admit(stage: Stage, dataFolder: string, player: Player): Promise<string> {
  const { state } = stage;
  const { eligibility } = state;
  const id = player.participant as ParticipantId;
  if (!eligibility.participants.has(id)) {
    const { firm: name, role } = player;
    const affiliated = role === Role.affiliate;
    await stage.submit({
      kind: 'registerParticipant',
      participant: id,
      name,
      role,
      affiliated,
      group: 0,
      holders: [],
    });
  }
  const participant = eligibility.participants.get(id)!;
  const soon = stage.now() + RENEW_DAYS * DAY_US;
  if ((participant.investor?.validUntil ?? 0) < soon)
    await stage.submit(confirmation(stage, player));
  await acknowledge(stage, id);
  if (player.role === Role.affiliate && (participant.authorization?.validUntil ?? 0) < soon) {
    await stage.submit(authorization(stage, id));
  }
  const trader = player.participant as unknown as TraderId; // One trader each, under the same number.
  if (!eligibility.traders.has(trader)) await registerTrader(stage, trader, player);
  const keyName = await registerKey(stage, dataFolder, trader, player.key);
  if (!participant.accounts.includes(player.account as AccountId)) {
    await stage.submit({
      kind: 'openAccount',
      account: player.account as AccountId,
      participant: id,
    });
    await deposit(stage, player.account, player.depositUsd * USD, `demo-${player.account}-1`);
  }
  return keyName;
}

async function acknowledge(stage: Stage, participant: ParticipantId): Promise<void> {
  const { rulebook, disclosures, participants } = stage.state.eligibility;
  const { rulebookAccepted, disclosuresAcknowledged } = participants.get(participant)!;
  if (rulebookAccepted !== rulebook.version) {
    await stage.submit({ kind: 'acceptRulebook', participant, version: rulebook.version });
  }
  for (const { contract } of TERMS) {
    const { version } = disclosures[contract]!;
    if (disclosuresAcknowledged[contract] === version) continue;
    await stage.submit({ kind: 'acknowledgeDisclosure', participant, contract, version });
  }
}

async function registerTrader(stage: Stage, trader: TraderId, player: Player): Promise<void> {
  await stage.submit({
    kind: 'registerTrader',
    trader,
    participant: player.participant as ParticipantId,
    name: player.trader,
    responsiblePerson: player.responsiblePerson,
  });
  await stage.submit({
    kind: 'assessTrader',
    trader,
    basis: KnowledgeBasis.workExperience,
    assessor: OPERATOR_DESK,
    assessedAt: stage.now(),
    validUntil: 0 as Time,
    evidenceHash: sha256(`assessment of ${player.trader}`),
    virtualAssets: true,
  });
}

/** A key whose file was lost is left registered, and another one is made under the next name. */
async function registerKey(
  stage: Stage,
  dataFolder: string,
  trader: TraderId,
  name: string,
): Promise<string> {
  const { keys, keyNames } = stage.state.eligibility;
  for (let version = 1; ; version++) {
    const versioned = version === 1 ? name : `${name}-${version}`;
    const { publicKeyHex } = keyFile(dataFolder, versioned);
    const known = keys.get(keyNames.get(versioned) ?? (0 as KeyId));
    if (known !== undefined && known.material === publicKeyHex && !known.revoked) return versioned;
    if (known !== undefined) continue;
    await stage.submit({
      kind: 'registerKey',
      key: (Math.max(0, ...keys.keys()) + 1) as KeyId,
      trader,
      name: versioned,
      algorithm: KeyAlgorithm.ed25519,
      material: publicKeyHex,
      scopes: Scope.read + Scope.trade,
      validUntil: 0 as Time,
      addresses: ['127.0.0.1', '::1'], // The visitor's key is known to everybody: from this machine only.
      staff: 0,
    });
    return versioned;
  }
}

function confirmation(stage: Stage, player: Player): Command {
  const now = stage.now();
  const until = (now + CONFIRMED_DAYS * DAY_US) as Time;
  const isPerson = player.investorClass === InvestorClass.individual;
  const evidence: Evidence = {
    type: isPerson ? 'custodianStatement' : 'statutoryStatus',
    dated: (now - DAY_US) as Time,
    validUntil: until,
    hash: sha256(`evidence of ${player.firm}`),
  };
  return {
    kind: 'classifyInvestor',
    participant: player.participant as ParticipantId,
    investorClass: player.investorClass,
    portfolioHkd: isPerson ? 10_000_000 : 0,
    assetsHkd: 0,
    confirmedAt: now,
    validUntil: until,
    evidence: [evidence],
    confirmedBy: OPERATOR_DESK,
  };
}

function authorization(stage: Stage, participant: ParticipantId): Command {
  const now = stage.now();
  return {
    kind: 'authorizeAffiliate',
    participant,
    noticeDate: now,
    reportId: 'DEMO-REPORT-1',
    overseer: OVERSEER,
    validUntil: (now + CONFIRMED_DAYS * DAY_US) as Time,
  };
}

async function deposit(
  stage: Stage,
  account: number,
  amount: number,
  reference: string,
): Promise<void> {
  await stage.submit({
    kind: 'deposit',
    account: account as AccountId,
    currency: 'USD',
    amount: amount as Money,
    reference,
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(`praya demonstration: ${text}`).digest('hex');
}
