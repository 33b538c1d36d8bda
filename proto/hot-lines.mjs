// The code of one message in straight lines, for derive-hot.mjs: its put and its read.

/** At least what a field can take: two bytes of tag and a value of eight, or a length of four. */
const NUMBER_BYTES = 10;
const LENGTH_BYTES = 6;
/** Bytes that a text takes when its table does not give another bound. */
const TEXT_BYTES_MAX = 256;

// Putting: the last field first, for a frame is filled from its end.

export function putOf(root, shape) {
  return `
export function put${shape.message}(frame: FrameWriter, end: number, from: ${typeOf(shape)}): number {
  let at = end;
${shape.parts
  .toReversed()
  .map((part) => putLines(root, shape, part))
  .join('\n')}
  return at;
}
`;
}

function putLines(root, shape, part) {
  if (part.choice !== null) return putChoice(root, shape, part);
  const value = `from.${part.name}`;
  const { rule, proto } = part.field;
  const tag = tagOf(
    root,
    shape.message,
    part.name,
    ['text', 'message', 'list'].includes(rule.type),
  );
  const put = (how, more = '') => `at = ${how}(frame, at, ${tag}, ${value}${more});`;
  switch (rule.type) {
    case 'integer':
      return `  if (${value} !== 0) ${put(...integerPut(proto, rule))}`;
    case 'flag':
      return `  if (${value} !== false) ${put('putFlag')}`;
    case 'text':
      return `  if (${value} !== '') ${put('putText', boundOf(rule))}`;
    case 'number of a set':
      return `  ${rule.mayBeZero ? `if (${value} !== 0) ` : ''}${put('putMember', `, ${setOf(rule)}`)}`;
    case 'name of a set':
      return `  ${put('putName', `, ${namesOf(shape, part.name)}`)}`;
    case 'message':
      return `  at = ${putNested(value, rule.shape, 'at', tag)};`;
    case 'list':
      return `  if (${value}.length > ${rule.lengthMax}) frame.declined = true;
  for (let item = ${value}.length - 1; item >= 0; item--) {
    if (at < ROOM) {
      frame.isFull = true;
      return at;
    }
    at = ${putNested(`${value}[item]`, rule.item.rule.shape, 'at', tag)};
  }`;
    default:
      throw new Error(`no line for ${rule.type} of ${shape.message}`);
  }
}

function putChoice(root, shape, { name, choice }) {
  const value = name === '' ? 'from' : name;
  const cases = choice.shapes.map(
    (one) => `    case '${one.kind}':
      at = ${putNested(value, one, 'at', tagOf(root, shape.message, one.kind, true))};
      break;`,
  );
  return `${name === '' ? '' : `  const { ${name} } = from;\n`}  switch (${value}.kind) {
${cases.join('\n')}
    default:
      ${value} satisfies never;
      frame.declined = true;
  }`;
}

export function putNested(value, shape, end, tag) {
  return `putHead(frame, put${shape.message}(frame, ${end}, ${value}), ${tag}, ${end})`;
}

function integerPut(proto, { isCut }) {
  if (proto === 'sint64') return [isCut ? 'putMeasure' : 'putSigned'];
  if (proto === 'sint32') return ['putSigned32'];
  return ['putNumber', proto === 'uint32' ? ', UINT32_MAX' : ', INT64_MAX'];
}

// Reading: an object that always has all fields, in the order of the table.

export function readOf(root, shape) {
  if (shape.parts.length === 1 && shape.parts[0].name === '') return readUnion(root, shape);
  const type = typeOf(shape);
  const needed = shape.parts.flatMap((part) => missing(part) ?? []);
  const tooLong = shape.parts.flatMap(({ name, field }) =>
    field?.rule.type === 'list' ? [`${name}.length > ${field.rule.lengthMax}`] : [],
  );
  return `
export function read${shape.message}(frame: FrameReader, end: number): ${type} {
${shape.parts.map((part) => variable(type, part)).join('\n')}
  while (frame.at < end && !frame.declined) {
    switch (readTag(frame, end)) {
${shape.parts.map((part) => readCases(root, shape, part)).join('\n')}
      default:
        frame.declined = true;
    }
  }
  if (${['frame.at !== end', ...needed, ...tooLong].join(' || ')}) frame.declined = true;
  return {
${[...(shape.kind === '' ? [] : [`kind: '${shape.kind}'`]), ...shape.parts.map(({ name }) => name)].map((name) => `    ${name},`).join('\n')}
  } as ${tooLong.length === 0 ? '' : 'unknown as '}${type};
}
`;
}

/** A message that is nothing but a oneof: exactly one of its alternatives. */
function readUnion(root, shape) {
  const [{ choice }] = shape.parts;
  const cases = choice.shapes.map(
    (one) => `    case ${tagOf(root, shape.message, one.kind, true)}:
      item = read${one.message}(frame, readLimit(frame, end));
      break;`,
  );
  return `
export function read${shape.message}(frame: FrameReader, end: number): ${typeOf(shape)} {
  let item: ${typeOf(shape)} | null = null;
  switch (frame.at < end ? readTag(frame, end) : -1) {
${cases.join('\n')}
    default:
  }
  if (item === null || frame.at !== end) frame.declined = true;
  return item as ${typeOf(shape)};
}
`;
}

