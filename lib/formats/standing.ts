/**
 * What a published file says of how far its document is: the same words in every format.
 * This room knows no format; the formats decide where and how the words stand.
 */
import type { BilingualBlock, BilingualDocument, BilingualSegment } from "@/lib/document/bilingual";
import { editionLine, type Edition } from "@/lib/formats/edition";
import { isBlank } from "@/lib/text/is-blank";

/** The target as a file shows it: its text, or in a few words why there is none. */
export type ShownTarget =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing"; readonly words: "not yet approved" | "not yet translated" };

/** The blocks that belong in a file. Boilerplate never does, even if it was handed over. */
export function publishedBlocks(doc: BilingualDocument): readonly BilingualBlock[] {
  return doc.blocks.filter((block) => block.role !== "boilerplate" && block.segments.length > 0);
}

/** An unapproved text is held back from an approved-only file here too, so that no caller can let one slip. */
export function shownTarget(scope: BilingualDocument["scope"], segment: BilingualSegment): ShownTarget {
  const { status, target } = segment;
  if (scope === "approved_only" && status !== "approved") {
    return { kind: "missing", words: "not yet approved" };
  }
  if (isBlank(target) && status !== "approved") {
    return { kind: "missing", words: "not yet translated" };
  }
  return { kind: "text", text: target };
}

/** What every page of a draft says; null for a final release, and for a file of approved text alone. */
export function draftLine(doc: BilingualDocument, edition: Edition | null = null): string | null {
  if (edition !== null) return edition.kind === "final" ? null : editionLine(edition);
  if (doc.scope === "approved_only") return null;
  const { approved, total } = countApproved(doc);
  return total > 0 && approved === total ? "Draft – not yet released" : "Draft – not yet approved";
}

/** How many of the segments are approved, as a sentence without its full stop. */
export function approvalLine(doc: BilingualDocument): string {
  const { approved, total } = countApproved(doc);
  if (total === 0) return "No segments";
  const noun = total === 1 ? "segment" : "segments";
  if (approved === total) {
    return total === 1 ? "The one segment is approved" : `All ${total} segments approved`;
  }
  const held = doc.scope === "approved_only" ? "; the rest is left empty" : "";
  return `${approved} of ${total} ${noun} approved${held}`;
}

/** When the file was made, to the minute: "23 November 2026, 06:26 UTC". */
export function exportedLine(doc: BilingualDocument): string {
  const time = new Date(doc.exportedAt).toISOString();
  const [year, month, day] = time.slice(0, 10).split("-").map(Number);
  return `${day} ${months[month! - 1]} ${year}, ${time.slice(11, 16)} UTC`;
}

/** Who stands behind the text, a sentence each; none where nobody is named. */
export function creditLines(doc: BilingualDocument): readonly string[] {
  return [credit("Translated by", doc.translators), credit("Reviewed by", doc.reviewers)].filter(
    (line) => line !== null,
  );
}

function credit(verb: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : `${verb} ${nameList.format(names)}`;
}

function countApproved(doc: BilingualDocument): { readonly approved: number; readonly total: number } {
  const segments = publishedBlocks(doc).flatMap((block) => block.segments);
  return { approved: segments.filter(({ status }) => status === "approved").length, total: segments.length };
}

const nameList = new Intl.ListFormat("en-GB", { type: "conjunction" });

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
