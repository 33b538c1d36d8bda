// The operator's own documents: rulebook and risk statement as they were published, and who the operator is. A text is
// shown only while its hash is the one that participants accept: no one reads another text than they are bound by.

export type DocumentName = 'rulebook' | 'riskStatement';

/** Where each is served. */
const PLACES: Readonly<Record<DocumentName, string>> = {
  rulebook: '/disclosure/rulebook',
  riskStatement: '/disclosure/risk-statement',
};

export interface Text {
  readonly content: string;
  readonly hash: string;
}

export class Documents {
  /** Who runs the venue, and its further statements: names and texts, empty where nothing was configured. */
  readonly operator: Readonly<Record<string, string>>;
  readonly texts: ReadonlyMap<DocumentName, Text>;

  constructor(operator: Readonly<Record<string, string>>, texts: ReadonlyMap<DocumentName, Text>) {
    this.operator = operator;
    this.texts = texts;
  }

  /** Where the text of this hash can be read; '' when it is not the one that was configured. */
  hrefOf(name: DocumentName, hash: string): string {
    return this.texts.get(name)?.hash === hash ? PLACES[name] : '';
  }

  /** Its text, or null when none was configured. */
  textOf(name: DocumentName): string | null {
    return this.texts.get(name)?.content ?? null;
  }

  /** SHA-256 of a text, hexadecimal: what is published; '' when none was configured. */
  hashOf(name: DocumentName): string {
    return this.texts.get(name)?.hash ?? '';
  }
}
