import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "../refusal";
import { times } from "../testing/at-once";
import { countRows } from "../testing/count-rows";
import { makeProject, makeTeam, type Team } from "../testing/make-people";
import { openTestDatabase } from "../testing/open-test-database";
import { createDocument, createDocumentInput, longestArticle, previewDocument } from "./create-document";

let close: () => Promise<void>;
let team: Team;
beforeAll(async () => {
  close = await openTestDatabase("pglite");
  team = await makeTeam();
});
afterAll(() => close());

const bytes = (...given: (number | string)[]) =>
  Buffer.concat(given.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));

function preview(file: Uint8Array, format: "text" | "markdown" = "text") {
  return previewDocument(team.owner, { projectId: team.projectId, format, language: "id" }, file);
}

/** As the route does: first the schema, then the command. */
async function create(change: object) {
  const article = {
    format: "text",
    text: "Judul",
    sourceLanguage: "id",
    targetLanguage: "en",
    roles: ["title"],
  };
  const parsed = createDocumentInput.safeParse({ projectId: team.projectId, ...article, ...change });
  if (!parsed.success) throw new Refusal("invalid", parsed.error.issues[0]!.message);
  return createDocument(team.owner, parsed.data);
}

/** What one sentence too long, or one too many, looks like. */
const endless = "kata ".repeat(200_000);
const crowded = "Ya.\n".repeat(60_001);

describe("a file that cannot become a document", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["nothing", bytes(), /no text in it/],
    ["white space", bytes(" \n\t\r\n\u00a0\u3000"), /no text in it/],
    ["a byte order mark alone", bytes(0xef, 0xbb, 0xbf), /no text in it/],
    ["Latin-1", bytes("caf", 0xe9, " enak"), /not UTF-8: line 1, byte 4 \(0xE9\)/],
    ["half a character at the end", bytes("Judul\n", 0xe2, 0x82), /not UTF-8: line 2/],
    ["a lone surrogate, spelled in bytes", bytes("a", 0xed, 0xa0, 0x80), /not UTF-8/],
    ["UTF-16, little endian", bytes(0xff, 0xfe, 0x41, 0), /UTF-16/],
    ["UTF-16, big endian", bytes(0xfe, 0xff, 0, 0x41), /UTF-16/],
    ["UTF-16 without a mark", bytes(0x41, 0, 0x42, 0), /NUL/],
    ["NUL in the second line", bytes("Judul\nSa", 0, "tu"), /Line 2, byte 9 is a NUL/],
    ["one sentence of a megabyte", bytes(endless), /sentence of 999999 characters, beginning “kata kata/],
    ["60,001 sentences", bytes(crowded), /60001 sentences; a document holds at most 60,000/],
    ["more than eight million characters", bytes("Ya. ".repeat(longestArticle / 4 + 1)), /at most 8,000,000/],
    ["an image", bytes(0x89, "PNG\r\n", 0x1a, "\n", 0, 0), /not UTF-8/],
  ])("%s: says so, and makes nothing", async (_, file, message) => {
    const before = await countRows();
    await expect(preview(file)).rejects.toThrow(message);
    await expect(preview(file)).rejects.toBeInstanceOf(Refusal);
    expect(await countRows()).toEqual(before);
  });

  it.each([
    ["quotes in quotes", "> ".repeat(100_000) + "x", /nested too deeply/],
    ["lists in lists", "- ".repeat(8_000) + "x", /nested too deeply/],
    [
      "lists in lists, line by line",
      times(600, (at) => `${"  ".repeat(at)}- x`).join("\n"),
      /nested too deeply/,
    ],
    ["quotes without end", "> > x\n\n".repeat(10_000), /20000 marks of quotes and lists/],
    ["more than half a million characters", "Ya. ".repeat(1260_001), /500,000 characters/],
  ])("Markdown with %s: says so, and makes nothing", async (_, text, message) => {
    const before = await countRows();
    await expect(preview(bytes(text), "markdown")).rejects.toThrow(message);
    await expect(preview(bytes(text), "markdown")).rejects.toBeInstanceOf(Refusal);
    expect(await countRows()).toEqual(before);
  });

  it.each([
    "* * *".repeat(60),
    "-".repeat(500),
    "> a\n> b\n\n1. c\n   - d\n",
    "2020. Tahun itu.",
    "    kode",
  ])("Markdown is still read: %j", async (text) => {
    expect((await preview(bytes(`# Judul\n\n${text}`), "markdown")).title).toBe("Judul");
  });
});

