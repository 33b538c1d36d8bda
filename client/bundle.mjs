// Makes of the compiled client what the package publishes: a file for each entry and one with all that both share, so
// that a class is the same through either. Part of `npm run build`, after tsc, whose files it reads and leaves alone.

import { build } from 'vite';

await build({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: 'dist/client/bundle',
    target: 'es2023',
    minify: false, // A stack trace can be read.
    sourcemap: true,
    lib: {
      entry: { core: 'dist/client/core/index.js', node: 'dist/client/node/index.js' },
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^[^./]/, // Packages and modules of Node are imported by name.
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: {
          groups: [{ name: 'shared', test: (id) => !id.includes('/client/node/') }],
        },
        sourcemapExcludeSources: true, // They are in the package.
      },
    },
  },
});
