import { readRuns, type FormattedRun } from "@/lib/text/formatting";
import { nestTags, type NestedTag } from "@/lib/text/nest-tags";
import { escapeHtml } from "./escape";

/**
 * A segment's text as HTML: its bold, italic and links as elements, closed within it; its line ends as `<br>`. A link that
 * leads nowhere safe is text.
 */
export function formattedHtml(text: string): string {
  return nestTags(readRuns(text), tagsOf, (run) =>
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
