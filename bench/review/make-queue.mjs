import { randomUUID } from "node:crypto";
import { request } from "@playwright/test";

const atOnce = 4;

async function send(api, method, address, options) {
  const response = await api[method](address, { timeout: 600_000, ...options });
  if (!response.ok()) throw new Error(`${address} answered ${response.status()}: ${await response.text()}`);
  return response.json().catch(() => undefined);
}

/** Writes and confirms a translation of every segment; gives how many wait then. */
export async function letAllWait(api, documentId) {
  const { document } = await send(api, "get", `/api/v1/documents/${documentId}`);
  const segments = document.blocks.flatMap((block) => (block.role === "boilerplate" ? [] : block.segments));
  const queue = [...segments];
  const work = async () => {
    for (let segment = queue.shift(); segment !== undefined; segment = queue.shift()) {
      const address = `/api/v1/segments/${segment.id}`;
      const { revisionId } = await send(api, "put", `${address}/target`, {
        data: { text: `The translation of ${segment.source.text}`, mutationId: randomUUID() },
        headers: { "If-Match": '"none"' },
      });
      await send(api, "post", `${address}/confirmations`, {
        data: { revisionId, mutationId: randomUUID() },
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return segments.length;
}

/** Lets a reviewer into the document's project, and gives the state of their browser. */
export async function addReviewer(owner, url, documentId) {
  const { opening } = await send(owner, "get", `/api/v1/documents/${documentId}/opening`);
  const { token } = await send(owner, "post", `/api/v1/projects/${opening.project.id}/invitations`, {
    data: { role: "reviewer" },
  });
  const api = await request.newContext({ baseURL: url, extraHTTPHeaders: { Origin: url } });
  const account = { email: "reviewer@bench.padanan.example", password: "another long word to measure with" };
  await send(api, "post", "/api/v1/invitations/join-as-new", {
    data: { token, name: "Measuring Reviewer", ...account },
  });
  const { csrfToken } = await (await api.get("/api/auth/csrf")).json();
  await send(api, "post", "/api/auth/callback/credentials", {
    form: { ...account, csrfToken, json: "true", callbackUrl: url },
  });
  const state = await api.storageState();
  await api.dispose();
  return state;
}
