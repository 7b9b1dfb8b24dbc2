import { readRuns, type FormattedRun } from "@/lib/text/formatting";
import { placeNotes, type NumberedNote } from "@/lib/formats/note-marks";
import { nestTags, type NestedTag } from "@/lib/text/nest-tags";
import { escapeHtml } from "./escape";

/**
 * A segment's text as HTML: its bold, italic and links as elements, closed within it; its line ends as `<br>`. A link that
 * leads nowhere safe is text.
 */
export function formattedHtml(text: string): string {
  return runsHtml(readRuns(text));
}

/** The same with the marks of its notes, each a link to its note. */
export function annotatedHtml(text: string, notes: readonly NumberedNote[]): string {
  if (notes.length === 0) return formattedHtml(text);
  const pieces: string[] = [];
  let runs: FormattedRun[] = [];
  for (const piece of placeNotes(readRuns(text), notes)) {
    if (piece.kind === "text") {
      runs.push(piece);
      continue;
    }
    pieces.push(runsHtml(runs), noteMark(piece.note));
    runs = [];
  }
  return [...pieces, runsHtml(runs)].join("");
}

function noteMark({ number }: NumberedNote): string {
  return `<sup class="note-mark"><a id="ref-${number}" href="#note-${number}" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`;
}

function runsHtml(runs: readonly FormattedRun[]): string {
  return nestTags(runs, tagsOf, (run) =>
    escapeHtml(run.text).replace(/\r\n|[\r\n\u0085\u2028\u2029]/gu, "<br>"),
  );
}

function tagsOf({ link, isBold, isItalic }: FormattedRun): readonly NestedTag[] {
  const tags: NestedTag[] = [];
  if (link !== null && link.address !== null) {
    const opening = `<a href="${escapeHtml(link.address)}" rel="noreferrer">`;
    tags.push({ key: link, opening, closing: "</a>" });
  }
  if (isBold) tags.push({ key: "bold", opening: "<b>", closing: "</b>" });
  if (isItalic) tags.push({ key: "italic", opening: "<i>", closing: "</i>" });
  return tags;
}
