/**
 * The vocabulary: what is asked, what happened, why it was refused, and the closed sets, units and limits these are
 * written in. Programs around the engine import its vocabulary from here; it has no behaviour.
 */

export * from '../kernel/limits.ts';
export * from '../kernel/units.ts';
export * from './closed-sets.ts';
export type * from './command.ts';
export * from './command-facts.ts';
export type * from './commands/accounts.ts';
export type * from './commands/auctions.ts';
export type * from './commands/collateral.ts';
export type * from './commands/contracts.ts';
export type * from './commands/controlled.ts';
export type * from './commands/documents.ts';
export type * from './commands/fees.ts';
export type * from './commands/funding.ts';
export type * from './commands/makers.ts';
export type * from './commands/money.ts';
export type * from './commands/orders.ts';
export type * from './commands/participants.ts';
export type * from './commands/prices.ts';
export type * from './commands/proposals.ts';
export type * from './commands/quotes.ts';
export type * from './commands/records.ts';
export type * from './commands/safety.ts';
export type * from './commands/staff.ts';
export type * from './commands/traders.ts';
export type * from './commands/work.ts';
export type * from './contract-terms.ts';
export type * from './event.ts';
export type * from './events/accounts.ts';
export type * from './events/auctions.ts';
export type * from './events/collateral.ts';
export type * from './events/contracts.ts';
export type * from './events/default.ts';
export type * from './events/documents.ts';
export type * from './events/fees.ts';
export type * from './events/funding.ts';
export type * from './events/makers.ts';
export type * from './events/money.ts';
export type * from './events/orders.ts';
export type * from './events/participants.ts';
export * from './events/parts.ts';
export type * from './events/prices.ts';
export type * from './events/quotes.ts';
export type * from './events/records.ts';
export type * from './events/safety.ts';
export type * from './events/staff.ts';
export type * from './events/traders.ts';
export type * from './events/work.ts';
export * from './order-fields.ts';
export * from './plain-order.ts';
export type * from './preview.ts';
export * from './reject.ts';
export * from './rules-version.ts';
export * from './thresholds.ts';
export * from './work-bounds.ts';
