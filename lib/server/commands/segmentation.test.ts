import { beforeEach, describe, expect, it } from "vitest";
import { readSrx } from "@/lib/formats/srx/read";
import { listsOfSrx, srxOfLists } from "@/lib/formats/srx/rule-set";
import { writeSrx } from "@/lib/formats/srx/write";
import { mostRules, type RuleSet } from "@/lib/segmentation/rule-set";
import { getSegmentation } from "../data/segmentation";
import { Refusal } from "../refusal";
import { atOnce, times } from "../testing/at-once";
import { countRows } from "../testing/count-rows";
import { makeTeam, type Team } from "../testing/make-people";
import { describeOn, everyEngine } from "../testing/open-test-database";
import { changeSegmentation, changeSegmentationInput } from "./change-segmentation";
import { createDocument, previewDocument } from "./create-document";
import { exportSegmentation } from "./export-segmentation";
import { importSegmentation } from "./import-segmentation";

const clauses: RuleSet = {
  replaces: false,
  cascades: true,
  lists: [
    {
      name: "Singkatan",
      languages: "[Ii][Dd]([-_].*)?",
      rules: [{ breaks: false, before: "\\bKpts\\.", after: "\\s" }],
    },
    { name: "Semua", languages: ".*", rules: [{ breaks: true, before: ";", after: "\\s" }] },
  ],
};

const srx = (set: Partial<RuleSet>) => Buffer.from(writeSrx(srxOfLists({ ...clauses, ...set })));

