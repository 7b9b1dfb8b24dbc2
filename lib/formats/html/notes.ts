import type { BilingualDocument } from "@/lib/document/bilingual";
import type { NumberedNote } from "@/lib/formats/note-marks";
import { directionOf } from "@/lib/text/language";
import { escapeHtml } from "./escape";

/** The notes at the end of the page, each with the way back to its mark. */
export function notesSection(doc: BilingualDocument, notes: readonly NumberedNote[]): string {
  if (notes.length === 0) return "";
  const marks = `lang="${escapeHtml(doc.targetLanguage)}" dir="${directionOf(doc.targetLanguage)}"`;
  const items = notes.map(
    (note) =>
      `<li id="note-${note.number}"><span ${marks}>${words(note)}</span> <a href="#ref-${note.number}" role="doc-backlink" aria-label="Back to the text at note ${note.number}">↩</a></li>`,
  );
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">Notes</h2>
<ol>
${items.join("\n")}
</ol>
</section>
`;
}

function words({ body, url }: NumberedNote): string {
  const text = escapeHtml(body.trim()).replace(/\r\n|[\r\n\u0085\u2028\u2029]/gu, "<br>");
  const link = url === null ? "" : `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a>`;
  return [text, link].filter((part) => part !== "").join(" ");
}
