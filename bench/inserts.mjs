#!/usr/bin/env node
// What the triggers that guard segments and revisions cost where most rows come in at once: a new document of 60,000 segments
// on PostgreSQL, over HTTP, with the triggers and without them, in turns.
//   node bench/inserts.mjs [SEGMENTS]
// What is measured how: bench/README.md
import { mkdtempSync, rmSync } from "node:fs";
import os, { tmpdir } from "node:os";
import path from "node:path";
import { prepare } from "../bin/prepare.mjs";
import { startPostgres } from "../bin/testing/postgres.mjs";

await prepare(["install", "generate", "command", "build"]);
const { makePeople } = await import("./model/people.mjs");
const { makeServer } = await import("./model/servers.mjs");
const { ask, makeDatabase } = await import("./model/world.mjs");
const { percentile } = await import("./workbench/figures.mjs");

const segments = Number(process.argv[2] ?? 60_000);
const turns = 3;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
const postgres = await startPostgres();
if (postgres === null) {
  console.log("The inserts are measured on a PostgreSQL.");
  process.exit(1);
}
const data = mkdtempSync(path.join(tmpdir(), "padanan-bench-"));
const database = await makeDatabase(postgres.url);
const secret = "nW3-only-for-the-bench-8kTq5ZrYb2HxLc0d";
const server = await makeServer({ databaseUrl: database.url, data, secret });
try {
  await server.start();
  const { owner, projectId } = await makePeople(server, 3, []);
  const lines = Array.from({ length: segments }, (_, at) => `Kalimat nomor ${at + 1} tentang berita kota`);
  const send = () => makeDocument({ cookie: owner.cookie, projectId, lines });
  await send();
  const took = { on: [], off: [] };
  for (let turn = 0; turn < turns; turn++) {
    for (const state of turn % 2 === 0 ? ["on", "off"] : ["off", "on"]) {
      await setTriggers(state);
      took[state].push(await send());
    }
  }
  const [on, off] = [percentile(took.on, 0.5), percentile(took.off, 0.5)];
  const show = (values) => values.map((value) => value.toFixed(1)).join(", ");
  console.log(`${segments} segments, with the triggers: ${show(took.on)} s; without: ${show(took.off)} s`);
  console.log(`with against without, by the median: ${(on / off).toFixed(2)}`);
  console.log(`load average: ${os.loadavg()[0].toFixed(1)}`);
} finally {
  await server.kill();
  await database.drop();
  rmSync(data, { recursive: true, force: true });
  await postgres.stop();
}
process.exit();

/** Seconds until the answer to the whole article was there. */
async function makeDocument({ cookie, projectId, lines }) {
  const body = JSON.stringify({
    format: "text",
    text: lines.join("\n\n"),
    title: "Sixty thousand",
    sourceLanguage: "id",
    targetLanguage: "en",
    roles: lines.map(() => "paragraph"),
    allowsTwin: true,
  });
  const begun = performance.now();
  const response = await fetch(`${server.url}/api/v1/projects/${projectId}/documents`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: server.url, Cookie: cookie },
    body,
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`It answered ${response.status}: ${answer.slice(0, 500)}`);
  return (performance.now() - begun) / 1000;
}

/** All of ours on the two tables; foreign keys and checks stay. */
async function setTriggers(state) {
  const verb = state === "on" ? "ENABLE" : "DISABLE";
  await ask(
    database.url,
    `ALTER TABLE "Segment" ${verb} TRIGGER USER; ALTER TABLE "Revision" ${verb} TRIGGER USER`,
  );
}
