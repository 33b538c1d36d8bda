import type { ContractId } from '../../kernel/units.ts';
import type { ScheduleMaintenance } from '../commands/maintenance.ts';

/** From `beginsAt` to `endsAt` the contract will take cancels alone. */
export interface MaintenanceScheduled {
  readonly kind: 'maintenanceScheduled';
  readonly record: ScheduleMaintenance;
}

/** It was withdrawn before it began, is over, or people have reopened the contract before its end. */
export interface MaintenanceEnded {
  readonly kind: 'maintenanceEnded';
  readonly contract: ContractId;
  readonly reason: string;
}
