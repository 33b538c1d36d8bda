// The public surface of the financing book: everything outside reaches it through here.

export { allLoans, breachesOf } from './alarms.ts';
export { NO_LIMIT, scaleOf, type UnitPrice, type Units, VALUE_MAX } from './amounts.ts';
export { applyFinancing } from './apply.ts';
export { auditBook } from './audit.ts';
export {
  type Asset,
  type Book,
  type Client,
  createBook,
  FIRST_POLICY,
  type Sale,
  type StatementLine,
} from './book.ts';
export { monthText, nextMidnight } from './calendar.ts';
export type * from './command.ts';
export { nextMoment } from './due.ts';
export type * from './event.ts';
export { debtOf } from './interest.ts';
export { VIRTUAL_ASSETS } from './listing.ts';
export {
  FinancingReason,
  type FinancingReasonName,
  REASON_TEXTS,
  type Refusal,
  reasonName,
} from './reason.ts';
export * from './reports.ts';
export { FINANCING_RULES } from './rules-version.ts';
export { bookDigest, financingEventDigest, restoreBook, snapshotBook } from './snapshot.ts';
export { valuationOf } from './valuation.ts';
