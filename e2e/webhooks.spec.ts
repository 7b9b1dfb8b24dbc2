import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, type APIRequestContext, type Browser } from "@playwright/test";
import { findViolations } from "./pages/violations";
import { newAccount, openBrowserFor, post, setUpOwner, signInByApi } from "./people";
import { makeDataFolder, removeDataFolder, startServer } from "./server";

test("a program is told of a new document by a signed message, and its owner sees that it was", async ({
  browser,
}) => {
  const { received, address, ...receiver } = await receive((response) => response.writeHead(204).end());
  const { page, api, projectId, ...house } = await open(browser);
  await page.goto(`/projects/${projectId}`);
  await page.getByRole("link", { name: "Webhooks" }).click();
  await expect(page.getByText("No program is told of anything yet.")).toBeVisible();
  await page.getByLabel("Address").fill("ftp://example.org/");
  await page.getByRole("button", { name: "Add a webhook" }).click();
  await expect(page.getByText("The address must begin with https://.")).toBeVisible();

  await page.getByLabel("Address").fill(address);
  await page.getByRole("checkbox", { name: "a document was added" }).check();
  await page.getByRole("button", { name: "Add a webhook" }).click();
  const secret = await page.getByLabel("Secret", { exact: true }).inputValue();
  expect(secret).toMatch(/^whsec_/);
  expect(await findViolations(page)).toEqual([]);

  await addDocument(api, projectId);
  await expect.poll(() => received.length, { timeout: 20_000 }).toBe(1);
  const { headers, body } = received[0]!;
  const signed = `${headers["webhook-id"] as string}.${headers["webhook-timestamp"] as string}.${body}`;
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  expect(headers["webhook-signature"]).toBe(
    `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
  );
  expect(JSON.parse(body)).toMatchObject({ type: "document.created", data: { projectId } });

  await page.getByRole("button", { name: "Send a test" }).click();
  const messages = page.getByRole("group", { name: "Messages" });
  await expect(messages.getByText("Delivered")).toHaveCount(2, { timeout: 20_000 });
  await expect(messages.getByText("webhook.test", { exact: true })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused:")).toBeVisible();

  await house.close();
  await receiver.close();
});

test("a receiver that fails is tried again and its owner sees both, while another hangs", async ({
  browser,
}) => {
  const hanging = await receive(() => undefined);
  const failing = await receive((response, times) => {
    response.writeHead(times === 1 ? 503 : 204).end(times === 1 ? "Not now." : "");
  });
  const { page, api, projectId, ...house } = await open(browser);
  for (const url of [hanging.address, failing.address]) {
    await post(api, `/api/v1/projects/${projectId}/webhooks`, { url, kinds: ["document.created"] });
  }
  await addDocument(api, projectId);
  await expect.poll(() => failing.received.length, { timeout: 20_000 }).toBe(2);
  // Nobody answered the other one yet, and nobody waited for it.
  expect(hanging.received).toHaveLength(1);
  expect(failing.received[1]!.headers["webhook-id"]).toBe(failing.received[0]!.headers["webhook-id"]);

  await page.goto(`/projects/${projectId}/webhooks`);
  const webhook = (address: string) => page.getByRole("listitem").filter({ hasText: address }).first();
  await webhook(failing.address).getByRole("button", { name: "Messages" }).click();
  await expect(webhook(failing.address).getByText("Delivered")).toBeVisible();
  await expect(webhook(failing.address).getByText("2 attempts, answered 204")).toBeVisible();
  await webhook(hanging.address).getByRole("button", { name: "Messages" }).click();
  const messages = webhook(hanging.address).getByRole("group", { name: "Messages" });
  await expect(messages.getByText(/^\d attempts?, no answer/)).toBeVisible({ timeout: 20_000 });
  await messages.getByText("document.created", { exact: true }).click();
  await expect(messages.getByText("No answer within ten seconds.")).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await house.close();
  await Promise.all([hanging.close(), failing.close()]);
});

type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** A program that is told; `answer` is asked with how often it was called. */
async function receive(answer: (response: ServerResponse, times: number) => void) {
  const received: Received[] = [];
  const receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      answer(response, received.length);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  return {
    received,
    address: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`,
    close: () => {
      receiver.closeAllConnections();
      return new Promise<void>((resolve) => receiver.close(() => resolve()));
    },
  };
}

/** An installation of its own with one project, and its owner's page. */
async function open(browser: Browser) {
  const data = makeDataFolder();
  // Journeys stay on this machine; without this setting no private address is sent to.
  const server = await startServer(data, undefined, { PADANAN_ALLOW_PRIVATE_ADDRESSES: "1" });
  const owner = newAccount("Ana Nugroho");
  await setUpOwner(server.url, server.setupUrl!, owner);
  const api = await signInByApi(server.url, owner);
  const { id: projectId } = await post<{ id: string }>(api, "/api/v1/projects", { name: "News" });
  const page = await (await openBrowserFor(browser, server.url, owner)).newPage();
  return {
    page,
    api,
    projectId,
    async close() {
      await api.dispose();
      await server.stop();
      removeDataFolder(data);
    },
  };
}

async function addDocument(api: APIRequestContext, projectId: string): Promise<void> {
  await post(api, `/api/v1/projects/${projectId}/documents`, {
    format: "text",
    text: "Judul\n\nSatu.",
    sourceLanguage: "id",
    targetLanguage: "en",
    roles: ["title", "paragraph"],
  });
}
