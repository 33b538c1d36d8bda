/**
 * The public entry of the engine: create a state, apply commands, snapshot, restore, audit. Views of the state are in
 * `read`; the types of commands, events and refusals are in schema/index.ts.
 */

export { controlOf } from './commands.ts';
export { BTC_PERP, ETH_PERP } from './contracts/live-contracts.ts';
export { canonicalTerms, faultIn, moneyPerTickLot } from './contracts/terms.ts';
export { IDENTIFYING_TERMS } from './contracts/terms-change.ts';
export { OUTAGE_US } from './controls/outage.ts';
export { PEAK_SHARE, PEAK_WINDOW_US } from './default/fund.ts';
export { apply, mustContinue } from './engine.ts';
export { clearEvents, createEventBuffer, type EventBuffer, Row } from './events/buffer.ts';
export { keepEvent, readEvent, readEvents, viewEvent, viewEvents } from './events/rows.ts';
export { SAMPLES_MIN } from './funding/minute.ts';
export { InvariantError } from './kernel/assert.ts';
export { RATE_AGE_MAX_US } from './margin/collateral-value.ts';
export { audit } from './persist/audit.ts';
export { rehearse } from './persist/rehearsal.ts';
export type { SnapshotSection } from './persist/sections.ts';
export { restore, snapshot } from './persist/snapshot.ts';
export { eventDigestOf, stateDigest } from './persist/state-digest.ts';
export * as read from './read/index.ts';
export { House } from './state/accounts.ts';
export { createState, type EngineState } from './state/state.ts';
export { CONTROLS, type ControlName, oneSuffices } from './supervision/controls.ts';
export { passesOwed } from './supervision/passing.ts';
