// Makes the pages that an edge serves, the terminal in dist/web/site and the operator's view in dist/web/ops: a file for each with a
// hash in its name, and the same compressed, so that no edge compresses anything. Part of `npm run build`.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Below which path each is served: gateway/http/site.ts. */
const PAGES = [
  { root: 'web/terminal', folder: 'dist/web/site', base: '/' },
  { root: 'web/ops', folder: 'dist/web/ops', base: '/ops/' },
];

for (const { root, folder, base } of PAGES) {
  rmSync(folder, { recursive: true, force: true });
  await build({
    configFile: false,
    root,
    base,
    logLevel: 'warn',
    resolve: { conditions: ['production', 'module', 'browser', 'default'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: `../../${folder}`,
      emptyOutDir: false, // It was, above.
      chunkSizeWarningLimit: 2000, // One page, one file: test/web holds what goes over the wire to its bound.
      target: 'es2023',
      assetsInlineLimit: 0, // The policy of the page allows files of this site alone.
      modulePreload: { polyfill: false },
      cssMinify: true,
      reportCompressedSize: false,
    },
  });
  compress(folder);
}

function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!['.html', '.js', '.css', '.svg'].includes(extname(name))) continue;
    const path = join(folder, name);
    const bytes = readFileSync(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
