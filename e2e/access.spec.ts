import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { request, type APIRequestContext, type APIResponse } from "@playwright/test";
import { expect, test } from "./fixtures";
import { addMember, post, signInByApi } from "./people";
import { segmentsOf, translate } from "./segments";

const app = fileURLToPath(new URL("../app", import.meta.url));

const callers = ["owner", "translator", "reviewer", "reader", "stranger", "nobody"] as const;
type Caller = (typeof callers)[number];

/** Pages that stand outside the door, with what they show to anyone. */
const entries = ["/sign-in", "/setup", "/invitation/[token]", "/verify", "/offline-copy"];

/** Pages behind the door, and who of the project sees each; whoever else is signed in finds nothing there. */
const everyone: readonly Caller[] = ["owner", "translator", "reviewer", "reader"];
const pages: Readonly<Record<string, readonly Caller[]>> = {
  "/": [...everyone, "stranger"],
  "/account": [...everyone, "stranger"],
  "/account/keys": [...everyone, "stranger"],
  "/api-reference": [...everyone, "stranger"],
  "/feedback": [...everyone, "stranger"],
  "/notifications": [...everyone, "stranger"],
  "/reviews": [...everyone, "stranger"],
  "/projects/[projectId]": everyone,
  "/projects/[projectId]/learning": ["owner", "translator", "reviewer"],
  "/projects/[projectId]/audit": ["owner"],
  "/projects/[projectId]/webhooks": ["owner"],
  "/projects/[projectId]/checks": everyone,
  "/projects/[projectId]/quality": everyone,
  "/projects/[projectId]/review": everyone,
  "/projects/[projectId]/segmentation": everyone,
  "/projects/[projectId]/words": everyone,
  "/projects/[projectId]/tags": everyone,
  "/projects/[projectId]/new": ["owner"],
  "/documents/[documentId]": everyone,
  "/documents/[documentId]/review": everyone,
  "/documents/[documentId]/source": ["owner"],
  "/documents/[documentId]/division": ["owner"],
  "/documents/[documentId]/align": ["owner", "translator", "reviewer"],
  "/documents/[documentId]/bring-back": ["owner", "translator", "reviewer"],
  "/documents/[documentId]/export": everyone,
  "/documents/[documentId]/quality": everyone,
  "/documents/[documentId]/quality/[evaluationId]": everyone,
  "/documents/[documentId]/release": everyone,
  "/documents/[documentId]/history": everyone,
  "/documents/[documentId]/history/compare": everyone,
  "/documents/[documentId]/history/moment": ["owner", "translator", "reviewer"],
  "/documents/[documentId]/history/take-back": ["owner", "translator", "reviewer"],
};

test("the table names every page there is", () => {
  const found = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.dirname(file).split(path.sep))
    .map((parts) => `/${parts.filter((part) => part !== "." && !part.startsWith("(")).join("/")}`);
  expect(found.toSorted()).toEqual([...Object.keys(pages), ...entries].toSorted());
});

test("every page, asked by everybody, shows itself only to those who may see it", async ({
  desk,
  baseURL,
}) => {
  const documentId = await desk.makeDocument("Judul kenari\n\nSatu kenari.");
  await translate(desk.ownerApi, (await segmentsOf(desk.ownerApi, documentId))[0]!, "Title kenari");
  const evaluations = `/api/v1/documents/${documentId}/evaluations`;
  const evaluation = await post<{ id: string }>(desk.ownerApi, evaluations, {});
  const elsewhere = await post<{ id: string }>(desk.ownerApi, "/api/v1/projects", { name: "Elsewhere" });
  const accounts = {
    translator: desk.translator,
    reviewer: desk.reviewer,
    reader: await addMember(desk.ownerApi, baseURL!, desk.projectId, "reader", "Rini Reader"),
    stranger: await addMember(desk.ownerApi, baseURL!, elsewhere.id, "owner", "Stella Stranger"),
  };
  const open = async (caller: Caller): Promise<APIRequestContext> => {
    if (caller === "owner") return desk.ownerApi;
    return caller === "nobody" ? request.newContext({ baseURL }) : signInByApi(baseURL!, accounts[caller]);
  };
  for (const caller of callers) {
    const api = await open(caller);
    for (const [name, seenBy] of Object.entries(pages)) {
      const address = name
        .replace("[projectId]", desk.projectId)
        .replace("[documentId]", documentId)
        .replace("[evaluationId]", evaluation.id);
      const response = await api.get(address, { maxRedirects: 0 });
      await test.step(`${caller} asks for ${name}`, () => checkPage(response, caller, address, seenBy));
    }
    for (const wrong of ["/documents/1", `/documents/${desk.projectId}`, "/projects/1", "/nowhere"]) {
      const { status } = { status: (await api.get(wrong, { maxRedirects: 0 })).status() };
      expect([caller, wrong, status]).toEqual([
        caller,
        wrong,
        status === 307 && caller === "nobody" ? 307 : 404,
      ]);
    }
    if (caller !== "owner") await api.dispose();
  }
});

async function checkPage(
  response: APIResponse,
  caller: Caller,
  address: string,
  seenBy: readonly Caller[],
): Promise<void> {
  const headers = response.headers();
  const scripts = headers["content-security-policy"]!.split("; ").find((rule) =>
    rule.startsWith("script-src"),
  );
  expect(scripts).toMatch(/'nonce-[^']+' 'strict-dynamic'/);
  expect(scripts).not.toContain("unsafe");
  expect(headers["cache-control"]).toContain("no-store");
  if (caller === "nobody") {
    expect(response.status()).toBe(307);
    const wanted = address === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(address)}`;
    expect(headers.location).toBe(wanted);
  } else {
    expect(response.status()).toBe(seenBy.includes(caller) ? 200 : 404);
  }
  if (!seenBy.includes(caller)) expect(await response.text()).not.toContain("kenari");
}

test("a session that was ended elsewhere opens nothing any more", async ({ desk, baseURL }) => {
  const documentId = await desk.makeDocument("Judul\n\nSatu.");
  const [here, there] = [
    await signInByApi(baseURL!, desk.translator),
    await signInByApi(baseURL!, desk.translator),
  ];
  const look = () => there.get(`/api/v1/documents/${documentId}/events`);
  expect((await look()).status()).toBe(200);
  expect((await here.delete("/api/v1/account/sessions")).status()).toBe(204);
  expect((await look()).status()).toBe(401);
  expect((await there.get(`/documents/${documentId}`, { maxRedirects: 0 })).status()).toBe(307);
  await Promise.all([here.dispose(), there.dispose()]);
});

test("a write from another site, or from a program that does not say where from, is not carried out", async ({
  desk,
  baseURL,
}) => {
  const { cookies } = await desk.ownerApi.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const claims: readonly Readonly<Record<string, string>>[] = [
    { "Sec-Fetch-Site": "cross-site" },
    { Origin: "https://evil.example" },
    {},
  ];
  for (const claim of claims) {
    const response = await fetch(`${baseURL}/api/v1/projects`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json", ...claim },
      body: JSON.stringify({ name: "Forged" }),
    });
    expect([claim, response.status]).toEqual([claim, 403]);
  }
  expect(await (await desk.ownerApi.get("/")).text()).not.toContain("Forged");
});
