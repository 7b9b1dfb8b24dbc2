#!/usr/bin/env node
// What 200 annotations cost a save: two articles of 60 segments on one PostgreSQL, one of them with 200 annotations, saved
// in turns over HTTP, each save a new text of one segment.
//   node bench/reanchoring.mjs [SAVES]
// What is measured how: bench/README.md
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os, { tmpdir } from "node:os";
import path from "node:path";
import { prepare } from "../bin/prepare.mjs";
import { startPostgres } from "../bin/testing/postgres.mjs";

await prepare(["install", "generate", "command", "build"]);
const { makePeople } = await import("./model/people.mjs");
const { makeServer } = await import("./model/servers.mjs");
const { makeDatabase } = await import("./model/world.mjs");
const { percentile } = await import("./workbench/figures.mjs");

const saves = Number(process.argv[2] ?? 240);
const segmentCount = 60;
const annotationCount = 200;
const limit = 20;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
const postgres = await startPostgres();
if (postgres === null) {
  console.log("Saves are measured on a PostgreSQL.");
  process.exit(1);
}
const data = mkdtempSync(path.join(tmpdir(), "padanan-bench-"));
const database = await makeDatabase(postgres.url);
const secret = "nW3-only-for-the-bench-8kTq5ZrYb2HxLc0d";
const server = await makeServer({ databaseUrl: database.url, data, secret });
try {
  await server.start();
  const { owner, projectId } = await makePeople(server, 3, []);
  const send = (method, address, body, headers = {}) => request(owner.cookie, method, address, body, headers);
  const articles = { plain: await makeArticle("Plain"), annotated: await makeArticle("Annotated") };
  await annotate(articles.annotated);
  const took = { plain: [], annotated: [] };
  for (let turn = 0; turn < saves; turn++) {
    const names = turn % 2 === 0 ? ["plain", "annotated"] : ["annotated", "plain"];
    for (const name of names) {
      const segment = articles[name].segments[turn % segmentCount];
      const begun = performance.now();
      await save(segment, textOf(turn % segmentCount, 1 + Math.floor(turn / segmentCount)));
      if (turn >= 20) took[name].push(performance.now() - begun);
    }
  }
  const show = (values) =>
    `median ${percentile(values, 0.5).toFixed(1)}, p95 ${percentile(values, 0.95).toFixed(1)} ms`;
  console.log(`saves without annotations: ${show(took.plain)} (${took.plain.length})`);
  console.log(`saves with ${annotationCount} on ${segmentCount} segments: ${show(took.annotated)}`);
  for (const [name, share] of [
    ["median", 0.5],
    ["p95", 0.95],
  ]) {
    const added = percentile(took.annotated, share) - percentile(took.plain, share);
    console.log(
      `added, by the ${name}: ${added.toFixed(1)} ms (limit ${limit}: ${added <= limit ? "holds" : "missed"})`,
    );
  }
  console.log(`load average: ${os.loadavg()[0].toFixed(1)}`);

  async function makeArticle(title) {
    const lines = Array.from({ length: segmentCount }, (_, at) => `Kalimat nomor ${at + 1} tentang ${title}`);
    const { id: documentId } = await send("POST", `/api/v1/projects/${projectId}/documents`, {
      format: "text",
      text: lines.join("\n\n"),
      title,
      sourceLanguage: "id",
      targetLanguage: "en",
      roles: lines.map(() => "paragraph"),
    });
    const { items } = await send("GET", `/api/v1/documents/${documentId}/segments?limit=100`);
    const segments = items.map(({ id }) => ({ id, head: null }));
    for (const [at, segment] of segments.entries()) await save(segment, textOf(at, 0));
    return { documentId, segments };
  }

  async function save(segment, text) {
    const answer = await send(
      "PUT",
      `/api/v1/segments/${segment.id}/target`,
      { text, mutationId: randomUUID() },
      { "If-Match": `"${segment.head ?? "none"}"` },
    );
    segment.head = answer.revisionId;
  }

  async function annotate({ documentId, segments }) {
    const annotations = Array.from({ length: annotationCount }, (_, at) => {
      const segment = segments[at % segmentCount];
      const start = 4 * Math.floor(at / segmentCount);
      const span = {
        segmentId: segment.id,
        side: "target",
        revisionId: segment.head,
        start,
        end: start + 12,
      };
      return { kind: "comment", body: `Remark ${at + 1}`, spans: [span] };
    });
    await send("POST", `/api/v1/documents/${documentId}/annotations`, {
      annotations,
      mutationId: randomUUID(),
    });
  }
} finally {
  await server.kill();
  await database.drop();
  rmSync(data, { recursive: true, force: true });
  await postgres.stop();
}
process.exit();

/** A sentence of its segment; each version puts another word before it and one in its midst. */
function textOf(segment, version) {
  const words = `sentence ${segment + 1} of the article tells what the envoys from the north said`.split(" ");
  return ["Version", String(version), ...words.slice(0, 8), `(${version})`, ...words.slice(8)].join(" ");
}

async function request(cookie, method, address, body, headers) {
  const response = await fetch(`${server.url}${address}`, {
    method,
    headers: { "Content-Type": "application/json", Origin: server.url, Cookie: cookie, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${address} answered ${response.status}: ${text.slice(0, 300)}`);
  }
  return text === "" ? null : JSON.parse(text);
}
