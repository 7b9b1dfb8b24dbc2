import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BilingualDocument, PublishedNote } from "@/lib/document/bilingual";
import { readRuns } from "@/lib/text/formatting";
import { writeDocx } from "./docx/write";
import { writeHtml } from "./html/write";
import { numberNotes, placeNotes } from "./note-marks";
import { documentOf } from "./sample-document";

const note = (
  id: string,
  segment: number,
  at: number,
  words: Partial<PublishedNote> = {},
): PublishedNote => ({
  id,
  kind: "translators_note",
  segment,
  at,
  body: `Words of ${id}`,
  url: null,
  ...words,
});

const doc: BilingualDocument = {
  ...documentOf([
    ["Satu kalimat.", "One <b>bold</b> sentence."],
    ["Dua.", "Two."],
  ]),
  notes: [
    note("c", 2, 3),
    note("b", 1, 14, { kind: "citation", body: "", url: "https://a.example/x?y=1&z=2" }),
    note("a", 1, 3, { body: "A <tag> & more" }),
    note("a", 1, 3, { body: "A <tag> & more" }),
    note("d", 9, 1),
  ],
};

describe("notes for readers", () => {
  it("are numbered once each, in the order of the target, where that is shown", () => {
    expect(numberNotes(doc).map(({ id, number }) => `${number}${id}`)).toEqual(["1a", "2b", "3c"]);
    const held: BilingualDocument = { ...doc, scope: "approved_only" };
    expect(numberNotes(held)).toEqual([]);
  });

  it("stand in a web page behind their words, and each leads there and back", () => {
    const html = writeHtml(doc);
    expect(html).toContain(
      'One<sup class="note-mark"><a id="ref-1" href="#note-1" role="doc-noteref" aria-label="Note 1">1</a></sup> <b>bold</b><sup',
    );
    for (const number of [1, 2, 3]) {
      expect(html.split(`href="#note-${number}"`)).toHaveLength(2);
      expect(html.split(`id="note-${number}"`)).toHaveLength(2);
      expect(html.split(`href="#ref-${number}"`)).toHaveLength(2);
      expect(html.split(`id="ref-${number}"`)).toHaveLength(2);
    }
    expect(html).toContain("A &lt;tag&gt; &amp; more");
    expect(html).toContain('<a href="https://a.example/x?y=1&amp;z=2" rel="noreferrer">');
    expect(writeHtml({ ...doc, notes: [] })).not.toContain("doc-endnotes");
  });

  it("are footnotes of a Word file, and its bytes stay the same", async () => {
    const bytes = await writeDocx(doc);
    expect(await writeDocx(doc)).toEqual(bytes);
    const parts = unzipSync(bytes);
    const references = [
      ...strFromU8(parts["word/document.xml"]!).matchAll(/<w:footnoteReference w:id="(\d+)"/gu),
    ];
    expect(references.map(([, id]) => id)).toEqual(["1", "2", "3"]);
    const footnotes = strFromU8(parts["word/footnotes.xml"]!);
    expect([...footnotes.matchAll(/<w:footnote w:id="([1-9]\d*)"/gu)].map(([, id]) => id)).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(footnotes).toContain("A &lt;tag&gt; &amp; more");
  });

  it("take nothing from the text and come in order, wherever they stand", () => {
    const text = fc
      .array(fc.constantFrom("<b>", "</b>", "<i>", "</i>", "ab", "😀", " c "), { maxLength: 10 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 5 }), (words, ats) => {
        const notes = ats
          .toSorted((a, b) => a - b)
          .map((at, index) => ({ ...note(`n${index}`, 1, at), number: index + 1 }));
        const placed = placeNotes(readRuns(words), notes);
        const shown = placed.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
        expect(shown).toBe(
          readRuns(words)
            .map((run) => run.text)
            .join(""),
        );
        const numbers = placed.flatMap((piece) => (piece.kind === "note" ? [piece.note.number] : []));
        expect(numbers).toEqual(notes.map(({ number }) => number));
      }),
    );
  });
});
