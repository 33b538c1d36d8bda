// What clients ask that the core answers with a body.

import type { ClientRequest } from '../../proto/client-message.ts';

/** Questions of clients that the core answers with a body. */
type QueryKind =
  | 'getContracts'
  | 'getAccount'
  | 'getGate'
  | 'getProposals'
  | 'previewOrder'
  | 'getCandles'
  | 'getTrades'
  | 'getOpenOrders'
  | 'getHistory'
  | 'getStatements'
  | 'getKeys'
  | 'getTradingLimits'
  | 'listRecords'
  | 'readRecord'
  | 'getRiskAccounts'
  | 'getRegister'
  | 'getKillSwitches'
  | 'getSessions';

/** What anybody may ask. */
export type PublicQuestion = Extract<
  ClientRequest,
  { readonly kind: 'getContracts' | 'getCandles' | 'getTrades' }
>;

export interface QueryAsk {
  readonly session: number;
  readonly request: Extract<ClientRequest, { kind: QueryKind }>;
}
