// The operator's documents: shown while they are the ones that were published, and no others.
//
// Shows P-46.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readDocuments } from '../../../../gateway/http/disclosure/read-documents.ts';
import { BTC, closeAll, freshFolder, must, openTestVenue } from '../../fixture.ts';

afterEach(closeAll);

const FOLDER = new URL('../../../../docs/disclosure/', import.meta.url);
const DOCUMENTS = new URL('demonstration.json', FOLDER).pathname;

test('DISC-007 a text is served once its hash is the one that is accepted', async () => {
  const venue = await openTestVenue({ disclosureFile: DOCUMENTS });
  const documents = readDocuments(DOCUMENTS);
  const at = (path: string) => fetch(`http://127.0.0.1:${venue.port}${path}`);
  expect((await at('/disclosure/risk-statement')).status).toBe(404);
  expect((await at('/disclosure/rulebook')).status).toBe(404);
  const hash = documents.hashOf('riskStatement');
  await must(venue, { kind: 'publishDisclosure', contract: BTC, version: 2, hash });
  await expect.poll(async () => (await at('/disclosure/risk-statement')).status).toBe(200);
  const text = await (await at('/disclosure/risk-statement')).text();
  expect(text).toBe(readFileSync(new URL('risk-statement.md', FOLDER), 'utf8'));
  const response = await (await at('/v1/disclosure')).json();
  expect(response).toMatchObject({
    terms: {
      contracts: [{ riskStatement: { version: 2, hash, href: '/disclosure/risk-statement' } }],
      rulebook: { version: 1, href: '' },
      operator: { name: 'Praya demonstration' },
    },
  });
});

test('DISC-008 the template of the risk statement has the least that one must have', () => {
  const checklist = readFileSync(new URL('README.md', FOLDER), 'utf8');
  const statement = readFileSync(new URL('risk-statement.md', FOLDER), 'utf8');
  const rows = [...checklist.split('## The least')[1]!.matchAll(/^\| (.+) \| (.+) \|$/gm)];
  const wanted = rows.map(([, , heading]) => heading).filter((name) => !/heading in/.test(name!));
  expect(wanted).toHaveLength(9);
  for (const heading of wanted) {
    const part = statement.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
    expect(part.trim().length, heading).toBeGreaterThan(100);
  }
  expect(statement, 'numbers stand in the disclosure').not.toMatch(/\d/);
});

test.each([
  ['nothing there', undefined],
  ['no JSON', 'rulebook'],
  ['an unknown name', '{"rulebok": "x"}'],
  ['a file that is not there', '{"rulebook": "none.md"}'],
])('a venue does not start with documents it cannot read: %s', async (_, content) => {
  const file = join(freshFolder(), 'papers.json');
  if (content !== undefined) writeFileSync(file, content);
  await expect(openTestVenue({ disclosureFile: file })).rejects.toThrow(/disclosureFile/);
});