function variable(type, { name, field, choice }) {
  if (choice !== null) return `  let ${name}: ${type}['${name}'] | null = null;`;
  switch (field.rule.type) {
    case 'flag':
      return `  let ${name} = false;`;
    case 'text':
    case 'name of a set':
      return `  let ${name} = '';`;
    case 'message':
      return `  let ${name}: ${type}['${name}'] | null = null;`;
    case 'list':
      return `  const ${name}: ${typeOf(field.rule.item.rule.shape, true)}[] = [];`;
    default:
      return `  let ${name} = 0;`;
  }
}

/** What it looks like when a field that must be there is not. */
function missing({ name, field, choice }) {
  if (choice !== null) return `${name} === null`;
  const { rule } = field;
  if (rule.type === 'message') return `${name} === null`;
  if (rule.type === 'name of a set') return `${name} === ''`;
  return rule.type === 'number of a set' && !rule.mayBeZero ? `${name} === 0` : null;
}

function readCases(root, shape, part) {
  const { name, field, choice } = part;
  const inside = (of) => `read${of.message}(frame, readLimit(frame, end))`;
  const single = (tag, of) => `      case ${tag}:
        if (${name} !== null) frame.declined = true;
        ${name} = ${inside(of)};
        break;`;
  if (choice !== null) {
    return choice.shapes
      .map((one) => single(tagOf(root, shape.message, one.kind, true), one))
      .join('\n');
  }
  const { rule, proto } = field;
  const tag = tagOf(root, shape.message, name, ['text', 'message', 'list'].includes(rule.type));
  if (rule.type === 'message') return single(tag, rule.shape);
  const line =
    rule.type === 'list'
      ? `${name}.push(${inside(rule.item.rule.shape)})`
      : `${name} = ${reader(proto, rule, namesOf(shape, part.name))}`;
  return `      case ${tag}:
        ${line};
        break;`;
}

function reader(proto, rule, names) {
  switch (rule.type) {
    case 'integer':
      if (proto === 'sint64') return 'readSigned(frame, end)';
      if (proto === 'sint32') return 'readSigned32(frame, end)';
      return proto === 'uint32' ? 'readUpTo(frame, end, UINT32_MAX)' : 'readNumber(frame, end)';
    case 'flag':
      return 'readFlag(frame, end)';
    case 'text':
      return `readText(frame, end${boundOf(rule)})`;
    case 'number of a set':
      return `readMember(frame, end, ${setOf(rule)})`;
    case 'name of a set':
      return `readName(frame, end, ${names})`;
    default:
      throw new Error(`no reader for ${rule.type}`);
  }
}

// What both need.

/** The field's number and whether a length follows, as one number. */
export function tagOf(root, message, field, hasLength) {
  const { id } = root.lookupType(`praya.v1.${message}`).fields[field];
  return `0x${(id * 8 + (hasLength ? 2 : 0)).toString(16).padStart(2, '0')}`;
}

function typeOf(shape, inList = false) {
  if (shape.parts.length !== 1 || shape.parts[0].name !== '') return shape.message;
  const union = shape.parts[0].choice.shapes.map(({ message }) => message).join(' | ');
  return inList ? `(${union})` : union;
}

/** The bound of a text that is not the usual one. */
function boundOf({ lengthMax }) {
  return lengthMax === TEXT_BYTES_MAX ? '' : `, ${lengthMax}`;
}

/** At least the bytes of a whole message with this in it, of each list one item. */
export function longestOf(shape) {
  return bytesMax(shape) + itemBytesMax(shape) + LENGTH_BYTES + 2 * NUMBER_BYTES;
}

/** At least the bytes of the longest, its lists left out. */
function bytesMax({ parts }) {
  return parts.reduce((sum, part) => sum + partBytes(part), 0);
}

function partBytes({ field, choice }) {
  if (choice !== null) return LENGTH_BYTES + Math.max(...choice.shapes.map(bytesMax));
  const { rule } = field;
  if (rule.type === 'text') return LENGTH_BYTES + rule.lengthMax;
  if (rule.type === 'message') return LENGTH_BYTES + bytesMax(rule.shape);
  return rule.type === 'list' ? 0 : NUMBER_BYTES;
}

/** Of the longest item of its lists. */
function itemBytesMax({ parts }) {
  const items = parts.flatMap(({ field }) =>
    field?.rule.type === 'list' ? [field.rule.item.rule.shape] : [],
  );
  return Math.max(0, ...items.map((shape) => LENGTH_BYTES + bytesMax(shape)));
}

/** The name of the table of a set's numbers. */
export function setOf({ set }) {
  return screaming(set.proto);
}

/** The name of the table of names that a field takes. */
export function namesOf(shape, name) {
  return `${screaming(shape.message)}_${screaming(name)}`;
}

function screaming(camel) {
  return camel.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}
