// What must stay, what may leave, what is missing (rule G-20: seven years at least). Nothing is ever deleted here: what
// may leave is for people to move, and a sealed day can be checked wherever it is.

import { existsSync, readdirSync } from 'node:fs';
import { auditDays, dayPath, type FileHeader, readDay, readHead, sealPath } from './audit-files.ts';
import type { Section } from './section.ts';

export const YEARS_LEAST = 7;

/** @param today a UTC day. @param years at least seven. */
export function retention(audit: string, today: string, years: number = YEARS_LEAST): Section {
  const days = [...new Set([...auditDays(audit), ...sealedDays(audit)])].sort();
  const here = new Set(auditDays(audit));
  const rows: string[][] = [];
  const notes: string[] = [];
  let lastFile = 0;
  for (const day of days) {
    const isSealed = existsSync(sealPath(audit, day));
    const file = here.has(day) ? fileOf(audit, day) : (readHead(sealPath(audit, day))?.file ?? 0);
    if (file > lastFile + 1) notes.push(`${missing(file - lastFile - 1)} before ${day}.`);
    lastFile = Math.max(lastFile, file);
    const until = later(day, years);
    rows.push([day, placeOf(audit, day, here), isSealed ? 'sealed' : 'open', until, verdict()]);

    function verdict(): string {
      if (!here.has(day)) return until > today ? 'must be kept where it is' : 'may be gone';
      if (!isSealed) return 'stays: not sealed yet';
      return until > today ? 'stays' : 'may leave';
    }
  }
  notes.push(`Kept for ${years} years; nothing is deleted here.`);
  const columns = ['day', 'file', 'seal', 'keepUntil', 'verdict'];
  return { name: 'retention', title: `Retention on ${today}`, columns, rows, notes };
}

function missing(files: number): string {
  return files === 1
    ? 'One day with its seal is missing'
    : `${files} days with their seals are missing`;
}

function placeOf(audit: string, day: string, here: ReadonlySet<string>): string {
  if (!here.has(day)) return 'elsewhere';
  return existsSync(dayPath(audit, day)) ? 'here' : 'here, packed';
}

function fileOf(audit: string, day: string): number {
  const [row] = readDay(audit, day).toString('utf8', 0, 4096).split('\n');
  return (JSON.parse(row) as FileHeader).file;
}

function sealedDays(audit: string): string[] {
  return readdirSync(audit).flatMap((name) => {
    const [, day] = /^(\d{4}-\d{2}-\d{2}(?:\.\d{4})?)\.head\.json$/.exec(name) ?? [];
    return day === undefined ? [] : [day];
  });
}

/** The same day so many years on; 29 February becomes 1 March. */
function later(day: string, years: number): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}
