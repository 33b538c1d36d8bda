// Columns: typed arrays indexed by one kind of id.

/** A typed array that remembers what it is indexed by and what it holds. Erased at run time. */
export type Column<Slot extends number, Value extends number> = { [slot in Slot]: Value };

export function int32Column<Slot extends number, Value extends number>(
  capacity: number,
): Column<Slot, Value> {
  return new Int32Array(capacity) as unknown as Column<Slot, Value>;
}

export function float64Column<Slot extends number, Value extends number>(
  capacity: number,
): Column<Slot, Value> {
  return new Float64Array(capacity) as unknown as Column<Slot, Value>;
}

export function uint8Column<Slot extends number, Value extends number>(
  capacity: number,
): Column<Slot, Value> {
  return new Uint8Array(capacity) as unknown as Column<Slot, Value>;
}

/** A column of the same kind with room for `capacity` rows and the old rows at its head. */
export function grown<Slot extends number, Value extends number>(
  column: Column<Slot, Value>,
  capacity: number,
): Column<Slot, Value> {
  const old = column as unknown as Float64Array;
  const wider = new (old.constructor as Float64ArrayConstructor)(capacity);
  wider.set(old);
  return wider as unknown as Column<Slot, Value>;
}
