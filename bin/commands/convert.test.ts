import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runConvert } from "./convert";
import { runValidate } from "./validate";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "padanan-convert-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const csv = 'id,id,en,status\r\na,"<b>Satu</b>, dua",One,approved\r\nb,Tiga,,\r\n';

async function run(command: typeof runConvert | typeof runValidate, ...args: string[]) {
  const lines: string[] = [];
  const code = await command(args, async (line) => void lines.push(line.replaceAll(`${folder}/`, "")));
  return { code, lines };
}

describe("padanan convert", () => {
  it.each(["xlf", "tmx", "po", "json"])("carries everything through %s and back", async (ending) => {
    writeFileSync(at("in.csv"), csv);
    await run(runConvert, at("in.csv"), at("first.json"));
    expect((await run(runConvert, at("first.json"), at(`out.${ending}`))).lines).toEqual([
      expect.stringMatching(/^out\.\w+: .*, 2 units, id to en$/u),
    ]);
    await run(runConvert, at(`out.${ending}`), at("back.json"));
    expect((await run(runValidate, at(`out.${ending}`))).code).toBe(0);
    expect(JSON.parse(readFileSync(at("back.json"), "utf8")).units).toEqual(
      JSON.parse(readFileSync(at("first.json"), "utf8")).units,
    );
  });

  it("lists what a format cannot carry", async () => {
    writeFileSync(at("in.csv"), csv);
    expect((await run(runConvert, at("in.csv"), at("out.tbx"))).lines).toEqual([
      "out.tbx: TBX-Basic, 2 units, id to en",
      "not carried: part of the source (1 unit: a)",
      "not carried: the status (1 unit: a)",
    ]);
  });

  it("leaves what was there where the input cannot be read, and says where", async () => {
    writeFileSync(at("in.xlf"), "<xliff>\n<a></xliff>");
    writeFileSync(at("out.json"), "before");
    await expect(run(runConvert, at("in.xlf"), at("out.json"))).rejects.toThrow(
      /in\.xlf, line 2: Not well-formed XML/u,
    );
    expect(readFileSync(at("out.json"), "utf8")).toBe("before");
    expect(readdirSync(folder).toSorted()).toEqual(["in.xlf", "out.json"]);
  });

  it.each([
    [["a.csv"], /two files/u],
    [["a.csv", "b.doc"], /give --to/u],
    [["a.csv", "b.json", "--from", "word"], /no format "word"/u],
  ])("asks for what is missing: %j", (args, reason) =>
    expect(run(runConvert, ...args)).rejects.toThrow(reason),
  );
});

describe("padanan validate", () => {
  it("names the line of every fault", async () => {
    writeFileSync(
      at("a.tmx"),
      '<tmx version="1.4">\n<header/>\n<body>\n<tu>\n<tuv><seg>a</seg></tuv></tu></body></tmx>',
    );
    const { code, lines } = await run(runValidate, at("a.tmx"));
    expect(code).toBe(1);
    expect(lines).toContain("a.tmx:2: <header> lacks the attribute “srclang”.");
    expect(lines).toContain("a.tmx:5: <tuv> does not say which language it is in (“xml:lang”).");
  });
});
