// The engine counts in ticks, lots and minor units; people read decimals. Exact: integers and a decimal point,
// never a float.

/** Turns counts of a unit into decimal text, with as many decimals as the unit has. */
export type DecimalText = (units: number) => string;

/**
 * @param unit the size of one, like '0.01'.
 * @example decimalText('0.05')(3) is '0.15'.
 */
export function decimalText(unit: string): DecimalText {
  const [whole = '0', fraction = ''] = unit.split('.');
  const factor = Number(whole + fraction);
  const decimals = fraction.length;
  return (units) => {
    const product = units * factor;
    const digits = Number.isSafeInteger(product)
      ? String(Math.abs(product))
      : String(BigInt(Math.abs(units)) * BigInt(factor));
    return (units < 0 ? '-' : '') + pointed(digits, decimals);
  };
}

/** Minor units of money: `moneyText(6)(1_500_000)` is '1.500000'. */
export function moneyText(decimals: number): DecimalText {
  return (units) => (units < 0 ? '-' : '') + pointed(String(Math.abs(units)), decimals);
}

function pointed(digits: string, decimals: number): string {
  if (decimals === 0) return digits;
  const padded = digits.padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}
