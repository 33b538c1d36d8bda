// client/python/praya/schema.py: the messages of a trading client as typed classes of Python. Part of `npm run proto`.

import protobuf from 'protobufjs';

/** The messages that are a frame. */
const FRAMES = ['ClientMessage', 'ServerMessage'];
/** Members of theirs that only the operator's staff sends and gets, on a listener of their own. */
const OF_STAFF = new Set(
  ['adminCommand', 'getProposals', 'listRecords', 'readRecord', 'getRiskAccounts', 'getRegister']
    .concat(['getKillSwitches', 'getSessions', 'adminResult', 'proposals', 'recordFiles'])
    .concat(['recordPiece', 'riskAccounts', 'registerPage', 'killSwitches', 'sessions']),
);
/** Words of Python that are names of fields. */
const RESERVED = new Set(['from']);
const WIDTH = 100;

/** @param root the schema with its comments, resolved */
export function pythonSchema(root) {
  const sets = new Map();
  const messages = new Map();
  const gather = (type) => {
    if (messages.has(type.name)) return;
    messages.set(type.name, null); // Its place comes after those that it holds.
    for (const { resolvedType: of } of membersOf(type)) {
      if (of instanceof protobuf.Enum) sets.set(of.name, of);
      if (of instanceof protobuf.Type) gather(of);
    }
    messages.delete(type.name);
    messages.set(type.name, type);
  };
  for (const name of FRAMES) gather(root.lookupType(`praya.v1.${name}`));
  const lines = [
    '"""The messages of praya.v1 for a trading client.',
    '',
    'Made from proto/praya/v1 by `npm run proto`; do not edit. Units are those of docs/protocol.md: prices are ticks,',
    'quantities lots, money minor units, times microseconds since 1970 UTC. What is absent is 0, empty, false or None.',
    '"""',
    '',
    'from dataclasses import dataclass, field',
    'from enum import IntEnum',
    'from typing import List, Optional, Union',
  ];
  const byName = ([a], [b]) => (a < b ? -1 : 1);
  for (const [, set] of [...sets].sort(byName)) lines.push('', '', ...closedSet(set));
  for (const type of messages.values()) lines.push(...message(type));
  return `${lines.join('\n')}\n`;
}

function membersOf(type) {
  const isFrame = FRAMES.includes(type.name);
  return type.fieldsArray
    .filter(({ name }) => !isFrame || !OF_STAFF.has(name))
    .sort((a, b) => a.id - b.id);
}

function closedSet(set) {
  const prefix = `${snake(set.name).toUpperCase()}_`;
  const lines = [`class ${set.name}(IntEnum):`, ...docstring(set.comment)];
  for (const [name, number] of Object.entries(set.values).sort(([, a], [, b]) => a - b)) {
    if (!name.startsWith(prefix)) throw new Error(`${name} does not begin with ${prefix}`);
    lines.push(...comment(set.comments[name]), `    ${name.slice(prefix.length)} = ${number}`);
  }
  if (!lines.includes('    UNSPECIFIED = 0')) throw new Error(`${set.name} has no zero`);
  return lines;
}

/** A choice is one field; which of its members it holds, its class says. */
function message(type) {
  const before = [];
  const lines = ['@dataclass', `class ${type.name}:`, ...docstring(type.comment)];
  const told = new Set();
  for (const member of membersOf(type)) {
    const choice = member.partOf;
    if (choice === null) {
      lines.push(...comment(member.comment), `    ${nameOf(member)}: ${withDefault(member)}`);
    } else if (!told.has(choice)) {
      told.add(choice);
      const alias = `${type.name}${choice.name[0].toUpperCase()}${choice.name.slice(1)}`;
      const of = membersOf(type).filter(({ partOf }) => partOf === choice);
      for (const { name, resolvedType } of of) {
        const isNamed = resolvedType?.name.toLowerCase() === name.toLowerCase();
        if (!isNamed) throw new Error(`${type.name}.${name} is not named as what it holds`);
      }
      before.push(
        `${alias} = Union[`,
        ...of.map(({ resolvedType }) => `    ${resolvedType.name},`),
        ']',
      );
      lines.push(`    ${snake(choice.name)}: Optional[${alias}] = None`);
    }
  }
  if (lines.length === 2) lines.push('    pass');
  return before.length === 0 ? ['', '', ...lines] : ['', '', ...before, '', '', ...lines];
}

function nameOf({ name }) {
  return RESERVED.has(name) ? `${name}_` : snake(name);
}

function withDefault({ type, resolvedType, repeated }) {
  const [name, nothing] = kindOf(type, resolvedType);
  if (repeated) return `List[${name}] = field(default_factory=list)`;
  return nothing === 'None' ? `Optional[${name}] = None` : `${name} = ${nothing}`;
}

function kindOf(type, resolvedType) {
  if (resolvedType instanceof protobuf.Enum) {
    return [resolvedType.name, `${resolvedType.name}.UNSPECIFIED`];
  }
  if (resolvedType !== null) return [resolvedType.name, 'None'];
  switch (type) {
    case 'bool':
      return ['bool', 'False'];
    case 'string':
      return ['str', '""'];
    case 'bytes':
      return ['bytes', 'b""'];
    case 'float':
    case 'double':
      throw new Error('the schema has no fractions');
    default:
      return ['int', '0'];
  }
}

function docstring(text) {
  const [first, ...rest] = wrapped(text, WIDTH - 10);
  if (first === undefined) return [];
  if (rest.length === 0) return [`    """${first}"""`, ''];
  return [`    """${first}`, ...rest.map((line) => `    ${line}`), '    """', ''];
}

function comment(text) {
  return wrapped(text, WIDTH - 6).map((line) => `    # ${line}`);
}

function wrapped(text, width) {
  const lines = [];
  for (const word of (text ?? '').replaceAll('\\', '').split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function snake(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
