import type {
  MaintenanceEnded,
  MaintenanceScheduled,
} from '../../../engine/schema/events/maintenance.ts';
import { scheduleMaintenance } from '../commands/maintenance.ts';
import { text, uint32 } from '../field.ts';
import type { Shape } from '../schema.ts';
import { message, nested } from '../shape.ts';

export const maintenanceScheduled: Shape<MaintenanceScheduled> = message<MaintenanceScheduled>(
  'MaintenanceScheduled',
  'maintenanceScheduled',
  { record: nested(scheduleMaintenance) },
);

export const maintenanceEnded: Shape<MaintenanceEnded> = message<MaintenanceEnded>(
  'MaintenanceEnded',
  'maintenanceEnded',
  { contract: uint32(), reason: text() },
);
