// The preview of an order: what the engine would do with it, with what a client should keep in mind.

import { type EngineState, read } from '../../engine/index.ts';
import type { ContractId, PlaceOrder, RejectReason } from '../../engine/schema/index.ts';
import type { OrderPreview } from '../../proto/preview-message.ts';
import type { Holder } from '../link/messages.ts';
import { reasonText } from './rejection.ts';

/** The least that a client is shown before an order (rule P-46); what is longer stands in the risk statement. */
const WARNING =
  'You can lose all margin of this account. Below maintenance margin at the mark price, not at the last trade, it is liquidated without ' +
  'being asked. Funding is paid or received each hour at a rate that changes. When the market cannot take a position it may be ' +
  'deleveraged, and open gains cut. Prices move until the order arrives: these numbers are no promise.';

/** Looked at with the session and its key, whatever was written. The account is the holder's own. */
export function previewOf(
  state: EngineState,
  { key }: Holder,
  order: PlaceOrder,
  session: number,
): OrderPreview {
  const preview = read.previewOrder(state, { ...order, key }, session);
  const { reason, field, bound: limit, actual } = preview;
  const refusal = { reason: reason as RejectReason, field, limit, actual };
  return {
    kind: 'orderPreview',
    seq: state.seq,
    account: order.account,
    contract: order.contract,
    ...preview,
    text: reason === 0 ? '' : reasonText(refusal, symbolOf(state, order.contract)),
    warning: WARNING,
  };
}

function symbolOf(state: EngineState, contract: ContractId): string {
  return read.contract(state, contract)?.terms.symbol ?? '';
}
