/**
 * A bilingual document as one HTML page to read, print or publish: two columns that keep step paragraph by paragraph.
 * This room knows HTML and CSS; it does not decide what is approved, and writes nothing that runs or is fetched.
 */
import type { BilingualDocument } from "@/lib/document/bilingual";
import type { Edition } from "@/lib/formats/edition";
import { approvalLine, creditLines, draftLine, exportedLine, publishedBlocks } from "@/lib/formats/standing";
import { directionOf, languageName } from "@/lib/text/language";
import { articlePair, dotsWords, pairDirection } from "./article";
import { editionBlockers, editionHead, editionStanding } from "./edition";
import { numberNotes } from "@/lib/formats/note-marks";
import { escapeHtml } from "./escape";
import { notesSection } from "./notes";
import { pageStyle } from "./page-style";
import { printStyle } from "./print-style";

/**
 * The whole page, with its style inside and a policy that forbids scripts and requests. A release says which one it is,
 * what blocked it, how it was made, and carries its seal.
 * Segment 12 is found at `#s12`. Characters that HTML forbids are shown as U+FFFD; all text is escaped.
 */
export function writeHtml(doc: BilingualDocument, edition: Edition | null = null): string {
  const blocks = publishedBlocks(doc);
  const notes = numberNotes(doc);
  const draft = draftLine(doc, edition);
  const longest = Math.max(0, ...blocks.map(({ segments }) => segments.length));
  const title = escapeHtml(doc.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${edition === null ? "" : editionHead(doc, edition)}<style>
${pageStyle}${printStyle}${pairStyle(longest)}</style>
</head>
<body${draft === null ? "" : ' class="is-draft"'}>
${draft === null ? "" : draftMarks(draft, title)}<main>
<article>
<header class="masthead">
${blocks.some(({ role }) => role === "title") ? "" : `${titleOf(doc)}\n`}<div class="standing">
${editionStanding(edition)}${standing(doc)}
</div>${editionBlockers(edition)}
</header>
${columnHeads(doc)}
${blocks.map((block) => articlePair(doc, block, edition, notes)).join("\n")}
${notesSection(doc, notes)}</article>
</main>
</body>
</html>
`;
}

/** Once on screen, and once fixed to the edge of the sheet, which browsers repeat on every printed page. */
function draftMarks(draft: string, title: string): string {
  return `<aside class="draft">${draft}</aside>
<p class="running" aria-hidden="true"><b>${draft}</b> · ${title}</p>
`;
}

function titleOf({ title, sourceLanguage }: BilingualDocument): string {
  return `<h1 lang="${escapeHtml(sourceLanguage)}" dir="${directionOf(sourceLanguage)}">${escapeHtml(title)}</h1>`;
}

function standing(doc: BilingualDocument): string {
  const lines = [[approvalLine(doc) + dotsWords(doc), exportedLine(doc)], creditLines(doc)];
  return lines
    .filter((parts) => parts.length > 0)
    .map((parts) => `<p>${escapeHtml(parts.join(" · "))}</p>`)
    .join("\n");
}

function columnHeads(doc: BilingualDocument): string {
  const [source, target] = [doc.sourceLanguage, doc.targetLanguage].map((language) =>
    escapeHtml(languageName(language)),
  );
  return `<div class="pair heads"${pairDirection(doc)}>
<p class="source">${source}</p>
<p class="target">${target}</p>
</div>`;
}

/** A sentence is told by its place in its block, so the rules are as many as the longest block has sentences. */
function pairStyle(longest: number): string {
  const selectors = Array.from(
    { length: longest },
    (_, at) => `.pair:has(.k${at + 1}:is(:hover, :target)) .k${at + 1}`,
  );
  return longest === 0
    ? ""
    : `@media screen {\n${selectors.join(",\n")} {\n  background: var(--lit);\n  box-shadow: 0 0 0 0.15em var(--lit);\n}\n}\n`;
}
