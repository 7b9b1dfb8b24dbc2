import "server-only";
import { refuse } from "../refusal";
import { say } from "../say";

const longestMarkdown = 500_000;
const mostMarks = 5_000;
const deepest = 100;

/** The marks of quotes and lists at the beginning of a line. A list item is a segment, so more than these never fit. */
const marksOfLine = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t])))+/gm;
const mark = />|[*+-]|\d{1,9}[.)]/g;
const deepIndent = /^[ \t]{400}/m;

/**
 * Refuses Markdown that would keep the server busy for minutes: the reader's time grows with the square of
 * the quotes and list items, and faster with their depth.
 */
export function checkMarkdown(text: string): void {
  if (text.length > longestMarkdown) {
    refuse("too_large", say("markdown_too_long"), "text");
  }
  const marks = Array.from(text.matchAll(marksOfLine), ([line]) => line.match(mark)!.length);
  if (marks.some((count) => count > deepest) || deepIndent.test(text)) {
    refuse("invalid", say("markdown_too_deep"), "text");
  }
  const count = marks.reduce((sum, own) => sum + own, 0);
  if (count > mostMarks) {
    refuse("too_large", say("many_marks", { count }), "text");
  }
}
