import { existsSync, readFileSync } from 'node:fs';

/** Of this program, from the package that this file is part of: two folders up in the sources, three in `dist`. */
export function version(): string {
  for (const up of ['../../package.json', '../../../package.json']) {
    const path = new URL(up, import.meta.url);
    if (existsSync(path))
      return String((JSON.parse(readFileSync(path, 'utf8')) as Package).version);
  }
  return 'unknown';
}

interface Package {
  readonly version: string;
}
