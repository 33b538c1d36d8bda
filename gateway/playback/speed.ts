/** Times the recorded time. */
export const SPEED_MIN = 0.01;
export const SPEED_MAX = 10_000;

/** @param text `10`, `10x` or `0.5`. @returns null when it is no speed, or out of bounds */
export function parseSpeed(text: string): number | null {
  const [, digits] = /^(\d{1,5}(?:\.\d{1,3})?)x?$/i.exec(text) ?? [];
  const speed = Number(digits ?? Number.NaN);
  return speed >= SPEED_MIN && speed <= SPEED_MAX ? speed : null;
}
