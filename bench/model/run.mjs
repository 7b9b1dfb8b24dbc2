// One run: a world is made, people work in it while servers are killed, and then everything is quiet and is judged.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../../bin/prepare.mjs";
import * as acts from "./acts.mjs";
import { read } from "./call.mjs";
import { check, historyFor } from "./check.mjs";
import { dump, judge as judgeName } from "./dump.mjs";
import { findShortfalls } from "./exercise.mjs";
import { openHistory } from "./history.mjs";
import { makePeople } from "./people.mjs";
import { chance, sleep } from "./random.mjs";
import { download, downloadAll, finish, releaseDraft } from "./release-acts.mjs";
import { countWork } from "./requests.mjs";
import { makeServer } from "./servers.mjs";
import { articles, ask, makeDatabase, nameThem } from "./world.mjs";

/** What each of a hundred acts of a person is; the rest are saves. */
const plans = {
  translator: [
    [10, (desk) => acts.save(desk, { pause: desk.random.between(200, 1500) })],
    // The answer is given up while the server is at work, and asked for again.
    [12, (desk) => acts.save(desk, { patience: desk.random.between(3, 40) })],
    [5, acts.saveTwice],
    [4, acts.split],
    [4, acts.merge],
    [3, (desk) => acts.bring(desk)],
    [3, (desk) => acts.bring(desk, { isStale: true })],
    [2, download],
  ],
  reviewer: [
    [40, (desk) => acts.review(desk, { decision: "approved" })],
    [14, (desk) => acts.review(desk, { decision: "approved", isStale: true })],
    [12, (desk) => acts.review(desk, { decision: "approved_with_edits" })],
    [14, (desk) => acts.review(desk, { decision: "changes_requested" })],
    [4, download],
  ],
  owner: [
    [55, releaseDraft],
    [25, finish],
    [10, download],
  ],
};

/**
 * `{ violations, counts, history, rows, after }`, after so many seconds of work. `cwd` holds the build that is run; `spoil` may do something to the
 * database before the judgement; `watch` seconds apart it is judged in the midst of the work too, and the run ends with the
 * first violation that `isSought`.
 */
