/** Of the browser's tab. @param unseen own fills while nobody looked @param price empty before the first trade */
export function titleText(unseen: number, price: string, symbol: string): string {
  const fills = unseen === 0 ? '' : `(${unseen} ${unseen === 1 ? 'fill' : 'fills'}) `;
  return `${fills}${price === '' ? 'Praya' : `${price} ${symbol} · Praya`}`;
}
