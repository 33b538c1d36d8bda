// Puts beside the compiled code what tsc does not carry: the generated JavaScript and the schema.

import { cpSync, existsSync } from 'node:fs';
import { extname } from 'node:path';

if (!existsSync('proto/generated')) {
  console.error('proto/generated is missing: run `npm run proto` and commit what it writes');
  process.exit(1);
}

cpSync('proto/generated', 'dist/proto/generated', {
  recursive: true,
  filter: (path) => !path.endsWith('.ts') || path.endsWith('.d.ts'), // tsc emits the others.
});
cpSync('proto', 'dist/proto', {
  recursive: true,
  filter: (path) => path !== 'proto/generated' && ['', '.proto'].includes(extname(path)),
});
