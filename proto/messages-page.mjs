// docs/messages.md: every message, field and closed set of the schema with its comment. Part of `npm run proto`.

import protobuf from 'protobufjs';

/** Messages in groups; each stands in the first from whose root it can be reached. */
const GROUPS = [
  ['What a client sends', ['ClientMessage']],
  ['What the server sends', ['ServerMessage']],
  ['What the journal holds', ['Envelope', 'Event']],
];

/** What a field of this name is where the schema has no more to say. */
const USUAL = {
  account: 'Number of the account.',
  client_order_id: 'The client\u2019s own id of the order.',
  contract: 'Number of the contract.',
  currency: 'ISO code, or the symbol of a coin.',
  key: 'Number of the key.',
  order: 'The venue\u2019s number of the order.',
  participant: 'Number of the participant.',
  price: 'Ticks.',
  qty: 'Lots.',
  seq: 'Sequence of the command in the journal.',
  time: 'Microseconds since 1970 UTC.',
  trader: 'Number of the trader.',
};

/** @param root the schema with its comments, resolved */
export function messagesPage(root) {
  const known = new Set();
  const enums = new Map();
  const lines = [
    '# Messages',
    '',
    'Every message of `proto/praya/v1/`, field by field: what [the protocol](protocol.md) explains and shows in examples. Prices are ticks, quantities',
    'lots, money minor units, times microseconds since 1970 UTC; no number leaves ±(2^53 − 1), and a field that does not apply is left out. In JSON a',
    'field `client_order_id` is `clientOrderId`, and numbers of 64 bits are text. `oneof` names the choice that a field is one of.',
    '',
    'This page is made from the comments of the schema by `npm run proto`.',
  ];
  for (const [title, roots] of GROUPS) {
    const waiting = roots.filter((name) => !known.has(name));
    for (const name of waiting) known.add(name);
    lines.push('', `## ${title}`);
    for (const name of waiting) {
      const type = root.lookupType(`praya.v1.${name}`);
      lines.push('', `### ${name}`, ...text(type.comment), ...table(type));
      for (const { resolvedType: of } of type.fieldsArray) {
        if (of instanceof protobuf.Enum) enums.set(of.name, of);
        if (!(of instanceof protobuf.Type) || known.has(of.name)) continue;
        known.add(of.name);
        waiting.push(of.name);
      }
    }
  }
  lines.push('', '## Closed sets', '', 'Zero of each is left out: it stands for absence.');
  for (const [name, set] of [...enums].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === 'RejectReason') {
      lines.push('', `### ${name}`, '', 'See [reasons](reasons.md).');
    } else lines.push('', `### ${name}`, ...text(set.comment), ...values(set));
  }
  return `${lines.join('\n')}\n`;
}

function table(type) {
  if (type.fieldsArray.length === 0) return ['', 'No fields.'];
  const rows = [...type.fieldsArray]
    .sort((a, b) => a.id - b.id)
    .map((field) => {
      const choice = field.partOf === null ? '' : `oneof ${field.partOf.name}`;
      const comment = cell(field.comment) || (USUAL[snake(field.name)] ?? '');
      const meaning = [choice, comment].filter((part) => part !== '').join('. ');
      return `| ${field.id} | \`${snake(field.name)}\` | ${typeOf(field)} | ${meaning} |`;
    });
  return ['', '| no. | field | type | meaning |', '|---|---|---|---|', ...rows];
}

function typeOf({ type, resolvedType, repeated }) {
  const name =
    resolvedType === null
      ? `\`${type}\``
      : `[${resolvedType.name}](#${resolvedType.name.toLowerCase()})`;
  return repeated ? `list of ${name}` : name;
}

function values(set) {
  const rows = Object.entries(set.values)
    .filter(([, number]) => number !== 0)
    .sort(([, a], [, b]) => a - b)
    .map(([name, number]) => `| ${number} | \`${name}\` | ${cell(set.comments[name])} |`);
  return ['', '| no. | name | meaning |', '|---|---|---|', ...rows];
}

function text(comment) {
  return comment === null || comment === undefined ? [] : ['', cell(comment)];
}

function cell(comment) {
  return (comment ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

function snake(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
