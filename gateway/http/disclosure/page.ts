// The disclosure as a page: one file without scripts, that makes no requests, reads on a phone and prints.

import { createHash } from 'node:crypto';
import { grouped } from '../../../proto/grouped.ts';
import type { Disclosure } from './document.ts';
import { element, type Markup, pairs, prose, rows, text, words } from './markup.ts';
import { MEANINGS, TABLES } from './meanings.ts';
import { STYLE } from './style.ts';
import type { PlainRecord } from './terms-view.ts';

/** Nothing is loaded and nothing runs; the one style is known by its hash. */
export const PAGE_POLICY: string = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Since {
  readonly version: string;
  readonly since: string;
}

export function pageOf(disclosure: Disclosure, history: readonly Since[]): string {
  const { terms, readings, version, generated } = disclosure;
  const operator = terms['operator'] as PlainRecord;
  const title = `Disclosure${operator['name'] ? ` of ${operator['name']}` : ''}`;
  const head = element(
    'head',
    {},
    {
      html: '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    },
    element('title', {}, text(title)),
    { html: `<style>${STYLE}</style>` },
  );
  const contracts = terms['contracts'] as readonly PlainRecord[];
  const dayAndTime = generated.time.replace(/T(\d{2}:\d{2}:\d{2})\.\d+Z$/, ' $1 UTC');
  const body = element(
    'body',
    {},
    element(
      'header',
      {},
      element('h1', {}, text(title)),
      element(
        'p',
        { class: 'quiet' },
        text(`As of ${dayAndTime}, command ${grouped(generated.seq)}. Version of the terms `),
        element('code', {}, text(version)),
        text('. The same as data: '),
        element('a', { href: '/v1/disclosure' }, text('/v1/disclosure')),
      ),
    ),
    contents(contracts),
    element(
      'main',
      {},
      section('now', 'Now', quiet(TABLES.now), nowTable(readings)),
      ...contracts.map(contractSection),
      section('methods', 'Methods', ...methodParts(terms)),
      section(
        'loss',
        'The order of loss',
        rows(terms['waterfall'] as [], ['step', 'payer', 'text']),
      ),
      section('bounds', 'Bounds', pairs(terms['bounds'] as PlainRecord, MEANINGS.bounds)),
      section('fund', 'Insurance fund', ...fundParts(terms, readings)),
      section('collateral', 'Collateral', ...collateralParts(terms, readings)),
      section('fees', 'Fees', ...feeParts(terms)),
      section('affiliates', 'Affiliates and conflicts', ...affiliateParts(terms)),
      section('documents', 'Documents', ...documentParts(terms, contracts)),
      section(
        'operator',
        'Operator',
        pairs(
          {
            ...operator,
            changesNeedTwoPeople: terms['twoPeople'] ?? false,
            noticeOfChanges: terms['notice'] ?? '',
          },
          MEANINGS.operator,
        ),
      ),
      section(
        'history',
        'Versions of the terms since this start',
        rows(history as unknown as [], ['version', 'since']),
      ),
    ),
  );
  return `<!doctype html>\n${element('html', { lang: 'en' }, head, body).html}\n`;
}

function section(id: string, title: string, ...parts: readonly Markup[]): Markup {
  return element('section', { id }, element('h2', {}, text(title)), ...parts);
}

function contents(contracts: readonly PlainRecord[]): Markup {
  const places: [string, string][] = [
    ['now', 'Now'],
    ...contracts.map(({ symbol }): [string, string] => [`contract-${symbol}`, String(symbol)]),
    ['methods', 'Methods'],
    ['loss', 'Order of loss'],
    ['bounds', 'Bounds'],
    ['fund', 'Fund'],
    ['collateral', 'Collateral'],
    ['fees', 'Fees'],
    ['affiliates', 'Affiliates'],
    ['documents', 'Documents'],
  ];
  const links = places.map(([id, title]) => element('a', { href: `#${id}` }, text(title)));
  return element('nav', {}, ...links);
}

function nowTable(readings: PlainRecord): Markup {
  return rows(readings['contracts'] as [], [
    'symbol',
    'state',
    'index',
    'indexState',
    'mark',
    'openInterest',
    'fundingRate',
    'fundingProjected',
    'nextSettlement',
  ]);
}

function contractSection(contract: PlainRecord): Markup {
  const terms = contract['terms'] as PlainRecord;
  const { symbol, kind, base, currency, approval, termsHash } = contract;
  const { tickSize, lotSize, makerFee, takerFee } = terms;
  const index = terms['index'] as PlainRecord;
  const facts = {
    kind,
    base,
    currency,
    tickSize,
    lotSize,
    makerFee,
    takerFee,
    approval,
    termsHash,
  };
  const { controls } = terms;
  const halts = { indexHaltMax: contract['indexHaltMax'] ?? '' };
  return section(
    `contract-${symbol}`,
    String(symbol),
    ...comingParts(contract),
    pairs(facts as PlainRecord, MEANINGS.contract),
    heading('Margin brackets'),
    quiet(TABLES.tiers),
    rows(terms['tiers'] as [], ['upTo', 'initial', 'maintenance']),
    ...floorParts(contract['classFloors'] as PlainRecord),
    heading('Sizes'),
    pairs(terms['sizes'] as PlainRecord, MEANINGS.sizes),
    heading('Index'),
    quiet(TABLES.members),
    rows(index['members'] as [], ['name', 'weight']),
    pairs(index, MEANINGS.index),
    heading('Mark'),
    pairs(terms['mark'] as PlainRecord, MEANINGS.mark),
    heading('Funding, per 8 h'),
    pairs(contract['fundingInForce'] as PlainRecord, MEANINGS.funding),
    ...fundingComingParts(contract['fundingComing'] as readonly PlainRecord[]),
    heading('Bands and protection'),
    pairs({ ...(controls as PlainRecord), ...halts }, MEANINGS.controls),
    heading('Liquidation'),
    pairs(terms['default'] as PlainRecord, MEANINGS.liquidation),
  );
}

function comingParts(contract: PlainRecord): Markup[] {
  const coming = contract['coming'] as PlainRecord | null;
  if (coming === null) return [];
  const wording = `From ${coming['effectiveAt']} on other terms hold, announced ${coming['announcedAt']}, approval ${coming['reference']}.`;
  const changes = rows(coming['changes'] as [], ['field', 'before', 'after']);
  return [element('div', { class: 'coming' }, element('p', {}, text(wording)), changes)];
}

function fundingComingParts(coming: readonly PlainRecord[]): Markup[] {
  if (coming.length === 0) return [];
  const names = ['effectiveAt', 'interest', 'damping', 'cap', 'windowMinutes', 'averaging'];
  return [element('div', { class: 'coming' }, rows(coming, names))];
}

function floorParts(floors: PlainRecord): Markup[] {
  if (Object.keys(floors).length === 0) return [];
  return [heading('Least initial margin by class'), quiet(TABLES.floors), pairs(floors)];
}

function methodParts(terms: PlainRecord): Markup[] {
  return (terms['methods'] as readonly PlainRecord[]).map(
    ({ id, title, version, hash, text: wording }) =>
      element(
        'article',
        { id: `method-${id}` },
        element('h3', {}, text(title)),
        prose(String(wording)),
        quiet(`Version ${version}, SHA-256 ${hash}`),
      ),
  );
}

function fundParts(terms: PlainRecord, readings: PlainRecord): Markup[] {
  const fund = readings['fund'] as PlainRecord;
  const stood = fund['stood'] as readonly PlainRecord[];
  const all = pairs({ ...fund, ...(terms['fund'] as PlainRecord) }, MEANINGS.fund);
  // One row is the balance itself.
  if (stood.length < 2) return [all];
  return [all, heading('Drawn within the window of its peak'), rows(stood, ['balance', 'until'])];
}

function collateralParts(terms: PlainRecord, readings: PlainRecord): Markup[] {
  const { listed, settlement, staleAfter } = terms['collateral'] as PlainRecord;
  const rates = readings['collateral'] as readonly PlainRecord[];
  const known = listed as readonly PlainRecord[];
  if (known.length === 0) {
    return [element('p', {}, text(`${settlement} alone is margin; no other currency is listed.`))];
  }
  const both = known.map((row, i) => ({ ...row, ...rates[i] }));
  return [
    quiet(TABLES.collateral),
    rows(both, [
      'currency',
      'haircut',
      'haircutWhenStale',
      'concentrationMax',
      'rate',
      'ratedAt',
      'stale',
    ]),
    pairs({ staleAfter: staleAfter ?? '' }, MEANINGS.collateral),
  ];
}

function feeParts(terms: PlainRecord): Markup[] {
  const { rows: inForce, coming, ...rest } = terms['fees'] as PlainRecord;
  const parts = [pairs(rest, MEANINGS.fees), ...feeRows(inForce as readonly PlainRecord[])];
  if (coming === null) return parts;
  const { rows: announced, ...facts } = coming as PlainRecord;
  return [
    ...parts,
    heading('Announced'),
    pairs(facts, MEANINGS.fees),
    ...feeRows(announced as readonly PlainRecord[]),
  ];
}

function feeRows(list: readonly PlainRecord[]): Markup[] {
  if (list.length === 0) {
    return [element('p', {}, text('Every account pays the fees of the terms of the contract.'))];
  }
  return [rows(list, ['class', 'volumeFrom', 'makerFee', 'takerFee'])];
}

function affiliateParts(terms: PlainRecord): Markup[] {
  const affiliates = terms['affiliates'] as PlainRecord;
  const granted = affiliates['privileges'] as readonly PlainRecord[];
  const allowed = affiliates['privilegesAllowed'] as readonly PlainRecord[];
  const list =
    allowed.length === 0
      ? []
      : [heading('What the published list allows'), rows(allowed, ['privilege', 'mostFavourable'])];
  const privileges =
    granted.length === 0
      ? element('p', {}, text('No privilege is in force.'))
      : rows(granted, Object.keys(granted[0]));
  return [pairs(affiliates, MEANINGS.affiliates), ...list, heading('In force'), privileges];
}

function documentParts(terms: PlainRecord, contracts: readonly PlainRecord[]): Markup[] {
  const all = [
    { document: 'Rulebook', ...(terms['rulebook'] as PlainRecord) },
    ...contracts.map(({ symbol, riskStatement }) => ({
      document: `Risk statement for ${symbol}`,
      ...(riskStatement as PlainRecord),
    })),
  ] as PlainRecord[];
  return all.map(({ document, version, hash, href }) =>
    version === 0
      ? element('p', {}, text(`${document}: not published yet`))
      : element(
          'p',
          {},
          href === '' ? text(document) : element('a', { href: String(href) }, text(document)),
          text(`, version ${version}, SHA-256 `),
          element('code', {}, text(hash)),
        ),
  );
}

function quiet(wording: string): Markup {
  return element('p', { class: 'quiet' }, text(wording));
}

function heading(title: string): Markup {
  return element('h3', {}, text(words(title)));
}
