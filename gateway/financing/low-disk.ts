// What passes while the disk is low, so that what is left of it is for what lowers risk: the venue's rule for cancels
// (docs/operating/clock-and-disk.md), for a lending book.

import type { FinancingCommand } from '../../engine/financing/index.ts';

type Kind = FinancingCommand['kind'];

/** Every command there is. */
export const PASSES_ON_LOW_DISK: Readonly<Record<Kind, boolean>> = {
  // Debt falls, collateral comes in, what is owed is enforced.
  repay: true,
  sell: true,
  pledge: true,
  enforce: true,
  reportFill: true,
  endSale: true,
  // Prices and time decide what is owed.
  setPrice: true,
  tick: true,
  // Debt or risk rises, or it can wait.
  draw: false,
  buy: false,
  release: false,
  transferOut: false,
  openFacility: false,
  changeFacility: false,
  registerClient: false,
  setRecord: false,
  setPolicy: false,
  listAsset: false,
  setSectorLimits: false,
  setCapital: false,
  openReview: false,
  closeReview: false,
};
