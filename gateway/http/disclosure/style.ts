/** Rows one below the other, each cell behind the name of its column. */
const stacked = (rows: string): string => `
  ${rows} thead { display: none; }
  ${rows} tr { display: block; padding: .35rem 0; border-bottom: 1px solid var(--line); }
  ${rows} td { display: flex; gap: 1rem; padding: .15rem 0; border: 0; white-space: normal; }
  ${rows} td::before { flex: 0 0 40%; color: var(--quiet); content: attr(data-name); }`;

/** The one style of the page of disclosure: light and dark by the reader's setting, narrow screens, paper. */
export const STYLE: string = `
:root { color-scheme: light dark; --ink: #1a1d21; --quiet: #5b636e; --line: #d9dde3; --paper: #fff; --tint: #f4f6f8; --mark: #b35900; --wash: #fff6ea; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --quiet: #98a1ac; --line: #333a43; --paper: #14171b; --tint: #1c2026; --mark: #f0a04b; --wash: #2a2117; --link: #7db7f5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 62rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--ink); font-size: 1.3rem; }
h3 { margin: 1.5rem 0 .4rem; font-size: 1rem; }
p { margin: .4rem 0; max-width: 46rem; overflow-wrap: anywhere; }
a { color: var(--link); }
nav { display: flex; flex-wrap: wrap; gap: .35rem 1rem; margin: 1rem 0 0; }
code { padding: .05em .3em; border-radius: 3px; background: var(--tint); font: .875em ui-monospace, monospace; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: .875rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--quiet); font-weight: 500; white-space: nowrap; }
td { overflow-wrap: anywhere; }
.rows td { overflow-wrap: break-word; }
.narrow td { overflow-wrap: anywhere; }
.rows + .pairs { margin-top: .75rem; }
.pairs th { width: 24%; font-weight: 400; }
.pairs td { width: 24%; font-weight: 600; }
.pairs td[colspan] { width: 76%; font-weight: 400; }
.pairs .meaning { width: 52%; color: var(--quiet); font-weight: 400; }
.coming { margin: .75rem 0 1.25rem; padding: .75rem 1rem; border-left: 4px solid var(--mark); background: var(--wash); }
@media (min-width: 48rem) { .narrow { max-width: 40rem; } .rows td:first-child { white-space: nowrap; } }
@media (max-width: 63.99rem) {${stacked('.wide')}
}
@media (max-width: 47.99rem) {${stacked('.rows:not(.narrow)')}
  .pairs tr { display: flex; flex-wrap: wrap; padding: .35rem 0; border-bottom: 1px solid var(--line); }
  .pairs th, .pairs td { flex: 1 1 45%; padding: 0 .5rem 0 0; border: 0; }
  .pairs .meaning { flex-basis: 100%; font-size: .8125rem; }
}
@media print { body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } h2 { break-after: avoid; } tr, article { break-inside: avoid; } }
`;
