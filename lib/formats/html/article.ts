import type { BilingualBlock, BilingualDocument, BilingualSegment } from "@/lib/document/bilingual";
import type { BlockRole } from "@/lib/document/block";
import { shownTarget } from "@/lib/formats/standing";
import { directionOf } from "@/lib/text/language";
import { escapeHtml } from "./escape";
import type { Edition } from "@/lib/formats/edition";
import type { NumberedNote } from "@/lib/formats/note-marks";
import { annotatedHtml, formattedHtml } from "./formatted";

/** One block, both sides in step: its number, its source and its target, each a paragraph of flowing sentences. */
export function articlePair(
  doc: BilingualDocument,
  block: BilingualBlock,
  edition: Edition | null,
  notes: readonly NumberedNote[],
): string {
  const { number } = block.segments[0]!;
  return `<div class="pair ${block.role}"${pairDirection(doc)}>
<a class="number" href="#s${number}" aria-label="Segment ${number}">${number}</a>
${side(block.role, "source", doc.sourceLanguage, sourceSpans(block, edition))}
${side(block.role, "target", doc.targetLanguage, targetSpans(doc, block, edition, notes))}
</div>`;
}

/** Where both sides run right to left, the source stands on the right. The page's own words stay as they are. */
export function pairDirection({ sourceLanguage, targetLanguage }: BilingualDocument): string {
  return directionOf(sourceLanguage) === "rtl" && directionOf(targetLanguage) === "rtl" ? ' dir="rtl"' : "";
}

/** What the dots under a draft's sentences mean, to follow the count of approved segments; else nothing. */
export function dotsWords(doc: BilingualDocument): string {
  const isDotted = doc.blocks.some(
    ({ role, segments }) => role !== "boilerplate" && segments.some(hasDots(doc)),
  );
  return isDotted ? "; what is not yet approved is underlined with dots" : "";
}

function side(
  role: BlockRole,
  name: "source" | "target",
  language: string,
  spans: readonly string[],
): string {
  const marks = `class="${name}" lang="${escapeHtml(language)}" dir="${directionOf(language)}"`;
  const content = spans.join(betweenSentences(language));
  switch (role) {
    case "title":
      return `<h1 ${marks}>${content}</h1>`;
    case "heading":
      return `<h2 ${marks}>${content}</h2>`;
    case "quote":
      return `<blockquote ${marks}><p>${content}</p></blockquote>`;
    case "list_item":
      return `<ul ${marks}><li>${content}</li></ul>`;
    case "caption":
    case "byline":
      return `<p ${marks.replace(name, `${name} ${role}`)}>${content}</p>`;
    case "paragraph":
    case "boilerplate":
      return `<p ${marks}>${content}</p>`;
  }
}

function sourceSpans({ segments }: BilingualBlock, edition: Edition | null): string[] {
  return segments.map(
    ({ number, source }, at) =>
      `<span class="s k${at + 1}" id="s${number}"${marks(edition, number, "source")}>${formattedHtml(source)}</span>`,
  );
}

/** In a release every text says whose it is, and one that a machine had a hand in says so to programs. */
function marks(edition: Edition | null, number: number, side: "source" | "target"): string {
  if (edition === null) return "";
  const made = side === "target" ? edition.machineMade.get(number) : undefined;
  return ` data-segment="${number}" data-side="${side}"${made === undefined ? "" : ` ai-disclosure="${made}"`}`;
}

/** Neighbours without a text share one note, so that a page with gaps is still a page to read. */
function targetSpans(
  doc: BilingualDocument,
  { segments }: BilingualBlock,
  edition: Edition | null,
  notes: readonly NumberedNote[],
): string[] {
  const targets = segments.map((segment) => shownTarget(doc.scope, segment));
  return targets.flatMap((target, at) => {
    if (target.kind === "text") {
      const dots = hasDots(doc)(segments[at]!) ? " dots" : "";
      const own = marks(edition, segments[at]!.number, "target");
      const here = notes.filter(({ segment }) => segment === segments[at]!.number);
      return [`<span class="s k${at + 1}${dots}"${own}>${annotatedHtml(target.text, here)}</span>`];
    }
    if (targets[at - 1]?.kind === "missing") return [];
    const next = targets.findIndex((other, place) => place > at && other.kind === "text");
    const count = (next === -1 ? targets.length : next) - at;
    const places = Array.from({ length: count }, (_, step) => `k${at + 1 + step}`).join(" ");
    const words = gapWords(target.words, count, targets.length);
    const own = marks(edition, segments[at]!.number, "target");
    return [`<span class="gap ${places}" lang="en" dir="ltr"${own}>${words}</span>`];
  });
}

function gapWords(words: string, count: number, all: number): string {
  if (count === all) return words;
  return `${count} ${count === 1 ? "sentence" : "sentences"} ${words}`;
}

function hasDots(doc: BilingualDocument) {
  return (segment: BilingualSegment): boolean =>
    segment.status !== "approved" && shownTarget(doc.scope, segment).kind === "text";
}

/** Chinese and Japanese set no space between sentences. */
function betweenSentences(language: string): string {
  return /^(?:zh|yue|ja)\b/iu.test(language) ? "" : " ";
}
