import { describe, expect, it } from "vitest";
import { stripTags } from "@/lib/text/tags";
import { readArticle, titleOf } from "./read-article";

const segmentsOf = (text: string, format: "text" | "markdown") =>
  readArticle(text, format, "id").map(({ segments }) => segments);

describe("readArticle", () => {
  it("closes formatting in each sentence of Markdown", () => {
    expect(segmentsOf("**Ia pergi. *Ia pulang.*** Semua tidur.", "markdown")).toEqual([
      ["<b>Ia pergi.</b>", "<b><i>Ia pulang.</i></b>", "Semua tidur."],
    ]);
  });

  it("keeps plain text as it is", () => {
    expect(segmentsOf("<b>Ia pergi. Ia pulang.</b> **Semua** tidur.", "text")).toEqual([
      ["<b>Ia pergi.", "Ia pulang.</b>", "**Semua** tidur."],
    ]);
  });

  it("proposes the roles of plain text by its words", () => {
    const article = (wrap: (text: string) => string) =>
      ["Kim Bertemu Putin", "Mereka bertemu di Moskow pada hari Senin.", "Baca juga: Putin Pergi"]
        .map(wrap)
        .join("\n\n");
    const plain = readArticle(
      article((text) => text),
      "text",
      "id",
    );
    const bold = readArticle(
      article((text) => `<b>${text}</b>`),
      "text",
      "id",
    );
    expect(bold.map(({ role }) => role)).toEqual(plain.map(({ role }) => role));
    expect(plain.map(({ role }) => role)).toEqual(["title", "paragraph", "boilerplate"]);
    expect(bold.map(({ segments }) => segments.map(stripTags))).toEqual(
      plain.map(({ segments }) => segments),
    );
  });
});

describe("the roles of Markdown", () => {
  const sentence = "Mereka bertemu di Moskow pada hari Senin dan berbicara lama sekali.";

  it.each<[string, string[]]>([
    [`# Judul\n\n${sentence}\n\nBaca juga: **Putin** pergi`, ["title", "paragraph", "boilerplate"]],
    [
      `${sentence}\n\nKim di Moskow. (Foto: KCNA via *Reuters*)\n\n${sentence}`,
      ["paragraph", "caption", "paragraph"],
    ],
    [
      `# Judul\n\n${sentence}\n\n${sentence}\n\n## Recent Posts\n\n- Lain`,
      ["title", "paragraph", "paragraph", "boilerplate", "boilerplate"],
    ],
    [`# Baca juga\n\n> ${sentence}\n\n- Satu\n\n## Dua`, ["title", "quote", "list_item", "heading"]],
  ])("%j", (text, roles) => {
    expect(readArticle(text, "markdown", "id").map(({ role }) => role)).toEqual(roles);
  });
});

describe("titleOf", () => {
  it.each([
    ["# **Kim** dan [Putin](https://a.example)", "Kim dan Putin"],
    ["**Kim** pergi.", "Kim pergi."],
  ])("of %j is %j", (text, title) => expect(titleOf(readArticle(text, "markdown", "id"))).toBe(title));
});
