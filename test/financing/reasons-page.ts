// docs/financing-reasons.md, made from the table of the book:
//   node dist/test/financing/reasons-page.js > docs/financing-reasons.md

import { pathToFileURL } from 'node:url';
import {
  FinancingReason,
  type FinancingReasonName,
  REASON_TEXTS,
} from '../../engine/financing/index.ts';

export function reasonsPage(): string {
  const rows = Object.entries(FinancingReason).map(([name, code]) => {
    const { meaning, cure } = REASON_TEXTS[name as FinancingReasonName];
    return `| ${code} | \`${name}\` | ${meaning} | ${cure} |`;
  });
  return [
    '# Why the financing book refuses',
    '',
    'Codes are permanent and never used twice. A refusal changes nothing; `field`, `limit` and `actual` state what was at fault, in',
    'the unit of the field (cents, smallest units, parts per million, microseconds). Made from `engine/financing/reason.ts` by',
    '`node dist/test/financing/reasons-page.js`.',
    '',
    '| code | reason | meaning | fix |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(reasonsPage());
}
