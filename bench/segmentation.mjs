#!/usr/bin/env node
// Boundary F1 of our segmentation beside its peers, and the speed of each from the same run.
//   node bench/segmentation.mjs [DATA-FOLDER]     (default ../shared/data/segmentation, scorer beside it)
// The native sentencex 1.0.31 exists for Linux on x64 only and is measured where it was put:
//   npm i --prefix .build/peers sentencex-linux-x64@1.0.31
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import sbd from "sbd";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const data = path.resolve(process.argv[2] ?? path.join(root, "../shared/data/segmentation"));
const scorer = path.resolve(data, "../../scorers/score_seg.mjs");
if (!existsSync(data) || !existsSync(scorer)) {
  console.error(`No measuring data: ${data} and ${scorer} are looked for.`);
  process.exit(2);
}
const { readJsonl, score } = await import(pathToFileURL(scorer).href);
const ours = await bundle("lib/segmentation/format-segments.ts");
const { splitSentences } = await bundle("lib/segmentation/split-sentences.ts");

const systems = [
  {
    name: "Padanan",
    answer: (doc) => ours.formatSegments(doc),
    split: (text, language) => splitSentences(text, language).length,
  },
  {
    name: "Intl.Segmenter",
    answer: ({ id, lang, text }) => ({ id, starts: intlStarts(text, lang) }),
    split: (text, language) => intlStarts(text, language).length,
  },
  {
    name: `sbd ${versionOf("sbd")}`,
    answer: ({ id, text }) => ({ id, segments: sbd.sentences(text, { newline_boundaries: true }) }),
    split: (text) => sbd.sentences(text, {}).length,
  },
  ...nativePeers(),
];

const sets = [
  "id-seed-article",
  "id-news-rules-sample",
  "id-gsd-dev-adj",
  "id-csui-train",
  "id-panl-int-silver",
  "en-golden-rules",
  "en-ewt-dev",
  ...["ar", "de", "en", "es", "fr", "id", "ru", "zh"].map((language) => `${language}-pud-a`),
  "multi-golden-rules",
  "multi-sentencex-tests",
];

printRow(["set", ...systems.map(({ name }) => name)]);
printRow(["---", ...systems.map(() => "--:")]);
for (const set of sets) {
  const docs = readJsonl(path.join(data, `${set}.jsonl`));
  const figures = systems.map(({ answer }) => {
    const answers = new Map(docs.map((doc) => [doc.id, answer(doc)]));
    return (100 * score(docs, answers).F).toFixed(1);
  });
  printRow([set, ...figures]);
}

const news = readJsonl(path.join(data, "id-panl-int-silver.jsonl")).map(({ text }) => text);
const speeds = systems.map(({ split }) => speedOf(split));
printRow(["Indonesian news, MB/s", ...speeds.map((speed) => speed.toFixed(0))]);
printRow(["our speed to theirs", ...speeds.map((speed) => (speeds[0] / speed).toFixed(2))]);

/** Megabytes of UTF-8 a second over the documents of Indonesian news, one call each, the best of seven passes. */
function speedOf(split) {
  const bytes = news.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let best = Infinity;
  for (let pass = 0; pass < 7; pass++) {
    const before = performance.now();
    for (let i = 0; i < 4; i++) for (const text of news) split(text, "id");
    best = Math.min(best, performance.now() - before);
  }
  return (4 * bytes) / 1e3 / best;
}

function intlStarts(text, language) {
  return Array.from(segmenterOf(language).segment(text), ({ index }) => index);
}

function segmenterOf(language) {
  segmenterOf.made ??= new Map();
  const made = segmenterOf.made.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenterOf.made.set(language, made);
  return made;
}

/** Both sentencex, where this machine can load them. */
function nativePeers() {
  const places = [
    [path.join(root, "node_modules/sentencex/package.json"), `sentencex-${process.platform}-${process.arch}`],
    [path.join(root, ".build/peers/package.json"), "sentencex-linux-x64"],
  ];
  return places.flatMap(([from, name]) => {
    try {
      const require = createRequire(from);
      const { segment } = require(name);
      const { version } = require(`${name}/package.json`);
      return [
        {
          name: `sentencex ${version}`,
          answer: ({ id, lang, text }) => ({ id, segments: segment(lang, text) }),
          split: (text, language) => segment(language, text).length,
        },
      ];
    } catch {
      console.error(`${name} is not installed for ${path.relative(root, from)}: left out.`);
      return [];
    }
  });
}

async function bundle(entry) {
  const outfile = path.join(root, ".build/bench", `${path.basename(entry, ".ts")}.mjs`);
  const options = { bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "error" };
  await build({ entryPoints: [path.join(root, entry)], absWorkingDir: root, outfile, ...options });
  return import(pathToFileURL(outfile).href);
}

function versionOf(name) {
  return createRequire(import.meta.url)(`${name}/package.json`).version;
}

function printRow(cells) {
  console.log(`| ${cells.join(" | ")} |`);
}
