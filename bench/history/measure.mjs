// The pages of a history, over HTTP from a production server, each asked for again and again.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makePeople } from "../model/people.mjs";
import { makeServer } from "../model/servers.mjs";
import { makeDatabase } from "../model/world.mjs";
import { line, printTable } from "../workbench/figures.mjs";
import { makeStory } from "./make-story.mjs";

const times = 15;
const segments = 1_000;
/** Milliseconds at the 95th percentile. */
const limit = 1_000;

export async function measureHistory(postgres, entries) {
  const data = mkdtempSync(path.join(tmpdir(), "padanan-bench-"));
  const database = await makeDatabase(postgres);
  const secret = "nW3-only-for-the-bench-8kTq5ZrYb2HxLc0d";
  const server = await makeServer({ databaseUrl: database.url, data, secret });
  try {
    await server.start();
    const article = Array.from(
      { length: segments },
      (_, at) => `Kalimat nomor ${at + 1} tentang berita kota`,
    );
    const { owner, documentIds } = await makePeople(server, 8, [article.join("\n\n")]);
    const begun = performance.now();
    const story = await makeStory(database.url, documentIds[0], entries);
    const took = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${story.told} entries laid in within ${took} s`);
    const lines = [];
    for (const [name, address] of Object.entries(pagesOf(documentIds[0], story))) {
      lines.push(line(name, "ms", await ask(`${server.url}${address}`, owner.cookie), "p95", limit));
    }
    lines.push(
      line("– GET /api/health beside it", "ms", await ask(`${server.url}/api/health`, owner.cookie)),
    );
    printTable(lines);
  } finally {
    await server.kill();
    await database.drop();
    rmSync(data, { recursive: true, force: true });
  }
}

function pagesOf(documentId, { people, begun, told }) {
  const history = `/documents/${documentId}/history`;
  const at = (share) => new Date(begun + share * told * 7_000).toISOString();
  const compare = (from, to) => `${history}/compare?from=${from}&to=${to}`;
  return {
    "history: first page": history,
    "history: page from the middle": `${history}?before=${Math.floor(told / 2)}`,
    "history: one person": `${history}?person=${people.translators[0]}`,
    "history: one segment": `${history}?segment=500`,
    "history: decisions": `${history}?group=reviewed`,
    "history: became approved": `${history}?status=approved`,
    "history: became draft": `${history}?status=draft`,
    "history: a tenth of the time": `${history}?from=${at(0.4)}&to=${at(0.5)}`,
    "history: a kind that is nowhere": `${history}?group=structure`,
    "compare: start and now": compare("start", "now"),
    "compare: two moments in the middle": compare(`t${at(0.4)}`, `t${at(0.6)}`),
    "compare: the last hundredth": compare(`t${at(0.99)}`, "now"),
    "go to a moment in the middle": `${history}/moment?at=t${at(0.5)}`,
  };
}

/** Milliseconds until the whole answer was there; the first asking does not count. */
async function ask(url, cookie) {
  const took = [];
  for (let turn = 0; turn <= times; turn++) {
    const begun = performance.now();
    const response = await fetch(url, { headers: { Cookie: cookie }, redirect: "manual" });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`);
    if (turn > 0) took.push(performance.now() - begun);
  }
  return took;
}
