// The answer to a preview: what an order would do, before it is sent. What the fields mean stands in server.proto.

import type { AccountId, ContractId, Seq } from '../engine/kernel/units.ts';
import type { Preview } from '../engine/schema/preview.ts';

export interface OrderPreview extends Preview {
  readonly kind: 'orderPreview';
  readonly seq: Seq;
  readonly text: string;
  readonly account: AccountId;
  readonly contract: ContractId;
  readonly warning: string;
}
