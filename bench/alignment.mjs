#!/usr/bin/env node
// Strict F1 of our alignment beside plain Gale–Church from the same run, and the time for 1,000 and 10,000 sentences.
//   node bench/alignment.mjs [DATA-FOLDER]     (default ../shared/data/alignment, scorer beside it)
// hunalign is not run here: its figures are cited as they were given with the data.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { alignByLength } from "./alignment/gale-church.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const data = path.resolve(process.argv[2] ?? path.join(root, "../shared/data/alignment"));
const scorer = path.resolve(data, "../../scorers/score_align.mjs");
if (!existsSync(data) || !existsSync(scorer)) {
  console.error(`No measuring data: ${data} and ${scorer} are looked for.`);
  process.exit(2);
}
const { scoreAlign } = await import(pathToFileURL(scorer).href);
const { formatBeads } = await bundle("lib/alignment/format-beads.ts");

const cited = {
  "id-en-pud-a": ["90.9", "97.4"],
  "id-en-news-int": ["88.7", "92.1"],
  "id-en-bbc": ["99.7", "99.3"],
  "ro-en-1984": ["96.8 (realign)", "–"],
  "de-fr-textberg-dev": ["70.7", "–"],
};

printRow(["set", "Padanan", "Gale–Church", "hunalign (cited)", "hunalign + dictionary (cited)"]);
printRow(["---", "--:", "--:", "--:", "--:"]);
for (const [set, figures] of Object.entries(cited)) {
  const docs = readDocs(set);
  const ours = strictF1(docs, formatBeads);
  const peer = strictF1(docs, ({ id, src, tgt }) => ({ id, beads: alignByLength(src, tgt) }));
  printRow([set, ours, peer, ...figures]);
}

const [novel] = readDocs("ro-en-1984");
console.log();
printRow(["sentences on each side", "Padanan, s", "most memory so far, MB"]);
printRow(["--:", "--:", "--:"]);
for (const count of [1_000, 10_000]) {
  const doc = { ...novel, src: repeat(novel.src, count), tgt: repeat(novel.tgt, count) };
  const before = performance.now();
  formatBeads(doc);
  const seconds = (performance.now() - before) / 1e3;
  printRow([count, seconds.toFixed(2), Math.round(process.resourceUsage().maxRSS / 1024)]);
}

function readDocs(set) {
  const lines = readFileSync(path.join(data, `${set}.jsonl`), "utf8").split("\n");
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

function strictF1(docs, align) {
  const answers = new Map(docs.map((doc) => [doc.id, align({ ...doc, gold: undefined })]));
  return (100 * scoreAlign(docs, answers).Fs).toFixed(1);
}

/** As many sentences as asked for, beginning again where the text is too short. */
function repeat(sentences, count) {
  return Array.from({ length: count }, (_, at) => sentences[at % sentences.length]);
}

async function bundle(entry) {
  const outfile = path.join(root, ".build/bench", `${path.basename(entry, ".ts")}.mjs`);
  const options = { bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "error" };
  await build({ entryPoints: [path.join(root, entry)], absWorkingDir: root, outfile, ...options });
  return import(pathToFileURL(outfile).href);
}

function printRow(cells) {
  console.log(`| ${cells.join(" | ")} |`);
}
