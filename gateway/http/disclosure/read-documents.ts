// The operator's documents from the files that the configuration names.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { parseStrictJson } from '../../../proto/strict-json.ts';
import { VenueError } from '../../host/errors.ts';
import { type DocumentName, Documents, type Text } from './documents.ts';

const text = z.string().max(4000).default('');

const schema = z.strictObject({
  /** Files, beside this one. */
  rulebook: z.string().max(1000).default(''),
  riskStatement: z.string().max(1000).default(''),
  operator: z
    .strictObject({
      name: text,
      licence: text,
      contact: text,
      settlement: text,
      recourse: text,
      conflicts: text,
    })
    .prefault({}),
});

/** @param file '' for none. @throws VenueError `config`, naming the file. */
export function readDocuments(file: string): Documents {
  const texts = new Map<DocumentName, Text>();
  if (file === '') return new Documents(schema.parse({}).operator, texts);
  try {
    const read = schema.parse(parseStrictJson(readFileSync(file, 'utf8')));
    for (const name of ['rulebook', 'riskStatement'] as const) {
      if (read[name] === '') continue;
      const content = readFileSync(resolve(dirname(file), read[name]), 'utf8');
      texts.set(name, { content, hash: createHash('sha256').update(content).digest('hex') });
    }
    return new Documents(read.operator, texts);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new VenueError('config', `disclosureFile: ${file}: ${why}`, error);
  }
}
