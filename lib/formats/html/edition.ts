import type { BilingualDocument } from "@/lib/document/bilingual";
import { editionLine, type Edition } from "@/lib/formats/edition";
import { sealName } from "./read-pieces";
import { escapeHtml } from "./escape";

/** For programs: how the text was made, and the seal. A seal stands in a meta element, which editors keep; scripts they drop. */
export function editionHead(doc: BilingualDocument, { disclosure, seal }: Edition): string {
  const data = {
    "@context": "https://schema.org",
    "@type": "Article",
    name: doc.title,
    inLanguage: [doc.sourceLanguage, doc.targetLanguage],
    digitalSourceType: disclosure.digitalSourceType,
  };
  // "<" as an escape, so that no text can close the element.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<meta name="ai-disclosure" content="${disclosure.class}">
<meta name="digital-source-type" content="${disclosure.digitalSourceType}">
<script type="application/ld+json">${json}</script>
${seal === null ? "" : `<meta name="${sealName}" content='${escapeSeal(seal)}'>\n`}`;
}

/** JSON is full of double quotes: between single ones they can stay. */
function escapeSeal(seal: string): string {
  return seal
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("'", "&#39;");
}

/** For readers: which release this is, and how its text was made. */
export function editionStanding(edition: Edition | null): string {
  if (edition === null) return "";
  return `<p>${escapeHtml(editionLine(edition))}</p>
<p>${escapeHtml(edition.disclosure.line)}</p>
`;
}

/** What a draft is short of. */
export function editionBlockers(edition: Edition | null): string {
  if (edition === null || edition.blockerLines.length === 0) return "";
  const lines = edition.blockerLines.map((line) => `<li>${escapeHtml(line)}</li>`).join("\n");
  return `
<section class="blockers" aria-labelledby="blockers">
<p id="blockers">What stood in the way of a final release:</p>
<ul>
${lines}
</ul>
</section>`;
}
