import { randomUUID } from "node:crypto";
import { test as base, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";
import type { DocumentPreview } from "../lib/server/commands/create-document";
import { addMember, newAccount, openBrowserFor, post, setUpOwner, signInByApi, type Account } from "./people";
import { makeDataFolder, removeDataFolder, startServer } from "./server";
import { startTwoServers } from "./two-servers";

type House = { readonly url: string; readonly owner: Account };

/** A project of the test's own, with its people, and pages to act as them. */
export type Desk = {
  readonly projectId: string;
  readonly projectName: string;
  readonly owner: Account;
  readonly translator: Account;
  readonly reviewer: Account;
  readonly ownerApi: APIRequestContext;
  readonly pageFor: (account: Account) => Promise<Page>;
  /** Another tab of the same browser. */
  readonly tabFor: (page: Page) => Promise<Page>;
  readonly makeDocument: (
    text: string,
    languages?: { source: string; target: string },
    format?: "text" | "markdown",
  ) => Promise<string>;
};

export const test = base.extend<{ desk: Desk }, { house: House }>({
  house: [
    async ({}, use) => {
      const data = makeDataFolder();
      const postgres = process.env.PADANAN_JOURNEYS_POSTGRES;
      const server = postgres ? await startTwoServers(postgres, data) : await startServer(data);
      try {
        const owner = newAccount("Ana Nugroho");
        await setUpOwner(server.url, server.setupUrl!, owner);
        await use({ url: server.url, owner });
      } finally {
        await server.stop();
        removeDataFolder(data);
      }
    },
    { scope: "worker", timeout: 120_000 },
  ],

  baseURL: async ({ house }, use) => use(house.url),

  desk: async ({ browser, house }, use) => {
    const ownerApi = await signInByApi(house.url, house.owner);
    const projectName = `Desk ${randomUUID().slice(0, 8)}`;
    const { id: projectId } = await post<{ id: string }>(ownerApi, "/api/v1/projects", { name: projectName });
    const translator = await addMember(ownerApi, house.url, projectId, "translator", "Sari Wulandari");
    const reviewer = await addMember(ownerApi, house.url, projectId, "reviewer", "Tom Ellery");
    const contexts: BrowserContext[] = [];
    await use({
      projectId,
      projectName,
      owner: house.owner,
      translator,
      reviewer,
      ownerApi,
      async pageFor(account) {
        const context = await openBrowserFor(browser, house.url, account);
        contexts.push(context);
        return context.newPage();
      },
      tabFor: (page) => page.context().newPage(),
      makeDocument: (text, languages = { source: "id", target: "en" }, format = "text") =>
        makeDocument(ownerApi, projectId, text, languages, format),
    });
    await Promise.all(contexts.map((context) => context.close()));
    await ownerApi.dispose();
  },
});

export { expect } from "@playwright/test";

async function makeDocument(
  api: APIRequestContext,
  projectId: string,
  text: string,
  languages: { source: string; target: string },
  format: "text" | "markdown",
): Promise<string> {
  const address = `/api/v1/projects/${projectId}/documents`;
  const response = await api.post(`${address}/preview?format=${format}&language=${languages.source}`, {
    data: Buffer.from(text),
    headers: { "Content-Type": "text/plain" },
  });
  const preview = (await response.json()) as DocumentPreview;
  const { id } = await post<{ id: string }>(api, address, {
    format,
    text: preview.text,
    sourceLanguage: languages.source,
    targetLanguage: languages.target,
    roles: preview.blocks.map(({ role }) => role),
    allowsTwin: true,
  });
  return id;
}
