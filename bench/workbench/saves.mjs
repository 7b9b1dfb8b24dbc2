// How long a save takes to be acknowledged, beside what the same machine takes for less at the same moment.
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";

/**
 * In turns: a save over HTTP, a bare GET /api/health, and a transaction of one row on a bare database of the same
 * engine in this process. One at a time, on a connection that is kept.
 */
export async function measureSaves({ url, cookie, documentId }, bare, times) {
  const segment = await findDraft(url, cookie, documentId);
  let base = segment.target?.revisionId ?? null;
  const figures = { save: [], health: [], transaction: [] };
  const warmUp = 20;
  for (let at = 0; at < warmUp + times; at++) {
    const body = JSON.stringify({
      text: `${segment.source.text} Draft ${at}, which is as long as a sentence.`,
      mutationId: randomUUID(),
    });
    const headers = {
      Cookie: cookie,
      Origin: url,
      "Content-Type": "application/json",
      "If-Match": `"${base ?? "none"}"`,
    };
    const address = `${url}/api/v1/segments/${segment.id}/target`;
    const [save, answer] = await clock(() => ask(address, { method: "PUT", headers, body }));
    base = answer.revisionId;
    const [health] = await clock(() => ask(`${url}/api/health`));
    const [transaction] = await clock(() => bare.transact(at));
    if (at < warmUp) continue;
    figures.save.push(save);
    figures.health.push(health);
    figures.transaction.push(transaction);
  }
  return figures;
}

/** A segment to write in: a draft, where the first rows have one. */
export async function findDraft(url, cookie, documentId) {
  const { opening } = await ask(`${url}/api/v1/documents/${documentId}/opening`, {
    headers: { Cookie: cookie },
  });
  const segments = opening.window.rows.flatMap((row) => (row.kind === "segment" ? [row.segment] : []));
  return segments.find(({ status }) => status === "draft") ?? segments.at(-1);
}

export async function ask(address, options) {
  const response = await fetch(address, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

async function clock(work) {
  const begun = performance.now();
  const result = await work();
  return [performance.now() - begun, result];
}

const table = "CREATE TABLE one_row (id int PRIMARY KEY, text text NOT NULL)";
const insert = "INSERT INTO one_row VALUES ($1, 'A sentence that is about as long as a sentence is.')";

export async function openBarePGlite() {
  const folder = mkdtempSync(path.join(tmpdir(), "padanan-bench-bare-"));
  const database = await PGlite.create(folder);
  await database.exec(table);
  return {
    transact: (id) => database.transaction((tx) => tx.query(insert, [id])),
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Two databases of our own on the server that is named, for the workbench and for the bare transaction. */
export async function openBarePostgres(serverUrl) {
  const name = `padanan_bench_${randomBytes(6).toString("hex")}`;
  const bareName = `${name}_bare`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.query(`CREATE DATABASE ${bareName}`);
  const at = (database) => Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href;
  const bare = new pg.Client({ connectionString: at(bareName) });
  await bare.connect();
  await bare.query(table);
  const { rows } = await admin.query("SELECT version(), current_setting('fsync') AS fsync");
  return {
    url: at(name),
    facts: `${rows[0].version.split(" ").slice(0, 2).join(" ")}, fsync ${rows[0].fsync}`,
    transact: async (id) => {
      await bare.query("BEGIN");
      await bare.query(insert, [id]);
      await bare.query("COMMIT");
    },
    close: async () => {
      await bare.end();
      for (const database of [name, bareName]) {
        await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      }
      await admin.end();
    },
  };
}
