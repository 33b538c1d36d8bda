// The dictionary that clients are given is what the acceptor checks with: the same messages, fields and values, both ways.

import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FixDictionary } from '../../../gateway/fix/fields.ts';
import { APPLICATION_TABLES, MsgType, TAKEN_TYPES } from '../../../gateway/fix/layouts.ts';
import { SESSION_TABLES } from '../../../gateway/fix/session-tables.ts';
import { dictionaryXml } from './dictionary-xml.ts';

const FILE = 'docs/fix/FIX44-praya.xml';
const TABLES = [SESSION_TABLES, APPLICATION_TABLES];

test('the dictionary is the one that the tables make', async () => {
  expect(existsSync(FILE)).toBe(true);
  // After a change of the tables: npx vitest run test/gateway/fix/dictionary.test.ts --update
  await expect(dictionaryXml()).toMatchFileSnapshot(`../../../${FILE}`);
});

test('every field of a message is declared, and every one declared is of some message', () => {
  const dictionary = new FixDictionary(...TABLES);
  const used = new Set<number>();
  const use = (tag: number): void => {
    used.add(tag);
    for (const member of dictionary.group(tag)?.members ?? []) use(member);
  };
  const layouts = TABLES.flatMap((table) => table.layouts);
  for (const { required, optional } of layouts) [...required, ...optional].forEach(use);
  const undeclared = [...used].filter((tag) => dictionary.field(tag) === undefined);
  expect(undeclared).toEqual([]);
  const unused = APPLICATION_TABLES.fields.filter(({ tag }) => !used.has(tag));
  expect(unused).toEqual([]);
});

test('a field is declared alike by both layers, and once in a message', () => {
  const names = new Map<number, string>();
  for (const { tag, name } of TABLES.flatMap(({ fields }) => fields)) {
    expect(names.get(tag) ?? name).toBe(name);
    names.set(tag, name);
  }
  expect(new Set(names.values()).size).toBe(names.size);
  for (const { required, optional } of TABLES.flatMap(({ layouts }) => layouts)) {
    const all = [...required, ...optional];
    expect(new Set(all).size).toBe(all.length);
  }
});

test('there is a layout of every type of message, and of none besides', () => {
  const types = APPLICATION_TABLES.layouts.map(({ type }) => type);
  expect(types.sort()).toEqual(Object.values(MsgType).sort());
  expect([...TAKEN_TYPES].filter((type) => !types.includes(type as MsgType))).toEqual([]);
});
