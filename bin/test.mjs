#!/usr/bin/env node
// `npm test`: everything that is checked, from a fresh clone, with one count at the end.
// `npm test -- --unit` stops before the build and the journeys in a browser.
// `npm test -- --two-servers` runs the journeys alone, against two servers on one PostgreSQL.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepare, root } from "./prepare.mjs";
import { findChromium } from "./testing/chromium.mjs";
import { add, countCommand, countPlaywright, countVitest, nothing } from "./testing/counts.mjs";
import { startPostgres } from "./testing/postgres.mjs";

const isUnitOnly = process.argv.includes("--unit");
const isOnTwoServers = process.argv.includes("--two-servers");
const reports = mkdtempSync(path.join(tmpdir(), "padanan-test-reports-"));
let total = nothing;
let isFinished = false;
let running;

// A preparation that fails ends the process; the count is the last line all the same.
process.on("exit", () => {
  rmSync(reports, { recursive: true, force: true });
  if (!isFinished) total = add(total, countCommand(false));
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    running?.kill(signal);
    process.exit(1);
  });
}

await prepare(["install", "generate", "command"]);
if (!isOnTwoServers) {
  await stage("Types", checkTypes);
  await stage("Lint, dependencies and formatting", async () =>
    countCommand((await run("npm", ["run", "--silent", "lint"])) === 0),
  );
  await stage("Unit and integration tests", runVitest);
}
if (!isUnitOnly) {
  await prepare(["build"]);
  if (isOnTwoServers) await stage("Journeys on two servers and one PostgreSQL", runOnTwoServers);
  else {
    await stage("People at work while servers are killed", runModel);
    await stage("Journeys in a browser", runPlaywright);
  }
}
isFinished = true;
process.exitCode = total.failed === 0 ? 0 : 1;

async function stage(name, work) {
  console.log(`\n== ${name} ==`);
  const begun = Date.now();
  const counts = await work();
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    `${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${seconds} s`,
  );
  total = add(total, counts);
}

/** Next writes the types of the routes first; a fresh clone has none. */
async function checkTypes() {
  const generated = await runNode("node_modules/next/dist/bin/next", ["typegen"]);
  const checked = await runNode("node_modules/typescript/bin/tsc", ["--noEmit"]);
  return countCommand(generated === 0 && checked === 0);
}

async function runVitest() {
  const report = path.join(reports, "vitest.json");
  const postgres = await startPostgres();
  try {
    const status = await runNode(
      "node_modules/vitest/vitest.mjs",
      ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      { PADANAN_TEST_POSTGRES: postgres?.url ?? "" },
    );
    return countVitest(report, status === 0);
  } finally {
    await postgres?.stop();
  }
}

/** A minute of it, on the build of the journeys; `npm run model` takes ten. */
async function runModel() {
  const postgres = await startPostgres();
  if (postgres === null) {
    console.log("The model of people at work needs a PostgreSQL and is SKIPPED.");
    return { ...nothing, skipped: 1 };
  }
  try {
    const environment = { PADANAN_TEST_POSTGRES: postgres.url };
    return countCommand((await runNode("bench/model-check.mjs", ["--seconds", "60"], environment)) === 0);
  } finally {
    await postgres.stop();
  }
}

async function runOnTwoServers() {
  const postgres = await startPostgres();
  if (postgres === null) return countCommand(false);
  return runPlaywright({ PADANAN_JOURNEYS_POSTGRES: postgres.url }).finally(() => postgres.stop());
}

async function runPlaywright(environment = {}) {
  const chromium = findChromium();
  if (chromium === null) return countCommand(false);
  const report = path.join(reports, "playwright.json");
  const status = await runNode(
    "node_modules/@playwright/test/cli.js",
    ["test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"],
    { PLAYWRIGHT_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...environment },
  );
  return countPlaywright(report, status === 0);
}

function runNode(script, args, environment = {}) {
  return run(process.execPath, [path.join(root, script), ...args], environment);
}

/** The exit code; what the program says is seen at once. A person's own database and secrets stay out of it. */
function run(program, args, environment = {}) {
  const own = ["DATABASE_URL", "PADANAN_DATA", "NEXTAUTH_SECRET", "NEXTAUTH_URL", "NODE_ENV", "PORT", "HOST"];
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.includes(name)));
  return new Promise((resolve) => {
    running = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...inherited, NEXT_TELEMETRY_DISABLED: "1", ...environment },
    });
    running.once("error", (error) => {
      console.error(`${program} could not be run: ${error.message}`);
      resolve(1);
    });
    running.once("exit", (code) => resolve(code ?? 1));
  });
}
