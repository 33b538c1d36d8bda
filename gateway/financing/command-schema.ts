// What a command looks like from outside. The engine checks what it means; here is only its shape: every member there, of its
// type, none besides, numbers whole.

import { z } from 'zod';
import type { FinancingCommand } from '../../engine/financing/index.ts';

const int = z.int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const name = z.string().max(64);
const note = z.string().max(256);

const concentration = { perClient: int, perGroup: int, perBook: int };
const policy = z.strictObject({
  version: int,
  callPeriod: int,
  widenEvery: int,
  widenBy: int,
  volatilityWindow: int,
  volatilityMove: int,
  loanPerClient: int,
  loanPerGroup: int,
  capitalMultiple: int,
  licence: note,
});
const terms = z.strictObject({
  kind: z.enum(['security', 'virtualAsset']),
  decimals: int,
  haircut: int,
  sector: name,
  staleAfter: int,
  slippage: int,
  priceMax: int,
  qtyMax: int,
  listing: z
    .strictObject({
      exchange: name,
      code: name,
      isin: name,
      class: z.enum(['share', 'bond', 'fund', 'coinFund', 'coinCompany']),
    })
    .nullable(),
  ...concentration,
});
const collateral = { client: name, asset: name, qty: int };
const facility = { client: name, limit: int, capability: int, rate: int, note };

const reasons = z.enum([
  'none',
  'financialCapability',
  'collateral',
  'periodicReview',
  'virtualAssetsAllowed',
]);

const schema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setPolicy'), policy }),
  z.strictObject({ kind: z.literal('listAsset'), asset: name, terms }),
  z.strictObject({
    kind: z.literal('setSectorLimits'),
    sector: name,
    limits: z.strictObject(concentration),
  }),
  z.strictObject({ kind: z.literal('setCapital'), capital: int, otherLoans: int }),
  z.strictObject({
    kind: z.literal('registerClient'),
    client: name,
    group: name,
    marginClientSince: int,
  }),
  z.strictObject({ kind: z.literal('setRecord'), client: name, isPoor: z.boolean(), note }),
  z.strictObject({ kind: z.literal('openFacility'), ...facility }),
  z.strictObject({ kind: z.literal('changeFacility'), ...facility, reason: reasons }),
  z.strictObject({ kind: z.literal('pledge'), ...collateral, custodian: note }),
  z.strictObject({ kind: z.literal('release'), ...collateral }),
  z.strictObject({
    kind: z.literal('transferOut'),
    ...collateral,
    purpose: z.enum(['transfer', 'repledge', 'lend']),
  }),
  z.strictObject({ kind: z.literal('draw'), client: name, amount: int }),
  z.strictObject({ kind: z.literal('repay'), client: name, amount: int }),
  z.strictObject({ kind: z.literal('buy'), ...collateral, cost: int, custodian: note }),
  z.strictObject({ kind: z.literal('sell'), ...collateral, proceeds: int }),
  z.strictObject({
    kind: z.literal('setPrice'),
    asset: name,
    price: int,
    quotedAt: int,
    source: note,
  }),
  z.strictObject({ kind: z.literal('tick') }),
  z.strictObject({ kind: z.literal('enforce'), client: name }),
  z.strictObject({ kind: z.literal('reportFill'), sale: int, qty: int, proceeds: int }),
  z.strictObject({ kind: z.literal('endSale'), sale: int }),
  z.strictObject({ kind: z.literal('openReview'), client: name, note }),
  z.strictObject({ kind: z.literal('closeReview'), client: name, note }),
]);

const body = z.strictObject({ reference: name, command: schema });

interface CommandBody {
  readonly reference: string;
  readonly command: FinancingCommand;
}

/** The body of a request, or where it is at fault and why. */
export function readCommandBody(
  value: unknown,
): CommandBody | { readonly field: string; readonly text: string } {
  const result = body.safeParse(value);
  if (result.success) return result.data as unknown as CommandBody;
  const [issue] = result.error.issues;
  return {
    field: issue.path.map(String).join('.').slice(0, 64),
    text: issue.message.slice(0, 256),
  };
}
