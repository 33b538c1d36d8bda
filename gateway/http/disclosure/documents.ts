// The operator's own documents: rulebook and risk statement as they were published, and who the operator is. A text is
// shown only while its hash is the one that participants accept: no one reads another text than they are bound by.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { parseStrictJson } from '../../../proto/strict-json.ts';
import { VenueError } from '../../host/errors.ts';

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

export type DocumentName = 'rulebook' | 'riskStatement';

/** Where each is served. */
const PLACES: Readonly<Record<DocumentName, string>> = {
  rulebook: '/disclosure/rulebook',
  riskStatement: '/disclosure/risk-statement',
};

interface Text {
  readonly content: string;
  readonly hash: string;
}

export class Documents {
  /** Who runs the venue, and its further statements: names and texts, empty where nothing was configured. */
  readonly operator: Readonly<Record<string, string>>;
  readonly #texts: ReadonlyMap<DocumentName, Text>;

  constructor(operator: Readonly<Record<string, string>>, texts: ReadonlyMap<DocumentName, Text>) {
    this.operator = operator;
    this.#texts = texts;
  }

  /** Where the text of this hash can be read; '' when it is not the one that was configured. */
  hrefOf(name: DocumentName, hash: string): string {
    return this.#texts.get(name)?.hash === hash ? PLACES[name] : '';
  }

  /** Its text, or null when none was configured. */
  textOf(name: DocumentName): string | null {
    return this.#texts.get(name)?.content ?? null;
  }

  /** SHA-256 of a text, hexadecimal: what is published; '' when none was configured. */
  hashOf(name: DocumentName): string {
    return this.#texts.get(name)?.hash ?? '';
  }
}

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
