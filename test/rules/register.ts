// docs/rules/register.md as data: what the regulator asks, and the tests that show it.

import { readFileSync } from 'node:fs';

const REGISTER = 'docs/rules/register.md';

export interface Requirement {
  readonly id: string;
  /** What the product does about it. */
  readonly rules: string;
  /** Paths of scenarios and test files. */
  readonly proofs: readonly string[];
}

export interface Register {
  /** Shown by tests. */
  readonly requirements: readonly Requirement[];
  /** Only people can satisfy it: id and why. */
  readonly byPeople: readonly { readonly id: string; readonly why: string }[];
}

export function readRegister(): Register {
  const [byTests = '', byPeople = ''] = readFileSync(REGISTER, 'utf8').split(/^## Only people/m);
  const requirements = [...byTests.matchAll(/^\| ([A-Z]-\d{2}a?) \|(.*)\|$/gm)].map(
    ([, id, rest]) => {
      const cells = rest.split('|').map((cell) => cell.trim());
      const links = (cells[3] ?? '').matchAll(/\[[^\]]*\]\(\.\.\/\.\.\/([^)]+)\)/g);
      return { id, rules: cells[2] ?? '', proofs: [...links].map(([, path]) => path) };
    },
  );
  const people = [...byPeople.matchAll(/^\| ([A-Z]-\d{2}a?) \| (.+) \|$/gm)];
  return { requirements, byPeople: people.map(([, id, why]) => ({ id, why })) };
}
