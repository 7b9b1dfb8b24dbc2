import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { post, signInByApi } from "./people";
import { segmentsOf, translate, type Listed } from "./segments";

const count = 203;

/** Approves item after item by its key until the desk has none, within the page: quicker than anybody reads. */
function approveAllShown(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const shown = () => document.querySelector("h2")?.textContent ?? null;
    // A page that is not alive yet hears nothing: the key is struck once a frame.
    while (shown()?.startsWith("Segment ")) {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "a", code: "KeyA", bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  });
}

test("a desk that is worked through before its list has come waits for the rest, and says so", async ({
  desk,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const text = Array.from({ length: count }, (_, at) => `Kalimat nomor ${at + 1}.`).join("\n\n");
  const documentId = await desk.makeDocument(text);
  const api = await signInByApi(baseURL!, desk.translator);
  const all = [...(await segmentsOf(api, documentId))];
  expect(all).toHaveLength(count);
  const inFours = (some: readonly Listed[], work: (segment: Listed) => Promise<unknown>) =>
    Promise.all(
      [0, 1, 2, 3].map(async (rest) => {
        for (const segment of some.filter((_, at) => at % 4 === rest)) await work(segment);
      }),
    );
  await inFours(all, (segment) => translate(api, segment, "A sentence."));
  await inFours(await segmentsOf(api, documentId), ({ id, target }) =>
    post(api, `/api/v1/segments/${id}/confirmations`, {
      revisionId: target!.revisionId,
      mutationId: randomUUID(),
    }),
  );
  await api.dispose();

  const page = await desk.pageFor(desk.reviewer);
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/queue\?/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/documents/${documentId}/review`);
  await expect(page.getByRole("heading", { name: "Segment 1", exact: true })).toBeVisible();
  await approveAllShown(page);
  await expect(page.getByText("The next segments are on their way…")).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Nothing waits/ })).toBeHidden();

  letGo();
  await expect(page.getByRole("heading", { name: /^Segment 20\d$/ })).toBeVisible();
  await approveAllShown(page);
  await expect(page.getByRole("heading", { name: "Every segment is approved" })).toBeVisible({
    timeout: 30_000,
  });
});