export async function run({
  postgres,
  seconds,
  seed,
  people: count = 44,
  cwd = root,
  spoil,
  watch,
  isSought = () => true,
  patience = 5,
  historyFile,
}) {
  const data = mkdtempSync(path.join(tmpdir(), "padanan-model-"));
  const database = await makeDatabase(postgres);
  const secret = "nW3-only-for-the-model-8kTq5ZrYb2HxLc0d";
  const settings = { databaseUrl: database.url, data, secret, cwd };
  const servers = [await makeServer(settings), await makeServer(settings)];
  const history = openHistory(historyFile);
  const judgeFrom = (begun) => async () => {
    const from = history.lines.length;
    const rows = await dump(database.url);
    const lines = historyFor(history.lines, { from, to: history.lines.length });
    return { ...check(lines, rows), history: lines, rows, after: (performance.now() - begun) / 1000 };
  };
  try {
    await servers[0].start();
    const texts = articles(seed);
    const world = await makePeople(servers[0], count, texts);
    await servers[1].start();
    await nameThem(database.url, [world.owner, ...world.people]);
    for (const [at, documentId] of world.documentIds.entries()) {
      history.note("article", { documentId, text: texts[at] });
    }
    const random = chance(seed);
    const judge = judgeFrom(performance.now());
    const early = await work({
      world,
      servers,
      history,
      seconds,
      patience,
      database,
      random,
      watch,
      judge,
      isSought,
    });
    if (early !== null) return early;
    await settle({ world, servers, history, random });
    if (spoil !== undefined) await ask(database.url, spoil);
    return await judge();
  } finally {
    await Promise.all(servers.map((server) => server.kill()));
    await history.close();
    await database.drop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** At least the time asked for; on a slow machine up to `patience` times that, until enough was done to prove anything. */
function clockFor(history, seconds, patience) {
  const begun = Date.now();
  const passed = () => (Date.now() - begun) / 1000;
  let isOver = false;
  let askedAt = 0;
  return () => {
    if (isOver || passed() - askedAt < 1) return isOver;
    askedAt = passed();
    isOver =
      passed() > seconds &&
      (passed() > patience * seconds || findShortfalls(countWork(history.lines), seconds).length === 0);
    return isOver;
  };
}

/** Everybody at work until the time is over. Returns the judgement that ended it early, or null. */
async function work({
  world,
  servers,
  history,
  seconds,
  patience,
  database,
  random,
  watch,
  judge,
  isSought,
}) {
  const isEnough = clockFor(history, seconds, patience);
  let early = null;
  let fault = null;
  const isOver = () => early !== null || fault !== null || isEnough();
  const { people } = world;
  const deskOf = makeDesks({ world, servers, history, random });
  const busy = people.map(async (person) => {
    const own = deskOf(person, person.email);
    while (!isOver()) {
      await sleep(own.random.between(50, 900));
      await choose(own)(own);
    }
  });
  // One after another leaves: half of them taken out by the owner, half by ending their own sessions.
  const leavers = people.filter(isLeaver);
  const leaving = leavers.map(async (person, at) => {
    await rest(((at + 1) / (leavers.length + 1)) * seconds * 700, isOver);
    if (isOver()) return;
    if (at % 2 === 0) await acts.remove(deskOf(world.owner, `removal ${at}`), person);
    else await acts.signOutEverywhere(deskOf(person, `departure ${at}`));
  });
  // On a slow machine people get their time between two faults too.
  const pace = { slack: 0 };
  const kills = killThem({ servers, history, random: random.fork("kills"), isOver, pace });
  const cuts = cutThem({ databaseUrl: database.url, history, random: random.fork("cuts"), isOver, pace });
  const watching = watchThem({ watch, judge, isSought, isOver }).then((found) => (early = found));
  // Where the checker itself fails, everybody stops before that is told.
  const all = [...busy, ...leaving, kills, cuts, watching];
  await Promise.all(all.map((each) => each.catch((error) => (fault ??= error))));
  if (fault !== null) throw fault;
  return early;
}

/** Of 44, seven: one of the two among them who may release. */
const isLeaver = (person, at) => at % 7 === 0;

/** What a person works with; everybody has heard of the same releases. */
function makeDesks({ world, servers, history, random }) {
  const { people, projectId, documentIds } = world;
  const released = [];
  const staying = people.filter((...each) => !isLeaver(...each));
  return (person, name) => ({
    ...{ history, servers, person, projectId, released, random: random.fork(name) },
    documentIds: documentIds.slice(0, -1),
    briefId: documentIds.at(-1),
    colleagues: staying.filter((other) => other !== person && other.role === "translator"),
    reviewers: staying.filter((other) => other !== person && other.role === "reviewer"),
  });
}

/** Judges while people are at work; ends with what is sought, or with null when the time is over. */
async function watchThem({ watch, judge, isSought, isOver }) {
  while (watch !== undefined && !isOver()) {
    await rest(watch * 1000, isOver);
    if (isOver()) break;
    const judged = await judge();
    if (judged.violations.some(isSought)) return judged;
  }
  return null;
}

/** The faults are over: both servers run, everybody works again, and what was released is fetched once more. */
async function settle({ world, servers, history, random }) {
  for (const server of servers) if (!server.isUp()) await server.start();
  history.note("quiet");
  const deskOf = makeDesks({ world, servers, history, random });
  const staying = world.people.filter((...each) => !isLeaver(...each));
  await Promise.all(staying.map((person) => acts.save(deskOf(person, `quiet ${person.email}`))));
  await noteProgress({ world, servers, history });
  const released = history.lines.flatMap(({ t, answer }) => (t === "ok" && answer?.files ? [answer] : []));
  await downloadAll({ ...deskOf(world.owner, "downloads"), released });
}

/** So many milliseconds, or until it is over. */
async function rest(milliseconds, isOver) {
  for (let left = milliseconds; left > 0 && !isOver(); left -= 250) await sleep(Math.min(left, 250));
}

function choose({ person, random }) {
  let at = random.next() * 100;
  for (const [share, act] of plans[person.role]) {
    at -= share;
    if (at < 0) return act;
  }
  return acts.save;
}

/** Every few seconds one server is killed in the midst of its work and started again. One is always there. */
async function killThem({ servers, history, random, isOver, pace }) {
  for (;;) {
    await rest(random.between(3000, 6000) + pace.slack, isOver);
    if (isOver()) return;
    const server = random.pick(servers);
    history.note("kill", { server: server.url });
    await server.kill();
    await sleep(random.between(0, 500));
    const begun = Date.now();
    await startAgain(server);
    pace.slack = 2 * (Date.now() - begun);
    history.note("start", { server: server.url });
  }
}

/** As whoever looks after servers does: one whose connections are cut while it starts is started once more. */
async function startAgain(server) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await server.start();
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/** Now and then every connection to the database is cut at once, in the midst of whatever it carries. */
async function cutThem({ databaseUrl, history, random, isOver, pace }) {
  for (;;) {
    await rest(random.between(6000, 12_000) + pace.slack, isOver);
    if (isOver()) return;
    history.note("cut");
    await ask(
      databaseUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> '${judgeName}'`,
    );
  }
}

/** What both servers tell of how far the documents are, once everything is quiet. */
async function noteProgress({ world, servers, history }) {
  for (const documentId of world.documentIds) {
    for (const server of servers) {
      const address = `/api/v1/documents/${documentId}/opening`;
      const opening = await read(history, server, world.owner, address);
      if (opening === null) {
        throw new Error(`${server.url} does not answer after the run:\n${server.output()}`);
      }
      history.note("progress", { server: server.url, documentId, counts: opening.opening.counts });
    }
  }
}
