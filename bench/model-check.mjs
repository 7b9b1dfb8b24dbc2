#!/usr/bin/env node
// `npm run model`: people at work on two servers that are killed, and the proof that nothing was lost, overwritten or
// approved unseen. `--seconds N` (60), `--seed N`, `--plants` for runs with faults in them that must be found.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres } from "../bin/testing/postgres.mjs";
import { findShortfalls } from "./model/exercise.mjs";
import { plants, withPlant } from "./model/plants.mjs";
import { run } from "./model/run.mjs";

const given = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const seconds = Number(given("seconds", "60"));
const seed = Number(given("seed", String(Date.now() % 1_000_000)));
const folder = mkdtempSync(path.join(tmpdir(), "padanan-history-"));

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
  const { violations, counts, historyFile } = await run({ ...common("history"), seconds });
  console.log(JSON.stringify(counts));
  const shortfalls = findShortfalls(counts, seconds);
  for (const line of summarise(violations)) console.log(`BROKEN  ${line}`);
  for (const line of shortfalls) console.log(`TOO LITTLE  ${line}`);
  const isGreen = violations.length === 0 && shortfalls.length === 0;
  console.log(
    isGreen ? "Every invariant holds." : `The history is in ${historyFile}; --seed ${seed} repeats it.`,
  );
  return isGreen;
}

/** Each fault is to be found, by the name of the promise it breaks. */
async function runPlants(chosen) {
  let isFound = true;
  for (const plant of plants.filter(({ name }) => chosen === "all" || name === chosen)) {
    const { violations, counts } = await withPlant(plant, (planted) =>
      run({ ...common(plant.name), ...planted, seconds }),
    );
    const hit = violations.filter(({ invariant }) => plant.breaks.includes(invariant));
    console.log(
      `${hit.length > 0 ? "found" : "MISSED"}  ${plant.name}: ${summarise(violations).join(" | ") || `nothing broken by ${JSON.stringify(counts)}`}`,
    );
    isFound &&= hit.length > 0;
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
  const names = [...new Set(violations.map(({ invariant }) => invariant))];
  return names.map((name) => {
    const cases = violations.filter(({ invariant }) => invariant === name);
    return `${name} (${cases.length}): ${cases[0].what}`;
  });
}
