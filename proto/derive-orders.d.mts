import type { OrderField } from '../engine/schema/order-fields.ts';

/** Every file by its path. */
export function orderFiles(fields: Readonly<Record<string, OrderField>>): Record<string, string>;
