// The documents that come along: the templates of docs/disclosure, which the demonstration publishes by their true hashes.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLACE = join('docs', 'disclosure', 'demonstration.json');

/** Where the templates are, whether what runs is compiled or not. @throws Error when they were not shipped along. */
export function documentsFile(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, PLACE);
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) throw new Error(`there is no ${PLACE} above this program`);
  }
}
