// The data dictionary that clients are given, in QuickFIX's format, as it follows from the tables of both layers.

import { ExecInst } from '../../../gateway/fix/codes.ts';
import { FixDictionary, type FixField, type FixTables } from '../../../gateway/fix/fields.ts';
import { APPLICATION_TABLES, TAKEN_TYPES } from '../../../gateway/fix/layouts.ts';
import { HEADER, HEADER_OPTIONAL, SESSION_TABLES } from '../../../gateway/fix/session-tables.ts';
import { Tag } from '../../../gateway/fix/tags.ts';

/** Before MsgType, and behind everything: fields of the wire, which no table has. */
const WIRE: readonly FixField[] = [
  { tag: 8, name: 'BeginString', type: 'text' },
  { tag: 9, name: 'BodyLength', type: 'length' },
  { tag: 10, name: 'CheckSum', type: 'text' },
];

const TYPES: Readonly<Record<FixField['type'], string>> = {
  text: 'STRING',
  char: 'CHAR',
  int: 'INT',
  length: 'LENGTH',
  count: 'NUMINGROUP',
  seqNum: 'SEQNUM',
  decimal: 'AMT',
  flag: 'BOOLEAN',
  time: 'UTCTIMESTAMP',
  date: 'LOCALMKTDATE',
  data: 'DATA',
};

export function dictionaryXml(): string {
  const tables: readonly FixTables[] = [SESSION_TABLES, APPLICATION_TABLES];
  const dictionary = new FixDictionary(...tables);
  const nameOf = (tag: number): string => dictionary.field(tag)?.name ?? `?${tag}`;
  const member = (tag: number, required: boolean, indent: string): string[] => {
    const word = required ? 'Y' : 'N';
    const group = dictionary.group(tag);
    if (group === undefined) {
      return [`${indent}<field name="${nameOf(tag)}" required="${word}"/>`];
    }
    return [
      `${indent}<group name="${nameOf(tag)}" required="${word}">`,
      ...group.members.flatMap((each, at) => member(each, at === 0, `${indent}  `)),
      `${indent}</group>`,
    ];
  };
  const session = new Set(SESSION_TABLES.layouts.map(({ type }) => type));
  const messages = tables
    .flatMap(({ layouts }) => layouts)
    .flatMap(({ type, name, required, optional }) => {
      const category = session.has(type) ? 'admin' : 'app';
      const direction = TAKEN_TYPES.has(type) ? 'sent by the client' : 'sent by the venue';
      return [
        ...(category === 'app' ? [`    <!-- ${direction} -->`] : []),
        `    <message name="${name}" msgtype="${type}" msgcat="${category}">`,
        ...required.flatMap((tag) => member(tag, true, '      ')),
        ...optional.flatMap((tag) => member(tag, false, '      ')),
        '    </message>',
      ];
    });
  const tags = new Set(tables.flatMap(({ fields }) => fields.map(({ tag }) => tag)));
  const fields = [...[...tags].map((tag) => dictionary.field(tag)), ...WIRE]
    .filter((field) => field !== undefined)
    .sort((a, b) => a.tag - b.tag)
    .flatMap(fieldLines);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<!-- FIX 4.4 as Praya speaks it: see docs/fix.md. Tags from 9600 on are the venue's own. -->",
    '<fix type="FIX" major="4" minor="4">',
    '  <header>',
    '    <field name="BeginString" required="Y"/>',
    '    <field name="BodyLength" required="Y"/>',
    ...HEADER.flatMap((tag) => member(tag, true, '    ')),
    ...HEADER_OPTIONAL.flatMap((tag) => member(tag, false, '    ')),
    '  </header>',
    '  <trailer>',
    '    <field name="CheckSum" required="Y"/>',
    '  </trailer>',
    '  <messages>',
    ...messages,
    '  </messages>',
    '  <components/>',
    '  <fields>',
    ...fields,
    '  </fields>',
    '</fix>',
    '',
  ].join('\n');
}

function fieldLines(field: FixField): string[] {
  const { tag, name } = field;
  const start = `    <field number="${tag}" name="${name}" type="${typeOf(field)}"`;
  const values = tag === Tag.execInst ? Object.values(ExecInst) : (field.values ?? []);
  const names = tag === Tag.execInst ? Object.keys(ExecInst) : (field.names ?? values);
  if (values.length === 0) return [`${start}/>`];
  return [
    `${start}>`,
    ...values.map(
      (value, at) => `      <value enum="${value}" description="${words(names[at])}"/>`,
    ),
    '    </field>',
  ];
}

function typeOf({ tag, name, type }: FixField): string {
  if (tag === Tag.execInst) return 'MULTIPLEVALUESTRING';
  if (type !== 'decimal') return TYPES[type];
  if (/(?:Qty|Size|Floor|Lot)$/u.test(name)) return 'QTY';
  if (/(?:Px|Price|Increment)$/u.test(name)) return 'PRICE';
  return /(?:Value|Multiplier)$/u.test(name) ? 'FLOAT' : TYPES[type];
}

/** doNotIncrease is DO_NOT_INCREASE. */
function words(name: string): string {
  return name.replaceAll(/[A-Z]/gu, '_$&').toUpperCase();
}
