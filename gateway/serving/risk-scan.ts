// The accounts nearest to liquidation: all of them are looked at, some in a step, and those found are looked at once more at the
// end, so that their numbers are of one moment.

import { type EngineState, read } from '../../engine/index.ts';
import {
  type AccountId,
  FIRST_CLIENT_ACCOUNT,
  type ParticipantId,
} from '../../engine/schema/index.ts';
import type { RiskAccount, RiskAccounts } from '../../proto/staff-message.ts';
import type { Scan } from './scan.ts';

const ACCOUNTS_A_STEP = 128;
const ROWS_MAX = 100;
const MILLION = 1_000_000n;
const PPM_MAX = BigInt(Number.MAX_SAFE_INTEGER);

interface Found {
  readonly account: AccountId;
  readonly levelPpm: number;
}

export class RiskScan implements Scan {
  readonly isDurable = false;
  readonly #state: EngineState;
  readonly #most: number;
  #next = FIRST_CLIENT_ACCOUNT as AccountId;
  #found: Found[] = [];

  constructor(state: EngineState, limit: number) {
    this.#state = state;
    this.#most = limit === 0 ? ROWS_MAX : Math.min(limit, ROWS_MAX);
  }

  step(): boolean {
    const last = read.lastAccount(this.#state);
    const end = Math.min(this.#next + ACCOUNTS_A_STEP, last + 1);
    for (let account = this.#next; account < end; account++) {
      const risk = read.riskOf(this.#state, account);
      if (risk !== null) this.#found.push({ account, levelPpm: levelOf(risk) });
    }
    this.#next = end as AccountId;
    if (this.#found.length > ROWS_MAX) this.#found = nearest(this.#found, this.#most);
    return end > last;
  }

  answer(): RiskAccounts {
    const rows = nearest(this.#found, this.#most).flatMap(({ account }) => {
      const row = rowOf(this.#state, account);
      return row === null ? [] : [row];
    });
    return { kind: 'riskAccounts', rows: nearest(rows, rows.length), sequence: this.#state.seq };
  }
}

function nearest<Row extends Found>(rows: readonly Row[], most: number): Row[] {
  return [...rows].sort((a, b) => a.levelPpm - b.levelPpm || a.account - b.account).slice(0, most);
}

function rowOf(state: EngineState, account: AccountId): RiskAccount | null {
  const risk = read.riskOf(state, account);
  if (risk === null) return null;
  const participant = read.owner(state, account) as ParticipantId;
  const row = read.participant(state, participant);
  return {
    account,
    participant,
    participantName: row?.name ?? '',
    isAffiliate: row?.affiliated ?? false,
    levelPpm: levelOf(risk),
    level: read.marginLevel(state, account),
    ...risk,
  };
}

/** Rounded down, and within what a message holds; 0 where there is no position any more. */
function levelOf({ equity, maintenance }: Pick<RiskAccount, 'equity' | 'maintenance'>): number {
  if (maintenance === 0) return 0;
  const millionths = BigInt(equity) * MILLION;
  const divisor = BigInt(maintenance);
  const towardsZero = millionths / divisor;
  const isCut = millionths < 0n && towardsZero * divisor !== millionths;
  const ppm = isCut ? towardsZero - 1n : towardsZero;
  return Number(ppm > PPM_MAX ? PPM_MAX : ppm < -PPM_MAX ? -PPM_MAX : ppm);
}
