// Runs a module as a browser would: in a context that has what the web has and nothing of Node, where an import of a
// module of Node fails. Prints as JSON what the module exports as `result`, and which modules were loaded for it, itself
// among them.
//
//   node --experimental-vm-modules dist/test/client/browser.js MODULE ARGUMENT

import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createContext, type Module, Script, SourceTextModule, SyntheticModule } from 'node:vm';
import WebSocket from 'ws';

const [, , specifier, argument] = process.argv;

const web = createContext({
  argument,
  WebSocket,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  performance,
  crypto,
  TextEncoder,
  TextDecoder,
  atob,
  btoa,
});

/** By URL. */
const modules = new Map<string, Module>();

function link(specifier: string, referrer: { readonly identifier: string }): Module {
  if (specifier === 'ws' || isBuiltin(specifier)) {
    throw new Error(`${referrer.identifier} imports ${specifier}`);
  }
  return load(urlOf(specifier, referrer.identifier));
}

function urlOf(specifier: string, from: string): string {
  return specifier.startsWith('.') ? new URL(specifier, from).href : import.meta.resolve(specifier);
}

function load(url: string): Module {
  let module = modules.get(url);
  if (module === undefined) {
    const path = fileURLToPath(url);
    module = isCommonJs(url) ? commonJs(url, path) : ecmaScript(url, path);
    modules.set(url, module);
  }
  return module;
}

function isCommonJs(url: string): boolean {
  return url.includes('/node_modules/') && !url.endsWith('.mjs');
}

function ecmaScript(identifier: string, path: string): Module {
  return new SourceTextModule(readFileSync(path, 'utf8'), { identifier, context: web });
}

function commonJs(identifier: string, path: string): Module {
  return new SyntheticModule(
    ['default'],
    function (this: SyntheticModule) {
      this.setExport('default', requireFile(path));
    },
    { identifier, context: web },
  );
}

/** What a bundler does with the packages that are not ECMAScript modules. */
const required = new Map<string, { exports: unknown }>();
function requireFile(path: string): unknown {
  const known = required.get(path);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  required.set(path, module);
  const source = `(function (exports, require, module) {${readFileSync(path, 'utf8')}\n})`;
  const run = new Script(source, { filename: path }).runInContext(web) as (
    ...names: unknown[]
  ) => void;
  const resolve = createRequire(path).resolve;
  run(
    module.exports,
    (name: string) => {
      if (isBuiltin(name)) throw new Error(`${path} requires ${name}`);
      return requireFile(resolve(name));
    },
    module,
  );
  return module.exports;
}

const program = load(urlOf(specifier, import.meta.url));
await program.link(link);
await program.evaluate();
const { result } = program.namespace as { result: unknown };
const root = new URL('../../', import.meta.url).href;
const loaded = [...modules.keys(), ...[...required.keys()].map((path) => `file://${path}`)];
process.stdout.write(
  JSON.stringify({ result, modules: loaded.map((url) => url.replace(root, '')).sort() }),
);
process.exit(0); // Whatever the program left open.
