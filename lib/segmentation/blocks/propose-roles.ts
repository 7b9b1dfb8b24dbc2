import type { BlockRole } from "@/lib/document/block";
import { roleReasons, writeReason } from "@/lib/document/role-reason";
import { boilerplateReason, isAuthorNote, isTailHeading } from "./boilerplate";
import { isByline } from "./bylines";
import { captionCredit } from "./captions";
import type { Paragraph } from "./find-paragraphs";

/** A role with what speaks for it; the reason is null where the role is the ordinary one. */
export type ProposedRole = { readonly role: BlockRole; readonly reason: string | null };

const paragraph: ProposedRole = { role: "paragraph", reason: null };

/** The role of each paragraph of an article as scraped or pasted, judged by its form, its words and its place. */
export function proposeRoles(paragraphs: readonly Paragraph[]): ProposedRole[] {
  const tail = startOfTail(paragraphs);
  const lastText = paragraphs.findLastIndex((each, i) => i < tail.at && isFullText(each.text));
  const roles: ProposedRole[] = [];
  let hasBegun = false;
  for (let i = 0; i < paragraphs.length; i++) {
    if (i >= tail.at) {
      roles.push({ role: "boilerplate", reason: tail.reasonAt(i) });
      continue;
    }
    const found = roleOf(paragraphs, i, { previous: roles[i - 1], lastText, hasBegun });
    hasBegun ||= ["title", "heading", "paragraph"].includes(found.role);
    // What hangs between the last sentence and the heading of related posts is tags and links.
    const isHanging =
      lastText >= 0 && i > lastText && tail.at < paragraphs.length && paragraphs[i]!.text.length <= 40;
    const isTag = isHanging && found.role === "paragraph";
    roles.push(isTag ? { role: "boilerplate", reason: roleReasons.hanging } : found);
  }
  return roles;
}

/** What is known of an article at one of its paragraphs. */
type Standing = {
  readonly previous: ProposedRole | undefined;
  /** The last paragraph of running text, -1 where there is none. */
  readonly lastText: number;
  /** Whether a title, a heading or a paragraph stood before. */
  readonly hasBegun: boolean;
};

function roleOf(
  all: readonly Paragraph[],
  i: number,
  { previous, lastText, hasBegun }: Standing,
): ProposedRole {
  const { text, isApart } = all[i]!;
  const reason = boilerplateReason(text);
  if (reason !== null) return { role: "boilerplate", reason: roleReasons[reason] };
  const isItem = /^(?:[•⁃‣▪●◦·*–—-]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s)/u.test(text);
  // The links below a "read more" line are part of it.
  if (previous?.role === "boilerplate" && (isItem || !isApart) && !isFullText(text) && text.length <= 160) {
    if (previous.reason === roleReasons.read_more) return previous;
  }
  const credit = captionCredit(text, i >= lastText);
  if (credit !== null) return { role: "caption", reason: writeReason({ kind: "credit", words: credit }) };
  const isAtEdge = i < 8 || i > lastText;
  if (isAtEdge && isByline(text)) return { role: "byline", reason: roleReasons.byline };
  if (!hasBegun && all.length > 1 && isTitle(text) && !isItem) return { role: "title", reason: null };
  if (text.startsWith("> ") || isWholeQuotation(text)) return { role: "quote", reason: null };
  const isHeading = i < lastText && isHeadingLike(text);
  // A numbered line above running text is a heading of a list of sections.
  const isNumbered = isItem && /^\(?\d/u.test(text) && previous?.role !== "list_item";
  if (isItem && !(isNumbered && isHeading && isFullText(all[i + 1]!.text))) {
    return { role: "list_item", reason: null };
  }
  return isHeading ? { role: "heading", reason: null } : paragraph;
}

/** The first paragraph that is no longer the article, and what is said of each from there on. */
function startOfTail(all: readonly Paragraph[]): { at: number; reasonAt: (index: number) => string } {
  const length = all.at(-1)?.end ?? 0;
  const found = all.findIndex(({ text, start }, i) => i > 0 && start * 2 > length && isTailHeading(text));
  const heading = found < 0 ? all.length : found;
  const behind = writeReason({ kind: "behind", words: all[heading]?.text ?? "" });
  const reasonAt = (index: number) => (index >= heading ? behind : roleReasons.author);
  for (let i = heading - 1; i > 0 && i >= heading - 3; i--) {
    if (!isAuthorNote(all[i]!.text) || all[i]!.start * 2 < length) continue;
    return { at: isName(all[i - 1]!.text) ? i - 1 : i, reasonAt };
  }
  return { at: heading, reasonAt };
}

function isName(text: string): boolean {
  return (
    text.length <= 40 && /^@?\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,4}:?$/u.test(text) && !isFullText(text)
  );
}

/** Whether a paragraph reads as running text: it ends as a sentence does, or is long. */
function isFullText(text: string): boolean {
  return text.length > 160 || /[.…。।۔][)\]"'”’»]*$/u.test(text);
}

function isTitle(text: string): boolean {
  return text.length <= 220 && !/[.,;…。।۔:][)\]"”»]*$/u.test(text) && !/[.!?]\s+\p{Lu}/u.test(text);
}

function isHeadingLike(text: string): boolean {
  if (text.length > 120 || text.split(/\s+/u).length > 18) return false;
  if (/[.,;:…。，、：।۔][)\]"'”’»]*$/u.test(text)) return false;
  if (/^["“«„]/u.test(text) && /[,!?]["”»“]/u.test(text)) return false;
  return !/[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u.test(text) || /^#{1,6}\s/u.test(text);
}

function isWholeQuotation(text: string): boolean {
  if (text.length < 20 || !/^["“«„]/u.test(text) || !/["”»“]\.?$/u.test(text)) return false;
  return !/["“”«»„]/u.test(text.slice(1, -1).replace(/["”»“]\.$/u, ""));
}