describeOn(everyEngine, "the segmentation rules of a project", (engine) => {
  let team: Team;
  beforeEach(async () => {
    team = await makeTeam();
  });

  const change = (rules: RuleSet, base: number) =>
    changeSegmentation(team.owner, { projectId: team.projectId, ...rules }, base);
  const take = (bytes: Uint8Array, base = 0, mode: "replace" | "add" = "replace") =>
    importSegmentation(team.owner, { projectId: team.projectId, mode }, base, bytes);
  const read = () => getSegmentation(team.reader, team.projectId);
  const preview = (text: string) =>
    previewDocument(
      team.owner,
      { projectId: team.projectId, format: "text", language: "id" },
      Buffer.from(text),
    );

  it("are none at first, and then what was stored, in order", async () => {
    expect(await read()).toMatchObject({ lists: [], version: 0, changed: null });
    expect(await change(clauses, 0)).toEqual({ outcome: "changed", version: 1 });
    expect(await read()).toMatchObject({ ...clauses, version: 1, changed: { by: "An owner" } });
    const turned = { ...clauses, replaces: true, lists: clauses.lists.toReversed() };
    expect(await change(turned, 1)).toEqual({ outcome: "changed", version: 2 });
    expect(await read()).toMatchObject({ ...turned, version: 2 });
    expect(await change({ ...clauses, lists: [] }, 2)).toEqual({ outcome: "changed", version: 3 });
    expect((await read()).lists).toEqual([]);
  });

  it("cut the documents that are made, and nobody else's", async () => {
    const text = "Judul\n\nLihat Kpts. Menteri; ia setuju. Selesai.";
    expect((await preview(text)).blocks[1]!.segments).toEqual([
      "Lihat Kpts.",
      "Menteri; ia setuju.",
      "Selesai.",
    ]);
    await change(clauses, 0);
    const shown = await preview(text);
    expect(shown.blocks[1]!.segments).toEqual(["Lihat Kpts. Menteri;", "ia setuju.", "Selesai."]);
    const before = await countRows();
    const made = await createDocument(team.owner, {
      projectId: team.projectId,
      format: "text",
      text: shown.text,
      sourceLanguage: "id",
      targetLanguage: "en",
      roles: ["title", "paragraph"],
      rulesVersion: shown.rulesVersion,
      allowsTwin: false,
    });
    expect(made.outcome).toBe("created");
    expect((await countRows()).segments! - before.segments!).toBe(4);
    const other = await makeTeam();
    const elsewhere = await previewDocument(
      other.owner,
      { projectId: other.projectId, format: "text", language: "id" },
      Buffer.from(text),
    );
    expect(elsewhere.blocks[1]!.segments).toHaveLength(3);
    expect(elsewhere.blocks[1]!.segments[0]).toBe("Lihat Kpts.");
  });

  it("that changed since the blocks were shown make no document", async () => {
    const shown = await preview("Judul\n\nSatu; dua.");
    await change(clauses, 0);
    const before = await countRows();
    const late = createDocument(team.owner, {
      projectId: team.projectId,
      format: "text",
      text: shown.text,
      sourceLanguage: "id",
      targetLanguage: "en",
      roles: shown.blocks.map(({ role }) => role),
      rulesVersion: shown.rulesVersion,
      allowsTwin: false,
    });
    await expect(late).rejects.toThrow(/rules were changed since these blocks were shown/);
    await expect(late).rejects.toBeInstanceOf(Refusal);
    expect(await countRows()).toEqual(before);
  });

  it("of a stale base change nothing, and say whose came first", async () => {
    await change(clauses, 0);
    const before = await countRows();
    const late = { outcome: "conflict", version: 1, by: "An owner", at: expect.any(String) as string };
    expect(await change({ ...clauses, replaces: true }, 0)).toEqual(late);
    expect(await take(srx({}), 0)).toEqual(late);
    expect(await countRows()).toEqual(before);
    expect((await read()).replaces).toBe(false);
  });

  // The embedded database has one session: there is no at once.
  it.skipIf(engine === "pglite")("changed by eight at once on one base are changed once", async () => {
    const outcomes = await atOnce(times(8, (at) => () => change({ ...clauses, replaces: at % 2 === 0 }, 0)));
    const stored = outcomes.filter((each) => !(each instanceof Refusal) && each.outcome === "changed");
    expect(stored).toHaveLength(1);
    expect(await read()).toMatchObject({ version: 1, lists: clauses.lists });
  });

  it.each<[string, Partial<RuleSet>, string, RegExp]>([
    [
      "a pattern that looks ahead",
      { lists: [{ name: "A", languages: "id", rules: [{ breaks: true, before: "a(?=b)", after: "" }] }] },
      "lists.0.rules.0.before",
      /Rule 1 of “A”: It looks ahead \(character 3\)/,
    ],
    [
      "a rule without patterns",
      {
        lists: [
          ...clauses.lists,
          { name: "B", languages: "id", rules: [{ breaks: true, before: "", after: "" }] },
        ],
      },
      "lists.2.rules.0",
      /Rule 1 of “B”: Say what stands/,
    ],
    [
      "languages that are no pattern",
      { lists: [{ name: "A", languages: "(id", rules: [] }] },
      "lists.0.languages",
      /never closes/,
    ],
    [
      "too many rules",
      {
        lists: times(2, (at) => ({
          name: `${at}`,
          languages: "id",
          rules: times(mostRules / 2 + 1, () => ({ breaks: true, before: "a", after: "" })),
        })),
      },
      "lists",
      /at most 5,000 rules/,
    ],
  ])("with %s are refused at the field, and nothing is stored", async (_, rules, field, message) => {
    const before = await countRows();
    const failure = change({ ...clauses, ...rules }, 0);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toMatchObject({ code: expect.any(String) as string, field });
    expect(await countRows()).toEqual(before);
  });

  it("come in by a file and go out by one", async () => {
    expect(await take(srx({ cascades: false }))).toEqual({
      outcome: "imported",
      version: 1,
      taken: 2,
      refused: [],
      unmapped: [],
    });
    const { bytes, name } = await exportSegmentation(team.reader, { projectId: team.projectId });
    expect(name).toBe("A project segmentation.srx");
    const reading = readSrx(new TextDecoder().decode(bytes));
    if ("problem" in reading) throw new Error(reading.problem);
    expect(listsOfSrx(reading.rules).lists).toEqual(clauses.lists);
    expect(reading.rules.cascades).toBe(false);
  });

  it("are added after those that are there", async () => {
    await change(clauses, 0);
    const more = { name: "Lagi", languages: "ms", rules: [{ breaks: true, before: ":", after: "" }] };
    expect(await take(srx({ lists: [more] }), 1, "add")).toMatchObject({ taken: 1, version: 2 });
    expect((await read()).lists).toEqual([...clauses.lists, more]);
    const before = await countRows();
    await expect(take(srx({ lists: [more], cascades: false }), 2, "add")).rejects.toThrow(
      /only the first list that fits a language applies/,
    );
    expect(await countRows()).toEqual(before);
  });

  it("of a file are taken as far as they can be run, and the others told by line", async () => {
    const file = `<?xml version="1.0"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
 <header segmentsubflows="yes" cascade="yes"/>
 <body><languagerules>
  <languagerule languagerulename="Indonesia">
   <!-- <rule break="no"> -->
   <rule break="no"><beforebreak>Dr\\.</beforebreak></rule>
   <rule break="yes"><beforebreak>a(?=b)</beforebreak><afterbreak>c</afterbreak></rule>
   <rule break="yes"><afterbreak>\\1</afterbreak></rule>
   <rule break="yes"/>
  </languagerule>
  <languagerule languagerulename="Tak terpakai"><rule break="yes"><beforebreak>;</beforebreak></rule></languagerule>
 </languagerules>
 <maprules><languagemap languagepattern="id.*" languagerulename="Indonesia"/></maprules></body>
</srx>`;
    expect(await take(Buffer.from(file))).toEqual({
      outcome: "imported",
      version: 1,
      taken: 1,
      refused: [
        {
          list: "Indonesia",
          number: 2,
          line: 8,
          pattern: "a(?=b)",
          fault: { fault: "looks_ahead", sign: "", at: 3 },
          message: "It looks ahead (character 3).",
        },
        {
          list: "Indonesia",
          number: 3,
          line: 9,
          pattern: "\\1",
          fault: { fault: "refers_back", sign: "", at: 2 },
          message: "It refers back to a group (character 2).",
        },
        {
          list: "Indonesia",
          number: 4,
          line: 10,
          pattern: "",
          fault: { fault: "decides_everywhere", sign: "", at: null },
          message: "It has no pattern, so it would decide at every place.",
        },
      ],
      unmapped: ["Tak terpakai"],
    });
    expect((await read()).lists).toEqual([
      { name: "Indonesia", languages: "id.*", rules: [{ breaks: false, before: "Dr\\.", after: "" }] },
    ]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["nothing", Buffer.from(""), /no text in it/],
    ["half an element", Buffer.from("<srx"), /well-formed/],
    ["no UTF-8", Buffer.from([0x3c, 0xe9]), /not UTF-8/],
    ["another root", Buffer.from("<a/>"), /root element/],
    ["no rule", srx({ lists: [] }), /no rule for any language/],
    [
      "no usable rule",
      srx({ lists: [{ name: "A", languages: "id", rules: [{ breaks: true, before: "(", after: "" }] }] }),
      /None of its 1 rules can be used. The first, of “A”: It ends|bracket never closes/,
    ],
  ])("are not touched by a file with %s", async (_, bytes, message) => {
    await change(clauses, 0);
    const before = await countRows();
    await expect(take(bytes, 1)).rejects.toThrow(message);
    expect(await countRows()).toEqual(before);
  });
});

describe("the form of a change", () => {
  it.each([
    [{ lists: [{ name: " ", languages: ".*", rules: [] }] }],
    [
      {
        lists: [
          { name: "A", languages: ".*", rules: [{ breaks: true, before: "x".repeat(1001), after: "" }] },
        ],
      },
    ],
    [{ lists: [{ name: "A", languages: ".*", rules: [{ breaks: true, before: "\0", after: "" }] }] }],
    [{ replaces: "yes" }],
    [{ further: 1 }],
  ])("does not let in %j", (given) => {
    const base = { projectId: "0198c5a5-7a3e-7c1d-8f35-5d8e52b5a1ab", ...clauses };
    expect(changeSegmentationInput.safeParse(base).success).toBe(true);
    expect(changeSegmentationInput.safeParse({ ...base, ...given }).success).toBe(false);
  });
});
