import type { ContractId, Time } from '../../kernel/units.ts';

/**
 * Announces that a contract stops for maintenance; with both times 0, that the announced one will not be.
 *
 * @see docs/rules/contracts.md CONTRACT-012
 */
export interface ScheduleMaintenance {
  readonly kind: 'scheduleMaintenance';
  readonly contract: ContractId;
  /** An hour ahead at least. */
  readonly beginsAt: Time;
  /** Five minutes to a day after it. */
  readonly endsAt: Time;
  readonly reason: string;
}
