// The texts that are made of the settings: the reference page, and the file with comments that a new venue begins with.

import { expectedOf } from './config-faults.ts';
import { variable } from './config-reading.ts';
import { SETTINGS, type Section, type SettingFacts, sections } from './settings.ts';

/** docs/operating/configuration.md. */
export function configurationPage(): string {
  const adapters = SETTINGS.properties?.['sources']?.items?.oneOf ?? [];
  return [HEAD, ...sections().map(sectionPage), SOURCE_HEAD, ...adapters.map(adapterPage), ''].join(
    '\n',
  );
}

/** @param values of the settings that are set; all others stand there as comments, with their defaults. */
export function configurationFile(values: Readonly<Record<string, unknown>>): string {
  const parts = sections().map(({ title, settings }) => {
    const lines = Object.entries(settings).flatMap(([name, facts]) => [
      `  // ${oneLine(facts)}`,
      ...(Object.hasOwn(values, name)
        ? valueLines(name, values[name])
        : [`  // ${JSON.stringify(name)}: ${JSON.stringify(facts.default ?? '')},`]),
    ]);
    return [`  // ── ${title} ──`, ...lines, ''].join('\n');
  });
  return `${FILE_HEAD}{\n${parts.join('\n')}}\n`;
}

const HEAD = `# Configuration

Every setting of a venue. \`praya serve --config FILE\` reads it: JSON with comments, in which paths are relative to the file. Above the file
stand environment variables (\`PRAYA_PORT=8900\`; lists with commas; paths relative to where the venue is started). \`praya init\` writes a file with all of
them, and \`praya serve --config FILE --check\` looks at everything without starting. Whatever is wrong is named at once, with what was
expected and what was given, and then nothing is opened: exit status 2.

This page is what \`praya serve --reference\` prints.
`;

const SOURCE_HEAD = `## A source

Each entry of \`sources\` is one outside venue of one contract. How they are read, and what becomes of one that fails:
[price sources](price-sources.md). Its \`adapter\` says what else it has.
`;

const FILE_HEAD = `// The configuration of a venue, for \`praya serve --config\`. What is commented out has the value that stands there.
// docs/operating/configuration.md says more of each, and \`praya serve --check --config\` whether all of it is right.
`;

function sectionPage({ title, settings }: Section): string {
  return [`## ${title}\n`, TABLE_HEAD, ...rowsOf(settings, true), ''].join('\n');
}

function adapterPage({ properties = {}, required = [] }: SettingFacts): string {
  const { adapter, ...settings } = properties;
  const title = `### \`${adapter?.const}\`: ${lower(adapter?.description ?? '')}\n`;
  return [title, ADAPTER_HEAD, ...rowsOf(settings, false, required), ''].join('\n');
}

const TABLE_HEAD = '| setting | environment | value | default | |\n|---|---|---|---|---|';
const ADAPTER_HEAD = '| field | value | default | |\n|---|---|---|---|';

function rowsOf(
  settings: Readonly<Record<string, SettingFacts>>,
  hasVariables: boolean,
  required: readonly string[] = [],
): string[] {
  return Object.entries(settings).map(([name, facts]) => {
    const isPlain = facts.items?.oneOf === undefined;
    const inEnvironment = isPlain ? `\`${variable(name)}\`` : '–';
    const cells = [
      `\`${name}\``,
      ...(hasVariables ? [inEnvironment] : []),
      expectedOf(facts),
      defaultText(facts, required.includes(name)),
      (facts.description ?? '').replace(/\(([\w./-]+\.md)\)/g, '([$1]($1))'),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

function defaultText(facts: SettingFacts, isRequired: boolean): string {
  if (isRequired && facts.default === undefined) return 'must be given';
  return facts.default === undefined ? 'none' : `\`${JSON.stringify(facts.default)}\``;
}

function oneLine(facts: SettingFacts): string {
  return `${facts.description} ${capital(expectedOf(facts))}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1).replace(/\.$/, '');
}

/** A list of objects stands there one a line, so that a person can add another. */
function valueLines(name: string, value: unknown): string[] {
  if (!Array.isArray(value) || typeof value[0] !== 'object') {
    return [`  ${JSON.stringify(name)}: ${JSON.stringify(value)},`];
  }
  const items = value.map((item: unknown) => `    ${JSON.stringify(item)},`);
  return [`  ${JSON.stringify(name)}: [`, ...items, '  ],'];
}
