#!/usr/bin/env node
// False alarms of the checks on professional translations, planted number errors found, and the time for a segment.
//   node bench/checks.mjs [DATA-FOLDER] [--show]
// DATA-FOLDER (default ../shared/data/interchange/parallel-id-en) holds tables with the columns "id" and "en". Beside it,
// in ../../alignment, aligned news is read as well where it is there. --show prints what was found in the first half.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { kinds, seeded } from "./checks/plant-errors.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const given = process.argv.slice(2).find((each) => !each.startsWith("--"));
const data = path.resolve(given ?? path.join(root, "../shared/data/interchange/parallel-id-en"));
const shows = process.argv.includes("--show");
const names = [
  "numbers",
  "names",
  "pairs",
  "end_punctuation",
  "repeated_word",
  "spaces",
  "tags",
  "length",
  "same_as_source",
];
const directions = [
  ["id", "en"],
  ["en", "id"],
];

if (!existsSync(data)) {
  console.error(`No measuring data: ${data} is looked for.`);
  process.exit(0);
}
const checkSegment = await load();
const sets = readSets();
for (const [from, to] of directions) {
  console.log(`\n${from} → ${to}: findings on professional translations, for 100 pairs\n`);
  printRow(["", "pairs", "all", ...names.map((name) => name.replaceAll("_", " "))]);
  printRow(["---", ...Array.from({ length: names.length + 2 }, () => "--:")]);
  for (const set of sets) printAlarms(set, from, to);
  console.log(`\n${from} → ${to}: planted number errors found, of 100 (and how many were planted)\n`);
  printRow(["", "all", ...Object.keys(kinds)]);
  printRow(["---", ...Array.from({ length: Object.keys(kinds).length + 1 }, () => "--:")]);
  for (const set of sets) printPlanted(set, from, to);
}
printTime();

async function load() {
  const outfile = path.join(root, ".build/bench/check-segment.mjs");
  const entry = path.join(root, "lib/checks/check-segment.ts");
  const options = { bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "error" };
  await build({ entryPoints: [entry], absWorkingDir: root, outfile, ...options });
  return (await import(pathToFileURL(outfile).href)).checkSegment;
}

/** The tables, odd and even rows apart, then the sentences of the aligned news that answer one to one. */
function readSets() {
  const rows = readdirSync(data)
    .filter((name) => name.endsWith(".tsv"))
    .flatMap((name) => {
      const [header, ...lines] = readFileSync(path.join(data, name), "utf8").trim().split("\n");
      const columns = header.split("\t");
      return lines
        .map((line) => line.split("\t"))
        .map((cells) => ({ id: cells[columns.indexOf("id")], en: cells[columns.indexOf("en")] }));
    });
  const halves = [0, 1].map((half) => rows.filter((_, at) => at % 2 === half));
  const known = new Set(rows.map((row) => row.id));
  const news = path.resolve(data, "../../alignment");
  const aligned = (name) =>
    !existsSync(path.join(news, name))
      ? []
      : readFileSync(path.join(news, name), "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line))
          .flatMap(({ src, tgt, gold }) =>
            gold.flatMap(([left, right]) =>
              left.length === 1 && right.length === 1 ? [{ id: src[left[0]], en: tgt[right[0]] }] : [],
            ),
          )
          .filter((row) => !known.has(row.id));
  return [
    { name: "first half (rules made on it)", rows: halves[0] },
    { name: "second half", rows: halves[1] },
    { name: "more of the kind", rows: aligned("id-en-pud-a.jsonl") },
    { name: "agency news, free (rules made on it)", rows: aligned("id-en-news-int.jsonl") },
    { name: "broadcast news, free", rows: aligned("id-en-bbc.jsonl") },
  ].filter(({ rows: each }) => each.length > 0);
}

function check(row, from, to, target = row[to]) {
  return checkSegment({ source: row[from], target, sourceLanguage: from, targetLanguage: to });
}

function printAlarms({ name, rows }, from, to) {
  const counts = Object.fromEntries(names.map((each) => [each, 0]));
  let all = 0;
  rows.forEach((row, at) => {
    const checksSeen = new Set(check(row, from, to).map((finding) => finding.check));
    for (const each of checksSeen) counts[each]++;
    all += checksSeen.size;
    if (shows && name.includes("made on") && checksSeen.size > 0) console.error(at, [...checksSeen], row);
  });
  const share = (count) => ((100 * count) / rows.length).toFixed(2);
  printRow([name, rows.length, share(all), ...names.map((each) => share(counts[each]))]);
}

function printPlanted({ name, rows }, from, to) {
  const draw = seeded(20261123);
  const found = {};
  const planted = {};
  for (const row of rows) {
    if (!/\d/.test(row[from]) || !/\d/.test(row[to])) continue;
    const before = new Set(numberKeys(check(row, from, to)));
    for (const [kind, plant] of Object.entries(kinds)) {
      const damaged = plant(row[to], draw, to);
      if (damaged === null) continue;
      const isFound = numberKeys(check(row, from, to, damaged)).some((key) => !before.has(key));
      planted[kind] = (planted[kind] ?? 0) + 1;
      found[kind] = (found[kind] ?? 0) + (isFound ? 1 : 0);
      if (shows && name.includes("made on") && !isFound) {
        console.error(kind, "\n ", row[from], "\n ", damaged);
      }
    }
  }
  const sum = (of) => Object.values(of).reduce((one, other) => one + other, 0);
  const cell = (right, of) => (of > 0 ? `${((100 * right) / of).toFixed(1)} (${of})` : "–");
  printRow([
    name,
    cell(sum(found), sum(planted)),
    ...Object.keys(kinds).map((kind) => cell(found[kind], planted[kind] ?? 0)),
  ]);
}

function numberKeys(findings) {
  return findings.filter((finding) => finding.check === "numbers").map((finding) => finding.key);
}

function printTime() {
  const rows = sets.flatMap((set) => set.rows);
  for (const row of rows) check(row, "id", "en");
  const times = [];
  for (let round = 0; round < 9; round++) {
    const start = performance.now();
    for (const row of rows) check(row, "id", "en");
    times.push((performance.now() - start) / rows.length);
  }
  times.sort((one, other) => one - other);
  console.log();
  printRow(["all checks, id → en", "µs a segment"]);
  printRow(["---", "--:"]);
  printRow([`median of 9 runs over ${rows.length} pairs`, (times[4] * 1000).toFixed(1)]);
  printRow(["slowest run", (times[8] * 1000).toFixed(1)]);
}

function printRow(cells) {
  console.log(`| ${cells.join(" | ")} |`);
}
