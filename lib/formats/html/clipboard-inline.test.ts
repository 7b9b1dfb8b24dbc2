import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "@/lib/formats/markdown/read";
import { readRuns } from "@/lib/text/formatting";
import { stripTags } from "@/lib/text/tags";
import { writeInline, type ClipboardRun } from "./clipboard-inline";

const run = (text: string, look: Partial<ClipboardRun> = {}): ClipboardRun => ({
  isBold: false,
  isItalic: false,
  address: null,
  ...look,
  text,
});
const bold = { isBold: true };
const italic = { isItalic: true };

describe("writeInline", () => {
  it.each<[ClipboardRun[], string]>([
    [[run("a "), run(" b", bold), run(" c")], "a <b>b</b> c"],
    [[run("a ", bold), run("b", { ...bold, ...italic })], "<b>a</b> <b><i>b</i></b>"],
    [[run("a", bold), run("b", { ...bold, ...italic }), run("c", bold)], "<b>a<i>b</i>c</b>"],
    [[run("a", { address: "https://a.example" }), run("b")], '<a href="https://a.example">a</a>b'],
    [[run("a"), run("\n"), run(" b", bold)], "a\\\n<b>b</b>"],
    [[run(" "), run("\n")], ""],
    [[run("1. *a* _b_ c_d [e] <f> &amp; `g`")], "1\\. \\*a\\* \\_b\\_ c_d \\[e\\] \\<f> \\&amp; \\`g\\`"],
  ])("%#", (runs, expected) => expect(writeInline(runs)).toBe(expected));

  it("reads back as the same words in the same look", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme-ascii", maxLength: 6 }),
      fc.constantFrom(
        "# a",
        "1. b",
        "- c",
        "> d",
        "Halo",
        " dunia. ",
        "**",
        "__",
        "“",
        "\n",
        "é😀",
        "&lt;",
        "---",
      ),
    );
    const runs = fc.array(
      fc.record({
        text,
        isBold: fc.boolean(),
        isItalic: fc.boolean(),
        address: fc.constantFrom(null, null, "https://a.example/?b=1&copy;*c*", "mailto:a@b.example"),
      }),
      { maxLength: 6 },
    );
    /** Each character that is not white space, with its look. */
    const inked = (all: readonly (readonly [string, string])[]) =>
      all.flatMap(([words, look]) => [...words.replaceAll(/\s/gu, "")].map((sign) => sign + look));
    fc.assert(
      fc.property(runs, (given) => {
        const words = given.map((each) => each.text).join("");
        fc.pre(stripTags(words) === words && !/www|http|@|\0|[\v\f]/iu.test(words));
        const read = readMarkdown(writeInline(given));
        expect(read.length).toBeLessThanOrEqual(1);
        expect(
          inked(
            readRuns(read[0]?.text ?? "").map(({ text, isBold, isItalic, link }) => [
              text,
              `${isBold} ${isItalic} ${link?.address ?? null}`,
            ]),
          ),
        ).toEqual(
          inked(
            given.map(({ text, isBold, isItalic, address }) => [text, `${isBold} ${isItalic} ${address}`]),
          ),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
