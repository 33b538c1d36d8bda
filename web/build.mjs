// Makes the pages that an edge serves: dist/web/site, a file for each with a hash in its name, and the same compressed, so that
// no edge compresses anything. Part of `npm run build`.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const FOLDER = 'dist/web/site';

rmSync(FOLDER, { recursive: true, force: true });
await build({
  configFile: false,
  root: 'web/terminal',
  logLevel: 'warn',
  resolve: { conditions: ['production', 'module', 'browser', 'default'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/web/site',
    emptyOutDir: false, // It was, above.
    chunkSizeWarningLimit: 2000, // One page, one file: test/web holds what goes over the wire to its bound.
    target: 'es2023',
    assetsInlineLimit: 0, // The policy of the page allows files of this site alone.
    modulePreload: { polyfill: false },
    cssMinify: true,
    reportCompressedSize: false,
  },
});

for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) {
  if (!['.html', '.js', '.css', '.svg'].includes(extname(name))) continue;
  const path = join(FOLDER, name);
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
