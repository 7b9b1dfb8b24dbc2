import { nestTags, type NestedTag } from "@/lib/text/nest-tags";

/** How words look, and where they lead. */
export type Look = { readonly isBold: boolean; readonly isItalic: boolean; readonly address: string | null };

/** Words in one look; a forced line end is a run of its own, "\n". */
export type ClipboardRun = Look & { readonly text: string };

/**
 * The runs of one block as Markdown that reads back as the same words: tags around them, white space outside the tags,
 * and what would mean something to Markdown escaped. Blank where there are no words.
 */
export function writeInline(runs: readonly ClipboardRun[]): string {
  return nestTags(joinAlike(settleSpaces(runs)), tagsOf, ({ text }) => escapeText(text))
    .split("\n")
    .map((line) => escapeLineStart(line.trim()))
    .join("\\\n");
}

function tagsOf({ address, isBold, isItalic }: Look): readonly NestedTag[] {
  return [
    ...(address === null ? [] : [{ key: address, opening: `<a href="${address}">`, closing: "</a>" }]),
    ...(isBold ? [{ key: "bold", opening: "<b>", closing: "</b>" }] : []),
    ...(isItalic ? [{ key: "italic", opening: "<i>", closing: "</i>" }] : []),
  ];
}

const plain: Look = { isBold: false, isItalic: false, address: null };

/** White space at the edges of runs stands by itself: once, never at an end, and in a look only where both sides have it. */
function settleSpaces(runs: readonly ClipboardRun[]): readonly ClipboardRun[] {
  const parts = runs.flatMap(({ text, ...look }) =>
    text
      .split(/([ \n]+)/u)
      .filter((part) => part !== "")
      .map((part) => ({ ...look, text: part })),
  );
  const settled: ClipboardRun[] = [];
  let space = "";
  for (const part of parts) {
    if (/^[ \n]+$/u.test(part.text)) {
      space += part.text;
      continue;
    }
    const before = settled.at(-1);
    if (space !== "" && before !== undefined) {
      const text = space.includes("\n") ? "\n" : " ";
      settled.push({ ...(isAlike(before, part) ? lookOf(part) : plain), text });
    }
    space = "";
    settled.push(part);
  }
  return settled;
}

function joinAlike(runs: readonly ClipboardRun[]): readonly ClipboardRun[] {
  const joined: ClipboardRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && isAlike(last, run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

function isAlike(one: Look, other: Look): boolean {
  return one.isBold === other.isBold && one.isItalic === other.isItalic && one.address === other.address;
}

function lookOf({ isBold, isItalic, address }: ClipboardRun): Look {
  return { isBold, isItalic, address };
}

function escapeText(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<~]/gu, "\\$&")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll(/&(?=#?\w+;)/gu, "\\&");
}

/** What makes a line a heading, a quote, a list item or a rule. */
function escapeLineStart(line: string): string {
  return line.replace(/^(?:[#>=+-]|\d{1,9}(?=[.)](?:\s|$)))/u, (start) =>
    /\d/u.test(start) ? `${start}\\` : `\\${start}`,
  );
}
