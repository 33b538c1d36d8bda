// Makes a venue ready for the demonstration with the commands an operator would send: contracts listed, approved
// and live, everybody registered and funded. What the state has already is left alone, so that a venue that
// starts again goes on where it stopped.

import { createHash } from 'node:crypto';
import { BTC_PERP, ETH_PERP, House, read } from '../../../engine/index.ts';
import {
  type AccountId,
  type Command,
  ContractState,
  type ContractTerms,
  type Evidence,
  InvestorClass,
  KeyAlgorithm,
  KnowledgeBasis,
  type Money,
  type ParticipantId,
  Role,
  Scope,
  type Time,
  type TraderId,
} from '../../../engine/schema/index.ts';
import { readDocuments } from '../../http/disclosure/read-documents.ts';
import { approveTerms, publishDocuments } from '../founding/contracts.ts';
import { documentsFile } from '../founding/documents.ts';
import { freeKey } from '../founding/staff.ts';
import type { Stage } from '../founding/stage.ts';
import { ASSESSOR, AUDITORS, OVERSEER } from './desk.ts';
import { keyFile } from './key-files.ts';
import { PARTICIPANTS, type Player } from './participants.ts';
import { signerKey } from './signatures.ts';

/** Names of the keys to log on with, by player. */
export type KeyNames = ReadonlyMap<Player, string>;

/** The demonstration's contracts. */
const CALL_US = 10_000_000;

/** The real contracts, but for the call of an auction: who restarts the demonstration is not made to wait for two minutes. */
export const TERMS: readonly ContractTerms[] = [BTC_PERP, ETH_PERP].map((terms) => ({
  ...terms,
  controls: { ...terms.controls, auctionUs: CALL_US },
}));

const DAY_US = 86_400_000_000;
/** Confirmations are made for this long, and again when less than a month is left. */
const CONFIRMED_DAYS = 360;
const RENEW_DAYS = 30;
const USD = 1_000_000;
const TRADES = Scope.read + Scope.trade;
/** The numbers of those who sign begin above those of the algorithms. */
const SIGNERS = 1000;

/** @returns the names under which everybody logs on. What they accept they sign themselves: signatures.ts. */
export async function seedVenue(
  stage: Stage,
  dataFolder: string,
  players: readonly Player[] = PARTICIPANTS,
): Promise<KeyNames> {
  for (const terms of TERMS) await openContract(stage, terms);
  await publishDocuments(stage, readDocuments(documentsFile()), TERMS);
  const names = new Map<Player, string>();
  for (const player of players) names.set(player, await admit(stage, dataFolder, player));
  return names;
}

/** Pays in what half-empty accounts have lost, so that a night of play ends no bot. */
export async function topUp(stage: Stage): Promise<void> {
  const { state } = stage;
  for (const { account, depositUsd } of PARTICIPANTS) {
    const balance = read.balance(state, account as AccountId);
    const full = depositUsd * USD;
    if (balance >= full / 2) continue;
    await deposit(stage, account, full - balance, `demo-${account}-${state.seq + 1}`);
  }
}

/** Pays into the fund and the venue's tranche, once. */
export async function seedFund(stage: Stage, fundUsd: number, trancheUsd: number): Promise<void> {
  const { balance, tranche } = read.fund(stage.state);
  if (balance !== 0 || tranche !== 0) return;
  await deposit(stage, House.insuranceFund, fundUsd * USD, 'demo-fund');
  await deposit(stage, House.tranche, trancheUsd * USD, 'demo-tranche');
}

async function openContract(stage: Stage, terms: ContractTerms): Promise<void> {
  const { contract, symbol } = terms;
  await approveTerms(stage, terms, `DEMO/${symbol}`);
  if (read.contract(stage.state, contract)?.state !== ContractState.approved) return;
  const reason = 'the demonstration opens';
  await stage.submit({ kind: 'setContractState', contract, state: ContractState.live, reason });
}

async function admit(stage: Stage, dataFolder: string, player: Player): Promise<string> {
  const { state } = stage;
  const id = player.participant as ParticipantId;
  if (read.participant(state, id) === undefined) {
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
  const participant = read.participant(state, id) as read.ParticipantView;
  const soon = stage.now() + RENEW_DAYS * DAY_US;
  if ((participant.investor?.validUntil ?? 0) < soon)
    await stage.submit(confirmation(stage, player));
  if (player.role === Role.affiliate && (participant.authorization?.validUntil ?? 0) < soon) {
    await stage.submit(authorization(stage, id));
  }
  const trader = player.participant as unknown as TraderId; // One trader each, under the same number.
  if (read.trader(state, trader) === undefined) await registerTrader(stage, trader, player);
  const keyName = await registerKey(stage, dataFolder, {
    trader,
    name: player.key,
    scopes: TRADES,
  });
  await admitSigner(stage, dataFolder, player);
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
    assessor: ASSESSOR,
    assessedAt: stage.now(),
    validUntil: 0 as Time,
    evidenceHash: sha256(`assessment of ${player.trader}`),
    virtualAssets: true,
  });
}

/** The natural person who signs for the client: the trader, or who answers for the algorithm. */
async function admitSigner(stage: Stage, dataFolder: string, player: Player): Promise<void> {
  const { participant, trader: name, responsiblePerson, key } = player;
  const isPerson = responsiblePerson === '';
  const trader = (isPerson ? participant : SIGNERS + participant) as unknown as TraderId;
  if (read.trader(stage.state, trader) === undefined) {
    await stage.submit({
      kind: 'registerTrader',
      trader,
      participant: participant as ParticipantId,
      name: isPerson ? name : responsiblePerson,
      responsiblePerson: '',
    });
  }
  const scopes = TRADES + Scope.bind;
  await registerKey(stage, dataFolder, { trader, name: signerKey(key), scopes });
}

interface WantedKey {
  readonly trader: TraderId;
  readonly name: string;
  readonly scopes: number;
}

/** A key whose file was lost is left registered, and another one is made under the next name. */
async function registerKey(
  stage: Stage,
  dataFolder: string,
  { trader, name, scopes }: WantedKey,
): Promise<string> {
  for (let version = 1; ; version++) {
    const versioned = version === 1 ? name : `${name}-${version}`;
    const { publicKeyHex } = keyFile(dataFolder, versioned);
    const known = read.keyNamed(stage.state, versioned);
    if (known !== undefined && known.material === publicKeyHex && !known.revoked) return versioned;
    if (known !== undefined) continue;
    await stage.submit({
      kind: 'registerKey',
      key: freeKey(stage.state),
      trader,
      name: versioned,
      algorithm: KeyAlgorithm.ed25519,
      material: publicKeyHex,
      scopes,
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
    confirmedBy: ASSESSOR,
  };
}

function authorization(stage: Stage, participant: ParticipantId): Command {
  const now = stage.now();
  return {
    kind: 'authorizeAffiliate',
    participant,
    noticeDate: now,
    reportId: 'DEMO-REPORT-1',
    reportBy: AUDITORS,
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
