import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { findViolations } from "./pages/violations";
import { newAccount, openBrowserFor, post, setUpOwner, signInByApi } from "./people";
import { makeDataFolder, removeDataFolder, startServer } from "./server";

test("a program is told of a new document by a signed message, and its owner sees that it was", async ({
  browser,
}) => {
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  const receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const data = makeDataFolder();
  // Journeys stay on this machine; without this setting no private address is sent to.
  const server = await startServer(data, undefined, { PADANAN_ALLOW_PRIVATE_ADDRESSES: "1" });
  const owner = newAccount("Ana Nugroho");
  await setUpOwner(server.url, server.setupUrl!, owner);
  const api = await signInByApi(server.url, owner);
  const { id: projectId } = await post<{ id: string }>(api, "/api/v1/projects", { name: "News" });

  const page = await (await openBrowserFor(browser, server.url, owner)).newPage();
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

  await post(api, `/api/v1/projects/${projectId}/documents`, {
    format: "text",
    text: "Judul\n\nSatu.",
    sourceLanguage: "id",
    targetLanguage: "en",
    roles: ["title", "paragraph"],
  });
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

  await api.dispose();
  await server.stop();
  removeDataFolder(data);
  await new Promise<void>((resolve) => receiver.close(() => resolve()));
});
