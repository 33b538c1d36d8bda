// What is disclosed, and since when: every version of the terms of this run is kept for who asks for an earlier one.

import type { EngineState } from '../../../engine/index.ts';
import { type Disclosure, disclosureOf } from './document.ts';
import type { Documents } from './documents.ts';

/** Since when a version has been the one in force. */
interface KnownVersion {
  readonly version: string;
  readonly since: string;
}

/** What is disclosed at one moment, and the versions before it, the newest first. */
export interface Edition {
  readonly disclosure: Disclosure;
  readonly history: readonly KnownVersion[];
}

interface EditionsParts {
  readonly state: EngineState;
  readonly documents: Documents;
}

/** Versions of one run at hand; the journal has them all. */
const VERSIONS_MAX = 50;

export class Editions {
  readonly #parts: EditionsParts;
  /** The terms of each version as JSON. */
  readonly #versions = new Map<string, string>();
  #history: readonly KnownVersion[] = [];

  constructor(parts: EditionsParts) {
    this.#parts = parts;
  }

  /** As the state is now: it may leave when that is durable. */
  make(): Edition {
    const disclosure = disclosureOf(this.#parts.state, this.#parts.documents);
    const { version, generated, schema, terms } = disclosure;
    if (this.#history[0]?.version !== version) {
      this.#history = [{ version, since: generated.time }, ...this.#history].slice(0, VERSIONS_MAX);
      this.#versions.set(version, JSON.stringify({ schema, version, terms }));
      const kept = new Set(this.#history.map((known) => known.version));
      for (const known of this.#versions.keys()) if (!kept.has(known)) this.#versions.delete(known);
    }
    return { disclosure, history: this.#history };
  }

  /** The terms of a version of this run, as JSON; null when there was none. */
  termsOf(version: string): string | null {
    return this.#versions.get(version) ?? null;
  }
}
