#!/usr/bin/env node
// Whether annotations find their place in later revisions, beside two rows given with the data; and the time for a save.
//   node bench/anchoring.mjs [DATA-FOLDER]     (default ../shared/data/anchoring, scorer beside it)
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { prepare } from "../bin/prepare.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const data = path.resolve(process.argv[2] ?? path.join(root, "../shared/data/anchoring"));
const scorer = path.resolve(data, "../../scorers/score_anchor.mjs");

await measureSave();
if (existsSync(data) && existsSync(scorer)) await score();
else console.error(`No measuring data: ${data} and ${scorer} are looked for.`);

async function score() {
  await prepare(["command"]);
  const command = `'${path.join(root, "bin/padanan")}' anchor`;
  const run = spawnSync(process.execPath, [scorer, "--data", data, "--cmd", command], { encoding: "utf8" });
  const [said, figures] = run.stdout.trim().split("\n");
  const { rightPct, wrongPct, editedPct, orphanPct } = JSON.parse(figures);
  console.log();
  printRow(["", "must anchor: right %", "wrong %", "edited: right %", "must orphan: right %", "ms a trial"]);
  printRow(["---", "--:", "--:", "--:", "--:", "--:"]);
  const time = /([\d.]+) ms a trial/.exec(said)[1];
  printRow(["Padanan", ...[rightPct, wrongPct, editedPct, orphanPct].map((each) => each.toFixed(2)), time]);
  printRow(["first try (cited)", "99.67", "0.00", "98.13", "96.9", "–"]);
  printRow(["reference algorithm of the web (cited)", "99.14", "0.66", "93.45", "23.3", "–"]);
}

/** 200 annotations on an article of 60 segments, when one segment is saved, and when all have changed. */
async function measureSave() {
  const outfile = path.join(root, ".build/bench/place-span.mjs");
  const entry = path.join(root, "lib/annotation/place-span.ts");
  const options = { bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "error" };
  await build({ entryPoints: [entry], absWorkingDir: root, outfile, ...options });
  const { placeSpan } = await import(pathToFileURL(outfile).href);
  const before = Array.from({ length: 60 }, (_, at) => sentence(at));
  const after = before.map((text) =>
    text.replace("left", "went away from").replace("a letter", "one long letter"),
  );
  const spans = Array.from({ length: 200 }, (_, at) => ({
    segment: at % 60,
    start: 4 + (at % 40),
    end: 12 + (at % 60),
  }));
  const times = [];
  for (let round = 0; round < 50; round++) {
    const start = performance.now();
    for (const { segment, ...span } of spans) placeSpan(before[segment], span, after[segment]);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  printRow(["200 annotations, 60 segments, every one changed", "ms"]);
  printRow(["---", "--:"]);
  printRow(["median of 50", times[25].toFixed(1)]);
  printRow(["slowest of 50, the first and coldest among them", times[49].toFixed(1)]);
}

function sentence(at) {
  const clause = `envoy number ${at} of the northern ministry left Moscow on the morning of day ${at} with a letter`;
  return `The ${clause} that nobody had read, and the ${clause.toUpperCase()} was said to be the second of its kind this year.`;
}

function printRow(cells) {
  console.log(`| ${cells.join(" | ")} |`);
}
