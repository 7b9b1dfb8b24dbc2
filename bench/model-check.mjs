#!/usr/bin/env node
// `npm run model`: people at work on two servers that are killed, and the proof that nothing was lost, overwritten or
// approved unseen. `--seconds N` (60), `--seed N`, `--plants` for runs with faults in them that must be found.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "../bin/testing/postgres.mjs";
import { findShortfalls } from "./model/exercise.mjs";
import { groupBy } from "./model/group-by.mjs";
import { plants, withPlant } from "./model/plants.mjs";
import { run } from "./model/run.mjs";
import { tellStory } from "./model/story.mjs";

const given = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const seconds = Number(given("seconds", "60"));
const seed = Number(given("seed", String(Date.now() % 1_000_000)));
const folder = mkdtempSync(path.join(tmpdir(), "padanan-history-"));

// Whatever this process has started ends with it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
const postgres = await startPostgres();
if (postgres === null) {
  console.log("The model needs a PostgreSQL.");
  process.exit(1);
}
try {
  const chosen = given("plant", process.argv.includes("--plants") ? "all" : null);
  process.exitCode = (chosen === null ? await runClean() : await runPlants(chosen)) ? 0 : 1;
} finally {
  await postgres.stop();
}
process.exit();

async function runClean() {
  console.log(`Seed ${seed}, ${seconds} s.`);
  const judged = await run({ ...common("history"), seconds, watch: 60 });
  console.log(JSON.stringify(judged.counts));
  const shortfalls = findShortfalls(judged.counts, seconds);
  for (const line of tellAll(judged)) console.log(line);
  for (const line of shortfalls) console.log(`TOO LITTLE  ${line}`);
  const isGreen = judged.violations.length === 0 && shortfalls.length === 0;
  console.log(
    isGreen
      ? "Every invariant holds."
      : `Seed ${seed}: node bench/model-check.mjs --seconds ${seconds} --seed ${seed} has everybody choose the same way again. All that was asked and told is in ${path.join(folder, "history.ndjson")}.`,
  );
  return isGreen;
}

/** Each fault is to be found, by the name of the promise it breaks. */
async function runPlants(chosen) {
  let isFound = true;
  const among = plants.filter(({ name }) => chosen === "all" || name === chosen);
  if (among.length === 0) throw new Error(`There is no fault of the name “${chosen}”.`);
  for (const plant of among) {
    const isSought = ({ invariant }) => plant.breaks.includes(invariant);
    const { violations, counts, after } = await withPlant(plant, (planted) =>
      run({ ...common(plant.name), ...planted, seconds, patience: 2, watch: 3, isSought }),
    );
    const hit = violations.find(isSought);
    console.log(
      hit === undefined
        ? `MISSED  ${plant.name}: ${summarise(violations).join(" | ") || `nothing broken by ${JSON.stringify(counts)}`}`
        : `| ${plant.name} | ${seed} | ${after.toFixed(0)} | ${hit.invariant}: ${hit.what} |`,
    );
    isFound &&= hit !== undefined;
  }
  return isFound;
}

function common(name) {
  return {
    postgres: postgres.url,
    seed,
    historyFile: path.join(folder, `${name.replaceAll(" ", "-")}.ndjson`),
  };
}

/** A line for each invariant that is broken, with how often and one case. */
function summarise(violations) {
  return [...groupBy(violations, ({ invariant }) => invariant)].map(
    ([name, cases]) => `${name} (${cases.length}): ${cases[0].what}`,
  );
}

/** Each broken promise with its first cases, and the story of each. */
function tellAll({ violations, history, rows }) {
  return [...groupBy(violations, ({ invariant }) => invariant)].flatMap(([name, cases]) => [
    `BROKEN  ${name}, ${cases.length} times`,
    ...cases
      .slice(0, 2)
      .flatMap(({ what, about }) => [
        `  ${what}`,
        ...tellStory(history, rows, about).map((line) => `    ${line}`),
      ]),
  ]);
}
