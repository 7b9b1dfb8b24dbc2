/** How it looks on A4: black on white, always two columns, a draft named along the edge of every sheet. */
export const printStyle = `@page {
  size: A4;
  margin: 17mm 16mm 18mm;
  @bottom-right {
    content: counter(page) " of " counter(pages);
    color: #555;
    font: 7.5pt "Source Sans 3", "Segoe UI", Arial, sans-serif;
  }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff;
    --ink: #000;
    --soft: #222;
    --quiet: #555;
    --rule: #bbb;
  }
  body { font-size: 9.75pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  .is-draft main { padding-inline-end: 7mm; }
  .draft { display: none; }
  .running {
    display: block;
    position: fixed;
    inset-block: 0;
    right: 0;
    color: #555;
    font: 7.5pt/1.5 var(--sans);
    writing-mode: vertical-rl;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .running b { color: #000; }
  .masthead { padding-block: 0 4mm; }
  .standing, .heads, .blockers { font-size: 7.5pt; }
  .pair { grid-template-columns: 7mm minmax(0, 1fr) 7mm minmax(0, 1fr); margin-bottom: 2.6mm; }
  .source, .target { orphans: 3; widows: 3; }
  .heads { margin-bottom: 4.5mm; padding-bottom: 1mm; }
  .number { font-size: 6.5pt; }
  h1 { font-size: 17pt; }
  h2 { font-size: 11.5pt; }
  .title { margin-bottom: 4mm; }
  .title, .heading { break-inside: avoid; break-after: avoid; }
  .quote { break-inside: avoid; }
  .heading { margin-block: 6mm 1.8mm; }
  .byline, .caption { font-size: 8.25pt; break-inside: avoid; }
  .pair.byline, .pair.caption { margin-bottom: 4.5mm; }
  .pair.caption { margin-top: 4.5mm; }
  .s a { color: inherit; }
  .gap { font-size: 8pt; }
  .list_item { margin-bottom: 1.2mm; break-inside: avoid; }
}
`;
