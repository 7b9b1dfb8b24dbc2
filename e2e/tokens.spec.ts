import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { ListedSegment } from "../lib/document/view";
import { expect, test } from "./fixtures";

type Sent = { readonly method?: string; readonly body?: unknown; readonly headers?: Record<string, string> };

/** A program: it has a token and no cookie, and says nothing of where it comes from. */
function programWith(token: string, baseURL: string) {
  return async (address: string, { method = "GET", body, headers = {} }: Sent = {}) => {
    const response = await fetch(new URL(address, baseURL), {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
    });
    const text = await response.text();
    const read = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body: read };
  };
}

async function makeToken(page: Page, name: string, scopes: readonly string[]): Promise<string> {
  await page.goto("/account");
  await page.getByLabel("What it is for").fill(name);
  for (const box of await page.getByRole("group", { name: "What it may do" }).getByRole("checkbox").all()) {
    await box.uncheck();
  }
  for (const scope of scopes) await page.getByRole("checkbox", { name: scope }).check();
  await page.getByRole("button", { name: "Make a token" }).click();
  await expect(page.getByText(`This is the token “${name}”`)).toBeVisible();
  return page.getByRole("textbox", { name: "Token", exact: true }).inputValue();
}

test("a program goes from a token to a saved and confirmed segment, and loses nothing", async ({
  desk,
  baseURL,
}) => {
  const documentId = await desk.makeDocument("Judul\n\nPelabuhan dibuka lagi.\n\nKapal pertama tiba.");
  const page = await desk.pageFor(desk.translator);
  const token = await makeToken(page, "Nightly import", ["Translate: save, confirm, split, merge"]);
  expect(token).toMatch(/^padanan_[\w-]{32}$/);

  // It is shown this once.
  await page.reload();
  await expect(page.getByRole("list", { name: "Your tokens" })).toContainText("Nightly import");
  await expect(page.getByText(token)).toHaveCount(0);
  expect(await page.content()).not.toContain(token);

  const ask = programWith(token, baseURL!);
  const who = await ask("/api/v1/account");
  expect(who.body).toMatchObject({
    user: { name: desk.translator.name },
    token: { name: "Nightly import", scopes: ["translate"] },
  });
  expect(who.headers.get("ratelimit-policy")).toMatch(/^"token";q=\d+;w=60, "person";q=\d+;w=60$/);
  expect(who.headers.get("ratelimit")).toMatch(/^"token";r=\d+;t=\d+, "person";r=\d+;t=\d+$/);

  const projects = (await ask("/api/v1/projects")).body as { items: { id: string }[] };
  expect(projects.items.map(({ id }) => id)).toEqual([desk.projectId]);
  const documents = (await ask(`/api/v1/projects/${desk.projectId}/documents`)).body as {
    items: { id: string }[];
  };
  expect(documents.items.map(({ id }) => id)).toEqual([documentId]);

  // Page by page, as the Link header says.
  const segments: ListedSegment[] = [];
  for (let next: string | null = `/api/v1/documents/${documentId}/segments?limit=2`; next !== null;) {
    const { body, headers } = await ask(next);
    segments.push(...(body.items as ListedSegment[]));
    next = /^<(.+)>; rel="next"$/.exec(headers.get("link") ?? "")?.[1] ?? null;
  }
  expect(segments.map(({ source }) => source.text)).toEqual([
    "Judul",
    "Pelabuhan dibuka lagi.",
    "Kapal pertama tiba.",
  ]);

  const id = segments[1]!.id;
  const before = await ask(`/api/v1/segments/${id}`);
  expect(before.headers.get("etag")).toBe('"none"');
  const target = `/api/v1/segments/${id}/target`;
  const key = randomUUID();
  const save = (etag: string, text: string, name = randomUUID()) =>
    ask(target, { method: "PUT", body: { text }, headers: { "if-match": etag, "idempotency-key": name } });
  const saved = await save('"none"', "The port has opened again.", key);
  expect([saved.status, saved.body.status]).toEqual([200, "draft"]);
  expect(saved.headers.get("etag")).toBe(`"${saved.body.revisionId as string}"`);

  // The answer was lost: the same request again is the same save.
  const again = await save('"none"', "The port has opened again.", key);
  expect([again.status, again.body, again.headers.get("idempotency-replayed")]).toEqual([
    200,
    saved.body,
    "true",
  ]);
  expect((await save('"none"', "Something else.", key)).status).toBe(422);

  // Too late, upon what no longer stands there: nothing is overwritten.
  const stale = await save('"none"', "A port was opened.");
  expect(stale.status).toBe(412);
  expect(stale.body).toMatchObject({ code: "conflict", theirs: { text: "The port has opened again." } });
  expect((await ask(target, { method: "PUT", body: { text: "x", mutationId: key } })).status).toBe(428);

  const confirmed = await ask(`/api/v1/segments/${id}/confirmations`, {
    method: "POST",
    body: { revisionId: saved.body.revisionId },
    headers: { "idempotency-key": randomUUID() },
  });
  expect([confirmed.status, confirmed.body]).toEqual([200, { outcome: "confirmed", status: "translated" }]);
  const waiting = await ask(`/api/v1/documents/${documentId}/segments?status=translated`);
  expect((waiting.body.items as ListedSegment[]).map((segment) => segment.id)).toEqual([id]);

  // The screen shows what the program did.
  await page.goto(`/documents/${documentId}`);
  await expect(page.getByText("The port has opened again.").first()).toBeVisible();
});

