/** As people read it, on every page and in every line: -100000.5 as -100,000.5. */
export function grouped(number: string | number): string {
  const [whole = '', fraction] = String(number).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? text : `${text}.${fraction}`;
}
