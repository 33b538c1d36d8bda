// Row numbers sorted by a key that is a double, without a call for each comparison: by its bits, eleven at a time, the lowest
// first. Equal keys stay in the order in which they were.

const BITS = 11;
const DIGITS = 1 << BITS;
/** Digits of 64 bits. */
const PASSES = 6;
/** Up to this many it is quicker to insert one after the other. */
const FEW = 48;

/** The numbers 0 … `count` − 1 in ascending order of `keys`; no key is NaN, and −0 counts as 0. */
export function orderBy(keys: Float64Array, count: number): Int32Array {
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  if (count > FEW) return sortByDigits(keys, order);
  for (let i = 1; i < count; i++) {
    const key = keys[i];
    let at = i;
    for (; at > 0 && keys[order[at - 1]] > key; at--) order[at] = order[at - 1];
    order[at] = i;
  }
  return order;
}

function sortByDigits(keys: Float64Array, first: Int32Array): Int32Array {
  const count = first.length;
  const digits = new Uint16Array(PASSES * count);
  const ends = new Int32Array(PASSES * DIGITS);
  writeDigits(keys, count, digits, ends);
  let from = first;
  let to: Int32Array = new Int32Array(count);
  for (let pass = 0; pass < PASSES; pass++) {
    const at = pass * count;
    if (ends[pass * DIGITS + digits[at]] === count) continue; // All have the same digit.
    let sum = 0;
    for (let digit = pass * DIGITS; digit < (pass + 1) * DIGITS; digit++) {
      const some = ends[digit];
      ends[digit] = sum;
      sum += some;
    }
    for (let i = 0; i < count; i++) {
      const row = from[i];
      const digit = pass * DIGITS + digits[at + row];
      to[ends[digit]] = row;
      ends[digit] += 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The bits of a key in an order that is that of the numbers: a negative one has all turned, another its sign alone. */
function writeDigits(
  keys: Float64Array,
  count: number,
  digits: Uint16Array,
  ends: Int32Array,
): void {
  const words = new Uint32Array(2 * count);
  new Float64Array(words.buffer).set(keys.subarray(0, count));
  for (let i = 0; i < count; i++) {
    const isNegative = keys[i] < 0;
    const low = isNegative ? ~words[2 * i] : words[2 * i];
    const high = isNegative ? ~words[2 * i + 1] : (words[2 * i + 1] & MAGNITUDE) | SIGN;
    for (let pass = 0; pass < PASSES; pass++) {
      const digit = digitOf(low, high, pass * BITS);
      digits[pass * count + i] = digit;
      ends[pass * DIGITS + digit] += 1;
    }
  }
}

const SIGN = 0x80000000;
const MAGNITUDE = 0x7fffffff;

function digitOf(low: number, high: number, shift: number): number {
  if (shift >= 32) return (high >>> (shift - 32)) & (DIGITS - 1);
  const some = low >>> shift;
  return (shift + BITS > 32 ? some | (high << (32 - shift)) : some) & (DIGITS - 1);
}
