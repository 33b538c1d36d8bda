// `npm run pack:client`: the package `praya-client`, the client without the venue, as a folder and a tarball in dist/. It holds the bundle of
// `npm run build` and the declarations that it leads to.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const INTO = 'dist/praya-client';
const CODE = ['node.js', 'core.js', 'shared.js'];
const ENTRIES = { '.': 'node', './core': 'core' };

rmSync(INTO, { recursive: true, force: true });
const code = CODE.map((name) => readFileSync(`dist/client/bundle/${name}`, 'utf8'));
mkdirSync(INTO, { recursive: true });
for (const [at, name] of CODE.entries()) {
  // Its map names sources that are not here.
  writeFileSync(`${INTO}/${name}`, code[at].replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
}
for (const file of declarations(
  Object.values(ENTRIES).map((room) => `client/${room}/index.d.ts`),
)) {
  cpSync(join('dist', file), join(INTO, 'types', file));
}
cpSync('client/package.md', `${INTO}/README.md`);
cpSync('LICENSE', `${INTO}/LICENSE`);
writeFileSync(`${INTO}/package.json`, `${JSON.stringify(manifest(), null, 2)}\n`);
const packed = execFileSync('npm', ['pack', `./${INTO}`, '--pack-destination', 'dist', '--json'], {
  encoding: 'utf8',
});
const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(packed);
console.log(`dist/${filename}: ${size} bytes, ${unpackedSize} unpacked, ${entryCount} files`);

function manifest() {
  const { version, license, engines, dependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const needed = new Set(code.flatMap(packagesIn));
  return {
    name: 'praya-client',
    version,
    description:
      'Client of a Praya venue: orders, account streams without a gap, books that verify themselves.',
    license,
    type: 'module',
    engines,
    exports: Object.fromEntries(
      Object.entries(ENTRIES).map(([name, room]) => [
        name,
        { types: `./types/client/${room}/index.d.ts`, default: `./${room}.js` },
      ]),
    ),
    sideEffects: false,
    dependencies: Object.fromEntries(
      Object.entries(dependencies).filter(([name]) => needed.has(name)),
    ),
  };
}

/** What the code imports by name, modules of Node aside. */
function packagesIn(text) {
  const names = [...text.matchAll(/^import .* from "([^".][^"]*)";$/gm)].map(([, name]) => name);
  return names.filter((name) => !name.startsWith('node:')).map((name) => name.split('/')[0]);
}

/** These and all that they import, from dist/. */
function declarations(entries) {
  const found = new Set(entries);
  for (const file of found) {
    const text = readFileSync(join('dist', file), 'utf8');
    for (const [, name] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
      found.add(join(dirname(file), name.replace(/(?:\.d)?\.[jt]s$/, '.d.ts')));
    }
  }
  return found;
}
