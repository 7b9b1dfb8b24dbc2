/** How the page looks on a screen: paper and ink, by day and by night, one column where two would be narrow. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --paper: #fbf9f5;
  --ink: #1f1d1a;
  --soft: #4a463f;
  --quiet: #6b665e;
  --rule: #ddd7cb;
  --accent: #0f5c5c;
  --lit: #d9ebe7;
  --draft: #f5e8cc;
  --on-draft: #5a4012;
  --serif: "Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", Georgia, "Noto Serif", serif;
  --sans: "Source Sans 3", "Source Sans Pro", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181614;
    --ink: #e8e3da;
    --soft: #c5beb2;
    --quiet: #9d968a;
    --rule: #37332d;
    --accent: #7cc0bd;
    --lit: #1e403f;
    --draft: #382d17;
    --on-draft: #ecd29a;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 var(--serif);
  font-kerning: normal;
  text-rendering: optimizeLegibility;
}
h1, h2, p, ul, blockquote { margin: 0; font-weight: inherit; font-size: inherit; }
main { max-width: 78rem; margin-inline: auto; padding: 0 2rem 4rem; }
.draft {
  padding: 0.5rem 1rem;
  background: var(--draft);
  color: var(--on-draft);
  font: 600 0.8125rem/1.4 var(--sans);
  text-align: center;
}
.running { display: none; }
.is-draft::before {
  content: "DRAFT";
  position: fixed;
  inset: 0;
  z-index: -1;
  display: grid;
  place-content: center;
  color: color-mix(in srgb, var(--ink) 7%, transparent);
  font: 700 min(28vw, 16rem)/1 var(--serif);
  letter-spacing: 0.06em;
  transform: rotate(-45deg);
  pointer-events: none;
}
html { background: var(--paper); }
.is-draft { background: none; }
.blockers { margin-top: 1rem; padding: 0.6rem 1rem; border: 1px solid var(--rule); color: var(--soft); font: 0.8125rem/1.5 var(--sans); }
.blockers ul { margin-top: 0.2rem; }
.masthead { padding-block: 3rem 1.25rem; }
.masthead h1 { margin-bottom: 1rem; }
.standing, .heads { color: var(--quiet); font: 0.8125rem/1.5 var(--sans); font-variant-numeric: tabular-nums; }
.pair {
  display: grid;
  grid-template-columns: 3rem minmax(0, 1fr) 3rem minmax(0, 1fr);
  align-items: first baseline;
  margin-block: 0 1.1rem;
}
.source { grid-column: 2; }
.target { grid-column: 4; }
.source, .target { overflow-wrap: break-word; text-wrap: pretty; }
.heads { margin-block: 0 1.75rem; padding-block: 0 0.4rem; border-bottom: 1px solid var(--rule); font-weight: 600; }
.number {
  color: var(--quiet);
  font: 0.6875rem/1 var(--sans);
  font-variant-numeric: tabular-nums;
  text-decoration: none;
}
.number:hover { color: var(--accent); text-decoration: underline; }
.number:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: clamp(1.625rem, 0.75rem + 1.75vw, 2.125rem); font-weight: 600; line-height: 1.18; letter-spacing: -0.012em; text-wrap: balance; }
h2 { font-size: 1.3125rem; font-weight: 600; line-height: 1.3; text-wrap: balance; }
.title { margin-bottom: 1.5rem; }
.heading { margin-block: 2.5rem 0.7rem; }
.byline { font: 0.9375rem/1.5 var(--sans); color: var(--soft); }
.pair.byline { margin-bottom: 1.75rem; }
.caption { color: var(--quiet); font: 0.875rem/1.5 var(--sans); }
.pair.caption { margin-block: 1.75rem; }
blockquote { padding-inline-start: 1.1rem; border-inline-start: 2px solid var(--rule); color: var(--soft); }
.pair.quote { margin-block: 1.5rem; }
ul { padding-inline-start: 1.1rem; list-style: disc; }
li::marker { color: var(--quiet); }
.list_item { margin-bottom: 0.5rem; }
.list_item:not(:has(+ .list_item)) { margin-bottom: 1.1rem; }
.s, .gap { border-radius: 2px; scroll-margin-block: 30vh; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.s { unicode-bidi: isolate; }
.s a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
.s a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.note-mark { font: 500 0.6875em/1 var(--sans); vertical-align: super; line-height: 0; }
.note-mark a { text-decoration: none; padding-inline: 0.1em; }
.notes { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); max-width: 40rem; font-size: 0.875em; line-height: 1.55; }
.notes h2 { font: 600 0.8125rem/1.5 var(--sans); color: var(--quiet); margin: 0 0 0.5rem; }
.notes ol { margin: 0; padding-inline-start: 1.6rem; display: grid; gap: 0.5rem; }
.notes li { scroll-margin-block: 30vh; overflow-wrap: anywhere; }
.notes li:target, .note-mark a:target { background: var(--lit); }
.notes a { color: var(--accent); text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
.notes [role="doc-backlink"] { text-decoration: none; }
.dots { text-decoration: underline dotted 1px var(--quiet); text-underline-offset: 0.28em; }
.gap { color: var(--quiet); font: 400 0.8125rem/1.5 var(--sans); letter-spacing: 0; }
@media screen and (max-width: 48rem) {
  main { padding-inline: 1.25rem; }
  .masthead { padding-block: 1.5rem 1rem; }
  .pair { display: block; margin-bottom: 1.6rem; }
  .source { color: var(--quiet); font-size: 0.9375em; }
  .target { margin-top: 0.45rem; }
  .number { display: none; }
  .heads { display: flex; gap: 0.3rem; margin-bottom: 1.5rem; }
  .heads .source::after { content: ", then"; font-weight: 400; }
  .heads .target { margin: 0; color: var(--ink); }
  h1 { font-size: 1.625rem; }
  h1.source { font-size: 1.25rem; }
  h2.source { font-size: 1.0625rem; }
  .list_item { margin-bottom: 1rem; }
}
`;
