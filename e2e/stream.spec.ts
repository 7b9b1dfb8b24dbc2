import { get, type IncomingMessage } from "node:http";
import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import type { PresenceView } from "../lib/document/presence";
import { expect, test } from "./fixtures";
import { signInByApi } from "./people";

const article = "Judul berita\n\nSatu kalimat.";

/** Opens the stream of a document as a program does, on a connection of its own. */
async function openStream(
  baseURL: string,
  api: APIRequestContext,
  documentId: string,
): Promise<IncomingMessage> {
  const { cookies } = await api.storageState();
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return new Promise((resolve, reject) => {
    get(
      `${baseURL}/api/v1/documents/${documentId}/stream`,
      { headers: { Cookie }, agent: false },
      resolve,
    ).once("error", reject);
  });
}

test("a connection that is cut without a word leaves nothing behind", async ({ desk, baseURL }) => {
  const documentId = await desk.makeDocument(article);
  const api = await signInByApi(baseURL!, desk.translator);
  // A session holds forty at most, so a place that is not given back would be missed here.
  for (let round = 0; round < 3; round++) {
    await expect(async () => {
      const streams = await Promise.all(
        Array.from({ length: 30 }, () => openStream(baseURL!, api, documentId)),
      );
      streams.forEach((stream) => stream.destroy());
      expect(streams.map(({ statusCode }) => statusCode)).toEqual(streams.map(() => 200));
    }).toPass({ timeout: 15_000 });
  }
  await api.dispose();
});

test("a stream passes at once and uncompressed, and ends with the membership", async ({ desk, baseURL }) => {
  const documentId = await desk.makeDocument(article);
  const api = await signInByApi(baseURL!, desk.translator);
  const stream = await openStream(baseURL!, api, documentId);
  expect(stream.headers).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "x-accel-buffering": "no",
  });
  expect(stream.headers["content-encoding"]).toBeUndefined();
  let heard = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => (heard += chunk));
  const ended = new Promise((resolve) => stream.once("end", resolve));
  await expect.poll(() => heard).toContain("event: presence");

  const here = await api.put(`/api/v1/documents/${documentId}/presence`, {
    data: { clientId: randomUUID(), segmentId: null },
  });
  const { presence } = (await here.json()) as { presence: readonly PresenceView[] };
  const { userId } = presence.find(({ name }) => name === desk.translator.name)!;
  await desk.ownerApi.delete(`/api/v1/projects/${desk.projectId}/members/${userId}`);
  await ended;
  expect(heard).toContain("event: over");
  await api.dispose();
});
