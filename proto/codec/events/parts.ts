// What the events of an account's stream begin with.

import type { OfAccount, OfOrder } from '../../../engine/schema/events/parts.ts';
import { int64, sint32, text, uint32 } from '../field.ts';
import type { Field } from '../schema.ts';

export const ofAccount: { readonly [Name in keyof OfAccount]: Field<OfAccount[Name]> } = {
  account: int64(),
  accountSeq: int64(),
};

export const ofOrder: { readonly [Name in keyof OfOrder]: Field<OfOrder[Name]> } = {
  ...ofAccount,
  item: sint32(),
  contract: uint32(),
  order: int64(),
  clientOrderId: text(),
};
