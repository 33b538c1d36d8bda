// Where an order that would be accepted is not the one that was typed, and what to keep in mind of it.

import type { OrderRequest, Preview, Scale } from '../../../client/core/index.ts';
import { priceText, qtyText } from '../../shared/models/format.ts';

/** Sentences, the venue's own warning last. */
export function previewNotes(order: OrderRequest, preview: Preview, scale: Scale): string[] {
  const { raw, warning } = preview;
  const notes: string[] = [];
  if (raw.qty !== scale.lots(order.qty)) {
    notes.push(`It would be cut to ${qtyText(scale, raw.qty)}.`);
  }
  if (order.limit !== undefined && raw.limit !== 0 && raw.limit !== scale.ticks(order.limit)) {
    notes.push(`Its limit would be ${priceText(scale, raw.limit)}.`);
  }
  if (raw.reduceOnly && order.reduceOnly !== true) notes.push('It would only reduce the position.');
  if (raw.sleeps) notes.push('It would wait for its trigger, and is checked again then.');
  if (warning !== '') notes.push(warning);
  return notes;
}
