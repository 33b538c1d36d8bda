import type { Shape } from './schema.ts';
import { message, nested } from './shape.ts';

/** A fact of a register is the command that recorded it. */
export function recorded<T extends { readonly kind: string; readonly record: object }>(
  name: string,
  kind: T['kind'],
  record: Shape<T['record']>,
): Shape<T> {
  return message<{ readonly kind: string; readonly record: object }>(name, kind, {
    record: nested(record),
  }) as Shape<T>;
}