test("a token opens what its scopes say, until it is revoked", async ({ desk, baseURL }) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu kalimat.");
  const page = await desk.pageFor(desk.owner);
  const token = await makeToken(page, `Reading ${documentId.slice(-6)}`, ["Read and export"]);
  const ask = programWith(token, baseURL!);
  const { items } = (await ask(`/api/v1/documents/${documentId}/segments`)).body as {
    items: ListedSegment[];
  };
  const save = await ask(`/api/v1/segments/${items[0]!.id}/target`, {
    method: "PUT",
    body: { text: "Title" },
    headers: { "if-match": '"none"', "accept-language": "id" },
  });
  expect(save.status).toBe(403);
  expect(save.body.title).toBe("Ini memerlukan token dengan cakupan “translate”.");
  // No token makes tokens.
  const make = { name: "More", scopes: ["project"], projectId: null, days: 7 };
  expect((await ask("/api/v1/account/tokens", { method: "POST", body: make })).status).toBe(403);

  await page.getByRole("button", { name: `Revoke “Reading ${documentId.slice(-6)}”` }).click();
  await expect(page.getByRole("button", { name: `Revoke “Reading ${documentId.slice(-6)}”` })).toHaveCount(0);
  const revoked = await ask("/api/v1/account");
  expect([revoked.status, revoked.body.code]).toEqual([401, "unauthenticated"]);
  expect(revoked.headers.get("www-authenticate")).toContain("Bearer");
  expect((await programWith("padanan_unknown", baseURL!)("/api/v1/account")).status).toBe(401);
});

test("what cannot be asked is refused as problems, with what can be", async ({ desk, baseURL }) => {
  const page = await desk.pageFor(desk.translator);
  const token = await makeToken(page, "Odd requests", ["Translate: save, confirm, split, merge"]);
  const ask = programWith(token, baseURL!);
  const odd: readonly [method: string, address: string, status: number, allow: string | null][] = [
    ["DELETE", "/api/v1/projects", 405, "GET, HEAD, OPTIONS, POST"],
    ["POST", "/api/v1/release-key", 405, "GET, HEAD, OPTIONS"],
    ["PATCH", `/api/v1/segments/${randomUUID()}/target`, 405, "OPTIONS, PUT"],
    ["GET", `/api/v1/segments/${randomUUID()}/split`, 405, "OPTIONS, POST"],
    ["PROPFIND", "/api/v1/projects", 501, null],
    ["GET", "/api/v1/nowhere", 404, null],
    ["POST", "/api/v1/segments/nowhere/at/all", 404, null],
    ["OPTIONS", "/api/v1/nowhere", 404, null],
    ["GET", "/api", 404, null],
    ["GET", "/api/v1/segments/%E0%A4%A", 400, null],
  ];
  for (const [method, address, status, allow] of odd) {
    const answer = await ask(address, { method });
    expect([method, address, answer.status, answer.headers.get("allow")]).toEqual([
      method,
      address,
      status,
      allow,
    ]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body).toMatchObject({ status, title: expect.stringMatching(/^\S.+\.$/) as unknown });
  }
  const indonesian = await ask("/api/v1/projects", {
    method: "DELETE",
    headers: { "accept-language": "id-ID" },
  });
  expect(indonesian.body.title).toBe(
    "Alamat ini tidak menerima DELETE. Yang diterima: GET, HEAD, OPTIONS, POST.",
  );

  const options = await ask("/api/v1/projects", { method: "OPTIONS" });
  expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS, POST"]);
  const head = await ask("/api/v1/projects", { method: "HEAD" });
  expect([head.status, head.body]).toEqual([200, {}]);

  const send = (body: BodyInit, headers: Record<string, string>) =>
    fetch(`${baseURL}/api/v1/segments/${randomUUID()}/target`, {
      method: "PUT",
      body,
      headers: { authorization: `Bearer ${token}`, "if-match": '"none"', ...headers },
    });
  const json = { "content-type": "application/json" };
  const bodies: readonly [BodyInit, Record<string, string>, number, string][] = [
    ["text=x", { "content-type": "application/x-www-form-urlencoded" }, 415, "application/json"],
    ['{"text": x}', json, 400, "line 1, column 10"],
    ['["text"]', json, 400, "not a JSON object"],
    [Uint8Array.from([0x7b, 0xff]), json, 400, "byte 2"],
    [`{"text":"${"a".repeat(24_100_000)}"}`, json, 413, "24"],
    ['{"text":5}', json, 422, "text"],
  ];
  for (const [body, headers, status, words] of bodies) {
    const answer = await send(body, headers);
    const problem = (await answer.json()) as { title: string };
    expect([answer.status, problem.title]).toEqual([status, expect.stringContaining(words)]);
  }
});
