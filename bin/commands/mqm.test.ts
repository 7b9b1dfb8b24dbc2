import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { BadInput } from "./bad-input";
import { runMqm } from "./mqm";

const folder = mkdtempSync(path.join(tmpdir(), "mqm-"));
const file = path.join(folder, "rated.tsv");
afterAll(() => rmSync(folder, { recursive: true }));

async function answersTo(...args: string[]): Promise<Record<string, unknown>[]> {
  const answers: Record<string, unknown>[] = [];
  await runMqm(args, (line) => void answers.push(JSON.parse(line) as Record<string, unknown>));
  return answers;
}

const header = "system\tdoc\tseg_id\trater\ttarget\tcategory\tseverity";

test("scores rows with bare quotation marks, in whatever order the columns stand", async () => {
  writeFileSync(
    file,
    `${header}\r\nA\td\t1\tx\t"He said\tOther\tMinor\r\nA\td\t2\tx\tso"\tNo-error\tNo-error\r\n`,
  );
  expect(await answersTo("--profile", "wmt", file)).toEqual([
    { system: "A", doc: "d", seg_id: 1, score: 1 },
    { system: "A", doc: "d", seg_id: 2, score: 0 },
    { system: "A", score: 0.5, segments: 2 },
  ]);
});

describe("bad input", () => {
  it.each([
    ["", "line 1: no header"],
    ["system\tdoc\tseg_id\trater", "line 1: no column category, severity"],
    [`${header}\nA\td\t1\tx\tt\tOther`, "line 2: nothing in column severity"],
    [
      `${header}\nA\td\t1\tx\tt\tOther\tDreadful`,
      'line 2: profile wmt knows no severity "Dreadful" of category "Other"',
    ],
  ])("%j", async (text, message) => {
    writeFileSync(file, text);
    await expect(answersTo("--profile", "wmt", file)).rejects.toThrow(new BadInput(`${file}, ${message}`));
  });

  it.each([
    [[file], "--profile NAME is missing"],
    [["--profile", "toString", file], 'no profile "toString"'],
    [["--profile", "wmt"], "one FILE.tsv is expected"],
    [["--profile", "wmt", "/nowhere.tsv"], "/nowhere.tsv: cannot be read (ENOENT)"],
  ])("%j", async (args, message) => {
    await expect(answersTo(...args)).rejects.toThrow(message);
  });
});

const data = path.resolve("../shared/data/mqm");
const published = ["ende", "zhen"].filter((pair) => existsSync(path.join(data, `mqm_ted_${pair}.tsv`)));
test.skipIf(published.length > 0)(
  "published scores: skipped, the rated talks are not beside this folder",
  () => {
    expect(published).toEqual([]);
  },
);
test.each(published)("gives every published score of %s", async (pair) => {
  const answers = await answersTo("--profile", "wmt-ted", path.join(data, `mqm_ted_${pair}.tsv`));
  const rows = (name: string) => readFileSync(path.join(data, name), "utf8").trim().split("\n");
  // The file of scores and the file of ratings do not name the references alike.
  const alias = new Map([
    ["refA", "ref"],
    ["ref-A", "ref"],
    ["ref-B", "refB"],
  ]);
  const key = (system: string, segment: unknown) => `${alias.get(system) ?? system} ${String(segment)}`;
  const segments = new Map(
    answers
      .filter(({ doc }) => doc !== undefined)
      .map((each) => [key(String(each.system), each.seg_id), Number(each.score)]),
  );
  for (const row of rows(`mqm_ted_${pair}.avg_seg_scores.tsv`).slice(1)) {
    const [system, value, segment] = row.split(/[\t ]/u);
    const given = segments.get(key(system!, segment));
    if (value === "None") expect(given).toBeUndefined();
    else expect(Math.abs(Number(value) + given!)).toBeLessThan(1e-9);
  }
  const systems = new Map(answers.filter(({ doc }) => doc === undefined).map((each) => [each.system, each]));
  for (const row of rows(`expected_${pair}.txt`).filter((each) => !each.startsWith("#"))) {
    const [system, value, count] = row.split("\t");
    expect(systems.get(system)!.score).toBeCloseTo(Number(value), 6);
    expect(systems.get(system)!.segments).toBe(Number(count));
  }
});
