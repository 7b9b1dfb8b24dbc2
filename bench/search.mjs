#!/usr/bin/env node
// How long it takes to look through the texts of a very large document, beside String.includes in the same run.
//   node bench/search.mjs
import { cpus, loadavg } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const { makeMatcher } = await bundle("lib/search/make-matcher.ts");
const { replaceMatches } = await bundle("lib/search/replace-matches.ts");

const words = (
  "Korea Utara menembakkan rudal balistik ke Laut Jepang pada Selasa pagi kata militer Korea Selatan dalam sebuah " +
  "pernyataan yang dikutip kantor berita “Ini provokasi” ujar seorang pejabat 50.000 orang mengungsi dari wilayah itu"
).split(" ");
const texts = Array.from({ length: 50_000 }, (_, at) => sentence(at));
const tagged = texts.map((text) => text.replace(/^(\S+) (\S+)/u, "<b>$1</b> $2"));
const signs = texts.reduce((sum, { length }) => sum + length, 0);
console.log(
  `${texts.length} texts of ${Math.round(signs / texts.length)} characters; ${cpus()[0].model}, ` +
    `Node ${process.versions.node}, load ${loadavg()[0].toFixed(1)}\n`,
);

const includes = measure(() => texts.reduce((sum, text) => sum + (text.includes("provokasi") ? 1 : 0), 0));
const lower = measure(() =>
  texts.reduce((sum, text) => sum + (text.toLowerCase().includes("provokasi") ? 1 : 0), 0),
);
const plain = { isRegex: false, matchesCase: false, wholeWords: false };
const regex = { ...plain, isRegex: true };
const rows = [
  ["String.includes", includes],
  ["toLowerCase, then includes", lower],
  ["text, case and all", searched({ ...plain, query: "provokasi", matchesCase: true })],
  ["text", searched({ ...plain, query: "provokasi" })],
  ["text that is nowhere", searched({ ...plain, query: "zamrud" })],
  ["text, texts with tags", searched({ ...plain, query: "provokasi" }, tagged)],
  ["text with quotes", searched({ ...plain, query: '"ini provokasi"' })],
  ["whole words", searched({ ...plain, query: "orang", wholeWords: true })],
  ["regex `\\d+\\.\\d{3}`", searched({ ...regex, query: "\\d+\\.\\d{3}" })],
  ["regex `Korea (?:Utara|Selatan)`", searched({ ...regex, query: "Korea (?:Utara|Selatan)" })],
  ["regex `(\\w+) pada (\\w+)`", searched({ ...regex, query: "(\\w+) pada (\\w+)" })],
  ["regex `rudal.*Jepang`", searched({ ...regex, query: "rudal.*Jepang" })],
  [
    "regex `\\p{Lu}\\p{Ll}+`, whole words",
    searched({ ...regex, query: "\\p{Lu}\\p{Ll}+", wholeWords: true }),
  ],
  ["every place of text", found({ ...plain, query: "provokasi" })],
  ["every place of `a`, texts with tags", found({ ...plain, query: "a" }, tagged)],
  ["replacing `Korea (Utara|Selatan)`", replaced({ ...regex, query: "Korea (Utara|Selatan)" }, "$1 Korea")],
];
console.log("| Search | texts with a match | ms, median of 7 | ms, slowest | to includes |");
console.log("| --- | --: | --: | --: | --: |");
for (const [name, { found, median, slowest }] of rows) {
  const ratio = (median / includes.median).toFixed(1);
  console.log(`| ${name} | ${found} | ${median.toFixed(0)} | ${slowest.toFixed(0)} | ${ratio} |`);
}

function searched(search, given = texts) {
  return measure(() => {
    const matcher = makeMatcher(search);
    return given.reduce((sum, text) => sum + (matcher.isIn(text) ? 1 : 0), 0);
  });
}

function found(search, given = texts) {
  return measure(() => {
    const matcher = makeMatcher(search);
    return given.reduce((sum, text) => sum + (matcher.find(text).length > 0 ? 1 : 0), 0);
  });
}

function replaced(search, replacement) {
  return measure(() => {
    const matcher = makeMatcher(search);
    return texts.reduce(
      (sum, text) => sum + (replaceMatches(text, matcher, replacement).replaced > 0 ? 1 : 0),
      0,
    );
  });
}

function measure(work) {
  let found = 0;
  const times = Array.from({ length: 7 }, () => {
    const before = performance.now();
    found = work();
    return performance.now() - before;
  });
  return { found, median: times.toSorted((one, other) => one - other)[3], slowest: Math.max(...times) };
}

/** A sentence of about 120 characters, the same in every run. */
function sentence(seed) {
  let state = seed + 1;
  let text = "";
  while (text.length < 114) {
    state = (state * 1103515245 + 12345) % 2147483648;
    text += `${text === "" ? "" : " "}${words[(state >> 12) % words.length]}`;
  }
  return `${text}.`;
}

async function bundle(entry) {
  const outfile = path.join(root, ".build/bench", `${path.basename(entry, ".ts")}.mjs`);
  const options = { bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "error" };
  await build({ entryPoints: [path.join(root, entry)], absWorkingDir: root, outfile, ...options });
  return import(pathToFileURL(outfile).href);
}