describe("a request that cannot become a document", () => {
  it.each<[string, object, RegExp]>([
    ["no text", { text: "" }, /no text in it/],
    ["white space", { text: " \n\t" }, /no text in it/],
    ["NUL", { text: "Ju\0dul" }, /Line 1, character 3 is a NUL/],
    ["a lone surrogate", { text: "Judul\n\ud83d" }, /Line 2, character 1 is half of a character/],
    ["a lone surrogate in the title", { title: "x\udc00" }, /half of a character/],
    ["one sentence of a megabyte", { text: endless }, /sentence of 999999 characters/],
    ["60,001 sentences", { text: crowded }, /60001 sentences/],
    ["a title of white space", { title: "  " }, /Give it a name/],
    ["a title that is too long", { title: "x".repeat(201) }, /At most 200/],
    ["every block excluded", { roles: ["boilerplate"] }, /nothing would be left to translate/],
    ["a role too many", { roles: ["title", "paragraph"] }, /not those that were shown/],
    ["a role too few", { roles: [] }, /not those that were shown/],
    ["a role there is not", { roles: ["poem"] }, /./],
    ["one language for both", { targetLanguage: "id" }, /The target language is the source language/],
    ["no language", { sourceLanguage: "Indonesian, I think" }, /not a language tag/],
  ])("%s: says so, and makes nothing", async (_, change, message) => {
    const before = await countRows();
    const failure = create(change);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toBeInstanceOf(Refusal);
    expect(await countRows()).toEqual(before);
  });
});

describe("a document", () => {
  it("takes its first words as its title where none is given", async () => {
    const text = "Judul  yang\tpanjang\n\nSatu.";
    const { title, blocks } = await preview(bytes(text));
    expect(title).toBe("Judul yang panjang");
    expect(await create({ text, roles: blocks.map(({ role }) => role) })).toMatchObject({
      outcome: "created",
    });
  });

  it("is what the preview showed, also of a file with a byte order mark and Windows line ends", async () => {
    const shown = await preview(bytes(0xef, 0xbb, 0xbf, "Judul\r\n\r\nSatu. Dua.\r\n"));
    expect(shown.text).toBe("Judul\n\nSatu. Dua.\n");
    expect(shown.twin).toBeNull();
    const made = await create({ text: shown.text, roles: shown.blocks.map(({ role }) => role) });
    expect((await preview(bytes(shown.text))).twin).toMatchObject({ id: made.id });
  });

  it("is not made twice of one text, unless the person says so", async () => {
    const text = "Kembar";
    const first = await create({ text, title: "Twin" });
    const before = await countRows();
    expect(await create({ text })).toEqual({ outcome: "twin", id: first.id, title: "Twin" });
    expect(await countRows()).toEqual(before);
    const second = await create({ text, allowsTwin: true });
    expect(second.outcome).toBe("created");
    expect(second.id).not.toBe(first.id);
  });

  it("has no twin in somebody else's project", async () => {
    const projectId = await makeProject(team.owner, "Another");
    await create({ text: "Di sana", projectId });
    expect(await create({ text: "Di sana" })).toMatchObject({ outcome: "created" });
  });

  it("of 5,000 sentences is made whole", async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `Kalimat nomor ${at}.`);
    const text = lines.join("\n");
    const before = await countRows();
    const { blocks } = await preview(bytes(text));
    await create({ text, roles: blocks.map(({ role }) => (role === "boilerplate" ? "paragraph" : role)) });
    const after = await countRows();
    expect(after.segments! - before.segments!).toBe(5_000);
    expect(after.revisions! - before.revisions!).toBe(5_000);
  });
});
